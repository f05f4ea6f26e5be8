//! A publication that dies after any of its operations: what a reader finds then, and what the next one makes of it.

use std::collections::BTreeSet;

use camino::{Utf8Path, Utf8PathBuf};

use super::memory::{Files, Memory};
use super::site::{files, go_back, of_site, options, put, shown, tree};
use crate::digest::Digest;
use crate::progress::Nobody;
use crate::publish::{Wish, publish};

/// Editions of a site with everything that can happen between two of them: a style that changes, a notice that comes, one that goes, one that changes, one that is
/// renamed, documents that come and go, a list that comes.
const EDITIONS: [&str; 3] = [
    "
    index.html: 1 /ja/index.html /assets/a.0000000001.css
    ja/index.html: 1 /ja/2026/lamps/index.html /ja/2026/wells/index.html /ja/feed.atom /assets/a.0000000001.css
    ja/2026/lamps/index.html: 1 /files/2026/lamps/plan.pdf /ja/index.html /assets/a.0000000001.css
    ja/2026/wells/index.html: 1 /files/2026/wells/map.pdf /ja/2026/lamps/index.html /assets/a.0000000001.css
    files/2026/lamps/plan.pdf: plan
    files/2026/wells/map.pdf: map
    assets/a.0000000001.css: a1
    ja/feed.atom: 1 /ja/2026/lamps/index.html
    kokuji-manifest.json: 1
    ",
    "
    index.html: 2 /ja/index.html /ja/topics/water/index.html /assets/a.0000000002.css
    ja/index.html: 2 /ja/2026/lamps/index.html /ja/2026/signs/index.html /ja/feed.atom /assets/a.0000000002.css
    ja/2026/lamps/index.html: 2 /files/2026/lamps/plan2.pdf /ja/2026/signs/index.html /ja/topics/water/index.html /assets/a.0000000002.css
    ja/2026/wells/index.html: 2 /ja/2026/signs/index.html
    ja/2026/signs/index.html: 2 /ja/2026/pipes/index.html /files/2026/signs/map.pdf /assets/a.0000000002.css
    ja/2026/pipes/index.html: 2 /ja/2026/signs/index.html /ja/topics/water/index.html /assets/a.0000000002.css
    ja/topics/water/index.html: 2 /ja/2026/pipes/index.html /assets/a.0000000002.css
    files/2026/lamps/plan2.pdf: plan2
    files/2026/signs/map.pdf: map
    assets/a.0000000002.css: a2
    ja/feed.atom: 2 /ja/2026/signs/index.html
    kokuji-manifest.json: 2
    ",
    "
    index.html: 3 /ja/index.html /assets/a.0000000002.css
    ja/index.html: 3 /ja/2026/pipes/index.html /ja/feed.atom /assets/a.0000000002.css
    ja/2026/pipes/index.html: 3 /ja/2026/dams/index.html /assets/a.0000000002.css
    ja/2026/dams/index.html: 3 /files/2026/lamps/plan.pdf /assets/b.0000000003.js /assets/a.0000000002.css
    files/2026/lamps/plan.pdf: plan
    assets/a.0000000002.css: a2
    assets/b.0000000003.js: b3
    ja/feed.atom: 3 /ja/2026/dams/index.html
    kokuji-manifest.json: 3
    ",
];

/// What readers may meet: each file as one of the editions has it, the last of which is the one on its way. Whatever can be reached from what stays leads to what is
/// there; what goes has its style and its documents as long as it is there.
fn check(files: &Files, editions: &[&Files]) {
    for (path, bytes) in shown(files) {
        let mut of = editions.iter().any(|edition| edition.get(&path) == Some(&bytes));
        // A style may be of an edition before these.
        of |= path.starts_with("assets")
            && EDITIONS.iter().any(|edition| super::site::files(edition).get(&path) == Some(&bytes));
        assert!(of, "{path} is of no edition");
    }
    let (old, new) = (editions[0], editions[editions.len() - 1]);
    let front = files.contains_key(Utf8Path::new("index.html")).then(|| Utf8PathBuf::from("index.html"));
    let stay = old.keys().filter(|path| new.contains_key(*path)).chain(&front);
    // Of three editions the one between may lack what the others have.
    let stay = stay.filter(|path| editions.len() == 2 || files.contains_key(*path));
    let mut to_see: Vec<Utf8PathBuf> = stay.cloned().collect();
    let mut seen = BTreeSet::new();
    while let Some(path) = to_see.pop() {
        if seen.insert(path.clone()) {
            to_see.extend(links(&files[&path]).inspect(|link| is_there(files, &path, link)));
        }
    }
    for path in old.keys().filter(|path| files.contains_key(*path)) {
        let parts = links(&files[path]).filter(|link| link.starts_with("assets") || link.starts_with("files"));
        parts.for_each(|part| is_there(files, path, &part));
    }
}

fn links(bytes: &[u8]) -> impl Iterator<Item = Utf8PathBuf> {
    let text = String::from_utf8_lossy(bytes).into_owned();
    let links: Vec<_> = text.lines().filter_map(|line| line.strip_prefix('/')).map(Utf8PathBuf::from).collect();
    links.into_iter()
}

fn is_there(files: &Files, from: &Utf8Path, link: &Utf8Path) {
    assert!(files.contains_key(link), "{from} leads to {link}, which is not there: {:?}", shown(files).keys());
}

/// Publishes on what is there, dies after `left` operations, and gives what is there then; whether it came to its end.
fn attempt(there: Files, wish: &Wish<'_>, left: usize, editions: &[&Files]) -> (Files, bool) {
    let watch = |files: &Files| check(files, editions);
    let store = Memory::with(there, left, &watch);
    let done = publish(&store, wish, &options(), &Nobody).is_ok();
    (store.files(), done)
}

/// What is there once the first of these was published, and then the second.
fn published(sites: &[&str]) -> Files {
    let store = Memory::with(Files::new(), usize::MAX, &|_| {});
    sites.iter().for_each(|site| drop(put(&store, site)));
    store.files()
}

/// What is there without what changes with each run, and without a journal that nobody names any more, which the next one removes: paths, each with the
/// beginning of a digest.
fn settled(files: Files) -> Vec<String> {
    let lasts = |path: &Utf8Path| !path.as_str().starts_with(".kokuji/publi");
    let lasting = files.iter().filter(|(path, _)| lasts(path));
    lasting.map(|(path, bytes)| format!("{path} {}", Digest::of(bytes).short())).collect()
}

/// What the target says is there.
fn record(files: &Files) -> Option<&Vec<u8>> {
    files.get(Utf8Path::new(".kokuji/manifest.json"))
}

/// Every moment of death between two editions, or of the first publication.
fn every_death(before: &[&str], after: &str, then: impl Fn(Files, usize)) {
    let old = before.last().map(|site| files(site)).unwrap_or_default();
    let (new, tree) = (files(after), tree(after));
    for left in 0.. {
        let (there, done) = attempt(published(before), &Wish::Site(&tree), left, &[&old, &new]);
        if done {
            assert!(left > 10, "{left}");
            return;
        }
        then(there, left);
    }
}

#[test]
fn the_next_run_goes_on() {
    for (before, after) in [(&[][..], EDITIONS[0]), (&EDITIONS[..1], EDITIONS[1]), (&EDITIONS[..2], EDITIONS[2])] {
        let old = before.last().map(|site| files(site)).unwrap_or_default();
        let whole = published(&[before, &[after]].concat());
        every_death(before, after, |there, left| {
            let (there, done) = attempt(there, &Wish::Site(&tree(after)), usize::MAX, &[&old, &files(after)]);
            assert!(done, "{left}");
            assert_eq!(settled(there), settled(whole.clone()), "died after {left}");
        });
    }
}

#[test]
fn the_next_run_may_die_too() {
    let (old, new) = (files(EDITIONS[0]), files(EDITIONS[1]));
    let whole = published(&EDITIONS[..2]);
    every_death(&EDITIONS[..1], EDITIONS[1], |there, left| {
        for next in (0..40).step_by(3) {
            let wish = tree(EDITIONS[1]);
            let (there, _) = attempt(there.clone(), &Wish::Site(&wish), next, &[&old, &new]);
            let (there, done) = attempt(there, &Wish::Site(&wish), usize::MAX, &[&old, &new]);
            assert!(done, "{left} {next}");
            assert_eq!(settled(there), settled(whole.clone()), "died after {left}, then after {next}");
        }
    });
}

#[test]
fn the_next_run_may_have_another_site() {
    let all = EDITIONS.map(files);
    let editions = [&all[0], &all[1], &all[2]];
    every_death(&EDITIONS[..1], EDITIONS[1], |there, left| {
        let (there, done) = attempt(there, &Wish::Site(&tree(EDITIONS[2])), usize::MAX, &editions);
        assert!(done, "{left}");
        assert_eq!(of_site(&there), all[2], "died after {left}");
        // And what can be gone back to is what last was whole.
        let store = Memory::with(there, usize::MAX, &|_| {});
        go_back(&store);
        let back = of_site(&store.files());
        assert!(back == all[0] || back == all[1], "died after {left}: {:?}", back.keys());
    });
}

#[test]
fn what_has_stopped_can_be_taken_back() {
    let (old, new) = (files(EDITIONS[0]), files(EDITIONS[1]));
    let whole = published(&[EDITIONS[2], EDITIONS[0]]);
    every_death(&[EDITIONS[2], EDITIONS[0]], EDITIONS[1], |there, left| {
        let lease = there.get(Utf8Path::new(".kokuji/publishing.json")).map(Vec::as_slice).unwrap_or_default();
        if lease.is_empty() || String::from_utf8_lossy(lease).contains("\"unfinished\": null") {
            // Nothing was begun: going back would go one step further.
            return;
        }
        let counts = record(&there) != record(&whole);
        let (there, done) = attempt(there, &Wish::Before, usize::MAX, &[&new, &old]);
        assert!(done, "{left}");
        assert_eq!(of_site(&there), old, "died after {left}");
        if !counts {
            // It is as if it had never been: one step further back is what was there before.
            assert_eq!(settled(there), settled(whole.clone()), "died after {left}");
        }
    });
}

#[test]
fn going_back_goes_on_too() {
    let (old, new) = (files(EDITIONS[0]), files(EDITIONS[1]));
    let start = published(&EDITIONS[..2]);
    let (whole, _) = attempt(start.clone(), &Wish::Before, usize::MAX, &[&new, &old]);
    for left in 0.. {
        let (there, done) = attempt(start.clone(), &Wish::Before, left, &[&new, &old]);
        if done {
            break;
        }
        if record(&there) == record(&whole) {
            // A second time would be the way forward again.
            continue;
        }
        let (there, done) = attempt(there, &Wish::Before, usize::MAX, &[&new, &old]);
        assert!(done, "{left}");
        assert_eq!(settled(there), settled(whole.clone()), "died after {left}");
    }
}
