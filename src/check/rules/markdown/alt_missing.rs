//! `markdown/alt-missing`.

use crate::check::findings::RuleFindings;
use crate::check::rule::Rule;
use crate::check::scene::Scene;
use crate::diagnostic::Message;
use crate::markdown::ProblemKind;

/// An image without a text for those who do not see it (WCAG 2.2, success criterion 1.1.1).
pub struct AltMissing;

impl Rule for AltMissing {
    fn name(&self) -> &'static str {
        "markdown/alt-missing"
    }

    fn check(&self, scene: &Scene<'_>, findings: &mut RuleFindings<'_>) {
        for (document, problem) in scene.problems().filter(|(_, problem)| problem.kind == ProblemKind::AltMissing) {
            let finding = findings.finding(Message::new("markdown-alt-missing"), document.place(&problem.span));
            findings.push(finding.help(Message::new("markdown-alt-missing-help")));
        }
    }
}
