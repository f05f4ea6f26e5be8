//! In which order files are put in place and taken away, so that nobody is led to what is not there.
//!
//! What is new under its path is invisible until something leads to it, so it goes first; what replaces something goes from what is led to, to what leads.

use camino::Utf8Path;

use super::headers::{ATTACHMENTS, is_hashed};
use crate::manifest::Manifest;

/// The turn of a file. Files are sent in this order, and removed in the opposite one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Turn {
    /// What pages are made of: styles, scripts, images, the parts of the search index.
    Asset,
    /// The documents of notices.
    Attachment,
    /// A page where none was.
    NewPage,
    /// A list or feed where none was.
    NewList,
    /// A notice, a standing page, a page that leads on from an old address.
    Page,
    /// What changes with every notice: homes, lists, feeds, the sitemap.
    List,
    /// The list of all files.
    Manifest,
}

impl Turn {
    /// The turn of a file; `is_new` if nothing stands at its path yet.
    pub fn of(path: &Utf8Path, is_new: bool) -> Turn {
        match (path, is_new) {
            _ if path == Manifest::PATH => Turn::Manifest,
            _ if path.starts_with(ATTACHMENTS) => Turn::Attachment,
            _ if is_asset(path) => Turn::Asset,
            // The front door is opened when everything is behind it, the first time too.
            _ if path == "index.html" => Turn::List,
            (path, true) if is_list(path) => Turn::NewList,
            (path, false) if is_list(path) => Turn::List,
            (_, true) => Turn::NewPage,
            (_, false) => Turn::Page,
        }
    }
}

/// Endings of what a page is made of.
const PARTS: [&str; 12] = ["avif", "css", "gif", "ico", "jpeg", "jpg", "js", "png", "svg", "webp", "woff", "woff2"];

fn is_asset(path: &Utf8Path) -> bool {
    is_hashed(path) || path.starts_with("assets") || path.extension().is_some_and(|ending| PARTS.contains(&ending))
}

/// Pages are below `<language>/<year>/<slug>/`, and any other page that is not one of the site's own lists.
fn is_list(path: &Utf8Path) -> bool {
    let parts: Vec<&str> = path.iter().collect();
    match parts.as_slice() {
        [_, "index.html"] => true,
        [_, year, "index.html"] if is_year(year) => true,
        [_, "topics" | "organizations" | "search", ..] => true,
        [_, year, _, _] if is_year(year) => false,
        _ => path.extension() != Some("html"),
    }
}

fn is_year(part: &str) -> bool {
    part.len() == 4 && part.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(turn: (Turn, Turn), paths: &[&str]) {
        for path in paths {
            let path = Utf8Path::new(path);
            assert_eq!((Turn::of(path, true), Turn::of(path, false)), turn, "{path}");
        }
    }

    #[test]
    fn every_file_has_its_turn() {
        let parts = ["assets/style.39622366e6.css", "ja/search/terms.9d2872006f.bin", "favicon.svg", "ja/map.png"];
        check((Turn::Asset, Turn::Asset), &parts);
        check((Turn::Attachment, Turn::Attachment), &["files/2025/signs/plan.pdf", "files/2025/signs/map.png"]);
        let pages = [
            "ja/2025/signs/index.html",
            "ja/2025/signs/notice.json",
            "en/2025/signs/notice.ics",
            "ja/about/index.html",
            "old/lamps/index.html",
            "404.html",
        ];
        check((Turn::NewPage, Turn::Page), &pages);
        check((Turn::List, Turn::List), &["index.html"]);
        let lists = [
            "ja/index.html",
            "ja/2025/index.html",
            "ja/topics/cloud/index.html",
            "ja/organizations/index.html",
            "ja/search/index.html",
            "ja/search/index.json",
            "ja/feed.atom",
            "ja/open.ics",
            "sitemap.xml",
            "transitions.json",
            "robots.txt",
        ];
        check((Turn::NewList, Turn::List), &lists);
        check((Turn::Manifest, Turn::Manifest), &["kokuji-manifest.json"]);
    }
}
