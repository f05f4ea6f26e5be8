### What is said around every finding. The rules have a file each family in `rules/`; ids begin with its name.

## Around a finding

severity-error = error
severity-warning = warning
severity-hint = hint
label-help = help
label-more = more
written-here = written here
did-you-mean = did you mean "{ $near }"?

## Years of eras, which only Japanese has words for

era-year =
    { $era ->
        [meiji] 明治
        [taisho] 大正
        [showa] 昭和
        [heisei] 平成
       *[reiwa] 令和
    }{ $year ->
        [1] 元
       *[other] { $year }
    }年
