//! Object storage: a real server behind a way on which things go wrong.

mod forward;
mod full;
mod patience;
pub mod proxy;
mod published;
pub mod server;
mod tls;
mod verified;

use std::collections::BTreeMap;
use std::fs;
use std::sync::Mutex;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use camino::{Utf8Path, Utf8PathBuf};
use kokuji::publish::{Bytes, Clock, Headers, S3, S3Place, S3Refusal, S3Trouble, Sending, Store as _, Version};

use proxy::{Fault, Proxy};
use server::{BUCKET, KEY, SECRET, Server};
use tls::Tls;

const VARIABLES: [(&str, &str); 2] = [("AWS_ACCESS_KEY_ID", KEY), ("AWS_SECRET_ACCESS_KEY", SECRET)];

fn place(endpoint: String) -> S3Place {
    S3Place {
        endpoint: Some(endpoint),
        region: None,
        path_style: None,
        bucket: BUCKET.to_owned(),
        prefix: "例示省 site".to_owned(),
    }
}

/// A store behind `proxy`, of somebody with these variables and a clock that is so many seconds late.
fn store_of(place: &S3Place, variables: &[(&str, &str)], late: i64) -> Result<S3, S3Refusal> {
    let find = |name: &str| variables.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned());
    S3::open(place, &find, clock(late, |_| {}))
}

/// A clock that is so many seconds late, and with which nobody waits.
fn clock(late: i64, wait: impl Fn(Duration) + Send + Sync + 'static) -> Clock {
    let now = move || {
        let now = SystemTime::now().duration_since(UNIX_EPOCH).expect("after 1970");
        i64::try_from(now.as_secs()).expect("a time") - late
    };
    Clock { now: Box::new(now), wait: Box::new(wait) }
}

fn store(proxy: &Proxy) -> S3 {
    store_of(&place(proxy.url()), &VARIABLES, 0).expect("a store")
}

fn headers() -> Headers {
    Headers {
        content_type: "text/html; charset=utf-8".to_owned(),
        cache_control: "no-cache",
        content_encoding: Some("br"),
    }
}

fn made(path: &str, bytes: &[u8]) -> Sending {
    Sending { path: path.into(), bytes: Bytes::Made(bytes.to_vec()), headers: headers() }
}

fn there(path: &str, from: &str) -> Sending {
    Sending {
        path: path.into(),
        bytes: Bytes::There(from.into()),
        headers: Headers { content_encoding: None, ..headers() },
    }
}

/// Sends, and says of which files it was told that they are there.
fn send(store: &S3, files: &[Sending]) -> Vec<Utf8PathBuf> {
    let told = Mutex::new(Vec::new());
    let result = store.send(files, &|path: &Utf8Path| told.lock().expect("no thread failed").push(path.to_owned()));
    result.expect("sent");
    let mut told = told.into_inner().expect("no thread failed");
    told.sort();
    told
}

fn read(store: &S3, path: &str) -> Option<Vec<u8>> {
    store.read(path.into()).expect("read").map(|stored| stored.bytes)
}

/// What the service keeps, by key.
fn objects(server: &Server) -> BTreeMap<String, Vec<u8>> {
    super::support::tree(&server.bucket())
}

#[test]
fn files_are_there_with_their_bytes_and_headers_and_can_be_copied_and_removed() {
    let server = Server::start();
    let proxy = Proxy::to(server.address());
    let store = store(&proxy);
    assert_eq!(store.name(), "s3://press/例示省 site");
    let folder = tempfile::tempdir().expect("a folder");
    let file = Utf8Path::from_path(folder.path()).expect("UTF-8").join("案.pdf");
    let large: Vec<u8> = (0..300_000_u32).flat_map(u32::to_le_bytes).collect();
    fs::write(&file, &large).expect("written");
    let pdf = Sending { path: "files/案 1+%.pdf".into(), bytes: Bytes::File(file), headers: headers() };
    assert_eq!(send(&store, &[pdf]), ["files/案 1+%.pdf"]);
    assert_eq!(send(&store, &[made("index.html", b"")]), ["index.html"]);
    assert_eq!(send(&store, &[there(".kokuji/previous/1", "files/案 1+%.pdf")]), [".kokuji/previous/1"]);
    assert_eq!(read(&store, "files/案 1+%.pdf").as_ref(), Some(&large));
    assert_eq!(read(&store, ".kokuji/previous/1").as_ref(), Some(&large));
    assert_eq!(read(&store, "index.html"), Some(Vec::new()));
    assert_eq!(read(&store, "no/such.html"), None);
    let gone = Mutex::new(0);
    let paths = ["files/案 1+%.pdf".into(), "no/such.html".into()];
    store.remove(&paths, &|_: &Utf8Path| *gone.lock().expect("no thread failed") += 1).expect("removed");
    assert_eq!(gone.into_inner().expect("no thread failed"), 2);
    assert_eq!(read(&store, "files/案 1+%.pdf"), None);
    let site = "/press/%E4%BE%8B%E7%A4%BA%E7%9C%81%20site";
    let mut seen = proxy.seen();
    seen[7..9].sort();
    let expected = [
        "PUT {}/files/%E6%A1%88%201%2B%25.pdf -> 200",
        "PUT {}/index.html -> 200",
        "PUT {}/.kokuji/previous/1 -> 200",
        "GET {}/files/%E6%A1%88%201%2B%25.pdf -> 200",
        "GET {}/.kokuji/previous/1 -> 200",
        "GET {}/index.html -> 200",
        "GET {}/no/such.html -> 404",
        "DELETE {}/files/%E6%A1%88%201%2B%25.pdf -> 204",
        "DELETE {}/no/such.html -> 204",
        "GET {}/files/%E6%A1%88%201%2B%25.pdf -> 404",
    ];
    assert_eq!(seen, expected.map(|line| line.replace("{}", site)));
}

#[test]
fn a_conditional_write_is_refused_once_the_state_is_another_one() {
    let server = Server::start();
    let proxy = Proxy::to(server.address());
    let store = store(&proxy);
    let write = |bytes: &[u8], seen: Option<&Version>| store.write_if("m.json".into(), bytes, seen).expect("an answer");
    let first = write(b"1", None).expect("there was none");
    assert_eq!(write(b"2", None), None);
    let second = write(b"2", Some(&first)).expect("as it was seen");
    assert_eq!(write(b"3", Some(&first)), None);
    assert_eq!(store.read("m.json".into()).expect("read").map(|stored| stored.version), Some(second.clone()));
    store.remove(&["m.json".into()], &|_: &Utf8Path| {}).expect("removed");
    assert_eq!(write(b"3", Some(&second)), None);
    assert_eq!(read(&store, "m.json"), None);
    let site = "/press/%E4%BE%8B%E7%A4%BA%E7%9C%81%20site";
    let expected = [
        // Conditions are tried out once: the first time there is no probe yet.
        "PUT {}/.kokuji/probe -> 200",
        "PUT {}/.kokuji/probe -> 412",
        "PUT {}/.kokuji/probe -> 412",
        "PUT {}/m.json -> 200",
        "PUT {}/m.json -> 412",
        "PUT {}/m.json -> 200",
        "PUT {}/m.json -> 412",
        "GET {}/m.json -> 200",
        "DELETE {}/m.json -> 204",
        "PUT {}/m.json -> 412",
        "GET {}/m.json -> 404",
    ];
    assert_eq!(proxy.seen(), expected.map(|line| line.replace("{}", site)));
}

#[test]
fn of_many_publishers_at_a_time_one_is_first() {
    let server = Server::start();
    let proxy = Proxy::to(server.address());
    let stores: Vec<S3> = (0..6).map(|_| store(&proxy)).collect();
    let written: Vec<bool> = std::thread::scope(|scope| {
        let write = |(at, store): (usize, &S3)| {
            let bytes = at.to_string();
            store.write_if("lease.json".into(), bytes.as_bytes(), None).expect("an answer").is_some()
        };
        let threads: Vec<_> = stores.iter().enumerate().map(|each| scope.spawn(move || write(each))).collect();
        threads.into_iter().map(|thread| thread.join().expect("no thread failed")).collect()
    });
    assert_eq!(written.iter().filter(|first| **first).count(), 1);
    let first = written.iter().position(|first| *first).expect("one was first");
    assert_eq!(read(&stores[0], "lease.json"), Some(first.to_string().into_bytes()));
}

/// Requests as they follow each other, and what is there at the end, when one or more go wrong.
fn after(fault: impl Fn(usize) -> Option<Fault> + Send + Sync + 'static) -> (Vec<String>, Option<Vec<u8>>) {
    let server = Server::start();
    send(&store(&Proxy::to(server.address())), &[made("a.html", b"old")]);
    let proxy = Proxy::with(server.address(), move |at, _| fault(at));
    assert_eq!(send(&store(&proxy), &[made("a.html", b"new and longer")]), ["a.html"]);
    let seen = proxy.seen().iter().map(|line| line.replace("/press/%E4%BE%8B%E7%A4%BA%E7%9C%81%20site/", "")).collect();
    (seen, objects(&server).remove("例示省 site/a.html"))
}

#[test]
fn what_passes_by_itself_is_tried_again() {
    let new = Some(b"new and longer".to_vec());
    for status in [429, 500, 502, 503, 504] {
        let seen =
            vec![format!("PUT a.html -> {status}"), format!("PUT a.html -> {status}"), "PUT a.html -> 200".to_owned()];
        assert_eq!(after(move |at| (at < 2).then_some(Fault::Status(status))), (seen, new.clone()));
    }
    let twice = |first: &str| vec![format!("PUT a.html -> {first}"), "PUT a.html -> 200".to_owned()];
    assert_eq!(after(|at| (at == 0).then_some(Fault::Changed)), (twice("400"), new.clone()));
    for bytes in [0, 1, 17, 60] {
        assert_eq!(
            after(move |at| (at == 0).then_some(Fault::CutAnswer(bytes))),
            (twice("lost"), new.clone()),
            "{bytes}"
        );
    }
}

/// The length of the request differs by the time in it by no byte, so that every place in it can be the last one.
#[test]
fn a_request_that_is_cut_anywhere_leaves_the_old_bytes_until_it_is_sent_again() {
    let server = Server::start();
    send(&store(&Proxy::to(server.address())), &[made("a.html", b"old")]);
    for bytes in (0..1000).step_by(37) {
        let proxy =
            Proxy::with(server.address(), move |_, name| name.starts_with("PUT").then_some(Fault::CutRequest(bytes)));
        let error = store(&proxy).send(&[made("a.html", &[b'x'; 1000])], &|_: &Utf8Path| {}).expect_err("always cut");
        assert!(matches!(error.downcast_ref(), Some(S3Refusal::Unreachable { .. })), "{bytes}: {error:#}");
        assert_eq!(objects(&server)["例示省 site/a.html"], b"old", "{bytes}");
        assert_eq!(proxy.seen().len(), 6, "{bytes}");
    }
}

#[test]
fn an_answer_that_is_cut_anywhere_is_not_taken_for_the_whole() {
    let server = Server::start();
    let bytes = vec![b'x'; 500];
    send(&store(&Proxy::to(server.address())), &[made("a.html", &bytes)]);
    for cut in (0..600).step_by(41) {
        let proxy = Proxy::with(server.address(), move |at, _| (at == 0).then_some(Fault::CutAnswer(cut)));
        assert_eq!(read(&store(&proxy), "a.html").as_ref(), Some(&bytes), "{cut}");
        assert_eq!(proxy.seen().len(), 2, "{cut}");
    }
}

#[test]
fn a_conditional_write_whose_answer_was_lost_is_known_by_what_is_there() {
    let server = Server::start();
    let lost = |at: usize, name: &str| (at == 2 && name.ends_with("m.json")).then_some(Fault::CutAnswer(0));
    store(&Proxy::to(server.address()))
        .write_if("else.json".into(), b"0", None)
        .expect("an answer")
        .expect("the first");
    let proxy = Proxy::with(server.address(), lost);
    let store = store(&proxy);
    let version = store.write_if("m.json".into(), b"1", None).expect("an answer");
    assert_eq!(version, store.read("m.json".into()).expect("read").map(|stored| stored.version));
    assert!(version.is_some());
    let seen: Vec<String> =
        proxy.seen().iter().map(|line| line.rsplit('/').next().unwrap_or_default().to_owned()).collect();
    assert_eq!(
        seen,
        ["probe -> 412", "probe -> 412", "m.json -> lost", "m.json -> 412", "m.json -> 200", "m.json -> 200"]
    );
}

#[test]
fn a_service_that_ignores_conditions_is_refused() {
    let server = Server::start();
    let proxy = Proxy::with(server.address(), |_, name| name.starts_with("PUT").then_some(Fault::Status(200)));
    let refused = refusal(store(&proxy).write_if("m.json".into(), b"1", None));
    assert_eq!(refused, S3Refusal::Unconditional { name: "s3://press/例示省 site".to_owned() });
    let proxy = Proxy::with(server.address(), |_, name| name.starts_with("PUT").then_some(Fault::Status(501)));
    let refused = refusal(store(&proxy).write_if("m.json".into(), b"1", None));
    assert_eq!(refused, S3Refusal::Unconditional { name: "s3://press/例示省 site".to_owned() });
    assert_eq!(read(&store(&Proxy::to(server.address())), "m.json"), None);
}

/// Why something was refused.
fn refusal<T: std::fmt::Debug>(result: anyhow::Result<T>) -> S3Refusal {
    result.expect_err("it is refused").downcast().expect("a refusal of ours")
}

#[test]
fn credentials_that_are_wrong_are_told_by_the_name_of_their_variable() {
    let server = Server::start();
    let proxy = Proxy::to(server.address());
    let refused = |variables: &[(&str, &str)]| {
        let store = store_of(&place(proxy.url()), variables, 0)?;
        Err(refusal(store.read("a.html".into())))
    };
    let check = |variables: &[(&str, &str)], expected: S3Refusal| {
        assert_eq!(refused(variables), Err::<(), _>(expected));
    };
    check(&VARIABLES[..1], S3Refusal::Unset { variable: "AWS_SECRET_ACCESS_KEY" });
    check(&VARIABLES[1..], S3Refusal::Unset { variable: "AWS_ACCESS_KEY_ID" });
    let other = ("AWS_ACCESS_KEY_ID", "AKIDOTHER");
    check(&[other, VARIABLES[1]], S3Refusal::WrongKey);
    let other = ("AWS_SECRET_ACCESS_KEY", "guessed");
    check(&[VARIABLES[0], other], S3Refusal::WrongSecret);
    let roots = ("AWS_CA_BUNDLE", "no/such.pem");
    check(&[VARIABLES[0], VARIABLES[1], roots], S3Refusal::Roots { path: "no/such.pem".into() });
    // What is refused for good is asked once.
    assert_eq!(proxy.seen().len(), 2);
}

#[test]
fn a_clock_that_is_wrong_is_set_by_that_of_the_service_once() {
    let server = Server::start();
    let proxy = Proxy::to(server.address());
    for late in [3600, -3600, 86_400 * 400] {
        let store = store_of(&place(proxy.url()), &VARIABLES, late).expect("a store");
        assert_eq!(send(&store, &[made("a.html", b"a")]), ["a.html"]);
        assert_eq!(read(&store, "a.html"), Some(b"a".to_vec()));
        let seen: Vec<String> =
            proxy.seen().iter().map(|line| line.replace("/press/%E4%BE%8B%E7%A4%BA%E7%9C%81%20site/", "")).collect();
        assert_eq!(seen, ["PUT a.html -> 403", "PUT a.html -> 200", "GET a.html -> 200"], "{late}");
    }
}

#[test]
fn what_stays_as_it_is_is_told() {
    let server = Server::start();
    let proxy = Proxy::to(server.address());
    let elsewhere = S3Place { bucket: "none".to_owned(), ..place(proxy.url()) };
    let elsewhere = store_of(&elsewhere, &VARIABLES, 0).expect("a store");
    let no_bucket = S3Refusal::NoBucket { bucket: "none".to_owned() };
    assert_eq!(refusal(elsewhere.remove(&["a.html".into()], &|_: &Utf8Path| {})), no_bucket);

    let busy = Proxy::with(server.address(), |_, _| Some(Fault::Status(503)));
    let failing = S3Refusal::Failing { what: "GET a.html".to_owned(), status: 503 };
    assert_eq!(refusal(store(&busy).read("a.html".into())), failing);
    assert_eq!(busy.seen().len(), 6);

    let gone = S3Refusal::Gone { path: "b.html".into() };
    assert_eq!(refusal(store(&proxy).send(&[there("a.html", "b.html")], &|_: &Utf8Path| {})), gone);

    let nobody = store_of(&place("http://127.0.0.1:1".to_owned()), &VARIABLES, 0).expect("a store");
    let refused = refusal(nobody.read("a.html".into()));
    assert!(matches!(&refused, S3Refusal::Unreachable { host, .. } if host == "127.0.0.1:1"), "{refused:?}");
}

/// What services say, by the codes of Amazon's documentation, and what we make of it.
#[test]
fn every_word_of_a_service_has_a_meaning() {
    let server = Server::start();
    let check = |status, code, expected: S3Refusal| {
        let proxy = Proxy::with(server.address(), move |_, _| Some(Fault::Says(status, code)));
        assert_eq!(refusal(store(&proxy).read("a.html".into())), expected, "{status} {code}");
    };
    let what = || "GET a.html".to_owned();
    let region = S3Refusal::Region { region: "us-east-1".to_owned() };
    check(403, "InvalidAccessKeyId", S3Refusal::WrongKey);
    check(403, "SignatureDoesNotMatch", S3Refusal::WrongSecret);
    check(400, "ExpiredToken", S3Refusal::WrongToken);
    check(400, "InvalidToken", S3Refusal::WrongToken);
    check(403, "RequestTimeTooSkewed", S3Refusal::Clock);
    check(403, "AccessDenied", S3Refusal::Denied { what: what() });
    check(507, "XMinioStorageFull", S3Refusal::Full { what: what() });
    check(403, "QuotaExceeded", S3Refusal::Full { what: what() });
    check(404, "NoSuchBucket", S3Refusal::NoBucket { bucket: BUCKET.to_owned() });
    check(301, "PermanentRedirect", region.clone());
    check(400, "AuthorizationQueryParametersError", region);
    check(503, "SlowDown", S3Refusal::Failing { what: what(), status: 503 });
    check(400, "RequestTimeout", S3Refusal::Failing { what: what(), status: 400 });
    let words = "Said InvalidObjectState to you".to_owned();
    let code = "InvalidObjectState".to_owned();
    check(405, "InvalidObjectState", S3Refusal::Answered { what: what(), status: 405, code, words });
}

#[test]
fn a_copy_that_fails_with_a_success_is_tried_again() {
    let server = Server::start();
    send(&store(&Proxy::to(server.address())), &[made("a.html", b"a")]);
    let proxy = Proxy::with(server.address(), |at, _| (at == 0).then_some(Fault::Says(200, "InternalError")));
    assert_eq!(send(&store(&proxy), &[there("b.html", "a.html")]), ["b.html"]);
    assert_eq!(objects(&server)["例示省 site/b.html"], b"a");
    assert_eq!(proxy.seen().len(), 2);
}

/// A copy is told to readers as the file it becomes, not as the one it comes from: the service is asked to forget what it says of that one.
#[test]
fn a_copy_does_not_take_over_what_is_told_of_its_source() {
    let server = Server::start();
    let proxy = Proxy::to(server.address());
    let store = store(&proxy);
    send(&store, &[made("a.html", b"a")]);
    assert_eq!(proxy.said("x-amz-copy-source"), [].into());
    send(&store, &[there("b.html", "a.html")]);
    assert_eq!(proxy.said("x-amz-copy-source"), ["/press/%E4%BE%8B%E7%A4%BA%E7%9C%81%20site/a.html".to_owned()].into());
    assert_eq!(proxy.said("x-amz-metadata-directive"), ["REPLACE".to_owned()].into());
}

/// Each way to fail, with all that is said of it: nothing of the credentials, and no signed address.
#[test]
fn nothing_secret_is_said() {
    let server = Server::start();
    let faults = [301, 400, 403, 404, 418, 500, 501, 503].map(|status| Some(Fault::Status(status)));
    let cuts = [Some(Fault::CutRequest(100)), Some(Fault::CutAnswer(30)), Some(Fault::CutAnswer(0)), None];
    for fault in faults.into_iter().chain(cuts) {
        let proxy = Proxy::with(server.address(), move |_, _| fault);
        let wrong =
            [("AWS_ACCESS_KEY_ID", KEY), ("AWS_SECRET_ACCESS_KEY", "no-secret"), ("AWS_SESSION_TOKEN", "no-token")];
        for variables in [&VARIABLES[..], &wrong] {
            let store = store_of(&place(proxy.url()), variables, 0).expect("a store");
            let errors = [
                store.read("a.html".into()).err(),
                store.send(&[made("a.html", b"a")], &|_: &Utf8Path| {}).err(),
                store.write_if("a.html".into(), b"a", None).err(),
                store.remove(&["a.html".into()], &|_: &Utf8Path| {}).err(),
            ];
            for error in errors.into_iter().flatten() {
                let said = format!("{error:#} {error:?}");
                for secret in [KEY, SECRET, "no-secret", "no-token", "X-Amz", "Signature="] {
                    assert!(!said.contains(secret), "{fault:?}: {said}");
                }
            }
        }
    }
}

#[test]
fn an_object_that_was_changed_behind_our_back_is_another_state() {
    let server = Server::start();
    let proxy = Proxy::to(server.address());
    let store = store(&proxy);
    let first = store.write_if("m.json".into(), b"1", None).expect("an answer").expect("there was none");
    send(&store, &[made("m.json", b"of others")]);
    assert_eq!(store.write_if("m.json".into(), b"2", Some(&first)).expect("an answer"), None);
    assert_eq!(read(&store, "m.json"), Some(b"of others".to_vec()));
}

/// Through connections that are kept, several at a time, to the service itself.
#[test]
fn many_files_go_side_by_side_and_what_is_told_of_them_is_kept() {
    let server = Server::start();
    let endpoint = format!("http://{}", server.address());
    let store = store_of(&place(endpoint.clone()), &VARIABLES, 0).expect("a store");
    let path = |at: usize| format!("notices/2026/{at:03}/index.html");
    let files: Vec<Sending> = (0..300).map(|at| made(&path(at), at.to_string().as_bytes())).collect();
    assert_eq!(send(&store, &files), files.iter().map(|file| file.path.clone()).collect::<Vec<_>>());
    send(&store, &[there("copy.html", &path(7))]);
    let expected: BTreeMap<String, Vec<u8>> =
        (0..300).map(|at| (format!("例示省 site/{}", path(at)), at.to_string().into_bytes())).collect();
    let mut there = objects(&server);
    assert_eq!(there.remove("例示省 site/copy.html"), Some(b"7".to_vec()));
    assert_eq!(there, expected);
    let told = |key: &str| told(&endpoint, key);
    assert_eq!(told(&path(0)), ["text/html; charset=utf-8", "no-cache", "br"].map(|value| Some(value.to_owned())));
    assert_eq!(told("copy.html"), [Some("text/html; charset=utf-8".to_owned()), Some("no-cache".to_owned()), None]);
}

/// What the service tells a reader of an object: `Content-Type`, `Cache-Control`, `Content-Encoding`.
fn told(endpoint: &str, path: &str) -> [Option<String>; 3] {
    use rusty_s3::S3Action as _;

    let url = endpoint.parse().expect("a URL");
    let bucket = rusty_s3::Bucket::new(url, rusty_s3::UrlStyle::Path, BUCKET, "us-east-1").expect("a bucket");
    let credentials = rusty_s3::Credentials::new(KEY, SECRET);
    let key = format!("例示省 site/{path}");
    let signed = bucket.get_object(Some(&credentials), &key).sign(Duration::from_secs(60));
    let answer = ureq::get(signed.as_str()).call().expect("an object");
    let header = |name: &str| Some(answer.headers().get(name)?.to_str().expect("text").to_owned());
    ["content-type", "cache-control", "content-encoding"].map(header)
}

#[test]
fn a_certificate_of_nobody_is_refused_and_one_that_is_named_is_taken() {
    let server = Server::start();
    let tls = Tls::to(server.address());
    let stranger = store_of(&place(tls.url()), &VARIABLES, 0).expect("a store");
    let why = S3Trouble::System("invalid peer certificate: UnknownIssuer".to_owned());
    let (host, proxy) = (tls.url().replace("https://", ""), None);
    assert_eq!(refusal(stranger.read("a.html".into())), S3Refusal::Unreachable { host, proxy, why });
    let certificate = tls.certificate();
    let variables = [VARIABLES[0], VARIABLES[1], ("AWS_CA_BUNDLE", certificate.as_str())];
    let store = store_of(&place(tls.url()), &variables, 0).expect("a store");
    let bytes: Vec<u8> = (0..300_000_u32).flat_map(u32::to_le_bytes).collect();
    assert_eq!(send(&store, &[made("案.html", &bytes)]), ["案.html"]);
    assert_eq!(read(&store, "案.html"), Some(bytes));
}
