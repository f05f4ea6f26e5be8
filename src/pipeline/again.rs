//! The run that need not be made: what it would be made from is what the last one was made from, and its output is as that left it.

use super::{Options, Outcome};
use crate::diagnostic::{self, Report};
use crate::digest::Digest;
use crate::load;
use crate::model::{self, Site};
use crate::write::{self, LastRun};

/// All that a build is made from but the time; `None` where that cannot be told.
pub(super) fn inputs(options: &Options) -> Option<load::Fingerprint> {
    let Options { root, vantage, base_url, deny_warnings, program } = options;
    let (program, sources) = (program.as_ref()?, load::fingerprint(root)?);
    let said = format!("{program} {} {base_url:?} {} {deny_warnings}", sources.digest, vantage.drafts);
    Some(sources.with(Digest::of(said.as_bytes())))
}

/// What the last build came to, if this one would come to the same and its output is as it left it.
pub(super) fn unchanged(
    options: &Options,
    previous: &write::Previous,
    inputs: Option<load::Fingerprint>,
) -> Option<Outcome> {
    let (last, changes) = write::still_stands(previous, inputs?.digest, options.vantage.at)?;
    let report = diagnostic::kept(&last.findings, |path| load::source_of(&options.root, path))?;
    Some(Outcome { report, pages: last.pages, changes: Some(changes) })
}

/// Clocks of file systems go by ticks of some milliseconds. In nanoseconds.
const TICK: i64 = 50_000_000;

/// The run to be remembered: none if the sources were changed while they were read, which leaves no `inputs` that still hold, or so shortly before
/// that the clock cannot tell.
pub(super) fn last_run(
    options: &Options,
    target: &write::Locked,
    inputs: Option<load::Fingerprint>,
    site: &Site,
    pages: usize,
    report: &Report,
) -> Option<LastRun> {
    let at = options.vantage.at;
    let same = inputs?;
    let is_quiet = same.changed < target.taken_at().saturating_sub(TICK);
    let tomorrow = site.config.zone.next_day(at);
    let until = model::next_event(site, at).map_or(tomorrow, |event| event.min(tomorrow));
    let findings = diagnostic::keep(report);
    is_quiet.then_some(LastRun { inputs: same.digest, from: at.unix(), until: until.unix(), pages, findings })
}
