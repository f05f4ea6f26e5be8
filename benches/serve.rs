//! How long a change on the disk takes until the preview serves it right, on its page, in its list and in its feed, watching included:
//! `cargo bench --bench serve [-- NOTICES…]`.
//!
//! Medians of eleven changes, each asked for every millisecond until it is there; the page, then the list, then the feed.
#![expect(
    clippy::disallowed_methods,
    reason = "a benchmark writes its own site, asks the clock and speaks with the preview"
)]

mod generator;

use std::fs;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant as Moment};

use camino::{Utf8Path, Utf8PathBuf};

const RUNS: usize = 11;

/// One of those that changed last, so that it is in the feed.
const NOTICE: &str = "2022/notice-519";

fn main() {
    let asked: Vec<usize> = std::env::args().filter_map(|argument| argument.parse().ok()).collect();
    let sizes = if asked.is_empty() { vec![1_000, 10_000] } else { asked };
    println!("{:>8} {:>10} {:>10} {:>10} {:>10}", "notices", "start", "page", "and list", "and feed");
    for notices in sizes {
        measure(notices);
    }
}

fn measure(notices: usize) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let root = Utf8PathBuf::from_path_buf(folder.path().to_owned()).expect("UTF-8");
    write(&root, notices);
    let begin = Moment::now();
    let (mut child, port) = start(&root);
    let addresses = [format!("/en/{NOTICE}/"), list(port), "/en/feed.atom".to_owned()];
    let started = begin.elapsed();
    let mut times = [const { Vec::new() }; 3];
    for run in 0..RUNS {
        for (times, time) in times.iter_mut().zip(change(&root, port, &addresses, run)) {
            times.push(time);
        }
        // An editor reads what was written; what goes on behind the preview ends meanwhile.
        thread::sleep(Duration::from_secs(1));
    }
    child.kill().expect("it runs");
    child.wait().expect("it ends");
    let [page, list, feed] = times.map(median);
    println!("{notices:>8} {started:>10.1?} {page:>10.1?} {list:>10.1?} {feed:>10.1?}");
}

/// Changes the title, and gives how long it took until each address said the new one.
fn change(root: &Utf8Path, port: u16, addresses: &[String], run: usize) -> Vec<Duration> {
    let path = root.join(format!("content/notices/{NOTICE}/notice.yaml"));
    let text = fs::read_to_string(&path).expect("a file of the site");
    let words = format!("Opinions sought (edition {run})");
    let start = text.find("Opinions sought").expect("the title");
    let end = start + text[start..].find(" on draft").expect("its end");
    let begin = Moment::now();
    fs::write(&path, format!("{}{words}{}", &text[..start], &text[end..])).expect("written");
    let seen = |address: &String| {
        while !get(port, address).contains(&words) {
            assert!(begin.elapsed() < Duration::from_secs(30), "{address}");
            thread::sleep(Duration::from_millis(1));
        }
        begin.elapsed()
    };
    addresses.iter().map(seen).collect()
}

/// The volume of the year's list that holds the notice.
fn list(port: u16) -> String {
    let volumes = (1..).map(|number| format!("/en/2022/page/{number}/"));
    let mut volumes = std::iter::once("/en/2022/".to_owned()).chain(volumes);
    let holds = |address: &String| {
        let page = get(port, address);
        assert!(page.starts_with("HTTP/1.1 200"), "{NOTICE} is in no list");
        page.contains(&format!("/en/{NOTICE}/\""))
    };
    volumes.find(holds).expect("they end")
}

fn start(root: &Utf8Path) -> (Child, u16) {
    let arguments = ["serve", "--port", "0", "--at", "2026-06-01T09:00:00+09:00", "--root", root.as_str()];
    let mut command = Command::new(env!("CARGO_BIN_EXE_kokuji"));
    let mut child = command.args(arguments).stdout(Stdio::piped()).spawn().expect("the binary runs");
    let mut url = String::new();
    BufReader::new(child.stdout.take().expect("a pipe")).read_line(&mut url).expect("a line");
    let port = url.split(['/', ':']).nth(4).and_then(|port| port.parse().ok()).expect("a port");
    (child, port)
}

fn get(port: u16, address: &str) -> String {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).expect("it listens");
    write!(stream, "GET {address} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").expect("sent");
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).expect("an answer");
    String::from_utf8_lossy(&bytes).into_owned()
}

fn write(root: &Utf8Path, notices: usize) {
    for (path, text) in generator::site(notices) {
        let path = root.join(path);
        fs::create_dir_all(path.parent().expect("a file has a folder")).expect("a new folder");
        fs::write(path, text).expect("a new file");
    }
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}
