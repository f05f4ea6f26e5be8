//! What need not be done again: judging a notice that would be judged alike, making its pages where they are made of what they were made of
//! when the output was, and are still there.
//!
//! Nothing is believed by its age: everything is remembered by the digest of what it was made of, and by the answers to what was asked.

use std::collections::{HashMap, HashSet};

use camino::Utf8PathBuf;
use serde::{Deserialize, Serialize};

use crate::audit::{self, Audit, Recalled, Summary};
use crate::check::{self, Judgements};
use crate::diagnostic::Report;
use crate::digest::Digest;
use crate::model::{Site, Vantage};
use crate::render::{Before, Job, Renderer, Unit};
use crate::write::{Item, Previous};

/// What is kept with an output.
#[derive(Default, Serialize, Deserialize)]
struct Kept {
    judgements: Judgements,
    /// What each notice had to tell, by its identity.
    told: HashMap<String, Digest>,
    /// What was made of what, by the names of units.
    made_of: HashMap<String, Digest>,
    /// What was read of its pages.
    pages: audit::Kept,
}

/// What was kept with the last output, and what of it holds for the next one.
pub(super) struct Memory<'a> {
    previous: &'a Previous,
    /// The program, where it is known what others it differs from; of what any other made nothing is remembered.
    program: Option<Digest>,
    before: Kept,
    judgements: Judgements,
}

impl<'a> Memory<'a> {
    pub fn of(previous: &'a Previous, program: Option<Digest>) -> Memory<'a> {
        let text = program.and_then(|_| previous.memory());
        let before = text.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default();
        Memory { previous, program, before, judgements: Judgements::default() }
    }

    /// Judges a site.
    pub fn judge(&mut self, site: &Site, vantage: Vantage) -> Report {
        let Some(program) = self.program else { return check::site(site, vantage) };
        let (report, judgements) = check::site_again(site, vantage, program, &self.before.judgements);
        self.judgements = judgements;
        report
    }

    /// The files that there are to make.
    pub fn jobs<'r>(&self, renderer: &'r Renderer<'_>) -> Vec<Job<'r>> {
        let Some(program) = self.program.filter(|_| !self.before.told.is_empty()) else {
            return renderer.jobs(&Before::nothing());
        };
        let told = renderer.told(program).into_iter();
        let as_before = told.filter(|(id, told)| self.before.told.get(&id.to_string()) == Some(told));
        renderer.jobs(&Before::of(as_before.map(|(id, _)| id).collect(), &|path| self.previous.bytes(path)))
    }

    /// What is remembered of the files that there are to make.
    pub fn pages(&self, renderer: &Renderer<'_>, jobs: &[Job<'_>], audit: &Audit<'_>) -> Pages<'_> {
        let now = self.program.map(|program| renderer.made_of(program, jobs)).unwrap_or_default();
        let told = self.program.map(|program| renderer.told(program)).unwrap_or_default().into_iter();
        Pages {
            told: told.map(|(id, told)| (id.to_string(), told)).collect(),
            previous: self.previous,
            before: &self.before.made_of,
            now,
            read: audit.recalled(&self.before.pages),
            paths: jobs.iter().filter(|job| job.unit().is_some()).map(Job::path).collect(),
        }
    }
}

/// The files of which it can be told what they are made of.
pub(super) struct Pages<'m> {
    previous: &'m Previous,
    before: &'m HashMap<String, Digest>,
    told: HashMap<String, Digest>,
    now: HashMap<Unit, Digest>,
    read: Recalled,
    paths: HashSet<Utf8PathBuf>,
}

impl Pages<'_> {
    /// The file that a job would make, if the output has it.
    pub fn recall(&self, job: &Job<'_>, audit: &Audit<'_>) -> Option<(Item, Summary)> {
        let unit = job.unit()?;
        let now = self.now.get(&unit)?;
        let path = (self.before.get(&unit.name()) == Some(now)).then(|| job.path())?;
        let summary = audit.recall(&self.read, &path)?;
        Some((Item::Kept(self.previous.kept(&path)?), summary))
    }

    /// What is to be kept with the output that these files are of.
    pub fn into_kept(self, memory: &Memory<'_>, summaries: &[Summary], audit: &Audit<'_>) -> Option<String> {
        memory.program?;
        let pages = audit.keep(summaries, |path| self.paths.contains(path));
        let made_of = self.now.into_iter().map(|(unit, of)| (unit.name(), of)).collect();
        let kept = Kept { judgements: memory.judgements.clone(), told: self.told, made_of, pages };
        serde_json::to_string(&kept).ok()
    }
}
