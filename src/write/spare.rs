//! The tree before the last one, kept as what the next one is made in: what has not changed since is in it already, as the same files, so that
//! a build makes and removes as much as there is to change, and not everything.
//!
//! It is believed in nothing: whatever in it is not the very file that the output has is replaced.
#![expect(clippy::disallowed_methods, reason = "the stage that writes")]

use std::collections::{BTreeSet, HashSet};
use std::fs;
use std::io;
use std::os::unix::fs::MetadataExt as _;
use std::path::{Path, PathBuf};

use camino::Utf8Path;
use rayon::prelude::*;

use super::walk::walk;

/// What a folder has beside its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Attributes {
    mode: u32,
    owner: u32,
    group: u32,
}

impl Attributes {
    fn of(folder: &Path) -> Option<Attributes> {
        let metadata = fs::symlink_metadata(folder).ok()?;
        Some(Attributes { mode: metadata.mode(), owner: metadata.uid(), group: metadata.gid() })
    }

    /// Those that the system gives a folder that is made in another.
    fn of_a_new_folder(tree: &Utf8Path) -> Option<Attributes> {
        let folder = tree.as_std_path().join(".kokuji-new");
        fs::create_dir(&folder).ok()?;
        let attributes = Attributes::of(&folder);
        fs::remove_dir(&folder).ok()?;
        attributes
    }
}

/// What is in a tree that is to become another.
#[derive(Debug, Default)]
pub struct Spare {
    /// Files that are not yet part of the new tree.
    files: HashSet<PathBuf>,
    folders: HashSet<PathBuf>,
}

impl Spare {
    /// Looks at a tree; `None` if there is anything in it that a build does not make: links, folders with nothing in them, folders of other
    /// owners or permissions than a new one has there.
    pub fn of(tree: &Utf8Path) -> Option<Spare> {
        let usual = Attributes::of_a_new_folder(tree)?;
        let mut spare = Spare::default();
        for (path, kind) in walk(tree.as_std_path()).ok()? {
            match (kind.is_dir(), kind.is_file()) {
                (true, _) => spare.folders.insert(path),
                (_, true) => spare.files.insert(path),
                _ => return None,
            };
        }
        let needed: HashSet<&Path> = spare.files.iter().flat_map(|file| file.ancestors().skip(1)).collect();
        let is_usual = |folder: &PathBuf| Attributes::of(&tree.as_std_path().join(folder)) == Some(usual);
        let is_made = spare.folders.par_iter().all(|folder| needed.contains(folder.as_path()) && is_usual(folder));
        is_made.then_some(spare)
    }

    /// Whether there is this folder.
    pub fn has_folder(&self, folder: &Path) -> bool {
        self.folders.contains(folder)
    }

    /// Whether there was such a file, which is no longer what has to go.
    pub fn take(&mut self, file: &Path) -> bool {
        self.files.remove(file)
    }

    /// Removes a file, if there was one, where a folder of the new tree shall be, or another file.
    pub fn clear_file(&mut self, root: &Utf8Path, path: &Path) -> io::Result<()> {
        if self.take(path) { fs::remove_file(root.as_std_path().join(path)) } else { Ok(()) }
    }

    /// Makes room for a file of the new tree.
    pub fn make_room(&mut self, root: &Utf8Path, path: &Path) -> io::Result<()> {
        self.clear_file(root, path)?;
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
