### How dates, times, periods, lists, numbers, quantities and names of languages are said.
###
### A message has the same variables in every language. Messages that begin with part-, and terms (-name), are this
### language's own. The functions there are:
###   DATE($date, part: …)  year, month, day, month-name, weekday, weekday-short, era, era-year (0 before 1873)
###   TIME($time, part: …)  hour11 (0 to 11), hour12 (1 to 12), hour24, minute, minute-two-digit,
###                         day-period (am, pm, noon, midnight)
###   YEAR($year, part: …)  eras (how many the year has, 0 to 2), first-era, first-era-year, last-era, last-era-year
###   GROUPED($count)       digits in threes; to choose between singular and plural, use $count itself
###   PHONE($phone, form: …) international, national

-zone-short = JST
-zone-long = Japan Standard Time, UTC+9

## Dates

month-day = { DATE($date, part: "month-name") } { DATE($date, part: "day") }
date-without-weekday = { month-day }, { DATE($date, part: "year") }
date = { DATE($date, part: "weekday") }, { date-without-weekday }
date-same-year = { date }
dates-from-to = from { $from } to { $to }

## Times. Midnight is "12:00 a.m.": the word alone does not say of which day.

part-hour-minute = { TIME($time, part: "hour12") }:{ TIME($time, part: "minute-two-digit") }
part-clock =
    { TIME($time, part: "day-period") ->
        [noon] noon
        [pm] { part-hour-minute } p.m.
       *[am] { part-hour-minute } a.m.
    }

time = { part-clock } { -zone-short }
instant = { time } on { date }

## Periods

period-start = { part-clock } on { date }
period-end = { period-start }
period-end-same-year = { period-start }
period-from-to = from { $from } to { $to } ({ -zone-long })

## Lists

list-middle = { $items }, { $item }
list-end = { $items } and { $item }

## Numbers of parts of a document

chapters =
    { $count ->
        [one] Chapter { $list }
       *[other] Chapters { $list }
    }
chapters-one = { $label }
chapters-branch = { $label }-{ $branch }
chapters-span = { $from } to { $to }
articles =
    { $count ->
        [one] Article { $list }
       *[other] Articles { $list }
    }
articles-one = { $label }
articles-branch = { $label }-{ $branch }
articles-span = { $from } to { $to }
sections =
    { $count ->
        [one] Section { $list }
       *[other] Sections { $list }
    }
sections-one = { $label }
sections-branch = { $label }-{ $branch }
sections-span = { $from } to { $to }
forms =
    { $count ->
        [one] Form { $list }
       *[other] Forms { $list }
    }
forms-one = { $label }
forms-branch = { $label }-{ $branch }
forms-span = { $from } to { $to }
attachments =
    { $count ->
        [one] Attachment { $list }
       *[other] Attachments { $list }
    }
attachments-one = { $label }
attachments-branch = { $label }-{ $branch }
attachments-span = { $from } to { $to }
annexes =
    { $count ->
        [one] Annex { $list }
       *[other] Annexes { $list }
    }
annexes-one = { $label }
annexes-branch = { $label }-{ $branch }
annexes-span = { $from } to { $to }

## Quantities

digit-group-separator = ,
pages =
    { $count ->
        [one] { GROUPED($count) } page
       *[other] { GROUPED($count) } pages
    }

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

## Telephone numbers

phone = { PHONE($phone, form: "international") }

## Languages

language-ar = Arabic
language-bn = Bengali
language-de = German
language-en = English
language-es = Spanish
language-fa = Persian
language-fil = Filipino
language-fr = French
language-hi = Hindi
language-id = Indonesian
language-it = Italian
language-ja = Japanese
language-km = Khmer
language-ko = Korean
language-lo = Lao
language-mn = Mongolian
language-ms = Malay
language-my = Burmese
language-ne = Nepali
language-pt = Portuguese
language-ru = Russian
language-si = Sinhala
language-ta = Tamil
language-th = Thai
language-tl = Tagalog
language-tr = Turkish
language-uk = Ukrainian
language-ur = Urdu
language-vi = Vietnamese
language-zh = Chinese
language-zh-hans = Simplified Chinese
language-zh-hant = Traditional Chinese
