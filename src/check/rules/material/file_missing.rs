//! `material/file-missing`, found while the files are read.

use crate::check::Rule;

/// A document whose file is not in `files/`.
pub struct FileMissing;

impl Rule for FileMissing {
    fn name(&self) -> &'static str {
        "material/file-missing"
    }
}
