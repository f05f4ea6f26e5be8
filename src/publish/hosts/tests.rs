use super::*;

const POLICY: &str = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src &#39;none&#39;\">";

fn page(head: &str) -> Vec<u8> {
    format!("<!doctype html><html lang=ja>{head}<p>本文</p>").into_bytes()
}

fn site(prefix: &str) -> Hosted {
    let mut site = Hosted::at(prefix, &Encoding::ALL);
    let moved = |to: &str| page(&format!("{POLICY}<meta http-equiv=\"refresh\" content=\"0; url={to}\">"));
    let files = [
        ("404.html", page(POLICY)),
        ("assets/style.39622366e6.css", b"p {}".to_vec()),
        ("en/2025/signs/index.html", page(POLICY)),
        ("files/2025/signs/page.html", page("")),
        ("index.html", page(POLICY)),
        ("ja/2025/signs/index.html", page(POLICY)),
        ("ja/feed.json", b"{}".to_vec()),
        ("ja/search/terms.9d2872006f.bin", b"1".to_vec()),
        ("old/signs/index.html", moved("/ja/2025/signs/")),
        ("pr*1.html", moved("/ja/2025/signs/")),
        ("strange/index.html", moved("/ja/$1;/")),
    ];
    for (path, bytes) in files {
        site.read(Utf8Path::new(path), &|| Ok(bytes.clone())).expect("readable");
    }
    site
}

#[track_caller]
fn check(file: HostFile, prefix: &str, expected: &str) {
    let made = String::from_utf8(file.made(&site(prefix))).expect("text");
    assert_eq!(made, expected, "{made}");
}

#[test]
fn headers_are_said_once_for_each_file() {
    check(
        HostFile::Headers,
        "/",
        "# Made by kokuji publish, for Cloudflare Pages and Netlify.
# Only if everything on this host is reached by HTTPS, let it say so with every file:
#   Strict-Transport-Security: max-age=31536000

/*
  X-Content-Type-Options: nosniff
  Referrer-Policy: strict-origin-when-cross-origin

/
  Content-Security-Policy: default-src 'none'; frame-ancestors 'self'

/404.html
  Content-Security-Policy: default-src 'none'; frame-ancestors 'self'

/en/*
  Content-Security-Policy: default-src 'none'; frame-ancestors 'self'

/ja/*
  Content-Security-Policy: default-src 'none'; frame-ancestors 'self'

/strange/*
  Content-Security-Policy: default-src 'none'; frame-ancestors 'self'

/assets/*
  Cache-Control: public, max-age=31536000, immutable

/ja/search/terms.*
  Cache-Control: public, max-age=31536000, immutable

/.kokuji/*
  X-Robots-Tag: noindex
",
    );
}

#[test]
fn old_addresses_lead_on() {
    check(
        HostFile::Redirects,
        "/press/",
        "# Made by kokuji publish, for Cloudflare Pages and Netlify.
/press/old/signs /ja/2025/signs/ 301
/press/old/signs/ /ja/2025/signs/ 301
/press/old/signs/index.html /ja/2025/signs/ 301
/press/pr%2A1.html /ja/2025/signs/ 301
/press/.kokuji/* /press/404.html 404!
/press/.kokuji/* /press/404.html 302
",
    );
}

#[test]
fn pages_that_differ_speak_for_themselves() {
    let mut site = site("/");
    site.read(Utf8Path::new("ja/other/index.html"), &|| Ok(page(""))).expect("readable");
    assert_eq!(site.policy(), "frame-ancestors 'self'");
    assert_eq!(Hosted::default().policy(), "frame-ancestors 'self'");
}

#[test]
fn a_file_has_the_name_that_its_host_looks_for() {
    let paths = HostFile::ALL.map(|file| (file.name(), file.path().as_str()));
    assert_eq!(paths, [("headers", "_headers"), ("redirects", "_redirects"), ("nginx", ".kokuji/nginx.conf")]);
}

/// A site with so many old addresses, in as many folders, and a policy of so many characters.
fn large(moved: usize, folders: usize, policy: usize) -> Hosted {
    let mut site = Hosted::at("/", &[]);
    let policy = format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">", "x".repeat(policy));
    for at in 0..folders {
        site.read(Utf8Path::new(&format!("{at}/index.html")), &|| Ok(page(&policy))).expect("readable");
    }
    for at in 0..moved {
        let moved = page("<meta http-equiv=\"refresh\" content=\"0; url=/1/\">");
        site.read(Utf8Path::new(&format!("old{at}.html")), &|| Ok(moved.clone())).expect("readable");
    }
    site
}

#[test]
fn what_is_more_than_is_read_is_told() {
    let beyond = |file: HostFile, site: &Hosted| Beyond::of(file, &file.made(site));
    for file in HostFile::ALL {
        assert_eq!(beyond(file, &site("/")), [], "{file:?}");
    }
    let redirects = HostFile::Redirects;
    assert_eq!(beyond(redirects, &large(2000, 1, 10)), []);
    let expected = Beyond { file: redirects, of: Limited::Redirects, count: 2001, most: 2000 };
    assert_eq!(beyond(redirects, &large(2001, 1, 10)), [expected]);
    assert_eq!(beyond(HostFile::Nginx, &large(2001, 101, 10)), []);
    // Two rules are of every file and of ours.
    let headers = HostFile::Headers;
    assert_eq!(beyond(headers, &large(0, 98, 10)), []);
    let expected = Beyond { file: headers, of: Limited::Rules, count: 101, most: 100 };
    assert_eq!(beyond(headers, &large(0, 99, 10)), [expected]);
    let expected = Beyond { file: headers, of: Limited::Lines, count: 3, most: 2000 };
    assert_eq!(beyond(headers, &large(0, 3, 2000)), [expected]);
}
