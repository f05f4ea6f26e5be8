//! `parity/structure-differs`.

use super::section::{self, Section};
use crate::check::findings::RuleFindings;
use crate::check::rule::Rule;
use crate::check::scene::Scene;
use crate::diagnostic::{Message, Severity};

/// A section that has more headings, list items, tables or links in one language than in another.
pub struct StructureDiffers;

impl Rule for StructureDiffers {
    fn name(&self) -> &'static str {
        "parity/structure-differs"
    }

    fn severity(&self) -> Severity {
        Severity::Warning
    }

    fn check(&self, scene: &Scene<'_>, findings: &mut RuleFindings<'_>) {
        for (section, original) in section::pairs(scene) {
            judge(&section, &original, findings);
        }
    }
}

fn judge(section: &Section<'_>, original: &Section<'_>, findings: &mut RuleFindings<'_>) {
    let (here, there) = (section.counts(original), original.counts(section));
    let rows = [
        ("parity-headings-differ", here.headings, there.headings),
        ("parity-items-differ", here.items, there.items),
        ("parity-tables-differ", here.tables, there.tables),
        ("parity-links-differ", here.links, there.links),
    ];
    for (id, here, there) in rows.into_iter().filter(|(_, here, there)| here != there) {
        let message = Message::new(id).with("here", here).with("there", there);
        let finding = findings.finding(message, section.place());
        let finding = finding.also(original.place(), Message::new("parity-the-original"));
        findings.push(finding.help(Message::new("parity-structure-differs-help")));
    }
}
