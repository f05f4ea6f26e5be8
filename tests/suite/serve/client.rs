//! A preview that runs, and a client that speaks just enough HTTP/1.1 with it.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::process::{Child, Stdio};
use std::time::{Duration, Instant};

use crate::support::{Site, Tree};

/// What is waited for at the most, on a machine that is very busy.
const DEADLINE: Duration = Duration::from_secs(20);

/// A preview that runs until this value goes.
pub struct Preview {
    child: Child,
    /// What it printed.
    pub url: String,
}

/// What was answered.
pub struct Answer {
    pub status: u16,
    headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

/// A stream of events.
pub struct Events(BufReader<TcpStream>);

impl Preview {
    /// Starts the binary on any port that is free.
    pub fn start(site: &Site, arguments: &[&str]) -> Preview {
        let arguments = [&["serve", "--port", "0"], arguments].concat();
        let mut child = site.command(&[], &arguments).stdout(Stdio::piped()).spawn().expect("the binary runs");
        let mut url = String::new();
        BufReader::new(child.stdout.take().expect("a pipe")).read_line(&mut url).expect("a line");
        Preview { child, url: url.trim_end().to_owned() }
    }

    /// Where it listens.
    pub fn port(&self) -> u16 {
        let port = self.url.split(['/', ':']).nth(4).expect("a port");
        port.parse().expect("a number")
    }

    /// What is at a local address.
    pub fn get(&self, address: &str) -> Answer {
        self.request("GET", address, &[("Host", "localhost")])
    }

    /// The text at a local address.
    pub fn text(&self, address: &str) -> String {
        self.get(address).text()
    }

    /// The JSON at a local address.
    pub fn json(&self, address: &str) -> serde_json::Value {
        serde_json::from_slice(&self.get(address).body).expect("JSON")
    }

    /// Sends a request and reads the whole answer.
    pub fn request(&self, method: &str, address: &str, headers: &[(&str, &str)]) -> Answer {
        let mut stream = self.send(method, address, headers);
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).expect("an answer");
        Answer::of(&bytes)
    }

    /// All these files of the output, without what the preview adds to pages.
    pub fn files<'p>(&self, paths: impl Iterator<Item = &'p String>) -> Tree {
        let file = |path: &String| {
            let answer = self.get(&format!("/{path}"));
            let bytes = if path.ends_with(".html") { published(&answer.text()) } else { answer.body };
            (answer.status == 200).then(|| (path.clone(), bytes))
        };
        paths.filter_map(file).collect()
    }

    /// The stream of events; it is open when this returns.
    pub fn events(&self) -> Events {
        let mut events = Events(BufReader::new(self.send("GET", "/__kokuji/events", &[("Host", "localhost")])));
        while !events.line().starts_with("retry:") {}
        events
    }

    fn send(&self, method: &str, address: &str, headers: &[(&str, &str)]) -> TcpStream {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port())).expect("it listens");
        stream.set_read_timeout(Some(DEADLINE)).expect("a deadline");
        let headers: String = headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
        let request = format!("{method} {address} HTTP/1.1\r\n{headers}Connection: close\r\n\r\n");
        stream.write_all(request.as_bytes()).expect("sent");
        stream
    }
}

impl Drop for Preview {
    fn drop(&mut self) {
        self.child.kill().ok();
        self.child.wait().ok();
    }
}

impl Answer {
    fn of(bytes: &[u8]) -> Answer {
        let end = bytes.windows(4).position(|window| window == b"\r\n\r\n").expect("the end of the headers");
        let head = std::str::from_utf8(&bytes[..end]).expect("headers are text");
        let mut lines = head.lines();
        let status = lines.next().and_then(|line| line.split(' ').nth(1)).expect("a status");
        let pair = |line: &str| line.split_once(": ").map(|(name, value)| (name.to_lowercase(), value.to_owned()));
        let mut answer = Answer {
            status: status.parse().expect("a number"),
            headers: lines.filter_map(pair).collect(),
            body: bytes[end + 4..].to_owned(),
        };
        if answer.header("transfer-encoding") == Some("chunked") {
            answer.body = unchunked(&answer.body);
        }
        answer
    }

    /// The first header of that name, which is in lower case.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }

    /// The body as text.
    pub fn text(&self) -> String {
        String::from_utf8(self.body.clone()).expect("UTF-8")
    }
}

impl Events {
    /// Waits for events of that name until something holds; it may hold already.
    #[track_caller]
    pub fn until(&mut self, name: &str, holds: impl Fn() -> bool) {
        let start = Instant::now();
        while !holds() {
            while self.line() != format!("event: {name}") {
                // A silent stream sends comments now and then.
                assert!(start.elapsed() < DEADLINE, "no such event: {name}");
            }
        }
    }

    fn line(&mut self) -> String {
        let mut line = String::new();
        let length = self.0.read_line(&mut line).expect("an event before the deadline");
        assert!(length > 0, "the stream ended");
        line.trim_end().to_owned()
    }
}

/// A body sent in chunks (RFC 9112, section 7.1).
fn unchunked(mut rest: &[u8]) -> Vec<u8> {
    let mut body = Vec::new();
    loop {
        let end = rest.windows(2).position(|window| window == b"\r\n").expect("the size of a chunk");
        let size = std::str::from_utf8(&rest[..end]).expect("a number");
        let size = usize::from_str_radix(size, 16).expect("a number");
        if size == 0 {
            return body;
        }
        body.extend(&rest[end + 2..end + 2 + size]);
        rest = &rest[end + 2 + size + 2..];
    }
}

/// A page without the bar.
fn published(html: &str) -> Vec<u8> {
    let without = |html: &str, from: &str, to: &str| {
        let start = html.find(from).unwrap_or_else(|| panic!("{from} in {html}"));
        let end = start + html[start..].find(to).unwrap_or_else(|| panic!("{to} in {html}")) + to.len();
        format!("{}{}", &html[..start], &html[end..])
    };
    let clock = if html.contains("\n<script src=\"/__kokuji/clock.js\"") {
        "\n<script src=\"/__kokuji/clock.js\""
    } else {
        "\n<link rel=\"stylesheet\" href=\"/__kokuji/bar.css\""
    };
    let html = without(html, clock, "/__kokuji/bar.js\" defer></script>");
    without(&html, "<aside class=\"__kokuji\"", "</aside>\n").into_bytes()
}
