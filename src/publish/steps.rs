//! Does the steps of a plan on a target, a batch at a time, and writes down after each how far it has got.

use std::collections::BTreeMap;

use anyhow::Result;
use camino::{Utf8Path, Utf8PathBuf};

use super::extras::headers_of;
use super::journal::Journal;
use super::lease::{Lease, Unfinished};
use super::local::Tree;
use super::plan::{Action, Plan, Step};
use super::record::{Record, kept};
use super::refusal::Refusal;
use super::store::{Bytes, Sending, Store, Version};
use super::there::There;
use crate::progress::Observer;

/// How many files a store is given at once. After each batch is written down how far the publication has got.
const BATCH: usize = 200;

/// What the steps of a publication need.
pub(super) struct Steps<'p> {
    pub store: &'p dyn Store,
    pub lease: &'p Lease<'p>,
    pub journal: &'p Journal,
    /// What the lease says of it.
    pub unfinished: Unfinished,
    /// Where bytes come from; from what is kept on the target if there is none.
    pub tree: Option<&'p Tree>,
    /// The state of the record that the plan was made from.
    pub seen: Option<Version>,
    pub observer: &'p dyn Observer,
}

impl Steps<'_> {
    /// Does those that are not done.
    ///
    /// # Errors
    /// A [`Refusal`]; what a store has.
    pub fn run(&self, plan: &Plan, done: usize) -> Result<()> {
        let places = self.places();
        for batch in plan.batches(done, BATCH) {
            let (steps, done) = (&plan.steps[batch.clone()], batch.end);
            let Some(first) = steps.first() else { continue };
            match first.action {
                Action::Purge => continue,
                Action::Keep => self.keep(steps, &places)?,
                Action::Send => self.send(self.files(steps)?)?,
                Action::Record if first.path == Record::PATH => self.account(plan)?,
                Action::Record => self.send(vec![made(&first.path, self.journal.there.record.to_json())])?,
                Action::Remove | Action::Prune => {
                    let paths: Vec<Utf8PathBuf> = steps.iter().map(|step| step.path.clone()).collect();
                    self.store.remove(&paths, &|_| self.observer.step())?;
                }
            }
            self.lease.note(Some(Unfinished { done, ..self.unfinished }))?;
        }
        Ok(())
    }

    fn send(&self, files: Vec<Sending>) -> Result<()> {
        self.store.send(&files, &|_| self.observer.step())
    }

    /// The files of a batch of the new state.
    fn files(&self, steps: &[Step]) -> Result<Vec<Sending>> {
        let files = steps.iter().map(|step| match self.tree {
            Some(tree) => tree.ready(&step.path),
            None => Ok(self.former(&step.path)),
        });
        files.filter_map(Result::transpose).collect()
    }

    /// A file as it was before.
    fn former(&self, path: &Utf8Path) -> Option<Sending> {
        let files = &self.journal.meant.files;
        let headers = headers_of(path, |path| files.contains_key(path));
        Some(Sending { path: path.to_owned(), bytes: Bytes::There(kept(files.get(path)?.sha256)), headers })
    }

    /// The path at which the bytes of each copy are that is to be made: nobody has touched it since it was recorded.
    fn places(&self) -> BTreeMap<Utf8PathBuf, &Utf8PathBuf> {
        let There { record, touched, .. } = &self.journal.there;
        let untouched = record.files.iter().filter(|(path, _)| !touched.contains_key(*path));
        untouched.map(|(path, entry)| (kept(entry.sha256), path)).collect()
    }

    /// Copies what will be replaced. What is no longer there cannot be copied, and is no reason to stop.
    fn keep(&self, steps: &[Step], places: &BTreeMap<Utf8PathBuf, &Utf8PathBuf>) -> Result<()> {
        let copies: Vec<(&Utf8PathBuf, &Utf8PathBuf)> =
            steps.iter().filter_map(|step| Some((*places.get(&step.path)?, &step.path))).collect();
        let Err(error) = self.send(copied(&copies)) else { return Ok(()) };
        let mut there = Vec::new();
        for (from, to) in &copies {
            if self.store.read(from)?.is_some() {
                there.push((*from, *to));
            }
        }
        if there.len() == copies.len() { Err(error) } else { self.send(copied(&there)) }
    }

    /// From here on the new state counts. Before that, what was not sent from memory is proven once more: the output may have been built anew meanwhile.
    fn account(&self, plan: &Plan) -> Result<()> {
        if let Some(tree) = self.tree {
            tree.prove_large(plan.steps.iter().filter(|step| step.action == Action::Send).map(|step| &step.path))?;
        }
        let written = self.store.write_if(Record::PATH.into(), &self.journal.meant.to_json(), self.seen.as_ref())?;
        written.map(drop).ok_or_else(|| Refusal::Overtaken { name: self.store.name() }.into())
    }
}

fn copied(copies: &[(&Utf8PathBuf, &Utf8PathBuf)]) -> Vec<Sending> {
    let copy = |(from, to): &(&Utf8PathBuf, &Utf8PathBuf)| Sending {
        path: (*to).clone(),
        bytes: Bytes::There((*from).clone()),
        headers: headers_of(to, |_| false),
    };
    copies.iter().map(copy).collect()
}

fn made(path: &Utf8Path, bytes: Vec<u8>) -> Sending {
    Sending { path: path.to_owned(), bytes: Bytes::Made(bytes), headers: headers_of(path, |_| false) }
}
