//! Findings as a page shows them.

use crate::diagnostic::{Counts, Report, text};
use crate::i18n::Voice;
use crate::markdown::escape;

/// How many findings a page shows at the most.
const SHOWN: usize = 200;

/// All findings as a list, each as the command line prints it.
pub(super) fn list(report: &Report, voice: &Voice<'_>) -> String {
    let findings = report.findings();
    let items = findings.iter().take(SHOWN).map(|finding| {
        let severity = finding.severity.as_str();
        format!("<li class=\"{severity}\"><pre tabindex=\"0\">{}</pre></li>\n", escape(&text(finding, voice, false)))
    });
    let list = format!("<ol class=\"findings\">\n{}</ol>\n", items.collect::<String>());
    match findings.len().checked_sub(SHOWN).filter(|more| *more > 0) {
        Some(more) => format!("{list}<p>{}</p>\n", escape(&voice.with("summary-more", &[("count", more.into())]))),
        None if findings.is_empty() => String::new(),
        None => list,
    }
}

/// How many there are, in words.
pub(super) fn counted(counts: Counts, troubles: usize, voice: &Voice<'_>) -> String {
    let errors = counts.errors + troubles;
    let counts = [("errors", errors.into()), ("warnings", counts.warnings.into()), ("hints", counts.hints.into())];
    voice.with("summary-findings", &counts)
}
