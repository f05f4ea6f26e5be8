//! Notices what changes in the sources, however an editor writes it.

use std::collections::BTreeSet;
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use anyhow::{Context as _, Result};
use camino::{Utf8Path, Utf8PathBuf};
use notify::event::{AccessKind, AccessMode, EventKind};
use notify::{Config, Event, PollWatcher, RecommendedWatcher, RecursiveMode, Watcher};

/// How long it has to be silent before a burst of changes is over.
const SILENCE: Duration = Duration::from_millis(5);

/// After how many of these a burst that does not end is handed on all the same.
const PATIENCE: usize = 10;

/// How often the disk is looked at where it does not tell.
const POLL: Duration = Duration::from_millis(500);

/// The folders with sources.
const SOURCES: [&str; 3] = ["content", "themes", "i18n"];

type Told = notify::Result<Event>;

/// What changed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Change {
    /// Files and folders, relative to the root.
    pub paths: BTreeSet<Utf8PathBuf>,
    /// Something was missed: anything may have changed.
    pub everything: bool,
}

/// Watches the sources below `root`, and hands on what changed for as long as `hand_on` says that somebody wants to know.
pub(super) fn watch(root: &Utf8Path, hand_on: impl Fn(Change) -> bool + Send + 'static) -> Result<()> {
    let root = root.canonicalize_utf8().with_context(|| format!("cannot read {root}"))?;
    let (teller, told) = mpsc::channel();
    let watcher = watcher(&root, &teller)?;
    thread::spawn(move || Watch { root, watcher, told }.run(hand_on));
    Ok(())
}

/// The system's own way of telling, or a look at every file now and then where it refuses.
fn watcher(root: &Utf8Path, teller: &mpsc::Sender<Told>) -> Result<Box<dyn Watcher + Send>> {
    let tell = |teller: mpsc::Sender<Told>| move |event| drop(teller.send(event));
    let own = RecommendedWatcher::new(tell(teller.clone()), Config::default());
    if let Ok(mut watcher) = own
        && begin(&mut watcher, root).is_ok()
    {
        return Ok(Box::new(watcher));
    }
    let mut watcher = PollWatcher::new(tell(teller.clone()), Config::default().with_poll_interval(POLL))?;
    begin(&mut watcher, root).with_context(|| format!("cannot watch {root}"))?;
    Ok(Box::new(watcher))
}

/// The root itself is watched too, but not what else is below it: a folder of sources may come later.
fn begin(watcher: &mut dyn Watcher, root: &Utf8Path) -> notify::Result<()> {
    watcher.watch(root.as_std_path(), RecursiveMode::NonRecursive)?;
    for folder in SOURCES.map(|name| root.join(name)).iter().filter(|folder| folder.is_dir()) {
        watcher.watch(folder.as_std_path(), RecursiveMode::Recursive)?;
    }
    Ok(())
}

struct Watch {
    root: Utf8PathBuf,
    watcher: Box<dyn Watcher + Send>,
    told: mpsc::Receiver<Told>,
}

impl Watch {
    fn run(mut self, hand_on: impl Fn(Change) -> bool) {
        while let Ok(first) = self.told.recv() {
            let mut change = Change::default();
            self.note(first, &mut change);
            self.wait_for_the_end(&mut change);
            if change != Change::default() && !hand_on(change) {
                return;
            }
        }
    }

    fn wait_for_the_end(&mut self, change: &mut Change) {
        for _ in 0..PATIENCE {
            thread::sleep(SILENCE);
            let told: Vec<Told> = self.told.try_iter().collect();
            let matters = told.iter().any(|told| !told.as_ref().is_ok_and(is_only_read));
            told.into_iter().for_each(|told| self.note(told, change));
            if !matters {
                return;
            }
        }
    }

    fn note(&mut self, told: Told, change: &mut Change) {
        let Ok(event) = told else {
            change.everything = true;
            return;
        };
        change.everything |= event.need_rescan();
        if is_only_read(&event) {
            return;
        }
        for path in event.paths {
            match path.strip_prefix(&self.root).ok().and_then(|path| Utf8PathBuf::try_from(path.to_owned()).ok()) {
                Some(path) => self.note_path(path, change),
                None => change.everything = true,
            }
        }
    }

    fn note_path(&mut self, path: Utf8PathBuf, change: &mut Change) {
        if path.as_str().is_empty() {
            change.everything |= !self.root.is_dir();
        } else if SOURCES.contains(&path.as_str()) {
            change.everything = true;
            // The folder may be a new one; one that is watched already is watched once.
            let folder = self.root.join(path);
            if folder.is_dir() {
                self.watcher.watch(folder.as_std_path(), RecursiveMode::Recursive).ok();
            }
        } else if path.iter().next().is_some_and(|first| SOURCES.contains(&first)) {
            change.paths.insert(path);
        }
    }
}

/// Reading is no change, and we read ourselves.
fn is_only_read(event: &Event) -> bool {
    match event.kind {
        EventKind::Access(AccessKind::Close(AccessMode::Write)) => false,
        EventKind::Access(_) => true,
        _ => false,
    }
}
