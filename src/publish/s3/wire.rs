//! HTTP, and the only file that knows its client. What it says of trouble never holds an address, which is signed.
#![expect(clippy::disallowed_methods, reason = "what is sent is read where it is sent from")]

use std::fs::File;
use std::io;
use std::time::Duration;

use camino::Utf8Path;
use ureq::http::{Request as HttpRequest, Response};
use ureq::tls::{PemItem, RootCerts, TlsConfig, parse_pem};
use ureq::{Agent, Proxy as UreqProxy};
use url::Url;

use super::proxy::Proxy;
use super::refusal::{Refusal, Trouble};
use super::request::{Body, Request};

/// How long a connection may take to be made.
const CONNECT: Duration = Duration::from_secs(10);
/// How long a connection may stand still; how long a request takes is not limited.
const STILL: Duration = Duration::from_secs(30);

/// Connections to one service, kept for the next request.
#[derive(Debug)]
pub(super) struct Wire(Agent);

/// What came back, whatever its status.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Answer {
    pub status: u16,
    pub etag: Option<String>,
    /// The time of the service, in seconds since 1970.
    pub date: Option<i64>,
    /// `Retry-After`, as it was sent.
    pub retry_after: Option<String>,
    /// `Content-Type`, `Cache-Control`, `Content-Encoding`.
    pub told: [Option<String>; 3],
    pub body: Vec<u8>,
}

impl Wire {
    /// With as many connections as requests at a time, through a proxy if there is one, and with the certificates of `roots` in place of those that Mozilla
    /// trusts.
    pub fn new(connections: usize, proxy: Option<&Proxy>, roots: Option<&Utf8Path>) -> Result<Wire, Refusal> {
        let roots = roots.map_or(Ok(RootCerts::WebPki), certificates)?;
        let known = |proxy: &Proxy| UreqProxy::new(proxy.with_password()).map_err(|_| proxy.refusal());
        let config = Agent::config_builder()
            // Said in any case: unasked, the client would read the environment by itself.
            .proxy(proxy.map(known).transpose()?)
            .user_agent(concat!("kokuji/", env!("CARGO_PKG_VERSION")))
            .tls_config(TlsConfig::builder().root_certs(roots).build())
            .http_status_as_error(false)
            // A redirect is to a host for which the request is not signed.
            .max_redirects(0)
            .max_redirects_will_error(false)
            .max_idle_connections_per_host(connections)
            .timeout_connect(Some(CONNECT))
            .timeout_per_read(Some(STILL))
            .timeout_per_write(Some(STILL));
        Ok(Wire(config.build().new_agent()))
    }

    /// Sends a request and waits for the whole answer.
    pub fn send(&self, request: &Request<'_>, signed: &Url) -> Result<Answer, Trouble> {
        let mut sent = HttpRequest::builder().method(request.method()).uri(signed.as_str());
        for (name, value) in request.headers() {
            sent = sent.header(name, value);
        }
        let unsendable = |_| Trouble::System("a header cannot be sent".to_owned());
        let answer = match request.body() {
            Body::None => self.0.run(sent.body(()).map_err(unsendable)?),
            Body::Bytes(bytes) => self.0.run(sent.body(*bytes).map_err(unsendable)?),
            Body::File(path) => {
                let file = File::open(path).map_err(|error| Trouble::System(format!("{path}: {error}")))?;
                self.0.run(sent.body(file).map_err(unsendable)?)
            }
        };
        answer.and_then(read).map_err(|error| trouble(&error))
    }
}

fn read(mut response: Response<ureq::Body>) -> Result<Answer, ureq::Error> {
    let header = |name: &str| Some(response.headers().get(name)?.to_str().ok()?.to_owned());
    let date = header("date").and_then(|date| chrono::DateTime::parse_from_rfc2822(&date).ok());
    let (status, etag, retry_after) = (response.status().as_u16(), header("etag"), header("retry-after"));
    let told = ["content-type", "cache-control", "content-encoding"].map(header);
    let body = response.body_mut().with_config().limit(u64::MAX).read_to_vec()?;
    Ok(Answer { status, etag, date: date.map(|date| date.timestamp()), retry_after, told, body })
}

fn certificates(path: &Utf8Path) -> Result<RootCerts, Refusal> {
    let refused = || Refusal::Roots { path: path.to_owned() };
    let pem = std::fs::read(path).map_err(|_| refused())?;
    let certificate = |item| if let Ok(PemItem::Certificate(certificate)) = item { Some(certificate) } else { None };
    let certificates: Vec<_> = parse_pem(&pem).filter_map(certificate).collect();
    if certificates.is_empty() { Err(refused()) } else { Ok(RootCerts::new_with_certs(&certificates)) }
}

/// Only words that cannot hold an address are passed on.
fn trouble(error: &ureq::Error) -> Trouble {
    match error {
        ureq::Error::Io(error) => match error.kind() {
            io::ErrorKind::UnexpectedEof | io::ErrorKind::ConnectionReset | io::ErrorKind::BrokenPipe => Trouble::Cut,
            io::ErrorKind::TimedOut | io::ErrorKind::WouldBlock => Trouble::Silent,
            _ => Trouble::System(error.to_string()),
        },
        ureq::Error::Timeout(_) => Trouble::Silent,
        ureq::Error::ConnectProxyFailed(words) => status(words).map_or(Trouble::NoHttp, Trouble::Status),
        ureq::Error::HostNotFound => Trouble::NoHost,
        ureq::Error::Rustls(error) => Trouble::System(error.to_string()),
        ureq::Error::Tls(words) => Trouble::System((*words).to_owned()),
        _ => Trouble::NoHttp,
    }
}

/// The status that a proxy answered with, out of the client's words for it.
fn status(words: &str) -> Option<u16> {
    words.split(|letter: char| !letter.is_ascii_digit()).find_map(|number| number.parse().ok())
}
