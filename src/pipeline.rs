//! The whole build on one screen: notices in, website out.

use std::sync::Arc;

use anyhow::Result;
use camino::{Utf8Path, Utf8PathBuf};
use rayon::prelude::*;

use crate::audit::{self, Audited};
use crate::author;
use crate::calendar::Instant;
use crate::check::{self, Cleared};
use crate::diagnostic::Report;
use crate::i18n::Catalog;
use crate::load::{self, Unsaved};
use crate::model::{self, BaseUrl, Language, NoticeId, Site, Vantage};
use crate::render::{self, Look};
use crate::write::{self, Changes, Target};

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
}

/// What came of a run.
pub struct Outcome {
    /// All findings.
    pub report: Report,
    /// What changed in the output; `None` if findings blocked it, and the output is as it was.
    pub changes: Option<Changes>,
}

/// Builds the site into `out`: reads, judges, renders beside, judges again, exchanges.
///
/// # Errors
/// Trouble with the disk, a folder that is not ours, a theme that cannot be used. Findings are no failure.
pub fn build(options: &Options, out: &Utf8Path) -> Result<Outcome> {
    let target = write::lock(Target::new(&options.root, out)?)?;
    let Checked { site, theme, catalog, report } = checked(options, None, None)?;
    let blocked = |report| Ok(Outcome { report, changes: None });
    let Some(site) = &site else { return blocked(report) };
    let Some(cleared) = Cleared::by(&report, options.deny_warnings, site) else { return blocked(report) };

    let look = Look::of(&theme, &catalog)?;
    let renderer = render::prepare(cleared, &look, options.vantage);
    let (base_url, zone) = (&site.config.base_url, site.config.zone);
    let artifacts = renderer.pages().map(|artifact| {
        let artifact = artifact?;
        let summary = audit::read(&artifact, base_url, zone);
        Ok((artifact, summary))
    });
    let (staged, summaries) = write::stage(artifacts, &target)?;

    let report = report.join(audit::tree(&summaries));
    let Some(audited) = Audited::by(&report, options.deny_warnings, staged) else { return blocked(report) };
    let changes = write::exchange(audited)?;
    Ok(Outcome { report, changes: Some(changes) })
}

/// Judges the sources and writes nothing.
///
/// # Errors
/// Trouble with the disk.
pub fn check(options: &Options) -> Result<Outcome> {
    check_with(options, None)
}

/// Judges the sources beside an output of theirs that was published, and writes nothing.
///
/// # Errors
/// Trouble with the disk; no output of ours at `published`.
pub fn check_against(options: &Options, published: &Utf8Path) -> Result<Outcome> {
    let published = load::published(&options.root, published)?;
    let checked = checked(options, None, Some(&published))?;
    Ok(Outcome { report: checked.report, changes: None })
}

/// Judges the sources, a file as an editor holds it among them, and writes nothing.
///
/// # Errors
/// Trouble with the disk.
pub fn check_with(options: &Options, unsaved: Option<Unsaved>) -> Result<Outcome> {
    let checked = checked(options, unsaved, None)?;
    Ok(Outcome { report: checked.report, changes: None })
}

/// Judges a plain text that belongs to no site.
///
/// # Errors
/// Trouble with the disk.
pub fn check_text(path: &Utf8Path, unsaved: Option<Unsaved>, vantage: Vantage) -> Result<Report> {
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
    let Checked { site, report, .. } = checked(options, None, None)?;
    let next = site.as_ref().and_then(|site| model::next_change(site, options.vantage));
    Ok((Outcome { report, changes: None }, next))
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
    let Checked { site, report, .. } = checked(options, None, None)?;
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

fn checked(options: &Options, unsaved: Option<Unsaved>, published: Option<&load::Published>) -> Result<Checked> {
    let loaded = load::site_with(&options.root, unsaved)?;
    let site = loaded.site.map(|site| match &options.base_url {
        Some(base_url) => site.served_at(base_url.clone()),
        None => site,
    });
    let report = match &site {
        Some(site) => loaded.report.join(match published {
            Some(published) => check::against(site, options.vantage, published),
            None => check::site(site, options.vantage),
        }),
        None => loaded.report,
    };
    Ok(Checked { site, theme: loaded.theme, catalog: loaded.catalog, report })
}
