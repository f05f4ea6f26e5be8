### What is wrong, and what to do about it: the rules of `procedure/`.

procedure-statutory-here = the procedure is that of the Act
procedure-published-here = the notice is published here
procedure-closes-here = the period closes here
procedure-counted-from-here = the days are counted from here
procedure-results-here = the results are published here
procedure-type-missing = nothing says under which procedure opinions are asked for
procedure-type-missing-help = add "type: statutory" below "procedure:" if the Administrative Procedure Act asks for it, "type: voluntary" if it does not, "type: committee" if a committee held it
procedure-basis-missing = nothing says on which act and article the order rests
procedure-basis-missing-help = add "legal_basis:" with the act and its article below "procedure:"
procedure-case-number-missing = the case has no number
procedure-case-number-missing-help = add "case_number:" below "procedure:", as e-Gov gives it
procedure-no-subject-material = none of the documents is the draft on which opinions are asked
procedure-no-subject-material-help = give the draft of the order "role: subject", as a document or as a part of one
procedure-no-related-material = no document explains the draft
procedure-no-related-material-help = add what helps to understand the draft, such as an outline or a comparison of old and new, with "role: reference"
procedure-opens-before-publication = opinions are accepted from { $opens_at }, but nobody can know of it before { $publish_at }
procedure-opens-before-publication-help = open at the publication or later; if the notice was given elsewhere on an earlier day, write that day as "notice_published_on:" below "procedure:"
procedure-period-too-short = { $days ->
        [one] { $days } date is left for opinions
       *[other] { $days } dates are left for opinions
    }, the day of the notice included; the Act asks for 30
procedure-period-too-short-voluntary = { $days ->
        [one] { $days } date is left for opinions
       *[other] { $days } dates are left for opinions
    }, the day of the notice included, fewer than the 30 of a call under the Act
procedure-period-too-short-help = close on { $date } or later, or say below "procedure:" why that cannot be, as "short_period_reason:"
procedure-period-too-short-help-voluntary = the Act does not bind this call; close on { $date } or later if you can, or tell readers why not, as "short_period_reason:" below "procedure:"
procedure-reason-without-need = a reason is given for a short period, but { $days } dates are left for opinions
procedure-reason-without-need-help = remove the reason, or correct the period
procedure-originals-missing = opinions are given in summary, and nothing says where they can be read as they were submitted
procedure-originals-missing-help = add "originals_url:" below "results:", or give all opinions and remove "summary_only"
procedure-promulgated-before-result = the order is promulgated on { $promulgated_on }, before its results are published on { $published_on }
procedure-promulgated-before-result-help = publish the results on the day of the promulgation, or correct one of the two dates
procedure-promulgated-too-soon = the order is promulgated on { $promulgated_on }, but opinions were accepted until { $closes_on }
procedure-promulgated-too-soon-help = correct the date, or leave time to consider the opinions
procedure-result-overdue = the period closed { $weeks } weeks ago, and no results are published
procedure-result-overdue-help = add "results:", or a notice that is "results_of" this one; if nothing will come of it, say so with "outcome: not_adopted"
procedure-results-without-title = the results do not say the title of the order
procedure-results-without-title-help = add it as "order_titles:" below "procedure:"
procedure-results-without-notice-day = the results do not say on which day the draft was made public
procedure-results-without-notice-day-help = add it as "notice_published_on:" below "procedure:"
procedure-results-without-outcome = the results do not say what was decided
procedure-results-without-outcome-help = add "outcome:" below "results:"
procedure-results-without-opinions = the results do not say how many opinions there were
procedure-results-without-opinions-help = add "opinions:" below "results:"; write 0 if there were none
procedure-results-without-reasons = the results do not give the opinions, what came of them and why
procedure-results-without-reasons-help = add "responses:" with each "opinion" and its "answer" below "results:", or a document that has them as "materials:"
procedure-opinion-count-differs = "{ $written }" is not the stored number of opinions, which is { $stored }
procedure-submitter-count-differs = "{ $written }" is not the stored number of submitters, which is { $stored }
procedure-opinion-count-differs-stored = stored here
procedure-opinion-count-differs-help = correct one of the two
procedure-opinion-count-differs-list = { $opinions } opinions were submitted, but { $listed } are listed
procedure-opinion-count-differs-listed = the opinions are listed from here
procedure-opinion-count-differs-list-help = correct the number or complete the list; if opinions are put together or shortened, write summary_only: true
