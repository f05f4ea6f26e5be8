//! The tokens of one document, ready to be put into the index: the part of the work that needs no other document.

use std::ops::Range;

use super::card::Document;
use super::normal::normalize;
use super::postings::PARTS;
use super::shard;
use super::token::tokenize;

/// Where title, summary and body begin; the script reads them from the root.
pub(super) const FIELDS: [u32; 3] = [0, 1_000, 4_000];

/// The most that lies between two tokens that follow each other. So much is left free before the next field, and no
/// phrase reaches over.
const STEP: u32 = 2;

/// The tokens of a document.
pub(super) struct Terms {
    fields: [String; 3],
    /// Part by part, each in the order of the positions.
    hits: Vec<Hit>,
}

/// A token where it stands.
struct Hit {
    /// The part of the index that its term is in.
    part: u32,
    position: u32,
    field: usize,
    span: Range<usize>,
}

impl Terms {
    /// What is beyond the room of a title (about 1,000 tokens) or of a summary (3,000) is left out.
    pub fn of(document: &Document) -> Terms {
        let fields = [&document.card.title, &document.card.summary, &document.body].map(|text| normalize(text));
        let mut hits: Vec<Hit> = fields.iter().enumerate().flat_map(|(field, text)| hits(field, text)).collect();
        hits.sort_by_key(|hit| hit.part);
        Terms { fields, hits }
    }

    /// Token and position of every token in a part of the index, positions rising.
    pub fn of_part(&self, part: u32) -> impl Iterator<Item = (&str, u32)> {
        let start = self.hits.partition_point(|hit| hit.part < part);
        let own = self.hits[start..].iter().take_while(move |hit| hit.part == part);
        own.map(|hit| (&self.fields[hit.field][hit.span.clone()], hit.position))
    }
}

fn hits(field: usize, text: &str) -> impl Iterator<Item = Hit> {
    let room = FIELDS.get(field + 1).map_or(u32::MAX - FIELDS[field], |next| next - STEP - FIELDS[field]);
    tokenize(text).into_iter().take_while(move |token| token.position < room).map(move |token| Hit {
        part: shard::hash(token.text) % PARTS,
        position: FIELDS[field] + token.position,
        field,
        span: token.start..token.start + token.text.len(),
    })
}
