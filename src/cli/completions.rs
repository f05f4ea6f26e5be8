//! `kokuji completions <shell>`.

use std::io::{self, Write as _};

use anyhow::Result;
use clap_complete::{Shell, generate};

use super::{FINE, arguments};
use crate::i18n::Voice;

pub(super) fn run(matches: &clap::ArgMatches, voice: Voice<'_>) -> Result<u8> {
    let shell = matches.get_one::<Shell>("shell").copied().unwrap_or(Shell::Bash);
    // Into memory first: a pipe that closes early is no failure, and the generator takes it for one.
    let mut script = Vec::new();
    generate(shell, &mut arguments::command(voice), "kokuji", &mut script);
    io::stdout().write_all(&script)?;
    Ok(FINE)
}
