//! The index of one language, whole in memory, a file at a time on the way out.

use rayon::prelude::*;

use super::card::{self, CHUNK, Card, Document};
use super::facets;
use super::file::IndexFile;
use super::postings::Postings;
use super::root::Root;
use super::shard::{self, Shard};
use super::terms::Terms;

/// How many documents are in memory with their whole text at a time.
const BATCH: usize = 128;

/// An index. Its files are made when asked for, so that they never are in memory all together.
pub struct Index {
    /// Those with a term in them.
    shards: Vec<Shard>,
    cards: Vec<Card>,
    root: IndexFile,
}

impl Index {
    /// The index of all `sources`, oldest first, in one language. `read` makes the document of a source; it is called in
    /// parallel, and the text of a document is dropped as soon as it is indexed.
    pub fn of<S: Sync>(sources: &[S], read: impl Fn(&S) -> Document + Sync) -> Index {
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
        let mut shards = shard::shards(postings);
        let root = Root::of(&shards, &cards).file();
        shards.retain(|shard| !shard.is_empty());
        Index { shards, cards, root }
    }

    /// How many files there are.
    #[expect(clippy::len_without_is_empty, reason = "there is always a root")]
    pub fn len(&self) -> usize {
        self.shards.len() + self.chunks() + 2
    }

    /// The file at this place below [`Index::len`]; the root is the last.
    pub fn file(&self, at: usize) -> IndexFile {
        let after_shards = at.saturating_sub(self.shards.len());
        match self.shards.get(at) {
            Some(shard) => shard.file(),
            None if after_shards < self.chunks() => card::file(&self.cards, after_shards),
            None if after_shards == self.chunks() => facets::file(&self.cards),
            None => self.root.clone(),
        }
    }

    /// All files in that order.
    pub fn files(&self) -> impl Iterator<Item = IndexFile> {
        (0..self.len()).map(|at| self.file(at))
    }

    fn chunks(&self) -> usize {
        self.cards.len().div_ceil(CHUNK)
    }
}
