//! `response/languages-missing`.

use super::{answerable, report_missing};
use crate::check::findings::RuleFindings;
use crate::check::rule::Rule;
use crate::check::scene::Scene;
use crate::diagnostic::Severity;

/// A call that people can still answer, which does not say in which languages.
pub struct LanguagesMissing;

impl Rule for LanguagesMissing {
    fn name(&self) -> &'static str {
        "response/languages-missing"
    }

    fn severity(&self) -> Severity {
        Severity::Warning
    }

    fn comes_and_goes(&self) -> bool {
        true
    }

    fn check(&self, scene: &Scene<'_>, findings: &mut RuleFindings<'_>) {
        let Some(notice) = answerable(scene) else { return };
        let is_said_everywhere =
            || !notice.responses.is_empty() && notice.responses.iter().all(|way| !way.languages.is_empty());
        if !notice.response_languages.is_empty() || is_said_everywhere() {
            return;
        }
        let messages = ("response-languages-missing", "response-languages-missing-help");
        report_missing((scene, notice), "response_languages", messages, findings);
    }
}
