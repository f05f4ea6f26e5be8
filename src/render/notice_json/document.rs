//! The shape of `notice.json`: honest tables. A key is that of `notice.yaml` where it is the same thing; `docs/notice-json.md` says of
//! each what it means, and a test holds the two together.
//!
//! Every key is always there: what is unknown is `null` or an empty list, so that readers need not ask twice. Only [`Egov`]
//! leaves out what it does not know. The order of the fields is the order in the file.

use serde::Serialize;

use crate::render::view::TimeView;

/// A notice.
#[derive(Serialize)]
pub struct Document {
    /// `<year>/<slug>`.
    pub id: String,
    /// Absolute address of its page.
    pub url: String,
    /// Language of this file (BCP 47).
    pub language: String,
    /// Language in which the notice was written.
    pub original_language: String,
    /// The page in every language in which it exists, the original first.
    pub alternates: Vec<Alternate>,
    pub kind: &'static str,
    pub kind_said: String,
    pub title: String,
    pub summary: String,
    /// As of the build: the output changes at each instant at which the phase does.
    pub phase: &'static str,
    pub phase_said: String,
    pub publish_at: TimeView,
    /// Last change in public.
    pub changed_at: TimeView,
    pub issuer: Option<Issuer>,
    pub topics: Vec<Topic>,
    pub procedure: Option<Procedure>,
    pub period: Option<Period>,
    pub materials: Vec<Material>,
    pub responses: Vec<Response>,
    pub response_languages: Vec<String>,
    pub privacy: Option<String>,
    pub contacts: Vec<Contact>,
    pub background: Vec<Background>,
    pub schedule: Vec<Schedule>,
    pub results: Option<Results>,
    pub related: Vec<Related>,
    /// Newest first.
    pub corrections: Vec<Correction>,
    /// The original first.
    pub translations: Vec<Standing>,
    pub egov: Option<Egov>,
}

/// All that is left of a notice once it is withdrawn.
#[derive(Serialize)]
pub struct Withdrawn {
    pub id: String,
    pub url: String,
    pub title: String,
    pub withdrawal: Withdrawal,
}

/// That a notice was withdrawn.
#[derive(Serialize)]
pub struct Withdrawal {
    pub at: TimeView,
    pub reason: String,
}

/// A language in which the page exists.
#[derive(Serialize)]
pub struct Alternate {
    pub language: String,
    pub url: String,
}

/// 所管府省.
#[derive(Serialize)]
pub struct Issuer {
    pub solicitor: Organization,
    pub joint: Vec<Organization>,
}

/// A public body.
#[derive(Serialize)]
pub struct Organization {
    pub id: String,
    pub name: String,
    pub short: Option<String>,
    pub url: Option<String>,
}

/// A topic of the site.
#[derive(Serialize)]
pub struct Topic {
    pub id: String,
    pub name: String,
}

/// Under which procedure opinions are asked for.
#[derive(Serialize)]
pub struct Procedure {
    #[serde(rename = "type")]
    pub type_: Option<&'static str>,
    pub type_said: Option<String>,
    pub case_number: Option<String>,
    pub order_titles: Vec<String>,
    pub legal_basis: Vec<LegalBasis>,
    pub notice_published_on: Option<TimeView>,
    pub short_period_reason: Option<String>,
    pub egov_url: Option<String>,
}

/// 根拠法令条項.
#[derive(Serialize)]
pub struct LegalBasis {
    pub act: String,
    pub article: String,
    pub said: String,
    pub url: Option<String>,
}

/// 意見募集期間.
#[derive(Serialize)]
pub struct Period {
    pub opens_at: TimeView,
    pub closes_at: TimeView,
    /// The first instant at which it is over (RFC 3339).
    pub ends_at: String,
    /// The last date on which one can submit.
    pub last_day: TimeView,
    /// The day of the week of the last day, in words.
    pub weekday: String,
    /// Dates from that of the notice to the last day, both counted.
    pub days_to_respond: i64,
    pub said: String,
    pub extensions: Vec<Extension>,
}

/// A postponement of the deadline.
#[derive(Serialize)]
pub struct Extension {
    pub closes_at_was: TimeView,
    pub decided_on: TimeView,
    pub reason: String,
}

/// A document; what is `null` of a file was not measured, of a document elsewhere not written down.
#[derive(Serialize)]
pub struct Material {
    pub title: String,
    /// The title with the draft mark.
    pub said: String,
    pub status: Option<&'static str>,
    pub status_said: Option<String>,
    pub draft: bool,
    pub language: Option<String>,
    pub file: Option<String>,
    /// Absolute.
    pub url: Option<String>,
    pub media_type: Option<String>,
    /// In bytes.
    pub size: Option<u64>,
    pub size_said: Option<String>,
    pub pages: Option<u32>,
    pub pages_said: Option<String>,
    pub sha256: Option<String>,
    pub parts: Vec<Part>,
}

/// A part of a document.
#[derive(Serialize)]
pub struct Part {
    pub role: &'static str,
    pub role_said: String,
    pub chapters: Vec<Piece>,
    pub articles: Vec<Piece>,
    pub sections: Vec<Piece>,
    pub forms: Vec<Piece>,
    pub attachments: Vec<Piece>,
    pub annexes: Vec<Piece>,
    pub named: Option<String>,
    pub note: Option<String>,
    /// The numbers and the name in words; a whole document has none.
    pub said: Option<String>,
}

/// A numbered piece or a run of them; a label with a hyphen (Form 1-2) is one piece.
#[derive(Serialize)]
pub struct Piece {
    pub from: String,
    /// The same for a single piece.
    pub to: String,
}

/// A way to respond.
#[derive(Serialize)]
pub struct Response {
    pub channel: &'static str,
    pub channel_said: String,
    /// Whether opinions can still come this way, as of the build.
    pub accepts: bool,
    pub url: Option<String>,
    pub email: Option<String>,
    pub address: Option<String>,
    pub fax: Option<Phone>,
    pub receipt: Option<&'static str>,
    pub receipt_said: Option<String>,
    pub closes_at: Option<TimeView>,
    /// The first instant at which its own deadline is over (RFC 3339).
    pub ends_at: Option<String>,
    pub languages: Vec<String>,
}

/// A telephone number in all its forms.
#[derive(Serialize)]
pub struct Phone {
    pub international: String,
    pub said: String,
    pub tel: String,
}

/// Somebody to ask.
#[derive(Serialize)]
pub struct Contact {
    pub role: &'static str,
    pub role_said: String,
    pub org: Option<String>,
    pub division: Option<String>,
    /// The organization, then the division.
    pub name: Vec<String>,
    pub phone: Option<Phone>,
    pub extension: Option<String>,
    pub fax: Option<Phone>,
    pub email: Option<String>,
    pub form_url: Option<String>,
    pub address: Option<String>,
    pub hours: Option<String>,
    pub languages: Vec<String>,
}

/// An earlier decision.
#[derive(Serialize)]
pub struct Background {
    pub title: String,
    pub decided_by: Option<String>,
    pub decided_on: Option<TimeView>,
    pub url: Option<String>,
}

/// A step to come.
#[derive(Serialize)]
pub struct Schedule {
    pub label: String,
    pub from: Option<TimeView>,
    pub to: Option<TimeView>,
}

/// What came of it.
#[derive(Serialize)]
pub struct Results {
    pub publish_at: TimeView,
    pub opinions: Option<u32>,
    pub submitters: Option<u32>,
    pub outcome: Option<&'static str>,
    pub outcome_said: Option<String>,
    pub promulgated_on: Option<TimeView>,
    pub effective_on: Option<TimeView>,
    pub responses: Vec<SubmittedOpinion>,
    pub summary_only: bool,
    pub originals_url: Option<String>,
    pub materials: Vec<Material>,
}

/// An opinion with its answer.
#[derive(Serialize)]
pub struct SubmittedOpinion {
    pub opinion: String,
    pub answer: String,
    pub changed: bool,
}

/// Another notice or page.
#[derive(Serialize)]
pub struct Related {
    pub relation: &'static str,
    pub relation_said: String,
    /// Id of a notice of this site.
    pub notice: Option<String>,
    /// Absolute.
    pub url: String,
    pub title: String,
    /// Language of that page, where it is one of this site.
    pub language: Option<String>,
}

/// A change after publication.
#[derive(Serialize)]
pub struct Correction {
    pub at: TimeView,
    #[serde(rename = "type")]
    pub type_: &'static str,
    pub type_said: String,
    pub note: Option<String>,
    pub before: Option<String>,
    pub after: Option<String>,
}

/// How far a language of the notice can be relied on.
#[derive(Serialize)]
pub struct Standing {
    pub language: String,
    pub status: &'static str,
    /// Whether the original was changed after the two were last compared.
    pub stale: bool,
    pub reviewed_on: Option<TimeView>,
}

/// The fields of a case on e-Gov Public Comment, under the names they have there; what is unknown is left out. Dates are
/// `2025-06-02`, instants RFC 3339, texts in the language of the file.
#[derive(Serialize)]
pub struct Egov {
    #[serde(rename = "案件番号", skip_serializing_if = "Option::is_none")]
    pub case_number: Option<String>,
    #[serde(rename = "定めようとする命令などの題名", skip_serializing_if = "Vec::is_empty")]
    pub order_titles: Vec<String>,
    #[serde(rename = "根拠法令条項", skip_serializing_if = "Vec::is_empty")]
    pub legal_basis: Vec<String>,
    #[serde(rename = "行政手続法に基づく手続か", skip_serializing_if = "Option::is_none")]
    pub procedure: Option<String>,
    #[serde(rename = "所管府省・部局名等", skip_serializing_if = "Vec::is_empty")]
    pub bodies: Vec<String>,
    #[serde(rename = "案の公示日", skip_serializing_if = "Option::is_none")]
    pub notice_published_on: Option<String>,
    #[serde(rename = "受付開始日時", skip_serializing_if = "Option::is_none")]
    pub opens_at: Option<String>,
    #[serde(rename = "受付締切日時", skip_serializing_if = "Option::is_none")]
    pub closes_at: Option<String>,
    #[serde(rename = "意見提出が30日未満の場合その理由", skip_serializing_if = "Option::is_none")]
    pub short_period_reason: Option<String>,
    #[serde(rename = "問合せ先", skip_serializing_if = "Vec::is_empty")]
    pub contacts: Vec<String>,
    #[serde(rename = "結果の公示日", skip_serializing_if = "Option::is_none")]
    pub results_published_on: Option<String>,
    #[serde(rename = "提出意見数", skip_serializing_if = "Option::is_none")]
    pub opinions: Option<String>,
    #[serde(rename = "公布日", skip_serializing_if = "Option::is_none")]
    pub promulgated_on: Option<String>,
}
