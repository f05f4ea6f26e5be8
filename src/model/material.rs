//! 命令などの案, 関連資料: the documents of a notice, and on which of their parts opinions are asked.

use crate::digest::Digest;
use crate::model::{Attachment, Localized};

/// A document.
#[derive(Debug, Clone, PartialEq)]
pub struct Material {
    /// Its name, without the draft mark.
    pub title: Localized<String>,
    /// New, revised or unchanged.
    pub status: Option<MaterialStatus>,
    /// Whether （案） / (draft) is said after its name.
    pub draft: bool,
    /// Language of the document (BCP 47).
    pub language: Option<String>,
    /// Where it is.
    pub source: MaterialSource,
    /// What the author wrote down about the file, to be compared with what is measured.
    pub declared: Measured,
    /// Its parts; a whole document is one part without numbers.
    pub parts: Vec<Part>,
}

/// Where a document is.
#[derive(Debug, Clone, PartialEq)]
pub enum MaterialSource {
    /// In the notice's `files/`.
    File(Attachment),
    /// Elsewhere: linked, never downloaded.
    Url(String),
    /// Named, not linked.
    Named,
}

/// What can be measured of a local file and may also be written down.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Measured {
    /// Size in bytes.
    pub size: Option<u64>,
    /// Number of pages (PDF).
    pub pages: Option<u32>,
    /// SHA-256.
    pub sha256: Option<Digest>,
}

/// 新規, 改正, 改正なし.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MaterialStatus {
    /// A new document.
    New,
    /// An existing one that changes.
    Revised,
    /// An existing one that stays as it is.
    Unchanged,
}

/// A part of a document, and what it is there for.
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    /// Whether opinions are asked on it.
    pub role: Role,
    /// Numbered pieces, in the order of [`PartUnit::ALL`]; empty if the part is the whole document or is named.
    pub numbers: Vec<(PartUnit, Vec<Label>)>,
    /// A piece that has a name instead of a number.
    pub named: Option<Localized<String>>,
    /// What more there is to say; facts by reference work here.
    pub note: Option<Localized<String>>,
}

/// What a part is there for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// 意見募集対象: opinions are asked on it.
    Subject,
    /// 参考資料: for information.
    Reference,
    /// 意見募集要領: says how to take part.
    Guide,
}

/// A kind of numbered piece of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PartUnit {
    /// 章.
    Chapters,
    /// 条.
    Articles,
    /// 節.
    Sections,
    /// 様式.
    Forms,
    /// 別添.
    Attachments,
    /// 附属書.
    Annexes,
}

impl PartUnit {
    /// All, in the order in which they are said.
    pub const ALL: [PartUnit; 6] = [
        PartUnit::Chapters,
        PartUnit::Articles,
        PartUnit::Sections,
        PartUnit::Forms,
        PartUnit::Attachments,
        PartUnit::Annexes,
    ];

    /// The key in `notice.yaml`.
    pub fn key(self) -> &'static str {
        match self {
            PartUnit::Chapters => "chapters",
            PartUnit::Articles => "articles",
            PartUnit::Sections => "sections",
            PartUnit::Forms => "forms",
            PartUnit::Attachments => "attachments",
            PartUnit::Annexes => "annexes",
        }
    }
}

/// A number or label of a piece, or a run of numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Label {
    /// One piece: `13`, `1-2`, `A`.
    One(String),
    /// From the first number to the second, both included.
    Span(u32, u32),
}

impl Material {
    /// Whether any of its parts has that role.
    pub fn has(&self, role: Role) -> bool {
        self.parts.iter().any(|part| part.role == role)
    }
}
