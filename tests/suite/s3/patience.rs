//! How long is waited before a request is sent again. Nobody waits here: the waits are written down.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use kokuji::publish::{S3, Store as _};

use super::proxy::{Fault, Proxy};
use super::server::Server;
use super::{VARIABLES, clock, place};

/// The waits, in milliseconds, of somebody whose requests are answered by `fault` as long as that answers.
fn waits(fault: impl Fn(usize) -> Option<Fault> + Send + Sync + 'static) -> Vec<u128> {
    let server = Server::start();
    let proxy = Proxy::with(server.address(), move |at, _| fault(at));
    let waits = Arc::new(Mutex::new(Vec::new()));
    let noted = Arc::clone(&waits);
    let wait = move |time: Duration| noted.lock().expect("no thread failed").push(time.as_millis());
    let find = |name: &str| VARIABLES.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned());
    let store = S3::open(&place(proxy.url()), &find, clock(0, wait)).expect("a store");
    store.read("a.html".into()).ok();
    waits.lock().expect("no thread failed").clone()
}

/// The waits after two answers with this status and this line.
#[track_caller]
fn check(status: u16, line: &'static str, expected: [u128; 2]) {
    assert_eq!(waits(move |at| (at < 2).then_some(Fault::Adds(status, line))), expected, "{status} {line}");
}

#[test]
fn unasked_each_wait_is_twice_as_long_as_the_one_before() {
    assert_eq!(waits(|_| Some(Fault::Status(503))), [250, 500, 1000, 2000, 4000]);
}

#[test]
fn who_is_asked_to_wait_waits() {
    check(503, "Retry-After: 7", [7000, 7000]);
    check(429, "Retry-After: 2", [2000, 2000]);
    check(503, "Retry-After: 0", [250, 500]);
    check(503, "Retry-After: 100000", [60_000, 60_000]);
}

/// The instant is one of the service, and so is what it says of the time: our own clock may be wrong.
#[test]
fn an_instant_is_waited_for_by_the_clock_that_named_it() {
    let fields = "Date: Sun, 06 Nov 1994 08:49:37 GMT\r\nRetry-After: Sun, 06 Nov 1994 08:49:42 GMT";
    check(503, fields, [5000, 5000]);
    check(503, "Retry-After: Sun, 06 Nov 1994 08:49:42 GMT", [250, 500]);
    check(503, "Retry-After: Thu, 31 Dec 2099 23:59:59 GMT", [60_000, 60_000]);
}

#[test]
fn what_nobody_may_ask_with_or_what_makes_no_sense_changes_nothing() {
    check(500, "Retry-After: 7", [250, 500]);
    check(503, "Retry-After: soon", [250, 500]);
}
