//! What the last build saw of the output's files, so that the next need not read them again. Only ever a saving: a state
//! that is missing, stale or spoilt means reading and hashing, never a wrong file.
#![expect(clippy::disallowed_methods, reason = "the stage that writes keeps its own notes")]

use std::collections::HashMap;
use std::fs::{self, Metadata};
use std::os::unix::fs::MetadataExt as _;

use anyhow::Context as _;
use camino::{Utf8Path, Utf8PathBuf};
use serde::{Deserialize, Serialize};

use super::last::LastRun;
use super::target::Target;
use crate::digest::Digest;

/// The files of one output as they were when their bytes were known to be those of its manifest.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct State {
    /// The output it speaks of.
    out: Utf8PathBuf,
    /// The digest of that output's manifest: with any other manifest the state means nothing.
    manifest: Option<Digest>,
    files: HashMap<Utf8PathBuf, Stat>,
    /// The run that made it, where that is known.
    #[serde(default)]
    pub run: Option<LastRun>,
    /// When the state was written, by the file system's clock.
    #[serde(skip)]
    written: i64,
}

/// What tells, without reading it, that a file is still the one it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stat {
    /// In bytes.
    pub size: u64,
    /// Time of the last modification, in nanoseconds since 1970.
    pub mtime: i64,
    /// The file's number in its file system.
    pub inode: u64,
}

impl Stat {
    /// From what the file system says of a file.
    pub fn of(metadata: &Metadata) -> Stat {
        let mtime = metadata.mtime().saturating_mul(1_000_000_000).saturating_add(metadata.mtime_nsec());
        Stat { size: metadata.size(), mtime, inode: metadata.ino() }
    }
}

impl State {
    /// The state to be written once `out` holds these files, named by the manifest with this digest.
    pub fn new(out: &Utf8Path, manifest: Digest, files: HashMap<Utf8PathBuf, Stat>) -> State {
        State { out: out.to_owned(), manifest: Some(manifest), files, run: None, written: 0 }
    }

    /// The state that belongs to this output with this manifest; an empty one if there is none that can be read.
    pub fn read(target: &Target, manifest: Digest) -> State {
        let of_this = |state: &State| state.out == target.out() && state.manifest == Some(manifest);
        read(&path(target)).filter(of_this).unwrap_or_default()
    }

    /// Whether the file is the one seen then. A file modified in the very moment the state was written, or later, is not
    /// vouched for: clocks of file systems tick every few milliseconds, and an edit within a tick leaves no other trace.
    pub fn vouches(&self, path: &Utf8Path, stat: &Stat) -> bool {
        self.files.get(path) == Some(stat) && stat.mtime < self.written
    }

    /// The size of a file, in bytes, if the last build put it there.
    pub fn size(&self, path: &Utf8Path) -> Option<u64> {
        self.files.get(path).map(|stat| stat.size)
    }

    /// The digest of the manifest that it belongs to.
    pub fn manifest(&self) -> Option<Digest> {
        self.manifest
    }

    /// Writes the state in one step.
    pub fn write(&self, target: &Target) -> anyhow::Result<()> {
        note(&path(target), &serde_json::to_vec(self)?)
    }
}

/// Writes a note in one step.
pub fn note(path: &Utf8Path, bytes: &[u8]) -> anyhow::Result<()> {
    let new = Utf8PathBuf::from(format!("{path}.new"));
    let written = fs::write(&new, bytes).and_then(|()| fs::rename(&new, path));
    if written.is_err() {
        fs::remove_file(&new).ok();
    }
    written.with_context(|| format!("cannot write {path}"))
}

fn path(target: &Target) -> Utf8PathBuf {
    target.cache().join("state.json")
}

fn read(path: &Utf8Path) -> Option<State> {
    let state: State = serde_json::from_slice(&fs::read(path).ok()?).ok()?;
    Some(State { written: Stat::of(&fs::metadata(path).ok()?).mtime, ..state })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_same_older_file_is_vouched_for() {
        let seen = Stat { size: 3, mtime: 100, inode: 7 };
        let state = State { files: HashMap::from([("a".into(), seen)]), written: 101, ..State::default() };
        let vouched = |path: &str, stat| state.vouches(Utf8Path::new(path), &stat);
        assert!(vouched("a", seen));
        assert!(!vouched("b", seen));
        assert!(!vouched("a", Stat { size: 4, ..seen }));
        assert!(!vouched("a", Stat { mtime: 99, ..seen }));
        assert!(!vouched("a", Stat { inode: 8, ..seen }));
        let in_the_same_tick = State { written: 100, ..state };
        assert!(!in_the_same_tick.vouches(Utf8Path::new("a"), &seen));
    }

    #[test]
    fn it_belongs_to_one_output_and_one_manifest() {
        let temporary = tempfile::tempdir().expect("a temporary folder");
        let root = Utf8Path::from_path(temporary.path()).expect("UTF-8");
        let target = Target::new(root, &root.join("public")).expect("a new folder");
        fs::create_dir(target.cache()).expect("new folder");
        let (ours, other) = (Digest::of(b"ours"), Digest::of(b"other"));
        let files = HashMap::from([("a".into(), Stat { size: 3, mtime: 100, inode: 7 })]);

        let read = |target: &Target, manifest| State::read(target, manifest).files;
        assert_eq!(read(&target, ours), HashMap::new());
        State::new(target.out(), ours, files.clone()).write(&target).expect("written");
        assert_eq!(read(&target, ours), files);
        assert_eq!(read(&target, other), HashMap::new());
        let elsewhere = Target::new(root, &root.join("elsewhere")).expect("a new folder");
        assert_eq!(read(&elsewhere, ours), HashMap::new());
        fs::write(path(&target), "{").expect("written");
        assert_eq!(read(&target, ours), HashMap::new());
    }
}
