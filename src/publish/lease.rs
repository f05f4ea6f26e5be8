//! One publisher at a time: a small file on the target, written only by who has seen its last version.
//!
//! There is no clock in it. Who holds the lease renews it, which changes a number; who finds it watches for as long as the holder has promised to renew it
//! within. So clocks that differ cannot hurt, and a publisher that died is noticed.

use std::sync::mpsc::{RecvTimeoutError, channel};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use anyhow::{Context as _, Result};
use camino::Utf8Path;
use serde::{Deserialize, Serialize};

use super::refusal::Refusal;
use super::store::{Store, Version};
use crate::digest::Digest;

/// Where the lease stands.
pub(super) const PATH: &str = ".kokuji/publishing.json";

/// Who publishes, and how he shows that he is alive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holder {
    /// Who it is, for people.
    pub name: String,
    /// What tells this publication from every other.
    pub nonce: String,
    /// Within how many seconds the lease is renewed.
    pub seconds: u64,
}

/// The file.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Written {
    /// Nobody: the lease is free.
    holder: Option<String>,
    nonce: String,
    seconds: u64,
    renewed: u64,
    /// The publication that was begun and has not come to its end, whoever holds the lease.
    unfinished: Option<Unfinished>,
}

/// How far a publication has got.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Unfinished {
    /// The digest of its journal.
    pub journal: Digest,
    /// In which of the two places for journals it stands.
    pub place: usize,
    /// How many of its steps are done.
    pub done: usize,
}

/// The lease, held.
pub(super) struct Lease<'s> {
    store: &'s dyn Store,
    written: Mutex<(Written, Version)>,
}

/// How often within the time of a lease it is looked at, and renewed.
const TIMES: u32 = 4;

impl<'s> Lease<'s> {
    /// Takes the lease, from one who died if need be.
    ///
    /// # Errors
    /// [`Refusal::Busy`] if somebody else holds it and lives; what a store has.
    pub fn take(store: &'s dyn Store, holder: &Holder) -> Result<Lease<'s>> {
        let found = match read(store)? {
            Some(found) if found.0.holder.is_some() => watch(store, found)?,
            found => found,
        };
        let (before, seen) = found.map_or((Written::default(), None), |(written, version)| (written, Some(version)));
        let own = Written {
            holder: Some(holder.name.clone()),
            nonce: holder.nonce.clone(),
            seconds: holder.seconds,
            renewed: 0,
            unfinished: before.unfinished,
        };
        match store.write_if(PATH.into(), &json(&own), seen.as_ref())? {
            Some(version) => Ok(Lease { store, written: Mutex::new((own, version)) }),
            None => Err(busy(store, read(store)?.and_then(|(written, _)| written.holder).unwrap_or_default())),
        }
    }

    /// The publication that was begun and has not come to its end.
    pub fn unfinished(&self) -> Option<Unfinished> {
        self.written.lock().unwrap_or_else(PoisonError::into_inner).0.unfinished
    }

    /// Writes down how far the publication has got; nothing once it has come to its end.
    ///
    /// # Errors
    /// [`Refusal::Overtaken`] if somebody else has the lease by now; what a store has.
    pub fn note(&self, unfinished: Option<Unfinished>) -> Result<()> {
        self.write(|written| written.unfinished = unfinished)
    }

    /// Gives the lease back. What is unfinished stays written down.
    ///
    /// # Errors
    /// As [`Lease::note`].
    pub fn give_back(self) -> Result<()> {
        self.write(|written| written.holder = None)
    }

    /// Renews the lease while the work is done.
    pub fn kept_alive<T>(&self, work: impl FnOnce() -> T) -> T {
        let seconds = self.written.lock().unwrap_or_else(PoisonError::into_inner).0.seconds;
        if seconds == 0 {
            return work();
        }
        let pause = Duration::from_secs(seconds) / TIMES;
        let (working, is_over) = channel();
        std::thread::scope(|scope| {
            // What goes wrong here is met by the next step again, which stops the work.
            scope.spawn(move || {
                while is_over.recv_timeout(pause) == Err(RecvTimeoutError::Timeout) {
                    self.write(|_| ()).ok();
                }
            });
            // Goes with the work, also should it panic.
            let _working: std::sync::mpsc::Sender<()> = working;
            work()
        })
    }

    fn write(&self, change: impl FnOnce(&mut Written)) -> Result<()> {
        let mut own = self.written.lock().unwrap_or_else(PoisonError::into_inner);
        let mut next = own.0.clone();
        next.renewed += 1;
        change(&mut next);
        match self.store.write_if(PATH.into(), &json(&next), Some(&own.1))? {
            Some(version) => *own = (next, version),
            None => return Err(Refusal::Overtaken { name: self.store.name() }.into()),
        }
        Ok(())
    }
}

/// What is unfinished on a target, without touching it.
pub(super) fn unfinished(store: &dyn Store) -> Result<Option<Unfinished>> {
    Ok(read(store)?.and_then(|(written, _)| written.unfinished))
}

/// Looks at a lease that somebody else holds. It comes back once it is free, or unchanged for as long as its holder had promised to renew it within.
fn watch(store: &dyn Store, found: (Written, Version)) -> Result<Option<(Written, Version)>> {
    let seconds = found.0.seconds;
    // One look more than its time has, because clocks may run at a different pace.
    for _ in 0..if seconds == 0 { 0 } else { TIMES + 1 } {
        std::thread::sleep(Duration::from_secs(seconds) / TIMES);
        match read(store)? {
            Some(now) if now == found => {}
            Some((Written { holder: Some(holder), .. }, _)) => return Err(busy(store, holder)),
            now => return Ok(now),
        }
    }
    Ok(Some(found))
}

fn read(store: &dyn Store) -> Result<Option<(Written, Version)>> {
    let Some(stored) = store.read(Utf8Path::new(PATH))? else { return Ok(None) };
    let unreadable = || Refusal::Unreadable { name: store.name(), path: PATH.into() };
    let written = serde_json::from_slice(&stored.bytes).with_context(unreadable)?;
    Ok(Some((written, stored.version)))
}

fn busy(store: &dyn Store, holder: String) -> anyhow::Error {
    Refusal::Busy { name: store.name(), holder }.into()
}

fn json(written: &Written) -> Vec<u8> {
    let mut json = serde_json::to_vec_pretty(written).expect("plain values are JSON");
    json.push(b'\n');
    json
}
