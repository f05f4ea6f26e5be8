//! What an object storage tells of a file is compared as well as its bytes.

use kokuji::publish::{Bytes, Headers, Sending, Store as _};

use super::super::support::{Run, Site};
use super::proxy::Proxy;
use super::server::{BUCKET, Server};
use super::{VARIABLES, objects, place, store_of};

#[test]
fn another_type_is_a_difference_and_is_put_right() {
    let (site, server) = (Site::new(), Server::start());
    let proxy = Proxy::to(server.address());
    site.build("2025-04-02 09:00");
    let run = |arguments: &[&str]| {
        let (url, target) = (proxy.url(), format!("s3://{BUCKET}/例示省 site"));
        let variables = [&VARIABLES[..], &[("AWS_ENDPOINT_URL_S3", url.as_str())]].concat();
        let arguments = [&["publish", &target, "--lang", "en", "--patience", "0"], arguments].concat();
        let output = site.command(&variables, &arguments).output().expect("the binary runs");
        let text = |bytes| String::from_utf8(bytes).expect("it speaks UTF-8");
        Run { code: output.status.code().expect("an exit code"), out: text(output.stdout), err: text(output.stderr) }
    };
    assert_eq!(run(&["--quiet"]).code, 0);
    assert_eq!(run(&["--verify", "--quiet"]).code, 0);
    proxy.seen();

    let other = |path: &str, content_type: &str, cache_control| {
        let bytes = objects(&server)[&format!("例示省 site/{path}")].clone();
        let headers = Headers { content_type: content_type.to_owned(), cache_control, content_encoding: None };
        Sending { path: path.into(), bytes: Bytes::Made(bytes), headers }
    };
    let files = [
        other("index.html", "application/octet-stream", "no-cache"),
        other("robots.txt", "text/plain; charset=utf-8", "public, max-age=31536000, immutable"),
        other("404.html", "text/html; charset=utf-8", "no-cache"),
    ];
    let store = store_of(&place(format!("http://{}", server.address())), &VARIABLES, 0).expect("a store");
    store.send(&files, &|_| {}).expect("sent");

    let found = run(&["--verify", "--quiet"]);
    let named = "index.html (other type, caching or coding)\nrobots.txt (other type, caching or coding)\n";
    assert_eq!((found.code, found.out.as_str()), (1, named));
    let requests = proxy.seen();
    assert!(requests.iter().all(|request| request.starts_with("GET ")), "{requests:?}");

    let mended = run(&["--checksum"]);
    assert_eq!((mended.code, mended.out.as_str()), (0, ""));
    assert!(mended.err.contains("2 files on the target changed or gone without a publication"), "{}", mended.err);
    assert_eq!(run(&["--verify", "--quiet"]).code, 0);
}
