//! Mends the sources: what findings say is to be written in place of what is there. The only room that changes sources, and only
//! when it is asked to.
//!
//! A [`plan`] touches nothing; it can be shown as a difference before it is [applied](Change::apply).

mod diff;
mod edits;
mod original;
mod replace;

use anyhow::Result;
use camino::{Utf8Path, Utf8PathBuf};

use crate::diagnostic::Report;
use edits::Edits;
use original::Original;

/// Which repairs are meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Repairs {
    /// Those that leave the meaning as it is.
    Certain,
    /// Those too that are only probably what the author meant.
    Probable,
}

/// A source file as it is and as it will be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The path relative to the root, with `/`.
    pub path: Utf8PathBuf,
    file: Utf8PathBuf,
    before: String,
    after: String,
}

/// What the repairs of a report change in the files below `root`, sorted by path. Where two repairs meet in the same words, the first one is
/// taken; the other is found again by the next check.
///
/// # Errors
/// If a file cannot be read, or is no longer what was checked.
pub fn plan(report: &Report, root: &Utf8Path, repairs: Repairs) -> Result<Vec<Change>> {
    let fixes = report.findings().iter().filter_map(|finding| finding.fix.as_ref());
    let edits = Edits::of(fixes.filter(|fix| fix.certain || repairs == Repairs::Probable));
    let mut changes = Vec::new();
    for (source, edits) in edits.by_file() {
        let file = root.join(source.path());
        let original = Original::read(&file, source)?;
        let after = original.with(&edits);
        if after != original.text {
            changes.push(Change { path: source.path().to_owned(), file, before: original.text, after });
        }
    }
    Ok(changes)
}

impl Change {
    /// The lines that go and those that come, as a unified diff.
    pub fn diff(&self) -> String {
        diff::unified(&self.path, &self.before, &self.after)
    }

    /// Writes the file anew in one step: it is the old or the new one at every moment.
    ///
    /// # Errors
    /// If the file was changed meanwhile, may not be written, or the disk fails.
    pub fn apply(&self) -> Result<()> {
        replace::replace(&self.file, &self.before, &self.after)
    }
}

#[cfg(test)]
mod tests;
