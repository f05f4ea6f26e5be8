### What is wrong in a notice, and what to do about it. Ids begin with the family of the rule.

## Around a finding

severity-error = error
severity-warning = warning
severity-hint = hint
label-help = help
label-more = more
written-here = written here
did-you-mean = did you mean "{ $near }"?

## yaml

yaml-unknown-key = unknown key "{ $key }"
yaml-unknown-key-help = the keys here are: { $list }
yaml-missing-key = the key "{ $key }" is missing
yaml-missing-key-help = add "{ $key }:" here; docs/notice-format.md tells what it takes
yaml-missing-role-help = say what the document is there for: role: subject, reference or guide; or give its parts
yaml-duplicate-key = the key "{ $key }" stands here a second time
yaml-duplicate-key-first = first here
yaml-duplicate-key-help = keep one of the two
yaml-wrong-type = { $expected } is needed here, not "{ $found }"
yaml-wrong-type-quote = if it is meant as text, put it in quotation marks: { $value }
yaml-nothing = nothing
yaml-a-list = a list
yaml-a-map = a group of keys
yaml-a-text = text
yaml-a-text-map = text in each language, such as {"{"}ja: …, en: …{"}"}
yaml-a-boolean = true or false
yaml-a-count = a whole number, zero or more
yaml-a-date = a date
yaml-a-digest = a SHA-256 digest of 64 hexadecimal digits
yaml-a-url = an address that begins with https://
yaml-a-base-url = an absolute address such as https://press.example.go.jp/
yaml-a-language = a language tag such as ja or en
yaml-a-language-list = a list of language tags such as [ja, en]
yaml-a-label = a number, a rising range such as 3-7, or a label in quotation marks such as "1-2"
yaml-a-site-path = a path of this site that begins with a slash
yaml-not-in-list = "{ $word }" is not one of the words that can stand here
yaml-not-in-list-help = write one of: { $list }
yaml-not-in-list-nearest = did you mean "{ $near }"? The words are: { $list }
yaml-unknown-id = "{ $id }" is not in { $file }
yaml-unknown-id-help = add it to content/{ $file }, or write an id that is there
yaml-too-long = { $length } characters, where { $limit } fit
yaml-too-long-help = shorten it by { $over }: lists and link previews show no more
yaml-full-width-mark = the full-width character { $code } stands where YAML needs a half-width one
yaml-full-width-mark-help = write "{ $half }" instead
yaml-bad-date-no-such-day = there is no such day or time as "{ $written }"
yaml-bad-date-slashes = a date with slashes can be read in several ways: "{ $written }"
yaml-bad-date-full-width = "{ $written }" has full-width digits or marks
yaml-bad-date-unreadable = "{ $written }" cannot be read as a date
yaml-bad-date-no-time = "{ $written }" has a time of day; here only a date can stand
yaml-bad-date-no-clock = "{ $written }" has no time of day; here it has to be said to the minute
yaml-bad-date-form = write it as 2022-06-15 or 令和4年6月15日
yaml-bad-instant-form = write it as 2022-06-15 14:00, 2022-06-15T14:00:00+09:00 or 令和4年6月15日 午後2時
yaml-time-zone = the time zone "{ $zone }" is not understood
yaml-time-zone-help = the only zone understood today is Asia/Tokyo (UTC+9)
yaml-language-without-messages = there are no messages for the language "{ $language }"
yaml-language-without-messages-help = add the folder i18n/{ $language }/ with every message of i18n/en/
yaml-unknown-notice = there is no other notice "{ $id }"
yaml-unknown-notice-help = write <year>/<slug> of a notice in content/notices/, or an absolute address
yaml-unknown-theme = there is no theme "{ $theme }"
yaml-unknown-theme-help = a theme is a folder in themes/, its name ASCII lower case; without one, write default or remove the line
yaml-translations = these are not the languages of one notice
yaml-translations-help = a notice exists in one language at least, and one of them is the original
yaml-bad-date-seconds = "{ $written }" is finer than a minute, or outside the years 1 to 9999
yaml-syntax-colon = a colon followed by a space, inside a value
yaml-syntax-colon-help = quote this value: put it between quotation marks, as in title: "発表: 第2弾"
yaml-syntax-tab = a tab; YAML is indented with spaces
yaml-syntax-tab-help = replace it by two spaces
yaml-syntax-quote = a quotation mark that is never closed
yaml-syntax-quote-help = close it on the same line
yaml-syntax-bracket = a bracket that is not closed, or a comma that is missing inside one
yaml-syntax-bracket-help = look for the missing ] or {"}"} or comma before this place
yaml-syntax-indentation = this line is not indented like its neighbours
yaml-syntax-indentation-help = keys of one group begin in the same column
yaml-syntax-indirection = anchors, aliases and tags (&, *, !) are not used here
yaml-syntax-indirection-help = write the value itself; text that begins with such a mark needs quotation marks
yaml-syntax-documents = a second document begins here
yaml-syntax-documents-help = remove the line of three hyphens
yaml-syntax-other = this cannot be read as YAML: { $detail }
yaml-syntax-other-help = compare the line with the examples of docs/notice-format.md

## site

site-address-clash = the address { $address } is taken
site-address-clash-other = the other one
site-address-clash-help = an address can lead to one thing only: rename or remove one of the two
site-address-clash-static-help = the build makes this address itself: rename the file in content/static/
site-address-clash-case = "{ $name }" differs from another name only in upper and lower case
site-address-clash-decomposed = the name "{ $name }" is in decomposed form (NFD): it looks like another name and is a different one
site-address-clash-decomposed-help = rename it with ASCII lower-case letters, digits and hyphens
site-bad-name = "{ $name }" cannot be part of an address
site-bad-name-help = use ASCII lower-case letters, digits and hyphens; names of files may also have dots
site-bad-year = "{ $name }" is not a year
site-bad-year-help = notices are in content/notices/<year>/<slug>/, the year in four digits
site-reserved-slug = "{ $name }" is an address of the site itself
site-reserved-slug-help = choose another name for this page
site-not-utf8 = this file is not in UTF-8; it seems to be { $encoding }
site-not-utf8-help = save it again as UTF-8

## parity

parity-text-missing = the text in the language "{ $language }" is missing
parity-text-missing-help = add it, or say that the notice does not exist in it: translations: {"{"}{ $language }: {"{"}status: none{"}}"}
parity-prose-missing = the file { $name } with the prose in the language "{ $language }" is missing

## material

material-file-missing = there is no file "{ $name }" in files/
material-file-missing-help = put the file into the folder files/ beside this notice.yaml
material-file-a-path = "{ $name }" is a path; a bare file name belongs here
material-file-a-path-help = files lie in files/ beside this notice.yaml; for a document elsewhere, write url:

## date

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
date-era-mismatch-year = { $written } is { $means }, not the year beside it
date-era-mismatch-year-help = correct one of the two years
date-era-mismatch-border = that date was not in { $written }
date-era-mismatch-gregorian = the other year
date-era-mismatch-help = that day is in { era-year }
date-period-contradicted-closes = "{ $written }" is not when the period closes, which is { $instant }
date-period-contradicted-opens = "{ $written }" is not when the period opens, which is { $instant }
date-period-contradicted-help = correct it, or let the page say it: { $reference }
date-closes-before-opens = this closes at { $closes_at }, but the period opens only at { $opens_at }
date-closes-before-opens-help = correct one of the two
date-extension-backwards = the deadline before an extension is not earlier than the one after it
date-extension-backwards-help = list extensions from the oldest to the latest; closes_at is the deadline that holds now
date-ambiguous-midnight = "{ $written }" can be read as the beginning or the end of the day
date-ambiguous-midnight-help = name the minute: 11:59 p.m. of the day that ends, or 12:01 a.m. of the day that begins
date-ambiguous-noon = "{ $written }" can be read as noon or as midnight
date-ambiguous-noon-help = write noon, or 11:59 p.m. if the end of the day was meant
date-ambiguous-midnight-period = a period that closes at 0:00 is over when the day before ends; readers may count one day too many
date-ambiguous-midnight-period-help = write its last minute: 23:59 of { $date }

## markdown

markdown-raw-html = HTML is not used in notices
markdown-code-info = what follows the fence is not the name of a language
markdown-code-info-help = write one word such as yaml behind the fence, or nothing
markdown-raw-html-help = write it in Markdown; to show it as it is, put it between backquotes
markdown-unsafe-url = this address could run a program on the reader's device
markdown-unsafe-url-help = link to a page, or to a file in files/
markdown-alt-missing = this picture has no text for readers who do not see it
markdown-alt-missing-help = say between the brackets what it shows
markdown-top-heading = a heading of level 1; the title of the notice is the only one
markdown-top-heading-help = write ## instead of #
markdown-heading-attribute = only an id can stand in braces after a heading
markdown-heading-attribute-help = write {"{"}#id{"}"}, or remove the braces
markdown-private-character = a private-use character, which means nothing on the reader's device
markdown-private-character-help = write a character of Unicode, or describe it in words
markdown-unused-footnote = a footnote that nobody sees: nothing refers to it, or its name was used before
markdown-unused-footnote-help = refer to it with [^name], or remove it
markdown-reserved-anchor = the id "{ $anchor }" belongs to the page itself
markdown-reserved-anchor-help = give the heading another id in braces: ## … {"{"}#id{"}"}
markdown-unknown-reference = "{ $name }" is not a fact of this notice
markdown-unknown-reference-help = the names are: { $list }
markdown-block-in-text-help = "{ $name }" is a block: it stands alone in a paragraph
markdown-block-twice = the block "{ $name }" is placed a second time
markdown-block-twice-help = remove one of the two
markdown-reference-in-link = a fact by reference cannot stand in the address of a link
markdown-reference-in-link-help = write the address itself
markdown-reference-in-name = "{ $name }": facts by reference do not work in titles and names
markdown-reference-in-name-help = write the words themselves
markdown-link-no-file = there is no file for "{ $target }"
markdown-link-no-file-help = put the file into files/ beside this text, and link to files/<name>
markdown-link-no-page = "{ $target }" leads to no page of this site, or to one that is not public when this notice is
markdown-link-no-page-help = write a site address such as /en/2022/ismap-liu/
markdown-link-file-later = the file of "{ $target }" is published only with the results
markdown-link-file-later-help = link to it after the block of the results, or name the file among the materials too
markdown-link-form = "{ $target }" leads nowhere
markdown-link-form-help = write #id, files/<name>, a site address such as /en/about/, or an absolute address
markdown-anchor-missing = there is no "{ $anchor }" on that page
markdown-anchor-missing-help = give the heading that is meant this id: ## … {"{"}#{ $anchor }{"}"}

## structure

structure-heading-duplicate = a second heading has the id "{ $anchor }"
structure-heading-duplicate-first = the first
structure-heading-duplicate-help = give this heading an id of its own in braces: ## … {"{"}#id{"}"}

## allow

allow-unknown-rule = there is no rule "{ $rule }"
allow-unknown-rule-help = "kokuji rules" lists them
allow-never = findings of { $rule } cannot be let stand
allow-never-help = mend what the rule finds, and remove this entry
allow-expired = the time for which { $rule } may stand is over
allow-expired-help = mend what the rule finds, or set a later day with a reason
allow-unused = nothing here breaks { $rule }
allow-unused-help = remove this entry

## What the page shows against itself

audit-link-broken = the page { $page } links to { $target }, which does not exist
audit-id-twice = the id "{ $id }" stands twice on the page { $page }
audit-lang-missing = the page { $page } does not say its language
audit-alternates-differ = the page { $page } and its other languages do not name each other
audit-time-differs = the page { $page } says "{ $said }" where the machine-readable time is { $datetime }
audit-help = this comes from the theme, or from a text that the check could not judge; look at both

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
