//! Judges the sources beside the desk: what was changed is seen at once, what is wrong with it a moment later.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, mpsc};
use std::thread;
use std::time::Duration;

use anyhow::{Result, bail};
use rayon::prelude::*;

use super::desk::Message;
use crate::audit::Audit;
use crate::check::{self, Cleared, Judgements};
use crate::diagnostic::{Diagnostic, Report};
use crate::digest::Digest;
use crate::i18n::Catalog;
use crate::load;
use crate::model::{Site, Vantage};
use crate::render::{self, Look};

/// Judging waits for that long a pause: pages that are asked for come first.
const PAUSE: Duration = Duration::from_millis(150);

/// All pages are rendered and read only after so long a pause.
const LONG_PAUSE: Duration = Duration::from_millis(1500);

/// Which reading of the sources is the last.
pub(super) type Latest = Arc<AtomicU64>;

/// What is to be judged.
pub(super) struct Case {
    /// Which reading of the sources it is.
    pub generation: u64,
    /// The reading after which nobody wants to know any more.
    pub latest: Latest,
    /// The site as far as it can be read.
    pub site: Option<Arc<Site>>,
    /// Its messages.
    pub catalog: Arc<Catalog>,
    /// How it looks, if that could be compiled.
    pub look: Option<Arc<Look>>,
    /// What is wrong in single files.
    pub findings: Vec<Diagnostic>,
    /// From when it is looked at.
    pub vantage: Vantage,
}

/// Judges one case after another; gives the way to hand them in.
pub(super) fn judge(desk: mpsc::Sender<Message>) -> mpsc::Sender<Case> {
    let (hand_in, cases) = mpsc::channel();
    thread::spawn(move || {
        let mut before = Judgements::default();
        while judge_next(&cases, &mut before, &desk).is_some() {}
    });
    hand_in
}

/// Judges what was handed in last, but not notices that would be judged as `before`; nothing more if nobody is there any more.
fn judge_next(cases: &mpsc::Receiver<Case>, before: &mut Judgements, desk: &mpsc::Sender<Message>) -> Option<()> {
    let mut case = cases.recv().ok()?;
    while let Ok(newer) = cases.recv_timeout(PAUSE) {
        case = newer;
    }
    let report = case.report(before);
    desk.send(Message::Judged(case.generation, report.clone())).ok()?;
    if report.blocks(false) || !case.is_wanted_after(LONG_PAUSE) {
        return Some(());
    }
    if let Ok(of_pages) = case.audit() {
        desk.send(Message::Judged(case.generation, report.join(of_pages))).ok()?;
    }
    Some(())
}

impl Case {
    fn report(&self, before: &mut Judgements) -> Report {
        let report = load::report(self.site.as_deref(), &self.catalog, self.findings.clone());
        let Some(site) = &self.site else { return report };
        // All judgements are of this process, and nobody else reads them.
        let (judged, now) = check::site_again(site, self.vantage, Digest::of(&[]), before);
        *before = now;
        report.join(judged)
    }

    fn is_wanted_after(&self, pause: Duration) -> bool {
        let step = pause / 30;
        (0..30).all(|_| {
            thread::sleep(step);
            self.is_wanted()
        })
    }

    fn is_wanted(&self) -> bool {
        self.latest.load(Ordering::Relaxed) == self.generation
    }

    /// What the pages say against each other, as after a build.
    fn audit(&self) -> Result<Report> {
        let (Some(site), Some(look)) = (&self.site, &self.look) else { bail!("there is nothing to read") };
        let renderer = render::prepare(Cleared::for_preview(site), look, self.vantage);
        let audit = Audit::of(&site.config.base_url, site.config.zone);
        let summaries: Vec<_> = renderer
            .pages()
            .map(|artifact| match self.is_wanted() {
                true => Ok(audit.read(&artifact?)),
                false => bail!("the sources have changed"),
            })
            .collect::<Result<_>>()?;
        Ok(audit.tree(&summaries))
    }
}
