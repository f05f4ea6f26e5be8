//! Looks at what a target really holds, and back at what it held before.

use std::collections::BTreeMap;

use anyhow::Result;
use camino::{Utf8Path, Utf8PathBuf};

use super::extras::headers_of;
use super::journal::Journal;
use super::plan::{Action, Plan, Step};
use super::record::{Entry, Record, kept};
use super::refusal::Refusal;
use super::side_by_side;
use super::store::{Store, Stored};
use super::there::There;
use crate::progress::{Observer, Stage};

/// The files that are not there, or are not the same by `is`.
///
/// # Errors
/// What a store has.
pub(super) fn differing(
    store: &dyn Store,
    files: &BTreeMap<&Utf8Path, &Entry>,
    is: impl Fn(&Entry, &Stored) -> bool + Sync,
    observer: &dyn Observer,
) -> Result<Vec<Utf8PathBuf>> {
    observer.begins(Stage::ReadBack, files.len());
    let differs = |(path, entry): &(&Utf8Path, &Entry)| {
        let stored = store.read(path)?;
        observer.step();
        let is_same = stored.is_some_and(|stored| is(entry, &stored));
        Ok((!is_same).then(|| path.to_path_buf()))
    };
    let files: Vec<_> = files.iter().map(|(path, entry)| (*path, *entry)).collect();
    let all: Vec<Option<Utf8PathBuf>> = side_by_side::each(&files, differs)?;
    Ok(all.into_iter().flatten().collect())
}

/// What shall be there if the last publication shall not have been: one that stopped half-way is taken back, and the taking back of one goes on.
///
/// # Errors
/// [`Refusal::NothingBefore`].
pub(super) fn meant(store: &dyn Store, there: &There, stopped: Option<&Journal>) -> Result<Record> {
    let before = match stopped {
        Some(journal) if journal.goes_back => Some(&journal.meant),
        Some(_) => there.before(),
        None => there.previous.as_ref(),
    };
    let before = before.ok_or_else(|| Refusal::NothingBefore { name: store.name() })?;
    let entry = |(path, entry): (&Utf8PathBuf, &Entry)| {
        // What has the same bytes is not sent, so that it keeps its headers as well.
        let now = there.record.files.get(path).filter(|now| now.sha256 == entry.sha256);
        let headers = || headers_of(path, |path| before.files.contains_key(path)).short();
        let headers = now.map_or_else(headers, |now| now.headers.clone());
        (path.clone(), Entry { sha256: entry.sha256, headers })
    };
    Ok(Record { files: before.site().map(entry).collect(), ..Record::default() })
}

/// Makes sure before the first step that every byte to go back to is still there.
///
/// # Errors
/// [`Refusal::LostBefore`]; what a store has.
pub(super) fn refuse_lost(store: &dyn Store, journal: &Journal, plan: &Plan) -> Result<()> {
    let sent: Vec<&Step> = plan.steps.iter().filter(|step| step.action == Action::Send).collect();
    let lost = |step: &&Step| {
        let Some(entry) = journal.meant.files.get(&step.path) else { return Ok(None) };
        let stored = store.read(&kept(entry.sha256))?;
        let is_lost = stored.is_none_or(|stored| !entry.has_bytes_of(&stored));
        Ok(is_lost.then(|| step.path.clone()))
    };
    let lost: Vec<Option<Utf8PathBuf>> = side_by_side::each(&sent, lost)?;
    match lost.into_iter().flatten().next() {
        Some(path) => Err(Refusal::LostBefore { path }.into()),
        None => Ok(()),
    }
}
