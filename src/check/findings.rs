//! Where rules put what they find.

use super::rule::Rule;
use crate::diagnostic::{Diagnostic, Message, Severity};
use crate::source::Place;

/// The findings of all rules on one notice or page.
#[derive(Default)]
pub struct Findings(Vec<Diagnostic>);

impl Findings {
    /// The findings of one rule.
    pub fn of<'f>(&'f mut self, rule: &'f dyn Rule) -> RuleFindings<'f> {
        RuleFindings { rule, findings: &mut self.0 }
    }

    /// All of them.
    pub fn into_inner(self) -> Vec<Diagnostic> {
        self.0
    }
}

/// Findings with the name and severity of their rule.
pub struct RuleFindings<'f> {
    rule: &'f dyn Rule,
    findings: &'f mut Vec<Diagnostic>,
}

impl RuleFindings<'_> {
    /// A finding of this rule, to be completed and pushed.
    pub fn finding(&self, message: Message, place: Place) -> Diagnostic {
        Diagnostic::new(self.rule.name(), self.rule.severity(), message, place)
    }

    /// A finding of this rule that is only worth a look, whatever the rule's severity.
    pub fn hint(&self, message: Message, place: Place) -> Diagnostic {
        Diagnostic::new(self.rule.name(), Severity::Hint, message, place)
    }

    /// Adds a finding.
    pub fn push(&mut self, finding: Diagnostic) {
        self.findings.push(finding);
    }
}
