### What is wrong, and what to do about it: the rules of `term/`.

term-two-expansions = { $acronym } stands for "{ $name }" in terms.yaml, not for "{ $written }"
term-two-expansions-help = write "{ $name }", or correct terms.yaml
term-two-expansions-differ = { $acronym } stands for other words here than before
term-two-expansions-earlier = expanded before
term-two-expansions-differ-help = write the same words in both places; a term in terms.yaml is said alike everywhere
term-expanded-twice = { $acronym } is expanded a second time
term-expanded-twice-first = the first time
term-expanded-twice-help = write { $acronym } alone
term-used-before-expansion = { $acronym } is used before the page says what it stands for
term-used-before-expansion-later = expanded only here
term-used-before-expansion-help = expand it where it is used first
term-never-expanded = { $acronym } is used several times, and the page never says what it stands for
term-never-expanded-help = expand it where it is used first: { $reference } ({ $short })
term-organization-name-differs = "{ $written }" is almost the name of a registered body: "{ $name }"
term-organization-name-differs-help = write "{ $name }", or let the page say it: { $reference }
term-organization-ended = "{ $name }" was the name of this body only until { date-without-weekday }
term-organization-ended-help = write the name that it has when the notice is published
term-organization-ended-help-next = write the name that it has when the notice is published; "{ $name }" is registered from the next day on
term-organization-begins = "{ $name }" is the name of this body only from { date-without-weekday } on
