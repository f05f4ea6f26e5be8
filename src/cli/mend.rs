//! `kokuji check --fix` and `--diff`.

use std::collections::BTreeSet;
use std::io::{self, BufRead as _, IsTerminal as _, Write as _};

use anyhow::Result;
use camino::Utf8Path;

use super::report::{Format, Printer};
use super::scope::Scope;
use crate::diagnostic::Report;
use crate::fix::{self, Change, Repairs};
use crate::i18n::Voice;
use crate::pipeline::Options;

/// How often a file is checked and mended again: repairs that meet need a round each, and repairs that undo each other must end.
const ROUNDS: usize = 10;

/// What is done with repairs.
#[derive(Debug, Clone, Copy)]
pub(super) enum Mending {
    /// `--fix`.
    Done(Repairs),
    /// `--diff`.
    Shown(Repairs),
}

impl Mending {
    /// What is asked for on the command line.
    pub fn of(matches: &clap::ArgMatches) -> Option<Mending> {
        let repairs = if matches.get_flag("unsafe") { Repairs::Probable } else { Repairs::Certain };
        match (matches.get_flag("diff"), matches.get_flag("fix")) {
            (true, _) => Some(Mending::Shown(repairs)),
            (false, true) => Some(Mending::Done(repairs)),
            _ => None,
        }
    }
}

/// Prints what would change, and nothing else, to standard output.
pub(super) fn show(report: &Report, root: &Utf8Path, repairs: Repairs) -> Result<()> {
    let mut out = io::stdout().lock();
    for change in fix::plan(report, root, repairs)? {
        out.write_all(change.diff().as_bytes())?;
    }
    Ok(out.flush()?)
}

/// Shows what changes, changes it, and gives what is still wrong afterwards.
pub(super) fn mend(
    scope: &Scope,
    options: &Options,
    repairs: Repairs,
    printer: &Printer,
    voice: Voice<'_>,
) -> Result<Report> {
    let mut report = scope.report(options)?;
    let mut mended = BTreeSet::new();
    for _ in 0..ROUNDS {
        let changes = fix::plan(&report, scope.root(options), repairs)?;
        if changes.is_empty() || !agreed(&changes, printer, voice)? {
            break;
        }
        for change in changes {
            change.apply()?;
            mended.insert(change.path);
        }
        report = scope.report(options)?;
    }
    printer.mended(mended.len(), voice)?;
    Ok(report)
}

/// Shows the changes; at a terminal, asks as well.
fn agreed(changes: &[Change], printer: &Printer, voice: Voice<'_>) -> Result<bool> {
    let asks = io::stdin().is_terminal() && io::stderr().is_terminal();
    if !printer.quiet || asks {
        let diffs: String = changes.iter().map(Change::diff).collect();
        // What programs read is on standard output, and nothing else.
        match printer.format {
            Format::Text => writeln!(io::stdout(), "{diffs}")?,
            _ => io::stderr().write_all(diffs.as_bytes())?,
        }
    }
    if !asks {
        return Ok(true);
    }
    eprint!("{} ", voice.text("fix-ask"));
    let mut answer = String::new();
    io::stdin().lock().read_line(&mut answer)?;
    Ok(["y", "yes", "はい"].contains(&answer.trim().to_lowercase().as_str()))
}
