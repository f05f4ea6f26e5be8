//! The sections of a page in two languages, side by side.

use std::ops::Range;

use crate::check::scene::{ProseDocument, Scene};
use crate::markdown::Heading;
use crate::model::NoticeId;
use crate::source::Place;

/// What stands between two headings of level 2, or before the first.
pub(super) struct Section<'d> {
    scene: &'d Scene<'d>,
    document: &'d ProseDocument<'d>,
    /// Its heading; the lead has none.
    pub heading: Option<&'d Heading>,
    span: Range<usize>,
}

/// The sections of a document, the lead first.
pub(super) fn sections<'d>(scene: &'d Scene<'d>, document: &'d ProseDocument<'d>) -> Vec<Section<'d>> {
    let headings = || document.document.headings().iter().filter(|heading| heading.level == 2);
    let starts = std::iter::once((None, 0)).chain(headings().map(|heading| (Some(heading), heading.span.start)));
    let ends = headings().map(|heading| heading.span.start).chain([document.source.text().len()]);
    starts.zip(ends).map(|((heading, start), end)| Section { scene, document, heading, span: start..end }).collect()
}

/// The sections of each translation with those of the original that have the same id.
pub(super) fn pairs<'s>(scene: &'s Scene<'_>) -> Vec<(Section<'s>, Section<'s>)> {
    let Some((original, translations)) = scene.documents.split_first() else { return Vec::new() };
    let mut pairs = Vec::new();
    for translation in translations {
        let mut originals = sections(scene, original);
        for section in sections(scene, translation) {
            let own = originals.iter().position(|other| other.anchor() == section.anchor());
            pairs.extend(own.map(|own| (section, originals.remove(own))));
        }
    }
    pairs
}

impl<'d> Section<'d> {
    /// The id of its heading.
    pub(super) fn anchor(&self) -> Option<&'d str> {
        self.heading.map(|heading| heading.anchor.as_str())
    }

    /// The document it stands in.
    pub(super) fn document(&self) -> &'d ProseDocument<'d> {
        self.document
    }

    /// Its heading; of the lead the first line.
    pub(super) fn place(&self) -> Place {
        let text = self.document.source.text();
        let first_line = || 0..text.find('\n').unwrap_or(text.len()).min(self.span.end);
        self.document.place(&self.heading.map_or_else(first_line, |heading| heading.span.clone()))
    }

    /// How much of what stands in it. Notes stand apart: where they are written says nothing. A link to a notice that does not exist
    /// in the language of `other` can have no counterpart.
    pub(super) fn counts(&self, other: &Section<'_>) -> Counts {
        let document = &self.document.document;
        let is_note = |at: usize| document.definitions().iter().any(|note| note.contains(&at));
        let here = |span: &Range<usize>| self.span.contains(&span.start) && !is_note(span.start);
        let items = document.lists().iter().flat_map(|list| &list.items);
        Counts {
            headings: document.headings().iter().filter(|heading| heading.level > 2 && here(&heading.span)).count(),
            items: items.filter(|item| here(item)).count(),
            tables: document.tables().iter().filter(|table| here(table)).count(),
            links: document
                .links()
                .iter()
                .filter(|link| here(&link.span) && self.is_for(other, &link.destination))
                .count(),
        }
    }

    fn is_for(&self, other: &Section<'_>, destination: &str) -> bool {
        let own = destination.strip_prefix(&format!("/{}/", self.document.language));
        let address = own.and_then(|rest| rest.split('#').next()).map(|rest| rest.trim_end_matches('/'));
        let notice = address.and_then(NoticeId::parse);
        notice.is_none_or(|id| !self.scene.is_not_written(&id, other.document.language))
    }
}

/// What a section is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Counts {
    /// Headings below that of the section.
    pub headings: usize,
    /// Items of all lists.
    pub items: usize,
    pub tables: usize,
    pub links: usize,
}
