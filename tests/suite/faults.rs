//! What goes wrong around a build: full and read-only disks, files nobody may read, files that vanish, links, texts of a hundred megabytes,
//! thousands of findings, builds side by side, and checkouts. After each the output is the old tree or the new one, whole, and the message and
//! the exit code say which. `killed` looks at builds that are killed, `untouched` at findings.

pub mod disk;

use std::fs::{self, Permissions};
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, symlink};
use std::process::{Command, Output, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use camino::Utf8Path;

use super::support::{
    Run, Site, Tree, announcement, assert_same, differences, findings_in, many_notices, tree, usual_remains,
};

const AT: &str = "2026-04-02 09:00";
const BUILD: [&str; 4] = ["build", "--quiet", "--at", AT];

/// A site that was built, and has been edited since: the next build has a page to change.
fn edited() -> Site {
    let site = Site::new();
    site.notice("2026/lamps", &announcement("街灯", "Lamps", "2026-04-01 09:00"));
    site.build(AT);
    site.write("content/notices/2026/lamps/en.md", "Another text.\n");
    site
}

/// Whoever runs the tests, the binary may not pass over permissions.
fn run_without_privileges(site: &Site) -> Run {
    let is_root = fs::metadata("/proc/self").expect("this process").uid() == 0;
    if !is_root {
        return site.run(&BUILD);
    }
    let mut command = Command::new("setpriv");
    command.args(["--bounding-set=-all", "--inh-caps=-all", "--", env!("CARGO_BIN_EXE_kokuji")]).args(BUILD);
    let path = std::env::var_os("PATH").expect("a path to setpriv");
    command.current_dir(site.root()).env_clear().env("PATH", path);
    run(command.output().expect("setpriv runs"))
}

fn run(output: Output) -> Run {
    let text = |bytes| String::from_utf8(bytes).expect("it speaks UTF-8");
    Run { code: output.status.code().expect("an exit code"), out: text(output.stdout), err: text(output.stderr) }
}

/// Something is wrong with the sources of [`edited`] that is no finding: this message, where `{root}` is the folder of the site, exit code 2, and
/// an output nobody touched. Once it is repaired, the next build is a build like any other.
fn check(harm: impl FnOnce(&Site), expected: &str, repair: impl FnOnce(&Site)) {
    let site = edited();
    let before = site.stamps();
    harm(&site);
    let run = run_without_privileges(&site);
    let stamps = site.stamps();
    repair(&site);
    let err = run.err.replace("./content", "content").replace(site.root().as_str(), "{root}");
    let expected = format!("could not do the work: {expected}\n");
    assert_eq!((run.code, run.out.as_str(), err), (2, "", expected));
    assert_eq!((stamps == before, site.remains()), (true, usual_remains()));
    assert_eq!(run_without_privileges(&site), Run { code: 0, out: String::new(), err: String::new() });
}

fn set_mode(site: &Site, path: &str, mode: u32) {
    fs::set_permissions(site.path(path), Permissions::from_mode(mode)).expect("ours to change");
}

fn check_mode(path: &str, (mode, usual): (u32, u32), expected: &str) {
    check(|site| set_mode(site, path, mode), expected, |site| set_mode(site, path, usual));
}

#[test]
fn what_may_not_be_read_is_named() {
    let denied = |words: &str| format!("{words}: Permission denied (os error 13)");
    let lamps = "content/notices/2026/lamps";
    check_mode(&format!("{lamps}/en.md"), (0, 0o644), &denied(&format!("cannot read {lamps}/en.md")));
    check_mode("content/site.yaml", (0, 0o644), &denied("cannot read content/site.yaml"));
    // A folder whose names can be listed, and nothing in it looked at: nothing is taken for missing.
    check_mode(lamps, (0o444, 0o755), &denied(&format!("cannot read {lamps}/notice.yaml")));
    check_mode("content", (0o444, 0o755), &denied("cannot read content/site.yaml"));
    let listed = "cannot read content/notices/2026: IO error for operation on content/notices/2026";
    check_mode("content/notices/2026", (0o111, 0o755), &denied(&format!("{listed}: Permission denied (os error 13)")));
}

#[test]
fn where_nothing_may_be_written_is_named() {
    let denied = |words: &str| format!("{words}: Permission denied (os error 13)");
    check_mode(".kokuji", (0o555, 0o755), &denied("cannot create {root}/.kokuji/staging"));
    // The name of the output stands in the site's folder.
    check_mode(".", (0o555, 0o755), &denied("cannot put {root}/.kokuji/staging in the place of {root}/public"));
}

/// A link takes the place of something in the sources.
fn check_link(path: &str, to: &str) {
    let aside = "themes/aside";
    let harm = |site: &Site| {
        fs::create_dir_all(site.path("themes")).expect("a new folder");
        fs::rename(site.path(path), site.path(aside)).or_else(|_| fs::create_dir(site.path(aside))).expect("moved");
        symlink(to, site.path(path)).expect("a new link");
    };
    let expected = format!("{path}: a symbolic link; content is made of plain files and folders");
    check(harm, &expected, |site| {
        fs::remove_file(site.path(path)).expect("a link");
        fs::rename(site.path(aside), site.path(path)).expect("moved back");
    });
}

#[test]
fn links_are_refused_wherever_they_lead() {
    let lamps = "content/notices/2026/lamps";
    for (path, to) in [
        ("content/site.yaml", "/etc/hostname"),
        ("content/notices", "../../elsewhere"),
        ("content/notices/2026", "2026"),
        ("content/notices/2026/lamps", ".."),
        ("content/static", "/etc"),
        ("content/pages", "."),
    ] {
        check_link(path, to);
    }
    for (name, to) in [("en.md", "ja.md"), ("notice.yaml", "/dev/zero"), ("files", "/etc")] {
        check_link(&format!("{lamps}/{name}"), to);
    }
}

#[test]
fn a_pipe_is_refused_and_not_waited_for() {
    let path = "content/static/pipe";
    let harm = |site: &Site| {
        fs::create_dir_all(site.path("content/static")).expect("a new folder");
        let made = Command::new("mkfifo").arg(site.path(path)).status().expect("mkfifo runs");
        assert!(made.success());
    };
    check(harm, &format!("{path}: neither a file nor a folder"), |site| {
        fs::remove_file(site.path(path)).expect("a pipe");
    });
}

#[test]
fn a_file_that_vanishes_and_comes_back_is_in_the_output_whole_or_not_at_all() {
    let site = edited();
    site.build(AT);
    let (path, aside) = ("content/static/form.txt", "themes/form.txt");
    let without = site.public();
    fs::create_dir_all(site.path("themes")).expect("a new folder");
    site.write(path, "form".repeat(100_000));
    let with = site.build(AT);
    let is_over = AtomicBool::new(false);
    let mut codes = Vec::new();
    std::thread::scope(|scope| {
        scope.spawn(|| {
            while !is_over.load(Ordering::Relaxed) {
                fs::rename(site.path(path), site.path(aside)).expect("gone");
                std::thread::sleep(Duration::from_micros(300));
                fs::rename(site.path(aside), site.path(path)).expect("back");
                std::thread::sleep(Duration::from_micros(300));
            }
        });
        let mut last = with.clone();
        for _ in 0..40 {
            let run = site.run(&BUILD);
            let public = site.public();
            codes.push((run, public != with && public != without, public == last));
            last = public;
        }
        is_over.store(true, Ordering::Relaxed);
    });
    for (run, is_mixed, is_as_before) in codes {
        assert!(!is_mixed, "{run:?}");
        match run.code {
            0 => assert_eq!((run.out.as_str(), run.err.as_str()), ("", "")),
            2 => {
                let is_named =
                    run.err.contains("form.txt") && run.err.starts_with("could not do the work: cannot read ");
                assert!(is_named && run.out.is_empty() && is_as_before, "{run:?}");
            }
            _ => panic!("{run:?}"),
        }
    }
    assert_same(&site.build(AT), &with, "when all is quiet again");
}

#[test]
fn a_text_of_a_hundred_megabytes_is_a_finding() {
    let site = edited();
    let before = site.stamps();
    site.write("content/notices/2026/lamps/en.md", "A sentence of a text that is far too long.\n\n".repeat(2_300_000));
    let run = site.run(&["build", "--quiet", "--format", "json", "--at", AT]);
    assert_eq!(findings_in(&run), ["site/too-large content/notices/2026/lamps/en.md:1:1"]);
    assert_eq!((run.code, run.err.as_str()), (1, ""));
    assert_eq!((site.stamps() == before, site.remains()), (true, usual_remains()));
}

/// Four times the text takes about four times as long: ten times is what a busy machine may add, and sixteen what a square would.
#[test]
fn a_long_text_takes_its_length_and_not_the_square_of_it() {
    let time = |paragraphs: usize| {
        let site = edited();
        for (name, sentence) in [("ja", "見本の文です。"), ("en", "This is a sentence.\n")] {
            let paragraph = sentence.repeat(10) + "\n\n";
            site.write(&format!("content/notices/2026/lamps/{name}.md"), paragraph.repeat(paragraphs));
        }
        let start = Instant::now();
        site.build(AT);
        start.elapsed()
    };
    let (short, long) = (time(500), time(2_000));
    assert!(long < short * 10, "{short:?} and {long:?}");
}

#[test]
fn ten_thousand_findings_are_all_printed() {
    let site = edited();
    let before = site.stamps();
    let path = "content/notices/2026/lamps/en.md";
    site.write(path, "<b>x</b>\n\n".repeat(5_000));
    let run = site.run(&["build", "--quiet", "--format", "json", "--at", AT]);
    let at = |line: usize| [1, 5].map(|column| format!("markdown/raw-html {path}:{line}:{column}"));
    let expected: Vec<String> = (0..5_000).flat_map(|number| at(1 + 2 * number)).collect();
    assert_eq!((run.code, run.err.as_str(), findings_in(&run) == expected), (1, "", true));
    let printed = site.run(&["build", "--at", AT]);
    assert_eq!((printed.code, printed.out.matches("error[markdown/raw-html]: ").count()), (1, 10_000));
    assert!(printed.err.contains("10000 errors, "), "{}", printed.err);
    assert_eq!((site.stamps() == before, site.remains()), (true, usual_remains()));
}

#[test]
fn a_build_beside_another_of_the_same_site_is_refused() {
    let site = edited();
    let before = site.stamps();
    let lock = fs::File::options().write(true).open(site.path(".kokuji/lock")).expect("there was a build");
    lock.lock().expect("nobody else builds");
    fs::write(site.path(".kokuji/lock"), "4321\n").expect("written");
    let run = site.run(&BUILD);
    let err = "could not do the work: another build of this site is running (process 4321); wait until it ends\n";
    assert_eq!(run, Run { code: 2, out: String::new(), err: err.to_owned() });
    assert!(site.stamps() == before);
    drop(lock);
    assert_eq!(site.run(&BUILD).code, 0);
}

/// Builds started at the same moment, as often as asked for: each puts its site into the output or is refused with these words, and one of them
/// does. `editions` is what each site builds to.
fn check_side_by_side(sites: [&Site; 2], out: &Utf8Path, editions: [&Tree; 2], refused: &[&str]) {
    let mut refusals = 0;
    for round in 0..12 {
        for site in sites {
            // Something to do each time, so that the output is exchanged.
            site.write("content/static/round.txt", round.to_string());
        }
        let start = |site: &Site| {
            let mut command = site.command(&[], &["build", "--quiet", "--at", AT, "--out", out.as_str()]);
            command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the binary runs")
        };
        let runs = sites.map(start).map(|child| run(child.wait_with_output().expect("it ends")));
        let codes = [runs[0].code, runs[1].code];
        assert!(codes.contains(&0) && codes.iter().all(|code| [0, 2].contains(code)), "{runs:?}");
        for run in runs.iter().filter(|run| run.code == 2) {
            refusals += 1;
            assert!(refused.iter().any(|words| run.err.contains(words)), "{run:?}");
        }
        let mut public = tree(out);
        public.remove("kokuji-manifest.json");
        assert_eq!(public.remove("round.txt"), Some(round.to_string().into_bytes()));
        let is_whole = editions.iter().any(|edition| differences(&public, edition).is_empty());
        assert!(is_whole, "round {round}: {:#?}", editions.map(|edition| differences(&public, edition)));
    }
    println!("{refusals} refused");
}

/// What a site builds to, without what tells of every file in it.
fn edition(site: &Site) -> Tree {
    let mut edition = site.build(AT);
    edition.remove("kokuji-manifest.json");
    edition
}

#[test]
fn builds_of_one_site_side_by_side_leave_one_whole_output() {
    let site = Site::new();
    many_notices(&site, 30, "first");
    let edition = edition(&site);
    check_side_by_side([&site; 2], &site.path("public"), [&edition; 2], &["another build of this site is running"]);
    assert_eq!(site.remains(), usual_remains());
}

#[test]
fn builds_of_two_sites_into_one_folder_leave_the_whole_of_one() {
    let sites = ["first", "second"].map(|name| {
        let site = Site::new();
        many_notices(&site, 30, name);
        site.notice(&format!("2026/only-{name}"), &announcement("街灯", "Lamps", "2026-04-01 09:00"));
        site
    });
    let editions = [edition(&sites[0]), edition(&sites[1])];
    let place = Site::empty();
    let out = place.path("www");
    check_side_by_side([&sites[0], &sites[1]], &out, [&editions[0], &editions[1]], &["another site was built into "]);
    assert_eq!(fs::read_dir(place.root()).expect("a folder").count(), 1, "nothing beside the output");
}

/// A clean checkout after each command but the first, in a repository that holds sources and output.
fn git(site: &Site, arguments: &[&str]) -> String {
    let mut command = Command::new("git");
    command.args(["-c", "user.name=Editor", "-c", "user.email=editor@rei.example", "-c", "init.defaultBranch=main"]);
    command.args(arguments).current_dir(site.root()).env("GIT_CONFIG_GLOBAL", "/dev/null");
    let run = run(command.output().expect("git runs"));
    assert_eq!(run.code, 0, "{arguments:?}: {}", run.err);
    run.out
}

#[test]
fn checkouts_between_builds_change_nothing() {
    let site = edited();
    site.write(".gitignore", ".kokuji/\n");
    git(&site, &["init", "--quiet"]);
    let commit = |branch: &str| {
        let tree = site.build(AT);
        git(&site, &["checkout", "--quiet", "-b", branch]);
        git(&site, &["add", "--all"]);
        git(&site, &["commit", "--quiet", "--message", branch]);
        tree
    };
    let one = commit("one");
    many_notices(&site, 10, "first");
    site.write("content/notices/2026/lamps/en.md", "A third text.\n");
    let two = commit("two");
    for (branch, expected) in [("one", &one), ("two", &two), ("one", &one)] {
        git(&site, &["checkout", "--quiet", branch]);
        assert_same(&site.build(AT), expected, branch);
        assert_eq!(git(&site, &["status", "--porcelain"]), "", "{branch}");
    }
    // The sources of one branch beside the output of the other, and back.
    git(&site, &["rm", "--quiet", "-r", "content"]);
    git(&site, &["checkout", "--quiet", "two", "--", "content"]);
    assert_same(&site.build(AT), &two, "the output of the other branch");
    git(&site, &["checkout", "--quiet", "two", "--", "public"]);
    assert_same(&site.build(AT), &two, "the output checked out over itself");
}
