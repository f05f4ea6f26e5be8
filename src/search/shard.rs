//! The terms in files of a size that is pleasant to fetch: each is found by its hash.
//!
//! A shard is a row of terms in the order of their bytes: length and letters of the term, length of its posting, the
//! posting, all numbers as in `varint.rs`. The number of shards is a power of two, so that it changes rarely while an archive
//! grows: a change renames every shard.

use rayon::prelude::*;

use super::file::IndexFile;
use super::token::is_japanese;
use super::varint;

/// Shards are made smaller than this on average, and larger than half of it: one answer of a server, a moment on a phone.
const TARGET: usize = 32 * 1024;

/// How many characters of a word decide its shard: from so many on, a word that is still being typed is found.
const PREFIX: usize = 3;

/// The hash that decides the shard of a token: FNV-1a over its bytes, of a word over those of its first characters.
pub(super) fn hash(token: &str) -> u32 {
    let prefix = || token.char_indices().nth(PREFIX).map_or(token, |(end, _)| &token[..end]);
    let key = if is_japanese(token) { token } else { prefix() };
    key.bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

/// A term with its posting.
pub(super) type Term = (Box<str>, Vec<u8>);

/// The terms of a shard, sorted.
#[derive(Clone, Default)]
pub(super) struct Shard(Vec<Term>);

/// The shards of these terms, in the order of the hash.
pub(super) fn shards(terms: Vec<Term>) -> Vec<Shard> {
    let size: usize = terms.iter().map(|(token, posting)| token.len() + posting.len()).sum();
    let count = size.div_ceil(TARGET).next_power_of_two();
    let mut shards = vec![Shard::default(); count];
    for (token, posting) in terms {
        shards[hash(&token) as usize % count].0.push((token, posting));
    }
    shards.par_iter_mut().for_each(|shard| shard.0.sort_unstable());
    shards
}

impl Shard {
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn file(&self) -> IndexFile {
        let mut bytes = Vec::new();
        for (token, posting) in &self.0 {
            varint::push(&mut bytes, token.len() as u64);
            bytes.extend(token.bytes());
            varint::push(&mut bytes, posting.len() as u64);
            bytes.extend(posting);
        }
        IndexFile::named("terms", "bin", bytes)
    }
}

/// The terms of the file of a shard, if it is one.
pub(super) fn read(file: &[u8]) -> Option<Vec<Term>> {
    let (mut rest, mut terms) = (file, Vec::new());
    while !rest.is_empty() {
        let token = std::str::from_utf8(piece(&mut rest)?).ok()?;
        terms.push((token.into(), piece(&mut rest)?.to_owned()));
    }
    Some(terms)
}

/// Takes a length and as many bytes off.
fn piece<'b>(rest: &mut &'b [u8]) -> Option<&'b [u8]> {
    let length = usize::try_from(varint::take(rest)?).ok()?;
    let (piece, after) = rest.split_at_checked(length)?;
    *rest = after;
    Some(piece)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_published_values_of_the_hash() {
        assert_eq!(hash(""), 0x811c_9dc5);
        assert_eq!(hash("a"), 0xe40c_292c);
        assert_eq!(hash("foo"), 0xa9f3_7ed7);
    }

    #[test]
    fn words_that_begin_alike_lie_together() {
        assert_eq!(hash("consultation"), hash("con"));
        assert_ne!(hash("consultation"), hash("co"));
        assert_ne!(hash("資金決済"), hash("資金決"));
    }
}
