//! `kokuji publish --verify`: what differs is named, and nothing is changed.

use std::fs;

use super::support::{Run, Site, announcement, assert_same, tree};

const AT: &str = "2026-04-10 09:00";

/// A site that was published to the folder beside it.
fn published() -> Site {
    let site = Site::new();
    let yaml = site.read("content/site.yaml");
    let target = "publish: {live: {url: \"file:../www\", precompress: [gzip], host_files: [nginx]}}\n";
    site.write("content/site.yaml", format!("{yaml}outputs: []\n{target}"));
    site.notice("2026/lamps", &announcement("街灯", "Lamps", "2026-04-01 09:00"));
    site.notice("2026/signs", &announcement("標識", "Signs", "2026-04-01 09:00"));
    site.build(AT);
    let run = site.run(&["publish", "--quiet"]);
    assert_eq!((run.code, run.out.as_str(), run.err.as_str()), (0, "", ""));
    site
}

/// Verifies, and finds the target as it was, with all that is ours there.
#[track_caller]
fn verify(site: &Site, arguments: &[&str]) -> Run {
    let before = tree(&site.path("../www"));
    let run = site.run(&[&["publish", "--verify"], arguments].concat());
    assert_same(&tree(&site.path("../www")), &before, "nothing was changed");
    run
}

#[track_caller]
fn check(site: &Site, language: &str, code: u8, out: &str, err: &str) {
    let run = verify(site, &["--lang", language]);
    assert_eq!((run.code, run.out.as_str(), run.err.as_str()), (i32::from(code), out, err));
}

/// How many files of ours are there.
fn count(site: &Site) -> usize {
    tree(&site.path("../www"))
        .keys()
        .filter(|path| !path.starts_with(".kokuji/") || path.ends_with("nginx.conf"))
        .count()
}

#[test]
fn what_was_published_is_what_was_built() {
    let site = published();
    let all = count(&site);
    check(&site, "en", 0, "", &format!("file:../www: {all} files read, all as they were built\n"));
    check(&site, "ja", 0, "", &format!("file:../www：{all}件を読み取りました。全てビルドした内容と同じです\n"));
    let quiet = verify(&site, &["--quiet"]);
    assert_eq!((quiet.code, quiet.out.as_str(), quiet.err.as_str()), (0, "", ""));
}

#[test]
fn every_path_that_differs_is_named_and_can_be_put_right() {
    let site = published();
    let all = count(&site);
    fs::write(site.path("../www/index.html"), "vandals").expect("written");
    fs::write(site.path("../www/ja/index.html.gz"), "vandals").expect("written");
    fs::write(site.path("../www/.kokuji/nginx.conf"), "vandals").expect("written");
    fs::remove_file(site.path("../www/robots.txt")).expect("removed");
    fs::write(site.path("../www/CNAME"), "of others, and nobody's business").expect("written");
    let named = ".kokuji/nginx.conf (other bytes)\nindex.html (other bytes)\nja/index.html.gz (other bytes)\nrobots.txt (missing)\n";
    let said = format!(
        "file:../www: {all} files read, 4 differ; nothing was changed. \"kokuji publish --checksum\" puts it right\n"
    );
    check(&site, "en", 1, named, &said);
    let named = ".kokuji/nginx.conf（内容が異なる）\nindex.html（内容が異なる）\nja/index.html.gz（内容が異なる）\nrobots.txt（なし）\n";
    let said = format!(
        "file:../www：{all}件を読み取りました。4件が異なります。何も変えていません。kokuji publish --checksum で正しい内容になります\n"
    );
    check(&site, "ja", 1, named, &said);
    let json = verify(&site, &["--format", "json", "--quiet"]);
    let lines = [
        r#"{"difference":"bytes","path":".kokuji/nginx.conf"}"#,
        r#"{"difference":"bytes","path":"index.html"}"#,
        r#"{"difference":"bytes","path":"ja/index.html.gz"}"#,
        r#"{"difference":"missing","path":"robots.txt"}"#,
    ];
    assert_eq!((json.code, json.out.lines().collect::<Vec<_>>(), json.err.as_str()), (1, lines.to_vec(), ""));

    let believed = site.run(&["publish", "--quiet", "--format", "json"]);
    assert_eq!((believed.code, believed.out.as_str()), (0, ""), "the record is believed");
    assert_eq!(verify(&site, &["--quiet"]).code, 1);
    assert_eq!(site.run(&["publish", "--quiet", "--checksum"]).code, 0);
    assert_eq!(verify(&site, &["--quiet"]).code, 0);
}

#[test]
fn what_was_built_and_not_published_is_told_as_that() {
    let site = published();
    fs::remove_dir_all(site.path("content/notices/2026/signs")).expect("removed");
    site.notice("2026/wells", &announcement("井戸", "Wells", "2026-04-01 09:00"));
    site.build(AT);
    let run = verify(&site, &["--lang", "en"]);
    let about = |path: &str| run.out.lines().find(|line| line.starts_with(path)).map(str::to_owned);
    let line = |line: &str| Some(line.to_owned());
    assert_eq!(about("ja/2026/signs/index.html "), line("ja/2026/signs/index.html (not part of the site)"));
    assert_eq!(about("ja/2026/wells/index.html "), line("ja/2026/wells/index.html (missing)"));
    assert_eq!(about("ja/index.html "), line("ja/index.html (other bytes)"));
    assert_eq!((run.code, about("ja/2026/lamps/index.html "), about("robots.txt")), (1, None, None));
    let outdated = "file:../www: what was built has not been published yet; \"kokuji publish --plan\" shows what that would change\n";
    assert!(run.err.starts_with(outdated), "{}", run.err);
}

/// Who verifies neither waits for who publishes nor keeps him from it.
#[test]
fn a_publication_that_stopped_is_told_of() {
    let site = published();
    let lease = site.path("../www/.kokuji/publishing.json");
    let digest = "0".repeat(64);
    let unfinished = format!("{{\"journal\": \"{digest}\", \"place\": 0, \"done\": 1}}");
    let held = format!(
        "{{\"holder\": \"rei\", \"nonce\": \"1\", \"seconds\": 60, \"renewed\": 1, \"unfinished\": {unfinished}}}"
    );
    fs::write(lease, held).expect("written");
    let all = count(&site);
    let under_way = "a publication is under way, or has stopped half-way; the next one goes on from there\n";
    check(&site, "en", 0, "", &format!("{under_way}file:../www: {all} files read, all as they were built\n"));
}

#[test]
fn who_only_looks_is_not_asked_to_do_anything() {
    let site = published();
    for other in [&["--plan"][..], &["--checksum"], &["--rollback"], &["--allow-deletions", "1"]] {
        assert_eq!(verify(&site, other).code, 2, "{other:?}");
    }
}
