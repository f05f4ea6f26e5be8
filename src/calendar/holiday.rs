//! National holidays of Japan, worked out from the Act on National Holidays (昭和23年法律第178号).
//!
//! Valid from 2022, the first year without the exceptions made for the Olympic Games, until 2035. Outside these years nothing is said:
//! the Act may change, and the days of the equinoxes are only fixed in the official gazette of the February before. They are
//! predicted here. The crates for this have stopped years ago or need a newer compiler than ours.

use super::{Date, Datelike, Weekday};

/// A national holiday.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holiday {
    /// 元日
    NewYear,
    /// 成人の日
    ComingOfAge,
    /// 建国記念の日
    Foundation,
    /// 天皇誕生日
    EmperorsBirthday,
    /// 春分の日
    VernalEquinox,
    /// 昭和の日
    Showa,
    /// 憲法記念日
    Constitution,
    /// みどりの日
    Greenery,
    /// こどもの日
    Children,
    /// 海の日
    Marine,
    /// 山の日
    Mountain,
    /// 敬老の日
    Aged,
    /// 秋分の日
    AutumnalEquinox,
    /// スポーツの日
    Sports,
    /// 文化の日
    Culture,
    /// 勤労感謝の日
    Labour,
    /// A holiday in place of one on a Sunday (Article 3, paragraph 2), 振替休日.
    Substitute,
    /// A day between two holidays (Article 3, paragraph 3), 国民の休日.
    Between,
}

impl Holiday {
    /// The years for which holidays are known.
    pub const YEARS: std::ops::RangeInclusive<i32> = 2022..=2035;

    /// The holiday that a date is; `None` for other days, and outside [`Self::YEARS`].
    pub fn of(date: Date) -> Option<Holiday> {
        if !Holiday::YEARS.contains(&date.year()) {
            return None;
        }
        named(date).or_else(|| substitute(date)).or_else(|| between(date))
    }

    /// Its name in messages.
    pub fn code(self) -> &'static str {
        match self {
            Holiday::NewYear => "new-year",
            Holiday::ComingOfAge => "coming-of-age",
            Holiday::Foundation => "foundation",
            Holiday::EmperorsBirthday => "emperors-birthday",
            Holiday::VernalEquinox => "vernal-equinox",
            Holiday::Showa => "showa",
            Holiday::Constitution => "constitution",
            Holiday::Greenery => "greenery",
            Holiday::Children => "children",
            Holiday::Marine => "marine",
            Holiday::Mountain => "mountain",
            Holiday::Aged => "aged",
            Holiday::AutumnalEquinox => "autumnal-equinox",
            Holiday::Sports => "sports",
            Holiday::Culture => "culture",
            Holiday::Labour => "labour",
            Holiday::Substitute => "substitute",
            Holiday::Between => "between",
        }
    }
}

/// Article 2.
fn named(date: Date) -> Option<Holiday> {
    let (year, month, day) = (date.year(), date.month(), date.day());
    let is_monday = |which: u32| date.weekday() == Weekday::Mon && (day - 1) / 7 + 1 == which;
    Some(match (month, day) {
        (1, 1) => Holiday::NewYear,
        (1, _) if is_monday(2) => Holiday::ComingOfAge,
        (2, 11) => Holiday::Foundation,
        (2, 23) => Holiday::EmperorsBirthday,
        (3, day) if day == vernal_equinox(year) => Holiday::VernalEquinox,
        (4, 29) => Holiday::Showa,
        (5, 3) => Holiday::Constitution,
        (5, 4) => Holiday::Greenery,
        (5, 5) => Holiday::Children,
        (7, _) if is_monday(3) => Holiday::Marine,
        (8, 11) => Holiday::Mountain,
        (9, _) if is_monday(3) => Holiday::Aged,
        (9, day) if day == autumnal_equinox(year) => Holiday::AutumnalEquinox,
        (10, _) if is_monday(2) => Holiday::Sports,
        (11, 3) => Holiday::Culture,
        (11, 23) => Holiday::Labour,
        _ => return None,
    })
}

/// In March: the 20th, but the 21st in 2022, 2023 and every fourth year after them.
fn vernal_equinox(year: i32) -> u32 {
    let is_late = year % 4 == 3 || year == 2022;
    if is_late { 21 } else { 20 }
}

/// In September: the 23rd, but the 22nd in leap years.
fn autumnal_equinox(year: i32) -> u32 {
    if year % 4 == 0 { 22 } else { 23 }
}

/// The first day after a holiday on a Sunday that is none itself.
fn substitute(date: Date) -> Option<Holiday> {
    let mut before = std::iter::successors(date.pred_opt(), Date::pred_opt).take_while(|day| named(*day).is_some());
    before.any(|day| day.weekday() == Weekday::Sun).then_some(Holiday::Substitute)
}

/// A day whose neighbours are both holidays.
fn between(date: Date) -> Option<Holiday> {
    let is_holiday = |day: Option<Date>| day.is_some_and(|day| named(day).is_some());
    (is_holiday(date.pred_opt()) && is_holiday(date.succ_opt())).then_some(Holiday::Between)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of_year(year: i32) -> Vec<String> {
        let first = Date::from_ymd_opt(year, 1, 1).expect("a date");
        let days = first.iter_days().take_while(|day| day.year() == year);
        days.filter(|day| Holiday::of(*day).is_some()).map(|day| day.format("%m-%d").to_string()).collect()
    }

    fn check(year: i32, expected: &str) {
        assert_eq!(of_year(year).join(" "), expected, "{year}");
    }

    #[test]
    fn holidays_of_a_year() {
        check(2022, "01-01 01-10 02-11 02-23 03-21 04-29 05-03 05-04 05-05 07-18 08-11 09-19 09-23 10-10 11-03 11-23");
        check(
            2026,
            "01-01 01-12 02-11 02-23 03-20 04-29 05-03 05-04 05-05 05-06 07-20 08-11 09-21 09-22 09-23 10-12 11-03 11-23",
        );
        check(
            2035,
            "01-01 01-08 02-11 02-12 02-23 03-21 04-29 04-30 05-03 05-04 05-05 07-16 08-11 09-17 09-23 09-24 10-08 11-03 11-23",
        );
    }

    /// The counts are those of another implementation, jpholiday 1.0.3.
    #[test]
    fn every_year_has_as_many_as_elsewhere() {
        let counts = [16, 17, 21, 19, 18, 17, 16, 19, 19, 19, 17, 17, 17, 19];
        let ours: Vec<usize> = Holiday::YEARS.map(|year| of_year(year).len()).collect();
        assert_eq!(ours, counts);
    }

    #[test]
    fn nothing_is_said_of_other_years() {
        assert!(of_year(2021).is_empty() && of_year(2036).is_empty());
    }
}
