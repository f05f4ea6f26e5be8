//! `kokuji check`.

use anyhow::Result;

use super::mend::{self, Mending};
use super::scope::Scope;
use super::{FINDINGS, FINE, options, printer};
use crate::i18n::Voice;

pub(super) fn run(matches: &clap::ArgMatches, voice: Voice<'_>) -> Result<u8> {
    let options = options(matches)?;
    let scope = Scope::of(matches, &options)?;
    let mut printer = printer(matches);
    if scope.is_of_texts() {
        // Texts are named as they were typed.
        printer.folder.clear();
    }
    let report = match Mending::of(matches) {
        None => scope.report(&options)?,
        Some(Mending::Shown(repairs)) => {
            let report = mend::show(&scope, &options, repairs)?;
            printer.summary(&report, None, voice)?;
            return Ok(if report.blocks(options.deny_warnings) { FINDINGS } else { FINE });
        }
        Some(Mending::Done(repairs)) => mend::mend(&scope, &options, repairs, &printer, voice)?,
    };
    printer.findings(&report, voice)?;
    printer.summary(&report, None, voice)?;
    Ok(if report.blocks(options.deny_warnings) { FINDINGS } else { FINE })
}
