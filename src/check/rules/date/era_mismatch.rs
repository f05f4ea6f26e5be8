//! `date/era-mismatch`.

use super::house;
use crate::calendar::JapaneseYear;
use crate::check::findings::RuleFindings;
use crate::check::rule::Rule;
use crate::check::scene::Scene;
use crate::diagnostic::{Fix, Message};
use crate::prose::{DateMention, EraConflict, Reader};

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
                let (message, help) = said(conflict, written);
                let mut finding =
                    findings.finding(message, reading.place(&era.span)).label(Message::new("written-here"));
                if let Some(year) = &mention.year {
                    finding = finding.also(reading.place(&year.span), Message::new("date-era-mismatch-gregorian"));
                }
                let fix = repair(reading.reader, mention, written);
                let finding = finding.help(help);
                findings.push(match fix {
                    Some(words) => house::repaired(finding, written, Fix::probable(reading.place(&era.span), words)),
                    None => finding,
                });
            }
            for years in &reading.facts.two_years {
                let Some(conflict) = years.conflict() else { continue };
                let (message, _) = said(conflict, &reading.text[years.era.span.clone()]);
                let help = match conflict {
                    EraConflict::Year { fits: Some(fits), .. } => {
                        Message::new("date-era-mismatch-help-year").with("era", fits.era.code()).with("year", fits.year)
                    }
                    _ => Message::new("date-era-mismatch-year-help"),
                };
                let finding = findings.finding(message, reading.place(&years.era.span));
                let finding = finding.label(Message::new("written-here")).help(help);
                let gregorian = reading.place(&years.gregorian.span);
                findings.push(finding.also(gregorian, Message::new("date-era-mismatch-gregorian")));
            }
        }
    }
}

/// What is wrong, and what to do.
fn said(conflict: EraConflict, written: &str) -> (Message, Message) {
    match conflict {
        EraConflict::Year { means, fits } => {
            let message =
                Message::new("date-era-mismatch-year").with("written", written).with("means", means.to_string());
            (message, fits.map_or(Message::new("date-era-mismatch-year-help"), right_year))
        }
        EraConflict::Border { fits } => {
            (Message::new("date-era-mismatch-border").with("written", written), right_year(fits))
        }
    }
}

fn right_year(fits: JapaneseYear) -> Message {
    Message::new("date-era-mismatch-help").with("era", fits.era.code()).with("year", fits.year)
}

/// The year of the era in which the date falls, as it is written here; `None` where it is written in other characters than ours.
fn repair(reader: Reader, mention: &DateMention, written: &str) -> Option<String> {
    let is_plain = reader == Reader::Japanese && written.contains(|c: char| c.is_ascii_digit() || c == '元');
    let year = mention.date().ok().and_then(house::era_year).filter(|_| is_plain)?;
    Some(if written.ends_with('年') { year } else { year.trim_end_matches('年').to_owned() })
}
