//! `site/bad-message`, found while the files are read.

use crate::check::Rule;

/// A message of the site that the pages cannot say.
pub struct BadMessage;

impl Rule for BadMessage {
    fn name(&self) -> &'static str {
        "site/bad-message"
    }
}
