//! `date/weekday-mismatch`.

use crate::calendar::{Date, Datelike, Weekday};
use crate::check::findings::RuleFindings;
use crate::check::rule::Rule;
use crate::check::scene::{Reading, Scene};
use crate::diagnostic::{Diagnostic, Message};
use crate::prose::{Carried, DateMention};

/// A day of the week that is not the one the date falls on.
pub struct WeekdayMismatch;

impl Rule for WeekdayMismatch {
    fn name(&self) -> &'static str {
        "date/weekday-mismatch"
    }

    fn check(&self, scene: &Scene<'_>, findings: &mut RuleFindings<'_>) {
        for reading in &scene.readings {
            for mention in &reading.facts.dates {
                let Some((date, written)) = date_meant(scene, reading, mention).zip(mention.weekday.as_ref()) else {
                    continue;
                };
                if date.weekday() != written.value {
                    let place = reading.place(&written.span);
                    let message =
                        Message::new("date-weekday-mismatch").with("date", date).with("weekday", date.weekday());
                    let finding = findings.finding(message, place).label(Message::new("written-here"));
                    findings.push(explain(scene, finding, date, written.value));
                }
            }
        }
    }
}

/// The date of a mention. Where no year is written, an earlier date or a stored fact of the same day tells it, unless the sentence speaks of another
/// year (昨年, "last year").
fn date_meant(scene: &Scene<'_>, reading: &Reading<'_>, mention: &DateMention) -> Option<Date> {
    let sentence = reading.sentences.iter().find(|sentence| sentence.contains(&mention.span.start))?;
    let words = reading.text[sentence.clone()].to_lowercase();
    let is_guess = matches!(mention.how, Carried::Context | Carried::Unknown);
    let another_year = is_guess && OTHER_YEARS.iter().any(|year| words.contains(year));
    scene.date_of(mention).filter(|_| !another_year)
}

const OTHER_YEARS: [&str; 9] =
    ["昨年", "前年", "一昨年", "来年", "翌年", "last year", "next year", "previous year", "following year"];

/// Both repairs, and the stored fact if the date is one.
fn explain(scene: &Scene<'_>, finding: Diagnostic, date: Date, written: Weekday) -> Diagnostic {
    let help = |id| Message::new(id).with("weekday", date.weekday()).with("other", nearest_on(date, written));
    match scene.stored(date) {
        Some(stored) => finding
            .also(scene.origin.at(stored.path), Message::new(stored.label).with("weekday", date.weekday()))
            .help(help("date-weekday-mismatch-help-reference").with("reference", stored.reference)),
        None => finding.help(help("date-weekday-mismatch-help")),
    }
}

/// The date nearest to `date` that falls on that day of the week.
fn nearest_on(date: Date, weekday: Weekday) -> Date {
    let ahead = i64::from((weekday.num_days_from_monday() + 7 - date.weekday().num_days_from_monday()) % 7);
    let days = if ahead <= 3 { ahead } else { ahead - 7 };
    date + chrono::TimeDelta::days(days)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_such_day_is_offered() {
        let date = |day| Date::from_ymd_opt(2022, 7, day).expect("a date");
        assert_eq!(nearest_on(date(5), Weekday::Thu), date(7));
        assert_eq!(nearest_on(date(5), Weekday::Mon), date(4));
        assert_eq!(nearest_on(date(5), Weekday::Sat), date(2));
        assert_eq!(nearest_on(date(5), Weekday::Fri), date(8));
    }
}
