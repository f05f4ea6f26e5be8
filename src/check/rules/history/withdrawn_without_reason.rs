//! `history/withdrawn-without-reason`.

use super::says_something;
use crate::check::findings::RuleFindings;
use crate::check::rule::Rule;
use crate::check::scene::Scene;
use crate::diagnostic::Message;

/// A withdrawal with something in the place of its reason that is no reason.
pub struct WithdrawnWithoutReason;

impl Rule for WithdrawnWithoutReason {
    fn name(&self) -> &'static str {
        "history/withdrawn-without-reason"
    }

    fn check(&self, scene: &Scene<'_>, findings: &mut RuleFindings<'_>) {
        let Some(withdrawal) = scene.notice.and_then(|notice| notice.withdrawal.as_ref()) else { return };
        for (language, words) in withdrawal.reason.iter().filter(|(_, words)| !says_something(words)) {
            let message = Message::new("history-withdrawn-without-reason").with("written", words.as_str());
            let finding = findings.finding(message, scene.origin.at(&format!("withdrawal.reason.{language}")));
            findings.push(finding.help(Message::new("history-withdrawn-without-reason-help")));
        }
    }
}
