//! `procedure/promulgated-too-soon`.

use super::act::solicitation;
use crate::check::findings::RuleFindings;
use crate::check::rule::Rule;
use crate::check::scene::Scene;
use crate::diagnostic::{Message, Severity};

/// An order promulgated before the opinions on it can have been considered.
pub struct PromulgatedTooSoon;

impl Rule for PromulgatedTooSoon {
    fn name(&self) -> &'static str {
        "procedure/promulgated-too-soon"
    }

    fn severity(&self) -> Severity {
        Severity::Warning
    }

    fn check(&self, scene: &Scene<'_>, findings: &mut RuleFindings<'_>) {
        let Some(notice) = solicitation(scene) else { return };
        let Some((period, results)) = notice.period.as_ref().zip(notice.results.as_ref()) else { return };
        let last_day = period.last_day(scene.zone());
        // The opinions of the last evening are read on the next day at the earliest. Where there are none, nothing has to be read.
        let earliest = if results.opinions == Some(0) { last_day } else { last_day.succ_opt().unwrap_or(last_day) };
        let Some(promulgated_on) = results.promulgated_on.filter(|date| *date <= earliest) else { return };
        let message = Message::new("procedure-promulgated-too-soon")
            .with("promulgated_on", promulgated_on)
            .with("closes_on", last_day);
        let finding = findings.finding(message, scene.origin.at("results.promulgated_on"));
        let finding = finding.also(scene.origin.at("period.closes_at"), Message::new("procedure-closes-here"));
        findings.push(finding.help(Message::new("procedure-promulgated-too-soon-help")));
    }
}
