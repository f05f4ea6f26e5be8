//! Stands between a publisher and a service: notes each request, and lets things go wrong on the way.

use std::collections::BTreeSet;
use std::io::{self, Read, Write as _};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;

/// What goes wrong with one request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// The service is not asked, and this status is the answer.
    Status(u16),
    /// The connection is cut after so many bytes of the request, of which the service gets as many.
    CutRequest(usize),
    /// The service does what it is asked, but the connection is cut after so many bytes of its answer.
    CutAnswer(usize),
    /// The last byte of the body is another one.
    Changed,
    /// The service is not asked, and this status is the answer, with this code in its body.
    Says(u16, &'static str),
    /// The service is not asked, and this status is the answer, with this line in its head.
    Adds(u16, &'static str),
}

type Faults = dyn Fn(usize, &str) -> Option<Fault> + Send + Sync;

/// A way to a service. It ends with this value.
pub struct Proxy {
    address: SocketAddr,
    state: Arc<State>,
}

struct State {
    service: SocketAddr,
    seen: Mutex<Vec<String>>,
    headers: Mutex<BTreeSet<(String, String)>>,
    /// Which fault the request of this number (from 0), method and path has.
    fault: Box<Faults>,
    /// The service looks at a condition and writes in two steps. One request at a time makes them one.
    turn: Mutex<()>,
    ended: AtomicBool,
}

impl Proxy {
    /// A way without faults.
    pub fn to(service: SocketAddr) -> Proxy {
        Proxy::with(service, |_, _| None)
    }

    /// A way on which `fault` says what goes wrong, by the number of the request and its `METHOD path`.
    pub fn with(service: SocketAddr, fault: impl Fn(usize, &str) -> Option<Fault> + Send + Sync + 'static) -> Proxy {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let address = listener.local_addr().expect("an address");
        let state = State {
            service,
            seen: Mutex::default(),
            headers: Mutex::default(),
            fault: Box::new(fault),
            turn: Mutex::default(),
            ended: AtomicBool::new(false),
        };
        let state = Arc::new(state);
        let of_thread = Arc::clone(&state);
        thread::spawn(move || {
            for stream in listener.incoming() {
                if of_thread.ended.load(Ordering::SeqCst) {
                    break;
                }
                let state = Arc::clone(&of_thread);
                thread::spawn(move || stream.and_then(|stream| state.pass(stream)).ok());
            }
        });
        Proxy { address, state }
    }

    /// The URL to ask at.
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// All requests up to now, as `METHOD path -> status`, without what is signed; sorted where they come side by side.
    pub fn seen(&self) -> Vec<String> {
        std::mem::take(&mut *self.state.seen.lock().expect("no thread failed"))
    }

    /// What requests said in this header, by its name in lower case.
    pub fn said(&self, header: &str) -> BTreeSet<String> {
        let headers = self.state.headers.lock().expect("no thread failed");
        headers.iter().filter(|(name, _)| name == header).map(|(_, value)| value.clone()).collect()
    }
}

impl Drop for Proxy {
    fn drop(&mut self) {
        self.state.ended.store(true, Ordering::SeqCst);
        TcpStream::connect(self.address).ok();
    }
}

impl State {
    /// One request and its answer.
    fn pass(&self, mut client: TcpStream) -> io::Result<()> {
        let mut request = message(&mut client)?;
        // Whoever takes it for a forward proxy is led to the service, whatever host he names (RFC 9110, 9.3.6).
        if request.starts_with(b"CONNECT ") {
            client.write_all(b"HTTP/1.1 200 So\r\n\r\n")?;
            request = message(&mut client)?;
        }
        self.headers.lock().expect("no thread failed").extend(headers(&request));
        let line = String::from_utf8_lossy(&request).lines().next().unwrap_or_default().to_owned();
        let mut words = line.split(' ');
        let (method, target) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
        let name = format!("{method} {}", target.split('?').next().unwrap_or_default());
        let turn = self.turn.lock().expect("no thread failed");
        let fault = {
            let mut seen = self.seen.lock().expect("no thread failed");
            seen.push(name.clone());
            (self.fault)(seen.len() - 1, &name)
        };
        let answer = self.answer(&request, fault)?;
        self.note(&name, &answer, fault);
        drop(turn);
        client.write_all(match fault {
            Some(Fault::CutAnswer(bytes)) => &answer[..bytes.min(answer.len())],
            _ => &answer,
        })?;
        client.shutdown(Shutdown::Both)
    }

    /// What the service answers.
    fn answer(&self, request: &[u8], fault: Option<Fault>) -> io::Result<Vec<u8>> {
        match fault {
            Some(Fault::Status(status)) => return Ok(instead(status, "", "")),
            Some(Fault::Adds(status, line)) => return Ok(instead(status, &format!("{line}\r\n"), "")),
            Some(Fault::Says(status, code)) => {
                let error = format!("<Error><Code>{code}</Code><Message>Said {code} to you</Message></Error>");
                return Ok(instead(status, "", &error));
            }
            _ => {}
        }
        let mut service = TcpStream::connect(self.service)?;
        service.set_nodelay(true)?;
        if let Some(Fault::CutRequest(bytes)) = fault {
            service.write_all(&request[..bytes.min(request.len())])?;
            service.shutdown(Shutdown::Write)?;
            // Until the service has understood that there is no more: it closes the connection, with an answer or without.
            service.read_to_end(&mut Vec::new()).ok();
            return Ok(Vec::new());
        }
        service.write_all(&closing(request, fault))?;
        let mut answer = Vec::new();
        service.read_to_end(&mut answer)?;
        Ok(answer)
    }

    fn note(&self, name: &str, answer: &[u8], fault: Option<Fault>) {
        let text = String::from_utf8_lossy(answer);
        let status = match fault {
            Some(Fault::CutRequest(_)) => "cut",
            Some(Fault::CutAnswer(_)) => "lost",
            _ => text.split(' ').nth(1).unwrap_or("nothing"),
        };
        let mut seen = self.seen.lock().expect("no thread failed");
        if let Some(noted) = seen.iter_mut().rev().find(|noted| *noted == name) {
            *noted = format!("{name} -> {status}");
        }
    }
}

/// An answer of our own.
fn instead(status: u16, lines: &str, body: &str) -> Vec<u8> {
    let length = body.len();
    let head =
        format!("HTTP/1.1 {status} So\r\nETag: \"so\"\r\n{lines}Content-Length: {length}\r\nConnection: close\r\n\r\n");
    format!("{head}{body}").into_bytes()
}

/// A whole request: the head, and as much as it says that there is.
fn message(stream: &mut TcpStream) -> io::Result<Vec<u8>> {
    let (mut bytes, mut piece) = (Vec::new(), [0; 16 * 1024]);
    loop {
        if let Some(head) = bytes.windows(4).position(|four| four == b"\r\n\r\n") {
            let text = String::from_utf8_lossy(&bytes[..head]).to_ascii_lowercase();
            let length = text.lines().find_map(|line| line.strip_prefix("content-length:"));
            let length: usize = length.map_or(0, |length| length.trim().parse().expect("a number"));
            if bytes.len() >= head + 4 + length {
                return Ok(bytes);
            }
        }
        match stream.read(&mut piece)? {
            0 => return Err(io::ErrorKind::UnexpectedEof.into()),
            read => bytes.extend_from_slice(&piece[..read]),
        }
    }
}

/// The headers of a request, with their names in lower case.
fn headers(request: &[u8]) -> Vec<(String, String)> {
    let text = String::from_utf8_lossy(request);
    let lines = text.lines().take_while(|line| !line.is_empty());
    lines
        .filter_map(|line| line.split_once(": "))
        .map(|(name, value)| (name.to_ascii_lowercase(), value.to_owned()))
        .collect()
}

/// The request as the last one of its connection, with what goes wrong in it.
fn closing(request: &[u8], fault: Option<Fault>) -> Vec<u8> {
    let head = request.windows(4).position(|four| four == b"\r\n\r\n").expect("a head");
    let mut bytes = [&request[..head], b"\r\nConnection: close\r\n\r\n"].concat();
    bytes.extend_from_slice(&request[head + 4..]);
    if fault == Some(Fault::Changed) && request.len() > head + 4 {
        *bytes.last_mut().expect("a body") ^= 1;
    }
    bytes
}
