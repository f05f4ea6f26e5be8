//! `site/bad-name`, found while the files are read.

use crate::check::Rule;

/// The name of a folder or file that cannot be part of an address.
pub struct BadName;

impl Rule for BadName {
    fn name(&self) -> &'static str {
        "site/bad-name"
    }
}
