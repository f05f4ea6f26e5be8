//! `procedure/promulgated-before-result`.

use super::act::is_voluntary;
use crate::check::findings::RuleFindings;
use crate::check::rule::Rule;
use crate::check::scene::Scene;
use crate::diagnostic::Message;

/// An order promulgated on an earlier day than the one on which its results are published.
pub struct PromulgatedBeforeResult;

impl Rule for PromulgatedBeforeResult {
    fn name(&self) -> &'static str {
        "procedure/promulgated-before-result"
    }

    fn check(&self, scene: &Scene<'_>, findings: &mut RuleFindings<'_>) {
        let Some((notice, results)) = scene.notice.and_then(|notice| Some((notice, notice.results.as_ref()?))) else {
            return;
        };
        let published_on = scene.zone().date(results.publish_at);
        let Some(promulgated_on) = results.promulgated_on.filter(|date| *date < published_on) else { return };
        let message = Message::new("procedure-promulgated-before-result")
            .with("promulgated_on", promulgated_on)
            .with("published_on", published_on);
        let place = scene.origin.at("results.promulgated_on");
        // The Act binds nobody who asks of his own accord.
        let finding =
            if is_voluntary(notice) { findings.hint(message, place) } else { findings.finding(message, place) };
        let finding = finding.also(scene.origin.at("results.publish_at"), Message::new("procedure-results-here"));
        findings.push(finding.help(Message::new("procedure-promulgated-before-result-help")));
    }
}
