//! `response/privacy-missing`.

use super::{answerable, report_missing};
use crate::check::findings::RuleFindings;
use crate::check::rule::Rule;
use crate::check::scene::Scene;
use crate::diagnostic::Severity;

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
        if notice.privacy.is_some() {
            return;
        }
        let messages = ("response-privacy-missing", "response-privacy-missing-help");
        report_missing((scene, notice), "privacy", messages, findings);
    }
}
