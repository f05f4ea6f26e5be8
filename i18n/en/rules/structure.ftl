### What is wrong, and what to do about it: the rules of `structure/`.

structure-heading-duplicate = a second heading has the id "{ $anchor }"
structure-heading-duplicate-first = the first
structure-heading-duplicate-help = give this heading an id of its own in braces: ## … {"{"}#id{"}"}
