//! What is published for a host, as a host serves it: nginx with the configuration that we wrote for it.

pub mod nginx;

use std::collections::BTreeSet;
use std::fs;

use camino::Utf8PathBuf;

use super::support::{Site, solicitation, tree};
use nginx::Nginx;

const AT: &str = "2025-06-01 12:00";
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; \
                      form-action 'self'; base-uri 'none'; frame-ancestors 'self'";

/// A site with a notice that has moved twice, and attachments.
fn site() -> Site {
    let site = Site::new();
    let yaml = solicitation("看板", "Signs", "2025-05-12 09:00", "2025-06-20 17:00").replace(
        "    url: https://rei.example/draft\n",
        "    file: draft.pdf\n  - {title: {ja: 表, en: Table}, role: reference, language: ja, file: table.csv}\n",
    ) + "redirect_from: [/pr/2025/001.html, /old/signs]\n";
    site.notice("2025/signs", &yaml);
    site.write("content/notices/2025/signs/files/draft.pdf", "%PDF-1.4\n");
    site.write("content/notices/2025/signs/files/table.csv", "a,b\n".repeat(500));
    site
}

/// The site as it is published into a folder of a server.
fn published(site: &Site, prefix: &str) -> Utf8PathBuf {
    let www = Utf8PathBuf::from(format!("{}{prefix}", site.path("www")));
    site.edit("content/site.yaml", "https://press.example/", &format!("https://press.example{prefix}"));
    let target = format!(
        "publish:\n  live: {{url: \"file:{www}\", precompress: [br, gzip], host_files: [headers, redirects, nginx]}}\n"
    );
    site.write("content/site.yaml", site.read("content/site.yaml") + &target);
    site.build(AT);
    let run = site.run(&["publish", "live", "--quiet"]);
    assert_eq!((run.code, run.out.as_str(), run.err.as_str()), (0, "", ""));
    www
}

/// What the server says of a path to a browser that takes these codings: status and target, type, caching, coding, whether the policy of pages.
fn told(server: &Nginx, path: &str, encodings: &str) -> String {
    let answer = server.get(path, encodings);
    assert_eq!(answer.header("x-content-type-options").as_deref(), Some("nosniff"), "{path}");
    assert_eq!(answer.header("referrer-policy").as_deref(), Some("strict-origin-when-cross-origin"), "{path}");
    let header = |name: &str| answer.header(name).unwrap_or_else(|| "-".to_owned());
    let policy = header("content-security-policy").replace(POLICY, "pages");
    let status = match answer.header("location") {
        Some(target) => format!("{} to {target}", answer.status),
        None => answer.status.to_string(),
    };
    let [kind, caching, coding] = ["content-type", "cache-control", "content-encoding"].map(header);
    format!("{status}; {kind}; {caching}; {coding}; {policy}")
}

#[test]
fn nginx_serves_it_as_we_say() {
    let site = site();
    let folder = published(&site, "/");
    let server = Nginx::serve(&folder, &folder);
    let check = |path: &str, expected: &str| {
        assert_eq!(told(&server, path, ""), expected.replace("year", "public, max-age=31536000, immutable"), "{path}");
    };
    for page in ["/", "/ja/", "/en/2025/signs/", "/404.html", "/ja/search/"] {
        check(page, "200; text/html; charset=utf-8; no-cache; -; pages");
    }
    for path in site.public().into_keys().filter(|path| path.starts_with("assets/")) {
        let kind = if path.ends_with(".css") { "text/css" } else { "text/javascript" };
        check(&format!("/{path}"), &format!("200; {kind}; charset=utf-8; year; -; -"));
    }
    for path in site.public().into_keys().filter(|path| path.starts_with("ja/search/") && path.ends_with(".bin")) {
        check(&format!("/{path}"), "200; application/octet-stream; year; -; -");
    }
    check("/ja/search/index.json", "200; application/json; no-cache; -; pages");
    check("/ja/feed.atom", "200; application/atom+xml; charset=utf-8; no-cache; -; pages");
    check("/ja/feed.json", "200; application/feed+json; no-cache; -; pages");
    check("/ja/open.ics", "200; text/calendar; charset=utf-8; no-cache; -; pages");
    check("/ja/2025/signs/notice.json", "200; application/json; no-cache; -; pages");
    check("/sitemap.xml", "200; application/xml; charset=utf-8; no-cache; -; pages");
    check("/robots.txt", "200; text/plain; charset=utf-8; no-cache; -; pages");
    check("/files/2025/signs/draft.pdf", "200; application/pdf; no-cache; -; -");
    check("/files/2025/signs/table.csv", "200; text/csv; no-cache; -; -");

    check("/ja/2025/signs", "301 to /ja/2025/signs/; text/html; no-cache; -; pages");
    for old in ["/old/signs", "/old/signs/", "/old/signs/index.html", "/pr/2025/001.html"] {
        check(old, "301 to /ja/2025/signs/; text/html; no-cache; -; pages");
    }
    let own = ["/.kokuji/", "/.kokuji/nginx.conf", "/.kokuji/manifest.json", "/.kokuji/previous/0"];
    for absent in own.iter().chain(&["/ja/2025/none/", "/assets/style.0000000000.css", "/files/2025/signs/none.pdf"]) {
        check(absent, "404; text/html; charset=utf-8; no-cache; -; pages");
    }
    assert_eq!(server.get("/ja/none/", "").body, site.public()["404.html"]);
}

#[test]
fn nginx_serves_a_site_below_a_path() {
    let site = site();
    let folder = published(&site, "/press/");
    let server = Nginx::serve(&folder, folder.parent().expect("it lies in a folder"));
    let page = "200; text/html; charset=utf-8; no-cache; -; pages";
    assert_eq!(told(&server, "/press/ja/2025/signs/", ""), page);
    assert_eq!(told(&server, "/press/old/signs", ""), "301 to /press/ja/2025/signs/; text/html; no-cache; -; pages");
    assert_eq!(told(&server, "/press/.kokuji/nginx.conf", ""), page.replace("200", "404"));
    assert_eq!(server.get("/elsewhere", "").header("content-security-policy"), None);
}

#[test]
fn whoever_takes_a_variant_gets_it() {
    let site = site();
    let folder = published(&site, "/");
    let server = Nginx::serve(&folder, &folder);
    let path = "/ja/2025/signs/";
    let cases =
        [("br", Some("br"), ".br"), ("gzip, br", Some("br"), ".br"), ("gzip", Some("gzip"), ".gz"), ("", None, "")];
    for (encodings, coding, ending) in cases {
        let expected = format!("200; text/html; charset=utf-8; no-cache; {}; pages", coding.unwrap_or("-"));
        assert_eq!(told(&server, path, encodings), expected, "{encodings}");
        let body = fs::read(folder.join(format!("ja/2025/signs/index.html{ending}"))).expect("a variant");
        assert_eq!(server.get(path, encodings).body, body, "{encodings}");
    }
    assert_eq!(server.get(path, "br").header("vary").as_deref(), Some("Accept-Encoding"));
    let attachment = "200; text/csv; no-cache; gzip; -";
    assert_eq!(told(&server, "/files/2025/signs/table.csv", "gzip"), attachment);
    assert_eq!(told(&server, "/files/2025/signs/draft.pdf", "gzip, br"), "200; application/pdf; no-cache; -; -");
}

#[test]
fn hosts_that_read_files_find_them() {
    let site = site();
    let folder = published(&site, "/");
    let read = |name: &str| fs::read_to_string(folder.join(name)).expect("it was made");
    let ours: BTreeSet<String> = site.public().into_keys().collect();
    let found: BTreeSet<String> = tree(&folder).into_keys().filter(|path| !path.starts_with(".kokuji/")).collect();
    let made: Vec<&String> =
        found.difference(&ours).filter(|path| !path.ends_with(".br") && !path.ends_with(".gz")).collect();
    assert_eq!(made, ["_headers", "_redirects"]);
    let redirects = "/old/signs /ja/2025/signs/ 301\n/old/signs/ /ja/2025/signs/ 301\n/old/signs/index.html /ja/2025/signs/ 301\n\
                     /pr/2025/001.html /ja/2025/signs/ 301\n";
    assert!(read("_redirects").contains(redirects), "{}", read("_redirects"));
    let rules: Vec<String> = read("_headers").lines().filter(|line| line.starts_with('/')).map(str::to_owned).collect();
    let expected = [
        "/*",
        "/",
        "/404.html",
        "/en/*",
        "/ja/*",
        "/assets/*",
        "/en/search/cards.*",
        "/en/search/facets.*",
        "/en/search/terms.*",
        "/ja/search/cards.*",
        "/ja/search/facets.*",
        "/ja/search/terms.*",
        "/.kokuji/*",
    ];
    assert_eq!(rules, expected);
    assert!(
        read("_headers").contains(&format!("\n/ja/*\n  Content-Security-Policy: {POLICY}\n")),
        "{}",
        read("_headers")
    );
}
