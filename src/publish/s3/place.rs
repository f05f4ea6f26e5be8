//! Where a bucket is: its endpoint, its region, the prefix of ours in it, and the address of each object.

use camino::Utf8Path;
use url::Url;

use super::refusal::Refusal;

/// A prefix of a bucket of some service.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The URL of the service; `None` is Amazon's of the region.
    pub endpoint: Option<String>,
    /// The region that requests are signed for. Services of one's own mostly take `us-east-1`, which stands for none.
    pub region: Option<String>,
    /// Whether the bucket is in the path and not in the host name; `None`: as is usual at the endpoint.
    pub path_style: Option<bool>,
    /// The bucket.
    pub bucket: String,
    /// What all keys of ours begin with, without `/` at either end; may be empty.
    pub prefix: String,
}

/// A place that can be asked for: its parts are known to make addresses.
#[derive(Debug, Clone)]
pub(super) struct Bucket {
    /// By the addresses that are asked.
    asked: rusty_s3::Bucket,
    /// By the addresses that copies name: with the bucket in the path, whatever the style.
    named: rusty_s3::Bucket,
    prefix: String,
}

impl Bucket {
    /// Fills in what the place leaves open.
    pub fn of(place: &Place) -> Result<Bucket, Refusal> {
        let region = match (&place.region, &place.endpoint) {
            (Some(region), _) => region.clone(),
            (None, Some(_)) => "us-east-1".to_owned(),
            (None, None) => return Err(Refusal::Unset { variable: "AWS_REGION" }),
        };
        let endpoint = place.endpoint.clone().unwrap_or_else(|| format!("https://s3.{region}.amazonaws.com"));
        let refused = || Refusal::Endpoint { endpoint: without_user(&endpoint) };
        let url = Url::parse(&endpoint).ok().filter(is_bare).ok_or_else(refused)?;
        let style = match place.path_style.unwrap_or(place.endpoint.is_some()) {
            true => rusty_s3::UrlStyle::Path,
            false => rusty_s3::UrlStyle::VirtualHost,
        };
        let at =
            |url, style| rusty_s3::Bucket::new(url, style, place.bucket.clone(), region.clone()).map_err(|_| refused());
        let anywhere = Url::parse("http://localhost").map_err(|_| refused())?;
        let named = at(anywhere, rusty_s3::UrlStyle::Path)?;
        Ok(Bucket { asked: at(url, style)?, named, prefix: place.prefix.trim_matches('/').to_owned() })
    }

    /// The region that requests are signed for.
    pub fn region(&self) -> &str {
        self.asked.region()
    }

    /// Its name.
    pub fn name(&self) -> &str {
        self.asked.name()
    }

    /// What all addresses begin with.
    pub fn service(&self) -> &Url {
        self.asked.base_url()
    }

    /// The host that is asked.
    pub fn host(&self) -> String {
        let base = self.asked.base_url();
        let port = base.port().map(|port| format!(":{port}")).unwrap_or_default();
        format!("{}{port}", base.host_str().unwrap_or_default())
    }

    /// How people are told of it.
    pub fn shown(&self) -> String {
        format!("s3://{}/{}", self.name(), self.prefix).trim_end_matches('/').to_owned()
    }

    /// The key of a file of ours. What would lead out of the prefix has none: a manifest on the target is what others could have written.
    pub fn key(&self, path: &Utf8Path) -> Result<String, Refusal> {
        let leads_on = |part: &str| !matches!(part, "" | "." | "..");
        if !path.as_str().split('/').all(leads_on) {
            return Err(Refusal::Path { path: path.to_owned() });
        }
        Ok(if self.prefix.is_empty() { path.to_string() } else { format!("{}/{path}", self.prefix) })
    }

    /// The address of an object, not signed yet.
    pub fn url(&self, key: &str) -> Url {
        self.asked.object_url(key)
    }

    /// The value of `x-amz-copy-source`.
    pub fn source(&self, key: &str) -> String {
        self.named.object_url(key).path().to_owned()
    }
}

/// An endpoint names a service and nothing else: no user, no password, no query.
fn is_bare(url: &Url) -> bool {
    let web = matches!(url.scheme(), "http" | "https") && url.has_host();
    web && url.username().is_empty() && url.password().is_none() && url.query().is_none() && url.fragment().is_none()
}

/// What stands before `@` may be a password.
fn without_user(endpoint: &str) -> String {
    let (scheme, rest) = endpoint.split_once("://").unwrap_or(("", endpoint));
    let rest = rest.rsplit_once('@').map_or(rest, |(_, host)| host);
    let rest = rest.split(['?', '#']).next().unwrap_or_default();
    if scheme.is_empty() { rest.to_owned() } else { format!("{scheme}://{rest}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(endpoint: Option<&str>, path_style: Option<bool>) -> Place {
        Place {
            endpoint: endpoint.map(str::to_owned),
            region: Some("ap-northeast-1".to_owned()),
            path_style,
            bucket: "press".to_owned(),
            prefix: "/site/".to_owned(),
        }
    }

    fn check(place: &Place, path: &str, expected: &str) {
        let bucket = Bucket::of(place).expect("a place");
        assert_eq!(bucket.url(&bucket.key(path.into()).expect("a key")).as_str(), expected);
    }

    #[test]
    fn addresses_of_objects() {
        let own = Some("http://127.0.0.1:9000");
        check(&place(None, None), "a.html", "https://press.s3.ap-northeast-1.amazonaws.com/site/a.html");
        check(&place(None, Some(true)), "a.html", "https://s3.ap-northeast-1.amazonaws.com/press/site/a.html");
        check(&place(own, None), "a.html", "http://127.0.0.1:9000/press/site/a.html");
        check(&place(Some("https://s.example"), Some(false)), "a.html", "https://press.s.example/site/a.html");
        check(&place(own, None), "2026/案 1+%.pdf", "http://127.0.0.1:9000/press/site/2026/%E6%A1%88%201%2B%25.pdf");
        check(&place(own, None), "a'(b)!*?#.txt", "http://127.0.0.1:9000/press/site/a%27%28b%29%21%2A%3F%23.txt");
        check(&Place { prefix: String::new(), ..place(own, None) }, "a", "http://127.0.0.1:9000/press/a");
    }

    #[test]
    fn a_copy_names_its_source_with_the_bucket() {
        let bucket = Bucket::of(&place(None, None)).expect("a place");
        assert_eq!(bucket.source("site/案 1.pdf"), "/press/site/%E6%A1%88%201.pdf");
    }

    #[test]
    fn what_leads_out_of_the_prefix_has_no_key() {
        let bucket = Bucket::of(&place(None, None)).expect("a place");
        for path in ["../a", "a/../../b", "a//b", "/a", "", "a/", "./a"] {
            assert_eq!(bucket.key(path.into()), Err(Refusal::Path { path: path.into() }), "{path}");
        }
        assert_eq!(bucket.key(".kokuji/a..b".into()), Ok("site/.kokuji/a..b".to_owned()));
    }

    #[test]
    fn what_is_no_endpoint_is_told_without_what_may_be_secret() {
        let refused = |endpoint: &str, shown: &str| {
            let refusal = Bucket::of(&place(Some(endpoint), None)).map(|bucket| bucket.host());
            assert_eq!(refusal, Err(Refusal::Endpoint { endpoint: shown.to_owned() }), "{endpoint}");
        };
        refused("https://user:pass@s.example", "https://s.example");
        refused("https://s.example/?X-Amz-Signature=1", "https://s.example/");
        refused("s.example", "s.example");
        refused("ftp://s.example", "ftp://s.example");
    }

    #[test]
    fn amazon_has_to_be_told_the_region() {
        let place = Place { region: None, ..place(None, None) };
        assert_eq!(Bucket::of(&place).map(drop), Err(Refusal::Unset { variable: "AWS_REGION" }));
    }
}
