//! The root: the one file with a name that stays, asked for anew by each reader.

use serde::Serialize;

use super::card::{CHUNK, Card};
use super::facets;
use super::file::IndexFile;
use super::terms::FIELDS;

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
    terms: Vec<&'a str>,
    /// Those of the cards.
    cards: Vec<&'a str>,
    /// That of the facets.
    facets: &'a str,
}

impl<'a> Root<'a> {
    pub fn of(
        cards: &'a [Card],
        shards: &'a [Option<IndexFile>],
        chunks: &'a [IndexFile],
        facets: &'a IndexFile,
    ) -> Root<'a> {
        Root {
            documents: cards.len(),
            fields: FIELDS,
            chunk: CHUNK,
            phases: facets::phases(cards),
            terms: shards.iter().map(|shard| shard.as_ref().map_or("", IndexFile::digest)).collect(),
            cards: chunks.iter().map(IndexFile::digest).collect(),
            facets: facets.digest(),
        }
    }

    /// `index.json`.
    pub fn file(&self) -> IndexFile {
        let bytes = serde_json::to_vec(self).expect("a struct of texts and numbers becomes JSON");
        IndexFile { name: "index.json".to_owned(), bytes }
    }
}
