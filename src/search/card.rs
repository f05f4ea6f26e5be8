//! What is known of a document besides its words.

use serde::{Deserialize, Serialize};

use super::file::IndexFile;

/// How many documents' cards are in one file.
pub(super) const CHUNK: usize = 32;

/// A document to be found.
#[derive(Debug, Clone)]
pub struct Document {
    /// What a result shows of it; its title and summary are searched too.
    pub card: Card,
    /// All its other text, plain, blocks apart by a full stop or a line break.
    pub body: String,
}

/// What a result shows.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Card {
    /// Title, plain.
    pub title: String,
    /// Address.
    pub href: String,
    /// Summary, plain.
    pub summary: String,
    /// Kind as said: 意見募集.
    pub kind: String,
    /// Phase when the index was made, as a word: `open`. The script puts it right by the period.
    pub phase: String,
    /// Period, of a solicitation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub period: Option<Period>,
    /// Who issued it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub issuer: Option<String>,
    /// Publication as said.
    pub published: String,
    /// The year of its list, to filter by.
    pub year: i32,
}

/// A period in which opinions are accepted.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Period {
    /// The first instant of it, in seconds since 1970 (UTC).
    pub opens: i64,
    /// The first instant at which it is over, likewise.
    pub end: i64,
    /// As said.
    pub said: String,
}

/// The cards of the chunk with this number, as a list in JSON.
pub(super) fn file(cards: &[Card], chunk: usize) -> IndexFile {
    let cards: Vec<&Card> = cards.iter().skip(chunk * CHUNK).take(CHUNK).collect();
    IndexFile::named("cards", "json", serde_json::to_vec(&cards).expect("structs of texts and numbers become JSON"))
}

/// The cards of a file of them, if it is one.
pub(super) fn read(file: &[u8]) -> Option<Vec<Card>> {
    serde_json::from_slice(file).ok()
}
