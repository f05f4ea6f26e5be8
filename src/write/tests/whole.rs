//! The output is exactly what was asked for.

use super::*;

#[test]
fn the_first_build_makes_the_output() {
    let site = Site::new();
    let files = [("index.html", "目次"), ("ja/2022/a/index.html", "本文"), ("empty", "")];
    let made = site.build(&files).expect("a first build");
    assert_eq!(made, changes(&["empty", "index.html", "ja/2022/a/index.html"], &[], &[], 0));
    assert_eq!(site.texts(), pairs(&files));
    let around = ["site", "site/.kokuji", "site/.kokuji/lock", "site/.kokuji/state.json", "site/content"];
    assert_eq!(site.around(), around.map(str::to_owned).into());
}

#[test]
fn the_manifest_names_every_file_but_itself() {
    let site = Site::built(&[("b/c", "2"), ("a", "1")]);
    let expected = Manifest {
        files: [("a", "1"), ("b/c", "2")].map(|(path, text)| (path.into(), Digest::of(text.as_bytes()))).into(),
    };
    assert_eq!(site.read("site/public/kokuji-manifest.json"), expected.to_json());
}

#[test]
fn an_empty_folder_and_folders_yet_to_be_made_will_do() {
    let site = Site::new();
    fs::create_dir(site.path("site/public")).expect("new folder");
    site.build(&[("a", "1")]).expect("into an empty folder");
    assert_eq!(site.texts(), pairs(&[("a", "1")]));

    let deep = Target::new(&site.path("site"), &site.path("www/press/public")).expect("new folders");
    let none = Vec::<Result<(Artifact, ())>>::new();
    let (staged, _) = staged(none, &lock(deep).expect("nobody else")).expect("staged");
    assert!(!site.path("www").exists());
    put(staged, None, None).expect("exchanged");
    let expected = ["", "kokuji-manifest.json"].map(str::to_owned);
    assert_eq!(site.tree("www/press/public").into_keys().collect::<Vec<_>>(), expected);
}

#[test]
fn a_file_that_is_no_longer_asked_for_goes_with_its_folder() {
    let site = Site::built(&[("a/b/c", "1"), ("a/d", "2"), ("e", "3")]);
    assert_eq!(site.build(&[("e", "3")]).expect("built"), changes(&[], &[], &["a/b/c", "a/d"], 1));
    assert_eq!(site.tree("site/public").into_keys().collect::<Vec<_>>(), ["", "e", "kokuji-manifest.json"]);
}

#[test]
fn a_file_becomes_a_folder_and_back() {
    let site = Site::built(&[("a", "1")]);
    assert_eq!(site.build(&[("a/b", "1")]).expect("built"), changes(&["a/b"], &[], &["a"], 0));
    assert_eq!(site.build(&[("a", "1")]).expect("built"), changes(&["a"], &[], &["a/b"], 0));
    assert_eq!(site.texts(), pairs(&[("a", "1")]));
}

#[test]
fn files_are_copied_as_they_are() {
    let site = Site::new();
    let long = "様式".repeat(50_000);
    for (name, content) in [("long.pdf", long.as_str()), ("empty.pdf", ""), ("short.pdf", "x")] {
        site.put(&format!("site/content/{name}"), content);
        let from = site.path("site/content").join(name);
        put(site.stage(vec![copy(name, &from, content.as_bytes())]).expect("staged"), None, None).expect("exchanged");
        assert_eq!(site.texts(), pairs(&[(name, content)]));
    }
}

#[test]
fn what_was_seen_comes_back_sorted_by_path() {
    let site = Site::new();
    let items = ["b", "a/z", "c", "a"].map(|path| Ok((text(&format!("{path}.html"), path)?, path)));
    let (_staged, seen) = staged(items.into(), &site.target().expect("free")).expect("staged");
    assert_eq!(seen, ["a/z", "a", "b", "c"]);
}

#[test]
fn the_output_keeps_its_permissions() {
    use std::os::unix::fs::PermissionsExt as _;
    let site = Site::built(&[("a", "1")]);
    fs::set_permissions(site.public(""), fs::Permissions::from_mode(0o2750)).expect("ours");
    site.build(&[("a", "2"), ("b/c", "3")]).expect("built");
    assert_eq!(site.tree("site/public")[""].mode & 0o7777, 0o2750);
}

#[test]
#[cfg(target_os = "linux")] // /dev/shm is in memory
fn an_output_on_another_file_system_is_staged_beside_it() {
    let site = Site::new();
    let elsewhere = Site::below(Utf8Path::new("/dev/shm").as_std_path());
    let build = |text_of_a: &str| {
        let target = Target::new(&site.path("site"), &elsewhere.path("site/public")).expect("ours or new");
        let items = [Ok((text("a", text_of_a).expect("fine"), ())), Ok((text("b/c", "2").expect("fine"), ()))];
        let (staged, _) = staged(items.into(), &lock(target).expect("free")).expect("staged");
        put(staged, None, None).expect("exchanged")
    };
    assert_eq!(build("1"), changes(&["a", "b/c"], &[], &[], 0));
    elsewhere.put("site/public/CNAME", "press.example.go.jp");
    let before = elsewhere.tree("site/public");
    assert_eq!(build("changed"), changes(&[], &["a"], &[], 1));
    let after = elsewhere.tree("site/public");
    assert_eq!((&after["b/c"], &after["CNAME"]), (&before["b/c"], &before["CNAME"]));
    assert_eq!(elsewhere.texts(), pairs(&[("CNAME", "press.example.go.jp"), ("a", "changed"), ("b/c", "2")]));
    assert_eq!(elsewhere.around(), ["site", "site/content"].map(str::to_owned).into());
}
