//! Publishes: finds out what is there, plans, and does the steps in order, so that a reader meets the old site or the new one at every moment.

use std::collections::BTreeMap;

use anyhow::Result;
use camino::{Utf8Path, Utf8PathBuf};

use super::back;
use super::hosts::Beyond;
use super::journal::{Journal, Situation};
use super::lease::{self, Holder, Lease, Unfinished};
use super::local::Tree;
use super::plan::{Action, Plan, Step};
use super::record::{Entry, Record};
use super::refusal::Refusal;
use super::steps::Steps;
use super::store::{Store, Version};
use super::there::Touched;
use crate::progress::{Observer, Stage};

/// What shall be on the target.
pub enum Wish<'t> {
    /// This site.
    Site(&'t Tree),
    /// What was there before.
    Before,
}

/// How it is done.
#[derive(Debug, Clone)]
pub struct Options {
    /// Who publishes.
    pub holder: Holder,
    /// How many files may be removed, if that was said.
    pub deletions: Option<usize>,
    /// Whether what is there is read, and not only what is written down about it.
    pub reads_back: bool,
}

/// What is done, or would be.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Outcome {
    /// The steps, in order.
    pub steps: Vec<Step>,
    /// Files that somebody else had changed on the target.
    pub damaged: Vec<Utf8PathBuf>,
    /// Whether a publication had been begun and not come to its end.
    pub interrupted: bool,
    /// What its host will not read.
    pub beyond: Vec<Beyond>,
    /// More would be removed than is done without being asked for.
    pub too_many: Option<Refusal>,
}

/// What would be done; nothing is changed.
///
/// # Errors
/// A [`Refusal`]; what a store has.
pub fn plan(store: &dyn Store, wish: &Wish<'_>, options: &Options, observer: &dyn Observer) -> Result<Outcome> {
    let unfinished = lease::unfinished(store)?;
    let prepared = Prepared::of(store, wish, unfinished.as_ref(), options, observer)?;
    Ok(prepared.outcome(unfinished.is_some(), options))
}

/// Publishes.
///
/// # Errors
/// A [`Refusal`]; what a store has. The target then holds the old site or the new one, or some of each in a way that no page misses what it needs; the next
/// publication goes on from there.
pub fn publish(store: &dyn Store, wish: &Wish<'_>, options: &Options, observer: &dyn Observer) -> Result<Outcome> {
    let lease = Lease::take(store, &options.holder)?;
    let outcome = lease.kept_alive(|| under_lease(store, &lease, wish, options, observer));
    // Whoever comes next need not wait; the failure itself is what matters, if there is one.
    match (outcome, lease.give_back()) {
        (Ok(outcome), given_back) => given_back.map(|()| outcome),
        (failed, _) => failed,
    }
}

fn under_lease(
    store: &dyn Store,
    lease: &Lease<'_>,
    wish: &Wish<'_>,
    options: &Options,
    observer: &dyn Observer,
) -> Result<Outcome> {
    let unfinished = lease.unfinished();
    let prepared = Prepared::of(store, wish, unfinished.as_ref(), options, observer)?;
    let outcome = prepared.outcome(unfinished.is_some(), options);
    if let Some(refusal) = outcome.too_many {
        return Err(refusal.into());
    }
    let counted = outcome.steps.iter().filter(|step| !matches!(step.action, Action::Purge | Action::Record));
    observer.begins(Stage::Send, counted.count());
    if let Some(((journal, done), unfinished)) = prepared.rest.as_ref().zip(unfinished) {
        let steps = Steps { store, lease, journal, unfinished, tree: None, seen: None, observer };
        steps.run(&journal.plan(), *done)?;
    }
    let Prepared { journal, plan, seen, .. } = &prepared;
    if !plan.is_empty() {
        let unfinished = journal.write(store, unfinished.as_ref())?;
        lease.note(Some(unfinished))?;
        let tree = prepared.tree.as_ref();
        Steps { store, lease, journal, unfinished, tree, seen: seen.clone(), observer }.run(plan, 0)?;
    }
    if lease.unfinished().is_some() {
        lease.note(None)?;
        Journal::forget(store)?;
    }
    if options.reads_back {
        prove_sent(store, &journal.meant, plan, observer)?;
    }
    Ok(outcome)
}

/// What is known before the first step.
struct Prepared {
    rest: Option<(Journal, usize)>,
    /// The site with its variants; none where it is gone back.
    tree: Option<Tree>,
    journal: Journal,
    plan: Plan,
    damaged: Vec<Utf8PathBuf>,
    seen: Option<Version>,
}

impl Prepared {
    fn of(
        store: &dyn Store,
        wish: &Wish<'_>,
        unfinished: Option<&Unfinished>,
        options: &Options,
        observer: &dyn Observer,
    ) -> Result<Prepared> {
        let Situation { mut there, rest, stopped, seen } = Situation::of(store, unfinished)?;
        let mut damaged = Vec::new();
        if options.reads_back {
            let untouched = there.record.files.iter().filter(|(path, _)| !there.touched.contains_key(*path));
            let files: BTreeMap<_, _> = untouched.map(|(path, entry)| (path.as_path(), entry)).collect();
            damaged = back::differing(store, &files, Entry::is, observer)?;
            there.touched.extend(damaged.iter().map(|path| (path.clone(), Touched::Damaged)));
        }
        let tree = match wish {
            Wish::Site(tree) => Some(tree.over(&there)?),
            Wish::Before => None,
        };
        let goes_back = tree.is_none();
        let meant = match &tree {
            Some(tree) => tree.record.clone(),
            None => back::meant(store, &there, stopped.as_ref())?,
        };
        let meant = meant.in_place_of(&there.record);
        let journal = Journal { there, meant, goes_back };
        let plan = journal.plan();
        if goes_back {
            back::refuse_lost(store, &journal, &plan)?;
        }
        Ok(Prepared { rest, tree, plan, journal, damaged, seen })
    }

    fn outcome(&self, interrupted: bool, options: &Options) -> Outcome {
        let rest = self.rest.iter().flat_map(|(journal, done)| journal.plan().steps.split_off(*done));
        let steps = rest.chain(self.plan.steps.iter().cloned()).collect();
        let beyond = self.tree.as_ref().map(|tree| tree.beyond.clone()).unwrap_or_default();
        Outcome { steps, damaged: self.damaged.clone(), interrupted, beyond, too_many: too_many(self, options) }
    }
}

/// Of this many files, one in ten may go without being asked for.
const PART: usize = 10;
/// But never more than this.
const MOST: usize = 50;
/// And in a small site this many: a notice and its companions.
const LEAST: usize = 10;

/// A site that has lost its pages is more often a mistake than a wish.
fn too_many(prepared: &Prepared, options: &Options) -> Option<Refusal> {
    let all = prepared.journal.there.record.files.len();
    let allowed = options.deletions.unwrap_or((all / PART).clamp(LEAST, MOST));
    let count = prepared.plan.deletions();
    (count > allowed).then_some(Refusal::TooManyDeletions { count, all, allowed })
}

fn prove_sent(store: &dyn Store, meant: &Record, plan: &Plan, observer: &dyn Observer) -> Result<()> {
    let sent = plan.steps.iter().filter(|step| step.action == Action::Send);
    let files: BTreeMap<&Utf8Path, _> =
        sent.filter_map(|step| Some((step.path.as_path(), meant.files.get(&step.path)?))).collect();
    // A service may say the same type in other words: what it cannot keep is no reason to fail.
    match back::differing(store, &files, Entry::has_bytes_of, observer)?.into_iter().next() {
        Some(path) => Err(Refusal::NotAsSent { path }.into()),
        None => Ok(()),
    }
}
