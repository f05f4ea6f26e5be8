//! A build over an older output is a build into nothing, byte for byte and finding for finding, whatever was done in between: what is
//! remembered of the last run only ever saves work.

use super::support::{Run, Site, Tree, announcement, assert_same, solicitation, tree};

const START: &str = "2026-04-02 09:00";

/// What can happen between two builds.
type Step = (&'static str, fn(&Site));

fn notice(site: &Site) -> String {
    let renamed = "content/notices/2026/signs-renamed/en.md";
    if site.path(renamed).exists() { renamed.to_owned() } else { "content/notices/2026/signs/en.md".to_owned() }
}

const STEPS: [Step; 12] = [
    ("nothing", |_| {}),
    ("an edit", |site| {
        let path = notice(site);
        let text = site.read(&path);
        site.write(&path, format!("{text}\nOne more paragraph.\n"));
    }),
    ("a hint comes", |site| site.edit(YAML, "closes_at: 2026-05-29", "closes_at: 2026-05-30")),
    ("a hint goes", |site| site.edit(YAML, "closes_at: 2026-05-30", "closes_at: 2026-05-29")),
    ("an addition", |site| site.notice("2026/bridges", &announcement("橋", "Bridges", "2026-04-01 10:00"))),
    ("a deletion", |site| std::fs::remove_dir_all(site.path("content/notices/2026/bridges")).expect("removed")),
    ("a message", |site| site.write("i18n/en/site.ftl", "contact = Whom to ask\n")),
    ("a theme", |site| {
        site.write("themes/default/templates/not-found.html", "<!doctype html><html lang=\"ja\"><title>x</title>")
    }),
    ("a registry", |site| {
        let text = site.read("content/topics.yaml");
        site.write("content/topics.yaml", format!("{text}\nparks: {{ja: 公園, en: Parks}}\n"));
    }),
    ("an output edited by hand", |site| site.write("public/robots.txt", "theirs")),
    ("an output removed by hand", |site| std::fs::remove_file(site.path("public/sitemap.xml")).expect("removed")),
    ("a file of others", |site| site.write("public/CNAME", "press.example\n")),
];

const YAML: &str = "content/notices/2026/lamps/notice.yaml";

fn site() -> Site {
    let site = Site::new();
    site.notice("2026/lamps", &solicitation("街灯", "Lamps", "2026-04-01 09:00", "2026-05-29 17:00"));
    site.notice("2026/signs", &announcement("標識", "Signs", "2026-04-01 09:00"));
    site.write("content/topics.yaml", "labels: {ja: 表示, en: Labels}\n");
    site
}

/// Builds over the old output and into nothing: the same files, the same findings, the same exit code.
fn check(site: &Site, at: &str, context: &str) -> Run {
    let kept = theirs(site);
    // Sources changed less than a tick of the clock before a run leave no note of it, and then nothing is tested here.
    std::thread::sleep(std::time::Duration::from_millis(100));
    let again = site.run(&["build", "--format", "json", "--quiet", "--at", at]);
    let fresh = tempfile::tempdir().expect("a temporary folder");
    let out = camino::Utf8Path::from_path(fresh.path()).expect("UTF-8").join("public");
    let clean = site.run(&["build", "--format", "json", "--quiet", "--at", at, "--out", out.as_str()]);
    assert_eq!((again.code, &again.out, &again.err), (clean.code, &clean.out, &clean.err), "{context}");
    let mut expected: Tree = tree(&out);
    expected.extend(kept);
    assert_same(&site.public(), &expected, context);
    // That build spoke of another output; the next one is again of this.
    site.run(&["build", "--quiet", "--at", at]);
    again
}

/// The file of others.
fn theirs(site: &Site) -> Tree {
    let public = if site.path("public").exists() { site.public() } else { Tree::default() };
    public.into_iter().filter(|(path, _)| path == "CNAME").collect()
}

#[test]
fn one_thing_after_the_other() {
    let site = site();
    let mut hints = 0;
    check(&site, START, "the first build");
    for (what, step) in STEPS {
        step(&site);
        hints += check(&site, START, what).out.matches("closes-on-holiday").count();
        check(&site, START, &format!("again after {what}"));
    }
    assert_eq!(hints, 1, "the hint stands while its cause does, from memory too");
}

#[test]
fn time_goes_on() {
    let site = site();
    for at in [
        "2026-04-02 09:00",
        "2026-04-02 23:59",
        "2026-04-03 00:00",
        "2026-05-29 17:00",
        "2026-05-29 17:01",
        "2026-09-30 09:00",
        "2026-04-02 09:00",
    ] {
        check(&site, at, at);
        check(&site, at, &format!("again at {at}"));
    }
}

#[test]
fn options_are_part_of_what_a_build_is_made_of() {
    let site = site();
    site.edit("content/notices/2026/signs/notice.yaml", "state: ready", "state: draft");
    for flags in [&[][..], &["--base-url", "https://other.example/"], &[]] {
        let arguments = [&["build", "--quiet", "--at", START], flags].concat();
        assert_eq!(site.run(&arguments).code, 0);
        let says = site.read("public/sitemap.xml").contains("https://other.example/");
        assert_eq!(says, !flags.is_empty());
    }
}

/// What is not remembered is not believed: each of these makes the next build do its work.
#[test]
fn a_build_of_the_same_is_known_and_does_no_work() {
    let site = site();
    std::thread::sleep(std::time::Duration::from_millis(100));
    site.build(START);
    let before = site.stamps();
    let log = |site: &Site| site.run(&["build", "--at", "2026-04-02 10:00"]);
    assert_eq!(log(&site).code, 0);
    assert_eq!(site.stamps(), before);
    let state = site.read(".kokuji/state.json");
    assert!(state.contains("\"run\":{\"inputs\""), "{state}");
    assert_eq!(site.read(".kokuji/state.json"), state, "a build that does nothing writes nothing");
}
