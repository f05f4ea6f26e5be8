//! `yaml/unknown-key`, found while the files are read.

use crate::check::Rule;

/// A key that the contract does not have.
pub struct UnknownKey;

impl Rule for UnknownKey {
    fn name(&self) -> &'static str {
        "yaml/unknown-key"
    }
}
