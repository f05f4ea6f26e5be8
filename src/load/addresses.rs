//! `site/address-clash` and `site/bad-name`: names that cannot be addresses, or that would be the same one.

use std::collections::BTreeMap;

use camino::{Utf8Path, Utf8PathBuf};
use unicode_normalization::is_nfc;

use crate::diagnostic::{Diagnostic, Message};
use crate::manifest::Manifest;
use crate::model::{List, Origin, Route, Site};
use crate::source::{Place, Source};

/// A path below `content/` that becomes part of an address.
pub(super) fn name(path: &Utf8Path, is_file: bool) -> Option<Diagnostic> {
    let name = path.file_name().unwrap_or_default();
    let undotted = if is_file { name.replace('.', "") } else { name.to_owned() };
    if is_plain(&undotted) {
        return None;
    }
    let place = Place::new(&Source::new(path, String::new()), 0..0);
    Some(if is_nfc(name) {
        bad_name(name, place)
    } else {
        Diagnostic::error("site/address-clash", Message::new("site-address-clash-decomposed").with("name", name), place)
            .help(Message::new("site-address-clash-decomposed-help"))
    })
}

/// Whether a name, without dots, can be part of an address.
pub(super) fn is_plain(name: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    !name.is_empty() && name.bytes().all(plain)
}

/// The finding for a name that cannot.
pub(super) fn bad_name(name: &str, place: Place) -> Diagnostic {
    Diagnostic::error("site/bad-name", Message::new("site-bad-name").with("name", name), place)
        .help(Message::new("site-bad-name-help"))
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

/// Static files and former addresses that would be written where something else is: compared by the file in the output, so that `/old`,
/// `/old/` and `/old/index.html` are one address.
pub(super) fn clashes(site: &Site) -> Vec<Diagnostic> {
    let mut taken: BTreeMap<Utf8PathBuf, Option<Claim<'_>>> = generated(site);
    let mut findings = Vec::new();
    for file in &site.statics {
        match taken.contains_key(&file.path) || is_reserved(&file.path, site) {
            true => findings.push(static_clash(&file.path)),
            false => {
                taken.insert(file.path.clone(), None);
            }
        }
    }
    for notice in &site.notices {
        for (index, path) in notice.redirect_from.iter().enumerate() {
            let route = Route::Redirect(path.clone());
            let claim = (&notice.origin, format!("redirect_from.{index}"));
            let output = Utf8PathBuf::from(route.output().as_str().to_lowercase());
            match taken.get(&output) {
                Some(first) => findings.push(redirect_clash(path, &claim, first.as_ref())),
                None if is_made(&output, site) => {
                    findings.push(redirect_clash(path, &claim, None));
                }
                None => {
                    taken.insert(output, Some(claim));
                }
            }
        }
    }
    findings
}

/// Who wants an address: the file and the field. Its place is found only for a finding.
type Claim<'a> = (&'a Origin, String);

/// Every page that the site has at some instant, by its file in the output.
fn generated(site: &Site) -> BTreeMap<Utf8PathBuf, Option<Claim<'_>>> {
    let fixed = [Route::FrontDoor, Route::NotFound, Route::Sitemap, Route::Robots, Route::Transitions];
    let mut taken: BTreeMap<Utf8PathBuf, Option<Claim<'_>>> =
        fixed.iter().map(|route| (route.output(), None)).collect();
    taken.insert(Manifest::PATH.into(), None);
    for language in &site.config.languages {
        taken.insert(Route::Home(language.clone()).output(), None);
        for notice in &site.notices {
            let claim = (&notice.origin, "title".to_owned());
            taken.insert(Route::List(language.clone(), List::Year(notice.id.year), None).output(), None);
            taken.insert(Route::Notice(language.clone(), notice.id.clone()).output(), Some(claim));
        }
        for page in &site.pages {
            let claim = (&page.origin, "title".to_owned());
            taken.insert(Route::Page(language.clone(), page.slug.clone()).output(), Some(claim));
        }
    }
    taken
}

/// Whether the build itself fills the folder in which a former address lies, or makes companions of that name.
fn is_made(output: &Utf8Path, site: &Site) -> bool {
    let parts: Vec<&str> = output.iter().collect();
    let below_language = |rest: &[&str]| match rest {
        ["topics" | "organizations" | "search", ..] | ["feed.atom" | "feed.json" | "open.ics"] => true,
        [_, "page", number, "index.html"] => number.bytes().all(|byte| byte.is_ascii_digit()),
        [_, _, "notice.ics" | "notice.json"] => true,
        _ => false,
    };
    match parts.as_slice() {
        ["assets" | "files", ..] => true,
        [first, rest @ ..] => {
            site.config.languages.iter().any(|language| language.tag() == *first) && below_language(rest)
        }
        [] => false,
    }
}

/// Whether a static file lies in a folder that the build fills itself.
fn is_reserved(path: &Utf8Path, site: &Site) -> bool {
    let top = path.iter().next().unwrap_or_default();
    ["assets", "files"].contains(&top) || site.config.languages.iter().any(|language| language.tag() == top)
}

fn static_clash(path: &Utf8Path) -> Diagnostic {
    let source = Source::new(Utf8Path::new("content/static").join(path), String::new());
    let message = Message::new("site-address-clash").with("address", format!("/{path}"));
    Diagnostic::error("site/address-clash", message, Place::new(&source, 0..0))
        .help(Message::new("site-address-clash-static-help"))
}

fn redirect_clash(path: &str, (origin, field): &Claim<'_>, first: Option<&Claim<'_>>) -> Diagnostic {
    let message = Message::new("site-address-clash").with("address", path);
    let finding = Diagnostic::error("site/address-clash", message, origin.at(field));
    let finding = match first {
        Some((origin, field)) => finding.also(origin.at(field), Message::new("site-address-clash-other")),
        None => finding,
    };
    finding.help(Message::new("site-address-clash-help"))
}
