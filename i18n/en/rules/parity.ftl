### What is wrong, and what to do about it: the rules of `parity/`.

parity-text-missing = the text in the language "{ $language }" is missing
parity-text-missing-help = add it, or say that the notice does not exist in it: translations: {"{"}{ $language }: {"{"}status: none{"}}"}
parity-prose-missing = the file { $name } with the prose in the language "{ $language }" is missing
parity-facts-differ-two = this says "{ $written }", but the text in the language "{ $language }" says "{ $other }"
parity-facts-differ-there = said here in the other language
parity-facts-differ-help = correct one of the two; a fact of the notice is the same in both languages if it is written by reference
parity-facts-differ-alone = "{ $written }" is missing in the text in the language "{ $language }"
parity-facts-differ-section = the same part in the other language
parity-facts-differ-help-alone = say it in both languages or in neither
