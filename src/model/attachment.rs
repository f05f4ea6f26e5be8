//! A file that lies in a notice's `files/`, as it was measured.

use camino::Utf8PathBuf;

use crate::digest::Digest;

/// A file of a notice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    /// Its bare name.
    pub name: String,
    /// Where it was read from.
    pub from: Utf8PathBuf,
    /// Media type, by its name.
    pub media_type: MediaType,
    /// Size in bytes.
    pub size: u64,
    /// Number of pages, for a PDF that could be read.
    pub pages: Option<u32>,
    /// SHA-256 of its bytes.
    pub sha256: Digest,
}

/// An Internet media type (RFC 6838).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MediaType(String);

impl MediaType {
    /// By the extension of a file's name; what is unknown is a stream of bytes.
    pub fn of_name(name: &str) -> MediaType {
        MediaType(mime_guess::from_path(name).first_or_octet_stream().essence_str().to_owned())
    }

    /// `application/pdf`.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it is a PDF.
    pub fn is_pdf(&self) -> bool {
        self.0 == "application/pdf"
    }
}
