//! `response/deadline-after-close`.

use crate::check::findings::RuleFindings;
use crate::check::rule::Rule;
use crate::check::scene::Scene;
use crate::diagnostic::{Fix, Message};
use crate::model::Period;

/// A way to respond that is open longer than the period.
pub struct DeadlineAfterClose;

impl Rule for DeadlineAfterClose {
    fn name(&self) -> &'static str {
        "response/deadline-after-close"
    }

    fn check(&self, scene: &Scene<'_>, findings: &mut RuleFindings<'_>) {
        let Some((notice, period)) = scene.notice.and_then(|notice| Some((notice, notice.period.as_ref()?))) else {
            return;
        };
        let end = period.end(scene.zone());
        for (index, way) in notice.responses.iter().enumerate() {
            let own = Period { closes_at: way.closes_at.unwrap_or(period.closes_at), ..period.clone() };
            if own.end(scene.zone()) <= end {
                continue;
            }
            let message = Message::new("response-deadline-after-close")
                .with("closes_at", own.closes_at)
                .with("period_closes_at", period.last_minute(scene.zone()));
            let place = scene.origin.at(&format!("responses.{index}.closes_at"));
            let of_period = scene.origin.at("period.closes_at");
            let fix = Fix::probable(place.clone(), of_period.text());
            let finding = findings.finding(message, place).also(of_period, Message::new("response-period-closes-here"));
            findings.push(finding.help(Message::new("response-deadline-after-close-help")).fix(fix));
        }
    }
}
