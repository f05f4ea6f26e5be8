//! `site/not-utf8`, found while the files are read.

use crate::check::Rule;

/// A text file in another encoding than UTF-8.
pub struct NotUtf8;

impl Rule for NotUtf8 {
    fn name(&self) -> &'static str {
        "site/not-utf8"
    }
}
