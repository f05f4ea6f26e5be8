//! The same sources and the same instant give the same bytes: on any host, whatever the order and the times of the files, and
//! whatever editor wrote them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::time::{Duration, SystemTime};

use super::support::{Run, Site, Stamp, Tree, announcement, assert_same, package, tree};

/// The samples of this repository, with more of the default theme and of the format than the other sites use.
const AT: &str = "2024-10-01 09:00";

/// Sources by path.
fn sources(site: &Site) -> Vec<(String, Vec<u8>)> {
    tree(site.root()).into_iter().collect()
}

#[test]
fn on_any_host() {
    let expected = repository().build(AT);
    for (zone, locale) in [
        ("UTC", "C"),
        ("Asia/Tokyo", "C"),
        ("America/New_York", "C"),
        ("UTC", "ja_JP.UTF-8"),
        ("America/New_York", "ja_JP.UTF-8"),
    ] {
        let site = repository();
        assert_same(&build_on(&site, zone, locale, AT), &expected, &format!("TZ={zone} LC_ALL={locale}"));
    }
}

/// Half past midnight in Tokyo is another day, another year even, on most of the earth.
#[test]
fn at_half_past_midnight_in_tokyo() {
    let build = |zone: &str| {
        let site = Site::new();
        site.notice("2026/new-year", &announcement("年頭", "New year", "2026-01-01 00:30"));
        let before = build_on(&site, zone, "C", "2026-01-01T00:29:59+09:00");
        (before, build_on(&site, zone, "C", "2026-01-01T00:30:00+09:00"))
    };
    let (before, after) = build("Asia/Tokyo");
    let page = String::from_utf8_lossy(&after["ja/2026/new-year/index.html"]);
    assert!(page.contains("<time datetime=\"2026-01-01\">令和8年1月1日（木）</time>"), "{page}");
    assert!(!before.contains_key("ja/2026/new-year/index.html"));
    for zone in ["UTC", "America/New_York"] {
        let built = build(zone);
        assert_same(&built.0, &before, zone);
        assert_same(&built.1, &after, zone);
    }
}

#[test]
fn in_any_order_and_with_any_times_of_the_files() {
    let original = repository();
    let expected = original.build(AT);
    let mut files = sources(&repository());
    for seed in 1..=3_u64 {
        shuffle(&mut files, seed);
        let copy = Site::new();
        fs::remove_dir_all(copy.path("content")).expect("removed");
        for (at, (path, bytes)) in files.iter().enumerate() {
            copy.write(path, bytes);
            let age = Duration::from_secs(seed * 86_400 * at as u64);
            File::open(copy.path(path)).and_then(|file| file.set_modified(SystemTime::UNIX_EPOCH + age)).expect("set");
        }
        assert_same(&copy.build(AT), &expected, &format!("order {seed}"));
    }
}

/// Windows editors write a byte order mark and line ends of two characters.
#[test]
fn from_any_editor() {
    for (folder, at) in [(".", AT), ("tests/sites/lifecycle", "2025-04-10 10:00"), ("tests/sites/press-room", AT)] {
        let original = Site::copy_of(folder);
        let copy = Site::copy_of(folder);
        let (mut rewritten, expected) = (0, original.build(at));
        for (path, bytes) in sources(&copy) {
            if [".yaml", ".md", ".html", ".ftl"].iter().any(|ending| path.ends_with(ending)) {
                let text = String::from_utf8(bytes).expect("UTF-8");
                copy.write(&path, format!("\u{feff}{}", text.replace('\n', "\r\n")));
                rewritten += 1;
            }
        }
        assert!(rewritten > 5, "{folder}");
        assert_same(&copy.build(at), &expected, folder);
    }
}

#[test]
fn only_files_that_differ_are_touched_and_the_summary_names_them() {
    let site = repository();
    site.build(AT);
    let before = site.stamps();
    assert_eq!(summary(&site.run(&["build", "--at", AT])), BTreeSet::new());
    assert!(site.stamps() == before, "a build without a change touched something");

    site.edit("content/notices/2025/public-signs/en.md", "## Why the plan", "## Why our plan");
    site.edit(
        "content/notices/2024/sample-labels/notice.yaml",
        "  ja: 例示法施行規則の一部",
        "  ja: 例示法の施行規則の一部",
    );
    let named = summary(&site.run(&["build", "--at", AT]));
    let after = site.stamps();
    let changed: BTreeSet<String> =
        before.keys().chain(after.keys()).filter_map(|path| change(&before, &after, path)).collect();
    assert_eq!(named, changed);
    let pages: BTreeSet<&str> = named.iter().map(String::as_str).filter(|line| !line.contains("/search/")).collect();
    let ja = [
        "2024/index.html",
        "2024/sample-labels/index.html",
        "2024/sample-labels/notice.ics",
        "2024/sample-labels/notice.json",
        "feed.atom",
        "feed.json",
        "index.html",
        "open.ics",
    ];
    // The English page names its original in its data.
    let elsewhere = ["~ index.html", "~ en/2024/sample-labels/index.html"];
    let lists = ["organizations/rei", "topics/labels"];
    let of_lists =
        lists.iter().flat_map(|list| ["feed.atom", "feed.json", "index.html"].map(|file| format!("{list}/{file}")));
    let expected = ja.map(str::to_owned).into_iter().chain(of_lists).map(|path| format!("~ ja/{path}"));
    assert_eq!(
        pages.into_iter().map(str::to_owned).collect::<BTreeSet<_>>(),
        expected.chain(elsewhere.map(str::to_owned)).collect()
    );
}

/// A file as the summary tells of it, if it is not as it was; the manifest is not told of.
fn change(before: &BTreeMap<String, Stamp>, after: &BTreeMap<String, Stamp>, path: &str) -> Option<String> {
    let mark = match (before.get(path), after.get(path)) {
        _ if path == "kokuji-manifest.json" => return None,
        (Some(before), Some(after)) if before == after => return None,
        (Some(_), Some(_)) => '~',
        (Some(_), None) => '-',
        (None, _) => '+',
    };
    Some(format!("{mark} {path}"))
}

/// `public/` of this repository is what its `content/` builds to, now and for ever: all its instants are past.
#[test]
fn the_output_in_version_control_is_what_the_sources_build_to() {
    let expected = tree(&package().join("public"));
    let today = repository();
    assert_eq!(today.run(&["build", "--quiet"]), Run { code: 0, out: String::new(), err: String::new() });
    assert_same(&today.public(), &expected, "today");
    assert_same(&repository().build("2100-01-01 00:00"), &expected, "in 2100");
}

/// A copy of this repository's site.
fn repository() -> Site {
    Site::copy_of(".")
}

fn build_on(site: &Site, zone: &str, locale: &str, at: &str) -> Tree {
    let run = site.run_as(&[("TZ", zone), ("LC_ALL", locale)], &["build", "--quiet", "--at", at]);
    assert_eq!(run, Run { code: 0, out: String::new(), err: String::new() }, "TZ={zone} LC_ALL={locale}");
    site.public()
}

/// The files that a summary names, with their marks.
fn summary(run: &Run) -> BTreeSet<String> {
    assert_eq!((run.code, run.out.as_str()), (0, ""), "{}", run.err);
    let named = run.err.lines().filter(|line| ["+ ", "~ ", "- "].iter().any(|mark| line.starts_with(mark)));
    named.map(str::to_owned).collect()
}

/// The same shuffle for the same seed (Fisher and Yates, with a linear congruential generator).
fn shuffle<T>(items: &mut [T], seed: u64) {
    let mut state = seed;
    for last in (1..items.len()).rev() {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        items.swap(last, (state >> 33) as usize % (last + 1));
    }
}
