//! From a stream of artifacts to files: what the old output holds already is noted, everything else is written.

use anyhow::Result;
use camino::Utf8PathBuf;
use rayon::iter::ParallelIterator;

use super::paths;
use super::reuse::Previous;
use super::state::Stat;
use super::tree::Tree;
use crate::digest::Digest;
use crate::manifest::Manifest;
use crate::render::{Artifact, Body};

/// A file on its way into the new site.
pub enum Item {
    /// One that was made.
    Made(Artifact),
    /// One that need not be made, because the output has it.
    Kept(Kept),
}

/// A file that the old output holds, as [`Previous::kept`] found it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    pub(super) path: Utf8PathBuf,
    pub(super) digest: Digest,
    pub(super) stat: Stat,
}

/// A file of the new site.
pub struct Placed {
    /// Its path in the output.
    pub path: Utf8PathBuf,
    /// The digest of its bytes.
    pub digest: Digest,
    /// The file that holds the bytes: the old one if `kept`, else the one just written.
    pub stat: Stat,
    /// Whether the old output holds these bytes at this path.
    pub kept: bool,
}

/// Places all artifacts as they come, in parallel; both lists are sorted by path.
///
/// # Errors
/// The first failure: of the stream, in its order; else of the paths; else of the files, sorted by path. The stream is always taken
/// to its end, so that the failure named does not depend on which thread was faster.
pub fn all<S: Send>(
    items: impl ParallelIterator<Item = Result<(Item, S)>>,
    previous: &Previous,
    tree: &Tree,
) -> Result<(Vec<Placed>, Vec<S>)> {
    let place = |item: Result<(Item, S)>| match item? {
        (Item::Made(artifact), seen) => {
            let placed = place(&artifact, previous, tree);
            Ok((artifact.path, placed, seen))
        }
        (Item::Kept(Kept { path, digest, stat }), seen) => {
            Ok((path.clone(), Ok(Placed { path, digest, stat, kept: true }), seen))
        }
    };
    let results: Vec<Result<_>> = items.map(place).collect();
    let mut files: Vec<_> = results.into_iter().collect::<Result<_>>()?;
    files.sort_by(|(one, ..), (other, ..)| one.cmp(other));
    let paths = files.iter().map(|(path, ..)| path.as_path());
    paths::check([Manifest::PATH.into()].into_iter().chain(paths))?;
    files.into_iter().map(|(_, placed, seen)| Ok((placed?, seen))).collect()
}

fn place(artifact: &Artifact, previous: &Previous, tree: &Tree) -> Result<Placed> {
    let path = &artifact.path;
    paths::check_plain(path)?;
    let (digest, size) = measure(&artifact.body);
    let old = previous.holds(path, digest, size);
    let stat = match (old, &artifact.body) {
        (Some(stat), _) => stat,
        (None, Body::Bytes(bytes)) => tree.write(path, bytes)?,
        (None, Body::Copy { from, .. }) => tree.copy(path, from, digest, size)?,
    };
    Ok(Placed { path: path.clone(), digest, stat, kept: old.is_some() })
}

/// Digest, and size in bytes.
fn measure(body: &Body) -> (Digest, u64) {
    match body {
        Body::Bytes(bytes) => (Digest::of(bytes), bytes.len() as u64),
        Body::Copy { digest, size, .. } => (*digest, *size),
    }
}
