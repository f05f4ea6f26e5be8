//! `structure/heading-duplicate`.

use crate::check::findings::RuleFindings;
use crate::check::rule::Rule;
use crate::check::scene::Scene;
use crate::diagnostic::Message;

/// Two headings of a page with the same anchor: a link to the second would lead to the first.
pub struct HeadingDuplicate;

impl Rule for HeadingDuplicate {
    fn name(&self) -> &'static str {
        "structure/heading-duplicate"
    }

    fn check(&self, scene: &Scene<'_>, findings: &mut RuleFindings<'_>) {
        for document in &scene.documents {
            let headings = document.document.headings();
            for (index, heading) in headings.iter().enumerate() {
                let Some(first) = headings[..index].iter().find(|first| first.anchor == heading.anchor) else {
                    continue;
                };
                let message = Message::new("structure-heading-duplicate").with("anchor", heading.anchor.as_str());
                let finding = findings.finding(message, document.place(&heading.span));
                let finding =
                    finding.also(document.place(&first.span), Message::new("structure-heading-duplicate-first"));
                findings.push(finding.help(Message::new("structure-heading-duplicate-help")));
            }
        }
    }
}
