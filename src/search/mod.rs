//! The index of the search page: what a browser fetches to find a notice, a few small files a query.
//!
//! A text is normalized ([`normalize`]) and cut into tokens with positions ([`tokenize`]); `search-index.js` of the theme
//! does the same to a query, and `tests/vectors/search.json` holds the two together. A bigram index of Japanese
//! needs no dictionary, so every substring can be found, and the positions tell a phrase from its scattered pieces.
//!
//! The files, named by their content but for the root, so that browsers may keep them for ever:
//!
//! | file | holds |
//! | --- | --- |
//! | `index.json` | the root: how many documents, and the digests in the names of all others |
//! | `terms.<digest>.bin` | a shard of the terms with documents and positions; see [`shard`] |
//! | `cards.<digest>.json` | what a result shows, of [`CHUNK`] documents |
//! | `facets.<digest>.bin` | year, phase and period of all documents, fetched only to filter; see [`facets`] |
//!
//! Documents are numbered in the order given. Given oldest first, a growing archive changes only the last chunk of cards
//! and the shards that the new words are in.

mod card;
mod facets;
mod file;
mod normal;
mod postings;
mod root;
mod shard;
mod terms;
mod token;
mod varint;

#[cfg(test)]
mod tests;

use rayon::prelude::*;

pub use card::{Card, Document, Period};
pub use file::IndexFile;
pub use normal::normalize;
pub use token::{Token, tokenize};

use card::CHUNK;
use postings::Postings;
use root::Root;
use terms::Terms;

/// How many documents are in memory with their whole text at a time.
const BATCH: usize = 128;

/// The index of all `sources`, oldest first, in one language. `read` makes the document of a source; it is called in
/// parallel, and the texts it makes are dropped as soon as they are indexed.
///
/// The last file is the root.
pub fn build<S: Sync>(sources: &[S], read: impl Fn(&S) -> Document + Sync) -> Vec<IndexFile> {
    let mut postings = Postings::default();
    let mut cards = Vec::with_capacity(sources.len());
    for batch in sources.chunks(BATCH) {
        let read = |source| {
            let document = read(source);
            (Terms::of(&document), document.card)
        };
        let (terms, read): (Vec<Terms>, Vec<Card>) = batch.par_iter().map(read).unzip();
        postings.add(&terms);
        cards.extend(read);
    }
    files(postings, &cards)
}

fn files(postings: Postings, cards: &[Card]) -> Vec<IndexFile> {
    let shards = shard::files(postings);
    let chunks: Vec<IndexFile> = cards.chunks(CHUNK).map(card::file).collect();
    let facets = facets::file(cards);
    let root = Root::of(cards, &shards, &chunks, &facets).file();
    let mut files: Vec<IndexFile> = shards.into_iter().flatten().chain(chunks).chain([facets]).collect();
    files.sort_by(|a, b| a.name.cmp(&b.name));
    files.dedup();
    files.push(root);
    files
}
