//! `material/without-role`, found while the files are read.

use crate::check::Rule;

/// A document, or a part of one, that does not say what it is there for.
pub struct WithoutRole;

impl Rule for WithoutRole {
    fn name(&self) -> &'static str {
        "material/without-role"
    }
}
