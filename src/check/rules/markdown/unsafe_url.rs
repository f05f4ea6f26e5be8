//! `markdown/unsafe-url`.

use crate::check::findings::RuleFindings;
use crate::check::rule::Rule;
use crate::check::scene::Scene;
use crate::diagnostic::Message;
use crate::markdown::ProblemKind;

/// A link or image whose address runs code or carries its own content: `javascript:`, `data:`.
pub struct UnsafeUrl;

impl Rule for UnsafeUrl {
    fn name(&self) -> &'static str {
        "markdown/unsafe-url"
    }

    fn check(&self, scene: &Scene<'_>, findings: &mut RuleFindings<'_>) {
        for (document, problem) in scene.problems().filter(|(_, problem)| problem.kind == ProblemKind::UnsafeUrl) {
            let finding = findings.finding(Message::new("markdown-unsafe-url"), document.place(&problem.span));
            findings.push(finding.help(Message::new("markdown-unsafe-url-help")));
        }
    }
}
