//! What a killed run leaves is cleared by the next.

use std::os::unix::fs::{PermissionsExt as _, symlink};

use super::*;

/// A site that was built once, and what a killed run left; the next build ends as if nothing had been.
fn check(leave: impl Fn(&Site)) {
    let site = Site::built(&[("a", "1"), ("b/c", "2")]);
    site.put("site/public/CNAME", "theirs");
    site.put("outside/file", "outside");
    let (around, outside) = (site.around(), site.tree("outside"));
    leave(&site);
    let before = site.tree("site/public");
    assert_eq!(site.build(&[("a", "1"), ("d", "3")]).expect("built"), changes(&["d"], &[], &["b/c"], 1));
    assert_eq!(site.texts(), pairs(&[("CNAME", "theirs"), ("a", "1"), ("d", "3")]));
    let after = site.tree("site/public");
    assert_eq!((&after["a"], &after["CNAME"]), (&before["a"], &before["CNAME"]));
    assert_eq!((site.around(), site.tree("outside")), (around, outside));
}

#[test]
fn killed_while_staging() {
    check(|site| {
        site.put("site/.kokuji/state.json.new", "{\"half");
        site.put("site/.kokuji/staging/d", "half of it");
        site.put("site/.kokuji/staging/deep/folder/file", "junk");
        fs::hard_link(site.public("a"), site.path("site/.kokuji/staging/a")).expect("one file system");
        symlink(site.path("outside"), site.path("site/.kokuji/staging/link")).expect("new link");
        let folder = site.path("site/.kokuji/staging/deep/folder");
        fs::set_permissions(folder, fs::Permissions::from_mode(0o0)).expect("ours");
    });
}

#[test]
fn killed_after_the_exchange() {
    check(|site| {
        let state = site.read("site/.kokuji/state.json");
        site.build(&[("a", "1"), ("b/c", "0")]).expect("built");
        site.build(&[("a", "1"), ("b/c", "2")]).expect("built");
        site.put("site/.kokuji/state.json", &state);
        site.put("site/.kokuji/staging/b/c", "0");
        fs::hard_link(site.public("CNAME"), site.path("site/.kokuji/staging/CNAME")).expect("one file system");
    });
}

#[test]
fn killed_between_the_two_renames_of_a_file_system_that_cannot_exchange() {
    let site = Site::built(&[("a", "1")]);
    site.put("site/public/CNAME", "theirs");
    let (before, around) = (site.tree("site/public"), site.around());
    site.put("site/.kokuji/staging/a", "2");
    fs::rename(site.path("site/public"), site.path("site/.public.kokuji-old")).expect("one file system");
    assert_eq!(site.build(&[("a", "1")]).expect("built"), changes(&[], &[], &[], 1));
    assert_eq!((site.tree("site/public"), site.around()), (before, around));
}
