//! `audit/alternates-differ`, found in the finished pages.

use crate::check::Rule;

/// Pages that do not name each other as the same page in other languages.
pub struct AlternatesDiffer;

impl Rule for AlternatesDiffer {
    fn name(&self) -> &'static str {
        "audit/alternates-differ"
    }
}
