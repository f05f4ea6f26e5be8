//! `procedure/reason-without-need`.

use super::act::{DAYS, days_until, notice_field, solicitation};
use crate::check::findings::RuleFindings;
use crate::check::rule::Rule;
use crate::check::scene::Scene;
use crate::diagnostic::{Message, Severity};

/// A reason for a short period that is not short.
pub struct ReasonWithoutNeed;

impl Rule for ReasonWithoutNeed {
    fn name(&self) -> &'static str {
        "procedure/reason-without-need"
    }

    fn severity(&self) -> Severity {
        Severity::Warning
    }

    fn check(&self, scene: &Scene<'_>, findings: &mut RuleFindings<'_>) {
        let Some(notice) = solicitation(scene) else { return };
        let Some((procedure, period)) = notice.procedure.as_ref().zip(notice.period.as_ref()) else { return };
        // The reason was needed if the period was short when the notice was given.
        let first = period.extensions.first().map_or(period.closes_at, |extension| extension.closes_at_was);
        let days = days_until(scene, notice, first);
        if procedure.short_period_reason.is_none() || days < DAYS || days_until(scene, notice, period.closes_at) < DAYS
        {
            return;
        }
        let message = Message::new("procedure-reason-without-need").with("days", days);
        let finding = findings.finding(message, scene.origin.at("procedure.short_period_reason"));
        let finding = finding.also(scene.origin.at("period.closes_at"), Message::new("procedure-closes-here"));
        let finding = finding.also(scene.origin.at(notice_field(notice)), Message::new("procedure-counted-from-here"));
        findings.push(finding.help(Message::new("procedure-reason-without-need-help")));
    }
}
