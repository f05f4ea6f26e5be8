### What is wrong, and what to do about it: the rules of `parity/`.

parity-text-missing = the text in the language "{ $language }" is missing
parity-text-missing-help = add it, or say that the notice does not exist in it: translations: {"{"}{ $language }: {"{"}status: none{"}}"}
parity-prose-missing = the file { $name } with the prose in the language "{ $language }" is missing
