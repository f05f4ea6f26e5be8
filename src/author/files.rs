//! Files of the sources: made where none is, and replaced in one step.
#![expect(clippy::disallowed_methods, reason = "the room that writes for editors")]

use std::fs::{self, OpenOptions};
use std::io::Write as _;

use anyhow::{Context as _, Result};
use camino::Utf8Path;

use crate::fix;

/// Whether something has this name.
pub(super) fn is_there(path: &Utf8Path) -> bool {
    path.symlink_metadata().is_ok()
}

/// Whether a folder is not there, or holds nothing but what begins with a dot: a new repository is empty.
pub(super) fn is_empty(folder: &Utf8Path) -> Result<bool> {
    if !is_there(folder) {
        return Ok(true);
    }
    let entries = folder.read_dir_utf8().with_context(|| format!("cannot read {folder}"))?;
    for entry in entries {
        let entry = entry.with_context(|| format!("cannot read {folder}"))?;
        if entry.file_name() == ".gitignore" || !entry.file_name().starts_with('.') {
            return Ok(false);
        }
    }
    Ok(true)
}

/// A file that is not there yet, with the folders above it.
pub(super) fn create(path: &Utf8Path, text: &str) -> Result<()> {
    let write = || {
        fs::create_dir_all(path.parent().unwrap_or(path))?;
        OpenOptions::new().write(true).create_new(true).open(path)?.write_all(text.as_bytes())
    };
    write().with_context(|| format!("cannot write {path}"))
}

/// A file of our own, made or brought up to date. Whether that was needed.
pub(super) fn update(path: &Utf8Path, text: &str) -> Result<bool> {
    if !is_there(path) {
        return create(path, text).map(|()| true);
    }
    let old = fs::read(path).with_context(|| format!("cannot read {path}"))?;
    if old == text.as_bytes() {
        return Ok(false);
    }
    fix::replace(path, &old, text).map(|()| true)
}
