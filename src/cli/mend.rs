//! `kokuji check --fix` and `--diff`.

use std::io::{self, BufRead as _, IsTerminal as _, Write as _};

use anyhow::Result;

use super::report::{Format, Printer};
use super::scope::Scope;
use crate::diagnostic::{Message, Report};
use crate::fix::{self, Change, Refusal, Repairs};
use crate::i18n::Voice;
use crate::load::Unsaved;
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

/// Prints what would change, and nothing else, to standard output. Gives what is wrong as long as nothing does.
pub(super) fn show(scope: &Scope, options: &Options, repairs: Repairs) -> Result<Report> {
    let report = scope.report(options)?;
    let mut out = io::stdout().lock();
    for change in settled(&report, scope, options, repairs)? {
        out.write_all(change.diff().as_bytes())?;
    }
    out.flush()?;
    Ok(report)
}

/// Shows what changes, changes it, and gives what is still wrong afterwards.
pub(super) fn mend(
    scope: &Scope,
    options: &Options,
    repairs: Repairs,
    printer: &Printer,
    voice: Voice<'_>,
) -> Result<Report> {
    let report = scope.report(options)?;
    let changes = settled(&report, scope, options, repairs)?;
    if changes.is_empty() || !agreed(&changes, printer, voice)? {
        printer.mended(0, voice)?;
        return Ok(report);
    }
    changes.iter().try_for_each(Change::apply)?;
    printer.mended(changes.len(), voice)?;
    scope.report(options)
}

/// What changes until nothing is left to be mended: after each round the files are judged as they would be, and nothing is written. What is
/// shown is therefore what is done.
fn settled(report: &Report, scope: &Scope, options: &Options, repairs: Repairs) -> Result<Vec<Change>> {
    let root = scope.root(options);
    let mut changes = fix::plan(report, root, repairs, Vec::new())?;
    for _ in 1..ROUNDS {
        let held = |change: &Change| Unsaved { path: change.path.clone(), bytes: change.after().as_bytes().to_vec() };
        let report = scope.report_with(options, changes.iter().map(held).collect())?;
        let next = fix::plan(&report, root, repairs, changes.clone())?;
        if next == changes {
            break;
        }
        changes = next;
    }
    Ok(changes)
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

/// The words for a file that is left as it is.
pub(super) fn refusal(refusal: &Refusal) -> Message {
    let (id, file) = match refusal {
        Refusal::Changed { file } => ("fix-changed", file),
        Refusal::Link { file } => ("fix-link", file),
        Refusal::WriteProtected { file } => ("fix-write-protected", file),
    };
    Message::new(id).with("file", file.as_str())
}
