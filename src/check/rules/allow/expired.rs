//! `allow/expired`, found when the list of allowed findings is applied.

use crate::check::Rule;

/// An entry of `allow` whose last day is over.
pub struct Expired;

impl Rule for Expired {
    fn name(&self) -> &'static str {
        "allow/expired"
    }
}
