//! `date/impossible-date`.

use crate::check::findings::RuleFindings;
use crate::check::rule::Rule;
use crate::check::scene::Scene;
use crate::diagnostic::Message;
use crate::prose::{Doubt, NoDate};

/// A date that no calendar has (30 February, a 13th month), or a time that no half of a day has (午後13時).
pub struct ImpossibleDate;

impl Rule for ImpossibleDate {
    fn name(&self) -> &'static str {
        "date/impossible-date"
    }

    fn check(&self, scene: &Scene<'_>, findings: &mut RuleFindings<'_>) {
        for reading in &scene.readings {
            for mention in reading.facts.dates.iter().filter(|mention| mention.date() == Err(NoDate::Impossible)) {
                let message = Message::new("date-impossible-date").with("written", &reading.text[mention.span.clone()]);
                let finding =
                    findings.finding(message, reading.place(&mention.span)).label(Message::new("written-here"));
                findings.push(finding.help(Message::new("date-impossible-date-help")));
            }
            let contradicts = |doubt| doubt == Some(Doubt::Contradiction);
            for mention in reading.facts.times.iter().filter(|mention| contradicts(mention.time.doubt)) {
                let message = Message::new("date-impossible-time").with("written", &reading.text[mention.span.clone()]);
                let finding =
                    findings.finding(message, reading.place(&mention.span)).label(Message::new("written-here"));
                findings.push(finding.help(Message::new("date-impossible-time-help")));
            }
        }
    }
}
