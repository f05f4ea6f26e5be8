//! The tree before the last one, kept as what the next one is made in: what has not changed since is in it already, as the same files, so that
//! a build makes and removes as much as there is to change, and not everything.
//!
//! It is believed in nothing: whatever in it is not the very file that the output has is replaced.
#![expect(clippy::disallowed_methods, reason = "the stage that writes")]

use std::collections::{BTreeSet, HashSet};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use camino::Utf8Path;

use super::walk::walk;

/// What is in a tree that is to become another.
#[derive(Debug, Default)]
pub struct Spare {
    /// Files that are not yet part of the new tree.
    files: HashSet<PathBuf>,
    folders: HashSet<PathBuf>,
}

impl Spare {
    /// Looks at a tree; `None` if there is anything in it that a build does not make.
    pub fn of(tree: &Utf8Path) -> Option<Spare> {
        let mut spare = Spare::default();
        for (path, kind) in walk(tree.as_std_path()).ok()? {
            match (kind.is_dir(), kind.is_file()) {
                (true, _) => spare.folders.insert(path),
                (_, true) => spare.files.insert(path),
                _ => return None,
            };
        }
        Some(spare)
    }

    /// Whether there is this folder.
    pub fn has_folder(&self, folder: &Path) -> bool {
        self.folders.contains(folder)
    }

    /// Whether there was such a file, which is no longer what has to go.
    pub fn take(&mut self, file: &Path) -> bool {
        self.files.remove(file)
    }

    /// Makes room for an entry of the new tree.
    pub fn make_room(&mut self, root: &Utf8Path, path: &Path) -> io::Result<()> {
        if self.take(path) {
            return fs::remove_file(root.as_std_path().join(path));
        }
        if self.folders.contains(path) {
            self.folders.retain(|folder| !folder.starts_with(path));
            self.files.retain(|file| !file.starts_with(path));
            return fs::remove_dir_all(root.as_std_path().join(path));
        }
        Ok(())
    }

    /// Removes everything that did not become part of the new tree, and the folders that this leaves empty.
    pub fn clear(self, root: &Utf8Path) -> io::Result<()> {
        let mut folders = BTreeSet::new();
        for path in &self.files {
            fs::remove_file(root.as_std_path().join(path))?;
            folders.extend(path.ancestors().skip(1).filter(|folder| *folder != Path::new("")));
        }
        // From the inside out. One that is not empty is needed, and the system says so.
        for folder in folders.into_iter().rev() {
            fs::remove_dir(root.as_std_path().join(folder)).ok();
        }
        Ok(())
    }
}
