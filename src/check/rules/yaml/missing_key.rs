//! `yaml/missing-key`, found while the files are read.

use crate::check::Rule;

/// A key that has to be there is not.
pub struct MissingKey;

impl Rule for MissingKey {
    fn name(&self) -> &'static str {
        "yaml/missing-key"
    }
}
