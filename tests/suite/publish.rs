//! `kokuji publish` to a folder, by the real binary: what is sent each time as a whole list, and what is there afterwards byte for byte.

use std::fs;
use std::process::Stdio;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use serde_json::Value;

use super::support::{Run, Site, Tree, announcement, assert_same, many_notices, of_site, solicitation, tree};

const AT: &str = "2026-04-10 09:00";
const LATER: &str = "2026-04-20 09:00";

/// A site that is published to the folder beside it: a call with a document, an announcement, and one that is not public yet.
fn site() -> Site {
    let site = Site::new();
    let yaml = site.read("content/site.yaml");
    site.write("content/site.yaml", format!("{yaml}outputs: [atom]\npublish: {{live: {{url: \"file:../www\"}}}}\n"));
    site.write("content/notices/2026/lamps/files/draft.txt", "The draft.\n");
    let call = solicitation("街灯", "Lamps", "2026-04-01 09:00", "2026-05-01 17:00");
    site.notice("2026/lamps", &call.replace("    language: ja\n", "    language: ja\n    file: draft.txt\n"));
    site.notice("2026/signs", &announcement("標識", "Signs", "2026-04-01 09:00"));
    site.notice("2026/wells", &announcement("井戸", "Wells", "2026-04-15 09:00"));
    site
}

/// What readers of the target find.
fn shown(site: &Site) -> Tree {
    of_site(tree(&site.path("../www")))
}

/// Steps of a run in JSON, those aside that keep and drop copies for going back.
fn steps(run: &Run) -> Vec<String> {
    let step = |line: &str| -> Value { serde_json::from_str(line).expect("a line of JSON") };
    let text = |step: &Value, key: &str| step[key].as_str().expect("text").to_owned();
    let all = run.out.lines().map(step);
    let shown = all.filter(|step| step["reason"] != "previous");
    shown.map(|step| format!("{} {} {}", text(&step, "action"), text(&step, "path"), text(&step, "reason"))).collect()
}

/// Paths that are sent or removed: `+` new, `~` again, `-` gone; digests in names aside, which change with every theme.
fn changes(run: &Run) -> String {
    let mark = |step: String| {
        let parts: Vec<&str> = step.split(' ').collect();
        let (mark, path) = match parts[..] {
            ["send", path, "new"] => ('+', path),
            ["send", path, _] => ('~', path),
            ["remove", path, _] => ('-', path),
            _ => return None,
        };
        let is_digest = |part: &&str| part.len() == 10 && part.bytes().all(|byte| byte.is_ascii_hexdigit());
        let names = path.split('.').map(|part| if is_digest(&part) { "#" } else { part });
        Some(format!("{mark} {}", names.collect::<Vec<_>>().join(".")))
    };
    steps(run).into_iter().filter_map(mark).collect::<Vec<_>>().join("\n")
}

fn trimmed(lines: &str) -> String {
    lines.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

#[track_caller]
fn publish(site: &Site, arguments: &[&str]) -> Run {
    let run = site.run(&[&["publish", "--quiet", "--format", "json"], arguments].concat());
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    run
}

/// Builds and publishes: these changes, in this order, as they had been planned; then the target is what was built, and a second time nothing is done.
#[track_caller]
fn check(site: &Site, at: &str, expected: &str) {
    site.build(at);
    let planned = publish(site, &["--plan"]);
    let done = publish(site, &[]);
    assert_eq!(planned.out, done.out);
    assert_eq!(changes(&done), trimmed(expected));
    assert_same(&shown(site), &site.public(), "published");
    assert_eq!(publish(site, &[]).out, "", "a second time");
    assert_eq!(publish(site, &["--plan", "--checksum"]).out, "", "read back");
    assert_eq!(publish(site, &["--verify"]).out, "", "verified");
}

/// A site that was published.
fn published() -> Site {
    let site = site();
    site.build(AT);
    publish(&site, &[]);
    site
}

#[test]
fn the_first_time_everything_is_sent_in_its_turn() {
    check(
        &site(),
        AT,
        "+ assets/language-switch.#.js
         + assets/search-index.#.js
         + assets/search.#.js
         + assets/status.#.js
         + assets/style.#.css
         + files/2026/lamps/draft.txt
         + 404.html
         + en/2026/lamps/index.html
         + en/2026/signs/index.html
         + ja/2026/lamps/index.html
         + ja/2026/signs/index.html
         + en/2026/index.html
         + en/feed.atom
         + en/index.html
         + en/organizations/index.html
         + en/organizations/rei/feed.atom
         + en/organizations/rei/index.html
         + ja/2026/index.html
         + ja/feed.atom
         + ja/index.html
         + ja/organizations/index.html
         + ja/organizations/rei/feed.atom
         + ja/organizations/rei/index.html
         + robots.txt
         + sitemap.xml
         + transitions.json
         + index.html
         + kokuji-manifest.json",
    );
}

#[test]
fn an_edit_sends_the_page_and_what_speaks_of_it() {
    let site = published();
    site.write("content/notices/2026/signs/en.md", "The text, corrected.\n");
    check(
        &site,
        AT,
        "~ en/2026/signs/index.html
         ~ kokuji-manifest.json",
    );
}

#[test]
fn when_an_embargo_is_over_the_notice_is_sent() {
    check(
        &published(),
        LATER,
        "+ en/2026/wells/index.html
         + ja/2026/wells/index.html
         ~ en/2026/index.html
         ~ en/feed.atom
         ~ en/index.html
         ~ index.html
         ~ ja/2026/index.html
         ~ ja/feed.atom
         ~ ja/index.html
         ~ sitemap.xml
         ~ transitions.json
         ~ kokuji-manifest.json",
    );
}

#[test]
fn a_withdrawal_takes_the_documents_away() {
    let site = published();
    let yaml = site.read("content/notices/2026/lamps/notice.yaml");
    let withdrawal = "withdrawal: {at: 2026-04-19 09:00, reason: {ja: 誤りのため, en: An error}}\n";
    site.write("content/notices/2026/lamps/notice.yaml", format!("{yaml}{withdrawal}"));
    site.write("content/notices/2026/wells/notice.yaml", announcement("井戸", "Wells", "2026-05-15 09:00"));
    check(
        &site,
        LATER,
        "~ 404.html
         ~ en/2026/lamps/index.html
         ~ en/2026/signs/index.html
         ~ ja/2026/lamps/index.html
         ~ ja/2026/signs/index.html
         ~ en/2026/index.html
         ~ en/feed.atom
         ~ en/index.html
         ~ index.html
         ~ ja/2026/index.html
         ~ ja/feed.atom
         ~ ja/index.html
         ~ sitemap.xml
         ~ transitions.json
         ~ kokuji-manifest.json
         - en/organizations/index.html
         - en/organizations/rei/feed.atom
         - en/organizations/rei/index.html
         - ja/organizations/index.html
         - ja/organizations/rei/feed.atom
         - ja/organizations/rei/index.html
         - files/2026/lamps/draft.txt",
    );
}

#[test]
fn a_notice_that_is_renamed_is_sent_before_the_old_address_leads_on() {
    let site = published();
    let (old, new) = ("content/notices/2026/signs", "content/notices/2026/road-signs");
    fs::rename(site.path(old), site.path(new)).expect("renamed");
    let yaml = site.read(&format!("{new}/notice.yaml"));
    site.write(&format!("{new}/notice.yaml"), format!("{yaml}redirect_from: [/ja/2026/signs/, /en/2026/signs/]\n"));
    check(
        &site,
        AT,
        "+ en/2026/road-signs/index.html
         + ja/2026/road-signs/index.html
         ~ en/2026/signs/index.html
         ~ ja/2026/signs/index.html
         ~ en/2026/index.html
         ~ en/feed.atom
         ~ en/index.html
         ~ index.html
         ~ ja/2026/index.html
         ~ ja/feed.atom
         ~ ja/index.html
         ~ sitemap.xml
         ~ transitions.json
         ~ kokuji-manifest.json",
    );
}

#[test]
fn what_is_made_for_a_host_is_there_too() {
    let site = site();
    site.edit("content/site.yaml", "www\"}", "www\", precompress: [gzip], host_files: [headers, redirects, nginx]}");
    site.build(AT);
    let first = publish(&site, &[]);
    let made: Vec<String> = shown(&site).into_keys().filter(|path| !site.path("public").join(path).exists()).collect();
    assert_eq!(made.iter().filter(|path| !path.ends_with(".gz")).collect::<Vec<_>>(), ["_headers", "_redirects"]);
    let packed = made.iter().filter(|path| path.ends_with(".gz")).map(|path| path.trim_end_matches(".gz"));
    assert!(packed.clone().all(|path| site.path("public").join(path).exists()));
    assert!(packed.count() > 10 && site.path("../www/.kokuji/nginx.conf").exists());
    let turns = changes(&first);
    assert!(turns.contains("+ en/index.html\n+ en/index.html.gz\n"), "{turns}");
    assert_eq!(publish(&site, &["--verify"]).out, "");
}

#[test]
fn going_back_gives_the_old_bytes_and_can_be_taken_back() {
    let site = published();
    let first = shown(&site);
    site.build(LATER);
    publish(&site, &[]);
    let second = shown(&site);
    publish(&site, &["--rollback"]);
    assert_same(&shown(&site), &first, "back");
    assert_eq!(publish(&site, &["--plan", "--rollback", "--checksum"]).code, 0);
    publish(&site, &["--rollback"]);
    assert_same(&shown(&site), &second, "forth");
    assert_eq!(publish(&site, &[]).out, "");
}

#[test]
fn who_can_read_both_sees_every_step_with_its_reason() {
    let site = published();
    site.write("content/notices/2026/signs/en.md", "The text, corrected.\n");
    site.build(AT);
    let run = |language: &str, arguments: &[&str]| site.run(&[&["publish", "--lang", language], arguments].concat());
    let (english, japanese) = (run("en", &["--plan"]), run("ja", &["--plan"]));
    assert_eq!((english.code, japanese.code), (0, 0));
    let steps = |changed: &str, forget: &str| {
        let page = "https://press.example/en/2026/signs/";
        let caches = [page, &format!("{page}index.html"), "https://press.example/kokuji-manifest.json"];
        let forgotten: String = caches.iter().map(|url| format!("{forget} {url}\n")).collect();
        format!("~ en/2026/signs/index.html{changed}\n~ kokuji-manifest.json{changed}\n{forgotten}")
    };
    assert_eq!(english.out, steps(" (changed)", "caches forget"));
    assert_eq!(english.err, "file:../www: 2 files to send, 0 to remove; nothing was changed\n");
    assert_eq!(japanese.out, steps("（変更）", "キャッシュから消すもの"));
    assert_eq!(japanese.err, "file:../www：送信2件、削除0件の予定です。何も変えていません\n");
    let done = "~ en/2026/signs/index.html（変更）\n~ kokuji-manifest.json（変更）\n";
    assert_eq!(run("ja", &[]).err, format!("{done}file:../www：2件を送信し、0件を削除しました\n"));
    assert_eq!(run("en", &[]).err, "file:../www: up to date; there is nothing to do\n");
}

#[test]
fn what_others_changed_is_seen_and_mended() {
    let site = published();
    fs::write(site.path("../www/index.html"), "vandals").expect("written");
    fs::remove_file(site.path("../www/robots.txt")).expect("removed");
    let seen = site.run(&["publish", "--plan", "--checksum", "--format", "json", "--quiet"]);
    assert_eq!((seen.code, seen.err.as_str()), (1, ""));
    assert_eq!(
        steps(&seen),
        [
            "send index.html damaged",
            "send robots.txt damaged",
            "record .kokuji/manifest.json account",
            "purge index.html damaged",
            "purge robots.txt damaged",
        ]
    );
    assert_eq!(publish(&site, &["--checksum"]).out, seen.out);
    assert_same(&shown(&site), &site.public(), "mended");
}

#[test]
fn what_was_not_built_is_not_sent() {
    let site = published();
    let before = shown(&site);
    fs::write(site.path("public/robots.txt"), "edited by hand").expect("written");
    let refused = site.run(&["publish", "--lang", "en"]);
    assert_eq!((refused.code, refused.out.as_str()), (2, ""));
    let expected = "could not do the work: ./public/robots.txt is not what was built; nothing more was sent. Run \"kokuji build\", and publish again\n";
    assert_eq!(refused.err, expected);
    assert_same(&shown(&site), &before, "untouched");
}

#[test]
fn many_deletions_have_to_be_asked_for() {
    let site = published();
    for slug in ["lamps", "signs", "wells"] {
        fs::remove_dir_all(site.path("content/notices/2026").join(slug)).expect("removed");
    }
    site.build(AT);
    let before = shown(&site);
    let refused = site.run(&["publish", "--lang", "en"]);
    let expected = "could not do the work: 13 of 28 files would be removed, where 10 may be without being asked for. If that is meant: --allow-deletions 13\n";
    assert_eq!((refused.code, refused.err.as_str()), (2, expected));
    let planned = site.run(&["publish", "--lang", "en", "--plan", "--quiet"]);
    assert_eq!((planned.code, format!("could not do the work: {}", planned.err).as_str()), (1, expected));
    assert_same(&shown(&site), &before, "untouched");
    publish(&site, &["--allow-deletions", "13"]);
    assert_same(&shown(&site), &site.public(), "asked for");
}

/// Somebody else publishes: his lease is renewed under our eyes.
#[test]
fn the_second_of_two_is_refused() {
    let site = published();
    site.build(LATER);
    let before = shown(&site);
    let lease = |renewed: usize| {
        let lease = format!(
            "{{\"holder\": \"rei, process 1\", \"nonce\": \"1\", \"seconds\": 1, \"renewed\": {renewed}, \"unfinished\": null}}"
        );
        // In one step, as who holds it writes it.
        fs::write(site.path("../www/.kokuji/new"), lease).expect("written");
        fs::rename(site.path("../www/.kokuji/new"), site.path("../www/.kokuji/publishing.json")).expect("renamed");
    };
    lease(0);
    let over = AtomicBool::new(false);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            (1..).take_while(|_| !over.load(Ordering::Relaxed)).for_each(|renewed| {
                lease(renewed);
                std::thread::sleep(Duration::from_millis(10));
            });
        });
        let refused = site.run(&["publish", "--lang", "en"]);
        over.store(true, Ordering::Relaxed);
        let expected = "could not do the work: somebody else is publishing to file:../www (rei, process 1); nothing was changed. Try again when that is over\n";
        assert_eq!((refused.code, refused.err.as_str()), (2, expected));
    });
    assert_same(&shown(&site), &before, "untouched");
    // He dies, and after his second is succeeded.
    publish(&site, &[]);
    assert_same(&shown(&site), &site.public(), "succeeded");
}

/// Many at once: what is there afterwards is one site, and whoever was not first is told so or has nothing left to do.
#[test]
fn of_many_at_once_one_does_it() {
    let site = published();
    site.build(LATER);
    let arguments = ["publish", "--lang", "en", "--patience", "1", "--quiet", "--format", "json"];
    let start =
        |_| site.command(&[], &arguments).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("it runs");
    let running: Vec<_> = (0..6).map(start).collect();
    let mut did = 0;
    for run in running {
        let output = run.wait_with_output().expect("it is over");
        let (out, err) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
        did += usize::from(!out.is_empty());
        let is_refused = err.contains("somebody else is publishing to file:../www");
        assert_eq!(
            (output.status.code(), !err.is_empty()),
            (Some(if is_refused { 2 } else { 0 }), is_refused),
            "{err}"
        );
    }
    assert_eq!(did, 1);
    assert_same(&shown(&site), &site.public(), "published once");
}

/// Killed at any moment: every file is of one of the two sites, and the next run goes on. `KOKUJI_KILLS` says how often.
#[test]
fn a_killed_publication_is_gone_on_with() {
    let site = site();
    let edition = |name: &str| {
        many_notices(&site, 60, name);
        site.build(AT)
    };
    let editions = [edition("first"), edition("second")];
    fs::rename(site.path("public"), site.path("../second")).expect("renamed");
    edition("first");
    fs::rename(site.path("public"), site.path("../first")).expect("renamed");
    let folders = ["../first", "../second"];
    let whole = {
        publish(&site, &["--from", folders[1]]);
        let start = Instant::now();
        publish(&site, &["--from", folders[0]]);
        start.elapsed()
    };
    let asked = std::env::var("KOKUJI_KILLS").ok().map(|kills| kills.parse().expect("KOKUJI_KILLS is a number"));
    let kills: u32 = asked.unwrap_or(8);
    for kill in 0..kills {
        let next = usize::from(kill % 2 == 0);
        let arguments = ["publish", "--quiet", "--patience", "1", "--from", folders[next]];
        let mut run = site.command(&[], &arguments).stderr(Stdio::null()).spawn().expect("the binary runs");
        std::thread::sleep(whole.mul_f64(f64::from(kill + 1) / f64::from(kills + 1)));
        run.kill().expect("killed, or over by itself");
        run.wait().expect("it is over");
        for (path, bytes) in shown(&site) {
            assert!(editions.iter().any(|edition| edition.get(&path) == Some(&bytes)), "{path} is of no edition");
        }
        publish(&site, &["--from", folders[next]]);
        assert_same(&shown(&site), &editions[next], "gone on with");
    }
}

#[test]
fn a_site_is_compared_with_what_is_on_its_target() {
    let site = published();
    site.edit("content/notices/2026/lamps/notice.yaml", "2026-05-01 17:00", "2026-05-08 17:00");
    fs::remove_dir_all(site.path("public")).expect("removed");
    let against = |target: &str| {
        let run = site.run(&["check", "--quiet", "--format", "json", "--at", AT, "--against", target]);
        assert_eq!(run.err, "", "{target}");
        super::support::findings_in(&run)
    };
    let expected = ["history/deadline-changed-silently content/notices/2026/lamps/notice.yaml:9:14"];
    assert_eq!(against("live"), expected);
    assert_eq!(against("file:../www"), expected);
    let nowhere = site.run(&["check", "--lang", "en", "--at", AT, "--against", "file:../nowhere"]);
    let expected =
        "could not do the work: file:../nowhere: there is no kokuji-manifest.json; nothing was published there\n";
    assert_eq!((nowhere.code, nowhere.err.as_str()), (2, expected));
}

#[test]
fn a_target_is_told_by_its_name_or_its_address() {
    let site = published();
    let run = |arguments: &[&str]| {
        let run = site.run(&[&["publish", "--lang", "en"], arguments].concat());
        assert_eq!(run.out, "", "{arguments:?}");
        (run.code, run.err.trim_end().trim_start_matches("could not do the work: ").to_owned())
    };
    let done = |words: &str| (0, words.to_owned());
    let refused = |words: &str| (2, words.to_owned());
    let up_to_date = done("file:../www: up to date; there is nothing to do");
    assert_eq!(run(&["live"]), up_to_date);
    assert_eq!(run(&["file:../www"]), up_to_date);
    assert_eq!(run(&["lve"]), refused("there is no target \"lve\" in site.yaml; did you mean \"live\"?"));
    let unknown = |said: &str| {
        refused(&format!("there is no target \"{said}\" in site.yaml, and it is no address; there are: live"))
    };
    assert_eq!(run(&["https://web.example/"]), unknown("https://web.example/"));
    let secret = "the address holds a password, a key or a signature. They are given in the environment; treat this one as known to others, and change it";
    assert_eq!(run(&["ssh://press:hunter2@web.example/srv"]), refused(secret));
    let overlap = |folder: &str| {
        refused(&format!(
            "the target {folder} and the folder that is sent lie one in the other; nothing was changed. Choose another folder"
        ))
    };
    assert_eq!(run(&["file:public"]), overlap("public"));
    assert_eq!(run(&["file:."]), overlap("."));
    assert_eq!(run(&["file:public/below"]), overlap("public/below"));
    let not_built = "content holds no site that was built; run \"kokuji build\" first";
    assert_eq!(run(&["--from", "content"]), refused(not_built));
    site.edit("content/site.yaml", "publish: {", "publish: {test: {url: \"file:../test\"}, ");
    assert_eq!(run(&[]), refused("which target? There are: live, test"));
    site.edit("content/site.yaml", "\"file:../test\"", "\"s3://AKIA:hunter2@press\"");
    let findings = site.run(&["publish", "--lang", "en", "live"]);
    assert_eq!((findings.code, findings.err.as_str()), (1, ""));
    assert!(findings.out.starts_with("error[site/secret-written]"), "{}", findings.out);
    assert!(!findings.out.contains("hunter2"), "{}", findings.out);
}
