//! `site/address-clash` and `site/bad-name`: names that cannot be addresses, or that would be the same one.

use std::collections::BTreeMap;

use camino::Utf8Path;
use unicode_normalization::is_nfc;

use crate::diagnostic::{Diagnostic, Message};
use crate::model::{Language, Site};
use crate::source::{Place, Source};

/// A path below `content/` that becomes part of an address.
pub(super) fn name(path: &Utf8Path, is_file: bool) -> Option<Diagnostic> {
    let name = path.file_name().unwrap_or_default();
    let plain =
        |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-' || (is_file && byte == b'.');
    if name.bytes().all(plain) {
        return None;
    }
    let place = Place::new(&Source::new(path, String::new()), 0..0);
    Some(if is_nfc(name) {
        Diagnostic::error("site/bad-name", Message::new("site-bad-name").with("name", name), place)
            .help(Message::new("site-bad-name-help"))
    } else {
        Diagnostic::error("site/address-clash", Message::new("site-address-clash-decomposed").with("name", name), place)
            .help(Message::new("site-address-clash-decomposed-help"))
    })
}

/// Names of one folder that differ only in case; they are one address on many servers. Gives each later one with the earlier.
pub(super) fn same_but_for_case<'n>(names: impl Iterator<Item = &'n str>) -> Vec<(&'n str, &'n str)> {
    let mut seen: BTreeMap<String, &str> = BTreeMap::new();
    let mut clashes = Vec::new();
    for name in names {
        match seen.get(&name.to_lowercase()) {
            Some(first) => clashes.push((name, *first)),
            None => {
                seen.insert(name.to_lowercase(), name);
            }
        }
    }
    clashes
}

/// The finding for two such names in a folder.
pub(super) fn case_clash(folder: &Utf8Path, name: &str, first: &str) -> Diagnostic {
    let place = |name: &str| Place::new(&Source::new(folder.join(name), String::new()), 0..0);
    Diagnostic::error("site/address-clash", Message::new("site-address-clash-case").with("name", name), place(name))
        .also(place(first), Message::new("site-address-clash-other"))
        .help(Message::new("site-address-clash-help"))
}

/// Static files at addresses that the build makes itself.
pub(super) fn statics(site: &Site) -> Vec<Diagnostic> {
    let made = [
        "index.html",
        "404.html",
        "sitemap.xml",
        "robots.txt",
        "transitions.json",
        "kokuji-manifest.json",
        "assets",
        "files",
    ];
    let languages = || site.config.languages.iter().map(Language::tag);
    let taken = |path: &Utf8Path| {
        path.iter().next().is_some_and(|top| made.contains(&top) || languages().any(|tag| tag == top))
    };
    let clash = |path: &Utf8Path| {
        let source = Source::new(Utf8Path::new("content/static").join(path), String::new());
        let message = Message::new("site-address-clash").with("address", format!("/{path}"));
        Diagnostic::error("site/address-clash", message, Place::new(&source, 0..0))
            .help(Message::new("site-address-clash-static-help"))
    };
    site.statics.iter().filter(|file| taken(&file.path)).map(|file| clash(&file.path)).collect()
}

/// Former addresses that are given twice, or that still are addresses.
pub(super) fn redirects(site: &Site) -> Vec<Diagnostic> {
    let mut taken: BTreeMap<String, Place> = BTreeMap::new();
    for notice in &site.notices {
        for language in &site.config.languages {
            taken.insert(format!("/{language}/{}/", notice.id), notice.origin.at("title"));
        }
    }
    for (page, language) in
        site.pages.iter().flat_map(|page| site.config.languages.iter().map(move |language| (page, language)))
    {
        taken.insert(format!("/{language}/{}/", page.slug), page.origin.at("title"));
    }
    let mut findings = Vec::new();
    for notice in &site.notices {
        for (index, path) in notice.redirect_from.iter().enumerate() {
            let place = notice.origin.at(&format!("redirect_from.{index}"));
            let key = path.trim_end_matches("index.html").to_lowercase();
            match taken.get(&key) {
                Some(first) => findings.push(
                    Diagnostic::error(
                        "site/address-clash",
                        Message::new("site-address-clash").with("address", path.as_str()),
                        place,
                    )
                    .also(first.clone(), Message::new("site-address-clash-other"))
                    .help(Message::new("site-address-clash-help")),
                ),
                None => {
                    taken.insert(key, place);
                }
            }
        }
    }
    findings
}
