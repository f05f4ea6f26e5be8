### What is wrong, and what to do about it: the rules of `site/`.

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
site-secret-written = something secret is written here
site-secret-written-help = remove it, and treat it as known to others: change the password or key. It is given in the environment when the site is published; see docs/publishing.md
site-not-utf8 = this file is not in UTF-8; it seems to be { $encoding }
site-not-utf8-help = save it again as UTF-8
site-too-large = this text file has more than { $megabytes } MB
site-too-large-help = put what is long into a PDF under materials, or spread it over several notices
