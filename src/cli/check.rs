//! `kokuji check`.

use anyhow::{Context as _, Result};
use camino::{Utf8Path, Utf8PathBuf};

use super::{FINDINGS, FINE, options, printer};
use crate::diagnostic::Report;
use crate::i18n::Voice;
use crate::pipeline;

pub(super) fn run(matches: &clap::ArgMatches, voice: Voice<'_>) -> Result<u8> {
    let options = options(matches)?;
    let printer = printer(matches);
    let paths = matches.get_many::<Utf8PathBuf>("path").into_iter().flatten();
    let paths = paths.map(|path| relative(&options.root, path)).collect::<Result<Vec<_>>>()?;
    let outcome = match matches.get_one::<Utf8PathBuf>("against") {
        Some(published) => pipeline::check_against(&options, published)?,
        None => pipeline::check(&options)?,
    };
    let report = within(outcome.report, &paths);
    printer.findings(&report, voice)?;
    printer.summary(&report, None, voice)?;
    Ok(if report.blocks(options.deny_warnings) { FINDINGS } else { FINE })
}

/// A path given on the command line, relative to the site's root.
fn relative(root: &Utf8Path, path: &Utf8Path) -> Result<Utf8PathBuf> {
    let absolute = |path: &Utf8Path| path.canonicalize_utf8().with_context(|| format!("cannot read {path}"));
    let root = absolute(root)?;
    let path = absolute(path).or_else(|error| absolute(&root.join(path)).map_err(|_| error))?;
    path.strip_prefix(&root).map(Utf8Path::to_owned).with_context(|| format!("{path} is not in {root}"))
}

/// The findings in these files and folders; all of them without any.
fn within(report: Report, paths: &[Utf8PathBuf]) -> Report {
    if paths.is_empty() {
        return report;
    }
    let inside = |path: &Utf8Path| paths.iter().any(|folder| path.starts_with(folder));
    let findings = report.findings().iter().filter(|finding| inside(finding.primary.place.source.path()));
    Report::new(findings.cloned().collect())
}
