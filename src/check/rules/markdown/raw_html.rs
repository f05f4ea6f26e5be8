//! `markdown/raw-html`.

use crate::check::findings::RuleFindings;
use crate::check::rule::Rule;
use crate::check::scene::Scene;
use crate::diagnostic::Message;
use crate::markdown::ProblemKind;

/// HTML in the prose, or what would become HTML: a code block whose info string is not the name of a language.
pub struct RawHtml;

impl Rule for RawHtml {
    fn name(&self) -> &'static str {
        "markdown/raw-html"
    }

    fn check(&self, scene: &Scene<'_>, findings: &mut RuleFindings<'_>) {
        for (document, problem) in scene.problems() {
            let place = document.place(&problem.span);
            let (id, help) = match problem.kind {
                ProblemKind::RawHtml if place.text().starts_with("<!--") => {
                    ("markdown-comment", "markdown-comment-help")
                }
                ProblemKind::RawHtml => ("markdown-raw-html", "markdown-raw-html-help"),
                ProblemKind::CodeInfo => ("markdown-code-info", "markdown-code-info-help"),
                _ => continue,
            };
            let finding = findings.finding(Message::new(id), place);
            findings.push(finding.help(Message::new(help)));
        }
    }
}
