### Headings, labels and notes of the pages.

## Around the page

site-skip-to-content = Skip to main content
contents = Contents
home = Home
back-to-home = Back to the home page
front-door-title = Choose a language
not-found-title = Page not found
not-found-text = The page may have moved, or the address may be wrong.
footnotes = Footnotes
footnote-back = Back to footnote reference { $number } in the text

## Kinds and phases

kind-solicitation = Consultation
kind-results = Consultation results
kind-announcement = Announcement
phase-upcoming = Opens soon
phase-open = Open
phase-closed = Closed
phase-results = Results published
phase-withdrawn = Withdrawn
phase-published = Published

## Labels

label-published = Published
label-period = Consultation period
label-closes = Closes
label-issuer = Issued by
label-joint = Jointly with
label-languages = Languages accepted
label-case-number = Case number
label-legal-basis = Legal basis
label-order-titles = Titles of the orders
label-procedure = Type of procedure
label-notice-published = Draft published
short-period-reason = Why the period is shorter than 30 days
procedure-statutory = Procedure under the Administrative Procedure Act
procedure-voluntary = Voluntary consultation
procedure-committee = Equivalent procedure held by a committee
label-telephone = Telephone
label-extension = Extension
label-fax = Fax
label-email = Email
label-form = Online form
label-address = Address
label-hours = Hours

## Sections of a notice

background-decisions = Earlier decisions on which this rests:
subject-materials = Documents open for comment
subject-materials-note = This consultation is about the following documents.
reference-materials = Reference materials
reference-materials-note = These documents are for reference and are not open for comment.
guide-materials = Guide to taking part
how-to-respond = How to respond
how-to-respond-guide-note = For details, see the guide to taking part.
period = Consultation period
period-static = Opinions are accepted { $period }.
period-extended = The closing time was extended on { $decided_on }.
period-was = Before
period-became = Now
contact = Contact
contact-policy = Questions about the content
contact-press = Press enquiries
contact-accessibility = Accessibility of this website
history = Change history
results = Results
schedule = Schedule

## Documents

material-status-new = New
material-status-revised = Revised
material-status-unchanged = Unchanged
material-draft-title = { $title } (draft)
material-language = in { $language }
material-no-file = There is no file of this document here.
fact-materials-count =
    { $count ->
        [one] { GROUPED($count) } document
       *[other] { GROUPED($count) } documents
    }

## Ways to respond

channel-form = Online form
channel-email = Email
channel-post = Post
channel-fax = Fax
receipt-arrival = must arrive by the closing time
receipt-postmark = must be postmarked by the closing date

## Results

results-opinions =
    { $count ->
        [one] { GROUPED($count) } opinion received
       *[other] { GROUPED($count) } opinions received
    }
results-submitters =
    { $count ->
        [one] from { GROUPED($count) } person or organization
       *[other] from { GROUPED($count) } people and organizations
    }
results-outcome-adopted = Adopted as proposed
results-outcome-adopted-with-changes = Adopted with changes
results-outcome-not-adopted = Not adopted
results-outcome-resolicited = Opinions sought again
results-promulgated-on = Promulgated on
results-effective-on = In force from
response-opinion = What was asked
response-answer = Our response
response-change = What was done
response-changed = The draft was changed in response.
response-unchanged = The draft was not changed.

## Corrections, withdrawal and translation

correction-correction = Correction
correction-extension = Extension
correction-addition = Addition
correction-result = Results published
withdrawn-notice = This notice was withdrawn at { $at }.
withdrawn-reason = Reason for withdrawal
translation-provisional = This page is a provisional translation. If it differs from the { $original } text, the { $original } text prevails.
translation-machine = This page was translated by machine and may contain errors. If it differs from the { $original } text, the { $original } text prevails.
draft-of-notice = This is a draft, and has not been published.
translation-stale = The { $original } text was changed after this translation was last compared with it on { $date }.
translation-stale-undated = The { $original } text was changed after this translation was last compared with it.
translation-none = This notice is available in { $original } only.

## Lists

home-open = Open consultations
home-upcoming = Consultations opening soon
home-closed = Closed consultations
home-results = Consultation results
home-announcements = Announcements
home-years = Notices by year
list-year = { $year }
list-empty = There are none at present.
list-volume = { $list } ({ $dates })
list-count =
    { $count ->
        [one] { GROUPED($count) } notice
       *[other] { GROUPED($count) } notices
    }
list-open-count = { GROUPED($count) } open
list-older = Earlier
list-newer = Later
list-latest = Latest
list-volumes = By date of publication
list-filter = Show by status
list-filter-all = All
directory-topics = Notices by topic
directory-organizations = Notices by organization

## The default theme

og-locale = en_US
nav-languages = Language
nav-breadcrumb = Breadcrumb
nav-site = About this site
language-absent = (not available)
read-original = Read the { $language } original
redirect-title = Page moved
redirect-text = This page has moved to the following address.
key-facts = Key facts
label-updated = Last updated
egov-case = Page of this case
external-link = (external site)
material-parts-subject = Parts open for comment
material-parts-reference = Parts for reference
material-parts-guide = Parts concerned
materials-no-files = There are no files of these documents here.
material-checksum = Checksum of the file (SHA-256)
label-deadline = Deadline
response-open-form = Open the form
responses-over = Opinions are no longer accepted.
response-over = Opinions are no longer accepted this way.
privacy = Personal data
extension-reason = Reason for the extension
decided-by-on = { $by }, decided on { $on }
decided-by = Decided by: { $by }
decided-on = Decided on { $on }
results-published = Results published
results-outcome = Outcome
results-materials = Documents on the results
results-responses = Opinions and our responses
results-summary-only = Opinions are given in summary.
results-originals = Opinions as submitted
related = Related pages
contact-languages = Languages spoken
history-before = Before
history-after = After
history-change = Before: { $before } After: { $after }

## Legal basis and relations

legal-basis = { $article } of the { $act }
relation-results-of = Results of
relation-resolicits = Asks again about
relation-supersedes = Takes the place of
relation-background = Background

## Facts at a glance

# The time zone, where the period does not name it.
time-zone = { "" }
label-opens = Opens
label-closed = Closed
label-topics = Topics
deadline-was = Extended from { $closes_at_was }
phone-elsewhere = within Japan: { PHONE($phone, form: "national") }
organization-site = Official website
add-to-calendar = Add the deadline to a calendar
notice-data = Data of this notice (JSON)
badge-provisional = Provisional translation
badge-machine = Machine translation

## What the script says when the page is read

# $category is the category of the number in this language (CLDR: zero, one, two, few, many, other); the number takes the place of $days
# or $hours.
status-days-left =
    { $category ->
        [one] { $days } day left
       *[other] { $days } days left
    }
status-hours-left =
    { $category ->
        [one] { $hours } hour left
       *[other] { $hours } hours left
    }
status-last-hour = less than 1 hour left
status-closes-today = Closes today ({ $left })
status-changed = { $title }: { $phase }
# How the reader's time is written: a language tag for Intl.DateTimeFormat.
local-time-locale = en-US
local-time = In your time zone: { $time }
local-date-differs = The date is not the same as in Japan.

## Ways to the notices

site-search = Search notices
site-search-submit = Search
browse = Find notices
follow = Get updates
follow-calendar = Calendar of open and coming consultations
follow-feed = { $title } ({ $format })
directory-count = { $count }, { $open }
front-door-latest = Latest notices
front-door-more = All notices
list-site = Official website

## On paper

paper-links = Addresses of the links
paper-address = Address of this page

## Descriptions for search engines

home-description = Consultations, what came of them, and announcements.
list-description = List of notices: { $list }.
