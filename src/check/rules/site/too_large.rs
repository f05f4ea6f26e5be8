//! `site/too-large`, found while the files are read.

use crate::check::Rule;

/// A text file with more bytes than are read.
pub struct TooLarge;

impl Rule for TooLarge {
    fn name(&self) -> &'static str {
        "site/too-large"
    }
}
