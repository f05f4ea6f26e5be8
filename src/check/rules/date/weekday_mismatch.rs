//! `date/weekday-mismatch`.

use crate::calendar::{Date, Datelike, Weekday};
use crate::check::findings::RuleFindings;
use crate::check::rule::Rule;
use crate::check::scene::Scene;
use crate::diagnostic::{Diagnostic, Message};

/// A day of the week that is not the one the date falls on.
pub struct WeekdayMismatch;

impl Rule for WeekdayMismatch {
    fn name(&self) -> &'static str {
        "date/weekday-mismatch"
    }

    fn check(&self, scene: &Scene<'_>, findings: &mut RuleFindings<'_>) {
        for reading in &scene.readings {
            for mention in &reading.facts.dates {
                let Some((date, written)) = scene.date_of(mention).zip(mention.weekday.as_ref()) else { continue };
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
