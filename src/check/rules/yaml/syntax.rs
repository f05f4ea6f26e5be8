//! `yaml/syntax`, found while the files are read.

use crate::check::Rule;

/// A file that is not YAML.
pub struct Syntax;

impl Rule for Syntax {
    fn name(&self) -> &'static str {
        "yaml/syntax"
    }
}
