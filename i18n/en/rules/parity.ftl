### What is wrong, and what to do about it: the rules of `parity/`.

parity-text-missing = the text in the language "{ $language }" is missing
parity-text-missing-help = add it, or say that the notice does not exist in it: translations: {"{"}{ $language }: {"{"}status: none{"}}"}
parity-prose-missing = the file { $name } with the prose in the language "{ $language }" is missing
parity-the-original = its counterpart
parity-headings-differ = headings in this section: { $here }, in its counterpart { $there }
parity-items-differ = list items in this section: { $here }, in its counterpart { $there }
parity-tables-differ = tables in this section: { $here }, in its counterpart { $there }
parity-links-differ = links in this section: { $here }, in its counterpart { $there }
parity-structure-differs-help = add what is missing, or take away what is too much
parity-anchors-differ = this section has the id "{ $anchor }", and its counterpart "{ $other }"
parity-anchors-differ-help = give both the same id in braces: ## … {"{"}#id{"}"}
parity-anchor-alone = no section in the language "{ $language }" has the id "{ $anchor }"
parity-anchor-alone-help = add the section there, or give its counterpart the same id in braces: ## … {"{"}#id{"}"}
parity-translation-stale = the text in the language "{ $original }" has changed since the translation into "{ $language }" was compared with it
parity-translation-stale-help = compare the two again, then run: kokuji confirm { $notice }
parity-language-mixed-english = an English sentence stands in the text in the language "{ $language }"
parity-language-mixed-japanese = a Japanese sentence stands in the text in the language "{ $language }"
parity-language-mixed-help = translate it, or put it between quotation marks if it is cited
parity-length-short = this section is much shorter than its counterpart: { $here } letters against { $there }
parity-length-long = this section is much longer than its counterpart: { $here } letters against { $there }
parity-length-ratio-help = see whether one of the two says more than the other
