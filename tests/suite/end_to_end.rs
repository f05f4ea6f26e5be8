//! The repository's own site, from a clean clone to its readers, by the real binary: published to a folder, to an object storage and to another machine,
//! then edited, put under an embargo, withdrawn from, renamed in, and taken back. Each plan is shown first, only what it names is touched, and every file
//! is read back through nginx.

mod targets;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::process::Command;
use std::thread;

use super::hosts::nginx::Nginx;
use super::support::{Run, Site, Stamp, Tree, announcement, assert_same, of_site, package};
use targets::{Folder, Machine, Storage, Target};

const SIGNS: &str = "content/notices/2025/public-signs";
const LABELS: &str = "content/notices/2024/sample-labels";
const RENAMED: &str = "content/notices/2024/labels-of-samples";
/// The page of a notice that is under an embargo at first.
const BENCHES: &str = "/ja/2026/benches/";
/// What is moved: its addresses lead on.
const MOVED: [(&str, &str); 2] = [
    ("/ja/2024/sample-labels/", "/ja/2024/labels-of-samples/"),
    ("/en/2024/sample-labels/", "/en/2024/labels-of-samples/"),
];

/// Paths that were never to be read.
const NOT_FOR_READERS: [&str; 4] = [".kokuji/", ".kokuji/manifest.json", ".kokuji/previous.json", "ja/2026/none/"];

/// The site and where it is published, and what came of each publication.
struct Story {
    site: Site,
    targets: [Box<dyn Target>; 3],
    /// Every path that was on a target at some time.
    known: BTreeSet<String>,
    account: String,
}

/// A line of a plan: `+` is new, `~` again, `-` goes.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Step {
    path: String,
    mark: char,
}

#[test]
fn a_clone_is_published_edited_withdrawn_from_renamed_in_and_taken_back() {
    let mut story = Story::of(clone());
    let committed = story.site.public();
    let first = story.site.build("2026-04-02 09:00");
    assert_same(&first, &committed, "the clone holds what is built");
    story.publish("for the first time", &[], &first);

    story.site.edit(&format!("{SIGNS}/ja.md"), "設けた時期", "設置した時期");
    story.site.edit(&format!("{SIGNS}/en.md"), "they were put up", "they were installed");
    let edited = story.site.build("2026-04-03 09:00");
    story.publish("a text is edited", &[], &edited);

    story.site.notice("2026/benches", &announcement("長椅子", "Benches", "2026-05-01 09:00"));
    let edited = story.site.build("2026-04-03 09:00");
    story.publish("a notice is under an embargo", &[], &edited);
    assert_eq!(story.statuses(BENCHES), [404; 3]);
    let public = story.site.build("2026-05-01 09:00");
    story.publish("the embargo ends", &[], &public);
    assert_eq!(story.statuses(BENCHES), [200; 3]);

    let yaml = story.site.read(&format!("{SIGNS}/notice.yaml"));
    let withdrawal = "withdrawal: {at: 2026-05-02 12:00, reason: {ja: 誤りがあったため。, en: It was wrong.}}\n";
    story.site.write(&format!("{SIGNS}/notice.yaml"), yaml + withdrawal);
    let withdrawn = story.site.build("2026-05-02 12:00");
    story.publish("a notice is withdrawn", &[], &withdrawn);
    assert_eq!(story.statuses("/files/2025/public-signs/basic-plan.pdf"), [404; 3]);

    fs::rename(story.site.path(LABELS), story.site.path(RENAMED)).expect("renamed");
    let yaml = story.site.read(&format!("{RENAMED}/notice.yaml"));
    let addresses = MOVED.map(|(from, _)| from).join(", ");
    story.site.write(&format!("{RENAMED}/notice.yaml"), format!("{yaml}redirect_from: [{addresses}]\n"));
    let renamed = story.site.build("2026-05-03 09:00");
    story.publish("a notice is renamed", &[], &renamed);

    story.publish("it is taken back", &["--rollback"], &withdrawn);
    story.check();
}

/// The repository as it would be cloned if all that is in it were committed: the commit that is being made is tested before it is made.
fn clone() -> Site {
    let site = Site::empty();
    let git = |arguments: &[&str]| {
        let mut command = Command::new("git");
        command.env_clear().env("PATH", path()).args(["-c", "core.autocrlf=false"]).args(arguments);
        let output = command.current_dir(site.root()).output().expect("git is installed (.ci/run does it)");
        assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    };
    git(&["clone", "--quiet", "--no-checkout", package().as_str(), "."]);
    git(&["--work-tree", package().as_str(), "add", "--all"]);
    git(&["checkout-index", "--all"]);
    site
}

/// Where programs are found.
fn path() -> String {
    std::env::var("PATH").expect("programs are found somewhere")
}

impl Story {
    fn of(site: Site) -> Story {
        let targets: [Box<dyn Target>; 3] =
            [Box::new(Folder::new()), Box::new(Storage::new()), Box::new(Machine::new())];
        let settings: String =
            targets.iter().map(|target| format!("  {}: {}\n", target.name(), target.settings())).collect();
        site.write("content/site.yaml", format!("{}publish:\n{settings}", site.read("content/site.yaml")));
        Story { site, targets, known: BTreeSet::new(), account: String::new() }
    }

    /// Publishes to each target what was built, after its plan was shown: the plan is done and nothing else, and readers find what is expected.
    fn publish(&mut self, title: &str, arguments: &[&str], expected: &Tree) {
        self.account += &format!("# {title}\n");
        self.known.extend(expected.keys().cloned());
        let story = &*self;
        let plans = thread::scope(|scope| {
            let publish = |target| scope.spawn(move || story.publish_to(target, title, arguments, expected));
            let running = story.targets.each_ref().map(|target| publish(&**target));
            running.map(|plan| plan.join().expect("it is as it should be"))
        });
        let [(plan, _), ..] = &plans;
        assert!(plans.iter().all(|(other, _)| other == plan), "{title}: the plan is the same for each");
        self.account += &undigested(plan);
        for (target, (_, others)) in self.targets.iter().zip(&plans) {
            if !others.is_empty() {
                self.account += &format!("{}:\n{}", target.name(), counted(others));
            }
        }
        self.account += "\n";
    }

    /// The plan, and what else the target was asked for than to do what it says.
    fn publish_to(
        &self,
        target: &dyn Target,
        title: &str,
        arguments: &[&str],
        expected: &Tree,
    ) -> (String, Vec<String>) {
        let context = format!("{title}: {}", target.name());
        let before = target.stamps();
        let planned = self.run(target, &[arguments, &["--plan"]].concat());
        assert_eq!(target.stamps(), before, "{context}: a plan changes nothing");
        target.requests();
        let done = self.run(target, arguments);
        let counts = |run: &Run| run.err.lines().last().map(numbers);
        assert_eq!(counts(&done), counts(&planned), "{context}: {}", done.err);

        let plan = plan_of(&planned);
        let mut steps: Vec<Step> = plan.lines().map(Step::of).collect();
        steps.sort();
        assert_eq!(
            touched(&before, &target.stamps()),
            steps,
            "{context}: what is planned is touched, and nothing else"
        );
        let goes_back = arguments.contains(&"--rollback");
        let planned = steps.iter().filter_map(|step| target.request(step.mark, &step.path, goes_back));
        let others = without(target.requests(), planned, &context);

        let found = target.tree();
        assert_same(&of_site(found.clone()), expected, &context);
        self.read_back(target, &found, expected, &context);
        (plan, others)
    }

    fn run(&self, target: &dyn Target, arguments: &[&str]) -> Run {
        let environment = target.environment();
        let environment: Vec<(&str, &str)> = environment.iter().map(|(name, value)| (*name, value.as_str())).collect();
        // Nobody else publishes; without a promise the lease is not renewed, and the requests are the same each time.
        let publish = ["publish", target.name(), "--lang", "en", "--patience", "0"];
        let run = self.site.run_as(&environment, &[&publish, arguments].concat());
        assert_eq!(run.code, 0, "{arguments:?}: {}", run.err);
        run
    }

    /// Every file as a reader gets it, and what is gone or was never meant for readers.
    fn read_back(&self, target: &dyn Target, found: &Tree, expected: &Tree, context: &str) {
        let server = target.server();
        let has_moved = expected.contains_key(&format!("{}index.html", &MOVED[0].1[1..]));
        let leads_on = |address: &str| {
            let moved = MOVED.into_iter().filter(|_| has_moved && target.answers_old_addresses());
            moved.into_iter().find(|(from, _)| *from == address.trim_end_matches("index.html")).map(|(_, to)| to)
        };
        for (path, bytes) in expected {
            let folder = path.strip_suffix("index.html");
            for address in [Some(path.as_str()), folder].into_iter().flatten().map(|address| format!("/{address}")) {
                match leads_on(&address) {
                    Some(to) => assert_eq!(told(&server, &address).0, format!("301 to {to}"), "{context}: {address}"),
                    None => assert_told(&server, &address, &meant(path), bytes, context),
                }
            }
        }
        let absent = self.known.iter().filter(|path| !found.contains_key(*path)).map(String::as_str);
        for path in absent.chain(NOT_FOR_READERS) {
            let (status, body) = told(&server, &format!("/{path}"));
            assert!(status.starts_with("404; text/html; charset=utf-8; "), "{context}: {path}: {status}");
            assert!(body == expected["404.html"], "{context}: {path} is answered with another page");
        }
    }

    /// What each target answers at an address.
    fn statuses(&self, address: &str) -> [u16; 3] {
        self.targets.each_ref().map(|target| target.server().get(address, "").status)
    }

    /// What was planned and asked for, publication by publication, compared with what is written down. After a change that is meant,
    /// `KOKUJI_ACCEPT=1 cargo test --test suite end_to_end` writes it anew; read the difference.
    fn check(&self) {
        let path = package().join("tests/end_to_end/account.txt");
        if std::env::var_os("KOKUJI_ACCEPT").is_some() {
            fs::write(&path, &self.account).expect("written");
        }
        let expected = fs::read_to_string(&path).expect("tests/end_to_end/account.txt");
        let difference = similar::TextDiff::from_lines(&expected, &self.account);
        assert!(self.account == expected, "{}", difference.unified_diff().header("written down", "found"));
    }
}

impl Step {
    /// That of a line as people are shown it.
    fn of(line: &str) -> Step {
        let (mark, rest) = line.split_once(' ').expect("a mark and a path");
        let (path, _) = rest.rsplit_once(" (").expect("a path and a reason");
        Step { path: path.to_owned(), mark: mark.chars().next().expect("a mark") }
    }
}

/// What a server says of an address: status, type, caching and coding, or where it leads; and the bytes.
fn told(server: &Nginx, address: &str) -> (String, Vec<u8>) {
    let answer = server.get(address, "");
    let header = |name: &str| answer.header(name).unwrap_or_else(|| "-".to_owned());
    let headers = ["content-type", "cache-control", "content-encoding"].map(header).join("; ");
    let told = match answer.header("location") {
        Some(target) => format!("{} to {target}", answer.status),
        None => format!("{}; {headers}", answer.status),
    };
    (told, answer.body)
}

fn assert_told(server: &Nginx, address: &str, expected: &str, bytes: &[u8], context: &str) {
    let (told, body) = told(server, address);
    assert_eq!(told, expected, "{context}: {address}");
    assert!(body == bytes, "{context}: {address} has other bytes");
}

/// The lines of a plan about files of the site.
fn plan_of(planned: &Run) -> String {
    let is_of_site = |line: &&str| !line.starts_with("caches ") && !line[2..].starts_with(".kokuji/");
    planned.out.lines().filter(is_of_site).map(|line| format!("{line}\n")).collect()
}

/// What was done to the files of a target, whatever was said of it.
fn touched(before: &BTreeMap<String, Stamp>, after: &BTreeMap<String, Stamp>) -> Vec<Step> {
    let paths: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
    let differing = paths.into_iter().filter(|path| before.get(*path) != after.get(*path));
    let mark = |path| match (before.get(path), after.get(path)) {
        (None, _) => '+',
        (_, None) => '-',
        _ => '~',
    };
    differing.map(|path| Step { path: path.clone(), mark: mark(path) }).collect()
}

/// The requests that are left when each of those that were planned is taken away once.
fn without(mut requests: Vec<String>, planned: impl Iterator<Item = String>, context: &str) -> Vec<String> {
    for request in planned {
        let at = requests.iter().position(|other| *other == request);
        requests.swap_remove(at.unwrap_or_else(|| panic!("{context}: {request} was planned and not asked for")));
    }
    requests
}

/// The numbers of a sentence.
fn numbers(sentence: &str) -> Vec<usize> {
    let words = sentence.split(|sign: char| !sign.is_ascii_digit());
    words.filter_map(|word| word.parse().ok()).collect()
}

/// Each kind of request once, with how many there were.
fn counted(requests: &[String]) -> String {
    let kinds: Vec<String> = requests.iter().map(|request| undigested(request)).collect();
    let line = |kind: &String| match kinds.iter().filter(|other| *other == kind).count() {
        1 => format!("  {kind}\n"),
        count => format!("  {kind} ({count})\n"),
    };
    kinds.iter().map(line).collect::<BTreeSet<_>>().into_iter().collect()
}

/// What a reader should be told of a file.
fn meant(path: &str) -> String {
    let content_type = match path.rsplit('.').next().unwrap_or_default() {
        _ if path.ends_with("feed.json") => "application/feed+json",
        "atom" => "application/atom+xml; charset=utf-8",
        "bin" => "application/octet-stream",
        "css" => "text/css; charset=utf-8",
        "html" => "text/html; charset=utf-8",
        "ics" => "text/calendar; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "pdf" => "application/pdf",
        "png" => "image/png",
        "svg" => "image/svg+xml; charset=utf-8",
        "txt" => "text/plain; charset=utf-8",
        "xml" => "application/xml; charset=utf-8",
        other => panic!("{path}: {other}"),
    };
    let is_hashed = undigested(path) != path;
    let caching = if is_hashed { "public, max-age=31536000, immutable" } else { "no-cache" };
    format!("200; {content_type}; {caching}; -")
}

/// Digests, of ten digits or 64, as one sign.
fn undigested(text: &str) -> String {
    let ends = ['/', '.', '-', ' ', '\n'];
    let is_digest = |word: &str| matches!(word.len(), 10 | 64) && word.bytes().all(|byte| byte.is_ascii_hexdigit());
    text.split_inclusive(ends).fold(String::new(), |found, part| {
        let word = part.trim_end_matches(ends);
        found + if is_digest(word) { "#" } else { word } + &part[word.len()..]
    })
}
