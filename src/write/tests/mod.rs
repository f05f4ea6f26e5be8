//! Whole builds in temporary folders: each test compares whole trees.
#![expect(clippy::disallowed_methods, reason = "tests play the other programs that use the output")]

mod failing;
mod foreign;
mod killed;
mod reuse;
mod sequence;
mod spare;
mod whole;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::os::unix::fs::MetadataExt as _;

use anyhow::Result;
use camino::{Utf8Path, Utf8PathBuf};
use rayon::iter::{IntoParallelIterator as _, ParallelIterator as _};
use walkdir::WalkDir;

use super::{Changes, Item, Locked, Staged, Target, lock, previous, put, stage};
use crate::digest::Digest;
use crate::manifest::Manifest;
use crate::render::{Artifact, Body};

/// A site in `site/` of a temporary folder, its output in `site/public/`, and room for others beside.
struct Site {
    base: Utf8PathBuf,
    _temporary: tempfile::TempDir,
}

/// What is at a path.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Seen {
    /// The bytes of a file, the destination of a link, nothing for a folder.
    content: Option<Vec<u8>>,
    mode: u32,
    inode: u64,
    /// Seconds and nanoseconds.
    mtime: (i64, i64),
}

/// Stages artifacts that were made, over the output as it is.
fn staged<S: Send>(artifacts: Vec<Result<(Artifact, S)>>, target: &Locked) -> Result<(Staged, Vec<S>)> {
    let items = artifacts.into_par_iter().map(|item| item.map(|(artifact, seen)| (Item::Made(artifact), seen)));
    stage(items, target, &previous(target)?)
}

impl Site {
    fn new() -> Site {
        Site::below(&std::env::temp_dir())
    }

    fn below(folder: &std::path::Path) -> Site {
        let temporary = tempfile::tempdir_in(folder).expect("a temporary folder");
        let base = Utf8Path::from_path(temporary.path()).expect("UTF-8").canonicalize_utf8().expect("exists");
        fs::create_dir_all(base.join("site/content")).expect("new folders");
        Site { base, _temporary: temporary }
    }

    /// With a first build of these files.
    fn built(files: &[(&str, &str)]) -> Site {
        let site = Site::new();
        site.build(files).expect("a first build");
        site
    }

    fn path(&self, path: &str) -> Utf8PathBuf {
        self.base.join(path)
    }

    /// A path in the output.
    fn public(&self, path: &str) -> Utf8PathBuf {
        self.path("site/public").join(path)
    }

    fn target(&self) -> Result<Locked> {
        lock(Target::new(&self.path("site"), &self.path("site/public"))?)
    }

    fn stage(&self, artifacts: Vec<Result<Artifact>>) -> Result<Staged> {
        let items = artifacts.into_iter().map(|artifact| artifact.map(|artifact| (artifact, ()))).collect();
        Ok(staged(items, &self.target()?)?.0)
    }

    fn build(&self, files: &[(&str, &str)]) -> Result<Changes> {
        put(self.stage(texts(files))?, None, None)
    }

    /// Writes a file as another program would, through whatever is there.
    fn put(&self, path: &str, text: &str) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().expect("below the base")).expect("new folders");
        fs::write(path, text).expect("written");
    }

    fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).expect("a file of text")
    }

    /// Everything below a folder, and the folder itself under the empty path.
    fn tree(&self, folder: &str) -> BTreeMap<String, Seen> {
        let folder = self.path(folder);
        let entries = WalkDir::new(&folder).into_iter().map(|entry| entry.expect("readable"));
        entries.map(|entry| (relative(&entry, &folder), seen(&entry))).collect()
    }

    /// The output's files as text, without the manifest.
    fn texts(&self) -> BTreeMap<String, String> {
        let files = self.tree("site/public").into_iter().filter(|(path, _)| path != Manifest::PATH);
        let text = |bytes| String::from_utf8(bytes).expect("text");
        files.filter_map(|(path, seen)| Some((path, text(seen.content?)))).collect()
    }

    /// What lies about but for the output: names only.
    fn around(&self) -> BTreeSet<String> {
        let names = self.tree("").into_keys();
        names.filter(|path| !path.is_empty() && !path.starts_with("site/public")).collect()
    }
}

fn seen(entry: &walkdir::DirEntry) -> Seen {
    let metadata = entry.metadata().expect("readable");
    let content = match metadata.file_type() {
        kind if kind.is_file() => Some(fs::read(entry.path()).expect("readable")),
        kind if kind.is_symlink() => {
            Some(fs::read_link(entry.path()).expect("a link").into_os_string().into_encoded_bytes())
        }
        _ => None,
    };
    Seen { content, mode: metadata.mode(), inode: metadata.ino(), mtime: (metadata.mtime(), metadata.mtime_nsec()) }
}

fn relative(entry: &walkdir::DirEntry, folder: &Utf8Path) -> String {
    entry.path().strip_prefix(folder).expect("below").to_string_lossy().into_owned()
}

fn text(path: &str, text: &str) -> Result<Artifact> {
    Ok(Artifact { path: path.into(), body: Body::Bytes(text.into()) })
}

fn texts(files: &[(&str, &str)]) -> Vec<Result<Artifact>> {
    files.iter().map(|(path, bytes)| text(path, bytes)).collect()
}

/// A copied file, as `load` would have measured these bytes.
fn copy(path: &str, from: &Utf8Path, measured: &[u8]) -> Result<Artifact> {
    let body = Body::Copy { from: from.to_owned(), digest: Digest::of(measured), size: measured.len() as u64 };
    Ok(Artifact { path: path.into(), body })
}

fn pairs(files: &[(&str, &str)]) -> BTreeMap<String, String> {
    files.iter().map(|(path, text)| (path.to_string(), text.to_string())).collect()
}

fn changes(added: &[&str], changed: &[&str], removed: &[&str], unchanged: usize) -> Changes {
    let paths = |paths: &[&str]| paths.iter().map(Utf8PathBuf::from).collect();
    Changes { added: paths(added), changed: paths(changed), removed: paths(removed), unchanged }
}
