//! `yaml/bad-date`, found while the files are read.

use crate::check::Rule;

/// A date or instant that cannot be read, or that no calendar has.
pub struct BadDate;

impl Rule for BadDate {
    fn name(&self) -> &'static str {
        "yaml/bad-date"
    }
}
