//! A notice in one language: written in it, or only a stub that says where it can be read.

use std::sync::Arc;

use crate::calendar::Date;
use crate::digest::Digest;
use crate::model::{Language, PublicNotice};
use crate::source::Source;

/// Running text of one language: `ja.md`, `en.md`.
#[derive(Debug, Clone)]
pub struct Prose {
    /// The file.
    pub source: Arc<Source>,
}

/// The standing of a language of a notice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Translation {
    /// Original or some kind of translation.
    pub status: TranslationStatus,
    /// Digest of the original that this translation was confirmed against.
    pub of: Option<Digest>,
    /// When it was last compared with the original.
    pub reviewed_on: Option<Date>,
}

/// Original or some kind of translation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TranslationStatus {
    /// The language it was written in.
    Original,
    /// A translation that the issuer stands by.
    Official,
    /// 仮訳.
    Provisional,
    /// Made by a machine.
    Machine,
}

impl TranslationStatus {
    /// The word in YAML, JSON and templates.
    pub fn as_str(self) -> &'static str {
        match self {
            TranslationStatus::Original => "original",
            TranslationStatus::Official => "official",
            TranslationStatus::Provisional => "provisional",
            TranslationStatus::Machine => "machine",
        }
    }
}

/// What a site has of a notice in one of its languages.
#[derive(Debug, Clone, Copy)]
pub enum Edition<'a> {
    /// The notice itself.
    Written(&'a Translation),
    /// The notice does not exist in this language; it can be read in the given one.
    Stub(&'a Language),
}

impl<'a> Edition<'a> {
    /// What there is of `notice` in `language`.
    pub fn of(notice: &PublicNotice<'a>, language: &Language) -> Edition<'a> {
        match notice.facts().translations.find(language) {
            Some(translation) => Edition::Written(translation),
            None => Edition::Stub(notice.original_language()),
        }
    }
}
