### どの指摘にも付く言葉。規則の言葉は `rules/` に系統ごとにあり、IDは系統の名前で始まる。

## 指摘の前後

severity-error = エラー
severity-warning = 警告
severity-hint = 助言
label-help = 直し方
label-more = 詳しくは
written-here = ここに書かれています
did-you-mean = 「{ $near }」ではありませんか

## 和暦の年

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
