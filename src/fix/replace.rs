//! A file in place of another, in one step.
#![expect(clippy::disallowed_methods, reason = "the room that changes sources")]

use std::fs::{self, File, OpenOptions};
use std::io::Write as _;

use anyhow::{Context as _, Result, bail};
use camino::{Utf8Path, Utf8PathBuf};

use super::refusal::Refusal;

/// Puts `after` in place of `before`, with the permissions of the file. The new file is written beside it first, under a name that
/// editors and `load` leave alone; if anything fails it is taken away again.
///
/// # Errors
/// A [`Refusal`] if the file is no longer `before`, is a symbolic link or write-protected; trouble with the disk.
pub fn replace(file: &Utf8Path, before: &[u8], after: &str) -> Result<()> {
    let metadata = fs::symlink_metadata(file).with_context(|| format!("cannot read {file}"))?;
    if metadata.is_symlink() {
        bail!(Refusal::Link { file: file.to_owned() });
    }
    if metadata.permissions().readonly() {
        bail!(Refusal::WriteProtected { file: file.to_owned() });
    }
    if fs::read(file).with_context(|| format!("cannot read {file}"))? != before {
        bail!(Refusal::Changed { file: file.to_owned() });
    }
    let beside = beside(file);
    let written = write(&beside, after).and_then(|()| {
        fs::set_permissions(&beside, metadata.permissions())?;
        fs::rename(&beside, file)
    });
    if written.is_err() {
        fs::remove_file(&beside).ok();
    }
    written.with_context(|| format!("cannot write {file}"))
}

fn beside(file: &Utf8Path) -> Utf8PathBuf {
    file.with_file_name(format!(".{}.kokuji-{}", file.file_name().unwrap_or_default(), std::process::id()))
}

fn write(path: &Utf8Path, text: &str) -> std::io::Result<()> {
    let mut file: File = OpenOptions::new().write(true).create_new(true).open(path)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()
}
