//! `yaml/unknown-id`, found while the files are read.

use crate::check::Rule;

/// An organization, division, topic, term or rule that does not exist.
pub struct UnknownId;

impl Rule for UnknownId {
    fn name(&self) -> &'static str {
        "yaml/unknown-id"
    }
}
