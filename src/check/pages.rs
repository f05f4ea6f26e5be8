//! The pages of the rules, `docs/rules/<family>/<rule>.md`, as they are in the binary.

use include_dir::{Dir, include_dir};

static PAGES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/docs/rules");

/// The page of a rule.
pub fn page(rule: &str) -> Option<&'static str> {
    PAGES.get_file(format!("{rule}.md"))?.contents_utf8()
}

/// What the page calls the rule: its first sentence.
pub fn title(rule: &str) -> Option<&'static str> {
    page(rule)?.lines().skip(1).find(|line| !line.trim().is_empty())
}
