### What is wrong, and what to do about it: the rules of `response/`.

response-channel-missing = opinions are accepted, but nothing says how to send one
response-channel-missing-help = add the ways under "responses:", a document with "role: guide", or "egov_url:" below "procedure:"
response-languages-missing = nothing says in which languages opinions are accepted
response-languages-missing-help = add "response_languages:", such as [ja, en]
response-privacy-missing = nothing says what becomes of the names and contact details of those who respond
response-privacy-missing-help = add "privacy:" with a sentence on what is made public and what it is used for
response-receipt-missing-post = nothing says whether a letter must arrive or be postmarked by the deadline
response-receipt-missing-fax = nothing says whether a facsimile must arrive by the deadline
response-receipt-missing-post-help = add "receipt: arrival" or "receipt: postmark"
response-receipt-missing-fax-help = add "receipt: arrival"
response-deadline-after-close = this way is open until { $closes_at }, but the period closes at { $period_closes_at }
response-deadline-after-close-help = correct one of the two; where all ways close with the period, no deadline is needed here
response-period-closes-here = the period closes here
