//! The paths of a site taken together: each a plain relative path, no two of which a file system or a reader could confuse.

use std::collections::HashMap;

use anyhow::{bail, ensure};
use camino::Utf8Path;

use crate::manifest::is_plain;

/// Checks all the paths of a site; given in a fixed order, the same site gives the same message.
///
/// # Errors
/// If a path is not [plain](check_plain); if two are the same, or the same but for case, also in the name of a folder; if one is
/// a folder of the other. `check` finds such sites before; this is for a fault of our own.
pub fn check<'a>(paths: impl Iterator<Item = &'a Utf8Path>) -> anyhow::Result<()> {
    let mut taken: HashMap<String, Taken> = HashMap::new();
    for path in paths {
        check_plain(path)?;
        for place in path.ancestors().filter(|place| !place.as_str().is_empty()) {
            let is_file = place == path;
            match taken.get(&fold(place)) {
                Some(first) if first.place != place || first.is_file || is_file => {
                    bail!("two files for one place in the output: {:?} and {path:?}", first.path)
                }
                Some(_) => break, // this folder and those above it were accepted with an earlier path
                None => taken.insert(fold(place), Taken { place, path, is_file }),
            };
        }
    }
    Ok(())
}

/// Checks that a path is relative and made of names alone: no empty part, no `.` or `..`, no backslash.
pub fn check_plain(path: &Utf8Path) -> anyhow::Result<()> {
    ensure!(is_plain(path), "{path:?} is not a path inside the output");
    Ok(())
}

/// A place in the output and the path that took it first.
struct Taken<'a> {
    place: &'a Utf8Path,
    path: &'a Utf8Path,
    is_file: bool,
}

fn fold(path: &Utf8Path) -> String {
    path.as_str().to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(paths: &[&str], expected: &str) {
        let result = super::check(paths.iter().map(|path| Utf8Path::new(*path)));
        assert_eq!(result.err().map(|error| error.to_string()).unwrap_or_default(), expected, "{paths:?}");
    }

    #[test]
    fn different_places_are_fine() {
        check(&[], "");
        check(&["a", "ab", "b/a", "b/b", "b/c/a", "c..d", "...", "ja/意見募集.html"], "");
    }

    #[test]
    fn only_plain_paths_are_accepted() {
        for path in ["", "/", "/a", "a/", "a//b", ".", "./a", "a/.", "..", "../a", "a/../b", "a\\b", "a\0"] {
            check(&[path], &format!("{path:?} is not a path inside the output"));
        }
    }

    #[test]
    fn a_place_is_taken_once() {
        check(&["a", "b", "b"], r#"two files for one place in the output: "b" and "b""#);
        check(&["A", "a"], r#"two files for one place in the output: "A" and "a""#);
        check(&["a", "a/b"], r#"two files for one place in the output: "a" and "a/b""#);
        check(&["a/b/c", "a/b/c/d/e"], r#"two files for one place in the output: "a/b/c" and "a/b/c/d/e""#);
        check(&["A", "a/b"], r#"two files for one place in the output: "A" and "a/b""#);
        check(&["a/B", "b", "a/b/c"], r#"two files for one place in the output: "a/B" and "a/b/c""#);
        check(&["A/x", "a/y"], r#"two files for one place in the output: "A/x" and "a/y""#);
        check(&["É/x", "é/x"], r#"two files for one place in the output: "É/x" and "é/x""#);
    }
}
