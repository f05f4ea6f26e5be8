//! The pages that need not be made: those of a notice that are made of what they were made of when the output was, and are still there.

use std::collections::{HashMap, HashSet};

use camino::Utf8PathBuf;
use serde::{Deserialize, Serialize};

use crate::audit::{self, Audit, Recalled, Summary};
use crate::digest::Digest;
use crate::render::{Job, Renderer};
use crate::write::{Item, Previous};

/// What is remembered with an output.
#[derive(Serialize, Deserialize)]
struct Remembered {
    /// Of each notice, what its files were made of.
    made_of: HashMap<String, Digest>,
    /// What was read of its pages.
    pages: audit::Kept,
}

/// What was remembered with the last output, beside what the next one is made of.
pub(super) struct Memory<'a> {
    previous: &'a Previous,
    before: HashMap<String, Digest>,
    now: HashMap<String, Digest>,
    pages: Recalled,
    /// The pages that are of a notice alone.
    of_notices: HashSet<Utf8PathBuf>,
}

impl<'a> Memory<'a> {
    /// Of what a program that is `known` made; of any other nothing is remembered.
    pub fn of(
        previous: &'a Previous,
        known: Option<Digest>,
        renderer: &Renderer<'_>,
        jobs: &[Job<'_>],
        audit: &Audit<'_>,
    ) -> Memory<'a> {
        let now = known.map(|program| renderer.made_of(program)).unwrap_or_default();
        let now: HashMap<String, Digest> = now.into_iter().map(|(id, of)| (id.to_string(), of)).collect();
        let remembered = known.and_then(|_| previous.memory());
        let remembered = remembered.and_then(|text| serde_json::from_str::<Remembered>(&text).ok());
        let (before, pages) = match remembered {
            Some(Remembered { made_of, pages }) => (made_of, audit.recalled(&pages)),
            None => Default::default(),
        };
        let of_notices = jobs.iter().filter(|job| job.notice().is_some()).map(Job::path).collect();
        Memory { previous, before, now, pages, of_notices }
    }

    /// The file that a job would make, if the output has it.
    pub fn recall(&self, job: &Job<'_>, audit: &Audit<'_>) -> Option<(Item, Summary)> {
        let id = job.notice()?.to_string();
        let same = self.now.get(&id).is_some_and(|now| self.before.get(&id) == Some(now));
        let path = same.then(|| job.path())?;
        let summary = audit.recall(&self.pages, &path)?;
        Some((Item::Kept(self.previous.kept(&path)?), summary))
    }

    /// What is to be remembered with the output that these pages are of.
    pub fn to_remember(self, summaries: &[Summary], audit: &Audit<'_>) -> Option<String> {
        let pages = audit.keep(summaries, |path| self.of_notices.contains(path));
        let remembered = Remembered { made_of: self.now, pages };
        (!remembered.made_of.is_empty()).then(|| serde_json::to_string(&remembered).ok()).flatten()
    }
}
