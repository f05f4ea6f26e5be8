//! `check --against`: a site beside an output of its own that was published.

use super::support::{Run, Site, announcement, solicitation};

const AT: &str = "2026-04-10 09:00";
const CORRECTION: &str =
    "corrections:\n  - at: 2026-04-09 09:00\n    type: correction\n    note: {ja: 誤りを改めました。, en: An error.}\n";

/// A call with a document and an announcement, built into `public/`.
fn published(more: &str) -> Site {
    let site = Site::new();
    site.write("content/notices/2026/lamps/files/draft.txt", "The draft.\n");
    site.notice("2026/lamps", &call(more));
    site.notice("2026/signs", &announcement("標識", "Signs", "2026-04-01 09:00"));
    site.build(AT);
    site
}

fn call(more: &str) -> String {
    let call = solicitation("街灯", "Lamps", "2026-04-01 09:00", "2026-05-01 17:00");
    format!("{}{more}", call.replace("    language: ja\n", "    language: ja\n    file: draft.txt\n"))
}

/// Rules and files of what is found beside an old output, and the rules found without one.
#[track_caller]
fn check(site: &Site, against: &str, expected: &[&str]) {
    let run = site.run(&["check", "--quiet", "--format", "json", "--at", AT, "--against", against]);
    assert_eq!(run.err, "");
    let place = |line: &str| {
        let finding: serde_json::Value = serde_json::from_str(line).expect("a line of JSON");
        format!("{} {}", finding["rule"].as_str().expect("text"), finding["file"].as_str().expect("text"))
    };
    assert_eq!(run.out.lines().map(place).collect::<Vec<_>>(), expected);
    assert_eq!(site.findings(AT), (0, vec![]), "without an old output");
}

#[test]
fn what_has_not_changed_is_no_finding() {
    check(&published(""), "public", &[]);
    check(&published(CORRECTION), "public/kokuji-manifest.json", &[]);
}

#[test]
fn what_changed_silently_is_found() {
    let site = published("");
    let notice = "content/notices/2026/lamps/notice.yaml";
    site.edit(notice, "closes_at: 2026-05-01 17:00", "closes_at: 2026-05-08 17:00");
    site.write("content/notices/2026/lamps/files/draft.txt", "Another draft.\n");
    let silently = [
        "history/deadline-changed-silently content/notices/2026/lamps/notice.yaml",
        "history/published-file-changed content/notices/2026/lamps/notice.yaml",
    ];
    check(&site, "public", &silently);
    site.write(notice, format!("{}{CORRECTION}", site.read(notice)));
    check(&site, "public", &[]);
}

#[test]
fn a_correction_that_was_there_before_tells_of_nothing_new() {
    let site = published(CORRECTION);
    site.write("content/notices/2026/lamps/files/draft.txt", "Another draft.\n");
    check(&site, "public", &["history/published-file-changed content/notices/2026/lamps/notice.yaml"]);
}

#[test]
fn what_is_gone_is_found_unless_something_leads_on() {
    let site = published("");
    std::fs::rename(site.path("content/notices/2026/signs"), site.path("content/notices/2026/boards"))
        .expect("renamed");
    let gone = "history/published-address-gone public/kokuji-manifest.json";
    check(&site, "public", &[gone, gone]);
    let notice = "content/notices/2026/boards/notice.yaml";
    let moved = format!("{}redirect_from: [/ja/2026/signs/, /en/2026/signs/]\n", site.read(notice));
    site.write(notice, moved);
    check(&site, "public", &[]);
}

#[test]
fn a_withdrawn_notice_takes_its_files_along() {
    let site = published("");
    site.write("content/notices/2026/lamps/files/draft.txt", "Another draft.\n");
    let withdrawal = "withdrawal:\n  at: 2026-04-09 09:00\n  reason: {ja: 誤公表のため, en: Published by mistake}\n";
    site.write("content/notices/2026/lamps/notice.yaml", call(withdrawal));
    check(&site, "public", &[]);
}

#[test]
fn what_is_no_output_is_a_failure() {
    let site = published("");
    for path in ["content", "nowhere"] {
        let Run { code, out, .. } = site.run(&["check", "--at", AT, "--against", path]);
        assert_eq!((code, out.as_str()), (2, ""), "{path}");
    }
}
