//! The root: the one file with a name that stays, asked for anew by each reader.

use rayon::prelude::*;
use serde::Serialize;

use super::card::{self, CHUNK, Card};
use super::facets;
use super::file::IndexFile;
use super::shard::Shard;
use super::terms::FIELDS;

/// The name of the root.
pub const NAME: &str = "index.json";

/// Where everything is.
#[derive(Serialize)]
pub(super) struct Root<'a> {
    /// How many documents there are.
    documents: usize,
    /// Where title, summary and body begin in the count of positions.
    fields: [u32; 3],
    /// How many documents a file of cards holds.
    chunk: usize,
    /// The phases by their numbers in the facets.
    phases: Vec<&'a str>,
    /// The digests in the names of the shards; empty where no term is.
    terms: Vec<String>,
    /// Those of the cards.
    cards: Vec<String>,
    /// That of the facets.
    facets: String,
}

impl<'a> Root<'a> {
    /// Makes every file once, for its digest.
    pub fn of(shards: &[Shard], cards: &'a [Card]) -> Root<'a> {
        let digest = |shard: &Shard| if shard.is_empty() { String::new() } else { shard.file().digest() };
        let chunks = cards.len().div_ceil(CHUNK);
        Root {
            documents: cards.len(),
            fields: FIELDS,
            chunk: CHUNK,
            phases: facets::phases(cards),
            terms: shards.par_iter().map(digest).collect(),
            cards: (0..chunks).into_par_iter().map(|chunk| card::file(cards, chunk).digest()).collect(),
            facets: facets::file(cards).digest(),
        }
    }

    /// `index.json`.
    pub fn file(&self) -> IndexFile {
        let bytes = serde_json::to_vec(self).expect("a struct of texts and numbers becomes JSON");
        IndexFile { name: NAME.to_owned(), bytes }
    }
}
