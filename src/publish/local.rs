//! The site as it was built, on this machine: what is sent is proven to be what the build put there.
#![expect(clippy::disallowed_methods, reason = "reads what is sent")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::{ErrorKind, Read as _};

use anyhow::{Context as _, Result};
use camino::{Utf8Path, Utf8PathBuf};
use rayon::prelude::*;

use super::extras::Extras;
use super::headers;
use super::record::{Entry, Record};
use super::refusal::Refusal;
use super::store::{Bytes, Sending};
use crate::digest::{Digest, Digester};
use crate::manifest::{Manifest, is_plain};
use crate::model::TargetUrl;

/// A site, ready to be sent.
#[derive(Debug, Default)]
pub struct Tree {
    pub(super) record: Record,
    files: BTreeMap<Utf8PathBuf, Sending>,
}

impl Tree {
    /// The site that was built into `folder`, and what a target asks for besides; `prefix` is the path of the site's address.
    ///
    /// # Errors
    /// [`Refusal::NotBuilt`], [`Refusal::NotAsBuilt`]; trouble with the disk.
    pub fn built(folder: &Utf8Path, extras: &Extras, prefix: &str) -> Result<Tree> {
        let (manifest, mut digests) = manifest(folder)?;
        digests.par_iter().try_for_each(|(path, digest)| proven(&folder.join(path), *digest))?;
        digests.insert(Manifest::PATH.into(), Digest::of(&manifest));
        let paths: BTreeSet<Utf8PathBuf> = digests.keys().cloned().collect();
        let made = extras.made(prefix, &paths, &|path| read(&folder.join(path)))?;

        let mut tree = Tree::default();
        for (path, digest) in digests {
            let (bytes, headers) = (Bytes::File(folder.join(&path)), headers::of(&path));
            tree.add(Sending { path, bytes, headers }, digest);
        }
        for file in made {
            let digest = match &file.bytes {
                Bytes::Made(bytes) => Digest::of(bytes),
                Bytes::File(_) | Bytes::There(_) => continue,
            };
            tree.add(file, digest);
        }
        Ok(tree)
    }

    pub(super) fn add(&mut self, file: Sending, sha256: Digest) {
        self.record.files.insert(file.path.clone(), Entry { sha256, headers: file.headers.short() });
        self.files.insert(file.path.clone(), file);
    }

    /// A file of the tree, proven once more: a build may have put another in its place meanwhile. The bytes go along, so that they are those that were proven;
    /// what is too large for that is read by the store.
    ///
    /// # Errors
    /// [`Refusal::NotAsBuilt`]; trouble with the disk.
    pub(super) fn ready(&self, path: &Utf8Path) -> Result<Option<Sending>> {
        let Some((file, entry)) = self.files.get(path).zip(self.record.files.get(path)) else { return Ok(None) };
        let Bytes::File(from) = &file.bytes else { return Ok(Some(file.clone())) };
        if is_large(from)? {
            return proven(from, entry.sha256).map(|()| Some(file.clone()));
        }
        let bytes = read(from)?;
        if Digest::of(&bytes) != entry.sha256 {
            return Err(Refusal::NotAsBuilt { path: from.clone() }.into());
        }
        Ok(Some(Sending { bytes: Bytes::Made(bytes), ..file.clone() }))
    }

    /// Makes sure that what was read by the store is still what was proven before.
    ///
    /// # Errors
    /// [`Refusal::NotAsBuilt`]; trouble with the disk.
    pub(super) fn prove_large<'p>(&self, paths: impl Iterator<Item = &'p Utf8PathBuf>) -> Result<()> {
        for path in paths {
            if let Some((Bytes::File(from), entry)) =
                self.files.get(path).map(|file| &file.bytes).zip(self.record.files.get(path))
                && is_large(from)?
            {
                proven(from, entry.sha256)?;
            }
        }
        Ok(())
    }
}

/// Files of up to so many bytes are sent from memory.
const LARGE: u64 = 1_000_000;

fn is_large(path: &Utf8Path) -> Result<bool> {
    match path.metadata() {
        Ok(metadata) => Ok(metadata.len() > LARGE),
        Err(error) if error.kind() == ErrorKind::NotFound => Err(Refusal::NotAsBuilt { path: path.to_owned() }.into()),
        Err(error) => Err(error).with_context(|| format!("cannot read {path}")),
    }
}

/// Refuses a target that lies in what is sent, or around it: one would become part of the other.
///
/// # Errors
/// [`Refusal::Overlap`]; trouble with the disk.
pub fn refuse_overlap(folder: &Utf8Path, url: &TargetUrl) -> Result<()> {
    let TargetUrl::Folder(target) = url else { return Ok(()) };
    let existing = |path: &Utf8Path| {
        let there = path.ancestors().find_map(|above| Some((above, above.canonicalize_utf8().ok()?)));
        there.map_or_else(|| path.to_owned(), |(above, real)| real.join(path.strip_prefix(above).unwrap_or(path)))
    };
    let (folder, real) = (existing(folder), existing(target));
    match folder.starts_with(&real) || real.starts_with(&folder) {
        true => Err(Refusal::Overlap { folder: target.clone() }.into()),
        false => Ok(()),
    }
}

/// The manifest as it is written, and what it says.
fn manifest(folder: &Utf8Path) -> Result<(Vec<u8>, BTreeMap<Utf8PathBuf, Digest>)> {
    let path = folder.join(Manifest::PATH);
    let bytes = match fs::read(&path) {
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {
            return Err(Refusal::NotBuilt { folder: folder.to_owned() }.into());
        }
        read => read.with_context(|| format!("cannot read {path}"))?,
    };
    let not_built = || Refusal::NotAsBuilt { path: path.clone() };
    let files = Manifest::parse(&String::from_utf8_lossy(&bytes)).map_err(|_| not_built())?.files;
    if !files.keys().all(|path| is_plain(path)) {
        return Err(not_built().into());
    }
    Ok((bytes, files))
}

fn proven(path: &Utf8Path, expected: Digest) -> Result<()> {
    match digest(path)? == Some(expected) {
        true => Ok(()),
        false => Err(Refusal::NotAsBuilt { path: path.to_owned() }.into()),
    }
}

/// The digest of a file; nothing if it is not there.
fn digest(path: &Utf8Path) -> Result<Option<Digest>> {
    let mut file = match File::open(path) {
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => return Ok(None),
        opened => opened.with_context(|| format!("cannot read {path}"))?,
    };
    let (mut digester, mut buffer) = (Digester::default(), vec![0; 64 * 1024]);
    loop {
        match file.read(&mut buffer).with_context(|| format!("cannot read {path}"))? {
            0 => return Ok(Some(digester.finish())),
            count => digester.update(&buffer[..count]),
        }
    }
}

fn read(path: &Utf8Path) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("cannot read {path}"))
}

#[cfg(test)]
mod tests;
