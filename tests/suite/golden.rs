//! Whole sites and what they build to, byte for byte: `tests/sites/<name>/`, with the output of an instant beside the sources
//! in `expected-<date>-<time>/`.
//!
//! After a change that is meant, `KOKUJI_ACCEPT=1 cargo test --test suite golden` writes the new output there; read the difference
//! before you commit it. The sites are few and small so that this can be done.

use std::fs;

use camino::Utf8PathBuf;

use super::support::{Site, assert_same, package, tree, usual_remains};

#[test]
fn a_call_for_opinions_from_before_its_publication_to_its_withdrawal() {
    check(
        "lifecycle",
        &[
            ("2025-04-01 08:59", "2025-04-01T09:00:00+09:00"), // nothing yet
            ("2025-04-01 09:00", "2025-04-03T09:00:00+09:00"), // upcoming
            ("2025-04-03 09:00", "2025-04-10T10:00:00+09:00"), // open
            ("2025-04-10 10:00", "2025-04-30T17:01:00+09:00"), // open, corrected
            ("2025-04-30 17:01", "2025-06-02T10:00:00+09:00"), // closed
            ("2025-06-02 10:00", "2025-07-01T12:00:00+09:00"), // results
            ("2025-07-01 12:00", ""),                          // withdrawn
        ],
    );
}

#[test]
fn a_site_in_the_default_theme_below_a_path() {
    check("press-room", &[("2025-04-01 09:00", "")]);
}

/// Builds a site again and again into the same output, as time goes by; with each instant comes the next change after it.
fn check(name: &str, instants: &[(&str, &str)]) {
    let folder = package().join("tests/sites").join(name);
    let site = Site::copy_of(&format!("tests/sites/{name}"));
    for (at, next) in instants {
        let built = site.build(at);
        let expected = folder.join(format!("expected-{}", at.replace([' ', ':'], "-")));
        if std::env::var_os("KOKUJI_ACCEPT").is_some() {
            accept(&site, &expected);
        }
        assert_same(&built, &tree(&expected), &format!("{name} at {at}"));
        assert_eq!(site.next_change(at).unwrap_or_default(), *next, "{name} at {at}");
    }
    assert_eq!(site.remains(), usual_remains());
}

/// Puts the output where it is expected from now on.
fn accept(site: &Site, expected: &Utf8PathBuf) {
    if expected.exists() {
        fs::remove_dir_all(expected).expect("the old expectation is removed");
    }
    for (path, bytes) in site.public() {
        let path = expected.join(path);
        fs::create_dir_all(path.parent().expect("a file has a folder")).expect("new folders");
        fs::write(path, bytes).expect("written");
    }
}
