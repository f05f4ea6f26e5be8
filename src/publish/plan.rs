//! What has to be done so that a target holds another site than it does: steps, each with its reason. Pure: what is there and what is meant go in,
//! steps come out, always the same ones in the same order.

use std::collections::BTreeSet;
use std::ops::Range;

use camino::{Utf8Path, Utf8PathBuf};
use serde::Serialize;

use super::extras::bare;
use super::headers::is_hashed;
use super::order::Turn;
use super::record::{Entry, Record, kept};
use super::there::{There, Touched};
use crate::digest::Digest;

/// What is done with a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Action {
    /// The bytes there are copied to where the last state is kept.
    Keep,
    /// The file is sent.
    Send,
    /// What is there is written down.
    Record,
    /// Caches in front of the target should forget it. Nothing is done on the target.
    Purge,
    /// The file is removed.
    Remove,
    /// A kept copy that nobody can ask for any more is removed.
    Prune,
}

/// Why.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Reason {
    /// Nothing was there.
    New,
    /// Other bytes were there.
    Changed,
    /// The bytes were there, with other headers.
    Headers,
    /// A publication that was interrupted had begun to put something there.
    Interrupted,
    /// Somebody else changed what was there.
    Damaged,
    /// The site no longer has it.
    Gone,
    /// A state that can be gone back to needs it, or no longer does.
    Previous,
    /// It says what is there.
    Account,
}

/// One thing to be done.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Step {
    /// What.
    pub action: Action,
    /// With which file, relative to the target.
    pub path: Utf8PathBuf,
    /// Why.
    pub reason: Reason,
}

/// All steps, in order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Plan {
    /// In this order they are done.
    pub steps: Vec<Step>,
    /// The turn of each, where files have one. Those of one turn may be done in any order.
    turns: Vec<Option<Turn>>,
}

impl Plan {
    /// From what is there to what is meant.
    pub(super) fn between(there: &There, meant: &Record) -> Plan {
        let keeps = keeps(there, meant);
        let moves_on = *meant != there.record;
        // What can be gone back to afterwards. A publication that only mends what is there changes nothing about that.
        let before = if moves_on { there.before() } else { there.previous.as_ref() };
        let needed = before.map(|before| before.lacking_in(meant)).unwrap_or_default();
        let prunes: Vec<Digest> = there.kept.union(&keeps).filter(|digest| !needed.contains(digest)).copied().collect();
        let (sends, removals) = (sends(there, meant), removals(there, meant));
        let mut plan = Plan::default();
        plan.of_copies(Action::Keep, keeps);
        plan.of_files(Action::Send, &sends);
        if moves_on || !(sends.is_empty() && removals.is_empty() && prunes.is_empty()) {
            plan.add(Action::Record, Record::PATH.into(), Reason::Account, None);
        }
        if moves_on && before.is_some() {
            plan.add(Action::Record, Record::BEFORE.into(), Reason::Account, None);
        }
        purges(there, meant).into_iter().for_each(|(path, reason)| plan.add(Action::Purge, path, reason, None));
        plan.of_files(Action::Remove, &removals);
        plan.of_copies(Action::Prune, prunes);
        plan
    }

    fn of_files(&mut self, action: Action, files: &[(Turn, Utf8PathBuf, Reason)]) {
        files.iter().for_each(|(turn, path, reason)| self.add(action, path.clone(), *reason, Some(*turn)));
    }

    fn of_copies(&mut self, action: Action, digests: impl IntoIterator<Item = Digest>) {
        digests.into_iter().for_each(|digest| self.add(action, kept(digest), Reason::Previous, None));
    }

    fn add(&mut self, action: Action, path: Utf8PathBuf, reason: Reason, turn: Option<Turn>) {
        self.steps.push(Step { action, path, reason });
        self.turns.push(turn);
    }

    /// The steps from `done` on in batches of at most `most`, each of which may be done in any order.
    pub(super) fn batches(&self, done: usize, most: usize) -> impl Iterator<Item = Range<usize>> {
        let kind = |at: usize| (self.steps[at].action, self.turns[at]);
        let mut start = done;
        std::iter::from_fn(move || {
            let first = (start < self.steps.len()).then(|| kind(start))?;
            let limit = self.steps.len().min(start + if first.0 == Action::Record { 1 } else { most });
            let end = (start..limit).find(|at| kind(*at) != first).unwrap_or(limit);
            Some(std::mem::replace(&mut start, end)..end)
        })
    }

    /// Whether there is nothing to do.
    pub fn is_empty(&self) -> bool {
        self.steps.is_empty()
    }

    /// How many steps of a kind there are.
    pub fn count(&self, action: Action) -> usize {
        self.steps.iter().filter(|step| step.action == action).count()
    }

    /// How many files are removed that somebody could miss. What has the digest of its bytes in its name goes with every change.
    pub fn deletions(&self) -> usize {
        let removed = self.steps.iter().filter(|step| step.action == Action::Remove);
        removed.filter(|step| !is_hashed(bare(&step.path, |_| true))).count()
    }

    /// The first step by which pages that are read can lead to what is new.
    pub(super) fn leads(&self) -> usize {
        let leads = |turn: &Option<Turn>| turn.is_some_and(|turn| turn >= Turn::Page);
        self.turns.iter().position(leads).unwrap_or(self.turns.len())
    }

    /// Where what is there is written down; from then on it is the new site that is finished and not the old one that is restored.
    pub(super) fn account(&self) -> usize {
        self.steps.iter().position(|step| step.action == Action::Record).unwrap_or(self.steps.len())
    }
}

/// What is copied before it is replaced or removed. What was touched since is no longer what the record says, and was copied before that.
pub(super) fn keeps(there: &There, meant: &Record) -> BTreeSet<Digest> {
    let untouched = there.record.site().filter(|(path, _)| !there.touched.contains_key(*path));
    let goes = |path: &Utf8Path, entry: &Entry| meant.files.get(path).is_none_or(|new| new.sha256 != entry.sha256);
    untouched.filter(|(path, entry)| goes(path, entry)).map(|(_, entry)| entry.sha256).collect()
}

fn sends(there: &There, meant: &Record) -> Vec<(Turn, Utf8PathBuf, Reason)> {
    let reason = |path: &Utf8Path, entry: &Entry| match (there.touched.get(path), there.record.files.get(path)) {
        (Some(Touched::Sent(sent)), _) => difference(sent, entry),
        (Some(Touched::Unsure), _) => Some(Reason::Interrupted),
        (Some(Touched::Damaged), _) => Some(Reason::Damaged),
        (None, Some(recorded)) => difference(recorded, entry),
        (None, None) => Some(Reason::New),
    };
    let has = |path: &Utf8Path| meant.files.contains_key(path);
    let is_new = |path: &Utf8Path| !there.record.files.contains_key(path) && !there.led_to.contains(path);
    let turn = |path: &Utf8Path| Turn::of(bare(path, has), is_new(path));
    let send = |(path, entry): (&Utf8PathBuf, &Entry)| Some((turn(path), path.clone(), reason(path, entry)?));
    let mut sends: Vec<_> = meant.files.iter().filter_map(send).collect();
    sends.sort();
    sends
}

fn difference(there: &Entry, meant: &Entry) -> Option<Reason> {
    match there {
        _ if there.sha256 != meant.sha256 => Some(Reason::Changed),
        _ if there.headers != meant.headers => Some(Reason::Headers),
        _ => None,
    }
}

/// What readers may have been given before and is otherwise now, whoever put it there since.
fn purges(there: &There, meant: &Record) -> Vec<(Utf8PathBuf, Reason)> {
    let reason = |path: &Utf8Path| match (there.record.files.get(path), meant.files.get(path), there.touched.get(path))
    {
        (_, None, _) => Some(Reason::Gone),
        (_, _, Some(Touched::Damaged)) => Some(Reason::Damaged),
        (Some(recorded), Some(meant), touched) => difference(recorded, meant).or(touched.map(|_| Reason::Interrupted)),
        (None, Some(_), touched) => touched.map(|_| Reason::Interrupted),
    };
    let given = there.paths().into_iter().filter(|path| !is_hashed(bare(path, |_| true)) && !is_own(path));
    given.filter_map(|path| Some((path.clone(), reason(path)?))).collect()
}

/// Whether a file is none of the site: nobody is given it.
fn is_own(path: &Utf8Path) -> bool {
    path.starts_with(".kokuji")
}

fn removals(there: &There, meant: &Record) -> Vec<(Turn, Utf8PathBuf, Reason)> {
    let paths = there.paths();
    let has = |path: &Utf8Path| paths.contains(&path.to_owned());
    let gone = paths.iter().filter(|path| !meant.files.contains_key(**path));
    let removal = |path: &&Utf8PathBuf| (Turn::of(bare(path, has), false), (*path).clone(), Reason::Gone);
    let mut gone: Vec<_> = gone.map(removal).collect();
    gone.sort_by(|one, other| other.0.cmp(&one.0).then(one.1.cmp(&other.1)));
    gone
}
