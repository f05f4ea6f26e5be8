//! The inverted index in memory: for each term where it stands, already in the bytes of the files.

use std::collections::HashMap;

use rayon::prelude::*;

use super::shard::Term;
use super::terms::Terms;
use super::varint;

/// How many parts of the index are filled at the same time.
pub(super) const PARTS: u32 = 16;

/// The most bytes that a distance or a position takes: 33 bits, seven a byte.
const MOST: usize = 5;

/// All terms, in parts by hash.
pub(super) struct Postings(Vec<HashMap<Box<str>, Posting>>);

impl Default for Postings {
    fn default() -> Postings {
        Postings((0..PARTS).map(|_| HashMap::new()).collect())
    }
}

impl Postings {
    /// Adds documents by their numbers, which rise.
    pub fn add(&mut self, documents: &[(u32, Terms)]) {
        self.0.par_iter_mut().zip(0..PARTS).for_each(|(part, number)| {
            for (document, terms) in documents {
                terms.of_part(number).for_each(|(token, position)| add(part, token, *document, position));
            }
        });
    }

    /// Every term with its posting, in no order.
    pub fn into_terms(self) -> impl Iterator<Item = Term> {
        self.0.into_iter().flatten().map(|(token, posting)| (token, posting.finish()))
    }
}

fn add(part: &mut HashMap<Box<str>, Posting>, token: &str, document: u32, position: u32) {
    match part.get_mut(token) {
        Some(posting) => posting.add(document, position),
        None => {
            part.insert(token.into(), Posting::new(document, position));
        }
    }
}

/// Where a term stands. For each document: how far it is from the one before; then how far each position is from the one
/// before, doubled, and one more if it is the last in the document.
struct Posting {
    bytes: Vec<u8>,
    document: u32,
    position: u32,
    /// The last step, which is written once it is known what follows.
    step: u32,
}

impl Posting {
    fn new(document: u32, position: u32) -> Posting {
        let mut posting = Posting { bytes: Vec::new(), document, position, step: position };
        posting.push(document.into());
        posting
    }

    fn add(&mut self, document: u32, position: u32) {
        let is_last = document != self.document;
        self.push_step(is_last);
        if is_last {
            self.push((document - self.document).into());
        }
        self.step = if is_last { position } else { position - self.position };
        (self.document, self.position) = (document, position);
    }

    fn push_step(&mut self, is_last: bool) {
        self.push(u64::from(self.step) * 2 + u64::from(is_last));
    }

    /// Grows by a quarter, not to the double: the postings of a large archive are most of what a build keeps in memory.
    fn push(&mut self, number: u64) {
        if self.bytes.capacity() - self.bytes.len() < MOST {
            self.bytes.reserve_exact(self.bytes.len() / 4 + MOST);
        }
        varint::push(&mut self.bytes, number);
    }

    fn finish(mut self) -> Vec<u8> {
        self.push_step(true);
        self.bytes
    }
}

/// A posting of an earlier index in the next one, where its documents have other numbers, or none any more, and new ones stand between them. The order
/// of those that stay is the same.
pub(super) fn merged(earlier: &[u8], renumbered: &[Option<u32>], new: &[u8]) -> Vec<u8> {
    let stays = |(document, positions)| {
        let number = renumbered.get(document as usize).copied().flatten()?;
        Some((number, positions))
    };
    let (mut merged, mut last) = (Vec::with_capacity(earlier.len() + new.len()), 0);
    let mut push = |(document, positions): (u32, &[u8])| {
        varint::push(&mut merged, (document - last).into());
        merged.extend(positions);
        last = document;
    };
    let mut new = Entries { bytes: new, document: 0 }.peekable();
    for entry in (Entries { bytes: earlier, document: 0 }).filter_map(stays) {
        while let Some(before) = new.next_if(|(document, _)| *document < entry.0) {
            push(before);
        }
        push(entry);
    }
    new.for_each(push);
    merged
}

/// The documents of a posting, each with the bytes of its positions, which need no other document to be read.
struct Entries<'b> {
    bytes: &'b [u8],
    document: u32,
}

impl<'b> Iterator for Entries<'b> {
    type Item = (u32, &'b [u8]);

    fn next(&mut self) -> Option<(u32, &'b [u8])> {
        self.document += u32::try_from(varint::take(&mut self.bytes)?).ok()?;
        let mut rest = self.bytes;
        while varint::take(&mut rest)? % 2 == 0 {}
        let (positions, after) = self.bytes.split_at(self.bytes.len() - rest.len());
        self.bytes = after;
        Some((self.document, positions))
    }
}
