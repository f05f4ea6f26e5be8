//! Just enough HTTP/1.1 (RFC 9112) for browsers on this machine: one request a connection, no bodies in, one thread each, so that a
//! connection which a browser opens in advance or listens on keeps nobody waiting.

use std::io::{self, BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::time::Duration;

use super::answer::{Answer, Content};

/// How large the head of a request may be, in bytes.
const LIMIT: u64 = 64 * 1024;

/// How long a connection may say nothing: browsers open some that they may never use.
const PATIENCE: Duration = Duration::from_secs(60);

/// The head of a request.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Head {
    /// `GET`.
    pub method: String,
    /// The address with its query.
    pub target: String,
    headers: Vec<(String, String)>,
}

impl Head {
    /// Reads the head of the request on a connection; none if the other side went away, or speaks something else.
    pub fn read(stream: &TcpStream) -> io::Result<Option<Head>> {
        stream.set_read_timeout(Some(PATIENCE))?;
        let mut lines = BufReader::new(stream.take(LIMIT)).lines();
        let Some(first) = lines.next().transpose()? else { return Ok(None) };
        let mut head = match first.split(' ').collect::<Vec<_>>().as_slice() {
            [method, target, "HTTP/1.1" | "HTTP/1.0"] => {
                Head { method: (*method).to_owned(), target: (*target).to_owned(), headers: Vec::new() }
            }
            _ => return Ok(None),
        };
        for line in lines {
            let line = line?;
            match line.split_once(':') {
                Some((name, value)) => head.headers.push((name.to_ascii_lowercase(), value.trim().to_owned())),
                None if line.is_empty() => return Ok(Some(head)),
                None => return Ok(None),
            }
        }
        Ok(None)
    }

    /// The header of that name, which is in lower case.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }
}

/// Gives an answer, with its content unless only its head was asked for.
pub(super) fn give(stream: &mut TcpStream, answer: Answer, with_content: bool) -> io::Result<()> {
    let length = match &answer.content {
        Content::Bytes(bytes) => bytes.len() as u64,
        Content::File(file) => file.metadata()?.len(),
    };
    let mut head = format!("HTTP/1.1 {} {}\r\n", answer.status, reason(answer.status));
    // An address from a request cannot begin another header.
    for (name, value) in answer.headers().into_iter().filter(|(_, value)| !value.contains(['\r', '\n'])) {
        head += &format!("{name}: {value}\r\n");
    }
    head += &format!("Content-Length: {length}\r\nConnection: close\r\n\r\n");
    stream.write_all(head.as_bytes())?;
    match answer.content {
        _ if !with_content => {}
        Content::Bytes(bytes) => stream.write_all(&bytes)?,
        Content::File(file) => drop(io::copy(&mut file.take(length), stream)?),
    }
    stream.flush()
}

fn reason(status: u16) -> &'static str {
    match status {
        200 => "OK",
        302 => "Found",
        303 => "See Other",
        400 => "Bad Request",
        403 => "Forbidden",
        404 => "Not Found",
        405 => "Method Not Allowed",
        _ => "Internal Server Error",
    }
}
