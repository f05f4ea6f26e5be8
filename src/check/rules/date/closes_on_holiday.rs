//! `date/closes-on-holiday`.

use crate::calendar::{Date, Datelike, Holiday, Weekday};
use crate::check::findings::RuleFindings;
use crate::check::rule::Rule;
use crate::check::scene::Scene;
use crate::diagnostic::{Message, Severity};

/// A period whose last day is one on which offices are closed.
pub struct ClosesOnHoliday;

impl Rule for ClosesOnHoliday {
    fn name(&self) -> &'static str {
        "date/closes-on-holiday"
    }

    fn severity(&self) -> Severity {
        Severity::Hint
    }

    fn check(&self, scene: &Scene<'_>, findings: &mut RuleFindings<'_>) {
        let Some(period) = scene.notice.and_then(|notice| notice.period.as_ref()) else { return };
        let last = period.last_day(scene.zone());
        let Some(message) = closed(last) else { return };
        let finding = findings.finding(message.with("date", last), scene.origin.at("period.closes_at"));
        let open = next_open(last);
        findings.push(finding.help(Message::new("date-closes-on-holiday-help").with("open", open)));
    }
}

/// Why offices are closed on that date. Article 1 of the Act on Holidays of Administrative Organs (昭和63年法律第91号) names
/// Saturdays and Sundays, national holidays, and 29 December to 3 January. Of years whose holidays are not known nothing is said.
fn closed(date: Date) -> Option<Message> {
    if !Holiday::YEARS.contains(&date.year()) {
        return None;
    }
    if let Some(holiday) = Holiday::of(date) {
        return Some(Message::new("date-closes-on-national-holiday").with("holiday", holiday.code()));
    }
    if is_turn_of_year(date) {
        return Some(Message::new("date-closes-at-turn-of-year"));
    }
    let is_weekend = matches!(date.weekday(), Weekday::Sat | Weekday::Sun);
    is_weekend.then(|| Message::new("date-closes-on-weekend"))
}

fn is_turn_of_year(date: Date) -> bool {
    matches!((date.month(), date.day()), (12, 29..=31) | (1, 1..=3))
}

/// The first day after it on which offices are open.
fn next_open(date: Date) -> Date {
    date.iter_days().skip(1).find(|day| closed(*day).is_none()).unwrap_or(date)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(closes: &str, opens: &str) {
        let date = |text: &str| text.parse::<Date>().expect("YYYY-MM-DD");
        assert!(closed(date(closes)).is_some(), "{closes}");
        assert_eq!(next_open(date(closes)), date(opens));
    }

    #[test]
    fn the_next_day_of_work() {
        check("2026-07-11", "2026-07-13");
        check("2026-05-02", "2026-05-07");
        check("2026-12-29", "2027-01-04");
        check("2026-09-21", "2026-09-24");
    }
}
