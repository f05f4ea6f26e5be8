//! The inverted index in memory: for each term where it stands, already in the bytes of the files.

use std::collections::HashMap;

use rayon::prelude::*;

use super::terms::Terms;
use super::varint;

/// How many parts of the index are filled at the same time.
const PARTS: u32 = 16;

/// The most bytes that a distance or a position takes: 33 bits, seven a byte.
const MOST: usize = 5;

/// All terms, in parts by hash.
pub(super) struct Postings {
    parts: Vec<HashMap<Box<str>, Posting>>,
    documents: u32,
}

impl Default for Postings {
    fn default() -> Postings {
        Postings { parts: (0..PARTS).map(|_| HashMap::new()).collect(), documents: 0 }
    }
}

impl Postings {
    /// Adds the next documents.
    pub fn add(&mut self, documents: &[Terms]) {
        let first = self.documents;
        self.parts.par_iter_mut().zip(0..PARTS).for_each(|(part, number)| {
            for (document, terms) in (first..).zip(documents) {
                let own = terms.iter().filter(|(hash, ..)| hash % PARTS == number);
                own.for_each(|(_, token, position)| add(part, token, document, position));
            }
        });
        self.documents += documents.len() as u32;
    }

    /// Every term with its posting, in no order.
    pub fn into_terms(self) -> impl Iterator<Item = (Box<str>, Vec<u8>)> {
        self.parts.into_iter().flatten().map(|(token, posting)| (token, posting.finish()))
    }

    /// How many bytes terms and postings take.
    pub fn size(&self) -> usize {
        self.parts.iter().flatten().map(|(token, posting)| token.len() + posting.bytes.len()).sum()
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
