//! `date/ambiguous-midnight`.

use crate::calendar::Time;
use crate::check::findings::RuleFindings;
use crate::check::rule::Rule;
use crate::check::scene::Scene;
use crate::diagnostic::{Message, Severity};
use crate::prose::TimeOfDay;

/// A time that people read as the beginning or the end of a day: 24時, 午後12時, midnight, a period that ends at 0:00.
pub struct AmbiguousMidnight;

impl Rule for AmbiguousMidnight {
    fn name(&self) -> &'static str {
        "date/ambiguous-midnight"
    }

    fn severity(&self) -> Severity {
        Severity::Warning
    }

    fn check(&self, scene: &Scene<'_>, findings: &mut RuleFindings<'_>) {
        if let Some(closes_at) = scene.notice.and_then(|notice| notice.period.as_ref()).map(|period| period.closes_at) {
            let closes = scene.zone().civil(closes_at);
            if let Some(before) = closes.date().pred_opt().filter(|_| closes.time() == Time::MIN) {
                let finding = findings
                    .finding(Message::new("date-ambiguous-midnight-period"), scene.origin.at("period.closes_at"));
                findings.push(finding.help(Message::new("date-ambiguous-midnight-period-help").with("date", before)));
            }
        }
        for reading in &scene.readings {
            for mention in reading.facts.times.iter().filter(|mention| is_ambiguous(mention.time)) {
                let message =
                    Message::new("date-ambiguous-midnight").with("written", &reading.text[mention.span.clone()]);
                let finding =
                    findings.finding(message, reading.place(&mention.span)).label(Message::new("written-here"));
                findings.push(finding.help(Message::new("date-ambiguous-midnight-help")));
            }
        }
    }
}

/// 24時 has one meaning for those who know it, and readers who do not take it for the beginning of that day.
fn is_ambiguous(time: TimeOfDay) -> bool {
    time.doubt.is_some() || (time.hour, time.minute) == (24, 0)
}
