//! A folder of this machine as a target: what a web server serves, or what another tool takes away from there.
//!
//! A file is written beside and renamed into its place, so that it is there whole or as it was. Headers are not kept: a folder has no place for them.
#![expect(clippy::disallowed_methods, reason = "a store of files")]

use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Write as _};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};

use anyhow::{Context as _, Result};
use camino::{Utf8Path, Utf8PathBuf};
use rayon::prelude::*;

use super::store::{Bytes, Sending, Store, Stored, Version};
use crate::digest::Digest;

/// Where files are written before they are renamed. On the same file system as the site, so that a rename is one step.
const BESIDE: &str = ".kokuji/sending";
/// The same for what is written under the lock.
const LOCKED: &str = ".kokuji/lock.new";
/// Locked while the file is written that only one publisher may write at a time. Left behind, empty.
const LOCK: &str = ".kokuji/lock";

/// A folder that is published to.
pub struct Folder {
    root: Utf8PathBuf,
    count: AtomicUsize,
    /// Whether what one who died had left beside is gone.
    is_tidy: OnceLock<()>,
}

impl Folder {
    /// The folder at `root`, which need not be there yet.
    ///
    /// # Errors
    /// If something else is there.
    pub fn at(root: &Utf8Path) -> Result<Folder> {
        match root.metadata() {
            Ok(metadata) if !metadata.is_dir() => anyhow::bail!("{root} is not a folder"),
            Err(error) if error.kind() != ErrorKind::NotFound => {
                Err(error).with_context(|| format!("cannot open {root}"))
            }
            _ => Ok(Folder { root: root.to_owned(), count: AtomicUsize::new(0), is_tidy: OnceLock::new() }),
        }
    }

    fn put(&self, file: &Sending) -> Result<()> {
        let place = self.root.join(&file.path);
        let name = format!("{}-{}", std::process::id(), self.count.fetch_add(1, Ordering::Relaxed));
        self.place(&self.root.join(BESIDE).join(name), &place, |beside| match &file.bytes {
            Bytes::File(from) => fs::copy(from, beside).map(drop),
            Bytes::There(from) => fs::copy(self.root.join(from), beside).map(drop),
            Bytes::Made(bytes) => fs::write(beside, bytes),
        })
        .with_context(|| format!("cannot write {place}"))
    }

    /// Writes beside and renames. What cannot be written leaves nothing.
    fn place(
        &self,
        beside: &Utf8Path,
        place: &Utf8Path,
        write: impl FnOnce(&Utf8Path) -> io::Result<()>,
    ) -> io::Result<()> {
        for folder in [beside, place].into_iter().filter_map(Utf8Path::parent) {
            fs::create_dir_all(folder)?;
        }
        let placed = write(beside).and_then(|()| settled_where_alone(beside)).and_then(|()| fs::rename(beside, place));
        if placed.is_err() {
            fs::remove_file(beside).ok();
        }
        placed
    }

    /// Waits for the lock (`flock`), which the system gives back however its holder ends.
    fn lock(&self) -> Result<File> {
        let path = self.root.join(LOCK);
        let locked = fs::create_dir_all(self.root.join(".kokuji"))
            .and_then(|()| OpenOptions::new().write(true).create(true).truncate(false).open(&path))
            .and_then(|file| file.lock().map(|()| file));
        locked.with_context(|| format!("cannot lock {path}"))
    }

    fn forget(&self, path: &Utf8Path) -> Result<()> {
        let place = self.root.join(path);
        match fs::remove_file(&place) {
            Err(error) if !matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {
                Err(error).with_context(|| format!("cannot remove {place}"))
            }
            _ => {
                self.tidy(path);
                Ok(())
            }
        }
    }

    /// Removes the folders that have become empty. One that has not, or that somebody else has removed, is no trouble.
    fn tidy(&self, path: &Utf8Path) {
        let above = path.ancestors().skip(1).take_while(|folder| !folder.as_str().is_empty());
        for folder in above {
            if fs::remove_dir(self.root.join(folder)).is_err() {
                break;
            }
        }
    }
}

impl Store for Folder {
    fn name(&self) -> String {
        format!("file:{}", self.root)
    }

    fn read(&self, path: &Utf8Path) -> Result<Option<Stored>> {
        let place = self.root.join(path);
        match fs::read(&place) {
            Ok(bytes) => Ok(Some(Stored { version: version(&bytes), bytes, headers: None })),
            Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => Ok(None),
            Err(error) => Err(error).with_context(|| format!("cannot read {place}")),
        }
    }

    fn write_if(&self, path: &Utf8Path, bytes: &[u8], seen: Option<&Version>) -> Result<Option<Version>> {
        let _lock = self.lock()?;
        if self.read(path)?.map(|stored| stored.version).as_ref() != seen {
            return Ok(None);
        }
        let place = self.root.join(path);
        let written = self.place(&self.root.join(LOCKED), &place, |beside| {
            let mut file = File::create(beside)?;
            file.write_all(bytes)?;
            // What says what is here must not be older than what is here, not even after the power failed.
            file.sync_all()
        });
        // Its name too: what goes after it must not be gone while the old record is back.
        let named = written.and_then(|()| place.parent().map_or(Ok(()), |folder| File::open(folder)?.sync_all()));
        named.with_context(|| format!("cannot write {place}"))?;
        Ok(Some(version(bytes)))
    }

    fn send(&self, files: &[Sending], sent: &(dyn Fn(&Utf8Path) + Sync)) -> Result<()> {
        // Only one publisher sends at a time, so that nobody is at these files any more.
        self.is_tidy.get_or_init(|| drop(fs::remove_dir_all(self.root.join(BESIDE))));
        files.par_iter().try_for_each(|file| self.put(file).inspect(|()| sent(&file.path)))?;
        // Before anybody writes down that these files are here, they are, also if the power fails.
        settled_together(&self.root).with_context(|| format!("cannot write {}", self.root))
    }

    fn remove(&self, paths: &[Utf8PathBuf], removed: &(dyn Fn(&Utf8Path) + Sync)) -> Result<()> {
        paths.iter().try_for_each(|path| self.forget(path).inspect(|()| removed(path)))
    }
}

/// Has the system bring to the disk, in one go, whatever was written to the file system that a folder is in: bytes and names.
#[cfg(any(target_os = "linux", target_os = "android"))]
fn settled_together(folder: &Utf8Path) -> io::Result<()> {
    Ok(rustix::fs::syncfs(File::open(folder)?)?)
}

#[cfg(not(any(target_os = "linux", target_os = "android")))]
fn settled_together(_: &Utf8Path) -> io::Result<()> {
    Ok(())
}

/// Brings one file to the disk, where nothing does so for all together.
#[cfg(not(any(target_os = "linux", target_os = "android")))]
fn settled_where_alone(file: &Utf8Path) -> io::Result<()> {
    File::open(file)?.sync_all()
}

#[cfg(any(target_os = "linux", target_os = "android"))]
fn settled_where_alone(_: &Utf8Path) -> io::Result<()> {
    Ok(())
}

/// Bytes tell states apart: what is written conditionally holds a number that grows.
fn version(bytes: &[u8]) -> Version {
    Version(Digest::of(bytes).to_string())
}

#[cfg(test)]
mod tests;
