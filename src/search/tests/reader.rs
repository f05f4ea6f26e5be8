//! Reads the files as the script does, only to find phrases.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::search::{Index, IndexFile, normalize, shard, tokenize};

type Posting = BTreeMap<u32, Vec<u32>>;

/// The shards of an index in the order of the root.
pub(super) struct Reader(Vec<BTreeMap<String, Posting>>);

impl Reader {
    pub fn of(index: &Index) -> Reader {
        let files: Vec<IndexFile> = index.files().collect();
        let bytes = |name: &str| &files.iter().find(|file| file.name == name).expect("the root names files").bytes;
        let root: Value = serde_json::from_slice(bytes("index.json")).expect("the root is JSON");
        let digests = root["terms"].as_array().expect("a list").iter().filter_map(Value::as_str);
        Reader(
            digests
                .map(|digest| match digest {
                    "" => BTreeMap::new(),
                    _ => shard_of(bytes(&format!("terms.{digest}.bin"))),
                })
                .collect(),
        )
    }

    /// The documents that have the query as a phrase, with the first position in each.
    pub fn phrase(&self, query: &str) -> Vec<(u32, u32)> {
        let normal = normalize(query);
        let tokens = tokenize(&normal);
        // A single character is covered by the bigram that begins with it or before it.
        let bigram = |position: u32| tokens.iter().any(|other| other.position == position && is_bigram(other.text));
        let covered = |position: u32| bigram(position) || position.checked_sub(1).is_some_and(bigram);
        let needed: Vec<_> = tokens.iter().filter(|token| is_bigram(token.text) || !covered(token.position)).collect();
        let postings: Vec<Posting> = needed.iter().map(|token| self.posting(token.text)).collect();
        let Some(first) = postings.first() else { return Vec::new() };
        let follows = |document: u32, start: u32| {
            needed.iter().zip(&postings).all(|(token, posting)| {
                let position = start + token.position - needed[0].position;
                posting.get(&document).is_some_and(|positions| positions.contains(&position))
            })
        };
        let start = |(document, positions): (&u32, &Vec<u32>)| {
            Some((*document, *positions.iter().find(|start| follows(*document, **start))?))
        };
        first.iter().filter_map(start).collect()
    }

    fn posting(&self, token: &str) -> Posting {
        let shard = &self.0[shard::hash(token) as usize % self.0.len()];
        shard.get(token).cloned().unwrap_or_default()
    }
}

/// Two Japanese characters; in these tests a mark that does not compose never stands in one.
fn is_bigram(token: &str) -> bool {
    crate::search::token::is_japanese(token) && token.chars().count() > 1
}

fn shard_of(bytes: &[u8]) -> BTreeMap<String, Posting> {
    let mut terms = BTreeMap::new();
    let mut rest = bytes;
    while !rest.is_empty() {
        let token = piece(&mut rest);
        terms.insert(String::from_utf8(token.to_vec()).expect("terms are UTF-8"), posting_of(piece(&mut rest)));
    }
    terms
}

fn posting_of(mut rest: &[u8]) -> Posting {
    let mut posting = Posting::new();
    let mut document = 0;
    while !rest.is_empty() {
        document += number(&mut rest);
        let mut positions = Vec::new();
        let mut position = 0;
        loop {
            let step = number(&mut rest);
            position += step >> 1;
            positions.push(position);
            if step & 1 == 1 {
                break;
            }
        }
        posting.insert(document, positions);
    }
    posting
}

/// A length and so many bytes.
fn piece<'a>(rest: &mut &'a [u8]) -> &'a [u8] {
    let length = number(rest) as usize;
    let (piece, after) = rest.split_at(length);
    *rest = after;
    piece
}

fn number(rest: &mut &[u8]) -> u32 {
    let mut value = 0;
    for shift in (0..).step_by(7) {
        let (byte, after) = rest.split_first().expect("the last byte of a number has no eighth bit");
        *rest = after;
        value |= u32::from(byte & 0x7f) << shift;
        if byte & 0x80 == 0 {
            break;
        }
    }
    value
}
