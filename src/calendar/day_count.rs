//! How the Administrative Procedure Act counts a period for opinions.

use super::{Civil, Date, Time};

/// Dates on which an opinion can be sent, counted as Article 39, paragraph 3 is applied in practice: the day of
/// the notice is included, and so is the last date on which one can still submit.
///
/// `closes_at` is the civil closing time in the site's zone. A period that ends at 0:00 ends with the day
/// before, so that date is the last one counted.
pub fn days_to_respond(noticed_on: Date, closes_at: Civil) -> i64 {
    let last = if closes_at.time() == Time::MIN {
        closes_at.date().pred_opt().unwrap_or(closes_at.date())
    } else {
        closes_at.date()
    };
    (last - noticed_on).num_days() + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(noticed: (i32, u32, u32), closes: (i32, u32, u32, u32, u32), expected: i64) {
        let noticed = Date::from_ymd_opt(noticed.0, noticed.1, noticed.2).expect("a date");
        let (y, m, d, hour, minute) = closes;
        let closes =
            Date::from_ymd_opt(y, m, d).and_then(|date| date.and_hms_opt(hour, minute, 0)).expect("a civil time");
        assert_eq!(days_to_respond(noticed, closes), expected);
    }

    #[test]
    fn midnight_belongs_to_the_day_before() {
        check((2026, 6, 10), (2026, 7, 10, 0, 0), 30);
    }

    #[test]
    fn the_day_of_the_notice_counts() {
        check((2026, 7, 16), (2026, 8, 14, 23, 59), 30);
        check((2026, 7, 16), (2026, 7, 29, 23, 59), 14);
        check((2022, 6, 15), (2022, 7, 5, 23, 59), 21);
    }
}
