//! `date/period-contradicted`.

use std::ops::Range;

use super::claim::{Allowed, Bound, Claim, contradiction};
use crate::check::findings::RuleFindings;
use crate::check::rule::Rule;
use crate::check::scene::{Reading, Scene};
use crate::diagnostic::Message;

/// A sentence about accepting or submitting opinions whose date or time is not the period's.
pub struct PeriodContradicted;

impl Rule for PeriodContradicted {
    fn name(&self) -> &'static str {
        "date/period-contradicted"
    }

    fn check(&self, scene: &Scene<'_>, findings: &mut RuleFindings<'_>) {
        let Some((notice, period)) = scene.notice.and_then(|notice| Some((notice, notice.period.as_ref()?))) else {
            return;
        };
        let opens_on = scene.zone().date(period.opens_at);
        for reading in &scene.readings {
            for (index, mention) in reading.facts.dates.iter().enumerate() {
                let Some(claim) = Claim::of(reading, index, opens_on) else { continue };
                let allowed = Allowed::of(scene, notice, period, &claim);
                if let Some(span) = contradiction(mention, &allowed) {
                    report(scene, findings, reading, &span, claim.bound);
                }
            }
        }
    }
}

fn report(
    scene: &Scene<'_>,
    findings: &mut RuleFindings<'_>,
    reading: &Reading<'_>,
    span: &Range<usize>,
    bound: Bound,
) {
    let Some(period) = scene.notice.and_then(|notice| notice.period.as_ref()) else { return };
    let written = &reading.text[span.clone()];
    let (id, path, label, instant, reference) = match bound {
        Bound::Opens => {
            ("date-period-contradicted-opens", "period.opens_at", "date-opens-here", period.opens_at, "{{ opens_at }}")
        }
        Bound::Closes => (
            "date-period-contradicted-closes",
            "period.closes_at",
            "date-closes-here",
            period.closes_at,
            "{{ closes_at }}",
        ),
    };
    let message = Message::new(id).with("written", written).with("instant", instant);
    let finding = findings.finding(message, reading.place(span)).label(Message::new("written-here"));
    let finding = finding.also(scene.origin.at(path), Message::new(label));
    findings.push(finding.help(Message::new("date-period-contradicted-help").with("reference", reference)));
}
