//! `audit/lang-missing`, found in the finished pages.

use crate::check::Rule;

/// A finished page that does not say its language.
pub struct LangMissing;

impl Rule for LangMissing {
    fn name(&self) -> &'static str {
        "audit/lang-missing"
    }
}
