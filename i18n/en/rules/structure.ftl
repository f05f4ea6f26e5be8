### What is wrong, and what to do about it: the rules of `structure/`.

structure-heading-duplicate = a second heading has the id "{ $anchor }"
structure-heading-duplicate-first = the first
structure-heading-duplicate-help = give this heading an id of its own in braces: ## … {"{"}#id{"}"}
structure-heading-number-gap = the number { $number } follows { $before }
structure-heading-number-gap-before = the number before
structure-heading-number-gap-help = write { $next }, or add what is missing between the two
structure-heading-number-doubled = the page numbers its sections itself, so "{ $number }" is a second number
structure-heading-number-doubled-help = take the number away here and in the other headings of this level
structure-heading-number-uneven = this heading has no number, and others beside it have one
structure-heading-number-uneven-other = one with a number
structure-heading-number-uneven-help = number all headings of this level under the same heading, or none
structure-level-jump = a level is left out: the next heading below is written { $marks }
structure-level-jump-above = the heading above
structure-level-jump-help = write { $marks }, and raise the headings under it as well
structure-date-in-title = the title holds a date that the page shows anyway: { $written }
structure-date-in-title-stored = the page takes it from here
structure-date-in-title-help = take it out of the title
structure-list-punctuation-missing = this item has no full stop, and others of its list have one
structure-list-punctuation-with = one with a full stop
structure-list-punctuation-missing-help = end all items of a list alike: with a full stop if they are sentences
structure-list-punctuation-extra = this item ends with a full stop, and others of its list do not
structure-list-punctuation-without = one without
structure-list-punctuation-extra-help = end all items of a list alike: without a full stop if they are no sentences
structure-stray-note-mark = the mark "{ $mark }" refers to a note, and there is no such note on the page
structure-stray-note-mark-help = add the note on a line that begins with { $mark }, write a footnote ([^1]), or take the mark away
