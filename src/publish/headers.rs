//! What a host tells a browser about a file: its type, how long it may be kept, how it is compressed.

/// The headers of one file, for targets that keep them with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Headers {
    /// `Content-Type`, with the character set of texts (RFC 9110, 8.3).
    pub content_type: String,
    /// `Cache-Control` (RFC 9111, 5.2).
    pub cache_control: &'static str,
    /// `Content-Encoding` (RFC 9110, 8.4): of a precompressed variant that stands under the path of the file itself.
    pub content_encoding: Option<&'static str>,
}
