//! `procedure/period-too-short`.

use super::act::{DAYS, days_until, notice_day, notice_field, solicitation};
use crate::calendar::Days;
use crate::check::findings::RuleFindings;
use crate::check::rule::Rule;
use crate::check::scene::Scene;
use crate::diagnostic::Message;
use crate::model::ProcedureType;

/// A period of fewer than 30 dates for which no reason is given.
pub struct PeriodTooShort;

impl Rule for PeriodTooShort {
    fn name(&self) -> &'static str {
        "procedure/period-too-short"
    }

    fn check(&self, scene: &Scene<'_>, findings: &mut RuleFindings<'_>) {
        let Some(notice) = solicitation(scene) else { return };
        let Some((procedure, period)) = notice.procedure.as_ref().zip(notice.period.as_ref()) else { return };
        let days = days_until(scene, notice, period.closes_at);
        let is_judged = period.opens_at < period.closes_at && procedure.short_period_reason.is_none();
        // A call that closes before its notice is another rule's.
        if !(1..DAYS).contains(&days) || !is_judged || scene.origin.has("procedure.short_period_reason") {
            return;
        }
        let (message, place) = (|id| Message::new(id).with("days", days), scene.origin.at("period.closes_at"));
        let (finding, help) = match procedure.type_ {
            Some(ProcedureType::Statutory) => {
                (findings.finding(message("procedure-period-too-short"), place), "procedure-period-too-short-help")
            }
            Some(ProcedureType::Voluntary) => (
                findings.hint(message("procedure-period-too-short-voluntary"), place),
                "procedure-period-too-short-help-voluntary",
            ),
            Some(ProcedureType::Committee) | None => return,
        };
        let finding = finding.also(scene.origin.at(notice_field(notice)), Message::new("procedure-counted-from-here"));
        let earliest = notice_day(scene, notice).checked_add_days(Days::new(DAYS.unsigned_abs() - 1));
        findings.push(match earliest {
            Some(date) => finding.help(Message::new(help).with("date", date)),
            None => finding,
        });
    }
}
