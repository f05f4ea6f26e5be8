//! `audit/link-broken`, found in the finished pages.

use crate::check::Rule;

/// A link of a finished page that leads nowhere.
pub struct LinkBroken;

impl Rule for LinkBroken {
    fn name(&self) -> &'static str {
        "audit/link-broken"
    }
}
