//! The only stage that changes `public/`, and it changes it whole: the new tree is staged beside the old one, then the two are
//! exchanged in one step. A build that fails or is killed at any point leaves the old tree byte for byte.
//!
//! [`Target::new`] refuses what must not be written to, [`lock()`] keeps a second build out, [`stage`] writes beside,
//! [`exchange`] swaps. Files with the same bytes stay the same files; what others put into the output stays theirs.

mod attributes;
mod changes;
mod exchange;
mod foreign;
mod last;
mod lock;
mod memory;
mod paths;
mod place;
mod refusal;
mod reuse;
mod spare;
mod staging;
mod state;
mod survey;
mod target;
#[cfg(test)]
mod tests;
mod tree;
mod turn;
mod walk;

use anyhow::Result;
use camino::Utf8Path;
use rayon::iter::{IntoParallelRefIterator as _, ParallelIterator};

use crate::audit::Audited;
use crate::digest::Digest;
use crate::manifest::Manifest;
use place::Placed;
use staging::Staging;
use state::State;
use survey::Survey;
use tree::Tree;

pub use changes::Changes;
pub use last::{LastRun, still_stands};
pub use lock::{Locked, lock};
pub use place::{Item, Kept};
pub use refusal::Refusal;
pub use reuse::Previous;
pub use target::Target;

/// A new site, complete beside the old one. Dropped without [`exchange`], it leaves no trace.
#[derive(Debug)]
pub struct Staged {
    staging: Staging,
    target: Locked,
    /// The old manifest: what is ours in the output.
    previous: Manifest,
    /// The digest of its bytes, if there was one.
    previous_digest: Option<Digest>,
    changes: Changes,
    /// Whether the new site differs from the old one at all. If not, the staged tree was not even filled.
    differs: bool,
    state: State,
}

/// Looks at the output as it is before a build.
///
/// # Errors
/// An output that is not ours, or that cannot be read.
pub fn previous(target: &Locked) -> Result<Previous> {
    exchange::recover(target)?;
    let _turn = turn::take(target);
    Previous::read(target)
}

/// Writes the items into a tree beside the output, which is not touched. With each item comes what `audit` read from it
/// as it passed; it is returned sorted by path.
///
/// # Errors
/// An item that is one; paths that clash with each other or with files of others; a copied file that is no longer what was
/// loaded; an output that is not ours; trouble with the disk. The staged tree is then removed.
pub fn stage<S: Send>(
    items: impl ParallelIterator<Item = Result<(Item, S)>>,
    target: &Locked,
    previous: &Previous,
) -> Result<(Staged, Vec<S>)> {
    let (mut staging, spare) = Staging::open(target)?;
    let is_spare = spare.is_some();
    let tree = Tree::over(staging.path(), spare.unwrap_or_default());
    let (placed, seen) = place::all(items, previous, &tree)?;

    let manifest = Manifest { files: placed.iter().map(|file| (file.path.clone(), file.digest)).collect() };
    foreign::refuse_occupied(&previous.survey.foreign, &manifest, target.out())?;
    let changes = Changes::between(&previous.survey, &placed);
    let json = manifest.to_json();
    let differs = !changes.is_empty() || !previous.has_manifest(&json);
    if differs {
        // What was to be taken over from the output may be gone with it.
        let overtaken = |error| refuse_overtaken(target.out(), previous.digest()).err().unwrap_or(error);
        complete(&tree, &placed, previous, &json).map_err(overtaken)?;
        tree.clear_rest()?;
    } else if is_spare {
        staging.keep();
    }

    let stats = placed.into_iter().map(|file| (file.path, file.stat)).collect();
    let state = State::new(target.out(), Digest::of(json.as_bytes()), stats);
    Ok((
        Staged {
            staging,
            target: target.clone(),
            previous: previous.manifest.clone(),
            previous_digest: previous.digest(),
            changes,
            differs,
            state,
        },
        seen,
    ))
}

/// Puts the staged tree in the place of the output; an output that would not change is left as it is.
///
/// # Errors
/// A file of others that cannot be kept, or trouble with the disk; the output is as it was, and the staged tree is removed.
///
/// With `run`, what the output was made from is noted, for [`still_stands`]; with `memory`, a text for [`Previous::memory`].
pub fn exchange(audited: Audited<Staged>, run: Option<LastRun>, memory: Option<&str>) -> Result<Changes> {
    put(audited.into_inner(), run, memory)
}

fn put(mut staged: Staged, run: Option<LastRun>, memory: Option<&str>) -> Result<Changes> {
    let (tree, target) = (staged.staging.path(), &staged.target);
    if staged.differs {
        let _turn = turn::take(target);
        refuse_overtaken(target.out(), staged.previous_digest)?;
        let is_ours_alone = carry_over(&staged)?;
        exchange::exchange(tree, target)?;
        if is_ours_alone {
            staged.staging.keep();
        }
    }
    // The site is in place. Without its state the next build reads more, and is right all the same.
    staged.state.run = run;
    staged.state.write(target).ok();
    if let (Some(memory), Some(manifest)) = (memory, staged.state.manifest()) {
        memory::write(target, manifest, memory).ok();
    }
    Ok(staged.changes) // and with `staging` goes the old tree
}

/// Adds what was not written because the old tree has it, and the manifest.
fn complete(tree: &Tree, placed: &[Placed], previous: &Previous, json: &str) -> Result<()> {
    let kept = placed.par_iter().filter(|file| file.kept);
    kept.try_for_each(|file| tree.link(&file.path, &previous.out.join(&file.path), Some(file.stat)))?;
    match previous.has_manifest(json) {
        true => tree.link(Manifest::PATH.into(), &previous.out.join(Manifest::PATH), None),
        false => tree.write(Manifest::PATH.into(), json.as_bytes()).map(drop),
    }
}

/// The lock is of a site; two sites may still have been told the same output, and what one put there is not the other's to mix with.
fn refuse_overtaken(out: &Utf8Path, previous: Option<Digest>) -> Result<()> {
    match reuse::manifest_digest(out)?.is_none_or(|now| Some(now) == previous) {
        true => Ok(()),
        false => Err(Refusal::Overtaken { out: out.to_owned() }.into()),
    }
}

/// Looks at the output once more, for what others have put there since, and takes it along. Whether there was nothing.
fn carry_over(staged: &Staged) -> Result<bool> {
    let out = staged.target.out();
    if !out.exists() {
        return Ok(true);
    }
    let foreign = Survey::of(out, &staged.previous)?.foreign;
    foreign::carry_over(&foreign, out, &Tree::new(staged.staging.path()))?;
    Ok(foreign.is_empty())
}
