//! What is asked for, and by whom.

use std::net::IpAddr;

use camino::Utf8PathBuf;

use super::wire::Head;
use crate::model::percent_decoded;

/// The folder of what is not of the site.
pub(super) const OWN: &str = "/__kokuji/";

/// A request that may be answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Question {
    /// What is asked for.
    pub asked: Asked,
    /// Names and values behind the question mark.
    pub query: Vec<(String, String)>,
    /// Names and values that were given to the browser to keep.
    pub cookies: Vec<(String, String)>,
}

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Asked {
    /// Something of the site, by its local address.
    Page(String),
    /// Something of the preview, by its name.
    Own(String),
    /// The stream of events.
    Events,
}

/// Why a request is not answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Refused {
    /// It was sent to a name that is not ours: a page of others that had its name point here (DNS rebinding).
    ForeignHost,
    /// It wants to change something.
    Method,
    /// Its address makes no sense.
    Address,
}

impl Question {
    /// Reads a request that reached us at `host`.
    pub fn of(head: &Head, host: IpAddr) -> Result<Question, Refused> {
        if !head.header("host").is_some_and(|name| is_ours(name, host)) {
            return Err(Refused::ForeignHost);
        }
        if !["GET", "HEAD"].contains(&head.method.as_str()) {
            return Err(Refused::Method);
        }
        Question::at(&head.target, head.header("cookie").unwrap_or_default()).ok_or(Refused::Address)
    }

    fn at(url: &str, cookies: &str) -> Option<Question> {
        let (address, query) = url.split_once('?').unwrap_or((url, ""));
        let address = percent_decoded(address);
        if !address.starts_with('/') {
            return None;
        }
        let asked = match address.strip_prefix(OWN) {
            Some("events") => Asked::Events,
            Some(name) => Asked::Own(name.to_owned()),
            None => Asked::Page(address),
        };
        let pair = |pair: &str| pair.split_once('=').map(|(name, value)| (name.to_owned(), value.to_owned()));
        let decoded = |(name, value): (String, String)| (name, percent_decoded(&value.replace('+', " ")));
        let query = query.split('&').filter_map(pair).map(decoded).collect();
        let cookies = cookies.split(';').map(str::trim).filter_map(pair).collect();
        Some(Question { asked, query, cookies })
    }

    /// The value of that name in the query.
    pub fn parameter(&self, name: &str) -> Option<&str> {
        named(&self.query, name)
    }

    /// The value of that name among the cookies.
    pub fn cookie(&self, name: &str) -> Option<&str> {
        named(&self.cookies, name)
    }

    /// The page from which the preview was asked for something: an address on this host, and no other.
    pub fn page(&self) -> &str {
        let is_local = |page: &&str| {
            page.starts_with('/') && !page.starts_with("//") && page.chars().all(|c| !c.is_control() && c != '\\')
        };
        self.parameter("page").filter(is_local).unwrap_or("/")
    }
}

fn named<'v>(values: &'v [(String, String)], name: &str) -> Option<&'v str> {
    values.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
}

/// The file of the output behind a local address, below the path of the site.
pub(super) fn output(site_address: &str) -> Utf8PathBuf {
    let relative = site_address.trim_start_matches('/');
    match relative.is_empty() || relative.ends_with('/') {
        true => Utf8PathBuf::from(format!("{relative}index.html")),
        false => Utf8PathBuf::from(relative),
    }
}

/// Whether a `Host` header names this machine, or the address at which we were told to listen. If that is every address of the machine, any
/// number will do, since only names can be made to point elsewhere.
fn is_ours(header: &str, host: IpAddr) -> bool {
    let name = match header.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
        Some((name, _)) => name,
        None => header.split(':').next().unwrap_or_default(),
    };
    let name = name.trim_end_matches('.');
    match name.parse::<IpAddr>() {
        Ok(address) => address.is_loopback() || address == host || host.is_unspecified(),
        Err(_) => name.eq_ignore_ascii_case("localhost"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check_host(header: &str, host: &str, expected: bool) {
        assert_eq!(is_ours(header, host.parse().expect("an address")), expected, "{header} at {host}");
    }

    #[test]
    fn only_our_own_names_are_answered() {
        for header in ["127.0.0.1:8787", "localhost:8787", "localhost", "LOCALHOST.", "[::1]:8787", "127.0.0.2"] {
            check_host(header, "127.0.0.1", true);
        }
        for header in ["press.example", "localhost.evil.example", "127.0.0.1.evil.example", "", "192.0.2.1:8787"] {
            check_host(header, "127.0.0.1", false);
        }
        check_host("192.0.2.1:8787", "192.0.2.1", true);
        check_host("192.0.2.1:8787", "0.0.0.0", true);
        check_host("press.example:8787", "0.0.0.0", false);
    }

    #[test]
    fn a_page_to_go_back_to_is_on_this_host() {
        let page = |query: &str| {
            Question::at(&format!("/__kokuji/set?page={query}"), "").expect("an address").page().to_owned()
        };
        assert_eq!(page("%2Fja%2F2026%2Fa%2F"), "/ja/2026/a/");
        for foreign in ["https://evil.example/", "%2F%2Fevil.example", "%2F%5Cevil.example", "%2F%0d%0aX: y", ""] {
            assert_eq!(page(foreign), "/", "{foreign}");
        }
    }

    #[test]
    fn an_address_is_taken_apart() {
        let question = Question::at("/ja/?q=%E6%A9%8B+a&x=1", "kokuji-at=5; other=6").expect("an address");
        assert_eq!(question.asked, Asked::Page("/ja/".to_owned()));
        assert_eq!((question.parameter("q"), question.cookie("kokuji-at")), (Some("橋 a"), Some("5")));
        assert_eq!(Question::at("/__kokuji/bar.js", "").expect("an address").asked, Asked::Own("bar.js".to_owned()));
        assert_eq!(Question::at("/__kokuji/events", "").expect("an address").asked, Asked::Events);
        assert_eq!(Question::at("http://evil.example/", ""), None);
    }
}
