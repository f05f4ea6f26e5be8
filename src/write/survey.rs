//! The old output as it lies on disk, told apart: what our manifest names, and what others put there.

use std::collections::HashSet;
use std::fs::FileType;
use std::path::PathBuf;

use anyhow::Context as _;
use camino::{Utf8Path, Utf8PathBuf};

use super::walk::walk;
use crate::manifest::Manifest;

/// Everything in an output folder. Symbolic links are seen, never followed, so that each path named here goes through real
/// folders only.
#[derive(Debug, Default)]
pub struct Survey {
    /// Paths the manifest names, and the manifest's own, that are there; normally as files, perhaps as links.
    pub ours: HashSet<Utf8PathBuf>,
    /// Entries of others, sorted, a folder before what is in it.
    pub foreign: Vec<Foreign>,
}

/// An entry that others put into the output.
#[derive(Debug, PartialEq, Eq)]
pub struct Foreign {
    /// Relative to the output. Names of others need not be UTF-8.
    pub path: PathBuf,
    /// What it is.
    pub kind: Kind,
}

/// The kinds of entry, as far as they are treated differently.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A folder, empty or with further foreign entries only.
    Folder,
    /// A symbolic link, wherever it leads.
    Link,
    /// A file, or one of the rarer things that can be hard-linked like one.
    File,
}

impl Survey {
    /// Walks the output, which must exist. The folders of ours are those that lead to a path of the manifest.
    ///
    /// # Errors
    /// If a folder cannot be read: what is in it could not be kept.
    pub fn of(out: &Utf8Path, manifest: &Manifest) -> anyhow::Result<Survey> {
        // Neighbours in the manifest mostly have the same folder.
        let mut parents: Vec<&Utf8Path> = manifest.files.keys().filter_map(|path| path.parent()).collect();
        parents.dedup();
        let folders: HashSet<&Utf8Path> = parents.into_iter().flat_map(Utf8Path::ancestors).collect();
        let mut survey = Survey::default();
        for (path, kind) in walk(out.as_std_path()).with_context(|| format!("cannot read {out}"))? {
            let kind = Kind::of(kind);
            match Utf8Path::from_path(&path) {
                Some(path) if kind == Kind::Folder && folders.contains(path) => {}
                Some(path) if kind != Kind::Folder && is_ours(path, manifest) => {
                    survey.ours.insert(path.to_owned());
                }
                _ => survey.foreign.push(Foreign { path, kind }),
            }
        }
        survey.foreign.sort_by(|one, other| one.path.cmp(&other.path));
        Ok(survey)
    }
}

impl Kind {
    fn of(file_type: FileType) -> Kind {
        match file_type {
            _ if file_type.is_dir() => Kind::Folder,
            _ if file_type.is_symlink() => Kind::Link,
            _ => Kind::File,
        }
    }
}

fn is_ours(path: &Utf8Path, manifest: &Manifest) -> bool {
    path == Manifest::PATH || manifest.files.contains_key(path)
}
