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
//! | `terms.<digest>.bin` | a shard of the terms with documents and positions; format in `shard.rs` |
//! | `cards.<digest>.json` | what a result shows, of 32 documents |
//! | `facets.<digest>.bin` | year, phase and period of all documents, fetched only to filter; format in `facets.rs` |
//!
//! Documents are numbered in the order given. Given oldest first, a growing archive changes only the last chunk of cards
//! and the shards that the new words are in. An index can be read back from its files, and the next one made of it and of the
//! documents that became different: it is the same as one made of all documents, byte for byte.

mod card;
mod earlier;
mod facets;
mod file;
mod index;
mod normal;
mod postings;
mod root;
mod shard;
mod terms;
mod token;
mod varint;

#[cfg(test)]
mod tests;

pub use card::{Card, Document, Period};
pub use earlier::Earlier;
pub use file::IndexFile;
pub use index::Index;
pub use normal::normalize;
pub use root::NAME as ROOT;
pub use token::{Token, tokenize};
