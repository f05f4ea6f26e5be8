//! A site on object storage, published by the real binary, when things go wrong. How they go right is in `end_to_end`.

use std::process::{Command, Output, Stdio};

use super::super::support::{Run, Site, Tree, announcement, assert_same, differences, of_site, tree};
use super::proxy::{Fault, Proxy};
use super::server::{BUCKET, KEY, SECRET, Server};

/// What all addresses begin with.
const PREFIX: &str = "/press/%E4%BE%8B%E7%A4%BA%E7%9C%81%20site/";

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
        self.requests()
    }

    /// What was asked for since the last time, without the prefix.
    fn requests(&self) -> Vec<String> {
        self.proxy.seen().iter().map(|request| request.replace(PREFIX, "")).collect()
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

    /// Every object is the file that was built.
    fn check(&self, expected: &Tree, context: &str) {
        assert_same(&of_site(self.objects()), expected, context);
    }
}

fn run(output: Output) -> Run {
    let text = |bytes| String::from_utf8(bytes).expect("it speaks UTF-8");
    Run { code: output.status.code().expect("an exit code"), out: text(output.stdout), err: text(output.stderr) }
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
    let sent: Vec<String> = site.keys().map(|path| format!("PUT {path} -> 200")).collect();
    let mut asked = case.requests();
    asked.retain(|request| request.starts_with("PUT ") && !request.contains(".kokuji/"));
    asked.sort();
    assert_eq!(asked, sent);
    case.check(&site, "at once");
}

/// The bucket stands in the host name, as it does at Amazon's. No such host is found here: a forward proxy leads to the service.
#[test]
fn a_bucket_in_the_host_name_is_asked_by_that_name() {
    let Case { site, .. } = Case::new();
    let server = Server::of_domain("s3.rei.example");
    let case = Case { proxy: Proxy::to(server.address()), site, server };
    let (settings, proxy) = (case.site.read("content/site.yaml"), case.proxy.url());
    let target = "{url: \"s3://press/例示省 site\", endpoint: \"http://s3.rei.example\", path_style: false}";
    case.site.write("content/site.yaml", format!("{settings}publish: {{live: {target}}}\n"));
    let publish = |arguments: &[&str], expected: &Tree| {
        let variables = [OWN[0], OWN[1], ("HTTP_PROXY", proxy.as_str())];
        let run = case.site.run_as(&variables, &[&["publish", "--quiet"], arguments].concat());
        assert_eq!((run.code, run.out.as_str(), run.err.as_str()), (0, "", ""));
        case.check(expected, "by its host");
    };
    let first = case.site.build("2025-04-02 09:00");
    publish(&[], &first);
    publish(&[], &case.site.build("2025-05-01 09:00"));
    publish(&["--rollback"], &first);
    assert_eq!(case.proxy.said("host"), ["press.s3.rei.example".to_owned()].into());
    let named: Vec<String> = case.proxy.seen().into_iter().filter(|request| request.contains("/press/")).collect();
    assert_eq!(named, [""; 0], "the bucket is in no path");
}

/// A publication breaks off after some requests, and the next one goes on from there: at the end all is as if nothing had happened, and in between no page is
/// without what it needs.
fn breaks_off(fault: fn(&str) -> Option<Fault>, said: &str) {
    let Case { site, .. } = Case::new();
    let built = |at: &str, name: &str| {
        let tree = site.build(at);
        std::fs::rename(site.path("public"), site.path(name)).expect("renamed");
        tree
    };
    let (old, new) = (built("2025-04-02 09:00", "old"), built("2025-05-01 09:00", "new"));
    let mut case = Case { site, ..Case::new() };
    for stopped in (0..).step_by(13) {
        case = Case { site: case.site, ..Case::new() };
        case.publish(&["--from", "old"]);
        let service = case.server.address();
        case.proxy = Proxy::with(service, move |at, name| fault(name).filter(|_| at >= stopped));
        let run = case.run(&["--from", "new", "--lang", "en"]);
        assert_whole(&case.there(), &old, &new, stopped);
        case.proxy = Proxy::to(service);
        case.publish(&["--from", "new"]);
        assert_same(&of_site(case.objects()), &new, &format!("after {stopped} requests"));
        if run.code == 0 {
            assert!(stopped > 50, "{stopped} requests would be few");
            break;
        }
        assert!(run.code == 2 && run.err.contains(said), "after {stopped} requests: {run:?}");
    }
}

#[test]
fn a_publication_that_breaks_off_is_gone_on_with() {
    breaks_off(|_| Some(Fault::Status(403)), "the target does not allow ");
}

/// What is there can be read and removed, and nothing can be written.
#[test]
fn a_publication_to_a_full_storage_is_gone_on_with_when_there_is_room() {
    let full = |name: &str| name.starts_with("PUT").then_some(Fault::Says(507, "XMinioStorageFull"));
    breaks_off(full, "there is no room on the target for ");
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
