//! `yaml/wrong-type`, found while the files are read.

use crate::check::Rule;

/// A value of another kind than its key takes, or a word outside the list.
pub struct WrongType;

impl Rule for WrongType {
    fn name(&self) -> &'static str {
        "yaml/wrong-type"
    }
}
