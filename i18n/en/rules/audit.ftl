### What is wrong, and what to do about it: the rules of `audit/`.

audit-link-broken = the page { $page } links to { $target }, which does not exist
audit-id-twice = the id "{ $id }" stands twice on the page { $page }
audit-lang-missing = the page { $page } does not say its language
audit-alternates-differ = the page { $page } and its other languages do not name each other
audit-time-differs = the page { $page } says "{ $said }" where the machine-readable time is { $datetime }
audit-help = this comes from the theme, or from a text that the check could not judge; look at both
