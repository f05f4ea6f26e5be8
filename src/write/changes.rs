//! What a build changed, for the summary.

use camino::{Utf8Path, Utf8PathBuf};

use super::place::Placed;
use super::survey::Survey;
use crate::manifest::Manifest;

/// The difference between the old output and the new one: our files only, without the manifest; sorted by path.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Changes {
    /// Files that were not there.
    pub added: Vec<Utf8PathBuf>,
    /// Files whose bytes are new, also those that somebody had edited by hand in the output.
    pub changed: Vec<Utf8PathBuf>,
    /// Files that are gone.
    pub removed: Vec<Utf8PathBuf>,
    /// How many files are as they were, inode and modification time included.
    pub unchanged: usize,
}

impl Changes {
    /// From what was there to what has been placed, sorted by path.
    pub(super) fn between(old: &Survey, placed: &[Placed]) -> Changes {
        let mut changes = Changes::default();
        for file in placed {
            match (file.kept, old.ours.contains(&file.path)) {
                (true, _) => changes.unchanged += 1,
                (false, true) => changes.changed.push(file.path.clone()),
                (false, false) => changes.added.push(file.path.clone()),
            }
        }
        let stays = |path: &Utf8Path| {
            path == Manifest::PATH || placed.binary_search_by(|file| file.path.as_path().cmp(path)).is_ok()
        };
        changes.removed = old.ours.iter().filter(|path| !stays(path)).cloned().collect();
        changes.removed.sort();
        changes
    }

    /// Whether every file is as it was.
    pub fn is_empty(&self) -> bool {
        self.added.is_empty() && self.changed.is_empty() && self.removed.is_empty()
    }
}
