//! What is given back for a request.

use std::fs::File;

use camino::Utf8Path;

use crate::model::MediaType;

/// An answer.
pub(super) struct Answer {
    /// The status code.
    pub status: u16,
    /// What is in it.
    pub content: Content,
    media_type: String,
    others: Vec<(&'static str, String)>,
}

/// What is in an answer.
pub(super) enum Content {
    /// Bytes in memory.
    Bytes(Vec<u8>),
    /// A file that is streamed.
    File(File),
}

impl Answer {
    /// An answer of that media type.
    pub fn new(status: u16, media_type: impl Into<String>, content: Content) -> Answer {
        Answer { status, content, media_type: media_type.into(), others: Vec::new() }
    }

    /// A sentence for programs and for those who read their traffic.
    pub fn plain(status: u16, words: &str) -> Answer {
        Answer::new(status, "text/plain; charset=utf-8", Content::Bytes(words.as_bytes().to_owned()))
    }

    /// A page.
    pub fn html(status: u16, html: impl Into<Vec<u8>>) -> Answer {
        Answer::new(status, "text/html; charset=utf-8", Content::Bytes(html.into()))
    }

    /// The way to another address on this host.
    pub fn elsewhere(status: u16, address: &str) -> Answer {
        Answer::plain(status, "").with("Location", address)
    }

    /// The same with a header.
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Answer {
        self.others.push((name, value.into()));
        self
    }

    /// All headers that describe it.
    pub fn headers(&self) -> Vec<(&'static str, String)> {
        // What is previewed changes at any moment; no browser is to keep it or to guess what it is.
        let fixed = [
            ("Content-Type", self.media_type.clone()),
            ("Cache-Control", "no-store".to_owned()),
            ("X-Content-Type-Options", "nosniff".to_owned()),
        ];
        fixed.into_iter().chain(self.others.iter().cloned()).collect()
    }
}

/// The media type of a file of the site, with the encoding of what is text.
pub(super) fn media_type(path: &Utf8Path) -> String {
    let own = match path.as_str().rsplit('/').next() {
        Some("feed.atom") => "application/atom+xml".to_owned(),
        Some("feed.json") => "application/feed+json".to_owned(),
        Some(name) if name.ends_with(".ics") => "text/calendar".to_owned(),
        Some(name) => MediaType::of_name(name).as_str().to_owned(),
        None => MediaType::of_name(path.as_str()).as_str().to_owned(),
    };
    let is_text = own.starts_with("text/") || own.ends_with("xml") || own.ends_with("javascript");
    if is_text { format!("{own}; charset=utf-8") } else { own }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_say_what_they_are() {
        let check = |path: &str, expected: &str| assert_eq!(media_type(Utf8Path::new(path)), expected, "{path}");
        check("ja/index.html", "text/html; charset=utf-8");
        check("assets/style.0123456789.css", "text/css; charset=utf-8");
        check("assets/status.0123456789.js", "text/javascript; charset=utf-8");
        check("ja/feed.atom", "application/atom+xml; charset=utf-8");
        check("ja/feed.json", "application/feed+json");
        check("ja/2026/a/notice.json", "application/json");
        check("ja/2026/a/notice.ics", "text/calendar; charset=utf-8");
        check("sitemap.xml", "text/xml; charset=utf-8");
        check("favicon.svg", "image/svg+xml; charset=utf-8");
        check("files/2026/a/a.pdf", "application/pdf");
        check("ja/search/terms.0123456789.bin", "application/octet-stream");
    }
}
