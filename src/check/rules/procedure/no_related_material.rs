//! `procedure/no-related-material`.

use super::act::statutory;
use crate::check::findings::RuleFindings;
use crate::check::rule::Rule;
use crate::check::scene::Scene;
use crate::diagnostic::{Message, Severity};
use crate::model::Role;

/// A call under the Act without a document that goes with the draft.
pub struct NoRelatedMaterial;

impl Rule for NoRelatedMaterial {
    fn name(&self) -> &'static str {
        "procedure/no-related-material"
    }

    fn severity(&self) -> Severity {
        Severity::Warning
    }

    fn check(&self, scene: &Scene<'_>, findings: &mut RuleFindings<'_>) {
        let Some((notice, _)) = statutory(scene) else { return };
        // What a document without a role is there for, nobody knows.
        if notice.materials.iter().any(|material| material.has(Role::Reference) || material.parts.is_empty()) {
            return;
        }
        let message = Message::new("procedure-no-related-material");
        let finding = findings.finding(message, scene.origin.at("materials.0.title"));
        let finding = finding.also(scene.origin.at("procedure.type"), Message::new("procedure-statutory-here"));
        findings.push(finding.help(Message::new("procedure-no-related-material-help")));
    }
}
