//! `procedure/result-overdue`.

use super::act::solicitation;
use crate::calendar::Days;
use crate::check::findings::RuleFindings;
use crate::check::rule::Rule;
use crate::check::scene::Scene;
use crate::diagnostic::{Message, Severity};
use crate::model::Phase;

/// Twelve weeks.
const WAIT: Days = Days::new(12 * 7);

/// A call whose results are not there twelve weeks after its end.
pub struct ResultOverdue;

impl Rule for ResultOverdue {
    fn name(&self) -> &'static str {
        "procedure/result-overdue"
    }

    fn severity(&self) -> Severity {
        Severity::Warning
    }

    fn comes_and_goes(&self) -> bool {
        true
    }

    fn check(&self, scene: &Scene<'_>, findings: &mut RuleFindings<'_>) {
        let Some(notice) = solicitation(scene) else { return };
        let Some(period) = notice.period.as_ref().filter(|_| notice.results.is_none()) else { return };
        let closed_on = period.last_day(scene.zone());
        let weeks = (scene.today() - closed_on).num_weeks();
        let is_over = scene.phase() == Some(Phase::Closed) && scene.today() > closed_on + WAIT;
        if !is_over || scene.is_answered(&notice.id) || scene.origin.has("results") {
            return;
        }
        let message = Message::new("procedure-result-overdue").with("weeks", weeks);
        let finding = findings.finding(message, scene.origin.at("period.closes_at"));
        findings.push(finding.help(Message::new("procedure-result-overdue-help")));
    }
}
