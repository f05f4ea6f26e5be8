//! `site/secret-written`, found while the files are read.

use crate::check::Rule;

/// A password, a key or a signature in `site.yaml`.
pub struct SecretWritten;

impl Rule for SecretWritten {
    fn name(&self) -> &'static str {
        "site/secret-written"
    }
}
