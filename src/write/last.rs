//! What the last run made of which sources, so that the same run again need only see that all is still in place.

use serde::{Deserialize, Serialize};

use super::changes::Changes;
use super::reuse::Previous;
use crate::calendar::Instant;
use crate::digest::Digest;

/// A run that put an output in place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LastRun {
    /// The digest of all that it was made from: sources, options, the program.
    pub inputs: Digest,
    /// From when, in seconds since 1970.
    pub from: i64,
    /// Until when a run would have given the same, in seconds since 1970.
    pub until: i64,
    /// How many pages there are.
    pub pages: usize,
    /// Its findings, as the caller keeps them.
    pub findings: String,
}

impl LastRun {
    fn holds(&self, inputs: Digest, at: Instant) -> bool {
        self.inputs == inputs && (self.from..self.until).contains(&at.unix())
    }
}

/// The last run, and what it changes now, which is nothing, if it was made of the same, would be the same now, and its output
/// is as it left it: every file there, untouched, and the manifest the same. `None` says nothing but that the work has to be done.
pub fn still_stands(previous: &Previous, inputs: Digest, at: Instant) -> Option<(LastRun, Changes)> {
    let last = previous.last_run().filter(|last| last.holds(inputs, at))?;
    previous.is_untouched().then(|| {
        let changes = Changes { unchanged: previous.manifest.files.len(), ..Changes::default() };
        (last.clone(), changes)
    })
}
