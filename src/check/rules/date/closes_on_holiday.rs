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
        let help = match next_open(last) {
            Some(open) => Message::new("date-closes-on-holiday-help").with("open", open),
            None => Message::new("date-closes-on-holiday-help-later"),
        };
        findings.push(finding.help(help));
    }
}

/// Why offices are closed on that date. Article 1 of the Act on Holidays of Administrative Organs (昭和63年法律第91号) names
/// Saturdays and Sundays, national holidays, and 29 December to 3 January. Only national holidays are unknown in some years.
fn closed(date: Date) -> Option<Message> {
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

/// The first day after it on which offices are open; `None` where a national holiday could be that day and nobody knows.
fn next_open(date: Date) -> Option<Date> {
    let open = date.iter_days().skip(1).find(|day| closed(*day).is_none());
    open.filter(|open| Holiday::YEARS.contains(&open.year()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(closes: &str, opens: &str) {
        let date = |text: &str| text.parse::<Date>().expect("YYYY-MM-DD");
        assert!(closed(date(closes)).is_some(), "{closes}");
        assert_eq!(next_open(date(closes)), opens.parse().ok());
    }

    #[test]
    fn the_next_day_of_work() {
        check("2026-07-11", "2026-07-13");
        check("2026-05-02", "2026-05-07");
        check("2026-12-29", "2027-01-04");
        check("2026-09-21", "2026-09-24");
    }

    #[test]
    fn years_whose_national_holidays_nobody_knows() {
        check("2036-05-03", "unknown");
        check("2040-01-03", "unknown");
        check("2021-07-10", "unknown");
        assert!(closed(Date::from_ymd_opt(2036, 5, 5).expect("a date")).is_none());
    }
}
