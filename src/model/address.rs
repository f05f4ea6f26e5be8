//! Where the site is served, and which addresses it has.

use std::collections::BTreeSet;

/// The absolute address of the site's front door.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BaseUrl {
    origin: String,
    path: String,
}

impl BaseUrl {
    /// Reads an absolute `http` or `https` URL without query and fragment; it may have a path.
    pub fn parse(text: &str) -> Option<BaseUrl> {
        let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"))?;
        let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
        let plain = |part: &str| part.chars().all(|c| c.is_ascii_graphic() && !"?#\"<>\\".contains(c));
        if host.is_empty() || !plain(host) || !plain(path) {
            return None;
        }
        let path = path.trim_matches('/');
        Some(BaseUrl {
            origin: text[..text.len() - rest.len() + host.len()].to_owned(),
            path: if path.is_empty() { "/".to_owned() } else { format!("/{path}/") },
        })
    }

    /// The address, on this host, of a site address (`/en/` becomes `/press/en/`).
    pub fn local(&self, address: &str) -> String {
        [&self.path, address.trim_start_matches('/')].concat()
    }

    /// The absolute address of a site address.
    pub fn absolute(&self, address: &str) -> String {
        [&self.origin, &self.path, address.trim_start_matches('/')].concat()
    }

    /// The site address that an absolute one stands for; `None` if it lies outside the site.
    pub fn of_absolute<'a>(&self, absolute: &'a str) -> Option<&'a str> {
        self.site_address(absolute.strip_prefix(&self.origin)?)
    }

    /// The site address that a local one stands for; `None` if it lies outside the site.
    pub fn site_address<'a>(&self, local: &'a str) -> Option<&'a str> {
        local.strip_prefix(&self.path[..self.path.len() - 1]).filter(|rest| rest.starts_with('/'))
    }
}

/// The addresses that exist at an instant, as site addresses (`/en/2022/ismap-liu/`).
#[derive(Debug, Default)]
pub struct SiteAddresses(pub(crate) BTreeSet<String>);

impl SiteAddresses {
    /// Whether the address exists; a page is also found without its closing slash's `index.html`.
    pub fn contains(&self, address: &str) -> bool {
        self.0.contains(address.strip_suffix("index.html").unwrap_or(address))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(base: &str, expected: Option<(&str, &str)>) {
        let url = BaseUrl::parse(base);
        let addresses = url.as_ref().map(|url| (url.local("/en/"), url.absolute("/en/")));
        assert_eq!(addresses, expected.map(|(local, absolute)| (local.to_owned(), absolute.to_owned())), "{base}");
    }

    #[test]
    fn a_base_url_may_have_a_path() {
        check("https://press.example/", Some(("/en/", "https://press.example/en/")));
        check("https://press.example", Some(("/en/", "https://press.example/en/")));
        check("https://example.jp/press/", Some(("/press/en/", "https://example.jp/press/en/")));
        check("http://localhost:8000/a/b", Some(("/a/b/en/", "http://localhost:8000/a/b/en/")));
        check("press.example", None);
        check("https://", None);
        check("https://example.jp/?q", None);
        check("ftp://example.jp/", None);
    }

    #[test]
    fn a_local_address_leads_back() {
        let url = BaseUrl::parse("https://example.jp/press/").expect("a base URL");
        assert_eq!(url.site_address("/press/en/"), Some("/en/"));
        assert_eq!(url.site_address("/pressen/"), None);
        assert_eq!(url.site_address("/other/"), None);
    }
}
