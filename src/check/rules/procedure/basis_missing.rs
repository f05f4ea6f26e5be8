//! `procedure/basis-missing`.

use super::act::statutory;
use crate::check::findings::RuleFindings;
use crate::check::rule::Rule;
use crate::check::scene::Scene;
use crate::diagnostic::Message;

/// A call under the Act without the act and article on which the order rests.
pub struct BasisMissing;

impl Rule for BasisMissing {
    fn name(&self) -> &'static str {
        "procedure/basis-missing"
    }

    fn check(&self, scene: &Scene<'_>, findings: &mut RuleFindings<'_>) {
        let Some((_, procedure)) = statutory(scene) else { return };
        if !procedure.legal_basis.is_empty() || scene.origin.has("procedure.legal_basis.0") {
            return;
        }
        let finding = findings.finding(Message::new("procedure-basis-missing"), scene.origin.at("procedure.type"));
        findings.push(finding.help(Message::new("procedure-basis-missing-help")));
    }
}
