//! `date/era-mismatch`.

use crate::calendar::JapaneseYear;
use crate::check::findings::RuleFindings;
use crate::check::rule::Rule;
use crate::check::scene::Scene;
use crate::diagnostic::Message;
use crate::prose::EraConflict;

/// A year of an era that contradicts the Gregorian year beside it, or a date on which that era had ended or not begun.
pub struct EraMismatch;

impl Rule for EraMismatch {
    fn name(&self) -> &'static str {
        "date/era-mismatch"
    }

    fn check(&self, scene: &Scene<'_>, findings: &mut RuleFindings<'_>) {
        for reading in &scene.readings {
            for mention in &reading.facts.dates {
                let Some((conflict, era)) = mention.era_conflict().zip(mention.era.as_ref()) else { continue };
                let written = &reading.text[era.span.clone()];
                let (message, help) = match conflict {
                    EraConflict::Year { means, fits } => {
                        let message = Message::new("date-era-mismatch-year")
                            .with("written", written)
                            .with("means", means.to_string());
                        (message, fits.map_or(Message::new("date-era-mismatch-year-help"), right_year))
                    }
                    EraConflict::Border { fits } => {
                        (Message::new("date-era-mismatch-border").with("written", written), right_year(fits))
                    }
                };
                let mut finding =
                    findings.finding(message, reading.place(&era.span)).label(Message::new("written-here"));
                if let Some(year) = &mention.year {
                    finding = finding.also(reading.place(&year.span), Message::new("date-era-mismatch-gregorian"));
                }
                findings.push(finding.help(help));
            }
        }
    }
}

fn right_year(fits: JapaneseYear) -> Message {
    Message::new("date-era-mismatch-help").with("era", fits.era.code()).with("year", fits.year)
}
