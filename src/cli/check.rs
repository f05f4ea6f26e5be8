//! `kokuji check`.

use anyhow::Result;
use camino::{Utf8Path, Utf8PathBuf};

use super::{FINDINGS, FINE, options, printer};
use crate::diagnostic::Report;
use crate::i18n::Voice;
use crate::pipeline;

pub(super) fn run(matches: &clap::ArgMatches, voice: Voice<'_>) -> Result<u8> {
    let options = options(matches)?;
    let printer = printer(matches);
    let paths: Vec<Utf8PathBuf> = matches.get_many::<Utf8PathBuf>("path").into_iter().flatten().cloned().collect();
    let report = within(pipeline::check(&options)?.report, &options.root, &paths);
    printer.findings(&report, voice)?;
    printer.summary(&report, None, voice)?;
    Ok(if report.blocks(options.deny_warnings) { FINDINGS } else { FINE })
}

/// The findings in these files and folders; all of them without any.
fn within(report: Report, root: &Utf8Path, paths: &[Utf8PathBuf]) -> Report {
    if paths.is_empty() {
        return report;
    }
    let relative = |path: &Utf8PathBuf| {
        let path = path.strip_prefix(root).unwrap_or(path);
        path.strip_prefix(".").unwrap_or(path).to_owned()
    };
    let paths: Vec<Utf8PathBuf> = paths.iter().map(relative).collect();
    let inside = |path: &Utf8Path| paths.iter().any(|folder| path.starts_with(folder));
    let findings = report.findings().iter().filter(|finding| inside(finding.primary.place.source.path()));
    Report::new(findings.cloned().collect())
}
