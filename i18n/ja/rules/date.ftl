### 誤りと、その直し方：`date/` の規則。

date-weekday-mismatch = { date-without-weekday }は{ $weekday }です
date-weekday-mismatch-help = 「{ $weekday }」にするか、曜日が正しければ日付を{ month-day-of-other }にしてください
date-weekday-mismatch-help-reference = 「{ $weekday }」にするか、曜日が正しければ日付を{ month-day-of-other }にしてください。{ $reference } と書けば、正しい日付が入ります
month-day-of-other = { DATE($other, part: "month") }月{ DATE($other, part: "day") }日
date-closes-on = 受付は{ $weekday }に締め切られます
date-opens-on = 受付は{ $weekday }に始まります
date-published-on = 公表日は{ $weekday }です
date-closes-here = 受付締切日時はここにあります
date-opens-here = 受付開始日時はここにあります
date-impossible-date = 「{ $written }」という日はありません
date-impossible-date-help = 月又は日を直してください
date-impossible-time = 「{ $written }」という時刻はありません
date-impossible-time-help = 午前及び午後には0時から11時までを、単独では0時から23時までを用いてください
date-era-mismatch-year = 「{ $written }」は{ $means }年で、並記された西暦と合いません
date-era-mismatch-year-help = どちらかの年を直してください
date-era-mismatch-border = その日は「{ $written }」ではありません
date-era-mismatch-gregorian = 並記された西暦
date-era-mismatch-help = その日は、{ era-year }です
date-era-mismatch-help-year = その年は、{ era-year }です。又は、もう一方の年を直してください
date-period-contradicted-closes = 「{ $written }」は、受付締切日時の{ $instant }と合いません
date-period-contradicted-opens = 「{ $written }」は、受付開始日時の{ $instant }と合いません
date-period-contradicted-help = 直すか、{ $reference } と書いてください。正しい日時が入ります
date-closes-before-opens = ここでは{ $closes_at }に締め切りますが、受付の開始は{ $opens_at }です
date-closes-before-opens-help = どちらかを直してください
date-extension-backwards = 延長前の締切りが、延長後の締切りより前ではありません
date-extension-backwards-help = 延長は古い順に並べてください。closes_at には、現在の締切りを書きます
date-ambiguous-midnight = 「{ $written }」は、その日の始まりとも終わりとも読めます
date-ambiguous-midnight-help = 終わる日の「{ $end }」、又は始まる日の「{ $start }」のように、分まで書いてください
date-ambiguous-noon = 「{ $written }」は、正午とも午前0時とも読めます
date-ambiguous-noon-help = 「{ $noon }」、又は一日の終わりなら「{ $end }」と書いてください
date-ambiguous-midnight-period = 午前0時に締め切る期間は前日で終わるため、一日長いと受け取られるおそれがあります
date-ambiguous-midnight-period-help = 最後の一分である{ $date }の 23:59 を書いてください
date-act-number-year = 「{ $written }」の年が、公布された{ $year }年と合いません
date-act-number-year-promulgated = 公布の日はここに書かれています
date-act-number-year-help = 法令番号の年は、公布の年です。どちらかを直してください
date-act-number-year-two = 「{ $written }」は{ $year }年ですが、同じ法令が、このお知らせの別の箇所では{ $other }年です
date-act-number-year-other = 同じ番号で年が異なります
date-act-number-year-two-help = 法令番号を確かめ、誤っている方を直してください
date-first-year-of-era = 元号の最初の年は「元年」です。ここでは「{ $written }年」と書かれています
date-first-year-of-era-help = 「{ $right }年」と書いてください
date-same-year-twice = 「{ $written }」は、同じ年を二度書いています
date-same-year-twice-help = 括弧の中に西暦又は和暦のもう一方を書くか、括弧を省いてください
date-period-retold = 「{ $written }」は、notice.yaml にある日時を書き写したものです。期間を変えても、ここは変わりません
date-period-retold-help = { $reference } と書けば、正しい日時が入ります
date-zone-missing = 「{ $written }」に、どの地域の時刻かが書かれていません
date-zone-missing-help = 時刻の後に JST と書いてください
date-numeric-date = 「{ $written }」は、数字だけの日付です
date-numeric-date-help = 日本語では「月」「日」を、英語では月の名前を書いてください
date-numeric-date-help-order = 月の名前を書いてください。最初の数字を日と読む人も、月と読む人もいます
date-year-missing = 「{ $written }」に年がなく、前の文からも分かりません
date-year-missing-help = 年を書いてください。このページは、後の年にも読まれます
date-empty-range = 「{ $written }」は、始まりと終わりが同じです
date-empty-range-help = 始まりか終わりを直してください
date-no-antecedent = 「{ $written }」が指すものが、前に書かれていません
date-no-antecedent-help = 年、月又は日を、そのまま書いてください
date-relative-day = 「{ $written }」は、読む日によって別の日になります
date-relative-day-help = 日付を書いてください
date-closes-on-weekend = 受付を締め切る{ $date }は、行政機関の休日です
date-closes-at-turn-of-year = 受付を締め切る{ $date }は、年末年始で、行政機関の休日です
date-closes-on-national-holiday =
    受付を締め切る{ $date }は、{ $holiday ->
        [new-year] 元日
        [coming-of-age] 成人の日
        [foundation] 建国記念の日
        [emperors-birthday] 天皇誕生日
        [vernal-equinox] 春分の日
        [showa] 昭和の日
        [constitution] 憲法記念日
        [greenery] みどりの日
        [children] こどもの日
        [marine] 海の日
        [mountain] 山の日
        [aged] 敬老の日
        [autumnal-equinox] 秋分の日
        [sports] スポーツの日
        [culture] 文化の日
        [labour] 勤労感謝の日
        [substitute] 振替休日
       *[between] 国民の休日
    }です
date-closes-on-holiday-help-later = 電話や窓口での対応が要るときは、次の開庁日に締め切ることを御検討ください
date-closes-on-holiday-help = 電話や窓口での対応が要るときは、締切りを{ $open }とすることを御検討ください
