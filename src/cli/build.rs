//! `kokuji build`.

use anyhow::Result;
use camino::Utf8PathBuf;

use super::progress::Watch;
use super::{FINDINGS, FINE, options, printer};
use crate::i18n::Voice;
use crate::pipeline;

pub(super) fn run(matches: &clap::ArgMatches, voice: Voice<'_>) -> Result<u8> {
    let options = options(matches)?;
    let printer = printer(matches);
    let out = matches.get_one::<Utf8PathBuf>("out").cloned().unwrap_or_else(|| options.root.join("public"));
    let watch = Watch::new();
    let outcome = watch.over(printer.shows_progress(), voice, || pipeline::build_observed(&options, &out, &watch));
    let time = watch.elapsed();
    if matches.get_flag("timings") {
        watch.timings(voice)?;
    }
    let outcome = outcome?;
    printer.findings(&outcome.report, voice)?;
    printer.summary(&outcome.report, outcome.changes.as_ref(), voice)?;
    if outcome.changes.is_some() {
        printer.built(outcome.pages, time, voice)?;
        return Ok(FINE);
    }
    printer.blocked(voice);
    Ok(FINDINGS)
}
