//! What we put on a target: every file with the digest of its bytes and of its headers. It stands on the target itself, beside the site.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::ensure;
use camino::{Utf8Path, Utf8PathBuf};
use serde::{Deserialize, Serialize};

use super::extras::bare;
use super::headers::is_hashed;
use super::store::Stored;
use crate::digest::Digest;
use crate::manifest::is_plain;

/// All files of ours on a target, by path.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record {
    /// Relative paths with `/`.
    pub files: BTreeMap<Utf8PathBuf, Entry>,
    /// Those of them that the site no longer has, and the one before it had: styles and scripts with a digest in their names, for which pages still ask that
    /// somebody loaded a moment ago. They go with the next publication that changes anything.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub outlived: BTreeSet<Utf8PathBuf>,
}

/// What was put at a path.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// The digest of the bytes that were sent.
    pub sha256: Digest,
    /// A short digest of the headers that were sent with them.
    pub headers: String,
}

impl Entry {
    /// Whether a file has these bytes.
    pub(super) fn has_bytes_of(&self, stored: &Stored) -> bool {
        Digest::of(&stored.bytes) == self.sha256
    }

    /// Whether it is that file, as far as the target tells.
    pub(super) fn is(&self, stored: &Stored) -> bool {
        self.has_bytes_of(stored) && stored.headers.as_ref().is_none_or(|headers| *headers == self.headers)
    }
}

impl Record {
    /// Where the record of what is there stands.
    pub const PATH: &'static str = ".kokuji/manifest.json";
    /// Where the record of what was there before stands.
    pub const BEFORE: &'static str = ".kokuji/previous.json";

    /// Reads a record.
    ///
    /// # Errors
    /// If it is none, or names a path that leads out of the target: files are removed by what is written here.
    pub fn parse(bytes: &[u8]) -> anyhow::Result<Record> {
        let record: Record = serde_json::from_slice(bytes)?;
        ensure!(record.files.keys().all(|path| is_plain(path)), "a path that leads out of the target");
        Ok(record)
    }

    /// The bytes of the file.
    pub fn to_json(&self) -> Vec<u8> {
        let mut json = serde_json::to_vec_pretty(self).expect("a map of strings is JSON");
        json.push(b'\n');
        json
    }

    /// The files of the site itself.
    pub(super) fn site(&self) -> impl Iterator<Item = (&Utf8PathBuf, &Entry)> {
        self.files.iter().filter(|(path, _)| !self.outlived.contains(*path))
    }

    /// This site in the place of another, of which stays for a while what pages that were loaded before may ask for.
    pub(super) fn in_place_of(mut self, before: &Record) -> Record {
        if self.files.iter().eq(before.site()) {
            return before.clone();
        }
        for (path, entry) in before.site().filter(|(path, _)| is_hashed(bare(path, |_| true))) {
            if !self.files.contains_key(path) {
                self.files.insert(path.clone(), entry.clone());
                self.outlived.insert(path.clone());
            }
        }
        self
    }

    /// The digests of what has to be kept to get from `now` back to this.
    pub(super) fn lacking_in(&self, now: &Record) -> BTreeSet<Digest> {
        let same = |path: &Utf8Path, entry: &Entry| now.files.get(path).is_some_and(|now| now.sha256 == entry.sha256);
        self.site().filter(|(path, entry)| !same(path, entry)).map(|(_, entry)| entry.sha256).collect()
    }
}

/// Where bytes are kept that are no longer at their own path.
pub(super) fn kept(digest: Digest) -> Utf8PathBuf {
    Utf8PathBuf::from(format!(".kokuji/previous/{digest}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_is_read_as_it_was_written() {
        let entry = Entry { sha256: Digest::of(b"abc"), headers: "0123456789".to_owned() };
        let record = Record { files: BTreeMap::from([("ja/index.html".into(), entry)]), ..Record::default() };
        assert_eq!(Record::parse(&record.to_json()).expect("a record"), record);
    }

    #[test]
    fn a_path_that_leads_out_is_no_path() {
        for path in ["../secret", "/etc/passwd", "ja/../../x", ""] {
            let entry = Entry { sha256: Digest::of(b"abc"), headers: String::new() };
            let record = Record { files: BTreeMap::from([(path.into(), entry)]), ..Record::default() };
            Record::parse(&record.to_json()).expect_err(path);
        }
    }
}
