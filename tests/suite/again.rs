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

/// Any sequence of steps, and not only that one. `KOKUJI_AGAIN` says how many; without it, a few. A step with which nothing can be built is taken
/// back, and the output is as it was.
#[test]
fn any_steps_in_any_order() {
    let asked = std::env::var("KOKUJI_AGAIN").ok().map(|steps| steps.parse().expect("a number of steps"));
    let site = site();
    let mut random = Random(2026);
    let (mut at, mut built) = (START, 0);
    let rounds = asked.unwrap_or(40);
    check(&site, at, "the first build");
    for round in 0..rounds {
        let (sources, output) = (sources(&site), site.public());
        let what = random.step(&site, &mut at);
        let context = format!("step {round}: {what}, at {at}");
        if site.run(&["check", "--quiet", "--at", at]).code == 0 {
            check(&site, at, &context);
            built += 1;
        } else {
            assert_eq!(site.run(&["build", "--quiet", "--at", at]).code, 1, "{context}");
            let robots = |tree: Tree| tree.into_iter().filter(|(path, _)| path != "robots.txt").collect::<Tree>();
            assert_same(&robots(site.public()), &robots(output), &context);
            restore(&site, &sources);
        }
    }
    assert!(built > rounds / 2, "{built} of {rounds} steps could be built");
}

const SOURCES: [&str; 3] = ["content", "i18n", "themes"];

/// The sources with their paths.
fn sources(site: &Site) -> Tree {
    let of = |folder: &str| {
        let below = |(path, bytes): (String, _)| (format!("{folder}/{path}"), bytes);
        let tree = if site.path(folder).exists() { tree(&site.path(folder)) } else { Tree::default() };
        tree.into_iter().map(below).collect::<Vec<_>>()
    };
    SOURCES.iter().flat_map(|folder| of(folder)).collect()
}

fn restore(site: &Site, sources: &Tree) {
    for folder in SOURCES.into_iter().filter(|folder| site.path(folder).exists()) {
        std::fs::remove_dir_all(site.path(folder)).expect("removed");
    }
    for (path, bytes) in sources {
        site.write(path, bytes);
    }
}

const INSTANTS: [&str; 5] = [START, "2026-04-03 00:00", "2026-05-29 17:01", "2026-06-30 10:00", "2026-09-30 09:00"];

/// Numbers that are the same in every run (xorshift, Marsaglia 2003).
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).expect("31 bits") % end
    }

    /// Does something to the site, or to the time; what it was.
    fn step(&mut self, site: &Site, at: &mut &'static str) -> String {
        let turn = self.below(1000);
        let notices: Vec<String> = folders(site);
        let any = |random: &mut Random| notices[random.below(notices.len())].clone();
        let what = self.below(16);
        match what {
            0 => *at = INSTANTS[self.below(INSTANTS.len())],
            1 => append(site, &format!("{}/en.md", any(self)), &format!("\nParagraph {turn}.\n")),
            2 => {
                append(site, &format!("{}/ja.md", any(self)), &format!("\n段落{turn}。\n\n## 見出し{turn}\n\n本文。\n"))
            }
            3 => {
                let path = format!("{}/notice.yaml", any(self));
                let yaml = site.read(&path);
                let title = yaml.lines().find(|line| line.starts_with("title:")).expect("a title").to_owned();
                site.write(&path, yaml.replace(&title, &format!("title: {{ja: 件名{turn}, en: Title {turn}}}")));
            }
            4 => site.notice(&format!("2026/new-{turn}"), &announcement("新しい件", "New", "2026-04-01 10:00")),
            5 => site.notice(&format!("2025/old-{turn}"), &announcement("古い件", "Old", "2025-04-01 10:00")),
            6 if notices.len() > 3 => std::fs::remove_dir_all(site.path(&any(self))).expect("removed"),
            7 => {
                let (from, to) = (any(self), format!("content/notices/2026/renamed-{turn}"));
                std::fs::rename(site.path(&from), site.path(&to)).expect("renamed");
            }
            8 => append(
                site,
                &format!("{}/notice.yaml", any(self)),
                &format!("withdrawal: {{at: 2026-05-01 09:00, reason: {{ja: 理由{turn}, en: Reason {turn}}}}}\n"),
            ),
            9 => site.write("i18n/en/site.ftl", format!("contact = Whom to ask {turn}\n")),
            10 => site.write("content/topics.yaml", format!("labels: {{ja: 表示{turn}, en: Labels {turn}}}\n")),
            11 => site.write(
                "themes/default/templates/not-found.html",
                format!("<!doctype html><html lang=\"ja\"><title>{turn}</title>"),
            ),
            12 => append(
                site,
                &format!("{}/en.md", any(self)),
                &format!("\nSee [it](/en/{}/).\n", any(self).trim_start_matches("content/notices/")),
            ),
            13 => append(
                site,
                &format!("{}/notice.yaml", any(self)),
                &format!(
                    "related:\n  - {{relation: background, notice: {}}}\n",
                    any(self).trim_start_matches("content/notices/")
                ),
            ),
            14 => {
                let folder = any(self);
                site.write(&format!("{folder}/files/list-{turn}.csv"), "a,b\n");
                let address = format!("/files/{}/list-{turn}.csv", folder.trim_start_matches("content/notices/"));
                append(site, &format!("{folder}/ja.md"), &format!("\n[一覧]({address})\n"));
                append(site, &format!("{folder}/en.md"), &format!("\n[List]({address})\n"));
            }
            _ => site.write("public/robots.txt", format!("{turn}")),
        }
        format!("{what} ({turn})")
    }
}

fn folders(site: &Site) -> Vec<String> {
    let files = tree(&site.path("content/notices")).into_keys();
    let folder = |path: String| path.strip_suffix("/notice.yaml").map(|folder| format!("content/notices/{folder}"));
    files.filter_map(folder).collect()
}

fn append(site: &Site, path: &str, text: &str) {
    let before = site.read(path);
    site.write(path, format!("{before}{text}"));
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
