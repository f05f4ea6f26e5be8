//! A site on object storage, published by the real binary: what is asked for, and what readers of the bucket get.

use std::collections::{BTreeMap, BTreeSet};
use std::process::{Command, Output, Stdio};

use super::super::support::{Run, Site, Tree, announcement, assert_same, differences, of_site, package, tree};
use super::proxy::{Fault, Proxy};
use super::server::{BUCKET, KEY, SECRET, Server};
use super::told;

/// What stands where a digest would.
const DIGEST: &str = "#";

/// Credentials that the service takes.
const OWN: [(&str, &str); 2] = [("AWS_ACCESS_KEY_ID", KEY), ("AWS_SECRET_ACCESS_KEY", SECRET)];

/// A site, and the service it is published to.
struct Case {
    site: Site,
    server: Server,
    proxy: Proxy,
}

impl Case {
    fn new() -> Case {
        let site = Site::new();
        site.notice("2025/lamps", &announcement("街灯", "Street lamps", "2025-04-01 09:00"));
        site.notice("2025/signs", &announcement("標識", "Road signs", "2025-05-01 09:00"));
        let server = Server::start();
        let proxy = Proxy::to(server.address());
        Case { site, server, proxy }
    }

    fn run(&self, arguments: &[&str]) -> Run {
        self.run_as(&OWN, arguments)
    }

    fn run_as(&self, variables: &[(&str, &str)], arguments: &[&str]) -> Run {
        // Nobody else publishes; without a promise the lease is not renewed, and the requests are the same each time.
        let output = self.command(variables, "0").args(arguments).output().expect("the binary runs");
        run(output)
    }

    /// The binary, not yet running, of somebody who promises to show within so many seconds that he is alive.
    fn command(&self, variables: &[(&str, &str)], seconds: &str) -> Command {
        let url = self.proxy.url();
        let host = [variables, &[("AWS_ENDPOINT_URL_S3", url.as_str())]].concat();
        let target = format!("s3://{BUCKET}/例示省 site");
        self.site.command(&host, &["publish", &target, "--quiet", "--patience", seconds])
    }

    /// Publishes, and gives the requests.
    fn publish(&self, arguments: &[&str]) -> Vec<String> {
        let run = self.run(arguments);
        assert_eq!((run.code, run.out.as_str(), run.err.as_str()), (0, "", ""));
        counted(&self.proxy.seen())
    }

    /// What readers find, without what is ours.
    fn there(&self) -> Tree {
        let mut objects = self.objects();
        objects.retain(|path, _| !path.starts_with(".kokuji/"));
        objects
    }

    fn objects(&self) -> Tree {
        tree(&self.server.bucket().join("例示省 site"))
    }

    /// Every object is the file that was built, and is told as what it is.
    fn check(&self, expected: &Tree, context: &str) {
        assert_same(&of_site(self.objects()), expected, context);
        let endpoint = format!("http://{}", self.server.address());
        for path in expected.keys() {
            let (content_type, cache_control) = meant(path);
            let expected = [Some(content_type.to_owned()), Some(cache_control.to_owned()), None];
            assert_eq!(told(&endpoint, path), expected, "{context}: {path}");
        }
    }
}

fn run(output: Output) -> Run {
    let text = |bytes| String::from_utf8(bytes).expect("it speaks UTF-8");
    Run { code: output.status.code().expect("an exit code"), out: text(output.stdout), err: text(output.stderr) }
}

/// The type and the time of a file, as a reader should be told.
fn meant(path: &str) -> (&'static str, &'static str) {
    let is_hashed = undigested(path).contains(DIGEST);
    let content_type = match path.rsplit('.').next().unwrap_or_default() {
        _ if path.ends_with("feed.json") => "application/feed+json",
        "atom" => "application/atom+xml; charset=utf-8",
        "bin" => "application/octet-stream",
        "css" => "text/css; charset=utf-8",
        "html" => "text/html; charset=utf-8",
        "ics" => "text/calendar; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "svg" => "image/svg+xml; charset=utf-8",
        "txt" => "text/plain; charset=utf-8",
        "xml" => "application/xml; charset=utf-8",
        other => panic!("{path}: {other}"),
    };
    (content_type, if is_hashed { "public, max-age=31536000, immutable" } else { "no-cache" })
}

/// Requests without prefix and digests, each kind once with how many there were.
fn counted(requests: &[String]) -> Vec<String> {
    let mut kinds: BTreeMap<String, usize> = BTreeMap::new();
    for request in requests {
        *kinds.entry(undigested(&request.replace("/press/%E4%BE%8B%E7%A4%BA%E7%9C%81%20site/", ""))).or_default() += 1;
    }
    let line = |(kind, count)| if count == 1 { kind } else { format!("{kind} ({count})") };
    kinds.into_iter().map(line).collect()
}

/// Digests, of ten digits or 64, as one sign.
fn undigested(text: &str) -> String {
    let shorter = |word: &str| match word.len() {
        10 | 64 if word.bytes().all(|byte| byte.is_ascii_hexdigit()) => DIGEST.to_owned(),
        _ => word.to_owned(),
    };
    text.split_inclusive(['/', '.', '-', ' ']).fold(String::new(), |found, part| {
        let word = part.trim_end_matches(['/', '.', '-', ' ']);
        found + &shorter(word) + &part[word.len()..]
    })
}

/// What was asked for, publication by publication, compared with what is written down. After a change that is meant,
/// `KOKUJI_ACCEPT=1 cargo test --test suite s3` writes it anew; read the difference.
struct Account(String);

impl Account {
    fn add(&mut self, title: &str, requests: &[String]) {
        self.0 += &format!("# {title}\n{}\n\n", requests.join("\n"));
    }

    fn check(&self) {
        let path = package().join("tests/s3/requests.txt");
        if std::env::var_os("KOKUJI_ACCEPT").is_some() {
            std::fs::write(&path, &self.0).expect("written");
        }
        let expected = std::fs::read_to_string(&path).expect("tests/s3/requests.txt");
        let difference = similar::TextDiff::from_lines(&expected, &self.0);
        assert!(self.0 == expected, "{}", difference.unified_diff().header("written down", "asked for"));
    }
}

#[test]
fn a_site_is_published_edited_withdrawn_renamed_and_put_back() {
    let case = Case::new();
    let mut account = Account(String::new());
    let mut publish = |title: &str, arguments: &[&str], expected: &Tree| {
        account.add(title, &case.publish(arguments));
        case.check(expected, title);
    };
    let first = case.site.build("2025-04-02 09:00");
    publish("for the first time", &[], &first);
    publish("nothing has changed", &[], &first);

    case.site.edit("content/notices/2025/lamps/ja.md", "本文です。", "新しい本文です。");
    case.site.edit("content/notices/2025/lamps/en.md", "The text.", "The new text.");
    publish("a text is edited", &[], &case.site.build("2025-04-03 09:00"));
    publish("an embargo ends", &[], &case.site.build("2025-05-01 09:00"));

    let yaml = case.site.read("content/notices/2025/signs/notice.yaml");
    let withdrawal = "withdrawal:\n  at: 2025-05-02 12:00\n  reason: {ja: 誤りがあったため。, en: It was wrong.}\n";
    case.site.write("content/notices/2025/signs/notice.yaml", yaml + withdrawal);
    let withdrawn = case.site.build("2025-05-02 12:00");
    publish("a notice is withdrawn", &[], &withdrawn);

    let folder = |name: &str| case.site.path(&format!("content/notices/2025/{name}"));
    std::fs::rename(folder("lamps"), folder("street-lamps")).expect("renamed");
    let yaml = case.site.read("content/notices/2025/street-lamps/notice.yaml");
    let redirects = "redirect_from: [/ja/2025/lamps/, /en/2025/lamps/]\n";
    case.site.write("content/notices/2025/street-lamps/notice.yaml", yaml + redirects);
    let renamed = case.site.build("2025-05-03 09:00");
    publish("a notice is renamed", &[], &renamed);
    publish("it is taken back", &["--rollback"], &withdrawn);
    publish("and taken back again", &["--rollback"], &renamed);
    publish("all is read and compared", &["--verify"], &renamed);
    account.check();
}

#[test]
fn credentials_that_are_wrong_are_told_without_their_values() {
    let case = Case::new();
    case.site.build("2025-04-02 09:00");
    let said = |variables: &[(&str, &str)], lang: &str| {
        let run = case.run_as(variables, &["--lang", lang]);
        assert_eq!((run.code, run.out.as_str()), (2, ""));
        run.err
    };
    assert_eq!(
        said(&[("AWS_ACCESS_KEY_ID", KEY)], "ja"),
        "作業ができませんでした：環境変数 AWS_SECRET_ACCESS_KEY が設定されていません。公開先が求める値を設定してください\n"
    );
    assert_eq!(
        said(&[("AWS_ACCESS_KEY_ID", KEY), ("AWS_SECRET_ACCESS_KEY", "guessed")], "en"),
        "could not do the work: the value of the environment variable AWS_SECRET_ACCESS_KEY does not belong to AWS_ACCESS_KEY_ID; \
         copy both from the same place\n"
    );
    assert_eq!(
        said(&[("AWS_ACCESS_KEY_ID", "AKIDOTHER"), ("AWS_SECRET_ACCESS_KEY", SECRET)], "ja"),
        "作業ができませんでした：環境変数 AWS_ACCESS_KEY_ID の値は、公開先に登録されていません。アクセスキーを御確認ください\n"
    );
    assert_eq!(case.there(), Tree::new());
}

#[test]
fn what_others_changed_is_seen_when_it_is_read_back_and_is_sent_again() {
    let case = Case::new();
    let site = case.site.build("2025-04-02 09:00");
    case.publish(&[]);
    let there = case.server.bucket().join("例示省 site");
    std::fs::write(there.join("ja/index.html"), "of others").expect("written");
    std::fs::remove_file(there.join("robots.txt")).expect("removed");
    case.publish(&[]);
    assert_eq!(differences(&case.there(), &site).len(), 2);
    case.publish(&["--checksum"]);
    case.check(&site, "read back");
}

#[test]
fn a_service_that_is_busy_now_and_then_is_waited_for() {
    let Case { site, server, .. } = Case::new();
    let busy = Proxy::with(server.address(), |at, _| (at % 11 == 3).then_some(Fault::Status(503)));
    let case = Case { proxy: busy, site, server };
    let site = case.site.build("2025-04-02 09:00");
    let requests = case.publish(&[]);
    assert!(requests.iter().any(|request| request.contains("-> 503")), "{requests:?}");
    case.check(&site, "busy");
}

/// Whoever comes while another one publishes is refused, or finds that all is done.
#[test]
fn of_some_who_publish_at_once_one_does_it() {
    let case = Case::new();
    let site = case.site.build("2025-04-02 09:00");
    let start = |_| {
        let mut command = case.command(&OWN, "10");
        command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the binary runs")
    };
    let processes: Vec<_> = (0..4).map(start).collect();
    let runs: Vec<Run> =
        processes.into_iter().map(|process| run(process.wait_with_output().expect("it ends"))).collect();
    let done = runs.iter().filter(|run| (run.code, run.err.as_str()) == (0, "")).count();
    let refused = runs.iter().filter(|run| run.code == 2 && run.err.contains("somebody else is publishing to")).count();
    assert!(done > 0 && done + refused == 4, "{runs:#?}");
    let requests = counted(&case.proxy.seen());
    let sent: BTreeSet<String> = site.keys().map(|path| format!("PUT {} -> 200", undigested(path))).collect();
    let asked: BTreeSet<String> =
        requests.into_iter().filter(|request| request.starts_with("PUT ") && !request.contains(".kokuji/")).collect();
    assert_eq!(asked, sent);
    case.check(&site, "at once");
}

/// A publication breaks off after some requests, and the next one goes on from there: at the end all is as if nothing had happened, and in between no page is
/// without what it needs.
#[test]
fn a_publication_that_breaks_off_is_gone_on_with() {
    let Case { site, .. } = Case::new();
    let built = |at: &str, name: &str| {
        let tree = site.build(at);
        std::fs::rename(site.path("public"), site.path(name)).expect("renamed");
        tree
    };
    let (old, new) = (built("2025-04-02 09:00", "old"), built("2025-05-01 09:00", "new"));
    let mut case = Case { site, ..Case::new() };
    for stopped in (0..).step_by(7) {
        case = Case { site: case.site, ..Case::new() };
        case.publish(&["--from", "old"]);
        let service = case.server.address();
        case.proxy = Proxy::with(service, move |at, _| (at >= stopped).then_some(Fault::Status(403)));
        let run = case.run(&["--from", "new"]);
        assert_whole(&case.there(), &old, &new, stopped);
        case.proxy = Proxy::to(service);
        case.publish(&["--from", "new"]);
        assert_same(&of_site(case.objects()), &new, &format!("after {stopped} requests"));
        if run.code == 0 {
            assert!(stopped > 50, "{stopped} requests would be few");
            break;
        }
    }
}

/// Every file is one of the old site or of the new one, and every page has the assets that its own site gave it.
fn assert_whole(there: &Tree, old: &Tree, new: &Tree, at: usize) {
    for (path, bytes) in there {
        let of = |site: &Tree| site.get(path) == Some(bytes);
        assert!(of(old) || of(new), "after {at} requests: {path} is of neither site");
        if path.ends_with(".html") {
            let site = if of(new) { new } else { old };
            let text = String::from_utf8_lossy(bytes);
            let needed = site.keys().filter(|file| file.starts_with("assets/") && text.contains(file.as_str()));
            let missing: Vec<_> = needed.filter(|file| !there.contains_key(*file)).collect();
            assert!(missing.is_empty(), "after {at} requests: {path} lacks {missing:?}");
        }
    }
}
