//! `yaml/too-long`, found while the files are read.

use crate::check::Rule;

/// A summary longer than lists and link previews show.
pub struct TooLong;

impl Rule for TooLong {
    fn name(&self) -> &'static str {
        "yaml/too-long"
    }
}
