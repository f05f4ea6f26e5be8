//! The new tree: files written once, under their final names, into folders made once.
#![expect(clippy::disallowed_methods, reason = "the stage that writes")]

use std::collections::HashSet;
use std::fs::{self, File};
use std::io::{self, ErrorKind, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use anyhow::{Context as _, ensure};
use camino::Utf8Path;

use super::spare::Spare;
use super::state::Stat;
use crate::digest::{Digest, Digester};

/// A tree being filled by several threads.
pub struct Tree<'a> {
    root: &'a Utf8Path,
    /// Folders that were made.
    folders: Mutex<HashSet<PathBuf>>,
    /// What was there before.
    spare: Mutex<Spare>,
}

impl<'a> Tree<'a> {
    /// A new tree in a folder, with what is in it already.
    pub fn over(root: &'a Utf8Path, spare: Spare) -> Tree<'a> {
        Tree { root, folders: Mutex::default(), spare: Mutex::new(spare) }
    }

    /// A tree that is added to.
    pub fn new(root: &'a Utf8Path) -> Tree<'a> {
        Tree::over(root, Spare::default())
    }

    fn spare(&self) -> MutexGuard<'_, Spare> {
        self.spare.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Removes what was there before and is no part of the new tree.
    pub fn clear_rest(&self) -> anyhow::Result<()> {
        let spare = std::mem::take(&mut *self.spare());
        spare.clear(self.root).with_context(|| format!("cannot clear {}", self.root))
    }

    /// Writes a file that is not there yet.
    pub fn write(&self, path: &Utf8Path, bytes: &[u8]) -> anyhow::Result<Stat> {
        let mut file = self.create(path).with_context(|| self.cannot_write(path))?;
        file.write_all(bytes).with_context(|| self.cannot_write(path))?;
        self.stat(path, &file)
    }

    /// Copies a file, measuring it on the way.
    ///
    /// # Errors
    /// If the file is not, or no longer, what was measured when it was loaded; trouble with either file.
    pub fn copy(&self, path: &Utf8Path, from: &Utf8Path, digest: Digest, size: u64) -> anyhow::Result<Stat> {
        let mut source = File::open(from).with_context(|| format!("cannot read {from}"))?;
        let mut file = self.create(path).with_context(|| self.cannot_write(path))?;
        let mut digester = Digester::default();
        let mut buffer = vec![0; 64 * 1024];
        let mut copied = 0;
        loop {
            let count = source.read(&mut buffer).with_context(|| format!("cannot read {from}"))?;
            copied += count as u64;
            if count == 0 || copied > size {
                break;
            }
            digester.update(&buffer[..count]);
            file.write_all(&buffer[..count]).with_context(|| self.cannot_write(path))?;
        }
        ensure!(copied == size && digester.finish() == digest, "{from} changed while the site was being built");
        self.stat(path, &file)
    }

    /// Gives the file `old` a place in the tree, unless it has it, which `seen` tells: the same inode, or the same bytes on a file system
    /// without hard links.
    pub fn link(&self, path: &Utf8Path, old: &Utf8Path, seen: Option<Stat>) -> anyhow::Result<()> {
        if seen.is_some_and(|seen| self.has(path, seen)) {
            return Ok(());
        }
        let linked = match self.place(path.as_std_path()).and_then(|new| fs::hard_link(old, new)) {
            Err(error) if error.kind() != ErrorKind::AlreadyExists => {
                File::open(old).and_then(|mut old| io::copy(&mut old, &mut self.create(path)?)).map(drop)
            }
            other => other,
        };
        linked.with_context(|| self.cannot_write(path))
    }

    /// Whether the very file that was `seen` in the output has its place in the tree already.
    fn has(&self, path: &Utf8Path, seen: Stat) -> bool {
        let is_there = fs::symlink_metadata(self.root.join(path));
        let same = is_there.is_ok_and(|metadata| metadata.is_file() && Stat::of(&metadata) == seen);
        same && self.spare().take(path.as_std_path())
    }

    /// The full path for a new entry, the folders that lead to it made.
    pub fn place(&self, path: &Path) -> io::Result<PathBuf> {
        self.make(path.parent().unwrap_or(Path::new("")))?;
        self.spare().make_room(self.root, path)?;
        Ok(self.root.as_std_path().join(path))
    }

    /// Makes a folder unless it is there. Never the root: had somebody removed it, a part of a tree would pass for the whole.
    pub fn make(&self, folder: &Path) -> io::Result<()> {
        let made = || self.folders.lock().unwrap_or_else(PoisonError::into_inner);
        if folder == "" || made().contains(folder) || self.spare().has_folder(folder) {
            return Ok(());
        }
        for above in folder.ancestors().filter(|above| *above != "") {
            self.spare().clear_file(self.root, above)?;
        }
        let place = self.root.as_std_path().join(folder);
        let result = match (fs::create_dir(&place), folder.parent()) {
            (Err(error), Some(parent)) if error.kind() == ErrorKind::NotFound => {
                self.make(parent)?;
                fs::create_dir(&place)
            }
            (result, _) => result,
        };
        if let Err(error) = result
            && !place.is_dir()
        {
            return Err(error);
        }
        made().insert(folder.to_owned());
        Ok(())
    }

    /// Never through an existing file: it could be a link into the old tree.
    fn create(&self, path: &Utf8Path) -> io::Result<File> {
        File::create_new(self.place(path.as_std_path())?)
    }

    fn stat(&self, path: &Utf8Path, file: &File) -> anyhow::Result<Stat> {
        Ok(Stat::of(&file.metadata().with_context(|| self.cannot_write(path))?))
    }

    fn cannot_write(&self, path: &Utf8Path) -> String {
        format!("cannot write {}", self.root.join(path))
    }
}
