//! The command line as a person or a script sees it: transcripts in `tests/cli/`, and what takes a whole site.
//!
//! `TRYCMD=overwrite cargo test --test suite cli` writes what the commands say now into the transcripts; read the difference before you
//! commit it.

use super::support::{Run, Site, announcement, package};

/// Runs every transcript. A folder beside it with the same name and `.in` is the site it is run in, `.out` what is then there.
#[test]
fn transcripts() {
    trycmd::TestCases::new().env("LC_ALL", "C").case("tests/cli/*.trycmd").run();
}

const FLAGSHIP: &str = "content/notices/2022/ismap-liu/en.md";

/// The slip that began it all: 5 July 2022 was a Tuesday.
fn with_the_slip() -> Site {
    let site = Site::copy_of(".");
    let sentence = "The period for opinions is {{ period }}.";
    site.edit(FLAGSHIP, sentence, "\nOpinions are accepted until Thursday, July 5, 2022.\n");
    site
}

fn check(arguments: &[&str], host: &[(&str, &str)], expected: &str) {
    let site = with_the_slip();
    let run = site.run_as(host, arguments);
    assert_eq!(run, Run { code: 1, out: expected.to_owned(), err: String::new() });
}

#[test]
fn the_wrong_weekday_of_the_flagship_in_english() {
    check(
        &["check", "--quiet"],
        &[("LANG", "en_US.UTF-8")],
        "\
error[date/weekday-mismatch]: July 5, 2022 is a Tuesday
  --> content/notices/2022/ismap-liu/en.md:2:29
   |
 2 | Opinions are accepted until Thursday, July 5, 2022.
   |                             ^^^^^^^^ written here
   |
  ::: content/notices/2022/ismap-liu/notice.yaml:21:14
   |
21 |   closes_at: 2022-07-05 23:59
   |              ---------------- the period closes on a Tuesday
   |
   = help: write \"Tuesday\", or July 7 if the day of the week was meant; or let the page say it: {{ closes_at.date }}
   = more: kokuji explain date/weekday-mismatch

",
    );
}

#[test]
fn the_wrong_weekday_of_the_flagship_in_japanese() {
    let expected = "\
エラー[date/weekday-mismatch]: 令和4年7月5日は火曜日です
  --> content/notices/2022/ismap-liu/en.md:2:29
   |
 2 | Opinions are accepted until Thursday, July 5, 2022.
   |                             ^^^^^^^^ ここに書かれています
   |
  ::: content/notices/2022/ismap-liu/notice.yaml:21:14
   |
21 |   closes_at: 2022-07-05 23:59
   |              ---------------- 受付は火曜日に締め切られます
   |
   = 直し方: 「Tuesday」にするか、曜日が正しければ日付を7月7日にしてください。{{ closes_at.date }} と書けば、正しい日付が入ります
   = 詳しくは: kokuji explain date/weekday-mismatch

";
    check(&["check", "--quiet", "--lang", "ja"], &[("LC_ALL", "C")], expected);
    check(&["check", "--quiet"], &[("LC_ALL", "ja_JP.UTF-8"), ("LANG", "en_US.UTF-8")], expected);
    check(&["check", "--quiet"], &[("LC_ALL", ""), ("LC_MESSAGES", "ja_JP.UTF-8"), ("LANG", "en_US.UTF-8")], expected);
}

#[test]
fn the_wrong_weekday_of_the_flagship_for_programs() {
    check(
        &["check", "--quiet", "--format", "json"],
        &[],
        &[
            r#"{"rule":"date/weekday-mismatch","severity":"error","message":"July 5, 2022 is a Tuesday","#,
            r#""help":"write \"Tuesday\", or July 7 if the day of the week was meant; or let the page say it: {{ closes_at.date }}","#,
            r#""file":"content/notices/2022/ismap-liu/en.md","line":2,"column":29,"end_line":2,"end_column":37,"#,
            r#""others":[{"file":"content/notices/2022/ismap-liu/notice.yaml","line":21,"column":14,"#,
            r#""message":"the period closes on a Tuesday"}],"fix":{"certain":false,"edits":["#,
            r#"{"file":"content/notices/2022/ismap-liu/en.md","line":2,"column":29,"end_line":2,"end_column":37,"text":"Tuesday"}]}}"#,
            "\n",
        ]
        .concat(),
    );
}

#[test]
fn every_rule_is_explained_by_its_page() {
    let site = Site::new();
    let rules = site.run(&["rules"]);
    assert_eq!((rules.code, rules.err.as_str()), (0, ""));
    assert!(rules.out.lines().count() > 30, "{}", rules.out);
    for rule in rules.out.lines().filter_map(|line| line.split_whitespace().next()) {
        let page = std::fs::read_to_string(package().join(format!("docs/rules/{rule}.md"))).unwrap_or_default();
        assert_eq!(site.run(&["explain", rule]), Run { code: 0, out: page, err: String::new() }, "{rule}");
    }
}

/// A page of a draft says in both languages that it is one, and no page does once the notice is ready.
#[test]
fn a_draft_is_marked_on_its_page() {
    let site = Site::new();
    site.notice("2026/lamps", &announcement("街灯", "Lamps", "2026-04-01 09:00").replace("ready", "draft"));
    let pages = ["public/ja/2026/lamps/index.html", "public/en/2026/lamps/index.html"];
    let marks = ["これは下書きであり、公表されたものではありません。", "This is a draft, and has not been published."];
    let build = |drafts: &[&str]| {
        let run = site.run(&[&["build", "--quiet", "--at", "2026-04-02 09:00"], drafts].concat());
        assert_eq!(run, Run { code: 0, out: String::new(), err: String::new() });
    };
    build(&["--drafts"]);
    assert_eq!(
        pages
            .map(|page| site.read(page))
            .iter()
            .zip(marks)
            .map(|(page, mark)| page.matches(mark).count())
            .sum::<usize>(),
        2
    );
    site.edit("content/notices/2026/lamps/notice.yaml", "state: draft", "state: ready");
    build(&[]);
    assert!(pages.map(|page| site.read(page)).iter().zip(marks).all(|(page, mark)| !page.contains(mark)));
}

/// As with git: the site is found from any folder of it, and where there is none nothing is left behind.
#[test]
fn the_site_is_the_one_around_the_folder_of_work() {
    let site = Site::new();
    site.notice("2026/lamps", &announcement("街灯", "Lamps", "2026-04-01 09:00"));
    let mut command = site.command(&[], &["build", "--quiet", "--at", "2026-04-02 09:00"]);
    let output = command.current_dir(site.path("content/notices/2026")).output().expect("started");
    assert_eq!((output.status.code(), String::from_utf8_lossy(&output.stderr).as_ref()), (Some(0), ""));
    assert!(site.path("public/en/2026/lamps/index.html").exists());

    let nowhere = tempfile::tempdir().expect("a temporary folder");
    let output = site.command(&[], &["build"]).current_dir(nowhere.path()).output().expect("started");
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!((output.status.code(), said.contains("content/site.yaml not found")), (Some(2), true), "{said}");
    assert_eq!(std::fs::read_dir(nowhere.path()).expect("readable").count(), 0);
}
