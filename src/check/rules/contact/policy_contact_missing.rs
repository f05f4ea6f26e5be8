//! `contact/policy-contact-missing`.

use crate::check::findings::RuleFindings;
use crate::check::rule::Rule;
use crate::check::scene::Scene;
use crate::diagnostic::{Message, Severity};
use crate::model::{Contact, ContactRole, Kind};

/// A call that names nobody who can be asked about its content.
pub struct PolicyContactMissing;

impl Rule for PolicyContactMissing {
    fn name(&self) -> &'static str {
        "contact/policy-contact-missing"
    }

    fn severity(&self) -> Severity {
        Severity::Warning
    }

    fn check(&self, scene: &Scene<'_>, findings: &mut RuleFindings<'_>) {
        let Some(notice) = scene.notice.filter(|notice| notice.kind == Kind::Solicitation) else { return };
        let is_policy = |contact: &Contact| contact.role == ContactRole::Policy;
        if notice.contacts.is_empty() || notice.contacts.iter().any(is_policy) {
            return;
        }
        let finding =
            findings.finding(Message::new("contact-policy-contact-missing"), scene.origin.at("contacts.0.role"));
        findings.push(finding.help(Message::new("contact-policy-contact-missing-help")));
    }
}
