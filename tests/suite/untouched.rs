//! A site with something wrong in it is not published: every finding has its place, and the output stays as it was, down to
//! inodes and times. What others keep in the output is theirs.

use std::fs;

use super::support::{Site, announcement, findings_in, many_notices, occurrences, solicitation, usual_remains};

const AT: &str = "2026-04-02 09:00";

/// A site that was built once.
fn built() -> Site {
    let site = Site::new();
    site.notice("2026/lamps", &announcement("街灯", "Lamps", "2026-04-01 09:00"));
    site.build(AT);
    site
}

/// Adds files to a site that was built, and builds again: these findings, as `rule file:line:column` with the folder of
/// this year's notices left out, and an output nobody touched.
fn check(files: &[(&str, String)], expected: &[&str]) {
    let site = built();
    let before = site.stamps();
    for (path, text) in files {
        site.write(&format!("content/notices/2026/{path}"), text);
    }
    let run = site.run(&["build", "--quiet", "--format", "json", "--at", AT]);
    let (_, findings) = site.findings(AT);
    let short: Vec<String> = findings.iter().map(|finding| finding.replace("content/notices/2026/", "")).collect();
    assert_eq!((run.code, short), (1, expected.iter().map(ToString::to_string).collect()), "{}", run.out);
    assert_eq!(findings_in(&run), findings, "a build finds what a check finds");
    assert_eq!((site.stamps() == before, site.remains()), (true, usual_remains()));
}

/// A notice with Japanese prose.
fn notice(name: &str, yaml: &str, prose: &str) -> Vec<(String, String)> {
    let file = |file: &str, text: &str| (format!("{name}/{file}"), text.to_owned());
    vec![file("notice.yaml", yaml), file("ja.md", prose), file("en.md", "The text.\n")]
}

fn check_notices(notices: &[Vec<(String, String)>], expected: &[&str]) {
    let files: Vec<(&str, String)> =
        notices.iter().flatten().map(|(path, text)| (path.as_str(), text.clone())).collect();
    check(&files, expected);
}

/// Notices whose only fault is in a line of the YAML.
fn check_yaml(faulty: &[(&str, &str, &str)], expected: &[&str]) {
    let good = announcement("題名", "Title", "2026-04-01 09:00");
    let yaml = |from: &str, to: &str| {
        assert!(good.contains(from), "{from}");
        good.replace(from, to)
    };
    let notices: Vec<_> = faulty.iter().map(|(name, from, to)| notice(name, &yaml(from, to), "本文。\n")).collect();
    check_notices(&notices, expected);
}

/// Notices whose only fault is in the prose.
fn check_prose(faulty: &[(&str, &str)], expected: &[&str]) {
    let good = announcement("題名", "Title", "2026-04-01 09:00");
    let notices: Vec<_> = faulty.iter().map(|(name, prose)| notice(name, &good, prose)).collect();
    check_notices(&notices, expected);
}

#[test]
fn three_slips_in_three_files() {
    check_yaml(
        &[
            ("one", "state: ready", "state：ready"),
            ("three", "2026-04-01 09:00", "2026-02-30 09:00"),
            ("two", "state: ready", "state: ready\nstatus: final"),
        ],
        &[
            "yaml/full-width-mark one/notice.yaml:2:6",
            "yaml/bad-date three/notice.yaml:5:13",
            "yaml/unknown-key two/notice.yaml:3:1",
        ],
    );
}

#[test]
fn a_misspelt_key() {
    check_yaml(&[("one", "publish_at", "pubish_at")], &["yaml/unknown-key one/notice.yaml:5:1"]);
}

#[test]
fn words_that_are_no_state() {
    check_yaml(
        &[("one", "ready", "yes"), ("three", "ready", "redy"), ("two", "ready", "はい")],
        &[
            "yaml/wrong-type one/notice.yaml:2:8",
            "yaml/wrong-type three/notice.yaml:2:8",
            "yaml/wrong-type two/notice.yaml:2:8",
        ],
    );
}

#[test]
fn dates_that_do_not_exist_and_dates_that_can_be_misread() {
    check_yaml(
        &[
            ("four", "2026-04-01 09:00", "令和8年4月1日 午前9時"),
            ("one", "2026-04-01", "2026-02-30"),
            ("three", "2026-04-01", "２０２６-04-01"),
            ("two", "2026-04-01", "2026/04/01"),
        ],
        &[
            "yaml/bad-date one/notice.yaml:5:13",
            "yaml/bad-date three/notice.yaml:5:13",
            "yaml/bad-date two/notice.yaml:5:13",
        ],
    );
}

#[test]
fn colons() {
    check_yaml(
        &[("one", "title: {ja: 題名, en: Title}", "title：{ja: 予算案, en: Budget}"), ("two", "題名,", "発表: 第2弾,")],
        &["yaml/full-width-mark one/notice.yaml:3:6", "yaml/syntax two/notice.yaml:3:15"],
    );
}

#[test]
fn markup_that_is_not_ours() {
    check_prose(
        &[(
            "one",
            "<script>alert(1)</script>\n\n下線は<u>x</u>。\n\n[a](javascript:alert(1))\n\n```\"><script>\nx\n```\n",
        )],
        &[
            "markdown/raw-html one/ja.md:1:1",
            "markdown/raw-html one/ja.md:3:4",
            "markdown/raw-html one/ja.md:3:8",
            "markdown/unsafe-url one/ja.md:5:5",
            "markdown/raw-html one/ja.md:7:4",
        ],
    );
}

#[test]
fn links_that_lead_nowhere() {
    check_prose(
        &[("one", "[a](./nope.md)\n[b](/nai/)\n[c](#mushi)\n![](x.png)\n")],
        &[
            "markdown/link-broken one/ja.md:1:5",
            "markdown/link-broken one/ja.md:2:5",
            "markdown/anchor-missing one/ja.md:3:5",
            "markdown/alt-missing one/ja.md:4:1",
            "markdown/link-broken one/ja.md:4:5",
        ],
    );
}

#[test]
fn a_heading_that_stands_twice() {
    check_prose(
        &[("one", "## 概要\n\n## お問い合わせ先：広報課\n\n## 概要\n")],
        &["structure/heading-duplicate one/ja.md:5:1"],
    );
}

#[test]
fn anchors_do_not_move_when_a_heading_comes_before_them() {
    let anchors = |prose: &str| {
        let site = built();
        site.write("content/notices/2026/lamps/ja.md", prose);
        let page = String::from_utf8(site.build(AT)["ja/2026/lamps/index.html"].clone()).expect("UTF-8");
        let headings = page.split("<h2 id=\"").skip(1).filter_map(|rest| rest.split('"').next());
        headings.filter(|id| !id.starts_with('_')).map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(anchors("## 概要 {#outline}\n\n## 概要 {#again}\n"), ["outline", "again"]);
    assert_eq!(anchors("## 序\n\n## 概要 {#outline}\n\n## 概要 {#again}\n"), ["序", "outline", "again"]);
}

#[test]
fn addresses_that_clash() {
    let old = |at: &str| format!("{}redirect_from: [/old/]\n", announcement("題名", "Title", at));
    let mut notices = vec![
        notice("moved", &old("2026-04-01 09:00"), "本文。\n"),
        notice("other", &old("2026-04-01 09:00"), "本文。\n"),
    ];
    notices.push(notice("Case", &announcement("題名", "Title", "2026-04-01 09:00"), "本文。\n"));
    notices.push(notice("case", &announcement("題名", "Title", "2026-04-01 09:00"), "本文。\n"));
    notices.push(vec![("moved/files/カ\u{3099}.txt".to_owned(), "x".to_owned())]);
    check_notices(
        &notices,
        &[
            "site/address-clash case:1:1",
            "site/address-clash moved/files/カ\u{3099}.txt:1:1",
            "site/address-clash other/notice.yaml:6:17",
        ],
    );
}

#[test]
fn one_invalid_notice_among_three_hundred_that_changed() {
    let site = Site::new();
    many_notices(&site, 300, "first");
    site.build(AT);
    let before = site.stamps();
    many_notices(&site, 300, "second");
    site.edit("content/notices/2016/notice-150/notice.yaml", "ready", "redy");
    assert_eq!(site.run(&["build", "--quiet", "--at", AT]).code, 1);
    assert_eq!((site.stamps() == before, site.remains()), (true, usual_remains()));
}

#[test]
fn a_deleted_notice_is_gone_and_the_files_of_others_stay() {
    let site = built();
    site.notice("2026/bygone-call", &announcement("古い件", "The old one", "2026-04-01 09:00"));
    site.build(AT);
    site.write("public/.git/config", "theirs");
    site.write("public/CNAME", "press.example\n");
    let before = site.stamps();
    fs::remove_dir_all(site.path("content/notices/2026/bygone-call")).expect("removed");
    let built = site.build(AT);
    assert_eq!(occurrences(&built, "bygone-call"), Vec::<&str>::new());
    let after = site.stamps();
    for theirs in [".git/config", "CNAME"] {
        assert_eq!(after[theirs], before[theirs]);
    }
}

#[test]
fn an_output_that_is_not_ours_is_refused() {
    let site = Site::new();
    site.write("foreign/thesis.txt", "three years of work");
    let before = super::support::tree(site.root());
    for out in ["foreign", ".", "..", "content", "content/notices", "foreign/thesis.txt", "themes/new"] {
        let run = site.run(&["build", "--at", AT, "--out", out]);
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{out}: {}", run.err);
        assert!(run.err.starts_with("could not do the work: "), "{out}: {}", run.err);
        let mut after = super::support::tree(site.root());
        after.remove(".kokuji/lock");
        assert_eq!(after, before, "{out}");
    }
}

#[test]
fn languages_that_are_not_those_of_one_notice() {
    let languages =
        |ja: &str, en: &str| format!("state: ready\ntranslations: {{ja: {{status: {ja}}}, en: {{status: {en}}}}}");
    check_yaml(
        &[
            ("none", "state: ready", &languages("none", "none")),
            ("two", "state: ready", &languages("original", "original")),
        ],
        &["yaml/wrong-type none/notice.yaml:3:1", "yaml/wrong-type two/notice.yaml:3:1"],
    );
}

#[test]
fn what_names_nothing() {
    let related = |id: &str| format!("state: ready\nrelated: [{{relation: background, notice: {id}}}]");
    check_yaml(
        &[("itself", "state: ready", &related("2026/itself")), ("typo", "state: ready", &related("2026/itslef"))],
        &["yaml/unknown-id itself/notice.yaml:3:42", "yaml/unknown-id typo/notice.yaml:3:42"],
    );
}

#[test]
fn old_addresses_that_are_taken() {
    let old = |paths: &str| format!("state: ready\nredirect_from: {paths}");
    check_yaml(
        &[("one", "state: ready", &old("[/ja/, /old, /old/, /404.html, /files/x/]"))],
        &[
            "site/address-clash one/notice.yaml:3:17",
            "site/address-clash one/notice.yaml:3:29",
            "site/address-clash one/notice.yaml:3:36",
            "site/address-clash one/notice.yaml:3:47",
        ],
    );
}

#[test]
fn instants_finer_than_a_minute() {
    check_yaml(&[("one", "2026-04-01 09:00", "2026-04-01T09:00:30+09:00")], &["yaml/bad-date one/notice.yaml:5:13"]);
}

#[test]
fn anchors_and_files_of_the_page_itself() {
    check_prose(
        &[("one", "## 見出し {#_main}\n\n[更新履歴](#history)\n\n[見出し](#%5Fmain)\n")],
        &["markdown/unsupported one/ja.md:1:1", "markdown/anchor-missing one/ja.md:3:8"],
    );
}

#[test]
fn a_fault_is_told_once_and_not_at_every_mention() {
    let call = solicitation("街灯", "Lamps", "2026-04-01 09:00", "2026-05-01 17:00");
    let faulty = call.replace("  closes_at: 2026-05-01 17:00", "  closes_at: 2026-05-32 17:00");
    let unread = announcement("題名", "Title", "2026-02-30 09:00");
    check_notices(
        &[
            notice("call", &faulty, "募集期間は、{{ period }}です。[告知](/ja/2026/other/)\n"),
            notice("other", &unread, "本文。\n"),
        ],
        &["yaml/bad-date call/notice.yaml:9:14", "yaml/bad-date other/notice.yaml:5:13"],
    );
}
