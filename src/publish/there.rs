//! What is on a target, as far as its records and the journal of an interrupted publication tell.

use std::collections::{BTreeMap, BTreeSet};

use camino::Utf8PathBuf;
use serde::{Deserialize, Serialize};

use super::plan::{Action, Plan, keeps};
use super::record::{Entry, Record};
use crate::digest::Digest;

/// What is known of a path that the record may be wrong about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Touched {
    /// This was sent since.
    Sent(Entry),
    /// Something may have been sent since.
    Unsure,
    /// Somebody else changed it.
    Damaged,
}

/// What is on a target.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct There {
    /// What the last publication that came to its end put there.
    pub record: Record,
    /// What was there before, if that can be gone back to.
    pub previous: Option<Record>,
    /// What is otherwise since.
    pub touched: BTreeMap<Utf8PathBuf, Touched>,
    /// Which of them pages may lead to by now, where the last publication had nothing.
    pub led_to: BTreeSet<Utf8PathBuf>,
    /// Digests of what may lie where the last state is kept.
    pub kept: BTreeSet<Digest>,
}

impl There {
    /// What is there where nothing was interrupted.
    pub fn settled(record: Record, previous: Option<Record>) -> There {
        let kept = previous.as_ref().map(|previous| previous.lacking_in(&record)).unwrap_or_default();
        There { record, previous, kept, ..There::default() }
    }

    /// Every path of ours at which something may be.
    pub fn paths(&self) -> BTreeSet<&Utf8PathBuf> {
        self.record.files.keys().chain(self.touched.keys()).collect()
    }

    /// What can be gone back to once something else is there. Before the first publication there was nothing of ours.
    pub fn before(&self) -> Option<&Record> {
        Some(&self.record).filter(|record| !record.files.is_empty())
    }

    /// What is there once a publication has come to its step `done`, whatever became of the one it was at.
    pub fn after(mut self, plan: &Plan, meant: &Record, done: usize) -> There {
        self.kept.extend(keeps(&self, meant));
        // Nothing is sent before everything is kept.
        if done < plan.count(Action::Keep) {
            return self;
        }
        let leads = done >= plan.leads();
        for (at, step) in plan.steps.iter().enumerate().filter(|(_, step)| step.action == Action::Send) {
            let sent = meant.files.get(&step.path).filter(|_| at < done);
            self.touched.insert(step.path.clone(), sent.map_or(Touched::Unsure, |entry| Touched::Sent(entry.clone())));
            if leads && !self.record.files.contains_key(&step.path) {
                self.led_to.insert(step.path.clone());
            }
        }
        self
    }
}
