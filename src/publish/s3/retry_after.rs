//! For how long a service asks to be left alone: `Retry-After` (RFC 9110, 10.2.3), in seconds or until an instant.

use std::time::Duration;

use chrono::{DateTime, Datelike as _, Months, NaiveDateTime};

/// Longer than this nobody is waited for at a time: whoever publishes watches, and the next try says the same again if it is meant.
pub(super) const LONGEST: Duration = Duration::from_secs(60);

/// The wait that a field asks for where it is `now`, in seconds since 1970; `None` if it is neither a number of seconds nor a date.
pub(super) fn asked(field: &str, now: i64) -> Option<Duration> {
    let field = field.trim();
    let is_number = !field.is_empty() && field.bytes().all(|byte| byte.is_ascii_digit());
    let seconds = match is_number {
        // More than fits is long in any case.
        true => field.parse().unwrap_or(u64::MAX),
        false => u64::try_from(date(field, now)?.saturating_sub(now)).unwrap_or_default(),
    };
    Some(Duration::from_secs(seconds).min(LONGEST))
}

/// A date in seconds since 1970, in the form that is sent today or in one of the two that may still be met (RFC 9110, 5.6.7).
fn date(field: &str, now: i64) -> Option<i64> {
    let read = |form| NaiveDateTime::parse_from_str(field, form).ok();
    let today = || DateTime::parse_from_rfc2822(field).ok().map(|date| date.naive_utc());
    let of_two_digits = || Some(in_this_century(read("%A, %d-%b-%y %H:%M:%S GMT")?, now));
    let date = today().or_else(of_two_digits).or_else(|| read("%a %b %e %H:%M:%S %Y"))?;
    Some(date.and_utc().timestamp())
}

/// A year of two digits that would be more than fifty years ahead is one of the century before.
fn in_this_century(date: NaiveDateTime, now: i64) -> NaiveDateTime {
    let Some(now) = DateTime::from_timestamp(now, 0) else { return date };
    let century = Months::new(1200);
    let moved = if date.year() > now.year() + 50 { date.checked_sub_months(century) } else { None };
    moved.unwrap_or(date)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 2026-11-06 08:49:37 in Greenwich.
    const NOW: i64 = 1_793_954_977;

    #[track_caller]
    fn check(field: &str, seconds: Option<u64>) {
        assert_eq!(asked(field, NOW).map(|wait| wait.as_secs()), seconds, "{field}");
    }

    #[test]
    fn seconds_are_waited_for() {
        check("0", Some(0));
        check(" 7 ", Some(7));
        check("60", Some(60));
        check("3600", Some(60));
        check("99999999999999999999999", Some(60));
    }

    #[test]
    fn a_date_is_waited_for_in_each_of_its_three_forms() {
        check("Fri, 06 Nov 2026 08:49:40 GMT", Some(3));
        check("Friday, 06-Nov-26 08:49:40 GMT", Some(3));
        check("Fri Nov  6 08:49:40 2026", Some(3));
        check("Fri, 06 Nov 2026 09:49:37 GMT", Some(60));
    }

    #[test]
    fn what_is_over_is_not_waited_for() {
        check("Fri, 06 Nov 2026 08:49:37 GMT", Some(0));
        check("Sun, 06 Nov 1994 08:49:37 GMT", Some(0));
        check("Sunday, 06-Nov-94 08:49:37 GMT", Some(0));
    }

    #[test]
    fn anything_else_asks_for_nothing() {
        for field in ["", "soon", "-1", "1.5", "7s", "Fri, 06 Nov", "2026-11-06T08:49:40Z"] {
            check(field, None);
        }
    }
}
