//! What a publication is about to do, written on the target before anything is done: whoever comes after one that was interrupted knows every path at which
//! something may be.

use anyhow::Result;
use camino::{Utf8Path, Utf8PathBuf};
use serde::{Deserialize, Serialize};

use super::extras::headers_of;
use super::lease::Unfinished;
use super::plan::Plan;
use super::record::Record;
use super::refusal::Refusal;
use super::store::{Bytes, Sending, Store, Version};
use super::there::{There, Touched};
use crate::digest::Digest;

/// Where journals stand: two places, so that one can be written while the other counts.
const PLACES: [&str; 2] = [".kokuji/publication-0.json", ".kokuji/publication-1.json"];

/// A publication.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Journal {
    /// What was there when it began.
    pub there: There,
    /// What shall be there.
    pub meant: Record,
    /// Whether it goes back to what was there before.
    pub goes_back: bool,
}

impl Journal {
    /// Its steps: the same ones whenever they are asked for.
    pub fn plan(&self) -> Plan {
        Plan::between(&self.there, &self.meant)
    }

    /// What can be gone back to once it has come to its end.
    fn previous(&self) -> Option<&Record> {
        if self.meant == self.there.record { self.there.previous.as_ref() } else { self.there.before() }
    }

    /// Writes it on the target, in the place where the one of `before` is not: that one counts until the lease names this one.
    ///
    /// # Errors
    /// What a store has.
    pub fn write(&self, store: &dyn Store, before: Option<&Unfinished>) -> Result<Unfinished> {
        let json = serde_json::to_vec(self).expect("maps of strings are JSON");
        let unfinished = Unfinished {
            journal: Digest::of(&json),
            place: before.map_or(0, |before| (before.place + 1) % PLACES.len()),
            done: 0,
        };
        let path = Utf8PathBuf::from(PLACES[unfinished.place]);
        let headers = headers_of(&path, |_| false);
        store.send(&[Sending { path, bytes: Bytes::Made(json), headers }], &|_| {})?;
        Ok(unfinished)
    }

    /// Reads it; nothing if somebody has removed or changed it.
    ///
    /// # Errors
    /// What a store has.
    fn read(store: &dyn Store, unfinished: &Unfinished) -> Result<Option<Journal>> {
        let Some(place) = PLACES.get(unfinished.place) else { return Ok(None) };
        let stored = store.read(Utf8Path::new(place))?;
        let stored = stored.filter(|stored| Digest::of(&stored.bytes) == unfinished.journal);
        Ok(stored.and_then(|stored| serde_json::from_slice(&stored.bytes).ok()))
    }

    /// Removes all there may be.
    ///
    /// # Errors
    /// What a store has.
    pub fn forget(store: &dyn Store) -> Result<()> {
        store.remove(&PLACES.map(Utf8PathBuf::from), &|_| {})
    }

    /// Whether it had got past the point from which the new state counts, given what the target says is there.
    fn is_past(&self, record: &Record, done: usize) -> bool {
        let is_new = *record == self.meant && self.meant != self.there.record;
        is_new || done > self.plan().account()
    }
}

/// What is on a target and what is still to be done about it.
pub(super) struct Situation {
    /// What is there, for the next publication.
    pub there: There,
    /// A publication whose site is in place, and what is left of its steps: these come first.
    pub rest: Option<(Journal, usize)>,
    /// A publication that stopped before its site was in place.
    pub stopped: Option<Journal>,
    /// The state of the record that was seen.
    pub seen: Option<Version>,
}

impl Situation {
    /// As the target tells of itself.
    ///
    /// # Errors
    /// [`Refusal::Unreadable`]; what a store has.
    pub fn of(store: &dyn Store, unfinished: Option<&Unfinished>) -> Result<Situation> {
        let (record, seen) = record(store, Record::PATH)?.unzip();
        let record = record.unwrap_or_default();
        let previous = || anyhow::Ok(self::record(store, Record::BEFORE)?.map(|(previous, _)| previous));
        let Some(unfinished) = unfinished else {
            return Ok(Situation { there: There::settled(record, previous()?), rest: None, stopped: None, seen });
        };
        let Some(journal) = Journal::read(store, unfinished)? else {
            // Nobody knows what was begun, so that nothing is taken for granted.
            let touched = record.files.keys().map(|path| (path.clone(), Touched::Unsure)).collect();
            let there = There { touched, ..There::settled(record, previous()?) };
            return Ok(Situation { there, rest: None, stopped: None, seen });
        };
        let plan = journal.plan();
        if journal.is_past(&record, unfinished.done) {
            let there = There::settled(record, journal.previous().cloned());
            return Ok(Situation {
                there,
                rest: Some((journal, unfinished.done.max(plan.account() + 1))),
                stopped: None,
                seen,
            });
        }
        let there = There { record, ..journal.there.clone().after(&plan, &journal.meant, unfinished.done) };
        Ok(Situation { there, rest: None, stopped: Some(journal), seen })
    }
}

/// A record that stands on the target, and which state of it that is.
fn record(store: &dyn Store, path: &str) -> Result<Option<(Record, Version)>> {
    let Some(stored) = store.read(path.into())? else { return Ok(None) };
    let unreadable = |_| Refusal::Unreadable { name: store.name(), path: path.into() };
    Ok(Some((Record::parse(&stored.bytes).map_err(unreadable)?, stored.version)))
}
