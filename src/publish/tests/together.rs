//! Others at the same target: who publishes, and who changes what is there without saying so.

use std::sync::atomic::{AtomicBool, Ordering};

use super::memory::{Files, Memory};
use super::site::{files, go_back, options, planned, put, said, shown, target, tree};
use crate::progress::Nobody;
use crate::publish::{Options, Refusal, Wish, plan, publish};

const SITE: &str = "index.html: 1\nja/index.html: 1\nrobots.txt: r\n";

#[track_caller]
fn refused(result: anyhow::Result<crate::publish::Outcome>) -> Refusal {
    result.expect_err("a refusal").downcast().expect("one of ours")
}

/// The lease of another one, who holds it and has begun nothing.
fn held(seconds: u64, renewed: u64) -> String {
    format!(
        r#"{{"holder": "the other", "nonce": "1", "seconds": {seconds}, "renewed": {renewed}, "unfinished": null}}"#
    )
}

#[test]
fn the_second_is_refused_as_long_as_the_first_lives() {
    let store = target();
    put(&store, SITE);
    store.meddle(".kokuji/publishing.json", Some(&held(1, 0)));
    let before = shown(&store.files());
    let over = AtomicBool::new(false);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            for renewed in 1.. {
                if over.load(Ordering::Relaxed) {
                    break;
                }
                store.meddle(".kokuji/publishing.json", Some(&held(1, renewed)));
                std::thread::sleep(std::time::Duration::from_millis(20));
            }
        });
        let result = publish(&store, &Wish::Site(&tree("index.html: 2")), &options(), &Nobody);
        over.store(true, Ordering::Relaxed);
        let expected = Refusal::Busy { name: "memory".to_owned(), holder: "the other".to_owned() };
        assert_eq!(refused(result), expected);
    });
    assert_eq!(shown(&store.files()), before);
}

#[test]
fn who_died_is_succeeded() {
    let store = target();
    put(&store, SITE);
    store.meddle(".kokuji/publishing.json", Some(&held(1, 0)));
    put(&store, "index.html: 2");
    assert_eq!(shown(&store.files()), files("index.html: 2"));
}

/// Whoever was taken for dead and was not stops at the next step.
#[test]
fn who_was_taken_for_dead_stops() {
    let store = target();
    put(&store, SITE);
    let taken = AtomicBool::new(false);
    let there = store.files();
    let watch = |_: &Files| taken.store(true, Ordering::Relaxed);
    let store = Memory::with(there, usize::MAX, &watch);
    let pretended = Meddler { store: &store, at: "index.html" };
    let result = publish(
        &pretended,
        &Wish::Site(&tree("index.html: 2\nja/index.html: 2\nrobots.txt: r\n")),
        &options(),
        &Nobody,
    );
    assert_eq!(refused(result), Refusal::Overtaken { name: "memory".to_owned() });
    let manifest = store.files()[camino::Utf8Path::new(".kokuji/manifest.json")].clone();
    assert_eq!(
        crate::publish::Record::parse(&manifest).expect("a record"),
        tree(SITE).record,
        "nothing was accounted for"
    );
}

/// A target at which somebody else takes the lease when a certain file is sent.
struct Meddler<'m> {
    store: &'m Memory<'m>,
    at: &'static str,
}

impl crate::publish::Store for Meddler<'_> {
    fn name(&self) -> String {
        self.store.name()
    }

    fn read(&self, path: &camino::Utf8Path) -> anyhow::Result<Option<crate::publish::Stored>> {
        self.store.read(path)
    }

    fn write_if(
        &self,
        path: &camino::Utf8Path,
        bytes: &[u8],
        seen: Option<&crate::publish::Version>,
    ) -> anyhow::Result<Option<crate::publish::Version>> {
        self.store.write_if(path, bytes, seen)
    }

    fn send(&self, files: &[crate::publish::Sending], sent: &(dyn Fn(&camino::Utf8Path) + Sync)) -> anyhow::Result<()> {
        if files.iter().any(|file| file.path == self.at) {
            self.store.meddle(".kokuji/publishing.json", Some(&held(1, 0)));
        }
        self.store.send(files, sent)
    }

    fn remove(
        &self,
        paths: &[camino::Utf8PathBuf],
        removed: &(dyn Fn(&camino::Utf8Path) + Sync),
    ) -> anyhow::Result<()> {
        self.store.remove(paths, removed)
    }
}

#[test]
fn what_somebody_else_changed_is_seen_when_it_is_looked_at() {
    let store = target();
    put(&store, SITE);
    store.meddle("index.html", Some("vandals"));
    store.meddle("robots.txt", None);
    assert_eq!(planned(&store, SITE), "", "nobody looks at what is there unless asked to");
    let looks = Options { reads_back: true, ..options() };
    let seen = plan(&store, &Wish::Site(&tree(SITE)), &looks, &Nobody).expect("a plan");
    assert_eq!(seen.damaged, ["index.html", "robots.txt"]);
    assert_eq!(
        said(&seen),
        "Send index.html: Damaged\nSend robots.txt: Damaged\nRecord .kokuji/manifest.json: Account\n\
         Purge index.html: Damaged\nPurge robots.txt: Damaged\n"
    );
    let mended = publish(&store, &Wish::Site(&tree(SITE)), &looks, &Nobody).expect("published");
    assert_eq!((said(&mended), shown(&store.files())), (said(&seen), files(SITE)));
    assert_eq!(
        publish(&store, &Wish::Site(&tree(SITE)), &looks, &Nobody).expect("published"),
        crate::publish::Outcome::default()
    );
}

#[test]
fn what_is_lost_is_no_reason_to_stop_but_cannot_be_gone_back_to() {
    let store = target();
    put(&store, SITE);
    store.meddle("robots.txt", None);
    let second = "index.html: 2\nja/index.html: 2\nrobots.txt: r2\n";
    put(&store, second);
    assert_eq!(shown(&store.files()), files(second));
    let before = store.files();
    let result = publish(&store, &Wish::Before, &options(), &Nobody);
    assert_eq!(refused(result), Refusal::LostBefore { path: "robots.txt".into() });
    assert_eq!(shown(&store.files()), shown(&before));
}

#[test]
fn what_others_put_there_stays() {
    let store = target();
    store.meddle("CNAME", Some("press.example"));
    put(&store, SITE);
    put(&store, "index.html: 2");
    go_back(&store);
    let mut expected = files(SITE);
    expected.insert("CNAME".into(), b"press.example".to_vec());
    assert_eq!(shown(&store.files()), expected);
}

#[test]
fn many_deletions_have_to_be_asked_for() {
    let site = |count: usize| (0..count).map(|number| format!("ja/2026/n{number}/index.html: 1\n")).collect::<String>();
    let check = |before: usize, after: usize, deletions: Option<usize>, expected: Option<(usize, usize)>| {
        let store = target();
        put(&store, &site(before));
        let options = Options { deletions, ..options() };
        let planned = plan(&store, &Wish::Site(&tree(&site(after))), &options, &Nobody).expect("a plan");
        let expected = expected.map(|(count, allowed)| Refusal::TooManyDeletions { count, all: before, allowed });
        assert_eq!(planned.too_many, expected);
        let result = publish(&store, &Wish::Site(&tree(&site(after))), &options, &Nobody);
        match expected {
            Some(expected) => {
                assert_eq!(refused(result), expected);
                assert_eq!(shown(&store.files()), files(&site(before)), "nothing was changed");
            }
            None => assert_eq!(shown(&store.files()), files(&site(after))),
        }
    };
    check(30, 20, None, None);
    check(30, 19, None, Some((11, 10)));
    check(30, 0, None, Some((30, 10)));
    check(200, 180, None, None);
    check(200, 179, None, Some((21, 20)));
    check(900, 850, None, None);
    check(900, 849, None, Some((51, 50)));
    check(30, 0, Some(30), None);
    check(30, 0, Some(29), Some((30, 29)));
    check(30, 29, Some(0), Some((1, 0)));
}

#[test]
fn what_cannot_be_read_is_not_published_over() {
    for path in [".kokuji/manifest.json", ".kokuji/publishing.json"] {
        let store = target();
        put(&store, SITE);
        store.meddle(path, Some("{"));
        let result = publish(&store, &Wish::Site(&tree("index.html: 2")), &options(), &Nobody);
        assert_eq!(refused(result), Refusal::Unreadable { name: "memory".to_owned(), path: path.into() });
        assert_eq!(shown(&store.files()), files(SITE));
    }
}

#[test]
fn before_the_first_there_is_nothing_to_go_back_to() {
    let store = target();
    let nothing = Refusal::NothingBefore { name: "memory".to_owned() };
    assert_eq!(refused(publish(&store, &Wish::Before, &options(), &Nobody)), nothing);
    put(&store, SITE);
    assert_eq!(refused(publish(&store, &Wish::Before, &options(), &Nobody)), nothing);
}
