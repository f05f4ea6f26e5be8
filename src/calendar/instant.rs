//! A point on the time line, and the one zone it is read in.

use chrono::{DateTime, Days, FixedOffset, NaiveTime, SecondsFormat, TimeDelta, Utc};

use super::{Civil, Date};

/// A point on the time line, to the second.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Instant(i64);

impl Instant {
    /// From seconds since 1970-01-01T00:00:00Z.
    pub fn from_unix(seconds: i64) -> Instant {
        Instant(seconds)
    }

    /// Seconds since 1970-01-01T00:00:00Z.
    pub fn unix(self) -> i64 {
        self.0
    }

    /// Reads RFC 3339, whose offset is mandatory; `None` if it is anything else.
    pub fn from_rfc3339(text: &str) -> Option<Instant> {
        DateTime::parse_from_rfc3339(text).ok().map(|time| Instant(time.timestamp()))
    }

    /// In UTC, as calendars exchange it (RFC 5545, section 3.3.5): `20220615T050000Z`.
    pub fn utc_basic(self) -> String {
        self.utc().format("%Y%m%dT%H%M%SZ").to_string()
    }

    /// The instant `minutes` later.
    pub fn plus_minutes(self, minutes: i64) -> Instant {
        Instant(self.0 + TimeDelta::minutes(minutes).num_seconds())
    }

    fn utc(self) -> DateTime<Utc> {
        DateTime::from_timestamp(self.0, 0).unwrap_or_default()
    }
}

/// The time zone of a site. One is understood: every public body of Japan keeps the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Zone {
    /// Japan Standard Time, UTC+9 without daylight saving time since 1952.
    #[default]
    Tokyo,
}

impl Zone {
    /// The zone of that IANA name, if it is understood.
    pub fn named(name: &str) -> Option<Zone> {
        (name == "Asia/Tokyo").then_some(Zone::Tokyo)
    }

    /// The IANA name.
    pub fn name(self) -> &'static str {
        match self {
            Zone::Tokyo => "Asia/Tokyo",
        }
    }

    fn offset(self) -> FixedOffset {
        match self {
            Zone::Tokyo => FixedOffset::east_opt(9 * 60 * 60).expect("nine hours are less than a day"),
        }
    }

    /// What a clock on the wall in this zone shows at the instant.
    pub fn civil(self, at: Instant) -> Civil {
        self.date_time(at).naive_local()
    }

    /// The date on the wall calendar at the instant.
    pub fn date(self, at: Instant) -> Date {
        self.civil(at).date()
    }

    /// The first instant of the day after that of `at`.
    pub fn next_day(self, at: Instant) -> Instant {
        let tomorrow = self.date(at).checked_add_days(Days::new(1));
        tomorrow.map_or(Instant(i64::MAX), |date| self.instant(date.and_time(NaiveTime::MIN)))
    }

    /// The instant at which a clock in this zone shows `civil`.
    pub fn instant(self, civil: Civil) -> Instant {
        Instant((civil - self.offset()).and_utc().timestamp())
    }

    /// RFC 3339 with this zone's offset, to the second: `2022-06-15T14:00:00+09:00`.
    pub fn rfc3339(self, at: Instant) -> String {
        self.date_time(at).to_rfc3339_opts(SecondsFormat::Secs, false)
    }

    fn date_time(self, at: Instant) -> DateTime<FixedOffset> {
        at.utc().with_timezone(&self.offset())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_instant_is_read_and_said_in_the_zone() {
        let at = Instant::from_rfc3339("2022-06-15T05:00:00Z").expect("RFC 3339");
        assert_eq!(Zone::Tokyo.rfc3339(at), "2022-06-15T14:00:00+09:00");
        assert_eq!(at.utc_basic(), "20220615T050000Z");
        assert_eq!(Zone::Tokyo.instant(Zone::Tokyo.civil(at)), at);
        assert_eq!(Zone::Tokyo.rfc3339(at.plus_minutes(1)), "2022-06-15T14:01:00+09:00");
    }

    #[test]
    fn half_past_midnight_in_tokyo_is_the_day_before_in_utc() {
        let at = Instant::from_rfc3339("2022-06-14T15:30:00Z").expect("RFC 3339");
        assert_eq!(Zone::Tokyo.date(at), Date::from_ymd_opt(2022, 6, 15).expect("a date"));
    }
}
