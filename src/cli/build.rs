//! `kokuji build`.

use anyhow::Result;
use camino::Utf8PathBuf;

use super::{FINDINGS, FINE, options, printer};
use crate::i18n::Voice;
use crate::pipeline;

pub(super) fn run(matches: &clap::ArgMatches, voice: Voice<'_>) -> Result<u8> {
    let options = options(matches)?;
    let printer = printer(matches);
    let out = matches.get_one::<Utf8PathBuf>("out").cloned().unwrap_or_else(|| options.root.join("public"));
    let outcome = pipeline::build(&options, &out)?;
    printer.findings(&outcome.report, voice)?;
    printer.summary(&outcome.report, outcome.changes.as_ref(), voice)?;
    if outcome.changes.is_some() {
        return Ok(FINE);
    }
    printer.blocked(voice);
    Ok(FINDINGS)
}
