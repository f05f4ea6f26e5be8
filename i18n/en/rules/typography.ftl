### What is wrong, and what to do about it: the rules of `typography/`.

typography-write = write { $right }
typography-digits-mixed =
    { $count ->
        [one] "{ $written }" is in full-width digits, other numbers here are in half-width ones
       *[other] "{ $written }" and { $count } numbers in all are in full-width digits, others here in half-width ones
    }
typography-digits-full = full-width
typography-digits-half = half-width
typography-digits-mixed-help = write { $half }: dates and numbers that the page adds are half-width too
typography-half-width-kana = "{ $written }" is in half-width katakana
typography-device-dependent-character =
    { $count ->
        [one] "{ $written }" is not read the same way everywhere
       *[other] "{ $written }" and its like, { $count } in all, are not read the same way everywhere
    }
typography-layout-space = there are spaces inside the word { $word }
typography-layout-space-help = write { $right }; how wide it stands is for the style sheet
typography-range-mark = "{ $mark }" stands for a range in a sentence
typography-range-mark-help = say it in words: { $right }
typography-range-mark-help-plain = say it in words, with から and まで
typography-bracket-width-half = "{ $written }": Japanese words stand in full-width brackets
typography-bracket-width-half-help = write （ and ）
typography-bracket-width-full = "{ $written }": English words stand in half-width brackets
typography-bracket-width-full-help = write ( and ), with a space outside
typography-counter-kana = the か of { $written } is in katakana
typography-comma-style-mixed =
    { $count ->
        [one] "{ $written }" stands here once, elsewhere "{ $usual }"
       *[other] "{ $written }" stands here { $count } times, elsewhere "{ $usual }"
    }
typography-comma-usual = the usual one here
typography-bracket-open = "{ $bracket }" is opened and not closed
typography-bracket-open-help = close it where it ends, or take it out
typography-bracket-close = "{ $bracket }" closes nothing
typography-bracket-close-help = open it where it begins, or take it out
