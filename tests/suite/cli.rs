//! The command line as a person or a script sees it: transcripts in `tests/cli/`, and what takes a whole site.
//!
//! `TRYCMD=overwrite cargo test --test suite cli` writes what the commands say now into the transcripts; read the difference before you
//! commit it.

use super::support::{Run, Site, package};

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
