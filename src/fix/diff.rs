//! The only file that knows the crate that compares texts.

use camino::Utf8Path;
use similar::TextDiff;

/// A unified diff that `git apply` and `patch -p1` understand.
pub(super) fn unified(path: &Utf8Path, before: &str, after: &str) -> String {
    let diff = TextDiff::from_lines(before, after);
    diff.unified_diff().context_radius(3).header(&format!("a/{path}"), &format!("b/{path}")).to_string()
}
