//! The time in which opinions are accepted.

use crate::calendar::{Date, Instant, Time, Zone};
use crate::model::Localized;

/// 受付開始日時 to 受付締切日時.
#[derive(Debug, Clone, PartialEq)]
pub struct Period {
    /// 受付開始日時.
    pub opens_at: Instant,
    /// 受付締切日時: the whole minute is in time, but 0:00 is the end of the day before.
    pub closes_at: Instant,
    /// Earlier deadlines and why they moved, oldest first.
    pub extensions: Vec<Extension>,
}

/// One postponement of the deadline.
#[derive(Debug, Clone, PartialEq)]
pub struct Extension {
    /// The deadline before.
    pub closes_at_was: Instant,
    /// When it was decided.
    pub decided_on: Date,
    /// Why.
    pub reason: Localized<String>,
}

impl Extension {
    /// The beginning of the day on which it was decided.
    pub fn decided_at(&self, zone: Zone) -> Instant {
        zone.instant(self.decided_on.and_time(Time::MIN))
    }
}

impl Period {
    /// The first instant at which opinions are no longer accepted: the end of the minute of `closes_at`, or 0:00 itself.
    pub fn end(&self, zone: Zone) -> Instant {
        end_of(self.closes_at, zone)
    }

    /// Whether opinions are accepted at that instant.
    pub fn is_open(&self, at: Instant, zone: Zone) -> bool {
        self.opens_at <= at && at < self.end(zone)
    }

    /// The last minute in which one can submit.
    pub fn last_minute(&self, zone: Zone) -> Instant {
        self.end(zone).plus_minutes(-1)
    }

    /// The last date on which one can submit.
    pub fn last_day(&self, zone: Zone) -> Date {
        zone.date(self.last_minute(zone))
    }
}

/// The first instant after a deadline: the end of its minute, but 0:00 is the end of the day before.
pub(super) fn end_of(closes_at: Instant, zone: Zone) -> Instant {
    if zone.civil(closes_at).time() == Time::MIN { closes_at } else { closes_at.plus_minutes(1) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn instant(text: &str) -> Instant {
        Instant::from_rfc3339(text).expect("RFC 3339")
    }

    fn closing(closes_at: &str) -> Period {
        let opens_at = instant("2022-06-15T14:00:00+09:00");
        Period { opens_at, closes_at: instant(closes_at), extensions: vec![] }
    }

    fn check(closes_at: &str, at: &str, open: bool) {
        assert_eq!(closing(closes_at).is_open(instant(at), Zone::Tokyo), open, "closes {closes_at}, at {at}");
    }

    #[test]
    fn the_closing_minute_is_in_time() {
        check("2022-07-05T23:59:00+09:00", "2022-06-15T13:59:59+09:00", false);
        check("2022-07-05T23:59:00+09:00", "2022-06-15T14:00:00+09:00", true);
        check("2022-07-05T23:59:00+09:00", "2022-07-05T23:59:59+09:00", true);
        check("2022-07-05T23:59:00+09:00", "2022-07-06T00:00:00+09:00", false);
        check("2022-07-05T17:00:00+09:00", "2022-07-05T17:00:59+09:00", true);
    }

    #[test]
    fn the_last_minute_is_on_the_last_day() {
        let check = |closes_at, last_minute, last_day| {
            let period = closing(closes_at);
            assert_eq!(period.last_minute(Zone::Tokyo), instant(last_minute), "{closes_at}");
            assert_eq!(period.last_day(Zone::Tokyo).to_string(), last_day, "{closes_at}");
        };
        check("2022-07-05T23:59:00+09:00", "2022-07-05T23:59:00+09:00", "2022-07-05");
        check("2022-07-05T17:00:00+09:00", "2022-07-05T17:00:00+09:00", "2022-07-05");
        check("2022-07-06T00:00:00+09:00", "2022-07-05T23:59:00+09:00", "2022-07-05");
    }

    #[test]
    fn midnight_is_the_end_of_the_day_before() {
        check("2022-07-06T00:00:00+09:00", "2022-07-05T23:59:59+09:00", true);
        check("2022-07-06T00:00:00+09:00", "2022-07-06T00:00:00+09:00", false);
    }
}
