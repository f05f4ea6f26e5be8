//! `response/privacy-missing`.

use super::{answerable, place};
use crate::check::findings::RuleFindings;
use crate::check::rule::Rule;
use crate::check::scene::Scene;
use crate::diagnostic::{Message, Severity};

/// A call that people can still answer, which does not say what becomes of their names.
pub struct PrivacyMissing;

impl Rule for PrivacyMissing {
    fn name(&self) -> &'static str {
        "response/privacy-missing"
    }

    fn severity(&self) -> Severity {
        Severity::Warning
    }

    fn comes_and_goes(&self) -> bool {
        true
    }

    fn check(&self, scene: &Scene<'_>, findings: &mut RuleFindings<'_>) {
        let Some(notice) = answerable(scene) else { return };
        if notice.privacy.is_some() || scene.origin.has("privacy") {
            return;
        }
        let finding = findings.finding(Message::new("response-privacy-missing"), place(scene, notice));
        findings.push(finding.help(Message::new("response-privacy-missing-help")));
    }
}
