//! One file of the output, as the stages to the right receive it.

use camino::Utf8PathBuf;

use crate::digest::Digest;

/// A file to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Artifact {
    /// Path in the output, relative, with `/`: `en/2022/ismap-liu/index.html`.
    pub path: Utf8PathBuf,
    /// What is in it.
    pub body: Body,
}

/// The content of an artifact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Body {
    /// Bytes made by the build.
    Bytes(Vec<u8>),
    /// A file copied as it is: attachments and `static/`. `digest` and `size` (in bytes) were measured when it was loaded; a file
    /// that has changed since is a failure, not a surprise.
    Copy {
        /// The file to copy, absolute or relative to the working folder.
        from: Utf8PathBuf,
        /// Its digest when it was loaded.
        digest: Digest,
        /// Its size in bytes when it was loaded.
        size: u64,
    },
}
