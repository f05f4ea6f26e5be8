//! What a host tells a browser about a file: its type, how long it may be kept, how it is compressed. One table for every host.

use camino::Utf8Path;

use super::compress::Encoding;
use crate::digest::Digest;

/// The headers of one file, for targets that keep them with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Headers {
    /// `Content-Type`, with the character set of texts (RFC 9110, 8.3).
    pub content_type: String,
    /// `Cache-Control` (RFC 9111, 5.2).
    pub cache_control: &'static str,
    /// `Content-Encoding` (RFC 9110, 8.4): of a precompressed variant.
    pub content_encoding: Option<&'static str>,
}

impl Headers {
    /// What tells these headers from others, in few characters.
    pub(super) fn short(&self) -> String {
        short(&self.content_type, self.cache_control, self.content_encoding.unwrap_or_default())
    }
}

/// [`Headers::short`] of what a target tells of a file.
pub(super) fn short(content_type: &str, cache_control: &str, content_encoding: &str) -> String {
    Digest::of(format!("{content_type}\n{cache_control}\n{content_encoding}\n").as_bytes()).short()
}

/// What has the digest of its bytes in its name never changes.
pub(super) const FOR_A_YEAR: &str = "public, max-age=31536000, immutable";

/// Kept, and asked for each time. A `max-age` counts from the moment of each visit: it would outlive an opening or a closing.
pub(super) const ASKED_EACH_TIME: &str = "no-cache";

/// Where the attachments of notices are. Nobody knows in which character set a ministry's CSV is, so none is claimed for it.
pub(super) const ATTACHMENTS: &str = "files/";

/// The types of what a build itself makes, by the end of the name; of anything else, `mime_guess` knows.
pub(super) const OWN_TYPES: [(&str, &str); 11] = [
    ("atom", "application/atom+xml; charset=utf-8"),
    ("bin", "application/octet-stream"),
    ("css", "text/css; charset=utf-8"),
    ("html", "text/html; charset=utf-8"),
    ("ics", "text/calendar; charset=utf-8"),
    ("js", "text/javascript; charset=utf-8"),
    // RFC 8259 knows no character set of JSON but UTF-8, and no parameter to name it.
    ("json", "application/json"),
    ("svg", "image/svg+xml; charset=utf-8"),
    ("txt", "text/plain; charset=utf-8"),
    ("webmanifest", "application/manifest+json"),
    ("xml", "application/xml; charset=utf-8"),
];

/// The type of a JSON Feed, which its ending does not tell.
pub(super) const JSON_FEED: (&str, &str) = ("feed.json", "application/feed+json");

/// The headers of a file of the site.
pub fn of(path: &Utf8Path) -> Headers {
    let cache_control = if is_hashed(path) { FOR_A_YEAR } else { ASKED_EACH_TIME };
    Headers { content_type: content_type(path), cache_control, content_encoding: None }
}

/// The headers of a precompressed variant of a file: it is the same, said in another way.
pub fn of_variant(original: &Utf8Path, encoding: Encoding) -> Headers {
    Headers { content_encoding: Some(encoding.name()), ..of(original) }
}

/// Whether the name holds the digest of the bytes: assets and the files of the search index. An attachment that is merely called so is none.
pub(super) fn is_hashed(path: &Utf8Path) -> bool {
    let folders: Vec<&str> = path.parent().into_iter().flat_map(Utf8Path::iter).collect();
    let is_ours = matches!(folders.as_slice(), ["assets", ..] | [_, "search"]);
    is_ours && path.file_name().is_some_and(has_digest)
}

/// `style.39622366e6.css`: ten lower-case hexadecimal digits between the stem and the ending.
fn has_digest(name: &str) -> bool {
    let is_digest = |part: &str| part.len() == 10 && part.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
    name.rsplit('.').nth(1).is_some_and(is_digest) && name.split('.').count() > 2
}

fn content_type(path: &Utf8Path) -> String {
    let guessed = || mime_guess::from_path(path).first_or_octet_stream().essence_str().to_owned();
    if path.starts_with(ATTACHMENTS) {
        return guessed();
    }
    if path.file_name() == Some(JSON_FEED.0) {
        return JSON_FEED.1.to_owned();
    }
    let ending = path.extension().unwrap_or_default().to_ascii_lowercase();
    let own = OWN_TYPES.iter().find(|(own, _)| *own == ending);
    own.map_or_else(guessed, |(_, content_type)| (*content_type).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(path: &str, content_type: &str, cache_control: &str) {
        let cache_control = if cache_control == "year" { FOR_A_YEAR } else { cache_control };
        let headers = of(Utf8Path::new(path));
        assert_eq!((headers.content_type.as_str(), headers.cache_control), (content_type, cache_control), "{path}");
    }

    #[test]
    fn what_a_build_makes_has_its_type_and_its_character_set() {
        check("ja/2025/signs/index.html", "text/html; charset=utf-8", "no-cache");
        check("404.html", "text/html; charset=utf-8", "no-cache");
        check("assets/style.39622366e6.css", "text/css; charset=utf-8", "year");
        check("assets/status.eedab123ed.js", "text/javascript; charset=utf-8", "year");
        check("assets/fonts/sans.0123456789.woff2", "font/woff2", "year");
        check("ja/feed.atom", "application/atom+xml; charset=utf-8", "no-cache");
        check("ja/topics/cloud/feed.json", "application/feed+json", "no-cache");
        check("ja/2025/signs/notice.json", "application/json", "no-cache");
        check("ja/2025/signs/notice.ics", "text/calendar; charset=utf-8", "no-cache");
        check("ja/search/index.json", "application/json", "no-cache");
        check("ja/search/terms.9d2872006f.bin", "application/octet-stream", "year");
        check("ja/search/cards.7754c726b2.json", "application/json", "year");
        check("sitemap.xml", "application/xml; charset=utf-8", "no-cache");
        check("robots.txt", "text/plain; charset=utf-8", "no-cache");
        check("favicon.svg", "image/svg+xml; charset=utf-8", "no-cache");
        check("site-image.png", "image/png", "no-cache");
        check("CNAME", "application/octet-stream", "no-cache");
    }

    #[test]
    fn an_attachment_is_what_its_name_says_and_is_asked_for_each_time() {
        let sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        check("files/2025/signs/plan.pdf", "application/pdf", "no-cache");
        check("files/2025/signs/plan.xlsx", sheet, "no-cache");
        check("files/2025/signs/all.zip", "application/zip", "no-cache");
        check("files/2025/signs/table.csv", "text/csv", "no-cache");
        check("files/2025/signs/notes.txt", "text/plain", "no-cache");
        check("files/2025/signs/feed.json", "application/json", "no-cache");
        check("files/2025/signs/plan.2025010112.pdf", "application/pdf", "no-cache");
        check("files/2025/signs/PLAN.PDF", "application/pdf", "no-cache");
    }

    #[test]
    fn a_name_without_a_digest_is_not_kept() {
        check("assets/style.css", "text/css; charset=utf-8", "no-cache");
        check("assets/39622366e6.css", "text/css; charset=utf-8", "no-cache");
        check("assets/style.39622366E6.css", "text/css; charset=utf-8", "no-cache");
        check("ja/2025/search/x.39622366e6.json", "application/json", "no-cache");
    }

    #[test]
    fn a_variant_is_the_same_in_other_words() {
        let path = Utf8Path::new("ja/index.html");
        let variant = of_variant(path, Encoding::Brotli);
        assert_eq!(variant, Headers { content_encoding: Some("br"), ..of(path) });
    }
}
