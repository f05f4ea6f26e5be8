//! A file of the site that is handed on as it is.
#![expect(clippy::disallowed_methods, reason = "the stage that reads")]

use std::fs::File;

use anyhow::{Context as _, Result};
use camino::Utf8Path;

/// Opens a file of which the site holds the measures only: an attachment, or one of `static/`.
///
/// # Errors
/// If it is not there any more.
pub fn opened(from: &Utf8Path) -> Result<File> {
    File::open(from).with_context(|| format!("cannot read {from}"))
}
