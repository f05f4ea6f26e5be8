//! The tree before the last one, in which the next is made: nobody can tell.

use std::os::unix::fs::{PermissionsExt as _, symlink};

use super::*;

/// Builds these sites one after the other, with something done between two builds; the last is as one that was built into nothing.
fn check(sites: &[&[(&str, &str)]], between: impl Fn(&Site, usize)) {
    let site = Site::new();
    for (round, files) in sites.iter().enumerate() {
        site.build(files).expect("built");
        assert_eq!(site.texts(), pairs(files), "round {round}");
        between(&site, round);
    }
    let last = sites[sites.len() - 1];
    site.build(last).expect("built");
    let fresh = Site::new();
    fresh.build(last).expect("built");
    let shape = |site: &Site| -> Vec<(String, u32)> {
        site.tree("site/public").into_iter().map(|(path, seen)| (path, seen.mode)).collect()
    };
    assert_eq!(shape(&site), shape(&fresh));
}

const ONE: &[(&str, &str)] = &[("a", "1"), ("b/c/d", "1"), ("b/e", "1")];
const TWO: &[(&str, &str)] = &[("a", "2"), ("b/c/d", "1"), ("b/e", "2")];

#[test]
fn a_file_becomes_folders_in_folders_and_back() {
    let deep: &[(&str, &str)] = &[("a/x/y", "2"), ("b/c/d/e/f", "1")];
    check(&[ONE, TWO, deep, ONE, deep, TWO, ONE, TWO], |_, _| ());
}

#[test]
fn permissions_of_folders_do_not_come_back() {
    check(&[ONE, TWO, ONE, TWO, ONE], |site, round| {
        if round == 1 {
            fs::set_permissions(site.public("b/c"), fs::Permissions::from_mode(0o500)).expect("ours");
        }
    });
}

#[test]
fn an_empty_folder_does_not_come_back() {
    let less: &[(&str, &str)] = &[("a", "2")];
    check(&[ONE, TWO, less, TWO, less, ONE, less], |site, round| {
        if round == 1 {
            fs::remove_file(site.public("b/c/d")).expect("ours");
        }
    });
}

#[test]
fn a_new_output_is_not_like_another() {
    let site = Site::built(ONE);
    site.build(TWO).expect("built");
    fs::set_permissions(site.public(""), fs::Permissions::from_mode(0o700)).expect("ours");
    site.build(ONE).expect("built");
    let elsewhere = Target::new(&site.path("site"), &site.path("site/elsewhere")).expect("new");
    let items = texts(ONE).into_iter().map(|artifact| Ok((artifact?, ()))).collect();
    let (staged, _) = staged(items, &lock(elsewhere).expect("free")).expect("staged");
    put(staged, None, None).expect("exchanged");
    let modes = ["site/elsewhere", "site/content"].map(|folder| site.tree(folder)[""].mode);
    assert_eq!(modes[0], modes[1]);
}

#[test]
fn a_link_in_its_place_is_not_followed() {
    let site = Site::built(ONE);
    site.put("outside/file", "theirs");
    symlink(site.path("outside"), site.path("site/.kokuji/spare")).expect("new link");
    site.build(TWO).expect("built");
    assert_eq!((site.texts(), site.read("outside/file")), (pairs(TWO), "theirs".to_owned()));
}
