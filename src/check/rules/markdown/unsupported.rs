//! `markdown/unsupported`.

use crate::check::findings::RuleFindings;
use crate::check::rule::Rule;
use crate::check::scene::Scene;
use crate::diagnostic::Message;
use crate::markdown::ProblemKind;
use crate::model::Block;

/// Markdown that has no place in a notice: a second title, attributes on headings, a footnote nobody refers to, a private-use
/// character, a reserved anchor.
pub struct Unsupported;

impl Rule for Unsupported {
    fn name(&self) -> &'static str {
        "markdown/unsupported"
    }

    fn check(&self, scene: &Scene<'_>, findings: &mut RuleFindings<'_>) {
        for (document, problem) in scene.problems() {
            let (id, help) = match problem.kind {
                ProblemKind::TopHeading => ("markdown-top-heading", "markdown-top-heading-help"),
                ProblemKind::HeadingAttribute => ("markdown-heading-attribute", "markdown-heading-attribute-help"),
                ProblemKind::PrivateCharacter => ("markdown-private-character", "markdown-private-character-help"),
                ProblemKind::UnusedFootnote => ("markdown-unused-footnote", "markdown-unused-footnote-help"),
                _ => continue,
            };
            let finding = findings.finding(Message::new(id), document.place(&problem.span));
            findings.push(finding.help(Message::new(help)));
        }
        for document in scene.documents.iter().filter(|_| scene.notice.is_some()) {
            for heading in document.document.headings() {
                if is_reserved(&heading.anchor) {
                    let message = Message::new("markdown-reserved-anchor").with("anchor", heading.anchor.as_str());
                    let finding = findings.finding(message, document.place(&heading.span));
                    findings.push(finding.help(Message::new("markdown-reserved-anchor-help")));
                }
            }
        }
    }
}

/// Ids of the blocks, of the theme's own parts (`_main`) and of footnotes.
fn is_reserved(anchor: &str) -> bool {
    Block::RESERVED_ANCHORS.contains(&anchor) || ["_", "fn-", "fnref-"].iter().any(|own| anchor.starts_with(own))
}
