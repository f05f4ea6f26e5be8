//! The proxy that a service is asked through: what the environment says, read as curl reads it. A password in it is shown nowhere.

use std::fmt;

use url::{Host, Url};

use super::access::value;
use super::refusal::Refusal;
use crate::publish::open::Environment;

/// The variables that name a proxy for what is asked by HTTPS, the first one first. What is written small goes first, and what is said of everything last.
const BY_HTTPS: [&str; 4] = ["https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"];
/// The same for what is asked by HTTP.
const BY_HTTP: [&str; 4] = ["http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"];
/// The variables that name hosts which are asked directly.
const DIRECTLY: [&str; 2] = ["no_proxy", "NO_PROXY"];

/// A proxy. `Debug` shows where it is, and no more.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Proxy {
    /// Which variable named it.
    variable: &'static str,
    url: Url,
}

impl Proxy {
    /// The proxy for a service; `None` if it is asked directly.
    ///
    /// # Errors
    /// [`Refusal::NoProxy`]: a variable names something else.
    pub fn of(environment: &Environment<'_>, service: &Url) -> Result<Option<Proxy>, Refusal> {
        let list = DIRECTLY.into_iter().find_map(|variable| value(environment, variable)).unwrap_or_default();
        if service.host().is_none_or(|host| is_listed(&list, &host)) {
            return Ok(None);
        }
        let variables = if service.scheme() == "https" { BY_HTTPS } else { BY_HTTP };
        let named = variables.into_iter().find_map(|variable| Some((variable, value(environment, variable)?)));
        let proxy = |(variable, text): (_, String)| {
            let url = parsed(&text).ok_or(Refusal::NoProxy { variable })?;
            Ok(Proxy { variable, url })
        };
        named.map(proxy).transpose()
    }

    /// Its address with the password in it, for who connects to it alone.
    pub fn with_password(&self) -> &str {
        self.url.as_str()
    }

    /// Why it cannot be used.
    pub fn refusal(&self) -> Refusal {
        Refusal::NoProxy { variable: self.variable }
    }

    /// Its address, as people may see it.
    pub fn shown(&self) -> String {
        let port = self.url.port().map(|port| format!(":{port}")).unwrap_or_default();
        format!("{}://{}{port}", self.url.scheme(), self.url.host_str().unwrap_or_default())
    }
}

impl fmt::Debug for Proxy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Proxy({})", self.shown())
    }
}

/// `http://user:password@host:port`, of which all but the host may be missing.
fn parsed(text: &str) -> Option<Url> {
    let url = if text.contains("://") { Url::parse(text) } else { Url::parse(&format!("http://{text}")) };
    let url = url.ok().filter(|url| matches!(url.scheme(), "http" | "https") && url.has_host())?;
    let leads_on = url.path() != "/" || url.query().is_some() || url.fragment().is_some();
    (!leads_on).then_some(url)
}

/// Whether a list names a host: itself, a domain it is in, a block of addresses, or everything (`*`).
fn is_listed(list: &str, host: &Host<&str>) -> bool {
    let mut entries = list.split([',', ' ', '\t']).filter(|entry| !entry.is_empty());
    entries.any(|entry| entry == "*" || names(entry, host))
}

fn names(entry: &str, host: &Host<&str>) -> bool {
    let (entry, length) = match entry.split_once('/') {
        Some((entry, length)) => (entry, length.parse().ok()),
        None => (entry, Some(u32::MAX)),
    };
    match (address(entry), host, length) {
        (Some(Host::Ipv4(block)), Host::Ipv4(host), Some(length)) => {
            let rest = 32 - length.min(32);
            u64::from(block.to_bits()) >> rest == u64::from(host.to_bits()) >> rest
        }
        (Some(Host::Ipv6(block)), Host::Ipv6(host), Some(length)) => {
            let rest = 128 - length.min(128);
            let shifted = |bits: u128| bits.checked_shr(rest).unwrap_or_default();
            shifted(block.to_bits()) == shifted(host.to_bits())
        }
        (Some(Host::Domain(domain)), Host::Domain(host), _) => is_within(host, &domain),
        _ => false,
    }
}

/// `.example` is `example`, and an address of version 6 may stand without its brackets.
fn address(entry: &str) -> Option<Host> {
    let entry = entry.trim_matches('.');
    let bracketed = || Host::parse(&format!("[{entry}]"));
    Host::parse(entry).or_else(|_| bracketed()).ok()
}

fn is_within(host: &str, domain: &str) -> bool {
    let host = host.trim_end_matches('.');
    host.strip_suffix(domain).is_some_and(|before| before.is_empty() || before.ends_with('.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn proxy(variables: &[(&str, &str)], service: &str) -> Result<Option<String>, Refusal> {
        let find =
            |name: &str| variables.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned());
        let proxy = Proxy::of(&find, &Url::parse(service).expect("a URL"))?;
        Ok(proxy.map(|proxy| proxy.with_password().to_owned()))
    }

    #[test]
    fn the_variable_for_the_scheme_goes_first_and_small_before_large() {
        let check = |variables: &[(&str, &str)], by_http: Option<&str>, by_https: Option<&str>| {
            let expected = [by_http, by_https].map(|host| Ok(host.map(|host| format!("http://{host}/"))));
            assert_eq!(["http://s.example", "https://s.example"].map(|url| proxy(variables, url)), expected);
        };
        check(&[], None, None);
        check(&[("HTTPS_PROXY", "a:1")], None, Some("a:1"));
        check(&[("HTTP_PROXY", "a:1"), ("https_proxy", "b:2")], Some("a:1"), Some("b:2"));
        check(&[("ALL_PROXY", "c:3"), ("http_proxy", "a:1")], Some("a:1"), Some("c:3"));
        check(&[("HTTP_PROXY", "a:1"), ("http_proxy", "b:2")], Some("b:2"), None);
        check(&[("ALL_PROXY", "a:1"), ("all_proxy", "b:2")], Some("b:2"), Some("b:2"));
        check(&[("HTTPS_PROXY", " "), ("ALL_PROXY", "a:1")], Some("a:1"), Some("a:1"));
    }

    #[test]
    fn what_is_listed_is_asked_directly() {
        let check = |list: &str, host: &str, is_direct: bool| {
            let variables = [("HTTPS_PROXY", "a:1"), ("NO_PROXY", list)];
            let found = proxy(&variables, &format!("https://{host}/")).expect("a proxy");
            assert_eq!(found.is_none(), is_direct, "{list}: {host}");
        };
        check("", "s.example", false);
        check("*", "s.example", true);
        check("t.example, s.example", "s.example", true);
        check("t.example s.example", "s.example:9000", true);
        check(".example", "s.example", true);
        check("EXAMPLE", "S.example", true);
        check("example", "s.example.", true);
        check("s.example", "ss.example", false);
        check("ample", "s.example", false);
        check("10.1.2.3", "10.1.2.3", true);
        check("10.1.2.3", "10.1.2.4", false);
        check("10.0.0.0/8", "10.1.2.4", true);
        check("10.0.0.0/8", "11.1.2.4", false);
        check("0.0.0.0/0", "11.1.2.4", true);
        check("10.0.0.0/x", "10.1.2.4", false);
        check("::1", "[::1]", true);
        check("[::1]", "[::1]", true);
        check("2001:db8::/32", "[2001:db8:1::5]", true);
        check("2001:db8::/32", "[2001:db9::5]", false);
        check("::/0", "[2001:db9::5]", true);
        check("10.0.0.0/8", "ten.example", false);
    }

    #[test]
    fn what_is_no_proxy_is_told_by_its_variable_alone() {
        for text in
            ["http://", "://a", "socks5://a:1", "ftp://a", "http://a:port", "http://a/path", "http://a?q", "u:p@"]
        {
            let refused = Err(Refusal::NoProxy { variable: "HTTPS_PROXY" });
            assert_eq!(proxy(&[("HTTPS_PROXY", text)], "https://s.example"), refused, "{text}");
        }
    }

    #[test]
    fn a_password_is_sent_and_shown_nowhere() {
        let find = |name: &str| (name == "ALL_PROXY").then(|| "http://press:hunter2@proxy.example:3128".to_owned());
        let service = Url::parse("https://s.example").expect("a URL");
        let proxy = Proxy::of(&find, &service).expect("a proxy").expect("one");
        assert_eq!(proxy.with_password(), "http://press:hunter2@proxy.example:3128/");
        assert_eq!(
            (proxy.shown().as_str(), format!("{proxy:?}").as_str()),
            ("http://proxy.example:3128", "Proxy(http://proxy.example:3128)")
        );
    }
}
