//! The closed list of facts and blocks that prose can name in `{{ … }}`.

use crate::calendar::Instant;
use crate::model::{Notice, Role, Site};

/// A fact that is said in running text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fact {
    /// From when until when opinions are accepted.
    Period,
    /// 受付開始日時.
    OpensAt,
    /// 受付締切日時.
    ClosesAt,
    /// The last date on which one can submit.
    ClosesAtDate,
    /// 公表日.
    PublishAtDate,
    /// The expansion of a term with its acronym.
    Term(String),
    /// The acronym.
    TermShort(String),
    /// The name of a public body.
    Org(String),
    /// Its short name.
    OrgShort(String),
    /// How many documents are open to comment.
    MaterialsCount,
    /// The language of the documents.
    MaterialsLanguage,
    /// The title of the notice.
    Title,
}

impl Fact {
    /// Reads the name between the braces; ids are not looked up.
    pub fn parse(name: &str) -> Option<Fact> {
        Some(match name {
            "period" => Fact::Period,
            "opens_at" => Fact::OpensAt,
            "closes_at" => Fact::ClosesAt,
            "closes_at.date" => Fact::ClosesAtDate,
            "publish_at.date" => Fact::PublishAtDate,
            "materials.count" => Fact::MaterialsCount,
            "materials.language" => Fact::MaterialsLanguage,
            "title" => Fact::Title,
            _ => {
                let (family, id) = name.split_once('.')?;
                match (family, id.strip_suffix(".short")) {
                    ("term", None) => Fact::Term(id.to_owned()),
                    ("term", Some(id)) => Fact::TermShort(id.to_owned()),
                    ("org", None) => Fact::Org(id.to_owned()),
                    ("org", Some(id)) => Fact::OrgShort(id.to_owned()),
                    _ => return None,
                }
            }
        })
    }

    /// Whether the notice (none on a standing page) and the site have this fact.
    pub fn exists(&self, site: &Site, notice: Option<&Notice>) -> bool {
        match self {
            Fact::Period | Fact::OpensAt | Fact::ClosesAt | Fact::ClosesAtDate => {
                notice.is_some_and(|notice| notice.period.is_some())
            }
            Fact::PublishAtDate | Fact::Title => notice.is_some(),
            Fact::MaterialsCount => notice.is_some_and(|notice| !notice.materials.is_empty()),
            Fact::MaterialsLanguage => {
                notice.is_some_and(|notice| notice.materials.iter().any(|material| material.language.is_some()))
            }
            Fact::Term(id) => site.terms.contains_key(id),
            Fact::TermShort(id) => site.terms.get(id).is_some_and(|term| term.short.is_some()),
            Fact::Org(id) | Fact::OrgShort(id) => site.organizations.contains_key(id),
        }
    }

    /// The field of `notice.yaml` the fact is taken from; `None` for what other files hold.
    pub fn field(&self) -> Option<&'static str> {
        match self {
            Fact::Period | Fact::OpensAt | Fact::ClosesAt | Fact::ClosesAtDate => Some("period"),
            Fact::PublishAtDate => Some("publish_at"),
            Fact::MaterialsCount | Fact::MaterialsLanguage => Some("materials"),
            Fact::Title => Some("title"),
            Fact::Term(_) | Fact::TermShort(_) | Fact::Org(_) | Fact::OrgShort(_) => None,
        }
    }

    /// Every name that would be understood on this site and notice, for a suggestion.
    pub fn names(site: &Site, notice: Option<&Notice>) -> Vec<String> {
        let fixed = [
            "period",
            "opens_at",
            "closes_at",
            "closes_at.date",
            "publish_at.date",
            "materials.count",
            "materials.language",
            "title",
        ];
        let with_short = |family: &str, id: &str| [format!("{family}.{id}"), format!("{family}.{id}.short")];
        fixed
            .into_iter()
            .map(str::to_owned)
            .chain(site.terms.keys().flat_map(|id| with_short("term", id)))
            .chain(site.organizations.keys().flat_map(|id| with_short("org", id)))
            .filter(|name| Fact::parse(name).is_some_and(|fact| fact.exists(site, notice)))
            .collect()
    }
}

/// A part of the page that prose can place, alone in a paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Block {
    /// The documents on which opinions are asked.
    Materials,
    /// The documents for information.
    ReferenceMaterials,
    /// How to respond.
    Responses,
    /// The period.
    Period,
    /// 問合せ先.
    Contacts,
    /// 結果.
    Results,
    /// 今後の予定.
    Schedule,
}

impl Block {
    /// All, in the order of a press release, in which the theme places what the prose does not.
    pub const ALL: [Block; 7] = [
        Block::Results,
        Block::Materials,
        Block::ReferenceMaterials,
        Block::Responses,
        Block::Period,
        Block::Schedule,
        Block::Contacts,
    ];

    /// Anchors that prose may not use: those of the blocks, of the change history and of the contents list.
    pub const RESERVED_ANCHORS: [&str; 9] = [
        "materials",
        "reference-materials",
        "responses",
        "period",
        "contacts",
        "results",
        "schedule",
        "history",
        "contents",
    ];

    /// The name between the braces.
    pub fn name(self) -> &'static str {
        match self {
            Block::Materials => "materials",
            Block::ReferenceMaterials => "reference_materials",
            Block::Responses => "responses",
            Block::Period => "period",
            Block::Contacts => "contacts",
            Block::Results => "results",
            Block::Schedule => "schedule",
        }
    }

    /// The block of that name.
    pub fn named(name: &str) -> Option<Block> {
        Block::ALL.into_iter().find(|block| block.name() == name)
    }

    /// Whether a notice has anything to show in this block at an instant.
    pub fn exists(self, notice: &Notice, at: Instant) -> bool {
        let has = |role| notice.materials.iter().any(|material| material.has(role));
        match self {
            Block::Materials => has(Role::Subject),
            Block::ReferenceMaterials => has(Role::Reference),
            Block::Responses => (!notice.responses.is_empty() && notice.period.is_some()) || has(Role::Guide),
            Block::Period => notice.period.is_some(),
            Block::Contacts => !notice.contacts.is_empty(),
            Block::Results => notice.results.as_ref().is_some_and(|results| results.publish_at <= at),
            Block::Schedule => !notice.schedule.is_empty(),
        }
    }

    /// Its anchor on the page.
    pub fn anchor(self) -> String {
        self.name().replace('_', "-")
    }
}
