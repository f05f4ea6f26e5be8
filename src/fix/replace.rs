//! A file in place of another, in one step.
#![expect(clippy::disallowed_methods, reason = "the room that changes sources")]

use std::fs::{self, File, OpenOptions};
use std::io::Write as _;

use anyhow::{Context as _, Result, bail};
use camino::{Utf8Path, Utf8PathBuf};

/// Puts `after` in place of `before`, with the permissions of the file. The new file is written beside it first, under a name that
/// editors and `load` leave alone; if anything fails it is taken away again.
pub(super) fn replace(file: &Utf8Path, before: &str, after: &str) -> Result<()> {
    // A symbolic link stays one: what it leads to is mended.
    let file = file.canonicalize_utf8().with_context(|| format!("cannot open {file}"))?;
    let permissions = fs::metadata(&file).with_context(|| format!("cannot read {file}"))?.permissions();
    if permissions.readonly() {
        bail!("{file} is write-protected; it was left as it is");
    }
    if fs::read(&file).with_context(|| format!("cannot read {file}"))? != before.as_bytes() {
        bail!("{file} was changed meanwhile; it was left as it is");
    }
    let beside = beside(&file);
    let written = write(&beside, after).and_then(|()| {
        fs::set_permissions(&beside, permissions)?;
        fs::rename(&beside, &file)
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
