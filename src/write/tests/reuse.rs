//! Files with the same bytes stay the same files; whatever else is in their place is replaced, never written through.

use std::os::unix::fs::symlink;
use std::time::SystemTime;

use super::*;

const FILES: [(&str, &str); 3] = [("a", "one"), ("b/c", "two"), ("b/d", "three")];

#[test]
fn a_build_without_changes_leaves_the_output_alone() {
    let site = Site::built(&FILES);
    let (before, around) = (site.tree("site/public"), site.around());
    assert_eq!(site.build(&FILES).expect("built"), changes(&[], &[], &[], 3));
    assert_eq!(site.tree("site/public"), before);
    assert_eq!(site.around(), around);
}

#[test]
fn only_files_with_new_bytes_are_new_files() {
    let site = Site::built(&FILES);
    let before = site.tree("site/public");
    let made = site.build(&[("a", "one"), ("b/c", "new"), ("b/d", "three")]).expect("built");
    assert_eq!(made, changes(&[], &["b/c"], &[], 2));
    let after = site.tree("site/public");
    assert_eq!((&after["a"], &after["b/d"]), (&before["a"], &before["b/d"]));
    assert_ne!(after["b/c"].inode, before["b/c"].inode);
    assert_ne!(after[Manifest::PATH].inode, before[Manifest::PATH].inode);
    assert_eq!(site.texts(), pairs(&[("a", "one"), ("b/c", "new"), ("b/d", "three")]));
}

/// Somebody does something to the output of [`FILES`]; the next build finds these changes, makes it right again, and keeps
/// every file that was right.
fn check_repair(harm: impl Fn(&Site), expected: Changes) {
    let site = Site::built(&FILES);
    site.put("outside/file", "one");
    let (outside, manifest) = (site.tree("outside"), site.read("site/public/kokuji-manifest.json"));
    let before = site.tree("site/public");
    harm(&site);
    assert_eq!(site.build(&FILES).expect("built"), expected);
    assert_eq!(site.texts(), pairs(&FILES));
    assert_eq!(site.read("site/public/kokuji-manifest.json"), manifest);
    assert_eq!(site.tree("outside"), outside);
    let after = site.tree("site/public");
    for path in ["a", "b/c", "b/d"].map(Utf8Path::new) {
        let made = expected.added.iter().chain(&expected.changed).any(|made| made == path);
        assert!(made || after[path.as_str()] == before[path.as_str()], "{path}");
    }
}

#[test]
fn edits_by_hand_are_noticed_and_repaired() {
    check_repair(|site| site.put("site/public/a", "edited"), changes(&[], &["a"], &[], 2));
    check_repair(|site| site.put("site/public/a", "eno"), changes(&[], &["a"], &[], 2));
    check_repair(|site| site.put("site/public/b/c", ""), changes(&[], &["b/c"], &[], 2));
}

#[test]
fn files_removed_by_hand_come_back() {
    check_repair(|site| fs::remove_file(site.public("a")).expect("there"), changes(&["a"], &[], &[], 2));
    check_repair(|site| fs::remove_dir_all(site.public("b")).expect("there"), changes(&["b/c", "b/d"], &[], &[], 1));
}

#[test]
fn a_link_in_the_place_of_a_file_is_replaced_and_not_followed() {
    let replace = |destination: &'static str| {
        move |site: &Site| {
            fs::remove_file(site.public("a")).expect("there");
            symlink(site.path(destination), site.public("a")).expect("new link");
        }
    };
    check_repair(replace("outside/file"), changes(&[], &["a"], &[], 2));
    check_repair(replace("outside"), changes(&[], &["a"], &[], 2));
    check_repair(replace("nowhere"), changes(&[], &["a"], &[], 2));
}

#[test]
fn a_manifest_edited_by_hand_is_repaired() {
    check_repair(
        |site| {
            let json = site.read("site/public/kokuji-manifest.json");
            site.put("site/public/kokuji-manifest.json", &format!("{json}\n"));
        },
        changes(&[], &[], &[], 3),
    );
    // A path outside the output is nothing to us, even if the manifest claims it.
    check_repair(
        |site| {
            let mut manifest = Manifest::parse(&site.read("site/public/kokuji-manifest.json")).expect("ours");
            manifest.files.insert("../../outside/file".into(), Digest::of(b"one"));
            site.put("site/public/kokuji-manifest.json", &manifest.to_json());
        },
        changes(&[], &[], &[], 3),
    );
}

#[test]
fn no_state_is_no_harm() {
    let state = "site/.kokuji/state.json";
    check_repair(|site| fs::remove_dir_all(site.path("site/.kokuji")).expect("there"), changes(&[], &[], &[], 3));
    for spoilt in ["", "{", "[]", "null", r#"{"out":"/","manifest":null,"files":{}}"#] {
        check_repair(|site| site.put(state, spoilt), changes(&[], &[], &[], 3));
        let edited = |site: &Site| {
            site.put(state, spoilt);
            site.put("site/public/a", "eno");
        };
        check_repair(edited, changes(&[], &["a"], &[], 2));
    }
}

#[test]
fn the_state_of_another_output_is_not_believed() {
    let site = Site::built(&FILES);
    let stale = site.read("site/.kokuji/state.json");
    site.build(&[("a", "eno")]).expect("built");
    // As after `git checkout`: the old manifest is back, the file is not what it names.
    let manifest = Manifest { files: [("a".into(), Digest::of(b"one"))].into() };
    site.put("site/public/kokuji-manifest.json", &manifest.to_json());
    for state in [site.read("site/.kokuji/state.json"), stale] {
        site.put("site/.kokuji/state.json", &state);
        assert_eq!(site.build(&[("a", "one")]).expect("built"), changes(&[], &["a"], &[], 0));
        assert_eq!(site.texts(), pairs(&[("a", "one")]));
        site.put("site/public/a", "eno");
    }
}

#[test]
fn a_file_as_the_last_build_saw_it_is_not_read_again() {
    let site = Site::built(&[("a", "one")]);
    let file = fs::File::options().write(true).open(site.public("a")).expect("there");
    let long_ago = SystemTime::UNIX_EPOCH;
    file.set_modified(long_ago).expect("ours");
    site.build(&[("a", "one")]).expect("notes the new time");
    fs::write(site.public("a"), "eno").expect("written");
    file.set_modified(long_ago).expect("ours");
    assert_eq!(site.build(&[("a", "one")]).expect("built"), changes(&[], &[], &[], 1));
    fs::remove_file(site.path("site/.kokuji/state.json")).expect("there");
    assert_eq!(site.build(&[("a", "one")]).expect("built"), changes(&[], &["a"], &[], 0));
}

#[test]
fn a_copied_file_that_is_there_already_is_kept() {
    let site = Site::new();
    site.put("site/content/form.pdf", "one");
    let from = site.path("site/content/form.pdf");
    let build = || put(site.stage(vec![copy("form.pdf", &from, b"one")])?, None, None);
    build().expect("a first build");
    let before = site.tree("site/public");
    assert_eq!(build().expect("built"), changes(&[], &[], &[], 1));
    assert_eq!(site.tree("site/public"), before);
}

#[test]
fn a_backup_made_of_hard_links_is_not_written_to() {
    let site = Site::built(&FILES);
    for name in ["a", Manifest::PATH] {
        fs::hard_link(site.public(name), site.path(name)).expect("one file system");
    }
    let manifest = site.read(Manifest::PATH);
    site.build(&[("a", "new")]).expect("built");
    assert_eq!((site.read("a"), site.read(Manifest::PATH)), ("one".to_owned(), manifest));
}
