//! A notice: the facts of `notice.yaml`, its prose and its files.

use std::collections::BTreeMap;
use std::fmt;

use crate::calendar::{Date, Instant};
use crate::digest::Digest;
use crate::model::{
    Allow, Attachment, Contact, Correction, Issuer, Localized, Material, Origin, Period, Procedure, Prose, Response,
    Results, Translation,
};

/// The identity of a notice: its folder, `<year>/<slug>`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NoticeId {
    /// The year folder.
    pub year: i32,
    /// The notice folder.
    pub slug: String,
}

impl NoticeId {
    /// Reads `<year>/<slug>`.
    pub fn parse(text: &str) -> Option<NoticeId> {
        let (year, slug) = text.split_once('/')?;
        let is_year = year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit());
        (is_year && is_slug(slug)).then(|| NoticeId { year: year.parse().expect("four digits"), slug: slug.to_owned() })
    }
}

impl fmt::Display for NoticeId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}/{}", self.year, self.slug)
    }
}

/// Whether a name can be part of an address: ASCII lower case, digits, hyphens.
pub(crate) fn is_slug(name: &str) -> bool {
    !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}

/// A press release, complete for each of its languages.
#[derive(Debug, Clone)]
pub struct Notice {
    /// Its folder.
    pub id: NoticeId,
    /// `notice.yaml`.
    pub origin: Origin,
    /// The digest of all that it was read from and with: its YAML, its texts, its files, and what all notices have in common.
    pub sources: Digest,
    /// What it is.
    pub kind: Kind,
    /// Whether it may be built.
    pub state: State,
    /// 件名.
    pub title: Localized<String>,
    /// 概要 in one or two sentences; facts by reference work here.
    pub summary: Localized<String>,
    /// 公表日時: before it no trace of the notice exists.
    pub publish_at: Instant,
    /// 取下げ.
    pub withdrawal: Option<Withdrawal>,
    /// 所管府省; a solicitation has it.
    pub issuer: Option<Issuer>,
    /// Ids of topics.
    pub topics: Vec<String>,
    /// Under which procedure opinions are asked for.
    pub procedure: Option<Procedure>,
    /// When opinions are accepted; a solicitation has it.
    pub period: Option<Period>,
    /// The documents.
    pub materials: Vec<Material>,
    /// How to submit.
    pub responses: Vec<Response>,
    /// Languages in which opinions are accepted (BCP 47).
    pub response_languages: Vec<String>,
    /// How personal data is handled.
    pub privacy: Option<Localized<String>>,
    /// 問合せ先.
    pub contacts: Vec<Contact>,
    /// Earlier decisions it rests on.
    pub background: Vec<Background>,
    /// 今後の予定.
    pub schedule: Vec<Schedule>,
    /// 結果の公示.
    pub results: Option<Results>,
    /// Other notices and pages.
    pub related: Vec<Related>,
    /// 訂正, oldest first.
    pub corrections: Vec<Correction>,
    /// The standing of each language; the languages here are the notice's languages.
    pub translations: Localized<Translation>,
    /// Former addresses on this site.
    pub redirect_from: Vec<String>,
    /// Findings let stand.
    pub allow: Vec<Allow>,
    /// The prose.
    pub prose: Localized<Prose>,
    /// All files in `files/`, by name.
    pub files: BTreeMap<String, Attachment>,
}

/// What a notice is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// 意見募集.
    Solicitation,
    /// 結果の公示.
    Results,
    /// 報道発表.
    Announcement,
}

impl Kind {
    /// The word in YAML, JSON and templates.
    pub fn as_str(self) -> &'static str {
        match self {
            Kind::Solicitation => "solicitation",
            Kind::Results => "results",
            Kind::Announcement => "announcement",
        }
    }
}

/// Whether a notice may be built.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Never built unless asked for.
    Draft,
    /// Built from `publish_at` on.
    Ready,
}

/// 取下げ: from then on the page is a tombstone in every language.
#[derive(Debug, Clone, PartialEq)]
pub struct Withdrawal {
    /// From when on.
    pub at: Instant,
    /// Why.
    pub reason: Localized<String>,
}

/// An earlier decision.
#[derive(Debug, Clone, PartialEq)]
pub struct Background {
    /// What was decided.
    pub title: Localized<String>,
    /// By whom.
    pub decided_by: Option<Localized<String>>,
    /// When.
    pub decided_on: Option<Date>,
    /// Where it can be read.
    pub url: Option<String>,
}

/// 今後の予定: a step to come.
#[derive(Debug, Clone, PartialEq)]
pub struct Schedule {
    /// What.
    pub label: Localized<String>,
    /// From which date on.
    pub from: Option<Date>,
    /// Until which date.
    pub to: Option<Date>,
}

/// Another notice or page that belongs to it.
#[derive(Debug, Clone, PartialEq)]
pub struct Related {
    /// How it belongs.
    pub relation: Relation,
    /// What.
    pub to: RelatedTo,
    /// How it is called; a notice of this site has its own title.
    pub title: Option<Localized<String>>,
}

/// A notice of this site, or a page elsewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RelatedTo {
    /// A notice of this site.
    Notice(NoticeId),
    /// A page elsewhere.
    Url(String),
}

/// How two notices belong together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relation {
    /// The results of that solicitation.
    ResultsOf,
    /// Asks again.
    Resolicits,
    /// Takes the place of it.
    Supersedes,
    /// What led to it.
    Background,
}

impl Relation {
    /// The word in YAML, JSON and templates.
    pub fn as_str(self) -> &'static str {
        match self {
            Relation::ResultsOf => "results_of",
            Relation::Resolicits => "resolicits",
            Relation::Supersedes => "supersedes",
            Relation::Background => "background",
        }
    }
}
