//! What those who made an output want to remember with it: a text of theirs, which means nothing beside any other output.
#![expect(clippy::disallowed_methods, reason = "the stage that writes keeps its own notes")]

use std::fs;

use camino::{Utf8Path, Utf8PathBuf};

use super::state;
use super::target::Target;
use crate::digest::Digest;

/// Where it is kept.
pub fn path(target: &Target) -> Utf8PathBuf {
    target.cache().join("memory")
}

/// What was remembered with the output of that manifest.
pub fn read(path: &Utf8Path, manifest: Digest) -> Option<String> {
    let text = fs::read_to_string(path).ok()?;
    let (of, memory) = text.split_once('\n')?;
    (of == manifest.to_string()).then(|| memory.to_owned())
}

/// Keeps it in one step.
pub fn write(target: &Target, manifest: Digest, memory: &str) -> anyhow::Result<()> {
    state::note(&path(target), format!("{manifest}\n{memory}").as_bytes())
}
