//! The index of one language, whole in memory, a file at a time on the way out.

use std::collections::HashMap;

use rayon::prelude::*;

use super::card::{self, CHUNK, Card, Document};
use super::earlier::Earlier;
use super::facets;
use super::file::IndexFile;
use super::postings::{self, Postings};
use super::root::Root;
use super::shard::{self, Shard, Term};
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
        let sources: Vec<(&S, Option<u32>)> = sources.iter().map(|source| (source, None)).collect();
        Index::after(Earlier::default(), &sources, |source| read(source))
    }

    /// The same index, made of an earlier one: `read` is called only for sources without a number. Those that have one are in the earlier index
    /// under it, and their documents would be read as they were then; the numbers rise.
    pub fn after<S: Sync>(
        earlier: Earlier,
        sources: &[(S, Option<u32>)],
        read: impl Fn(&S) -> Document + Sync,
    ) -> Index {
        let (mut renumbered, mut known) =
            (vec![None; earlier.cards.len()], earlier.cards.into_iter().map(Some).collect::<Vec<_>>());
        let mut cards: Vec<Option<Card>> = vec![None; sources.len()];
        let mut new = Vec::new();
        for (number, (source, before)) in (0_u32..).zip(sources) {
            match before.map(|before| before as usize) {
                Some(before) => {
                    renumbered[before] = Some(number);
                    cards[number as usize] = known[before].take();
                }
                None => new.push((number, source)),
            }
        }
        let mut postings = Postings::default();
        for batch in new.chunks(BATCH) {
            let read = |(number, source): &(u32, &S)| {
                let document = read(source);
                ((*number, Terms::of(&document)), (*number, document.card))
            };
            let (terms, read): (Vec<_>, Vec<_>) = batch.par_iter().map(read).unzip();
            postings.add(&terms);
            read.into_iter().for_each(|(number, card)| cards[number as usize] = Some(card));
        }
        let cards: Vec<Card> = cards.into_iter().flatten().collect();
        let mut shards = shard::shards(merged(earlier.terms, &renumbered, postings));
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

/// The terms of an earlier index without documents that are no longer in it, and with new ones.
fn merged(earlier: Vec<Term>, renumbered: &[Option<u32>], new: Postings) -> Vec<Term> {
    if earlier.is_empty() {
        return new.into_terms().collect();
    }
    let mut new: HashMap<Box<str>, Vec<u8>> = new.into_terms().collect();
    let pairs: Vec<(Term, Vec<u8>)> = earlier
        .into_iter()
        .map(|term| {
            let new = new.remove(&term.0).unwrap_or_default();
            (term, new)
        })
        .collect();
    let merged =
        pairs.into_par_iter().map(|((token, posting), new)| (token, postings::merged(&posting, renumbered, &new)));
    let mut terms: Vec<Term> = merged.filter(|(_, posting)| !posting.is_empty()).collect();
    terms.extend(new);
    terms
}
