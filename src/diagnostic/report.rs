//! All findings of a run, in an order that does not depend on how they were found.

use super::{Diagnostic, Severity};

/// Findings, collected over all files.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Report {
    findings: Vec<Diagnostic>,
}

/// How many findings there are of each severity.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Findings that block.
    pub errors: usize,
    /// Findings that block with `--deny-warnings`.
    pub warnings: usize,
    /// The rest.
    pub hints: usize,
}

impl Report {
    /// Findings in any order; they are sorted by path and position.
    pub fn new(mut findings: Vec<Diagnostic>) -> Report {
        findings.sort_by(|a, b| order(a).cmp(&order(b)));
        Report { findings }
    }

    /// This report and another as one.
    #[must_use]
    pub fn join(self, other: Report) -> Report {
        let mut findings = self.findings;
        findings.extend(other.findings);
        Report::new(findings)
    }

    /// The findings, sorted.
    pub fn findings(&self) -> &[Diagnostic] {
        &self.findings
    }

    /// How many there are.
    pub fn counts(&self) -> Counts {
        let count = |severity| self.findings.iter().filter(|finding| finding.severity == severity).count();
        Counts { errors: count(Severity::Error), warnings: count(Severity::Warning), hints: count(Severity::Hint) }
    }

    /// Whether these findings stop a build.
    pub fn blocks(&self, deny_warnings: bool) -> bool {
        let counts = self.counts();
        counts.errors > 0 || (deny_warnings && counts.warnings > 0)
    }
}

fn order(finding: &Diagnostic) -> (&camino::Utf8Path, usize, usize, &'static str) {
    let place = &finding.primary.place;
    (place.source.path(), place.span.start, place.span.end, finding.rule)
}
