### What is wrong, and what to do about it: the rules of `date/`.

date-weekday-mismatch = { date-without-weekday } is a { $weekday }
date-weekday-mismatch-help = write "{ $weekday }", or { month-day-of-other } if the day of the week was meant
date-weekday-mismatch-help-reference = write "{ $weekday }", or { month-day-of-other } if the day of the week was meant; or let the page say it: { $reference }
month-day-of-other = { DATE($other, part: "month-name") } { DATE($other, part: "day") }
date-closes-on = the period closes on a { $weekday }
date-opens-on = the period opens on a { $weekday }
date-published-on = the notice is published on a { $weekday }
date-closes-here = the period closes here
date-opens-here = the period opens here
date-impossible-date = there is no such day as "{ $written }"
date-impossible-date-help = correct the day or the month
date-impossible-time = there is no such time as "{ $written }"
date-impossible-time-help = write the hour of a 24-hour clock alone, or that of a 12-hour clock with a.m. or p.m.
date-era-mismatch-year = { $written } is { $means }, not the year beside it
date-era-mismatch-year-help = correct one of the two years
date-era-mismatch-border = that date was not in { $written }
date-era-mismatch-gregorian = the other year
date-era-mismatch-help = that day is in { era-year }
date-era-mismatch-help-year = that year is { era-year }; or correct the other one
date-period-contradicted-closes = "{ $written }" is not when the period closes, which is { $instant }
date-period-contradicted-opens = "{ $written }" is not when the period opens, which is { $instant }
date-period-contradicted-help = correct it, or let the page say it: { $reference }
date-closes-before-opens = this closes at { $closes_at }, but the period opens only at { $opens_at }
date-closes-before-opens-help = correct one of the two
date-extension-backwards = the deadline before an extension is not earlier than the one after it
date-extension-backwards-help = list extensions from the oldest to the latest; closes_at is the deadline that holds now
date-ambiguous-midnight = "{ $written }" can be read as the beginning or the end of the day
date-ambiguous-midnight-help = name the minute: "{ $end }" of the day that ends, or "{ $start }" of the day that begins
date-ambiguous-noon = "{ $written }" can be read as noon or as midnight
date-ambiguous-noon-help = write "{ $noon }", or "{ $end }" if the end of the day was meant
date-ambiguous-midnight-period = a period that closes at 0:00 is over when the day before ends; readers may count one day too many
date-ambiguous-midnight-period-help = write its last minute: 23:59 of { $date }
date-act-number-year = "{ $written }" has another year than the promulgation in { $year }
date-act-number-year-promulgated = the law was promulgated then
date-act-number-year-help = a law is numbered in the year of its promulgation; correct one of the two
date-act-number-year-two = "{ $written }" is of { $year }, but the same law is of { $other } elsewhere in this notice
date-act-number-year-other = the same number with another year
date-act-number-year-two-help = look up the number of the law, and correct the wrong one
date-first-year-of-era = the first year of an era is 元年, not "{ $written }年"
date-first-year-of-era-help = write "{ $right }年"
date-same-year-twice = "{ $written }" gives the same year twice
date-same-year-twice-help = write the year in the other count between the brackets, or leave them out
date-period-retold = "{ $written }" says by hand what the notice holds, and does not follow when the period changes
date-period-retold-help = let the page say it: { $reference }
date-zone-missing = "{ $written }" does not say in which time zone
date-zone-missing-help = write JST after the time
date-numeric-date = "{ $written }" is a date in figures only
date-numeric-date-help = write the name of the month in English, and 月 and 日 in Japanese
date-numeric-date-help-order = write the name of the month: some readers take the first number for the day, others for the month
date-year-missing = "{ $written }" has no year, and nothing before it gives one
date-year-missing-help = write the year: the page is still read in other years
date-empty-range = "{ $written }" ends where it begins
date-empty-range-help = correct the beginning or the end
date-no-antecedent = "{ $written }" refers back to nothing that has been named
date-no-antecedent-help = write the year, month or day itself
date-relative-day = "{ $written }" is another day for everyone who reads the page later
date-relative-day-help = write the date
date-closes-on-weekend = the period closes on { $date }, when offices are closed
date-closes-at-turn-of-year = the period closes on { $date }, when offices are closed for the turn of the year
date-closes-on-national-holiday =
    the period closes on { $date }, a national holiday ({ $holiday ->
        [new-year] New Year's Day
        [coming-of-age] Coming of Age Day
        [foundation] National Foundation Day
        [emperors-birthday] the Emperor's Birthday
        [vernal-equinox] Vernal Equinox Day
        [showa] Showa Day
        [constitution] Constitution Memorial Day
        [greenery] Greenery Day
        [children] Children's Day
        [marine] Marine Day
        [mountain] Mountain Day
        [aged] Respect for the Aged Day
        [autumnal-equinox] Autumnal Equinox Day
        [sports] Sports Day
        [culture] Culture Day
        [labour] Labour Thanksgiving Day
        [substitute] in place of one on a Sunday
       *[between] between two others
    })
date-closes-on-holiday-help-later = if people may want to ring or hand something in, let it close on the next working day
date-closes-on-holiday-help = if people may want to ring or hand something in, let it close on { $open }
