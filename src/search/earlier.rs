//! An index read back from its files, so that of the next one only what became different has to be read.

use rayon::prelude::*;
use serde::Deserialize;

use super::card::{self, CHUNK, Card};
use super::file;
use super::root::NAME;
use super::shard::{self, Term};
use super::terms::FIELDS;

/// An earlier index, in memory.
#[derive(Default)]
pub struct Earlier {
    pub(super) terms: Vec<Term>,
    pub(super) cards: Vec<Card>,
}

/// What the root says of the other files.
#[derive(Deserialize)]
struct Names {
    documents: usize,
    fields: [u32; 3],
    chunk: usize,
    terms: Vec<String>,
    cards: Vec<String>,
}

impl Earlier {
    /// The index whose files `file` has by their names; `None` where one is missing, or not as this program makes them.
    pub fn read(file: impl Fn(&str) -> Option<Vec<u8>> + Sync) -> Option<Earlier> {
        let names: Names = serde_json::from_slice(&file(NAME)?).ok()?;
        if names.fields != FIELDS || names.chunk != CHUNK {
            return None;
        }
        let shards = names.terms.par_iter().filter(|digest| !digest.is_empty());
        let shards = shards.map(|digest| shard::read(&file(&file::name("terms", digest, "bin"))?));
        let shards: Vec<Vec<Term>> = shards.collect::<Option<_>>()?;
        let chunks = names.cards.par_iter().map(|digest| card::read(&file(&file::name("cards", digest, "json"))?));
        let chunks: Vec<Vec<Card>> = chunks.collect::<Option<_>>()?;
        let cards: Vec<Card> = chunks.into_iter().flatten().collect();
        let terms = shards.into_iter().flatten().collect();
        (cards.len() == names.documents).then_some(Earlier { terms, cards })
    }

    /// The addresses of its documents, in the order of their numbers.
    pub fn addresses(&self) -> impl Iterator<Item = &str> {
        self.cards.iter().map(|card| card.href.as_str())
    }
}
