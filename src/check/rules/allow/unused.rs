//! `allow/unused`, found when the list of allowed findings is applied.

use crate::check::Rule;
use crate::diagnostic::Severity;

/// An entry of `allow` that silences nothing.
pub struct Unused;

impl Rule for Unused {
    fn name(&self) -> &'static str {
        "allow/unused"
    }

    fn severity(&self) -> Severity {
        Severity::Warning
    }
}
