//! Sites in temporary folders, the real binary, and whole trees to compare.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::os::unix::fs::MetadataExt as _;
use std::process::Command;

use camino::{Utf8Path, Utf8PathBuf};
use walkdir::WalkDir;

/// A site that says only what it must, with one body that does not exist.
pub const SITE: &str = "\
name: {ja: 例示省 報道資料, en: Press releases of the Ministry of Examples}
base_url: https://press.example/
languages: [ja, en]
time_zone: Asia/Tokyo
";
const ORGANIZATIONS: &str = "\
rei:
  name: {ja: 例示省, en: Ministry of Examples}
  phone: +81-3-0000-0100
";

/// Text of files, or bytes that need not be text, by path.
pub type Tree = BTreeMap<String, Vec<u8>>;

/// A site in a temporary folder, which goes with this value.
pub struct Site {
    root: Utf8PathBuf,
    _temporary: tempfile::TempDir,
}

/// What a run of the binary gave.
#[derive(Debug, PartialEq, Eq)]
pub struct Run {
    pub code: i32,
    pub out: String,
    pub err: String,
}

/// What tells whether a file was touched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stamp {
    bytes: Vec<u8>,
    inode: u64,
    /// Seconds and nanoseconds.
    mtime: (i64, i64),
}

impl Site {
    /// A site without a notice.
    pub fn new() -> Site {
        let site = Site::empty();
        site.write("content/site.yaml", SITE);
        site.write("content/organizations.yaml", ORGANIZATIONS);
        site
    }

    /// A copy of the sources of the site in `folder`, which is relative to the package.
    pub fn copy_of(folder: &str) -> Site {
        let site = Site::empty();
        for part in ["content", "themes", "i18n"] {
            for (path, bytes) in tree(&package().join(folder).join(part)) {
                site.write(&format!("{part}/{path}"), bytes);
            }
        }
        site
    }

    /// An empty folder, which is no site yet.
    pub fn empty() -> Site {
        let temporary = tempfile::tempdir().expect("a temporary folder");
        let base = Utf8Path::from_path(temporary.path()).expect("UTF-8").canonicalize_utf8().expect("it exists");
        let root = base.join("site");
        fs::create_dir(&root).expect("a new folder");
        Site { root, _temporary: temporary }
    }

    /// The folder of the site.
    pub fn root(&self) -> &Utf8Path {
        &self.root
    }

    /// The path of something in the site.
    pub fn path(&self, path: &str) -> Utf8PathBuf {
        self.root.join(path)
    }

    /// Writes a file with the folders above it.
    pub fn write(&self, path: &str, bytes: impl AsRef<[u8]>) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().expect("a file has a folder")).expect("new folders");
        fs::write(path, bytes).expect("written");
    }

    /// The text of a file.
    pub fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// Changes words that must stand in the file exactly once.
    pub fn edit(&self, path: &str, from: &str, to: &str) {
        let text = self.read(path);
        assert_eq!(text.matches(from).count(), 1, "{from:?} in {path}");
        self.write(path, text.replace(from, to));
    }

    /// Writes a notice with prose in both languages.
    pub fn notice(&self, id: &str, yaml: &str) {
        let folder = format!("content/notices/{id}");
        self.write(&format!("{folder}/notice.yaml"), yaml);
        self.write(&format!("{folder}/ja.md"), "本文です。\n");
        self.write(&format!("{folder}/en.md"), "The text.\n");
    }

    /// Runs the binary in the folder of the site.
    pub fn run(&self, arguments: &[&str]) -> Run {
        self.run_as(&[], arguments)
    }

    /// Runs the binary on a host with these variables.
    pub fn run_as(&self, host: &[(&str, &str)], arguments: &[&str]) -> Run {
        let output = self.command(host, arguments).output().expect("the binary runs");
        let text = |bytes| String::from_utf8(bytes).expect("it speaks UTF-8");
        Run { code: output.status.code().expect("an exit code"), out: text(output.stdout), err: text(output.stderr) }
    }

    /// The binary, not yet running, with nothing of the environment of these tests.
    pub fn command(&self, host: &[(&str, &str)], arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_kokuji"));
        command.current_dir(&self.root).env_clear().envs(host.iter().copied()).args(arguments);
        command
    }

    /// Builds without a finding, at an instant of the site's zone.
    pub fn build(&self, at: &str) -> Tree {
        let run = self.run(&["build", "--quiet", "--format", "json", "--at", at]);
        let found = findings_in(&run);
        assert_eq!((run.code, found.as_slice(), run.err.as_str()), (0, &[][..], ""), "{at}: {}", run.out);
        self.public()
    }

    /// Findings of `check` as `rule file:line:column`, and the exit code; those aside that compare the languages.
    pub fn findings(&self, at: &str) -> (i32, Vec<String>) {
        let run = self.run(&["check", "--quiet", "--format", "json", "--at", at]);
        assert_eq!(run.err, "");
        (run.code, findings_in(&run))
    }

    /// All findings of `check` as `rule file:line:column`, and the exit code.
    pub fn every_finding(&self, at: &str) -> (i32, Vec<String>) {
        let run = self.run(&["check", "--quiet", "--format", "json", "--at", at]);
        assert_eq!(run.err, "");
        (run.code, run.out.lines().map(place_of).collect())
    }

    /// The next change after an instant.
    pub fn next_change(&self, at: &str) -> Option<String> {
        let run = self.run(&["next-change", "--quiet", "--at", at]);
        assert_eq!((run.code, run.err.as_str()), (0, ""), "{}", run.out);
        run.out.strip_suffix('\n').map(str::to_owned)
    }

    /// The output.
    pub fn public(&self) -> Tree {
        tree(&self.path("public"))
    }

    /// All files of the output with what tells whether they were touched.
    pub fn stamps(&self) -> BTreeMap<String, Stamp> {
        stamps(&self.path("public"))
    }

    /// Everything in the site's folder but the sources and the output, and the tree before the last one: what a build may leave behind.
    pub fn remains(&self) -> BTreeSet<String> {
        let known = ["content/", "themes/", "i18n/", "public/", ".kokuji/spare/"];
        tree(&self.root).into_keys().filter(|path| !known.iter().any(|own| path.starts_with(own))).collect()
    }
}

/// The site alone on a target: without what is only ours, and without what of the site before stays for pages that are still being read.
pub fn of_site(target: Tree) -> Tree {
    let record = target.get(".kokuji/manifest.json").map_or(&b"{}"[..], Vec::as_slice);
    let record: serde_json::Value = serde_json::from_slice(record).expect("a record");
    let outlived: BTreeSet<&str> =
        record["outlived"].as_array().into_iter().flatten().filter_map(serde_json::Value::as_str).collect();
    let is_of_site = |path: &str| !path.starts_with(".kokuji/") && !outlived.contains(path);
    target.iter().filter(|(path, _)| is_of_site(path)).map(|(path, bytes)| (path.clone(), bytes.clone())).collect()
}

/// What is left of a build that is over: the lock, the state of the output, and what is remembered with it.
pub fn usual_remains() -> BTreeSet<String> {
    [".kokuji/lock", ".kokuji/memory", ".kokuji/state.json"].map(str::to_owned).into()
}

/// Findings of a run in JSON as `rule file:line:column`; those aside that compare the languages.
pub fn findings_in(run: &Run) -> Vec<String> {
    run.out.lines().map(place_of).filter(|finding| !compares(finding)).collect()
}

/// Whether a finding compares the languages with each other. Most tests are about something else and write one language only, as
/// do most pages of the rules; `rules` and `corpus` look at these findings too.
fn compares(finding: &str) -> bool {
    let rules = ["anchors-differ", "facts-differ", "length-ratio", "structure-differs"];
    rules.iter().any(|rule| finding.starts_with(&format!("parity/{rule} ")))
}

/// `rule file:line:column` of a line of JSON.
fn place_of(line: &str) -> String {
    let finding: serde_json::Value = serde_json::from_str(line).expect("a line of JSON");
    let text = |key: &str| finding[key].as_str().expect("text").to_owned();
    format!("{} {}:{}:{}", text("rule"), text("file"), finding["line"], finding["column"])
}

/// The folder of the package.
pub fn package() -> &'static Utf8Path {
    Utf8Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// All files below a folder; none if there is no folder.
pub fn tree(folder: &Utf8Path) -> Tree {
    files(folder).map(|path| (relative(folder, &path), fs::read(&path).expect("a readable file"))).collect()
}

/// All files below a folder with what tells whether they were touched.
pub fn stamps(folder: &Utf8Path) -> BTreeMap<String, Stamp> {
    let stamp = |path: Utf8PathBuf| {
        let metadata = fs::metadata(&path).expect("it exists");
        let bytes = fs::read(&path).expect("a readable file");
        let mtime = (metadata.mtime(), metadata.mtime_nsec());
        (relative(folder, &path), Stamp { bytes, inode: metadata.ino(), mtime })
    };
    files(folder).map(stamp).collect()
}

fn files(folder: &Utf8Path) -> impl Iterator<Item = Utf8PathBuf> {
    let entries = WalkDir::new(folder).into_iter().filter_map(Result::ok);
    let files = entries.filter(|entry| !entry.file_type().is_dir());
    files.map(|entry| Utf8PathBuf::from_path_buf(entry.into_path()).expect("UTF-8"))
}

fn relative(folder: &Utf8Path, path: &Utf8Path) -> String {
    path.strip_prefix(folder).expect("it lies below").as_str().to_owned()
}

/// Fails with the paths and the first lines that differ, which reads better than two trees of bytes.
#[track_caller]
pub fn assert_same(found: &Tree, expected: &Tree, context: &str) {
    let differences = differences(found, expected);
    assert!(differences.is_empty(), "{context}:\n{}", differences.join("\n"));
}

/// How two trees differ, one entry a file.
pub fn differences(found: &Tree, expected: &Tree) -> Vec<String> {
    let paths: BTreeSet<&String> = found.keys().chain(expected.keys()).collect();
    let difference = |path: &String| match (found.get(path), expected.get(path)) {
        (Some(_), None) => Some(format!("{path}: not expected")),
        (None, _) => Some(format!("{path}: missing")),
        (Some(one), Some(other)) => (one != other).then(|| format!("{path}: {}", first_difference(one, other))),
    };
    paths.into_iter().filter_map(difference).collect()
}

fn first_difference(found: &[u8], expected: &[u8]) -> String {
    let (found, expected) = (String::from_utf8_lossy(found), String::from_utf8_lossy(expected));
    let mut lines = found.lines().zip(expected.lines()).enumerate();
    match lines.find(|(_, (found, expected))| found != expected) {
        Some((at, (found, expected))) => format!("line {}\n  found    {found}\n  expected {expected}", at + 1),
        None => format!("{} bytes where {} are expected", found.len(), expected.len()),
    }
}

/// Where words occur in a tree: in a path or in a file.
pub fn occurrences<'t>(tree: &'t Tree, words: &str) -> Vec<&'t str> {
    let contains = |bytes: &[u8]| bytes.windows(words.len()).any(|window| window == words.as_bytes());
    let found = tree.iter().filter(|(path, bytes)| path.contains(words) || contains(bytes));
    found.map(|(path, _)| path.as_str()).collect()
}

/// The YAML of an announcement; more keys can be added behind.
pub fn announcement(ja: &str, en: &str, publish_at: &str) -> String {
    format!(
        "kind: announcement\nstate: ready\ntitle: {{ja: {ja}, en: {en}}}\nsummary: {{ja: {ja}です。, en: {en}.}}\n\
         publish_at: {publish_at}\n"
    )
}

/// The YAML of a call for opinions that is open from publication; more entries of `allow`, then more keys, can be added behind.
pub fn solicitation(ja: &str, en: &str, publish_at: &str, closes_at: &str) -> String {
    format!(
        "{}issuer: {{solicitor: rei}}\nperiod:\n  opens_at: {publish_at}\n  closes_at: {closes_at}\n\
         materials:\n  - title: {{ja: {ja}の基準, en: Standards for {en}}}\n    role: subject\n    language: ja\n    url: https://rei.example/draft\n\
         contacts:\n  - {{role: policy, org: rei}}\nprocedure: {{type: voluntary, egov_url: https://egov.example/1}}\n\
         response_languages: [ja, en]\nprivacy: {{ja: 氏名は公表しません。, en: Names are not published.}}\n\
         allow:\n  - {{rule: procedure/result-overdue, reason: tests look at it long after its end}}\n",
        announcement(ja, en, publish_at).replace("announcement", "solicitation")
    )
}

/// A thousand notices are as many as a ministry has in some years: `count` announcements over ten years, the prose of which
/// names the edition.
pub fn many_notices(site: &Site, count: usize, edition: &str) {
    for number in 0..count {
        let (year, id) = (2016 + number % 10, format!("notice-{number}"));
        let (ja, en) = (format!("第{number}号"), format!("Notice {number}"));
        let folder = format!("content/notices/{year}/{id}");
        site.write(&format!("{folder}/notice.yaml"), announcement(&ja, &en, &format!("{year}-04-01 09:00")));
        site.write(&format!("{folder}/ja.md"), format!("{edition}版です。\n"));
        site.write(&format!("{folder}/en.md"), format!("The {edition} edition.\n"));
    }
}
