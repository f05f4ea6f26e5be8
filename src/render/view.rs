//! The contract with themes: everything a template may use, and nothing else. `docs/themes.md` tells it to theme authors.
//!
//! Texts are plain and are escaped by the template engine; fields named `html` are markup of ours and safe as they are.
//! Every instant is given twice: `said` for people, `datetime` for machines.

use serde::Serialize;

/// What every page has, as `page`.
#[derive(Debug, Clone, Serialize)]
pub struct PageView {
    /// Language of the page (BCP 47).
    pub lang: String,
    /// Which template it is: `front-door`, `home`, `list`, `directory`, `search`, `notice`, `stub`, `standing`, `not-found`,
    /// `redirect`.
    pub kind: &'static str,
    /// For `<title>`, without the site's name.
    pub title: String,
    /// For `<meta name=description>`.
    pub description: String,
    /// Absolute address of this page; none for pages that are not to be found by search.
    pub canonical: Option<String>,
    /// The same page in every language, itself included, and `x-default`.
    pub alternates: Vec<AlternateView>,
    /// Whether search engines are asked to leave it out.
    pub noindex: bool,
    /// The language switch, in the order of the site's languages.
    pub switch: Vec<SwitchView>,
    /// Steps from the home page to this one.
    pub breadcrumb: Vec<LinkView>,
    /// Feeds: of the list that the page is, and of the whole language.
    pub feeds: Vec<FeedView>,
    /// What the page says in JSON-LD, each block fit to stand in a `<script type="application/ld+json">`.
    pub json_ld: Vec<String>,
}

/// What every page has, as `site`.
#[derive(Debug, Clone, Serialize)]
pub struct SiteView {
    /// The site's name in the page's language.
    pub name: String,
    /// Address of the home page in this language.
    pub home: String,
    /// Assets of the theme by name, as `assets["style.css"]`.
    pub assets: std::collections::BTreeMap<String, AssetView>,
    /// Pages that name lists: topics, organizations.
    pub directories: Vec<LinkView>,
    /// Standing pages.
    pub pages: Vec<LinkView>,
    /// The search page.
    pub search: Option<String>,
    /// The calendar of open and coming consultations.
    pub calendar: Option<String>,
    /// `static/favicon.svg` or `static/favicon.ico`, if there is one.
    pub favicon: Option<String>,
    /// Absolute address of the picture for link previews: `static/site-image.png` or `static/site-image.jpg`, if there is one.
    pub image: Option<String>,
    /// The content security policy, for `<meta http-equiv=Content-Security-Policy>`.
    pub policy: &'static str,
}

/// A feed.
#[derive(Debug, Clone, Serialize)]
pub struct FeedView {
    /// What it is about.
    pub title: String,
    /// Address.
    pub href: String,
    /// `application/atom+xml`, `application/feed+json`.
    pub media_type: &'static str,
}

/// An asset: its address holds a digest of its content.
#[derive(Debug, Clone, Serialize)]
pub struct AssetView {
    /// Address.
    pub href: String,
    /// For the attribute `integrity`.
    pub integrity: String,
}

/// A link of `rel=alternate hreflang=…`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AlternateView {
    /// Language tag or `x-default`.
    pub hreflang: String,
    /// Absolute address.
    pub href: String,
}

/// One language of the switch.
#[derive(Debug, Clone, Serialize)]
pub struct SwitchView {
    /// Language tag.
    pub lang: String,
    /// The language's name in itself.
    pub name: String,
    /// Address; none if the page does not exist in this language.
    pub href: Option<String>,
    /// Whether it is the language of this page.
    pub current: bool,
}

/// A link.
#[derive(Debug, Clone, Serialize)]
pub struct LinkView {
    /// Words.
    pub text: String,
    /// Address.
    pub href: String,
    /// Language of the words where it is not the page's.
    pub lang: Option<String>,
}

/// An instant or a date.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TimeView {
    /// For people, in the page's language, one text node.
    pub said: String,
    /// For the attribute `datetime`: `2022-06-15` or RFC 3339 with offset.
    pub datetime: String,
}

/// The front door: one entry a language.
#[derive(Debug, Clone, Serialize)]
pub struct FrontDoorView {
    /// Entries, in the order of the site's languages.
    pub doors: Vec<DoorView>,
}

/// The door of a language.
#[derive(Debug, Clone, Serialize)]
pub struct DoorView {
    /// Language tag.
    pub lang: String,
    /// The site's name in that language.
    pub site_name: String,
    /// The language's name in itself.
    pub name: String,
    /// The home page.
    pub href: String,
    /// Notices that accept opinions now.
    pub open: Vec<NoticeCardView>,
    /// Notices that will accept them, the nearest opening first.
    pub upcoming: Vec<NoticeCardView>,
    /// The last notices published that neither accept opinions nor will, latest first.
    pub latest: Vec<NoticeCardView>,
}

/// A home page.
#[derive(Debug, Clone, Serialize)]
pub struct HomeView {
    /// Opinions are accepted, the nearest deadline first.
    pub open: Vec<NoticeCardView>,
    /// Not yet, the nearest opening first.
    pub upcoming: Vec<NoticeCardView>,
    /// The last ten results, latest first.
    pub results: Vec<NoticeCardView>,
    /// The last ten closed, latest first.
    pub closed: Vec<NoticeCardView>,
    /// The last ten other notices, latest first.
    pub announcements: Vec<NoticeCardView>,
    /// Lists by year, latest first.
    pub years: Vec<LinkView>,
}

/// A list, as `list`: of a year, a topic or an organization. A long one is cut into volumes.
#[derive(Debug, Clone, Serialize)]
pub struct ListView {
    /// `year`, `topic`, `organization`.
    pub kind: &'static str,
    /// Its name: 2022年（令和4年）.
    pub heading: String,
    /// Its name, with the dates of an older volume.
    pub title: String,
    /// The organization's site.
    pub url: Option<String>,
    /// The phases in which the notices of this page are.
    pub phases: Vec<PhaseView>,
    /// Latest first.
    pub notices: Vec<NoticeCardView>,
    /// The volume with later notices.
    pub newer: Option<LinkView>,
    /// The volume with earlier notices.
    pub older: Option<LinkView>,
    /// All volumes by their dates, latest first, if there are several; the current one has no address.
    pub volumes: Vec<LinkView>,
    /// Of a year: all years, latest first; the current one has no address.
    pub siblings: Vec<LinkView>,
}

/// A phase.
#[derive(Debug, Clone, Serialize)]
pub struct PhaseView {
    /// As a word: `open`.
    pub phase: &'static str,
    /// As said: 受付中.
    pub said: String,
}

/// A page that names all topics or organizations, as `directory`.
#[derive(Debug, Clone, Serialize)]
pub struct DirectoryView {
    /// What they are.
    pub heading: String,
    /// The lists.
    pub entries: Vec<DirectoryEntryView>,
}

/// A list in a directory.
#[derive(Debug, Clone, Serialize)]
pub struct DirectoryEntryView {
    /// Its name and address.
    pub link: LinkView,
    /// "12 notices".
    pub count_said: String,
    /// "2 open", if any is.
    pub open_said: Option<String>,
}

/// The search page, as `search`.
#[derive(Debug, Clone, Serialize)]
pub struct SearchView {
    /// Address of the index.
    pub index: String,
    /// Years to search in, latest first.
    pub years: Vec<SearchYearView>,
}

/// A year to search in.
#[derive(Debug, Clone, Serialize)]
pub struct SearchYearView {
    /// The year.
    pub year: i32,
    /// Its list.
    pub link: LinkView,
}

/// A notice in a list.
#[derive(Debug, Clone, Serialize)]
pub struct NoticeCardView {
    /// Title.
    pub title: String,
    /// Address.
    pub href: String,
    /// Summary with facts said, plain.
    pub summary: String,
    /// `solicitation`, `results`, `announcement`.
    pub kind: &'static str,
    /// Phase as a word: `open`.
    pub phase: &'static str,
    /// Phase as said: 受付中.
    pub phase_said: String,
    /// Kind as said: 意見募集.
    pub kind_said: String,
    /// Publication.
    pub published: TimeView,
    /// The period's bounds, of a solicitation.
    pub period: Option<PeriodView>,
    /// Publication of the results.
    pub results: Option<TimeView>,
    /// Who issued it.
    pub issuer: Option<String>,
}

/// The period.
#[derive(Debug, Clone, Serialize)]
pub struct PeriodView {
    /// Opening.
    pub opens: TimeView,
    /// Closing, the last minute in time.
    pub closes: TimeView,
    /// First instant at which it is over (RFC 3339).
    pub end: String,
    /// "from … to …" with both as `<time>`.
    pub html: String,
    /// Earlier deadlines.
    pub extensions: Vec<ExtensionView>,
}

/// A postponement.
#[derive(Debug, Clone, Serialize)]
pub struct ExtensionView {
    /// The deadline before.
    pub closes_was: TimeView,
    /// The deadline it became.
    pub closes: TimeView,
    /// When it was decided.
    pub decided: TimeView,
    /// Why, as HTML.
    pub reason_html: String,
}

/// A notice, as `notice`.
#[derive(Debug, Clone, Serialize)]
pub struct NoticeView {
    /// Title.
    pub title: String,
    /// Title as HTML, in Japanese with `<wbr>` between phrases.
    pub title_html: String,
    /// Summary with facts said, plain.
    pub summary: String,
    /// `solicitation`, `results`, `announcement`.
    pub kind: &'static str,
    /// Kind as said.
    pub kind_said: String,
    /// Phase as a word.
    pub phase: &'static str,
    /// Phase as said.
    pub phase_said: String,
    /// Publication.
    pub published: TimeView,
    /// Date of the last public change, if there was one after publication.
    pub updated: Option<TimeView>,
    /// The body that asks.
    pub issuer: Option<OrganizationView>,
    /// Bodies that issue jointly.
    pub joint: Vec<OrganizationView>,
    /// Its topics, with their lists.
    pub topics: Vec<LinkView>,
    /// `notice.ics`.
    pub calendar: Option<String>,
    /// `notice.json`.
    pub json: Option<String>,
    /// The period.
    pub period: Option<PeriodView>,
    /// 案件番号.
    pub case_number: Option<String>,
    /// Kind of procedure as said.
    pub procedure_said: Option<String>,
    /// 案の公示日, where it is not the day of publication here.
    pub notice_published: Option<TimeView>,
    /// Why the period is shorter than the Act asks for (Administrative Procedure Act, article 40, paragraph 1).
    pub short_period_reason_html: Option<String>,
    /// Titles of orders.
    pub order_titles: Vec<String>,
    /// Legal basis: act and article, with an address if known.
    pub legal_basis: Vec<LegalBasisView>,
    /// The case on e-Gov.
    pub egov_url: Option<String>,
    /// Names of accepted languages.
    pub response_languages: Vec<String>,
    /// Standing of this translation: `original`, `official`, `provisional`, `machine`.
    pub translation: &'static str,
    /// Whether it is not ready to be published, and seen only because drafts are shown.
    pub draft: bool,
    /// Whether the original was changed after this translation was last compared with it.
    pub stale: bool,
    /// When this translation was last compared with the original.
    pub reviewed: Option<TimeView>,
    /// Name, in the page's language, of the language of the original, and address of that page.
    pub original: LinkView,
    /// Prose before the first heading, as HTML.
    pub lead_html: String,
    /// All sections in order, numbered 1, 2, 3 ….
    pub sections: Vec<SectionView>,
    /// Documents for comment.
    pub materials: Vec<MaterialView>,
    /// Documents for information.
    pub reference_materials: Vec<MaterialView>,
    /// Documents that say how to take part.
    pub guides: Vec<MaterialView>,
    /// Ways to respond.
    pub responses: Vec<ResponseView>,
    /// How personal data is handled.
    pub privacy_html: Option<String>,
    /// Whom to ask.
    pub contacts: Vec<ContactView>,
    /// Earlier decisions.
    pub background: Vec<BackgroundView>,
    /// Steps to come.
    pub schedule: Vec<ScheduleView>,
    /// What came of it.
    pub results: Option<ResultsView>,
    /// Other notices and pages.
    pub related: Vec<RelatedView>,
    /// Changes, newest first.
    pub history: Vec<HistoryView>,
    /// Set once it is withdrawn: then there is nothing but this, the title and the issuer.
    pub withdrawal: Option<WithdrawalView>,
    /// Footnotes of the prose, as HTML.
    pub footnotes_html: Option<String>,
    /// Where the links of the page lead, each address once and absolute, in the order of the page: for paper.
    pub links: Vec<LinkView>,
}

/// A section of a notice. The contents list is made of these.
#[derive(Debug, Clone, Serialize)]
pub struct SectionView {
    /// `prose`, or a block: `materials`, `reference_materials`, `responses`, `period`, `contacts`, `results`, `schedule`, `history`.
    pub kind: &'static str,
    /// From 1.
    pub number: usize,
    /// Id of the section's heading.
    pub anchor: String,
    /// Heading, as HTML.
    pub heading_html: String,
    /// Heading, plain.
    pub heading: String,
    /// Prose of the section, as HTML; for a block what follows it.
    pub html: String,
    /// Whether the earlier decisions (`notice.background`) belong at the end of this section.
    pub has_background: bool,
}

/// A public body.
#[derive(Debug, Clone, Serialize)]
pub struct OrganizationView {
    /// Full name.
    pub name: String,
    /// Short name, where it differs.
    pub short: Option<String>,
    /// Its site.
    pub url: Option<String>,
    /// The list of its notices.
    pub list: Option<String>,
}

/// A legal basis.
#[derive(Debug, Clone, Serialize)]
pub struct LegalBasisView {
    /// Act and article.
    pub text: String,
    /// Its text.
    pub url: Option<String>,
}

/// A document.
#[derive(Debug, Clone, Serialize)]
pub struct MaterialView {
    /// Name with the draft mark.
    pub title: String,
    /// Address; none if it is only named.
    pub href: Option<String>,
    /// Whether the address is on another site.
    pub external: bool,
    /// 新規, 改正 as said.
    pub status_said: Option<String>,
    /// Language tag of the document.
    pub language: Option<String>,
    /// "in Japanese".
    pub language_said: Option<String>,
    /// `PDF`.
    pub format: Option<String>,
    /// Media type.
    pub media_type: Option<String>,
    /// "1.2 MB".
    pub size_said: Option<String>,
    /// "12 pages".
    pub pages_said: Option<String>,
    /// SHA-256.
    pub sha256: Option<String>,
    /// The parts with this role, each in words and HTML; empty for a whole document.
    pub parts: Vec<PartView>,
}

/// A part of a document.
#[derive(Debug, Clone, Serialize)]
pub struct PartView {
    /// 第3章から第7章まで及び第13章.
    pub said: String,
    /// What more there is to say, as HTML.
    pub note_html: Option<String>,
}

/// A way to respond.
#[derive(Debug, Clone, Serialize)]
pub struct ResponseView {
    /// `form`, `email`, `post`, `fax`.
    pub channel: &'static str,
    /// As said.
    pub channel_said: String,
    /// Whether links may be offered: the period is not over.
    pub accepts: bool,
    /// Form.
    pub url: Option<String>,
    /// E-mail.
    pub email: Option<String>,
    /// Postal address.
    pub address: Option<String>,
    /// Facsimile number as said.
    pub fax: Option<PhoneView>,
    /// 必着 as said.
    pub receipt_said: Option<String>,
    /// A deadline of its own.
    pub closes: Option<TimeView>,
    /// First instant at which this way is over (RFC 3339).
    pub end: Option<String>,
    /// Names of languages accepted on this way.
    pub languages: Vec<String>,
}

/// A telephone number.
#[derive(Debug, Clone, Serialize)]
pub struct PhoneView {
    /// As said in the page's language.
    pub said: String,
    /// `tel:+81-3-5253-5920` (RFC 3966).
    pub href: String,
}

/// Somebody to ask.
#[derive(Debug, Clone, Serialize)]
pub struct ContactView {
    /// What for, as said.
    pub role_said: String,
    /// Organization and division.
    pub name: Vec<String>,
    /// Telephone.
    pub phone: Option<PhoneView>,
    /// 内線.
    pub extension: Option<String>,
    /// Facsimile.
    pub fax: Option<PhoneView>,
    /// E-mail.
    pub email: Option<String>,
    /// Form.
    pub form_url: Option<String>,
    /// Postal address.
    pub address: Option<String>,
    /// Hours.
    pub hours: Option<String>,
    /// Names of languages spoken.
    pub languages: Vec<String>,
}

/// An earlier decision.
#[derive(Debug, Clone, Serialize)]
pub struct BackgroundView {
    /// What.
    pub title: String,
    /// By whom.
    pub decided_by: Option<String>,
    /// When.
    pub decided: Option<TimeView>,
    /// Where it can be read.
    pub url: Option<String>,
}

/// A step to come.
#[derive(Debug, Clone, Serialize)]
pub struct ScheduleView {
    /// What.
    pub label: String,
    /// From.
    pub from: Option<TimeView>,
    /// Until; the same as from for one day.
    pub to: Option<TimeView>,
}

/// What came of it.
#[derive(Debug, Clone, Serialize)]
pub struct ResultsView {
    /// Publication of the results.
    pub published: TimeView,
    /// "4 opinions".
    pub opinions_said: Option<String>,
    /// "3 submitters".
    pub submitters_said: Option<String>,
    /// As said.
    pub outcome_said: Option<String>,
    /// 公布日.
    pub promulgated: Option<TimeView>,
    /// 施行日.
    pub effective: Option<TimeView>,
    /// Opinions with answers.
    pub responses: Vec<SubmittedOpinionView>,
    /// Whether opinions are given in summary.
    pub summary_only: bool,
    /// The opinions as submitted.
    pub originals_url: Option<String>,
    /// Documents.
    pub materials: Vec<MaterialView>,
}

/// An opinion with its answer.
#[derive(Debug, Clone, Serialize)]
pub struct SubmittedOpinionView {
    /// The opinion, as HTML.
    pub opinion_html: String,
    /// The answer, as HTML.
    pub answer_html: String,
    /// Whether the draft was changed.
    pub changed: bool,
}

/// Another notice or page.
#[derive(Debug, Clone, Serialize)]
pub struct RelatedView {
    /// How it belongs, as said.
    pub relation_said: String,
    /// Title and address.
    pub link: LinkView,
}

/// A change.
#[derive(Debug, Clone, Serialize)]
pub struct HistoryView {
    /// When.
    pub at: TimeView,
    /// What kind, as said.
    pub type_said: String,
    /// What, as HTML.
    pub note_html: Option<String>,
    /// The words before.
    pub before: Option<String>,
    /// The words after.
    pub after: Option<String>,
}

/// A withdrawal.
#[derive(Debug, Clone, Serialize)]
pub struct WithdrawalView {
    /// When.
    pub at: TimeView,
    /// Why, as HTML.
    pub reason_html: String,
}

/// A notice that does not exist in the page's language, as `stub`.
#[derive(Debug, Clone, Serialize)]
pub struct StubView {
    /// Title in the language of the original, and its address; `lang` is set.
    pub original: LinkView,
    /// Name of that language in the page's language.
    pub language_name: String,
    /// Publication, said in the page's language.
    pub published: TimeView,
    /// Set once the notice is withdrawn; the reason is in the language of the original.
    pub withdrawal: Option<WithdrawalView>,
}

/// A standing page, as `standing`.
#[derive(Debug, Clone, Serialize)]
pub struct StandingView {
    /// Title.
    pub title: String,
    /// Its text, as HTML.
    pub html: String,
}
