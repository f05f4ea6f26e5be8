//! `kokuji next-change`.

use std::io::{self, Write as _};

use anyhow::Result;

use super::{FINDINGS, FINE, options, printer};
use crate::calendar::Zone;
use crate::i18n::Voice;
use crate::pipeline;

pub(super) fn run(matches: &clap::ArgMatches, voice: Voice<'_>) -> Result<u8> {
    let options = options(matches)?;
    let (outcome, next) = pipeline::next_change(&options)?;
    // A site that cannot be built has no next state.
    if outcome.report.blocks(options.deny_warnings) {
        printer(matches).findings(&outcome.report, voice)?;
        return Ok(FINDINGS);
    }
    match next {
        Some(next) => writeln!(io::stdout(), "{}", Zone::default().rfc3339(next))?,
        None if !printer(matches).quiet => writeln!(io::stderr(), "{}", voice.text("next-change-none"))?,
        None => {}
    }
    Ok(FINE)
}
