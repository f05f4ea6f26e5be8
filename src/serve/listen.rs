//! Takes requests, and gives back what the desk answers.

use std::io;
use std::net::{IpAddr, SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, mpsc};
use std::thread;

use anyhow::{Context as _, Result, bail};

use super::Port;
use super::answer::Answer;
use super::desk::Message;
use super::hub::Hub;
use super::request::{Asked, Question, Refused};
use super::wire::{self, Head};

/// How many ports are tried.
const TRIED: u16 = 100;

/// A server that listens.
pub(super) struct Listener {
    listener: TcpListener,
    address: SocketAddr,
}

impl Listener {
    /// Listens at an address.
    pub fn at(host: IpAddr, port: Port) -> Result<Listener> {
        let listener = bind(host, port)?;
        let address = listener.local_addr().context("the address is not known")?;
        Ok(Listener { listener, address })
    }

    /// The origin, without a slash at its end.
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Takes requests until the process is ended, each in a thread of its own.
    pub fn run(&self, hub: &Arc<Hub>, desk: &mpsc::Sender<Message>) {
        for stream in self.listener.incoming().flatten() {
            let (host, hub, desk) = (self.address.ip(), hub.clone(), desk.clone());
            // A client that goes away is no trouble of ours.
            thread::spawn(move || take(stream, host, &hub, &desk).ok());
        }
    }
}

fn take(mut stream: TcpStream, host: IpAddr, hub: &Hub, desk: &mpsc::Sender<Message>) -> io::Result<()> {
    let Some(head) = Head::read(&stream)? else {
        return wire::give(&mut stream, Answer::plain(400, "not a request\n"), true);
    };
    let answer = match Question::of(&head, host) {
        Ok(question) if question.asked == Asked::Events => return hub.stream(stream),
        Ok(question) => ask(question, desk).ok_or(io::ErrorKind::BrokenPipe)?,
        Err(refused) => refusal(refused),
    };
    wire::give(&mut stream, answer, head.method != "HEAD")
}

fn ask(question: Question, desk: &mpsc::Sender<Message>) -> Option<Answer> {
    let (reply, answer) = mpsc::channel();
    desk.send(Message::Asked(question, reply)).ok()?;
    answer.recv().ok()
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

#[cfg(test)]
mod tests {
    use std::net::Ipv4Addr;

    use super::*;

    #[test]
    fn a_port_that_is_taken_is_passed_over_unless_it_is_asked_for() {
        let host = IpAddr::V4(Ipv4Addr::LOCALHOST);
        let first = Listener::at(host, Port::Exactly(0)).expect("any port");
        let next = Listener::at(host, Port::From(first.address.port())).expect("the next one that is free");
        assert!(next.address.port() > first.address.port());
        assert!(Listener::at(host, Port::Exactly(first.address.port())).is_err());
    }
}
