//! The whole build on one screen: notices in, website out.

mod again;
mod memory;

use std::sync::Arc;

use anyhow::Result;
use camino::{Utf8Path, Utf8PathBuf};
use rayon::prelude::*;

use crate::audit::{Audit, Audited};
use crate::author;
use crate::calendar::Instant;
use crate::check::{self, Cleared};
use crate::diagnostic::Report;
use crate::digest::Digest;
use crate::i18n::Catalog;
use crate::load::{self, Loaded, Unsaved};
use crate::model::{self, BaseUrl, Language, NoticeId, Site, Vantage};
use crate::progress::{Nobody, Observer, Stage};
use crate::render::{self, Look};
use crate::write::{self, Changes, Item, Target};
use memory::Memory;

/// What a run is asked to do.
#[derive(Debug, Clone)]
pub struct Options {
    /// The folder of the site.
    pub root: Utf8PathBuf,
    /// The instant from which the site is looked at, and whether drafts are shown.
    pub vantage: Vantage,
    /// Takes the place of `base_url` in `site.yaml`.
    pub base_url: Option<BaseUrl>,
    /// Whether warnings block.
    pub deny_warnings: bool,
    /// What tells the program that runs from others, where that is known: a build of the same sources by the same program is not made twice.
    pub program: Option<Digest>,
}

/// What came of a run.
pub struct Outcome {
    /// All findings.
    pub report: Report,
    /// How many pages there are in the output.
    pub pages: usize,
    /// What changed in the output; `None` if findings blocked it, and the output is as it was.
    pub changes: Option<Changes>,
}

/// Builds the site into `out`: reads, judges, renders beside, judges again, exchanges.
///
/// # Errors
/// Trouble with the disk, a folder that is not ours, a theme that cannot be used. Findings are no failure.
pub fn build(options: &Options, out: &Utf8Path) -> Result<Outcome> {
    build_observed(options, out, &Nobody)
}

/// [`build`], and tells how far it has got.
///
/// # Errors
/// As [`build`].
pub fn build_observed(options: &Options, out: &Utf8Path, observer: &dyn Observer) -> Result<Outcome> {
    load::find(&options.root)?;
    let target = write::lock(Target::new(&options.root, out)?)?;
    let (inputs, previous) = rayon::join(|| again::inputs(options), || write::previous(&target));
    let previous = previous?;
    if let Some(outcome) = again::unchanged(options, &previous, inputs) {
        return Ok(outcome);
    }
    let (mut memory, read) = rayon::join(|| Memory::of(&previous, options.program), || read(options, &[], observer));
    let Checked { site, theme, catalog, report } = judged(read?, observer, |site| memory.judge(site, options.vantage));
    let blocked = |report| Ok(Outcome { report, pages: 0, changes: None });
    let Some(site) = &site else { return blocked(report) };
    let Some(cleared) = Cleared::by(&report, options.deny_warnings, site) else { return blocked(report) };

    observer.begins(Stage::Prepare, 0);
    let look = Look::of(&theme, &catalog)?;
    let renderer = render::prepare(cleared, &look, options.vantage);
    let audit = Audit::of(&site.config.base_url, site.config.zone);
    let jobs = memory.jobs(&renderer);
    let before = memory.pages(&renderer, &jobs, &audit);
    observer.begins(Stage::Render, jobs.len());
    let items = jobs.into_par_iter().map(|job| {
        observer.step();
        if let Some(as_before) = before.recall(&job, &audit) {
            return Ok(as_before);
        }
        let artifact = renderer.render(job)?;
        let summary = audit.read(&artifact);
        Ok((Item::Made(artifact), summary))
    });
    let (staged, summaries) = write::stage(items, &target, &previous)?;
    let inputs = inputs.filter(|inputs| inputs.still_holds(&options.root));

    observer.begins(Stage::Audit, 0);
    let pages = summaries.iter().filter(|summary| summary.is_page()).count();
    let report = report.join(audit.tree(&summaries));
    let Some(audited) = Audited::by(&report, options.deny_warnings, staged) else { return blocked(report) };
    observer.begins(Stage::Exchange, 0);
    let run = again::last_run(options, &target, inputs, site, pages, &report);
    let kept = before.into_kept(&memory, &summaries, &audit);
    let changes = write::exchange(audited, run, kept.as_deref())?;
    Ok(Outcome { report, pages, changes: Some(changes) })
}

/// Judges the sources and writes nothing.
///
/// # Errors
/// Trouble with the disk.
pub fn check(options: &Options) -> Result<Outcome> {
    check_with(options, &[])
}

/// The same, beside an output of the sources that was published.
///
/// # Errors
/// Trouble with the disk.
pub fn check_against(options: &Options, published: &load::Published, unsaved: &[Unsaved]) -> Result<Outcome> {
    let judge = |site: &Site| check::against(site, options.vantage, published);
    let checked = judged(read(options, unsaved, &Nobody)?, &Nobody, judge);
    Ok(Outcome { report: checked.report, pages: 0, changes: None })
}

/// Judges the sources, files as an editor holds them among them, and writes nothing.
///
/// # Errors
/// Trouble with the disk.
pub fn check_with(options: &Options, unsaved: &[Unsaved]) -> Result<Outcome> {
    let checked = checked(options, unsaved)?;
    Ok(Outcome { report: checked.report, pages: 0, changes: None })
}

/// Judges a plain text that belongs to no site.
///
/// # Errors
/// Trouble with the disk.
pub fn check_text(path: &Utf8Path, unsaved: &[Unsaved], vantage: Vantage) -> Result<Report> {
    Ok(match load::text(path, unsaved)? {
        Ok(source) => check::text(&source, vantage),
        Err(finding) => Report::new(vec![*finding]),
    })
}

/// The next instant after that of `options` at which the output would differ.
///
/// # Errors
/// Trouble with the disk.
pub fn next_change(options: &Options) -> Result<(Outcome, Option<Instant>)> {
    let Checked { site, report, .. } = checked(options, &[])?;
    let next = site.as_ref().and_then(|site| model::next_change(site, options.vantage));
    Ok((Outcome { report, pages: 0, changes: None }, next))
}

/// What came of a confirmation.
pub struct Confirmation {
    /// The findings in the notice.
    pub report: Report,
    /// The translations that were confirmed; none if errors blocked it, and nothing was written.
    pub languages: Vec<Language>,
}

/// Writes into a notice that its translations into `languages`, or all of them if none is named, say what the original says now.
///
/// # Errors
/// An [`author::Refusal`]; trouble with the disk. Findings are no failure.
pub fn confirm(options: &Options, id: &NoticeId, languages: &[Language]) -> Result<Confirmation> {
    let Checked { site, report, .. } = checked(options, &[])?;
    let folder = Utf8PathBuf::from(format!("content/notices/{id}"));
    let findings = report.findings().iter().filter(|finding| finding.primary.place.source.path().starts_with(&folder));
    let of_notice = Report::new(findings.cloned().collect());
    let Some(site) = site.filter(|_| !of_notice.blocks(false)) else {
        let report = if of_notice.blocks(false) { of_notice } else { report };
        return Ok(Confirmation { report, languages: Vec::new() });
    };
    let no_notice = || author::Refusal::NoNotice { id: id.to_string() };
    let notice = site.notice(id).ok_or_else(no_notice)?;
    let today = site.config.zone.date(options.vantage.at);
    let languages = author::confirm(&options.root, notice, languages, today)?;
    Ok(Confirmation { report: of_notice, languages })
}

/// A site that was read and judged.
struct Checked {
    site: Option<Site>,
    theme: Arc<load::Theme>,
    catalog: Arc<Catalog>,
    report: Report,
}

fn checked(options: &Options, unsaved: &[Unsaved]) -> Result<Checked> {
    let read = read(options, unsaved, &Nobody)?;
    Ok(judged(read, &Nobody, |site| check::site(site, options.vantage)))
}

fn read(options: &Options, unsaved: &[Unsaved], observer: &dyn Observer) -> Result<Loaded> {
    observer.begins(Stage::Load, 0);
    let loaded = load::site_with(&options.root, unsaved)?;
    let served = |site: Site| match &options.base_url {
        Some(base_url) => site.served_at(base_url.clone()),
        None => site,
    };
    Ok(Loaded { site: loaded.site.map(served), ..loaded })
}

fn judged(loaded: Loaded, observer: &dyn Observer, judge: impl FnOnce(&Site) -> Report) -> Checked {
    observer.begins(Stage::Check, 0);
    let Loaded { site, theme, catalog, report } = loaded;
    let report = match &site {
        Some(site) => report.join(judge(site)),
        None => report,
    };
    Checked { site, theme, catalog, report }
}
