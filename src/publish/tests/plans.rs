//! Whole plans.

use super::memory::Memory;
use super::site::{digest, go_back, of_site, planned, put, said, shown, target, tree};
use crate::publish::tests::site::files;

const FIRST: &str = "
    index.html: 1 /ja/ /assets/style.0000000001.css
    ja/index.html: 1 /ja/2026/lamps/ /assets/style.0000000001.css
    ja/2026/lamps/index.html: 1 /files/2026/lamps/plan.pdf /assets/style.0000000001.css
    ja/2026/wells/index.html: 1 /assets/style.0000000001.css
    files/2026/lamps/plan.pdf: plan
    assets/style.0000000001.css: style
    ja/feed.atom: feed
    kokuji-manifest.json: 1
";

#[track_caller]
fn check(store: &Memory<'_>, site: &str, expected: &str) {
    let expected: String =
        expected.lines().map(str::trim).filter(|line| !line.is_empty()).map(|line| format!("{line}\n")).collect();
    assert_eq!(planned(store, site), expected);
    assert_eq!(said(&put(store, site)), expected);
    assert_eq!(shown(&store.files()), files(site));
    assert_eq!(planned(store, site), "", "a second time");
    assert_eq!(said(&put(store, site)), "", "a second time");
}

#[test]
fn the_first_time_everything_is_new() {
    let store = target();
    check(
        &store,
        FIRST,
        "Send assets/style.0000000001.css: New
        Send files/2026/lamps/plan.pdf: New
        Send ja/2026/lamps/index.html: New
        Send ja/2026/wells/index.html: New
        Send ja/feed.atom: New
        Send ja/index.html: New
        Send index.html: New
        Send kokuji-manifest.json: New
        Record .kokuji/manifest.json: Account",
    );
    assert_eq!(
        store.log(),
        [
            "send assets/style.0000000001.css",
            "send files/2026/lamps/plan.pdf",
            "send ja/2026/wells/index.html",
            "send ja/2026/lamps/index.html",
            "send ja/index.html",
            "send ja/feed.atom",
            "send index.html",
            "send kokuji-manifest.json",
            "write .kokuji/manifest.json",
        ]
    );
}

#[test]
fn an_edit_sends_what_changed() {
    let store = target();
    put(&store, FIRST);
    store.log();
    let edited = FIRST
        .replace("lamps/index.html: 1", "lamps/index.html: 2")
        .replace("feed.atom: feed", "feed.atom: feed2")
        .replace("manifest.json: 1", "manifest.json: 2");
    let mut kept = [digest("1 /files/2026/lamps/plan.pdf /assets/style.0000000001.css"), digest("feed"), digest("1")];
    kept.sort();
    let [a, b, c] = kept;
    check(
        &store,
        &edited,
        &format!(
            "Keep {a}: Previous
            Keep {b}: Previous
            Keep {c}: Previous
            Send ja/2026/lamps/index.html: Changed
            Send ja/feed.atom: Changed
            Send kokuji-manifest.json: Changed
            Record .kokuji/manifest.json: Account
            Record .kokuji/previous.json: Account
            Purge ja/2026/lamps/index.html: Changed
            Purge ja/feed.atom: Changed
            Purge kokuji-manifest.json: Changed"
        ),
    );
    let sent: Vec<String> = store.log().into_iter().filter(|line| !line.starts_with("copy")).collect();
    assert_eq!(
        sent,
        [
            "send ja/2026/lamps/index.html",
            "send ja/feed.atom",
            "send kokuji-manifest.json",
            "write .kokuji/manifest.json",
            "send .kokuji/previous.json",
        ]
    );
}

#[test]
fn what_goes_goes_last_and_what_it_needs_after_it() {
    let store = target();
    put(&store, FIRST);
    let less = "
        index.html: 2 /ja/ /assets/style.0000000002.css
        ja/index.html: 2 /assets/style.0000000002.css
        assets/style.0000000002.css: style2
        kokuji-manifest.json: 2
    ";
    let planned = planned(&store, less);
    let steps: Vec<&str> =
        planned.lines().filter(|line| !line.starts_with("Keep") && !line.starts_with("Purge")).collect();
    assert_eq!(
        steps,
        [
            "Send assets/style.0000000002.css: New",
            "Send index.html: Changed",
            "Send ja/index.html: Changed",
            "Send kokuji-manifest.json: Changed",
            "Record .kokuji/manifest.json: Account",
            "Record .kokuji/previous.json: Account",
            "Remove ja/feed.atom: Gone",
            "Remove ja/2026/lamps/index.html: Gone",
            "Remove ja/2026/wells/index.html: Gone",
            "Remove files/2026/lamps/plan.pdf: Gone",
        ]
    );
    put(&store, less);
    assert_eq!(of_site(&store.files()), files(less));
}

#[test]
fn a_style_outlives_its_site_until_something_changes_again() {
    let store = target();
    let site = |edition: u8| {
        format!("index.html: {edition} /assets/a.000000000{edition}.css\nassets/a.000000000{edition}.css: {edition}\n")
    };
    let styles = |store: &Memory| -> Vec<String> {
        store.files().keys().filter(|path| path.starts_with("assets")).map(ToString::to_string).collect()
    };
    let (first, second, third) = ("assets/a.0000000001.css", "assets/a.0000000002.css", "assets/a.0000000003.css");
    put(&store, &site(1));
    put(&store, &site(2));
    assert_eq!(styles(&store), [first, second], "who loaded the page before still asks for its style");
    assert_eq!(planned(&store, &site(2)), "", "that is no reason to publish again");
    put(&store, &site(3));
    assert_eq!(styles(&store), [second, third]);
    go_back(&store);
    assert_eq!((of_site(&store.files()), styles(&store)), (files(&site(2)), vec![second.to_owned(), third.to_owned()]));
    go_back(&store);
    assert_eq!((of_site(&store.files()), styles(&store)), (files(&site(3)), vec![second.to_owned(), third.to_owned()]));
}

#[test]
fn variants_go_with_what_they_are_variants_of() {
    let store = target();
    put(&store, "index.html: 1\nindex.html.br: 1b\nassets/a.0000000001.css: a\nassets/a.0000000001.css.br: ab\n");
    let next = "index.html: 2\nindex.html.br: 2b\nja/index.html: 1\nja/index.html.br: 1b\n";
    put(&store, next);
    let planned = planned(&store, &format!("{}en/index.html: 1\nen/index.html.br: 1b\n", next.replace(": 2", ": 3")));
    let steps: Vec<&str> =
        planned.lines().filter(|line| line.starts_with("Send") || line.starts_with("Remove")).collect();
    assert_eq!(
        steps,
        [
            "Send en/index.html: New",
            "Send en/index.html.br: New",
            "Send index.html: Changed",
            "Send index.html.br: Changed",
            "Remove assets/a.0000000001.css: Gone",
            "Remove assets/a.0000000001.css.br: Gone",
        ]
    );
}

/// What is kept for going back is what the last publication replaced, and no more.
#[test]
fn what_nobody_can_ask_for_any_more_is_not_kept() {
    let store = target();
    for edition in ["1", "2", "3", "3", "4"] {
        put(&store, &format!("index.html: {edition}\nrobots.txt: same\n"));
    }
    let kept: Vec<String> =
        store.files().keys().filter(|path| path.starts_with(".kokuji/previous")).map(|path| path.to_string()).collect();
    let of_three = crate::publish::record::kept(
        tree("index.html: 3").record.files["index.html".as_ref() as &camino::Utf8Path].sha256,
    );
    assert_eq!(kept, [of_three.as_str()]);
    let ours: Vec<String> =
        store.files().keys().filter(|path| path.starts_with(".kokuji")).map(|path| path.to_string()).collect();
    assert_eq!(ours.len(), 4, "{ours:?}");
}

#[test]
fn going_back_can_be_taken_back() {
    let store = target();
    put(&store, FIRST);
    let second = "index.html: 2 /about/\nabout/index.html: 2\nassets/style.0000000001.css: style\nrobots.txt: r\n";
    put(&store, second);
    store.log();
    go_back(&store);
    assert_eq!(shown(&store.files()), files(FIRST));
    assert!(
        store.log().iter().all(|line| !line.starts_with("send") || line == "send .kokuji/previous.json"),
        "no byte crosses the line"
    );
    go_back(&store);
    assert_eq!(shown(&store.files()), files(second));
    go_back(&store);
    assert_eq!(planned(&store, FIRST), "");
}
