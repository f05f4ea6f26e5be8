//! Compares what is on a target with what was built, and changes nothing. What differs is for a person to look at.

use std::collections::BTreeSet;

use anyhow::Result;
use camino::Utf8PathBuf;
use serde::Serialize;

use super::journal::Situation;
use super::lease;
use super::local::Tree;
use super::side_by_side;
use super::store::Store;
use crate::progress::{Observer, Stage};

/// How a path of the target differs from what was built.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Difference {
    /// The site has it, and the target does not.
    Missing,
    /// There are other bytes.
    Bytes,
    /// The bytes are right, and are told of as something else: type, caching, coding. Only where the target keeps that, or we wrote it down.
    Headers,
    /// We once put it there, and the site does not have it. What we never put there is not ours to judge.
    Extra,
}

/// What a target was found to be.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Verified {
    /// How many files were read.
    pub read: usize,
    /// What differs, by path.
    pub differences: Vec<(Utf8PathBuf, Difference)>,
    /// Whether the site that was published last is another one than was built, which is no damage.
    pub is_outdated: bool,
    /// Whether a publication is under way, or has stopped half-way.
    pub interrupted: bool,
}

/// Reads every file of ours back. Nothing is sent and no lease is taken.
///
/// # Errors
/// As [`super::plan`].
pub fn verify(store: &dyn Store, tree: &Tree, observer: &dyn Observer) -> Result<Verified> {
    let unfinished = lease::unfinished(store)?;
    let Situation { there, .. } = Situation::of(store, unfinished.as_ref())?;
    let meant = tree.over(&there)?.record.in_place_of(&there.record);
    let paths: BTreeSet<&Utf8PathBuf> = there.paths().into_iter().chain(meant.files.keys()).collect();
    let paths: Vec<&Utf8PathBuf> = paths.into_iter().collect();
    observer.begins(Stage::ReadBack, paths.len());
    let difference = |path: &&Utf8PathBuf| {
        let stored = store.read(path)?;
        observer.step();
        Ok(match (stored, meant.files.get(*path)) {
            (None, None) => None,
            (None, Some(_)) => Some(Difference::Missing),
            (Some(_), None) => Some(Difference::Extra),
            (Some(stored), Some(meant)) if !meant.has_bytes_of(&stored) => Some(Difference::Bytes),
            (Some(stored), Some(meant)) => {
                let recorded = || there.record.files.get(*path).map(|recorded| recorded.headers.clone());
                let headers = stored.headers.or_else(recorded);
                headers.filter(|headers| *headers != meant.headers).map(|_| Difference::Headers)
            }
        })
    };
    let found = side_by_side::each(&paths, difference)?;
    let differences = paths.iter().zip(found).filter_map(|(path, found)| Some(((*path).clone(), found?))).collect();
    let is_outdated = meant != there.record;
    Ok(Verified { read: paths.len(), differences, is_outdated, interrupted: unfinished.is_some() })
}
