//! `procedure/case-number-missing`.

use super::act::statutory;
use crate::check::findings::RuleFindings;
use crate::check::rule::Rule;
use crate::check::scene::Scene;
use crate::diagnostic::{Message, Severity};

/// A call under the Act without the number of its case.
pub struct CaseNumberMissing;

impl Rule for CaseNumberMissing {
    fn name(&self) -> &'static str {
        "procedure/case-number-missing"
    }

    fn severity(&self) -> Severity {
        Severity::Warning
    }

    fn check(&self, scene: &Scene<'_>, findings: &mut RuleFindings<'_>) {
        let Some((_, procedure)) = statutory(scene) else { return };
        if procedure.case_number.is_some() || scene.origin.has("procedure.case_number") {
            return;
        }
        let finding =
            findings.finding(Message::new("procedure-case-number-missing"), scene.origin.at("procedure.type"));
        findings.push(finding.help(Message::new("procedure-case-number-missing-help")));
    }
}
