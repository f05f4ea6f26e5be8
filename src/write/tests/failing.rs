//! A build that fails leaves the old tree as it was, to the byte and the modification time, and nothing else.

use anyhow::anyhow;

use super::super::Refusal;
use super::*;

/// A site that was built once, and the build that fails with this message; `{base}` stands for the temporary folder.
fn check(artifacts: impl FnOnce(&Site) -> Vec<Result<Artifact>>, expected: &str) {
    let site = Site::built(&[("a", "1"), ("b/c", "2")]);
    site.put("site/public/CNAME", "theirs");
    site.put("site/content/form.pdf", "form");
    let (before, around) = (site.tree("site/public"), site.around());
    let error = site.stage(artifacts(&site)).map(|_| ()).expect_err("it fails");
    assert_eq!(error.to_string().replace(site.base.as_str(), "{base}"), expected);
    assert_eq!(site.tree("site/public"), before);
    assert_eq!(site.around(), around);
}

#[test]
fn the_first_failing_artifact_fails_the_build() {
    let artifacts = |_: &Site| {
        let failing = [Err(anyhow!("first")), text("../outside", "x"), Err(anyhow!("second"))];
        let many = (0..100).map(|number| text(&format!("{number}/index.html"), "x"));
        many.chain(failing).collect()
    };
    check(artifacts, "first");
}

#[test]
fn a_file_that_changed_since_it_was_loaded_fails_the_build() {
    for loaded in ["", "for", "formy", "fort", "FORM"] {
        check(
            |site| vec![text("a", "new"), copy("form.pdf", &site.path("site/content/form.pdf"), loaded.as_bytes())],
            "{base}/site/content/form.pdf changed while the site was being built",
        );
    }
    check(
        |site| vec![text("a", "new"), copy("form.pdf", &site.path("site/content/gone.pdf"), b"form")],
        "cannot read {base}/site/content/gone.pdf",
    );
    check(|site| vec![copy("form.pdf", &site.path("site/content"), b"form")], "cannot read {base}/site/content");
}

#[test]
fn paths_that_clash_or_lead_out_fail_the_build() {
    let two = |path, other: &str| check(|_| vec![text("x", ""), text(path, "1"), text(path, "2")], other);
    two("b/c", r#"two files for one place in the output: "b/c" and "b/c""#);
    let clash =
        |paths: [&'static str; 2], expected: &str| check(|_| paths.map(|path| text(path, "new")).into(), expected);
    clash(["en/a", "EN/A"], r#"two files for one place in the output: "EN/A" and "en/a""#);
    clash(["d/e", "d"], r#"two files for one place in the output: "d" and "d/e""#);
    clash(
        [Manifest::PATH, "d"],
        r#"two files for one place in the output: "kokuji-manifest.json" and "kokuji-manifest.json""#,
    );
    clash(["../content/x", "d"], r#""../content/x" is not a path inside the output"#);
    clash(["/d", "d"], r#""/d" is not a path inside the output"#);
    clash(["", "d"], r#""" is not a path inside the output"#);
    clash(["d\\e", "d"], r#""d\\e" is not a path inside the output"#);
}

#[test]
fn a_name_the_file_system_refuses_is_named() {
    let long = "x".repeat(300);
    check(|_| vec![text(&long, "")], &format!("cannot write {{base}}/site/.kokuji/staging/{long}"));
}

#[test]
fn a_manifest_that_is_not_one_is_named() {
    let site = Site::built(&[("a", "1")]);
    site.put("site/public/kokuji-manifest.json", "<<<<<<< HEAD");
    let before = site.tree("site/public");
    let error = site.build(&[("a", "2")]).expect_err("not a manifest");
    assert_eq!(error.to_string(), format!("{} is not a manifest of kokuji", site.public(Manifest::PATH)));
    assert_eq!(site.tree("site/public"), before);
}

#[test]
fn an_output_that_has_become_foreign_is_refused() {
    let site = Site::new();
    let target = site.target().expect("nothing there yet");
    site.put("site/public/thesis.txt", "theirs");
    let items = texts(&[("a", "1")]).into_iter().map(|artifact| Ok((artifact?, ()))).collect();
    let error = staged(items, &target).map(|_| ()).expect_err("not ours");
    assert_eq!(error.downcast_ref(), Some(&Refusal::Foreign { out: site.path("site/public") }));
    assert_eq!(site.texts(), pairs(&[("thesis.txt", "theirs")]));
}

#[test]
fn a_second_build_is_refused_while_a_tree_is_staged() {
    let site = Site::built(&[("a", "1")]);
    let staged = site.stage(texts(&[("a", "2")])).expect("staged");
    let refusal = site.build(&[("a", "3")]).expect_err("busy").downcast::<Refusal>().expect("a refusal");
    assert_eq!(refusal, Refusal::Busy { pid: Some(std::process::id()) });
    put(staged, None, None).expect("exchanged");
    assert_eq!(site.texts(), pairs(&[("a", "2")]));
}

#[test]
fn a_staged_tree_that_is_dropped_leaves_no_trace() {
    let site = Site::built(&[("a", "1")]);
    let (before, around) = (site.tree("site/public"), site.around());
    drop(site.stage(texts(&[("a", "2"), ("b", "3")])).expect("staged"));
    assert_eq!((site.tree("site/public"), site.around()), (before, around));
}

#[test]
fn a_place_where_nothing_can_be_written_is_named() {
    let site = Site::built(&[("a", "1")]);
    let before = site.tree("site/public");
    fs::remove_dir_all(site.path("site/.kokuji")).expect("there");
    site.put("site/.kokuji", "a file");
    let error = site.build(&[("a", "2")]).expect_err("no folder for the lock").to_string();
    assert_eq!(error, format!("cannot create {}", site.path("site/.kokuji")));
    assert_eq!(site.tree("site/public"), before);
}

#[test]
#[cfg(target_os = "linux")] // /proc is a folder in which not even root can write
fn a_read_only_folder_is_named() {
    let site = Site::built(&[("a", "1")]);
    let before = site.tree("site/public");
    let target = Target::new(&site.path("site"), Utf8Path::new("/proc/public")).expect("nothing there");
    let none = Vec::<Result<(Artifact, ())>>::new();
    let error = staged(none, &lock(target).expect("free")).map(|_| ()).expect_err("read-only");
    assert_eq!(error.to_string(), "cannot create /proc/.public.kokuji");
    assert_eq!(site.tree("site/public"), before);
}

#[test]
fn a_staged_tree_that_somebody_removed_is_not_exchanged() {
    for foreign in [None, Some("site/public/CNAME"), Some("site/public/media/file")] {
        let site = Site::built(&[("a", "1")]);
        foreign.inspect(|path| site.put(path, "theirs"));
        let staged = site.stage(texts(&[("a", "2")])).expect("staged");
        let before = site.tree("site/public");
        fs::remove_dir_all(site.path("site/.kokuji/staging")).expect("there");
        let error = put(staged, None, None).expect_err("nothing to exchange").to_string();
        assert!(error.contains(site.path("site/public").as_str()), "{error}");
        assert_eq!(site.tree("site/public"), before);
    }
}
