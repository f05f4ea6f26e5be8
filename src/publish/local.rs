//! The site as it was built, on this machine: what is sent is proven to be what the build put there.
#![expect(clippy::disallowed_methods, reason = "reads what is sent")]

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{ErrorKind, Read as _};

use anyhow::{Context as _, Result};
use camino::{Utf8Path, Utf8PathBuf};
use rayon::prelude::*;

use super::extras::{Extras, Variant};
use super::headers;
use super::hosts::Beyond;
use super::record::{Entry, Record};
use super::refusal::Refusal;
use super::store::{Bytes, Sending};
use super::there::There;
use crate::digest::{Digest, Digester};
use crate::manifest::{Manifest, is_plain};
use crate::model::TargetUrl;

/// A site, ready to be sent.
#[derive(Debug, Clone, Default)]
pub struct Tree {
    pub(super) record: Record,
    files: BTreeMap<Utf8PathBuf, Sending>,
    /// Variants that are not in it yet: whether they have to be made, the target tells.
    variants: Vec<Variant>,
    /// What of it its host will not read.
    pub(super) beyond: Vec<Beyond>,
}

impl Tree {
    /// The site that was built into `folder`, and what a target asks for besides; `prefix` is the path of the site's address.
    ///
    /// # Errors
    /// [`Refusal::NotBuilt`], [`Refusal::NotAsBuilt`]; trouble with the disk.
    pub fn built(folder: &Utf8Path, extras: &Extras, prefix: &str) -> Result<Tree> {
        let (manifest, mut digests) = manifest(folder)?;
        let length = |(path, digest): (&Utf8PathBuf, &Digest)| Ok((path.clone(), proven(&folder.join(path), *digest)?));
        let mut lengths: BTreeMap<Utf8PathBuf, usize> = digests.par_iter().map(length).collect::<Result<_>>()?;
        digests.insert(Manifest::PATH.into(), Digest::of(&manifest));
        lengths.insert(Manifest::PATH.into(), manifest.len());

        let of_hosts = extras.host_files(prefix, digests.keys(), &|path| read(&folder.join(path)))?;
        let mut tree = Tree { variants: extras.variants(&lengths), ..Tree::default() };
        for (path, digest) in digests {
            let (bytes, headers) = (Bytes::File(folder.join(&path)), headers::of(&path));
            tree.add(Sending { path, bytes, headers }, digest);
        }
        for (kind, file) in of_hosts {
            if let Bytes::Made(bytes) = &file.bytes {
                tree.beyond.extend(Beyond::of(kind, bytes));
            }
            tree.add_made(file);
        }
        Ok(tree)
    }

    /// The same with its variants. One that is on the target already, beside the file that it is of, is not made again: that it is there is all that has to be known
    /// of it. (Another version of this program may pack otherwise; what it packed says the same.)
    ///
    /// # Errors
    /// [`Refusal::NotAsBuilt`]; trouble with the disk.
    pub(super) fn over(&self, there: &There) -> Result<Tree> {
        let packed = |variant: &Variant| match self.known(variant, there) {
            Some(entry) => Ok(Err((variant.path.clone(), entry.clone()))),
            None => self.bytes_of(&variant.of).map(|bytes| Ok(variant.made(&bytes))),
        };
        let packed: Vec<_> = self.variants.par_iter().map(packed).collect::<Result<_>>()?;
        let mut tree = Tree { variants: Vec::new(), ..self.clone() };
        for variant in packed {
            match variant {
                Ok(made) => tree.add_made(made),
                Err((path, entry)) => drop(tree.record.files.insert(path, entry)),
            }
        }
        Ok(tree)
    }

    /// What is recorded of a variant, if it is of the same bytes and nobody has touched it since. What was at its path as a file of the site itself had other headers.
    fn known<'t>(&self, variant: &Variant, there: &'t There) -> Option<&'t Entry> {
        let (recorded, original) = (there.record.files.get(&variant.path)?, there.record.files.get(&variant.of)?);
        let is_same = self.record.files.get(&variant.of).is_some_and(|now| now.sha256 == original.sha256);
        let is_variant = recorded.headers == variant.headers().short();
        (is_same && is_variant && !there.touched.contains_key(&variant.path)).then_some(recorded)
    }

    /// The bytes of a file of the site, proven once more.
    fn bytes_of(&self, path: &Utf8Path) -> Result<Vec<u8>> {
        match self.files.get(path).zip(self.record.files.get(path)) {
            Some((Sending { bytes: Bytes::File(from), .. }, entry)) => proven_bytes(from, entry.sha256),
            Some((Sending { bytes: Bytes::Made(bytes), .. }, _)) => Ok(bytes.clone()),
            _ => Err(Refusal::NotAsBuilt { path: path.to_owned() }.into()),
        }
    }

    fn add_made(&mut self, file: Sending) {
        if let Bytes::Made(bytes) = &file.bytes {
            let digest = Digest::of(bytes);
            self.add(file, digest);
        }
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
            return proven(from, entry.sha256).map(|_| Some(file.clone()));
        }
        let bytes = proven_bytes(from, entry.sha256)?;
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

/// The length of a file that is what it should be.
fn proven(path: &Utf8Path, expected: Digest) -> Result<usize> {
    match digest(path)? {
        Some((digest, length)) if digest == expected => Ok(length),
        _ => Err(Refusal::NotAsBuilt { path: path.to_owned() }.into()),
    }
}

/// The same, whole.
fn proven_bytes(path: &Utf8Path, expected: Digest) -> Result<Vec<u8>> {
    let bytes = read(path)?;
    match Digest::of(&bytes) == expected {
        true => Ok(bytes),
        false => Err(Refusal::NotAsBuilt { path: path.to_owned() }.into()),
    }
}

/// The digest and the length of a file; nothing if it is not there.
fn digest(path: &Utf8Path) -> Result<Option<(Digest, usize)>> {
    let mut file = match File::open(path) {
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => return Ok(None),
        opened => opened.with_context(|| format!("cannot read {path}"))?,
    };
    let (mut digester, mut length, mut buffer) = (Digester::default(), 0, vec![0; 64 * 1024]);
    loop {
        match file.read(&mut buffer).with_context(|| format!("cannot read {path}"))? {
            0 => return Ok(Some((digester.finish(), length))),
            count => {
                digester.update(&buffer[..count]);
                length += count;
            }
        }
    }
}

fn read(path: &Utf8Path) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("cannot read {path}"))
}

#[cfg(test)]
mod tests;
