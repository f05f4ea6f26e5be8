//! 提出先: where opinions are sent.

use crate::calendar::{Instant, Zone};
use crate::model::Localized;
use crate::model::period::end_of;

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
    /// The first instant at which a deadline of its own is over.
    pub fn end(&self, zone: Zone) -> Option<Instant> {
        self.closes_at.map(|closes_at| end_of(closes_at, zone))
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
