//! Watches a build: a line on the terminal while it takes long, and where the time went.

use std::io::{self, IsTerminal as _, Write as _};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use crate::i18n::Voice;
use crate::progress::{Observer, Stage};

/// A build that is over sooner says nothing on its way.
const PATIENCE: Duration = Duration::from_millis(500);
/// How often the line is written anew.
const PACE: Duration = Duration::from_millis(100);
/// To the beginning of the line, and the line emptied (ECMA-48, CR and EL).
const ANEW: &str = "\r\x1b[2K";

/// What is known of a build.
pub(super) struct Watch {
    start: Instant,
    /// Stages with the moment they began.
    stages: Mutex<Vec<(Stage, Instant)>>,
    all: AtomicUsize,
    done: AtomicUsize,
    /// Until when the last of those waits who were asked to.
    waits: Mutex<Option<Instant>>,
}

impl Observer for Watch {
    fn begins(&self, stage: Stage, steps: usize) {
        self.all.store(steps, Ordering::Relaxed);
        self.done.store(0, Ordering::Relaxed);
        self.stages.lock().unwrap_or_else(PoisonError::into_inner).push((stage, Instant::now()));
    }

    fn step(&self) {
        self.done.fetch_add(1, Ordering::Relaxed);
    }
}

impl Watch {
    /// The watch of a build that begins now.
    pub fn new() -> Watch {
        Watch {
            start: Instant::now(),
            stages: Mutex::default(),
            all: AtomicUsize::new(0),
            done: AtomicUsize::new(0),
            waits: Mutex::default(),
        }
    }

    /// Lets time go by, and says so.
    pub fn wait(&self, time: Duration) {
        self.waits_for(time);
        std::thread::sleep(time);
    }

    fn waits_for(&self, time: Duration) {
        let mut waits = self.waits.lock().unwrap_or_else(PoisonError::into_inner);
        *waits = (*waits).max(Some(Instant::now() + time));
    }

    /// Since the build began.
    pub fn elapsed(&self) -> Duration {
        self.start.elapsed()
    }

    /// Does the work; meanwhile a line says how far it has got, if somebody sits there to read it.
    pub fn over<T>(&self, shows: bool, voice: Voice<'_>, work: impl FnOnce() -> T) -> T {
        if !shows || !io::stderr().is_terminal() {
            return work();
        }
        let (working, is_over) = channel();
        std::thread::scope(|scope| {
            scope.spawn(move || self.show(&is_over, voice));
            // Goes with the work, also should it panic.
            let _working: std::sync::mpsc::Sender<()> = working;
            work()
        })
    }

    fn show(&self, is_over: &Receiver<()>, voice: Voice<'_>) {
        let goes_on = |time| is_over.recv_timeout(time) == Err(RecvTimeoutError::Timeout);
        if !goes_on(PATIENCE) {
            return;
        }
        while goes_on(PACE) {
            let line = self.line(voice);
            write!(io::stderr(), "{ANEW}{line}").ok();
        }
        write!(io::stderr(), "{ANEW}").ok();
    }

    fn line(&self, voice: Voice<'_>) -> String {
        let last = self.stages.lock().unwrap_or_else(PoisonError::into_inner).last().copied();
        let name = last.map_or_else(String::new, |(stage, _)| voice.text(id(stage)));
        let (done, all) = (self.done.load(Ordering::Relaxed), self.all.load(Ordering::Relaxed));
        let line = match all {
            0 => format!("{name} …"),
            _ => voice.with("progress-steps", &[("stage", name.into()), ("done", done.into()), ("all", all.into())]),
        };
        match self.seconds_to_wait() {
            0 => line,
            seconds => voice.with("progress-waits", &[("line", line.into()), ("seconds", seconds.into())]),
        }
    }

    /// How many seconds somebody still waits; none for a moment that nobody notices.
    fn seconds_to_wait(&self) -> usize {
        let waits = *self.waits.lock().unwrap_or_else(PoisonError::into_inner);
        let left = waits.map_or(Duration::ZERO, |until| until.saturating_duration_since(Instant::now()));
        usize::try_from(left.as_secs()).unwrap_or(usize::MAX)
    }

    /// Says how long each stage took.
    pub fn timings(&self, voice: Voice<'_>) -> io::Result<()> {
        let now = Instant::now();
        let stages = self.stages.lock().unwrap_or_else(PoisonError::into_inner);
        let ends = stages.iter().skip(1).map(|(_, begin)| *begin).chain([now]);
        let whole = now.duration_since(self.start).as_secs_f64();
        let mut err = io::stderr().lock();
        for ((stage, begin), end) in stages.iter().zip(ends) {
            let time = end.duration_since(*begin).as_secs_f64();
            writeln!(err, "{time:>9.3} s {:>3.0} %  {}", 100.0 * time / whole, voice.text(id(*stage)))?;
        }
        Ok(())
    }
}

fn id(stage: Stage) -> &'static str {
    match stage {
        Stage::Load => "progress-load",
        Stage::Check => "progress-check",
        Stage::Prepare => "progress-prepare",
        Stage::Render => "progress-render",
        Stage::Audit => "progress-audit",
        Stage::Exchange => "progress-exchange",
        Stage::Compare => "progress-compare",
        Stage::ReadBack => "progress-read-back",
        Stage::Send => "progress-send",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Catalog;

    #[test]
    fn who_waits_is_told_for_how_long() {
        let catalog = Catalog::embedded();
        let watch = Watch::new();
        watch.begins(Stage::Send, 7);
        let said = || ["ja", "en"].map(|language| watch.line(catalog.voice(language).expect("embedded")));
        watch.waits_for(Duration::from_millis(900));
        assert_eq!(said(), ["公開：7件中0件", "publishing: 0 of 7 files"], "nobody notices that");
        watch.waits_for(Duration::from_millis(30_900));
        watch.waits_for(Duration::from_secs(5));
        let expected = [
            "公開：7件中0件（公開先の求めにより待機中：残り30秒）",
            "publishing: 0 of 7 files (the target asks to wait: 30 s)",
        ];
        assert_eq!(said(), expected);
    }
}
