//! Plans over files in a temporary folder.
#![expect(clippy::disallowed_methods, reason = "tests play the author")]

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::sync::Arc;

use camino::Utf8Path;

use super::*;
use crate::diagnostic::{Diagnostic, Fix, Message};
use crate::source::{Place, Source};

/// A file in a folder of its own.
struct Desk {
    folder: tempfile::TempDir,
    source: Arc<Source>,
}

impl Desk {
    fn with(text: &str) -> Desk {
        let folder = tempfile::tempdir().expect("a temporary folder");
        fs::write(folder.path().join("a.md"), text).expect("written");
        Desk { folder, source: Source::new("a.md", text.to_owned()) }
    }

    fn root(&self) -> &Utf8Path {
        Utf8Path::from_path(self.folder.path()).expect("UTF-8")
    }

    fn text(&self) -> String {
        fs::read_to_string(self.root().join("a.md")).expect("readable")
    }

    fn place(&self, words: &str) -> Place {
        let start = self.source.text().find(words).expect("it stands there");
        Place::new(&self.source, start..start + words.len())
    }

    fn plan(&self, fixes: &[Fix], repairs: Repairs) -> Result<Vec<Change>> {
        let finding = |fix: &Fix| {
            Diagnostic::error("date/x", Message::new("written-here"), fix.edits[0].place.clone()).fix(fix.clone())
        };
        plan(&Report::new(fixes.iter().map(finding).collect()), self.root(), repairs, Vec::new())
    }
}

#[test]
fn certain_repairs_are_made_and_probable_ones_only_if_asked_for() {
    let desk = Desk::with("one two\n");
    let fixes = [Fix::certain(desk.place("one"), "1"), Fix::probable(desk.place("two"), "2")];
    let planned = |repairs| desk.plan(&fixes, repairs).expect("a plan").remove(0).after;
    assert_eq!(planned(Repairs::Certain), "1 two\n");
    assert_eq!(planned(Repairs::Probable), "1 2\n");
    assert_eq!(desk.text(), "one two\n");
}

#[test]
fn repairs_that_meet_are_not_made_together() {
    let desk = Desk::with("one two three\n");
    let fixes = [
        Fix::certain(desk.place("one two"), "A"),
        Fix::certain(desk.place("two three"), "B").and(desk.place("one"), "C"),
        Fix::certain(desk.place("three"), "D"),
    ];
    let after = desk.plan(&fixes, Repairs::Certain).expect("a plan").remove(0).after;
    assert_eq!(after, "A D\n");
}

#[test]
fn a_plan_is_shown_and_applied_with_the_permissions_of_the_file() {
    let desk = Desk::with("\u{feff}one\r\ntwo\r\n");
    let file = desk.root().join("a.md");
    fs::set_permissions(&file, fs::Permissions::from_mode(0o640)).expect("permissions");
    let changes = desk.plan(&[Fix::certain(desk.place("two"), "2")], Repairs::Certain).expect("a plan");
    assert_eq!(changes[0].diff(), "--- a/a.md\n+++ b/a.md\n@@ -1,2 +1,2 @@\n \u{feff}one\r\n-two\r\n+2\r\n");
    changes[0].apply().expect("applied");
    assert_eq!(desk.text(), "\u{feff}one\r\n2\r\n");
    assert_eq!(fs::metadata(&file).expect("it is there").permissions().mode() & 0o777, 0o640);
    assert_eq!(fs::read_dir(desk.root()).expect("a folder").count(), 1);
}

#[test]
fn a_file_that_somebody_changes_meanwhile_is_left_alone() {
    let desk = Desk::with("one\n");
    let fixes = [Fix::certain(desk.place("one"), "1")];
    let changes = desk.plan(&fixes, Repairs::Certain).expect("a plan");
    fs::write(desk.root().join("a.md"), "one and more\n").expect("written");
    let changed = Refusal::Changed { file: desk.root().join("a.md") };
    assert_eq!(refused(changes[0].apply()), changed);
    assert_eq!(refused(desk.plan(&fixes, Repairs::Certain)), changed);
    assert_eq!(refused(rewriting(desk.root(), &desk.source, "two\n")), changed);
    assert_eq!(desk.text(), "one and more\n");
}

/// Why it was left alone.
fn refused<T: std::fmt::Debug>(result: Result<T>) -> Refusal {
    result.expect_err("refused").downcast().expect("a refusal")
}

#[test]
fn a_write_protected_file_is_left_alone() {
    let desk = Desk::with("one\n");
    let file = desk.root().join("a.md");
    fs::set_permissions(&file, fs::Permissions::from_mode(0o440)).expect("permissions");
    let changes = desk.plan(&[Fix::certain(desk.place("one"), "1")], Repairs::Certain).expect("a plan");
    assert_eq!(refused(changes[0].apply()), Refusal::WriteProtected { file });
    assert_eq!(desk.text(), "one\n");
}

#[test]
fn a_symbolic_link_is_left_alone() {
    let desk = Desk::with("one\n");
    let (file, elsewhere) = (desk.root().join("a.md"), desk.root().join("b.md"));
    fs::rename(&file, &elsewhere).expect("renamed");
    std::os::unix::fs::symlink(&elsewhere, &file).expect("linked");
    let change = rewriting(desk.root(), &desk.source, "two\n").expect("a change");
    assert_eq!(refused(change.apply()), Refusal::Link { file });
    assert_eq!(desk.text(), "one\n");
}

#[test]
fn a_file_that_is_rewritten_keeps_its_mark_and_line_ends() {
    let desk = Desk::with("\u{feff}one\r\ntwo\r\n");
    rewriting(desk.root(), &desk.source, "one\nand\ntwo\n").and_then(|change| change.apply()).expect("written");
    assert_eq!(desk.text(), "\u{feff}one\r\nand\r\ntwo\r\n");
}

#[test]
fn a_plan_goes_on_from_what_is_planned() {
    let desk = Desk::with("one two\n");
    let planned = desk.plan(&[Fix::certain(desk.place("one"), "1")], Repairs::Certain).expect("a plan");
    let later = Source::new("a.md", planned[0].after().to_owned());
    let fix = Fix::certain(Place::new(&later, 2..5), "2");
    let finding = Diagnostic::error("date/x", Message::new("written-here"), fix.edits[0].place.clone()).fix(fix);
    let planned = plan(&Report::new(vec![finding]), desk.root(), Repairs::Certain, planned).expect("a plan");
    assert_eq!((planned.len(), planned[0].after(), desk.text().as_str()), (1, "1 2\n", "one two\n"));
    let settled = plan(&Report::default(), desk.root(), Repairs::Certain, planned.clone()).expect("a plan");
    assert_eq!(settled, planned);
}
