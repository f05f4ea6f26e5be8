//! `parity/text-missing`, found while the files are read.

use crate::check::Rule;

/// A text or a whole prose file that does not exist in one of the notice's languages.
pub struct TextMissing;

impl Rule for TextMissing {
    fn name(&self) -> &'static str {
        "parity/text-missing"
    }
}
