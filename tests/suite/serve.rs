//! `kokuji serve` as a browser meets it: what is served is what a build makes, whatever happened to the sources before.

mod client;

use std::fs;
use std::process::Command;

use super::support::{Site, Tree, announcement, assert_same, solicitation, tree};
use client::Preview;

const AT: &str = "2026-06-20 12:00";

/// Three notices, one of them a draft, with a file and a page of their own.
fn site() -> Site {
    let site = Site::new();
    site.notice("2026/lamps", &solicitation("街灯", "Street lamps", "2026-06-01 09:00", "2026-07-10 23:59"));
    site.notice("2026/wells", &announcement("井戸", "Wells", "2026-05-01 09:00"));
    site.notice("2025/signs", &announcement("標識", "Signs", "2025-05-01 09:00").replace("ready", "draft"));
    attach(&site, "2026/wells", "map.pdf", "%PDF-1.4 a map");
    site.write("content/static/favicon.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>");
    site
}

/// Gives a notice a file, and leads to it.
fn attach(site: &Site, id: &str, name: &str, bytes: &str) {
    let folder = format!("content/notices/{id}");
    site.write(&format!("{folder}/files/{name}"), bytes);
    site.write(&format!("{folder}/ja.md"), format!("[地図](files/{name})を示します。\n"));
    site.write(&format!("{folder}/en.md"), format!("See the [map](files/{name}).\n"));
}

fn start(site: &Site) -> Preview {
    Preview::start(site, &["--at", AT])
}

/// What a build makes of the sources as they are.
fn built(site: &Site) -> Tree {
    let run = site.run(&["build", "--quiet", "--at", AT, "--out", "../built"]);
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{}", run.out);
    let mut built = tree(&site.path("../built"));
    built.remove("kokuji-manifest.json").expect("what tells what was built");
    built
}

#[test]
fn every_byte_is_that_of_a_build() {
    let site = site();
    let preview = start(&site);
    let own = tree(site.root());
    assert_eq!(preview.get("/ja/search/").status, 200);
    assert_same(&tree(site.root()), &own, "nothing is written");
    assert_same(&preview.files(built(&site).keys()), &built(&site), "served");
}

#[test]
fn answers_say_what_they_are() {
    let site = site();
    let preview = start(&site);
    let check = |address: &str, status: u16, media_type: &str| {
        let answer = preview.get(address);
        assert_eq!((answer.status, answer.header("content-type")), (status, Some(media_type)), "{address}");
    };
    check("/ja/2026/lamps/", 200, "text/html; charset=utf-8");
    check("/ja/2026/lamps/index.html", 200, "text/html; charset=utf-8");
    check("/ja/feed.atom", 200, "application/atom+xml; charset=utf-8");
    check("/files/2026/wells/map.pdf", 200, "application/pdf");
    check("/favicon.svg", 200, "image/svg+xml; charset=utf-8");
    check("/ja/nothing/", 404, "text/html; charset=utf-8");
    check("/files/2026/wells/../../../content/site.yaml", 404, "text/html; charset=utf-8");
    check("/%2e%2e/content/site.yaml", 404, "text/html; charset=utf-8");
    let elsewhere = preview.get("/ja/2026/lamps");
    assert_eq!((elsewhere.status, elsewhere.header("location")), (302, Some("/ja/2026/lamps/")));
}

#[test]
fn only_those_who_ask_for_it_under_its_own_name_are_answered() {
    let site = site();
    let preview = start(&site);
    let check = |method: &str, host: &str, status: u16| {
        assert_eq!(preview.request(method, "/ja/", &[("Host", host)]).status, status, "{method} {host}");
    };
    check("GET", "localhost:8787", 200);
    check("GET", "127.0.0.1", 200);
    check("HEAD", "[::1]:1", 200);
    check("GET", "press.example", 403);
    check("GET", "127.0.0.1.press.example", 403);
    check("POST", "127.0.0.1", 405);
    check("DELETE", "127.0.0.1", 405);
}

#[test]
fn a_site_below_a_path_is_found_there() {
    let site = site();
    let preview = Preview::start(&site, &["--at", AT, "--base-url", "https://rei.example/press/"]);
    assert!(preview.url.ends_with("/press/"), "{}", preview.url);
    assert_eq!(preview.get("/press/ja/2026/lamps/").status, 200);
    assert_eq!(preview.get("/ja/2026/lamps/").status, 404);
    assert_eq!(preview.get("/").header("location"), Some("/press/"));
}

#[test]
fn a_change_is_told_and_seen_on_the_page_its_list_and_its_feed() {
    let site = site();
    let preview = start(&site);
    let mut events = preview.events();
    site.edit("content/notices/2026/wells/notice.yaml", "en: Wells}", "en: Deep wells}");
    events.until("change", || preview.text("/en/2026/wells/").contains("Deep wells"));
    for address in ["/en/2026/", "/en/feed.atom", "/en/feed.json", "/en/2026/wells/notice.json"] {
        assert!(preview.text(address).contains("Deep wells"), "{address}");
    }
}

/// The page asks for its own digest: it is the same as long as its bytes are.
#[test]
fn a_page_knows_whether_it_is_another_one() {
    let site = site();
    let preview = start(&site);
    let mut events = preview.events();
    let digest = |address: &str| preview.json(&format!("/__kokuji/state?page={address}"))["digest"].to_string();
    let before = (digest("/en/2026/wells/"), digest("/en/2026/lamps/"));
    assert!(preview.text("/en/2026/wells/").contains(&before.0.replace('"', "data-digest=\"")[..20]), "{before:?}");
    site.write("content/notices/2026/wells/en.md", "Another text.\n");
    events.until("change", || digest("/en/2026/wells/") != before.0);
    assert_eq!(digest("/en/2026/lamps/"), before.1);
}

#[test]
fn editors_write_in_many_ways() {
    let site = site();
    let preview = start(&site);
    let mut events = preview.events();
    let path = |path: &str| site.path(&format!("content/notices/2026/{path}"));
    let shows = |address: &str, words: &str| preview.text(address).contains(words);

    // Through a temporary file beside it.
    fs::write(path("wells/.en.md.tmp"), "Through a temporary file.\n").expect("written");
    fs::rename(path("wells/.en.md.tmp"), path("wells/en.md")).expect("renamed");
    events.until("change", || shows("/en/2026/wells/", "Through a temporary file."));
    // By moving the old one away first.
    fs::rename(path("wells/en.md"), path("wells/en.md~")).expect("renamed");
    fs::write(path("wells/en.md"), "After a copy.\n").expect("written");
    events.until("change", || shows("/en/2026/wells/", "After a copy."));
    // A folder gets another name.
    fs::rename(path("wells"), path("deep-wells")).expect("renamed");
    events.until("change", || shows("/en/2026/deep-wells/", "After a copy."));
    assert_eq!(preview.get("/en/2026/wells/").status, 404);
    // It goes.
    fs::remove_dir_all(path("deep-wells")).expect("removed");
    events.until("change", || preview.get("/en/2026/deep-wells/").status == 404);
    // A new one comes, file by file, in a year that was not there.
    site.notice("2024/canals", &announcement("水路", "Canals", "2024-05-01 09:00"));
    events.until("change", || shows("/en/2024/canals/", "Canals"));
    // What all notices have in common changes: registries, messages, the theme, a static file.
    site.edit("content/organizations.yaml", "Ministry of Examples}", "Ministry of Samples}");
    events.until("change", || shows("/en/2026/lamps/", "Ministry of Samples"));
    site.write("i18n/en/site.ftl", "phase-open = Tell us\n");
    events.until("change", || shows("/en/2026/lamps/", "Tell us"));
    site.write("content/static/favicon.svg", "<svg/>");
    events.until("change", || shows("/favicon.svg", "<svg/>"));
    assert_same(&preview.files(built(&site).keys()), &built(&site), "after all of this");
}

#[test]
fn what_is_broken_is_told_and_the_page_stays_as_it_was() {
    let site = site();
    let preview = start(&site);
    let mut events = preview.events();
    let yaml = "content/notices/2026/wells/notice.yaml";
    let good = site.read(yaml);
    site.write(yaml, good.replace("title:", "titel:"));
    events.until("findings", || {
        preview.text("/__kokuji/findings").contains("content/notices/2026/wells/notice.yaml:3:1")
    });
    assert!(preview.text("/__kokuji/findings").contains("did you mean &quot;title&quot;?"));
    let page = preview.text("/en/2026/wells/");
    assert!(page.contains("Wells") && page.contains("as it was before the error"), "{page}");
    assert!(!preview.text("/en/2026/lamps/").contains("as it was before the error"));
    // What never could be read has nothing else to show.
    site.notice("2026/bridges", "title: [\n");
    events.until("change", || preview.get("/en/2026/bridges/").status == 500);
    events.until("findings", || preview.text("/en/2026/bridges/").contains("content/notices/2026/bridges/notice.yaml"));
    // Repaired, all is well.
    fs::remove_dir_all(site.path("content/notices/2026/bridges")).expect("removed");
    site.write(yaml, &good);
    events.until("findings", || preview.json("/__kokuji/state?page=/")["wrong"] == false);
    assert_same(&preview.files(built(&site).keys()), &built(&site), "repaired");
}

/// An error that does not keep a notice from being read keeps nobody from seeing it.
#[test]
fn a_page_with_findings_is_shown_as_it_is() {
    let site = site();
    let preview = start(&site);
    let mut events = preview.events();
    site.write("content/notices/2026/wells/en.md", "We met on Monday, May 1, 2026.\n");
    events.until("change", || preview.text("/en/2026/wells/").contains("We met on Monday"));
    events.until("findings", || preview.text("/__kokuji/findings").contains("error[date/weekday-mismatch]"));
    assert!(preview.text("/en/2026/wells/").contains("data-wrong=\"true\""));
}

#[test]
fn templates_and_site_yaml_may_be_broken_for_a_while() {
    let site = site();
    let preview = start(&site);
    let mut events = preview.events();
    site.edit("content/site.yaml", "name:", "nam:");
    events.until("findings", || preview.text("/__kokuji/findings").contains("content/site.yaml:1:1"));
    assert!(preview.text("/en/2026/wells/").contains("as it was before the error"));
    site.edit("content/site.yaml", "nam:", "name:");
    fs::rename(site.path("content/site.yaml"), site.path("content/site.away")).expect("renamed");
    events.until("change", || preview.text("/__kokuji/findings").contains("site.yaml not found"));
    assert!(preview.text("/en/2026/wells/").contains("Wells"));
    fs::rename(site.path("content/site.away"), site.path("content/site.yaml")).expect("renamed");
    events.until("change", || !preview.text("/en/2026/wells/").contains("as it was before the error"));

    site.edit("content/site.yaml", "languages:", "theme: mine\nlanguages:");
    site.write("themes/mine/templates/standing.html", "{{ nothing");
    events.until("change", || preview.text("/__kokuji/findings").contains("standing.html"));
    assert!(preview.text("/en/2026/wells/").contains("Wells"));
    site.write("themes/mine/templates/standing.html", "");
    site.write("themes/mine/templates/home.html", "<p>{{ home.nothing }}</p>");
    events.until("change", || preview.get("/en/").status == 500);
    assert!(preview.text("/en/").contains("home.nothing"), "{}", preview.text("/en/"));
    assert_eq!(preview.get("/en/2026/wells/").status, 200);
    site.write("themes/mine/templates/home.html", "<p>{{ site.name }}</p>");
    events.until("change", || preview.text("/en/").contains("<p>Press releases of the Ministry of Examples</p>"));
}

#[test]
fn a_checkout_of_another_branch_is_seen() {
    let site = site();
    let git = |arguments: &[&str]| {
        let mut command = Command::new("git");
        let own = ["-c", "user.name=T", "-c", "user.email=t@rei.example", "-c", "init.defaultBranch=one"];
        let output = command.current_dir(site.root()).args(own).args(arguments).output().expect("git runs");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    };
    git(&["init"]);
    git(&["add", "."]);
    git(&["commit", "--message", "one"]);
    git(&["checkout", "-b", "two"]);
    fs::remove_dir_all(site.path("content/notices/2026/wells")).expect("removed");
    site.notice("2026/bridges", &announcement("橋", "Bridges", "2026-05-02 09:00"));
    site.edit("content/site.yaml", "Press releases of", "News of");
    git(&["add", "."]);
    git(&["commit", "--message", "two"]);
    let preview = start(&site);
    let mut events = preview.events();
    for branch in ["one", "two", "one"] {
        git(&["checkout", branch]);
        let (there, gone) = if branch == "one" { ("wells", "bridges") } else { ("bridges", "wells") };
        let status = |slug: &str| preview.get(&format!("/en/2026/{slug}/")).status;
        events.until("change", || status(there) == 200 && status(gone) == 404);
        events.until("change", || preview.files(built(&site).keys()) == built(&site));
    }
}

#[test]
fn a_person_looks_from_any_instant_with_drafts_or_without() {
    let site = site();
    let preview = start(&site);
    let look = |choice: &str, address: &str| {
        let set = preview.get(&format!("/__kokuji/set?page={address}&{choice}"));
        assert_eq!((set.status, set.header("location")), (303, Some(address)), "{choice}");
        let cookie = set.header("set-cookie").expect("a cookie").split(';').next().expect("its value").to_owned();
        preview.request("GET", address, &[("Host", "localhost"), ("Cookie", &cookie)])
    };
    let lamps = "/en/2026/lamps/";
    assert!(preview.text(lamps).contains("data-phase=\"open\""), "{}", preview.text(lamps));
    assert!(look("at=2026-07-11T09:00", lamps).text().contains("data-phase=\"closed\""));
    let before = look("at=2026-05-31T09:00", lamps);
    assert_eq!(before.status, 404);
    // The way back is on the page that says that there is none.
    assert!(before.text().contains("Before publication") && before.text().contains(">Open: "), "{}", before.text());
    assert!(look("at=2026-07-11T09:00", lamps).text().contains("clock.js\" data-at=\"1783728000\""));
    assert_eq!((preview.get("/en/2025/signs/").status, look("drafts=1", "/en/2025/signs/").status), (404, 200));
    assert!(look("lang=ja", lamps).text().contains("プレビュー"));
}

#[test]
fn a_preview_that_cannot_start_says_why() {
    let site = site();
    let preview = start(&site);
    let port = preview.port().to_string();
    let taken = site.run(&["serve", "--port", &port]);
    assert_eq!((taken.code, taken.out.as_str()), (2, ""));
    assert!(taken.err.contains(&format!("cannot listen at 127.0.0.1:{port}")), "{}", taken.err);
    let empty = Site::empty();
    assert_eq!(empty.run(&["serve", "--port", "0"]).code, 2);
    assert_eq!(site.run(&["serve", "--port", "none"]).code, 2);
}

/// A small generator of numbers, the same every time (the constants are Knuth's, of MMIX).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).expect("31 bits") % bound
    }
}

/// One of many things that happen to sources; the site can be built after every second of them.
fn happen(site: &Site, numbers: &mut Numbers, step: usize) -> String {
    let slugs = ["lamps", "wells", "canals", "parks"];
    let slug = slugs[numbers.below(slugs.len())];
    let (id, folder) = (format!("2026/{slug}"), format!("content/notices/2026/{slug}"));
    let is_there = site.path(&folder).exists();
    let notice = announcement(&format!("第{step}号"), &format!("Number {step}"), "2026-05-01 09:00");
    match numbers.below(6) {
        0 if is_there => fs::remove_dir_all(site.path(&folder)).expect("removed"),
        1 if is_there => site.write(&format!("{folder}/notice.yaml"), "title: [\n"),
        2 if is_there => {
            let other = site.path(&format!("content/notices/2026/{}", slugs[numbers.below(slugs.len())]));
            fs::remove_dir_all(&other).ok();
            fs::rename(site.path(&folder), other).ok();
        }
        3 => site.write("content/topics.yaml", format!("labels: {{ja: 表示{step}, en: Labels {step}}}\n")),
        4 if is_there => {
            fs::remove_dir_all(site.path(&format!("{folder}/files"))).ok();
            attach(site, &id, &format!("map-{step}.pdf"), &format!("%PDF-1.4 {step}"));
        }
        _ => {
            fs::remove_dir_all(site.path(&format!("{folder}/files"))).ok();
            site.notice(&id, &format!("{notice}topics: [labels]\n"));
        }
    }
    format!("step {step}: {slug}")
}

#[test]
fn whatever_happens_the_preview_is_what_a_build_would_be() {
    let site = site();
    site.write("content/topics.yaml", "labels: {ja: 表示, en: Labels}\n");
    let preview = start(&site);
    let mut events = preview.events();
    let (mut numbers, mut compared) = (Numbers(20_260_620), 0);
    for step in 0..40 {
        let what = happen(&site, &mut numbers, step);
        let run = site.run(&["build", "--quiet", "--at", AT, "--out", "../built"]);
        if run.code == 0 {
            let built = built(&site);
            events.until("change", || preview.files(built.keys()) == built);
            compared += 1;
        } else {
            assert_eq!(run.code, 1, "{what}: {}", run.err);
        }
    }
    assert!(compared >= 10, "{compared} of 40");
}
