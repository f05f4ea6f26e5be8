//! The whole of `content/`, loaded.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use camino::Utf8PathBuf;

use crate::calendar::Zone;
use crate::digest::Digest;
use crate::model::{BaseUrl, Language, Localized, Notice, NoticeId, Organization, Origin, StandingPage, Target, Term};
use crate::source::Source;

/// Everything that was written, whether public yet or not.
#[derive(Debug, Clone)]
pub struct Site {
    /// `site.yaml`.
    pub config: SiteConfig,
    /// `organizations.yaml`, by id.
    pub organizations: BTreeMap<String, Organization>,
    /// `terms.yaml`, by id.
    pub terms: BTreeMap<String, Term>,
    /// `topics.yaml`, by id.
    pub topics: BTreeMap<String, Localized<String>>,
    /// All notices, sorted by id. Those that did not change are shared by what was read before and after.
    pub notices: Vec<Arc<Notice>>,
    /// Notices that are there and could not be read, which the report of `load` says; a site that is built has none.
    pub unread: BTreeSet<NoticeId>,
    /// Standing pages, sorted by slug.
    pub pages: Vec<StandingPage>,
    /// Files of `static/`, sorted by path.
    pub statics: Vec<StaticFile>,
}

impl Site {
    /// A site with nothing in it, for a text that belongs to none. `source` is that text.
    pub fn without_content(language: Language, source: &Arc<Source>) -> Site {
        let config = SiteConfig {
            origin: Origin::nowhere(source),
            name: Localized::of_one(language.clone(), String::new()),
            // Reserved by RFC 2606: nothing is ever served there.
            base_url: BaseUrl::parse("https://text.invalid/").expect("an absolute address"),
            languages: vec![language],
            zone: Zone::default(),
            theme: String::new(),
            outputs: BTreeSet::new(),
            publish: BTreeMap::new(),
        };
        Site {
            config,
            organizations: BTreeMap::new(),
            terms: BTreeMap::new(),
            topics: BTreeMap::new(),
            notices: Vec::new(),
            unread: BTreeSet::new(),
            pages: Vec::new(),
            statics: Vec::new(),
        }
    }

    /// The same site, served elsewhere.
    #[must_use]
    pub fn served_at(mut self, base_url: BaseUrl) -> Site {
        self.config.base_url = base_url;
        self
    }

    /// The notice of that id.
    pub fn notice(&self, id: &NoticeId) -> Option<&Notice> {
        self.notices.binary_search_by(|notice| notice.id.cmp(id)).ok().map(|index| &*self.notices[index])
    }
}

/// What holds for the whole site.
#[derive(Debug, Clone)]
pub struct SiteConfig {
    /// `site.yaml`.
    pub origin: Origin,
    /// The site's name.
    pub name: Localized<String>,
    /// Where it will be served.
    pub base_url: BaseUrl,
    /// Its languages; the first is the one notices are written in.
    pub languages: Vec<Language>,
    /// Its time zone.
    pub zone: Zone,
    /// The theme's name.
    pub theme: String,
    /// Companion outputs that are wanted.
    pub outputs: BTreeSet<Output>,
    /// Where it is published to, by the names that its editors use.
    pub publish: BTreeMap<String, Target>,
}

/// A companion output.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Output {
    /// Atom feeds.
    Atom,
    /// JSON feeds.
    JsonFeed,
    /// iCalendar files.
    Calendar,
    /// `notice.json`.
    NoticeJson,
    /// The search index.
    Search,
}

impl Output {
    /// All, as they are by default.
    pub const ALL: [Output; 5] = [Output::Atom, Output::JsonFeed, Output::Calendar, Output::NoticeJson, Output::Search];

    /// The word in `site.yaml`.
    pub fn key(self) -> &'static str {
        match self {
            Output::Atom => "atom",
            Output::JsonFeed => "json_feed",
            Output::Calendar => "calendar",
            Output::NoticeJson => "notice_json",
            Output::Search => "search",
        }
    }
}

/// A file that is copied as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaticFile {
    /// Path in the output.
    pub path: Utf8PathBuf,
    /// Where it was read from.
    pub from: Utf8PathBuf,
    /// Size in bytes.
    pub size: u64,
    /// SHA-256 of its bytes.
    pub sha256: Digest,
}
