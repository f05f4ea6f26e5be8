### The preview: the bar at the foot of its pages, and pages of its own.

serve-preview = Preview
serve-as-of = as of { $at }
serve-as-of-now = as of now
serve-stale = This page cannot be made now and is shown as it was before the error
serve-findings = All findings
serve-no-findings = There is nothing to report.
serve-no-page = This page cannot be shown
serve-no-site = The site cannot be shown
serve-moments = Look at it
serve-now = now
serve-before = Before publication
serve-moment = { $phase }: { $at }
serve-civil = at a date and time in Japan
serve-drafts = Drafts
serve-drafts-shown = shown
serve-drafts-hidden = hidden
serve-language = Language of findings
serve-set = Show
