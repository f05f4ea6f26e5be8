//! `material/language-missing`.

use super::documents::documents;
use crate::check::findings::RuleFindings;
use crate::check::rule::Rule;
use crate::check::scene::Scene;
use crate::diagnostic::{Message, Severity};

/// A document of a notice in several languages that does not say in which of them it is written.
pub struct LanguageMissing;

impl Rule for LanguageMissing {
    fn name(&self) -> &'static str {
        "material/language-missing"
    }

    fn severity(&self) -> Severity {
        Severity::Warning
    }

    fn check(&self, scene: &Scene<'_>, findings: &mut RuleFindings<'_>) {
        // Where there is one language, readers take the document to be in it.
        if scene.notice.is_none_or(|notice| notice.translations.iter().count() < 2) {
            return;
        }
        for document in documents(scene).filter(|document| document.material.language.is_none()) {
            if scene.origin.has(&format!("{}.language", document.path)) {
                continue;
            }
            let place = document.title_place(scene);
            let finding = findings.finding(Message::new("material-language-missing"), place);
            findings.push(finding.help(Message::new("material-language-missing-help")));
        }
    }
}
