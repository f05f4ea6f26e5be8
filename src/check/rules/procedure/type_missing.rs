//! `procedure/type-missing`.

use super::act::solicitation;
use crate::check::findings::RuleFindings;
use crate::check::rule::Rule;
use crate::check::scene::Scene;
use crate::diagnostic::Message;

/// A call for opinions that does not say under which procedure it is made.
pub struct TypeMissing;

impl Rule for TypeMissing {
    fn name(&self) -> &'static str {
        "procedure/type-missing"
    }

    fn check(&self, scene: &Scene<'_>, findings: &mut RuleFindings<'_>) {
        let Some(notice) = solicitation(scene) else { return };
        let is_said = notice.procedure.as_ref().is_some_and(|procedure| procedure.type_.is_some());
        // What is written wrongly is not missing.
        if is_said || scene.origin.has("procedure.type") {
            return;
        }
        let field = if scene.origin.has("procedure") { "procedure" } else { "kind" };
        let finding = findings.finding(Message::new("procedure-type-missing"), scene.origin.at(field));
        findings.push(finding.help(Message::new("procedure-type-missing-help")));
    }
}
