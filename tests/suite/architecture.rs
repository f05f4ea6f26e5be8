//! Which way the arrows point: what `docs/architecture.md` says of modules, read from the sources.

use std::collections::BTreeSet;
use std::fs;

use super::support::{package, tree};

/// Every module and those it may use, in reading order: leaves, stages, and what runs them.
const ARROWS: &[(&str, &[&str])] = &[
    ("source", &[]),
    ("digest", &[]),
    ("manifest", &["digest"]),
    ("progress", &[]),
    ("nearest", &[]),
    ("memo", &[]),
    ("calendar", &[]),
    ("diagnostic", &["source", "calendar"]),
    ("markdown", &[]),
    ("search", &["digest"]),
    ("prose", &["calendar"]),
    ("model", &["source", "digest", "calendar"]),
    ("i18n", &["source", "nearest", "memo", "calendar", "diagnostic", "model"]),
    ("schema", &["i18n", "model"]),
    ("load", &["source", "digest", "manifest", "nearest", "calendar", "diagnostic", "prose", "model", "i18n"]),
    ("check", &["source", "digest", "nearest", "calendar", "diagnostic", "markdown", "prose", "model", "i18n", "load"]),
    ("fix", &["source", "diagnostic"]),
    ("render", &["digest", "calendar", "diagnostic", "markdown", "search", "prose", "model", "i18n", "load", "check"]),
    ("audit", &["source", "calendar", "memo", "diagnostic", "prose", "model", "i18n", "render"]),
    ("write", &["digest", "manifest", "calendar", "render", "audit"]),
    ("author", &["calendar", "fix", "i18n", "load", "model", "schema"]),
    ("publish", &["nearest", "digest", "manifest", "progress", "model", "audit"]),
    ("serve", &["digest", "calendar", "diagnostic", "markdown", "model", "i18n", "load", "check", "render", "audit"]),
    (
        "pipeline",
        &[
            "progress",
            "digest",
            "calendar",
            "diagnostic",
            "i18n",
            "model",
            "load",
            "check",
            "fix",
            "render",
            "audit",
            "write",
            "author",
        ],
    ),
    (
        "cli",
        &[
            "progress",
            "nearest",
            "digest",
            "calendar",
            "diagnostic",
            "model",
            "i18n",
            "schema",
            "load",
            "check",
            "fix",
            "write",
            "author",
            "publish",
            "serve",
            "pipeline",
        ],
    ),
];

/// What only some files may name: a crate, or a part of the standard library.
const CONFINED: &[(&str, &[&str])] = &[
    ("serde_yaml", &["load/yaml.rs"]),
    ("granit_parser", &["load/yaml.rs", "load/yaml/"]),
    ("pulldown_cmark", &["markdown/"]),
    ("tera", &["render/engine.rs"]),
    ("fluent", &["i18n/"]),
    ("fluent_bundle", &["i18n/"]),
    ("fluent_syntax", &["i18n/"]),
    ("icu_datetime", &["i18n/"]),
    ("html5gum", &["audit/html.rs", "audit/plain_html.rs"]),
    ("lopdf", &["load/"]),
    ("annotate_snippets", &["diagnostic/text.rs"]),
    ("strsim", &["nearest.rs"]),
    ("sha2", &["digest.rs"]),
    ("rustix", &["write/", "publish/folder.rs"]),
    ("clap", &["cli/"]),
    ("clap_complete", &["cli/"]),
    ("similar::TextDiff", &["fix/diff.rs"]),
    ("notify", &["serve/watch.rs"]),
    ("ureq", &["publish/s3/wire.rs"]),
    ("rusty_s3", &["publish/s3/"]),
    ("jiff", &["publish/s3/request.rs"]),
    ("md5", &["publish/s3/request.rs"]),
    ("url::Url", &["publish/s3/"]),
    ("brotli", &["publish/compress.rs"]),
    ("flate2", &["publish/compress.rs"]),
    // `serve` streams what `load` opened.
    (
        "std::fs",
        &[
            "load/",
            "fix/",
            "write/",
            "author/files.rs",
            "publish/folder.rs",
            "publish/local.rs",
            "publish/s3/",
            "publish/ssh/transfer.rs",
            "serve/answer.rs",
        ],
    ),
    ("std::env", &["cli/"]),
    // The command line names an address; only `serve` listens there.
    ("std::net", &["serve/", "cli/arguments.rs", "cli/serve.rs"]),
    ("TcpListener", &["serve/listen.rs"]),
    // `serve` and what publishes wait, but they ask no clock.
    ("std::time", &["cli/", "serve/", "publish/lease.rs", "publish/s3/"]),
    ("std::time::SystemTime", &["cli/"]),
    ("std::time::Instant", &["cli/"]),
    ("std::process", &["cli/", "fix/replace.rs", "write/lock.rs", "publish/folder.rs", "publish/ssh/", "main.rs"]),
    ("println!", &["cli/"]),
    ("print!", &["cli/"]),
    ("eprintln!", &["cli/"]),
    ("eprint!", &["cli/"]),
    // Only the pipeline says that a site may be rendered, and that a tree may be put in place.
    ("Cleared::by", &["pipeline.rs"]),
    ("Audited::by", &["pipeline.rs"]),
    // What has errors is shown to those who write it, and is written nowhere.
    ("Cleared::for_preview", &["serve/"]),
];

/// The calls of the standard library that change a disk.
const WRITING: &[&str] = &[
    "fs::write",
    "fs::copy",
    "fs::rename",
    "fs::remove_file",
    "fs::remove_dir",
    "fs::remove_dir_all",
    "fs::create_dir",
    "fs::create_dir_all",
    "fs::hard_link",
    "fs::set_permissions",
    "File::create",
    "OpenOptions::new",
];

/// A source file without comments and without its tests.
struct File {
    /// Relative to `src/`.
    path: String,
    code: String,
}

impl File {
    fn new(path: &str, text: &str) -> File {
        let tests = text.find("#[cfg(test)]\nmod tests {").unwrap_or(text.len());
        let lines = text[..tests].lines().map(|line| line.split("//").next().unwrap_or_default());
        File { path: path.to_owned(), code: lines.collect::<Vec<_>>().join("\n") }
    }

    /// `load` of `load/yaml.rs`, `pipeline` of `pipeline.rs`.
    fn module(&self) -> &str {
        self.path.split('/').next().unwrap_or_default().trim_end_matches(".rs")
    }

    /// How many modules lie between this file and the crate's root.
    fn depth(&self) -> usize {
        self.path.split('/').count() - usize::from(self.path.ends_with("/mod.rs"))
    }

    /// Paths and macros as they stand in the code: `crate::load::Theme`, `fs::write`, `println!`.
    fn names(&self) -> impl Iterator<Item = &str> {
        let part = |letter: char| !(letter.is_alphanumeric() || letter == '_' || letter == ':' || letter == '!');
        self.code.split(part).map(|name| name.trim_matches(':')).filter(|name| !name.is_empty())
    }

    fn is_in(&self, places: &[&str]) -> bool {
        places.iter().any(|place| self.path == *place || (place.ends_with('/') && self.path.starts_with(place)))
    }
}

/// Every sentence of the architecture that the file breaks.
fn faults(file: &File) -> Vec<String> {
    let fault = |words: String| format!("{}: {words}", file.path);
    arrows(file).into_iter().chain(climbs(file)).chain(confined(file)).chain(writing(file)).map(fault).collect()
}

fn arrows(file: &File) -> Vec<String> {
    let module = file.module();
    if ["lib", "main"].contains(&module) {
        return Vec::new();
    }
    let Some((_, allowed)) = ARROWS.iter().find(|(name, _)| *name == module) else {
        return vec!["a module that is not in the table".to_owned()];
    };
    let used: BTreeSet<&str> = file.names().filter_map(|name| name.strip_prefix("crate::")).filter_map(first).collect();
    let wrong = used.into_iter().filter(|used| *used != module && !allowed.contains(used));
    wrong.map(|used| format!("uses {used}")).collect()
}

fn first(path: &str) -> Option<&str> {
    path.split("::").next().filter(|name| !name.is_empty())
}

/// `super` must not reach the crate's root: there the other modules begin, and a path from there has to say `crate`.
fn climbs(file: &File) -> Vec<String> {
    let steps = |name: &str| name.split("::").take_while(|step| *step == "super").count();
    let wrong = file.names().filter(|name| steps(name) >= file.depth());
    wrong.map(|name| format!("climbs to the root by {name}")).collect()
}

fn confined(file: &File) -> Vec<String> {
    let named = |what: &str| {
        file.names().any(|name| name == what || name.strip_prefix(what).is_some_and(|rest| rest.starts_with("::")))
    };
    let wrong = CONFINED.iter().filter(|(what, places)| !file.is_in(places) && named(what));
    wrong.map(|(what, _)| format!("names {what}")).collect()
}

fn writing(file: &File) -> Vec<String> {
    let wrong = |name: &&str| WRITING.iter().any(|call| name == call || name.ends_with(&format!("::{call}")));
    let rooms = ["fix/replace.rs", "write/", "author/files.rs", "publish/folder.rs", "publish/ssh/transfer.rs"];
    let names = file.names().filter(|_| !file.is_in(&rooms));
    names.filter(wrong).map(|name| format!("writes with {name}")).collect()
}

/// All sources but tests, which may look anywhere.
fn sources() -> Vec<File> {
    let is_test = |path: &str| path.split('/').any(|part| part == "tests" || part == "tests.rs");
    let files = tree(&package().join("src")).into_iter().filter(|(path, _)| path.ends_with(".rs") && !is_test(path));
    files.map(|(path, bytes)| File::new(&path, &String::from_utf8(bytes).expect("UTF-8"))).collect()
}

#[test]
fn arrows_point_one_way() {
    let faults: Vec<String> = sources().iter().flat_map(faults).collect();
    assert_eq!(faults, Vec::<String>::new());
}

#[test]
fn the_table_points_one_way() {
    for (at, (module, allowed)) in ARROWS.iter().enumerate() {
        let before: Vec<&str> = ARROWS[..at].iter().map(|(name, _)| *name).collect();
        let later: Vec<_> = allowed.iter().filter(|name| !before.contains(name)).collect();
        assert!(later.is_empty(), "{module} uses what comes later: {later:?}");
    }
}

/// A judgement is remembered with what it asked of the rest of the site. A rule that looked there by another way would be believed too long. Those that
/// compare with what was published are never remembered.
#[test]
fn rules_ask_of_the_rest_of_the_site_by_the_outlook_alone() {
    let ways = [".notices", "site.notice(", "site.pages", "site.unread", "world()", "PublicSite"];
    let rules =
        sources().into_iter().filter(|file| file.is_in(&["check/rules/"]) && !file.is_in(&["check/rules/history/"]));
    let faults = rules.flat_map(|file| {
        let found = ways.into_iter().filter(|way| file.code.contains(way)).map(|way| format!("{}: {way}", file.path));
        found.collect::<Vec<_>>()
    });
    assert_eq!(faults.collect::<Vec<_>>(), Vec::<String>::new());
}

/// The compiler keeps private modules private; what it cannot know is that only this one is meant to be seen.
#[test]
fn rooms_show_no_inner_file() {
    let shown = |file: &File| {
        let lines =
            file.code.lines().filter(|line| line.starts_with("pub mod ") || line.starts_with("pub(crate) mod "));
        lines.map(|line| format!("{}: {line}", file.path)).collect::<Vec<_>>()
    };
    let inner = sources().into_iter().filter(|file| file.path != "lib.rs");
    assert_eq!(inner.flat_map(|file| shown(&file)).collect::<Vec<_>>(), ["render/mod.rs: pub mod view;"]);
}

#[test]
fn the_map_lists_every_module_and_the_document_describes_it() {
    let lib = fs::read_to_string(package().join("src/lib.rs")).expect("the map");
    let listed: BTreeSet<&str> =
        lib.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';')).collect();
    assert_eq!(listed, ARROWS.iter().map(|(module, _)| *module).collect());
    let document = fs::read_to_string(package().join("docs/architecture.md")).expect("docs/architecture.md");
    let words: BTreeSet<&str> = document.split(|letter: char| !letter.is_alphanumeric()).collect();
    assert_eq!(listed.difference(&words).collect::<Vec<_>>(), Vec::<&&str>::new(), "not in docs/architecture.md");
}

fn check(path: &str, code: &str, expected: &[&str]) {
    let expected: Vec<String> = expected.iter().map(|words| format!("{path}: {words}")).collect();
    assert_eq!(faults(&File::new(path, code)), expected, "{code}");
}

#[test]
fn a_fault_is_seen() {
    check("model/notice.rs", "use crate::load::Theme;", &["uses load"]);
    check("check/rule.rs", "fn f(site: &crate::render::Artifact) {}", &["uses render"]);
    check("source.rs", "use crate::calendar::Date;\nuse crate::model;", &["uses calendar", "uses model"]);
    check("extra/mod.rs", "", &["a module that is not in the table"]);
    check("load/mod.rs", "use super::render::Artifact;", &["climbs to the root by super::render::Artifact"]);
    check("load/yaml.rs", "use super::super::cli;", &["climbs to the root by super::super::cli"]);
    check("digest.rs", "use super::cli;", &["climbs to the root by super::cli"]);
    check("load/decode.rs", "use serde_yaml::Value;", &["names serde_yaml"]);
    check("render/page.rs", "fn f() -> tera::Result<()> {}", &["names tera"]);
    check("model/mod.rs", "println!(\"x\")", &["names println!"]);
    check("check/mod.rs", "Cleared::by(&report)", &["names Cleared::by"]);
    check(
        "load/files.rs",
        "std::fs::write(a, b)?; fs::rename(a, b)",
        &["writes with std::fs::write", "writes with fs::rename"],
    );
    check("fix/original.rs", "fs::write(a, b)", &["writes with fs::write"]);
}

#[test]
fn what_looks_like_a_fault_is_none() {
    check("load/yaml.rs", "use super::lookalike;\nuse granit_parser::Parser;\nuse crate::load::Theme;", &[]);
    check("model/notice.rs", "//! Not `crate::load`.\nuse crate::calendar::Date; // nor crate::cli::run", &[]);
    check("model/mod.rs", "use super_tera::x;\n#[cfg(test)]\nmod tests {\n    use crate::cli;\n}", &[]);
    check("write/tree.rs", "fs::write(a, b)", &[]);
    check("fix/replace.rs", "fs::rename(a, b)", &[]);
}
