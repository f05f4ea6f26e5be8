//! `yaml/full-width-mark`, found while the files are read.

use crate::check::Rule;

/// A full-width character where YAML wants its half-width twin.
pub struct FullWidthMark;

impl Rule for FullWidthMark {
    fn name(&self) -> &'static str {
        "yaml/full-width-mark"
    }
}
