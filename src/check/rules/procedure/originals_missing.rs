//! `procedure/originals-missing`.

use super::act::is_voluntary;
use crate::check::findings::RuleFindings;
use crate::check::rule::Rule;
use crate::check::scene::Scene;
use crate::diagnostic::Message;

/// Opinions given in summary, and nothing that says where they can be read as submitted.
pub struct OriginalsMissing;

impl Rule for OriginalsMissing {
    fn name(&self) -> &'static str {
        "procedure/originals-missing"
    }

    fn check(&self, scene: &Scene<'_>, findings: &mut RuleFindings<'_>) {
        let Some((notice, results)) = scene.notice.and_then(|notice| Some((notice, notice.results.as_ref()?))) else {
            return;
        };
        if !results.summary_only || results.originals_url.is_some() || scene.origin.has("results.originals_url") {
            return;
        }
        let (message, place) = (Message::new("procedure-originals-missing"), scene.origin.at("results.summary_only"));
        // The Act binds nobody who asks of his own accord.
        let finding =
            if is_voluntary(notice) { findings.hint(message, place) } else { findings.finding(message, place) };
        findings.push(finding.help(Message::new("procedure-originals-missing-help")));
    }
}
