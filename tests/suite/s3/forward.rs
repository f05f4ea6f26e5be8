//! A service that is asked through a proxy, as the environment says.

use std::io::{self, BufRead as _, BufReader, Write as _};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;

use kokuji::publish::{S3Refusal, S3Trouble, Store as _};

use super::super::support::{Run, Site};
use super::server::{BUCKET, Server};
use super::{VARIABLES, place, refusal, send, store_of};
use super::{made, objects, tls::Tls};

/// What stands for `press:hunter2` in a request (RFC 7617).
const CREDENTIALS: &str = "Proxy-Authorization: Basic cHJlc3M6aHVudGVyMg==";

/// A proxy that makes a way to whoever is named (`CONNECT`, RFC 9110, 9.3.6). It ends with this value.
struct Forward {
    address: SocketAddr,
    seen: Arc<Mutex<Vec<String>>>,
    ended: Arc<AtomicBool>,
}

impl Forward {
    /// One that lets everybody through, or only those who say who they are.
    fn start(asks: bool) -> Forward {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let address = listener.local_addr().expect("an address");
        let (seen, ended) = (Arc::<Mutex<Vec<String>>>::default(), Arc::<AtomicBool>::default());
        let (noted, over) = (Arc::clone(&seen), Arc::clone(&ended));
        thread::spawn(move || {
            for stream in listener.incoming() {
                if over.load(Ordering::SeqCst) {
                    break;
                }
                let noted = Arc::clone(&noted);
                thread::spawn(move || stream.and_then(|stream| pass(stream, asks, &noted)).ok());
            }
        });
        Forward { address, seen, ended }
    }

    /// Whom it made a way to.
    fn seen(&self) -> Vec<String> {
        std::mem::take(&mut *self.seen.lock().expect("no thread failed"))
    }
}

impl Drop for Forward {
    fn drop(&mut self) {
        self.ended.store(true, Ordering::SeqCst);
        TcpStream::connect(self.address).ok();
    }
}

fn pass(mut client: TcpStream, asks: bool, seen: &Mutex<Vec<String>>) -> io::Result<()> {
    let mut reader = BufReader::new(client.try_clone()?);
    let mut head = Vec::new();
    loop {
        let mut line = String::new();
        reader.read_line(&mut line)?;
        if line.trim_end().is_empty() {
            break;
        }
        head.push(line.trim_end().to_owned());
    }
    let target = head[0].split(' ').nth(1).unwrap_or_default().to_owned();
    seen.lock().expect("no thread failed").push(target.clone());
    if asks && !head.iter().any(|line| line == CREDENTIALS) {
        return client.write_all(b"HTTP/1.1 407 Who are you\r\nContent-Length: 0\r\n\r\n");
    }
    let mut service = TcpStream::connect(target)?;
    client.write_all(b"HTTP/1.1 200 Connected\r\n\r\n")?;
    let (mut back, mut to_client) = (service.try_clone()?, client.try_clone()?);
    thread::spawn(move || io::copy(&mut back, &mut to_client));
    io::copy(&mut reader, &mut service).map(drop)
}

#[test]
fn the_proxy_that_the_environment_names_is_asked() {
    let (server, forward) = (Server::start(), Forward::start(true));
    let proxy = format!("http://press:hunter2@{}", forward.address);
    let service = server.address().to_string();
    let case = |variables: &[(&str, &str)]| {
        let variables = [&VARIABLES, variables].concat();
        let store = store_of(&place(format!("http://{service}")), &variables, 0).expect("a store");
        assert_eq!(send(&store, &[made("a.html", b"a")]), ["a.html"]);
        forward.seen()
    };
    let by_proxy = [service.clone()];
    assert_eq!(case(&[]), [""; 0]);
    assert_eq!(case(&[("http_proxy", &proxy)]), by_proxy);
    assert_eq!(case(&[("HTTP_PROXY", &proxy)]), by_proxy);
    assert_eq!(case(&[("ALL_PROXY", &proxy)]), by_proxy);
    assert_eq!(case(&[("HTTPS_PROXY", &proxy)]), [""; 0], "this service is asked by HTTP");
    assert_eq!(case(&[("ALL_PROXY", &proxy), ("NO_PROXY", "127.0.0.0/8")]), [""; 0]);
    assert_eq!(objects(&server)["例示省 site/a.html"], b"a");
}

#[test]
fn what_is_encrypted_stays_so_up_to_the_service() {
    let (server, forward) = (Server::start(), Forward::start(false));
    let tls = Tls::to(server.address());
    let (certificate, proxy) = (tls.certificate(), forward.address.to_string());
    let variables = [
        VARIABLES[0],
        VARIABLES[1],
        ("AWS_CA_BUNDLE", certificate.as_str()),
        ("HTTPS_PROXY", &proxy),
        ("HTTP_PROXY", "http://127.0.0.1:1"),
    ];
    let store = store_of(&place(tls.url()), &variables, 0).expect("a store");
    assert_eq!(send(&store, &[made("a.html", b"a")]), ["a.html"]);
    assert_eq!(forward.seen(), [tls.url().replace("https://", "")]);
}

#[test]
fn a_proxy_that_does_not_let_through_is_told_without_its_password() {
    let (server, forward) = (Server::start(), Forward::start(true));
    let service = server.address().to_string();
    let refused = |proxy: &str| {
        let variables = [&VARIABLES[..], &[("HTTP_PROXY", proxy)]].concat();
        let store = store_of(&place(format!("http://{service}")), &variables, 0).expect("a store");
        refusal(store.read("a.html".into()))
    };
    let told = |proxy: String, why| S3Refusal::Unreachable { host: service.clone(), proxy: Some(proxy), why };
    let known = format!("http://{}", forward.address);
    assert_eq!(refused(&format!("press:guessed@{}", forward.address)), told(known, S3Trouble::Status(407)));
    let silent = refused("http://press:hunter2@127.0.0.1:1");
    assert!(matches!(&silent, S3Refusal::Unreachable { proxy: Some(proxy), .. } if proxy == "http://127.0.0.1:1"));
    assert!(!format!("{silent:?}").contains("hunter2"));
}

/// The binary, whose HTTP client would choose otherwise if it looked for itself: it takes `ALL_PROXY` first, and passes over what it cannot read.
#[test]
fn nobody_but_the_command_line_reads_the_environment() {
    let (server, forward) = (Server::start(), Forward::start(true));
    let site = Site::new();
    let built = site.build("2025-04-02 09:00");
    let url = format!("http://{}", server.address());
    let run = |variables: &[(&str, &str)], language: &str| {
        let variables = [&VARIABLES[..], &[("AWS_ENDPOINT_URL_S3", url.as_str())], variables].concat();
        let target = format!("s3://{BUCKET}/site");
        let mut command = site.command(&variables, &["publish", &target, "--quiet", "--lang", language]);
        let output = command.output().expect("the binary runs");
        let text = |bytes| String::from_utf8(bytes).expect("it speaks UTF-8");
        Run { code: output.status.code().expect("an exit code"), out: text(output.stdout), err: text(output.stderr) }
    };
    let proxy = format!("http://press:hunter2@{}", forward.address);
    let done = run(&[("http_proxy", &proxy), ("ALL_PROXY", "http://127.0.0.1:1")], "en");
    assert_eq!((done.code, done.out.as_str(), done.err.as_str()), (0, "", ""));
    let sent = objects(&server).into_keys().filter(|key| !key.contains("/.kokuji/")).count();
    assert_eq!(sent, built.len());
    assert!(forward.seen().iter().all(|target| *target == server.address().to_string()));

    let malformed = ("ALL_PROXY", "socks5://press:hunter2@proxy.example");
    let refused = ["en", "ja"].map(|language| run(&[malformed], language)).map(|run| (run.code, run.out + &run.err));
    let expected = [
        "could not do the work: the value of the environment variable ALL_PROXY is no address of a proxy that can be used; \
         write http://host:port (the value is not repeated here, as there may be a password in it)\n",
        "作業ができませんでした：環境変数 ALL_PROXY の値は、使用できるプロキシのアドレスではありません。http://ホスト名:ポート番号 の形で設定してください\
         （値はパスワードを含む可能性があるため表示しません）\n",
    ];
    assert_eq!(refused, expected.map(|said| (2, said.to_owned())));
    assert_eq!(forward.seen(), [""; 0]);
}
