### 誤りと、その直し方：`typography/` の規則。

typography-write = { $right }と書いてください
typography-digits-mixed =
    { $count ->
        [1] 「{ $written }」は全角数字ですが、ほかの数字は半角です
       *[other] 「{ $written }」など{ $count }箇所は全角数字ですが、ほかの数字は半角です
    }
typography-digits-full = 全角
typography-digits-half = 半角
typography-digits-mixed-help = { $half }と書いてください。ページに自動で入る日付や数も半角です
typography-half-width-kana = 「{ $written }」は半角カナです
typography-device-dependent-character =
    { $count ->
        [1] 「{ $written }」は、環境によって正しく表示されないことがある文字です
       *[other] 「{ $written }」など{ $count }箇所に、環境によって正しく表示されないことがある文字があります
    }
typography-layout-space = 「{ $word }」という言葉の中に空白があります
typography-layout-space-help = { $right }と書いてください。文字の間隔は、スタイルシートで決めます
typography-range-mark = 文の中の範囲が「{ $mark }」で書かれています
typography-range-mark-help = 言葉で「{ $right }」のように書いてください
typography-range-mark-help-plain = 「から」と「まで」を使って、言葉で書いてください
typography-bracket-width-half = 「{ $written }」：日本語の言葉は全角の括弧で囲みます
typography-bracket-width-half-help = （ と ） にしてください
typography-bracket-width-full = 「{ $written }」：英語の言葉は半角の括弧で囲みます
typography-bracket-width-full-help = ( と ) にし、外側に空白を置いてください
typography-counter-kana = 「{ $written }」の「か」が片仮名です
typography-comma-style-mixed = ほかでは「{ $usual }」が使われていますが、{ $count }箇所が「{ $written }」です
typography-comma-usual = ほかではこちらです
typography-bracket-open = 「{ $bracket }」が閉じられていません
typography-bracket-open-help = 終わる所で閉じるか、除いてください
typography-bracket-close = 「{ $bracket }」に対応する始めの括弧がありません
typography-bracket-close-help = 始まる所に開く括弧を置くか、除いてください
