### 日付、時刻、期間、列挙、番号、数量及び言語名の言い方。
###
### メッセージの変数は、どの言語でも同じです。part- で始まるメッセージと - で始まる用語は、この言語だけのものです。
### 使える関数：
###   DATE($date, part: …)  year, month, day, month-name, weekday, weekday-short, era, era-year（1873年より前は0）
###   TIME($time, part: …)  hour11（0～11）, hour12（1～12）, hour24, minute, minute-two-digit,
###                         day-period（am, pm, noon, midnight）
###   YEAR($year, part: …)  eras（その年の元号の数。0～2）, first-era, first-era-year, last-era, last-era-year
###   GROUPED($count)       数字を3桁ごとに区切る。単数・複数の選択には $count をそのまま使う
###   PHONE($phone, form: …) international, national


## 日付

part-year =
    { DATE($date, part: "era-year") ->
        [0] { DATE($date, part: "year") }年
        [1] { DATE($date, part: "era") }元年
       *[other] { DATE($date, part: "era") }{ DATE($date, part: "era-year") }年
    }
part-month-day-weekday = { month-day }（{ DATE($date, part: "weekday-short") }）

month-day = { DATE($date, part: "month") }月{ DATE($date, part: "day") }日
date-without-weekday = { part-year }{ month-day }
date = { part-year }{ part-month-day-weekday }
date-same-year = 同年{ part-month-day-weekday }
dates-from-to = { $from }から{ $to }まで

## 時刻

part-clock =
    { TIME($time, part: "hour11") }時{ TIME($time, part: "minute") ->
        [0] { "" }
       *[other] { TIME($time, part: "minute") }分
    }

time =
    { TIME($time, part: "day-period") ->
        [noon] 正午
        [pm] 午後{ part-clock }
       *[am] 午前{ part-clock }
    }
instant = { date }{ time }

## 期間

period-start = { instant }
period-end = { instant }
period-end-same-year = { date-same-year }{ time }
period-from-to = { $from }から{ $to }まで

## 列挙

list-middle = { $items }、{ $item }
list-end = { $items }及び{ $item }

## 資料の部分の番号。日本語に単数・複数の別はないので、$count はどれにも同じ言い方を選ぶ

chapters =
    { $count ->
       *[other] { $list }
    }
chapters-one = 第{ $label }章
chapters-branch = { $label }の{ $branch }
chapters-span = 第{ $from }章から第{ $to }章まで
articles =
    { $count ->
       *[other] { $list }
    }
articles-one = 第{ $label }条
articles-branch = { $label }の{ $branch }
articles-span = 第{ $from }条から第{ $to }条まで
sections =
    { $count ->
       *[other] { $list }
    }
sections-one = 第{ $label }節
sections-branch = { $label }の{ $branch }
sections-span = 第{ $from }節から第{ $to }節まで
forms =
    { $count ->
       *[other] { $list }
    }
forms-one = 様式{ $label }
forms-branch = { $label }-{ $branch }
forms-span = 様式{ $from }から様式{ $to }まで
attachments =
    { $count ->
       *[other] { $list }
    }
attachments-one = 別添{ $label }
attachments-branch = { $label }-{ $branch }
attachments-span = 別添{ $from }から別添{ $to }まで
annexes =
    { $count ->
       *[other] { $list }
    }
annexes-one = 附属書{ $label }
annexes-branch = { $label }-{ $branch }
annexes-span = 附属書{ $from }から附属書{ $to }まで

## 数量

digit-group-separator = ,
pages = { GROUPED($count) }ページ

part-size =
    { $tenths ->
        [0] { GROUPED($whole) }
       *[other] { GROUPED($whole) }.{ $tenths }
    }
file-size-bytes = { part-size } B
file-size-kilobytes = { part-size } kB
file-size-megabytes = { part-size } MB
file-size-gigabytes = { part-size } GB
file-size-terabytes = { part-size } TB

## 電話番号

phone = { PHONE($phone, form: "national") }

## 言語名

language-ar = アラビア語
language-bn = ベンガル語
language-de = ドイツ語
language-en = 英語
language-es = スペイン語
language-fa = ペルシア語
language-fil = フィリピノ語
language-fr = フランス語
language-hi = ヒンディー語
language-id = インドネシア語
language-it = イタリア語
language-ja = 日本語
language-km = クメール語
language-ko = 韓国語
language-lo = ラオス語
language-mn = モンゴル語
language-ms = マレー語
language-my = ミャンマー語
language-ne = ネパール語
language-pt = ポルトガル語
language-ru = ロシア語
language-si = シンハラ語
language-ta = タミル語
language-th = タイ語
language-tl = タガログ語
language-tr = トルコ語
language-uk = ウクライナ語
language-ur = ウルドゥー語
language-vi = ベトナム語
language-zh = 中国語
language-zh-hans = 中国語（簡体字）
language-zh-hant = 中国語（繁体字）
