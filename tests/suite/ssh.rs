//! A site on another machine: what a target must be able to do, with the real `ssh`, `sshd` and `rsync`.

mod published;
pub mod sshd;

use std::collections::BTreeSet;
use std::fs;
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
use std::sync::Mutex;
use std::thread;

use camino::{Utf8Path, Utf8PathBuf};
use kokuji::publish::{Bytes, Headers, Sending, Store, Version};

use super::support::{Tree, tree};
use sshd::Machine;

/// Names that a shell, ssh or rsync would like to read as something else.
const NAMES: [&str; 9] = [
    "ja/2025/signs/index.html",
    "files/2025/signs/看板の基準（案）.pdf",
    "a b/c  d.html",
    "it's/\"quoted\".html",
    "-rf/--help",
    "$HOME/`id`/$(id).html",
    "a*b/[c]/{d,e}?.html",
    "back\\slash/#hash;semi&amp.html",
    "~/.hidden:colon",
];

fn sending(path: &str, bytes: Bytes) -> Sending {
    let headers = Headers { content_type: "text/html".to_owned(), cache_control: "no-cache", content_encoding: None };
    Sending { path: path.into(), bytes, headers }
}

/// Sends files and returns the paths that it told of.
fn send(store: &dyn Store, files: &[Sending]) -> anyhow::Result<BTreeSet<String>> {
    let told = Mutex::new(BTreeSet::new());
    let tell = |path: &Utf8Path| {
        told.lock().expect("nobody panicked").insert(path.to_string());
    };
    store.send(files, &tell)?;
    Ok(told.into_inner().expect("nobody panicked"))
}

/// The files of a site there, without what is ours.
fn site(machine: &Machine, folder: &str) -> Tree {
    let files = whole(machine, folder).into_iter();
    files.filter(|(path, _)| !path.starts_with(".kokuji/")).collect()
}

fn whole(machine: &Machine, folder: &str) -> Tree {
    tree(&machine.there(folder))
}

fn text(store: &dyn Store, path: &str) -> Option<String> {
    let stored = store.read(path.into()).expect("it can be read");
    stored.map(|stored| String::from_utf8(stored.bytes).expect("text"))
}

#[test]
fn files_arrive_under_every_name() {
    let machine = Machine::new();
    let store = machine.store("www of 例示省");
    let files: Vec<Sending> = NAMES
        .iter()
        .enumerate()
        .map(|(number, name)| match number % 2 {
            0 => sending(name, Bytes::Made(name.as_bytes().to_vec())),
            _ => sending(name, Bytes::File(machine.file(&number.to_string(), name.as_bytes()))),
        })
        .collect();
    let names: BTreeSet<String> = NAMES.map(str::to_owned).into();
    assert_eq!(send(&*store, &files).expect("sent"), names);
    let expected: Tree = NAMES.iter().map(|name| ((*name).to_owned(), name.as_bytes().to_vec())).collect();
    assert_eq!(site(&machine, "www of 例示省"), expected);
    for name in NAMES {
        assert_eq!(text(&*store, name).as_deref(), Some(name));
    }
    let copies: Vec<Sending> =
        NAMES.iter().map(|name| sending(&format!("copy/{name}"), Bytes::There(Utf8PathBuf::from(*name)))).collect();
    send(&*store, &copies).expect("copied");
    for name in NAMES {
        assert_eq!(text(&*store, &format!("copy/{name}")).as_deref(), Some(name));
    }
    let removed = Mutex::new(BTreeSet::new());
    let all = NAMES.iter().map(Utf8PathBuf::from).chain(copies.into_iter().map(|file| file.path)).collect::<Vec<_>>();
    store
        .remove(&all, &|path| {
            removed.lock().expect("nobody panicked").insert(path.to_owned());
        })
        .expect("removed");
    assert_eq!(removed.into_inner().expect("nobody panicked"), all.iter().cloned().collect());
    assert_eq!(site(&machine, "www of 例示省"), Tree::new());
    let left =
        fs::read_dir(machine.there("www of 例示省")).expect("it is there").map(|entry| entry.expect("one").file_name());
    assert_eq!(left.collect::<Vec<_>>(), [".kokuji"], "empty folders are gone");
    assert_eq!(machine.remains(), 0);
}

#[test]
fn everybody_may_read_what_was_sent_and_nothing_else_is_touched() {
    let machine = Machine::new();
    let store = machine.store("www");
    let private = machine.file("private", b"page");
    fs::set_permissions(&private, fs::Permissions::from_mode(0o600)).expect("ours");
    fs::create_dir_all(machine.there("www/ja")).expect("new folders");
    fs::set_permissions(machine.there("www/ja"), fs::Permissions::from_mode(0o2775)).expect("ours");
    fs::write(machine.there("www/other"), "of others").expect("written");
    let files =
        [sending("ja/index.html", Bytes::File(private)), sending("en/index.html", Bytes::Made(b"page".to_vec()))];
    send(&*store, &files).expect("sent");
    let state = |path: &str| {
        let metadata = fs::metadata(machine.there("www").join(path)).expect("it is there");
        (metadata.permissions().mode() & 0o7777, metadata.ino())
    };
    let modes = ["ja", "en", "ja/index.html", "en/index.html"].map(|path| state(path).0);
    assert_eq!(modes, [0o2775, 0o755, 0o644, 0o644]);
    let before = state("ja/index.html");
    send(&*store, &files).expect("sent again");
    assert_eq!(state("ja/index.html"), before, "what is the same is left alone");
    assert_eq!(text(&*store, "other").as_deref(), Some("of others"));
}

#[test]
fn what_was_kept_stays_when_the_page_changes() {
    let machine = Machine::new();
    let store = machine.store("www");
    let page = |text: &str| [sending("index.html", Bytes::Made(text.as_bytes().to_vec()))];
    send(&*store, &page("old")).expect("sent");
    send(&*store, &[sending(".kokuji/previous/1", Bytes::There("index.html".into()))]).expect("kept");
    send(&*store, &page("new")).expect("sent");
    assert_eq!(
        (text(&*store, "index.html").as_deref(), text(&*store, ".kokuji/previous/1").as_deref()),
        (Some("new"), Some("old"))
    );
    send(&*store, &[sending("index.html", Bytes::There(".kokuji/previous/1".into()))]).expect("put back");
    send(&*store, &[sending("index.html", Bytes::There(".kokuji/previous/1".into()))]).expect("and again");
    assert_eq!(text(&*store, "index.html").as_deref(), Some("old"));
    let absent =
        send(&*store, &[sending("index.html", Bytes::There("none".into()))]).expect_err("there is none").to_string();
    assert!(absent.contains("No such file or directory"), "{absent}");
    assert_eq!(text(&*store, "index.html").as_deref(), Some("old"));
}

#[test]
fn a_file_is_written_only_by_who_saw_its_last_state() {
    let machine = Machine::new();
    let store = machine.store("www");
    let path = Utf8Path::new(".kokuji/publishing.json");
    let write = |text: &str, seen: Option<&Version>| store.write_if(path, text.as_bytes(), seen).expect("it answers");
    assert_eq!(store.read(path).expect("it answers"), None);
    let first = write("{\"1\": \"例示省's $x\"}\n", None).expect("nobody was there");
    assert_eq!(write("2", None), None);
    assert_eq!(text(&*store, path.as_str()).as_deref(), Some("{\"1\": \"例示省's $x\"}\n"));
    let second = write("2", Some(&first)).expect("nobody was there");
    assert_eq!(write("3", Some(&first)), None);
    assert_eq!(text(&*store, path.as_str()).as_deref(), Some("2"));
    assert_eq!(store.read(path).expect("it answers").map(|stored| stored.version), Some(second.clone()));
    let empty = write("", Some(&second)).expect("nobody was there");
    assert_eq!(text(&*store, path.as_str()).as_deref(), Some(""));
    store.remove(&[path.to_owned()], &|_| {}).expect("removed");
    assert_eq!(write("4", Some(&empty)), None);
    write("4", None).expect("nobody was there");
    let left: BTreeSet<String> = tree(&machine.there("www")).into_keys().collect();
    assert_eq!(left, [".kokuji/lock".to_owned(), path.to_string()].into());
}

#[test]
fn of_many_who_write_at_once_one_is_first() {
    let machine = Machine::new();
    let path = Utf8Path::new("lease.json");
    let stores: Vec<Box<dyn Store>> = (0..4).map(|_| machine.store("www")).collect();
    let mut seen = None;
    for round in 0..20 {
        let write = |number: usize| {
            let store = &stores[number];
            let text = format!("{round} by {number}");
            store.write_if(path, text.as_bytes(), seen.as_ref()).expect("it answers").map(|version| (text, version))
        };
        let write = &write;
        let firsts: Vec<_> = thread::scope(|scope| {
            let threads: Vec<_> = (0..stores.len()).map(|number| scope.spawn(move || write(number))).collect();
            threads.into_iter().filter_map(|thread| thread.join().expect("it does not panic")).collect()
        });
        let [(first, version)] = firsts.as_slice() else { panic!("{round}: {firsts:?}") };
        assert_eq!(text(&*stores[0], path.as_str()).as_ref(), Some(first), "{round}");
        seen = Some(version.clone());
    }
}

#[test]
fn a_machine_that_cannot_be_reached_is_named() {
    let machine = Machine::new();
    let store = machine.store("www");
    machine.as_stranger();
    let failed = |result: anyhow::Result<()>| {
        format!("{:#}", result.expect_err("it cannot be reached")).replace(machine.there("www").as_str(), "{www}")
    };
    let refused = "Permission denied (publickey";
    let read = failed(store.read("index.html".into()).map(drop));
    assert!(read.starts_with("cannot reach ssh://machine.example{www}: ") && read.contains(refused), "{read}");
    let sent = failed(send(&*store, &[sending("index.html", Bytes::Made(b"page".to_vec()))]).map(drop));
    assert!(sent.starts_with("cannot reach ssh://machine.example{www}: ") && sent.contains(refused), "{sent}");
    machine.through("false");
    let closed = failed(store.read("index.html".into()).map(drop));
    assert!(closed.starts_with("cannot reach ssh://machine.example{www}: "), "{closed}");
    machine.through(&machine.server());
    assert_eq!(text(&*store, "index.html"), None, "and the same store connects anew");
}

/// The connection ends after so many bytes, wherever that is.
#[test]
fn a_cut_connection_leaves_whole_files() {
    let machine = Machine::new();
    let store = machine.store("www");
    let names = ["a.html", "b/c.html", "d.pdf"];
    let edition = |edition: &str| -> Vec<Sending> {
        let bytes = |name: &str| Bytes::Made(format!("{edition} {name} ").repeat(4000).into_bytes());
        names.iter().map(|name| sending(name, bytes(name))).collect()
    };
    let whole = |edition_files: &[Sending]| -> Tree {
        let bytes = |file: &Sending| match &file.bytes {
            Bytes::Made(bytes) => bytes.clone(),
            other => panic!("{other:?}"),
        };
        edition_files.iter().map(|file| (file.path.to_string(), bytes(file))).collect()
    };
    let (old, new) = (edition("old"), edition("new"));
    let (old_tree, new_tree) = (whole(&old), whole(&new));
    let mut outcomes = BTreeSet::new();
    for bytes in [500, 4500, 8000, 20_000, 60_000, 120_000, 400_000] {
        machine.through(&machine.server());
        send(&*machine.store("www"), &old).expect("sent");
        machine.through(&format!("dd bs=1 count={bytes} status=none | {}", machine.server()));
        let sent = send(&*machine.store("www"), &new);
        let found = site(&machine, "www");
        for name in names {
            let is_whole = [&old_tree, &new_tree].iter().any(|tree| tree[name] == found[name]);
            assert!(is_whole, "{bytes}: {name}");
        }
        assert_eq!(found.len(), names.len(), "{bytes}: {:?}", found.keys());
        assert!(sent.is_err() || found == new_tree, "{bytes}: what is said to be there is there");
        outcomes.insert(sent.is_ok());
    }
    assert_eq!(outcomes, [false, true].into(), "some were cut and some came through");
    machine.through(&machine.server());
    send(&*store, &new).expect("and the next run goes on");
    assert_eq!(site(&machine, "www"), new_tree);
    assert_eq!(machine.remains(), 0);
}

#[test]
fn a_full_disk_there_leaves_the_old_files() {
    let machine = Machine::new();
    let _disk = machine.small_disk("www", 1024);
    let store = machine.store("www");
    let names = ["a.html", "b.html", "c.html"];
    let edition = |text: &str| names.map(|name| sending(name, Bytes::Made(text.repeat(100).into_bytes())));
    let (old, new) = ("old ".repeat(500), "new ".repeat(1500));
    send(&*store, &edition(&old)).expect("sent");
    // On a busy machine, words come after the news that there will be some.
    let late = machine.store_by(&machine.late_rsh(), "www");
    let full = format!("{:#}", send(&*late, &edition(&new)).expect_err("it does not fit"));
    assert!(full.contains("No space left on device"), "{full}");
    for name in names {
        let found = text(&*store, name).expect("it is there");
        assert!(found == old.repeat(100) || found == new.repeat(100), "{name}: {} bytes", found.len());
    }
    let lease = Utf8Path::new(".kokuji/publishing.json");
    let seen = store.write_if(lease, b"mine", None).expect("it fits").expect("nobody was there");
    let full = store.write_if(lease, "much ".repeat(300_000).as_bytes(), Some(&seen)).expect_err("it does not fit");
    assert!(format!("{full:#}").contains("No space left on device"), "{full:#}");
    assert_eq!(text(&*store, lease.as_str()).as_deref(), Some("mine"));
    send(&*machine.store("www"), &edition("small")).expect("there is room again");
    assert_eq!(names.map(|name| text(&*store, name)), names.map(|_| Some("small".repeat(100))));
}
