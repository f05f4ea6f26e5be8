//! Tells open pages that something happened (server-sent events, HTML Living Standard).

use std::io::{self, Write};
use std::net::TcpStream;
use std::sync::Mutex;
use std::sync::mpsc::{self, RecvTimeoutError};
use std::time::Duration;

/// How long a stream is silent before a comment shows whether somebody still listens.
const SILENCE: Duration = Duration::from_secs(15);

const HEAD: &str = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream; charset=utf-8\r\nCache-Control: no-store\r\n\
                    X-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\nretry: 500\n\n";

/// What is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Event {
    /// Something was read again; pages may be others now.
    Change,
    /// The sources were judged.
    Findings,
}

/// Everybody who listens.
#[derive(Default)]
pub(super) struct Hub(Mutex<Vec<mpsc::Sender<Event>>>);

impl Hub {
    /// Tells everybody.
    pub fn tell(&self, event: Event) {
        if let Ok(mut listeners) = self.0.lock() {
            listeners.retain(|listener| listener.send(event).is_ok());
        }
    }

    /// Tells the other side of a connection what happens, until it goes away.
    pub fn stream(&self, mut stream: TcpStream) -> io::Result<()> {
        let (listener, events) = mpsc::channel();
        if let Ok(mut listeners) = self.0.lock() {
            listeners.push(listener);
        }
        tell_on(&mut stream, &events)
    }
}

fn tell_on(writer: &mut dyn Write, events: &mpsc::Receiver<Event>) -> io::Result<()> {
    writer.write_all(HEAD.as_bytes())?;
    writer.flush()?;
    loop {
        let words = match events.recv_timeout(SILENCE) {
            Ok(Event::Change) => "event: change\ndata:\n\n",
            Ok(Event::Findings) => "event: findings\ndata:\n\n",
            Err(RecvTimeoutError::Timeout) => ":\n\n",
            Err(RecvTimeoutError::Disconnected) => return Ok(()),
        };
        writer.write_all(words.as_bytes())?;
        writer.flush()?;
    }
}
