//! Takes requests, and gives back what the desk answers.

use std::io;
use std::net::{IpAddr, SocketAddr, TcpListener};
use std::sync::{Arc, mpsc};
use std::thread;

use anyhow::{Context as _, Result, anyhow, bail};
use tiny_http::{Header, Response, Server};

use super::Port;
use super::answer::{Answer, Content};
use super::desk::Message;
use super::hub::Hub;
use super::request::{Asked, Question, Refused};

/// How many requests are taken at a time; streams of events do not count.
const TAKERS: usize = 4;

/// How many ports are tried.
const TRIED: u16 = 100;

/// A server that listens.
pub(super) struct Listener {
    server: Arc<Server>,
    host: IpAddr,
    port: u16,
}

impl Listener {
    /// Listens at an address.
    pub fn at(host: IpAddr, port: Port) -> Result<Listener> {
        let listener = bind(host, port)?;
        let port = listener.local_addr().context("the address is not known")?.port();
        let server = Server::from_listener(listener, None).map_err(|error| anyhow!("{error}"))?;
        Ok(Listener { server: Arc::new(server), host, port })
    }

    /// The origin, without a slash at its end.
    pub fn url(&self) -> String {
        format!("http://{}", SocketAddr::new(self.host, self.port))
    }

    /// Takes requests until the process is ended.
    pub fn run(&self, hub: &Arc<Hub>, desk: &mpsc::Sender<Message>) {
        thread::scope(|scope| {
            for _ in 0..TAKERS {
                let desk = desk.clone();
                scope.spawn(move || {
                    while let Ok(request) = self.server.recv() {
                        self.take(request, hub, &desk);
                    }
                });
            }
        });
    }

    fn take(&self, request: tiny_http::Request, hub: &Arc<Hub>, desk: &mpsc::Sender<Message>) {
        let question = match Question::of(&request, self.host) {
            Ok(question) => question,
            Err(refused) => return respond(request, refusal(refused)),
        };
        if question.asked == Asked::Events {
            let hub = hub.clone();
            thread::spawn(move || hub.stream(request));
            return;
        }
        let (reply, answer) = mpsc::channel();
        let sent = desk.send(Message::Asked(question, reply));
        if let Some(answer) = sent.ok().and_then(|()| answer.recv().ok()) {
            respond(request, answer);
        }
    }
}

#[expect(clippy::disallowed_methods, reason = "the room that listens")]
fn bind(host: IpAddr, port: Port) -> Result<TcpListener> {
    let (first, last) = match port {
        Port::Exactly(port) => (port, port),
        Port::From(port) => (port, port.saturating_add(TRIED)),
    };
    for port in first..=last {
        match TcpListener::bind((host, port)) {
            Ok(listener) => return Ok(listener),
            Err(error) if error.kind() == io::ErrorKind::AddrInUse && port < last => {}
            Err(error) => {
                return Err(error).with_context(|| format!("cannot listen at {}", SocketAddr::new(host, port)));
            }
        }
    }
    bail!("cannot listen at {host}")
}

fn refusal(refused: Refused) -> Answer {
    match refused {
        Refused::ForeignHost => Answer::plain(403, "this preview does not answer under that name\n"),
        Refused::Method => Answer::plain(405, "only GET and HEAD\n").with("Allow", "GET, HEAD"),
        Refused::Address => Answer::plain(400, "not an address\n"),
    }
}

/// A client that went away is no trouble of ours.
fn respond(request: tiny_http::Request, answer: Answer) {
    let headers: Vec<Header> = answer
        .headers()
        .into_iter()
        .filter_map(|(name, value)| Header::from_bytes(name.as_bytes(), value.as_bytes()).ok())
        .collect();
    let status = answer.status;
    match answer.content {
        Content::Bytes(bytes) => {
            let mut response = Response::from_data(bytes).with_status_code(status);
            headers.into_iter().for_each(|header| response.add_header(header));
            request.respond(response).ok();
        }
        Content::File(file) => {
            let mut response = Response::from_file(file).with_status_code(status);
            headers.into_iter().for_each(|header| response.add_header(header));
            request.respond(response).ok();
        }
    }
}

#[cfg(test)]
mod tests {
    use std::net::Ipv4Addr;

    use super::*;

    #[test]
    fn a_port_that_is_taken_is_passed_over_unless_it_is_asked_for() {
        let host = IpAddr::V4(Ipv4Addr::LOCALHOST);
        let first = Listener::at(host, Port::Exactly(0)).expect("any port");
        let next = Listener::at(host, Port::From(first.port)).expect("the next one that is free");
        assert!(next.port > first.port);
        assert!(Listener::at(host, Port::Exactly(first.port)).is_err());
    }
}
