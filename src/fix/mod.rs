//! Mends the sources: what findings say is to be written in place of what is there. The only room that changes sources, and only
//! when it is asked to.
//!
//! A [`plan`] touches nothing; it can be shown as a difference before it is [applied](Change::apply).

mod diff;
mod edits;
mod original;
mod refusal;
mod replace;

use std::collections::BTreeMap;

use anyhow::Result;
use camino::{Utf8Path, Utf8PathBuf};

use crate::diagnostic::Report;
use crate::source::Source;
use edits::Edits;
use original::Original;

pub use refusal::Refusal;
pub use replace::replace;

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
/// taken; the other is found again by the next check, which sees the files as [`Change::after`] and is planned with the changes that are
/// planned already. Where nothing is left to be changed, these are given back as they are.
///
/// # Errors
/// If a file cannot be read, or is no longer what was checked.
pub fn plan(report: &Report, root: &Utf8Path, repairs: Repairs, planned: Vec<Change>) -> Result<Vec<Change>> {
    let fixes = report.findings().iter().filter_map(|finding| finding.fix.as_ref());
    let edits = Edits::of(fixes.filter(|fix| fix.certain || repairs == Repairs::Probable));
    let mut changes: BTreeMap<Utf8PathBuf, Change> =
        planned.into_iter().map(|change| (change.path.clone(), change)).collect();
    for (source, edits) in edits.by_file() {
        let change = match changes.remove(source.path()) {
            Some(change) => change,
            None => Change::none(root, source)?,
        };
        let after = Original::of(change.after).with(&edits);
        changes.insert(change.path.clone(), Change { after, ..change });
    }
    Ok(changes.into_values().filter(|change| change.after != change.before).collect())
}

/// The change of the file from which `source` was made that lets it say `text`.
///
/// # Errors
/// If the file cannot be read, or is no longer what `source` was made from.
pub fn rewriting(root: &Utf8Path, source: &Source, text: &str) -> Result<Change> {
    let change = Change::none(root, source)?;
    let after = Original::of(change.after).saying(source.text(), text);
    Ok(Change { after, ..change })
}

impl Change {
    /// A file that stays as it is.
    fn none(root: &Utf8Path, source: &Source) -> Result<Change> {
        let file = root.join(source.path());
        let before = Original::read(&file, source)?.text;
        Ok(Change { path: source.path().to_owned(), file, after: before.clone(), before })
    }

    /// The file as it will be, with its byte order mark and line ends.
    pub fn after(&self) -> &str {
        &self.after
    }

    /// The lines that go and those that come, as a unified diff.
    pub fn diff(&self) -> String {
        diff::unified(&self.path, &self.before, &self.after)
    }

    /// Writes the file anew in one step: it is the old or the new one at every moment.
    ///
    /// # Errors
    /// If the file was changed meanwhile, may not be written, or the disk fails.
    pub fn apply(&self) -> Result<()> {
        replace(&self.file, self.before.as_bytes(), &self.after)
    }
}

#[cfg(test)]
mod tests;
