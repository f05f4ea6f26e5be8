//! A file of the index.

use crate::digest::Digest;

/// A file of the index; all lie in one folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IndexFile {
    /// `terms.0123456789.bin`, relative to the folder of the index.
    pub name: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

impl IndexFile {
    /// A file whose name holds the digest of its content.
    pub(super) fn named(kind: &str, extension: &str, bytes: Vec<u8>) -> IndexFile {
        let digest = Digest::of(&bytes).short();
        IndexFile { name: name(kind, &digest, extension), bytes }
    }

    /// The digest in its name.
    pub(super) fn digest(&self) -> String {
        self.name.split('.').nth(1).unwrap_or_default().to_owned()
    }
}

/// The name of the file with that digest.
pub(super) fn name(kind: &str, digest: &str, extension: &str) -> String {
    format!("{kind}.{digest}.{extension}")
}
