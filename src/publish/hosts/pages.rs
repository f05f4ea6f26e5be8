//! `_headers` and `_redirects`, as Cloudflare Pages and Netlify both read them.
//!
//! Where two rules meet, Cloudflare joins their values with a comma; so no header is said by two rules that can meet. Netlify wants nothing behind
//! a `*`. Types are theirs to know, and what is not said (`Cache-Control` of a page) is "ask each time" with both.

use std::collections::BTreeSet;

use camino::Utf8Path;

use super::{HTTPS_ONLY, HostFile, Hosted, WITH_EVERY_FILE};
use crate::publish::headers::FOR_A_YEAR;

/// The rules for headers.
pub(super) fn headers(site: &Hosted) -> String {
    let (https, seconds) = HTTPS_ONLY;
    let mut text = format!(
        "# Made by kokuji publish, for Cloudflare Pages and Netlify.\n\
         # Only if everything on this host is reached by HTTPS, let it say so with every file:\n#   {https}: {seconds}\n"
    );
    rule(&mut text, &site.address("*"), &WITH_EVERY_FILE);
    let policy = site.policy();
    for pattern in patterns_of_pages(site) {
        rule(&mut text, &pattern, &[("Content-Security-Policy", &policy)]);
    }
    for pattern in patterns_of_hashed(site) {
        rule(&mut text, &pattern, &[("Cache-Control", FOR_A_YEAR)]);
    }
    rule(&mut text, &site.address(".kokuji/*"), &[("X-Robots-Tag", "noindex")]);
    text
}

fn rule(text: &mut String, pattern: &str, headers: &[(&str, &str)]) {
    text.push_str(&format!("\n{pattern}\n"));
    for (name, value) in headers {
        text.push_str(&format!("  {name}: {value}\n"));
    }
}

/// The folders that pages are in, and the pages that are in none. An old address has only a page that leads on; there can be more of them than
/// a host takes rules.
fn patterns_of_pages(site: &Hosted) -> BTreeSet<String> {
    let moved = |page: &&Utf8Path| site.moved.iter().any(|(path, _)| path == page);
    let pages = site.pages.iter().map(|page| page.as_path()).filter(|page| !moved(page));
    let pattern = |page: &Utf8Path| match page.as_str().split_once('/') {
        Some((folder, _)) => format!("{folder}/*"),
        None if page == "index.html" => String::new(),
        None => page.to_string(),
    };
    pages.map(|page| site.address(&pattern(page))).collect()
}

/// `/assets/*`, `/ja/search/terms.*`: what stands before the digest is the same from build to build.
fn patterns_of_hashed(site: &Hosted) -> BTreeSet<String> {
    let pattern = |path: &Utf8Path| match path.starts_with("assets") {
        true => "assets/*".to_owned(),
        false => {
            let stem = path.as_str().rsplitn(3, '.').last().unwrap_or_default();
            format!("{stem}.*")
        }
    };
    site.hashed.iter().map(|path| site.address(&pattern(path))).collect()
}

/// The rules for old addresses. A host that puts files before rules (Netlify) shows the page at the old address instead, which leads on as well.
pub(super) fn redirects(site: &Hosted) -> String {
    let mut text = "# Made by kokuji publish, for Cloudflare Pages and Netlify.\n".to_owned();
    for (path, target) in &site.moved {
        for address in site.former(path) {
            text.push_str(&format!("{} {target} 301\n", plain(&address)));
        }
    }
    // What is ours and not the site. Netlify takes the first line, Cloudflare passes over it and takes the second.
    let (own, not_found) = (site.address(".kokuji/*"), site.address("404.html"));
    text.push_str(&format!("{own} {not_found} 404!\n{own} {not_found} 302\n"));
    text
}

/// What Cloudflare Pages reads of these files, and passes over what is more, without a word. Netlify reads all.
pub(super) const REDIRECTS: usize = 2_000;
/// See [`REDIRECTS`].
pub(super) const RULES: usize = 100;
const LINE_OF_REDIRECTS: usize = 1_000;
const LINE_OF_HEADERS: usize = 2_000;

/// How many rules of `_redirects` there are that have no pattern; those with one come last, and are counted apart.
pub(super) fn count_redirects(text: &str) -> usize {
    rules(text).filter(|rule| !rule.contains('*')).count()
}

/// How many rules of `_headers` there are.
pub(super) fn count_rules(text: &str) -> usize {
    rules(text).filter(|line| !line.starts_with(' ')).count()
}

/// How long a line of a file may be.
pub(super) fn longest(file: HostFile) -> usize {
    if file == HostFile::Redirects { LINE_OF_REDIRECTS } else { LINE_OF_HEADERS }
}

/// How many lines of a file are longer.
pub(super) fn count_long(file: HostFile, text: &str) -> usize {
    rules(text).filter(|line| line.chars().count() > longest(file)).count()
}

fn rules(text: &str) -> impl Iterator<Item = &str> {
    text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'))
}

/// Encodes what has a meaning in these files and none in an address.
fn plain(address: &str) -> String {
    address.replace('*', "%2A").replace(':', "%3A")
}
