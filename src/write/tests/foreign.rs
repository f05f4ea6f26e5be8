//! What others put into the output stays theirs.

use std::ffi::OsStr;
use std::os::unix::ffi::OsStrExt as _;
use std::os::unix::fs::{PermissionsExt as _, symlink};

use super::*;

#[test]
fn what_others_put_there_is_kept_as_it_is() {
    let site = Site::built(&[("index.html", "1"), ("ja/index.html", "2"), ("ja/old/index.html", "3")]);
    site.put("outside/file", "outside");
    for path in ["CNAME", ".git/HEAD", ".git/objects/ab/cd", "ja/old/note.txt", "ja/.htaccess", "media/a/b"] {
        site.put(&format!("site/public/{path}"), path);
    }
    fs::create_dir_all(site.public("empty/inner")).expect("new folders");
    symlink("CNAME", site.public("link")).expect("new link");
    symlink("nowhere", site.public("media/dangling")).expect("new link");
    symlink(site.path("outside"), site.public("ja/outside")).expect("new link");
    fs::write(site.public("media").as_std_path().join(OsStr::from_bytes(b"\xff.txt")), "").expect("written");
    fs::set_permissions(site.public("media/a"), fs::Permissions::from_mode(0o500)).expect("ours");
    fs::set_permissions(site.public(".git/HEAD"), fs::Permissions::from_mode(0o444)).expect("ours");

    let (before, outside) = (site.tree("site/public"), site.tree("outside"));
    let made = site.build(&[("index.html", "changed")]).expect("built");
    assert_eq!(made, changes(&[], &["index.html"], &["ja/index.html", "ja/old/index.html"], 0));
    assert_eq!(site.tree("outside"), outside);
    let ours = ["", "ja", "ja/old", "ja/index.html", "ja/old/index.html", "index.html", Manifest::PATH];
    assert_eq!(foreign(site.tree("site/public"), &ours), foreign(before, &ours));
    let after = site.tree("site/public").into_keys();
    let ours: Vec<_> = after.filter(|path| ours.contains(&path.as_str())).collect();
    assert_eq!(ours, ["", "index.html", "ja", "ja/old", Manifest::PATH]);
    assert_eq!(site.around().iter().filter(|path| path.starts_with("site/.kokuji/")).count(), 2);
}

/// Entries of others; links and folders are made anew, so their inode does not count.
fn foreign(mut tree: BTreeMap<String, Seen>, ours: &[&str]) -> BTreeMap<String, Seen> {
    tree.retain(|path, _| !ours.contains(&path.as_str()));
    tree.values_mut().filter(|seen| seen.mode & 0o170_000 != 0o100_000).for_each(|seen| seen.inode = 0);
    tree
}

#[test]
fn a_foreign_file_stays_the_file_that_others_have_open() {
    let site = Site::built(&[("a", "1")]);
    site.put("site/public/log", "one\n");
    let mut log = fs::File::options().append(true).open(site.public("log")).expect("there");
    site.build(&[("a", "2")]).expect("built");
    std::io::Write::write_all(&mut log, b"two\n").expect("written");
    assert_eq!(site.read("site/public/log"), "one\ntwo\n");
}

#[test]
fn an_entry_that_comes_while_the_site_is_staged_is_kept_too() {
    let site = Site::built(&[("a", "1")]);
    let staged = site.stage(texts(&[("a", "2")])).expect("staged");
    site.put("site/public/.well-known/security.txt", "late");
    put(staged, None, None).expect("exchanged");
    assert_eq!(site.texts(), pairs(&[(".well-known/security.txt", "late"), ("a", "2")]));
}

/// Others take `taken` in the output; a site with this path is an error that names it and changes nothing.
fn check_occupied(taken: &str, needed: &str) {
    let site = Site::built(&[("a", "1"), ("d/e", "2")]);
    site.put(&format!("site/public/{taken}"), "theirs");
    let named = site.public(if taken.starts_with(needed) { needed } else { taken });
    let (before, around) = (site.tree("site/public"), site.around());
    let error = site.build(&[("a", "changed"), (needed, "ours")]).expect_err("the place is taken");
    assert_eq!(error.to_string(), format!("{named} was put there by others, and the site needs the place"));
    assert_eq!((site.tree("site/public"), site.around()), (before, around));
}

#[test]
fn a_place_taken_by_others_is_an_error() {
    check_occupied("CNAME", "CNAME");
    check_occupied("d/f", "d/f");
    check_occupied("en", "en/index.html");
    check_occupied("en/index.html", "en");
    check_occupied("en/a/b/c", "en/a");
}

#[test]
fn a_place_taken_while_the_site_is_staged_is_an_error() {
    for late in ["b/c", "b", "b/c/d"] {
        let site = Site::built(&[("a", "1")]);
        let staged = site.stage(texts(&[("a", "2"), ("b/c", "3")])).expect("staged");
        site.put(&format!("site/public/{late}"), "theirs");
        let (before, named) = (site.tree("site/public"), site.public(late));
        let error = put(staged, None, None).expect_err("the place is taken").to_string();
        assert!(error.starts_with("cannot carry over ") && named.as_str().contains(&error[18..]), "{error}");
        assert_eq!(site.tree("site/public"), before);
    }
}

#[test]
fn a_folder_can_be_shared() {
    let site = Site::built(&[("a", "1")]);
    site.put("site/public/media/theirs", "theirs");
    site.build(&[("a", "1"), ("media/ours", "ours")]).expect("built");
    assert_eq!(site.texts(), pairs(&[("a", "1"), ("media/ours", "ours"), ("media/theirs", "theirs")]));
    site.build(&[("a", "1")]).expect("built");
    assert_eq!(site.texts(), pairs(&[("a", "1"), ("media/theirs", "theirs")]));
}

#[test]
fn a_link_in_the_place_of_a_folder_is_not_followed() {
    let site = Site::built(&[("a", "1"), ("d/e", "2")]);
    site.put("outside/e", "2");
    fs::remove_dir_all(site.public("d")).expect("there");
    symlink(site.path("outside"), site.public("d")).expect("new link");
    let (before, outside) = (site.tree("site/public"), site.tree("outside"));
    let error = site.build(&[("a", "1"), ("d/e", "2")]).expect_err("the place is taken").to_string();
    assert_eq!(error, format!("{} was put there by others, and the site needs the place", site.public("d")));
    assert_eq!(site.tree("site/public"), before);

    assert_eq!(site.build(&[("a", "2")]).expect("built"), changes(&[], &["a"], &[], 0));
    assert_eq!(fs::read_link(site.public("d")).expect("a link"), site.path("outside"));
    assert_eq!(site.tree("outside"), outside);
}
