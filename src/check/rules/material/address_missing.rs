//! `material/address-missing`.

use super::documents::documents;
use crate::check::findings::RuleFindings;
use crate::check::rule::Rule;
use crate::check::scene::Scene;
use crate::diagnostic::{Message, Severity};
use crate::model::MaterialSource;

/// A document with neither a file nor a URL.
pub struct AddressMissing;

impl Rule for AddressMissing {
    fn name(&self) -> &'static str {
        "material/address-missing"
    }

    fn severity(&self) -> Severity {
        Severity::Warning
    }

    fn check(&self, scene: &Scene<'_>, findings: &mut RuleFindings<'_>) {
        for document in documents(scene).filter(|document| document.material.source == MaterialSource::Named) {
            // A file or URL that could not be read has its own finding.
            let is_written = |key| scene.origin.has(&format!("{}.{key}", document.path));
            if is_written("file") || is_written("url") {
                continue;
            }
            let place = document.title_place(scene);
            let finding = findings.finding(Message::new("material-address-missing"), place);
            findings.push(finding.help(Message::new("material-address-missing-help")));
        }
    }
}
