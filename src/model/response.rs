//! 提出先: where opinions are sent.

use crate::calendar::{Instant, Zone};
use crate::model::period::end_of;
use crate::model::{Localized, Period};

/// One way to submit an opinion.
#[derive(Debug, Clone, PartialEq)]
pub struct Response {
    /// The way.
    pub channel: Channel,
    /// The form's address.
    pub url: Option<String>,
    /// E-mail address.
    pub email: Option<String>,
    /// Postal address.
    pub address: Option<Localized<String>>,
    /// Facsimile number.
    pub fax: Option<String>,
    /// What counts as in time.
    pub receipt: Option<Receipt>,
    /// A deadline of its own.
    pub closes_at: Option<Instant>,
    /// Languages accepted on this way (BCP 47).
    pub languages: Vec<String>,
}

impl Response {
    /// The first instant at which a deadline of its own is over. None is later than that of the period: nothing is accepted then.
    pub fn end(&self, period: Option<&Period>, zone: Zone) -> Option<Instant> {
        let own = end_of(self.closes_at?, zone);
        Some(period.map_or(own, |period| own.min(period.end(zone))))
    }
}

/// A way to submit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Channel {
    /// A form on the web.
    Form,
    /// E-mail.
    Email,
    /// Post.
    Post,
    /// Facsimile.
    Fax,
}

impl Channel {
    /// The word in YAML, JSON and templates.
    pub fn as_str(self) -> &'static str {
        match self {
            Channel::Form => "form",
            Channel::Email => "email",
            Channel::Post => "post",
            Channel::Fax => "fax",
        }
    }
}

/// What decides whether a letter is in time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Receipt {
    /// 必着.
    Arrival,
    /// 消印有効.
    Postmark,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(closes_at: &str, period_closes_at: Option<&str>, expected: &str) {
        let instant = |text: &str| Instant::from_rfc3339(text).expect("RFC 3339");
        let period = period_closes_at.map(|closes_at| Period {
            opens_at: Instant::from_unix(0),
            closes_at: instant(closes_at),
            extensions: Vec::new(),
        });
        let response = Response {
            channel: Channel::Post,
            url: None,
            email: None,
            address: None,
            fax: None,
            receipt: Some(Receipt::Postmark),
            closes_at: Some(instant(closes_at)),
            languages: Vec::new(),
        };
        assert_eq!(response.end(period.as_ref(), Zone::Tokyo), Some(instant(expected)), "{closes_at}");
    }

    #[test]
    fn no_way_is_open_longer_than_the_period() {
        let period = Some("2026-05-01T17:00:00+09:00");
        check("2026-04-30T17:00:00+09:00", None, "2026-04-30T17:01:00+09:00");
        check("2026-04-30T17:00:00+09:00", period, "2026-04-30T17:01:00+09:00");
        check("2026-05-07T17:00:00+09:00", period, "2026-05-01T17:01:00+09:00");
        check("2026-05-07T17:00:00+09:00", None, "2026-05-07T17:01:00+09:00");
    }
}
