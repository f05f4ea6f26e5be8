//! `audit/id-twice`, found in the finished pages.

use crate::check::Rule;

/// An id that stands twice on a finished page.
pub struct IdTwice;

impl Rule for IdTwice {
    fn name(&self) -> &'static str {
        "audit/id-twice"
    }
}
