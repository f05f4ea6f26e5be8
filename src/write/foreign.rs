//! What others put into the output (`CNAME`, `.git`) goes along into the new tree, as the same files.
//!
//! Files are hard-linked, so that whoever has one open or writes to it goes on with the same file; links are made anew with the
//! same destination; folders are made anew with owner, permissions and time. Done as late as can be, just before the exchange:
//! an entry made in the moment between is not seen.
#![expect(clippy::disallowed_methods, reason = "the stage that writes")]

use std::fs;
use std::io;
use std::ops::Bound;
use std::os::unix::fs::symlink;
use std::path::Path;

use anyhow::{Context as _, bail};
use camino::{Utf8Path, Utf8PathBuf};

use super::attributes;
use super::survey::{Foreign, Kind};
use super::tree::Tree;
use crate::manifest::Manifest;

/// Refuses a site that needs a place which others have taken.
///
/// # Errors
/// Names the first such entry.
pub fn refuse_occupied(foreign: &[Foreign], manifest: &Manifest, out: &Utf8Path) -> anyhow::Result<()> {
    match foreign.iter().find(|entry| occupies(entry, manifest)) {
        Some(entry) => {
            let path = out.as_std_path().join(&entry.path);
            bail!("{} was put there by others, and the site needs the place", path.display())
        }
        None => Ok(()),
    }
}

/// Gives every foreign entry of `out` its place in the new tree.
///
/// # Errors
/// Names the entry that cannot be carried over. `out` is as it was.
pub fn carry_over(foreign: &[Foreign], out: &Utf8Path, tree: &Tree) -> anyhow::Result<()> {
    let carry = |entry: &Foreign, step: Step| {
        let old = out.as_std_path().join(&entry.path);
        step(entry, &old, tree).with_context(|| format!("cannot carry over {}", old.display()))
    };
    foreign.iter().try_for_each(|entry| carry(entry, enter))?;
    // From the inside out, for a folder may be write-protected, and filling it changes its time.
    foreign.iter().rev().filter(|entry| entry.kind == Kind::Folder).try_for_each(|entry| carry(entry, finish))
}

type Step = fn(&Foreign, &Path, &Tree) -> io::Result<()>;

/// Puts an entry into the new tree.
fn enter(entry: &Foreign, old: &Path, tree: &Tree) -> io::Result<()> {
    match entry.kind {
        Kind::Folder => tree.make(&entry.path),
        Kind::File => fs::hard_link(old, tree.place(&entry.path)?),
        Kind::Link => {
            let new = tree.place(&entry.path)?;
            symlink(fs::read_link(old)?, &new)?;
            attributes::copy(&fs::symlink_metadata(old)?, &new)
        }
    }
}

/// Closes a folder that has everything in it.
fn finish(entry: &Foreign, old: &Path, tree: &Tree) -> io::Result<()> {
    attributes::copy(&fs::symlink_metadata(old)?, &tree.place(&entry.path)?)
}

/// Only a folder can be shared, and only with a folder.
fn occupies(entry: &Foreign, manifest: &Manifest) -> bool {
    let Some(path) = Utf8Path::from_path(&entry.path) else { return false };
    let is_file_of_ours = path == Manifest::PATH || manifest.files.contains_key(path);
    is_file_of_ours || (entry.kind != Kind::Folder && is_folder_of_ours(path, manifest))
}

/// Paths are ordered name by name, so what is in a folder comes straight after it.
fn is_folder_of_ours(path: &Utf8Path, manifest: &Manifest) -> bool {
    let mut after = manifest.files.range::<Utf8Path, _>((Bound::Excluded(path), Bound::Unbounded));
    after.next().is_some_and(|(next, _): (&Utf8PathBuf, _)| next.starts_with(path))
}
