### What editors show beside a key of a YAML file while somebody writes it.

schema-notice = The facts of a notice. Each is written once; both languages say it from here.
schema-site = What holds for the whole site.
schema-organizations = The bodies that notices name, by id: name, telephone, divisions.
schema-terms = Terms that are said alike everywhere, by id.
schema-topics = The topics of the site, by id: text in each language.
schema-page = Title and summary of a standing page.

## Forms of values

schema-meaning-and-form = { $meaning } { $form }
schema-form-text = Text in each language of the site.
schema-form-date = A date: 2026-06-15
schema-form-instant = Date and time: 2026-06-15 14:00
schema-form-phone = In the international form: +81-3-0000-0100
schema-form-label = A number, a range such as 3-7, or a label in quotation marks such as "1-2".
schema-form-file = The name of a file in files/, without a folder.

## Keys that mean the same everywhere

schema-key-address = The postal address.
schema-key-allow = Findings that are let stand, each with its reason.
schema-key-at = From when on.
schema-key-changed = Whether the draft was changed because of it.
schema-key-closes-at = Until when. The minute itself is in time.
schema-key-contacts = Whom to ask.
schema-key-decided-on = The day of the decision.
schema-key-division = The division, by its id in organizations.yaml.
schema-key-divisions = The divisions, by id.
schema-key-draft = Whether it is a draft. The mark "(draft)" is derived.
schema-key-email = The email address.
schema-key-extension = The extension, in quotation marks.
schema-key-fax = The fax number.
schema-key-form-url = The address of a contact form.
schema-key-hours = When somebody answers.
schema-key-language = The language of the document: ja, en
schema-key-languages = The languages in which it can be used.
schema-key-materials = The documents: drafts, references, the guide.
schema-key-name = The name.
schema-key-note = What about it.
schema-key-org = The body, by its id in organizations.yaml.
schema-key-phone = The telephone number.
schema-key-publish-at = When it becomes public. Before that, nothing shows that it exists.
schema-key-reason = Why.
schema-key-responses = The ways to send an opinion.
schema-key-role = What it is there for.
schema-key-short = The short name.
schema-key-summary = What it is about, in a sentence.
schema-key-title = The title.
schema-key-until = The last day on which it holds.
schema-key-url = The address of a page.

## Keys of site.yaml

schema-site-name = The name of the site.
schema-site-base-url = The absolute address at which the site will be served; it may have a path.
schema-site-languages = The languages of the site. Notices are written in the first.
schema-site-time-zone = The time zone of every time without an offset.
schema-site-theme = How pages look: a folder in themes/, or default.
schema-site-outputs = What is made besides pages; all of it if this key is absent.
schema-site-publish = Named places to publish to.

## Keys of organizations, divisions and terms

schema-organization-valid-from = The first day of this body or name.
schema-organization-valid-until = The last day of this body or name.
schema-organization-url = The address of its website.
schema-term-short = The acronym, the same in every language.

## Keys of notice.yaml

schema-notice-kind = What the notice is.
schema-notice-state = Whether it is built: a draft is not, unless asked for.
schema-notice-summary = What it is about, in a sentence: 120 characters in Japanese, 200 in other languages.
schema-notice-withdrawal = From then on the page says only that the notice was withdrawn, and why.
schema-notice-issuer = Who asks for opinions.
schema-notice-topics = Topics, by their ids in topics.yaml.
schema-notice-procedure = Under which procedure opinions are asked for.
schema-notice-period = The period in which opinions are accepted.
schema-notice-response-languages = The languages in which opinions are accepted.
schema-notice-privacy = How names and addresses are treated.
schema-notice-background = Earlier decisions on which it rests.
schema-notice-schedule = What comes next.
schema-notice-results = The results of the call for opinions.
schema-notice-related = Notices and pages that belong to it.
schema-notice-corrections = What was changed after publication.
schema-notice-translations = The standing of each language; a language that is absent here is a provisional translation.
schema-notice-redirect-from = Old addresses on this site that lead here.
schema-withdrawal-at = When it is withdrawn.
schema-withdrawal-reason = Why it is withdrawn.
schema-issuer-solicitor = The body that asks, by its id in organizations.yaml.
schema-issuer-joint = Bodies that ask together with it.
schema-procedure-type = Under the Administrative Procedure Act, voluntary, or by a committee.
schema-procedure-case-number = The case number on e-Gov, in quotation marks.
schema-procedure-order-titles = The titles of the orders that are drafted.
schema-procedure-legal-basis = The articles on which the orders rest.
schema-procedure-notice-published-on = The day on which the draft is published.
schema-procedure-short-period-reason = Why the period is shorter than 30 days.
schema-procedure-egov-url = The address of the case on e-Gov.
schema-legal-basis-act = The act.
schema-legal-basis-article = The article and paragraph.
schema-legal-basis-url = Where its text can be read.
schema-period-opens-at = When opinions begin to be accepted.
schema-period-closes-at = Until when opinions are accepted, after any extension. The minute itself is in time.
schema-period-extensions = Extensions, the oldest first.
schema-extension-closes-at-was = When the period would have closed.
schema-material-title = The title of the document, without the mark "(draft)".
schema-material-status = Whether the document is new.
schema-material-file = The file. Without file and url the document is named, not linked.
schema-material-url = The document elsewhere. Without file and url the document is named, not linked.
schema-material-role = What the whole document is there for; or give its parts.
schema-material-parts = The parts of the document, each with its role.
schema-material-size = The size in bytes. It is measured; what stands here is compared.
schema-material-pages = The number of pages. It is measured; what stands here is compared.
schema-material-sha256 = The SHA-256 digest. It is measured; what stands here is compared.
schema-part-chapters = Chapters.
schema-part-articles = Articles.
schema-part-sections = Sections.
schema-part-forms = Forms.
schema-part-attachments = Attachments.
schema-part-annexes = Annexes.
schema-part-named = A part that has a name and no number.
schema-response-channel = How the opinion is sent.
schema-response-url = The address of the form.
schema-response-receipt = By post: what must fall within the period.
schema-response-closes-at = The deadline of this way, only if it differs from that of the period.
schema-response-languages = Languages, only if they differ from response_languages.
schema-contact-role = What one can ask there.
schema-background-title = What was decided.
schema-background-decided-by = Who decided it.
schema-schedule-label = The step.
schema-schedule-from = Its first day.
schema-schedule-to = Its last day.
schema-results-publish-at = When the results become public.
schema-results-opinions = How many opinions were submitted.
schema-results-submitters = How many people and bodies submitted them.
schema-results-outcome = What was decided.
schema-results-promulgated-on = The day of promulgation.
schema-results-effective-on = The day on which it takes effect.
schema-results-responses = Opinions with the answers to them.
schema-results-summary-only = Whether opinions are given in summary.
schema-results-originals-url = Where the opinions can be read as submitted.
schema-results-materials = The documents of the results.
schema-submitted-opinion-opinion = The opinion.
schema-submitted-opinion-answer = The answer to it, with the reason.
schema-related-relation = How it belongs to this notice.
schema-related-notice = <year>/<slug> of a notice of this site, or the address of a page.
schema-related-title = How it is called; a notice of this site has its own title.
schema-correction-at = When the page was changed.
schema-correction-type = What kind of change it was.
schema-correction-note = What was done.
schema-correction-before = The wording before.
schema-correction-after = The wording after.
schema-translation-status = What this language is.
schema-translation-of = A digest of the original, written by: kokuji confirm
schema-translation-reviewed-on = When it was last compared with the original, written by: kokuji confirm
schema-allow-rule = The rule, such as date/weekday-mismatch
schema-allow-at = The words it concerns.
schema-allow-reason = Why they are right as they are.

## Words of lists

schema-word-solicitation = A call for opinions
schema-word-results = Results of a call for opinions
schema-word-announcement = An announcement
schema-word-draft = Not built yet
schema-word-ready = Built, and public from publish_at on
schema-word-statutory = Under the Administrative Procedure Act
schema-word-voluntary = Voluntary
schema-word-committee = By a committee
schema-word-new = New
schema-word-revised = Revised
schema-word-unchanged = Unchanged
schema-word-subject = Opinions are asked on it
schema-word-reference = Reference material
schema-word-guide = How to submit opinions
schema-word-form = A web form
schema-word-email = Email
schema-word-post = Post
schema-word-fax = Fax
schema-word-arrival = It must arrive within the period
schema-word-postmark = It must be postmarked within the period
schema-word-policy = Questions on the content
schema-word-press = Questions of the press
schema-word-accessibility = Questions on accessibility
schema-word-adopted = Adopted as proposed
schema-word-adopted-with-changes = Adopted with changes
schema-word-not-adopted = Not adopted
schema-word-resolicited = Opinions are asked again
schema-word-results-of = These are the results of that one
schema-word-resolicits = This asks again for opinions on that one
schema-word-supersedes = This takes the place of that one
schema-word-background = That one led to this
schema-word-correction = A correction
schema-word-extension = The period was extended
schema-word-addition = Something was added
schema-word-result = Results were added
schema-word-original = The original
schema-word-official = An official translation
schema-word-provisional = A provisional translation
schema-word-machine = A translation by machine
schema-word-none = The notice does not exist in this language
schema-word-atom = Atom feeds
schema-word-json-feed = JSON feeds
schema-word-calendar = Calendars
schema-word-notice-json = A notice.json beside each notice
schema-word-search = The search page
