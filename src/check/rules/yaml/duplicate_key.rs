//! `yaml/duplicate-key`, found while the files are read.

use crate::check::Rule;

/// The same key twice in one map: one of the two values would be lost.
pub struct DuplicateKey;

impl Rule for DuplicateKey {
    fn name(&self) -> &'static str {
        "yaml/duplicate-key"
    }
}
