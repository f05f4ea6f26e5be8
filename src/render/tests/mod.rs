//! What machines read, compared whole with what is expected: the site is `tests/sites/outputs/content/`, the outputs are in `data/` beside it.
//!
//! After a change that is meant, `KOKUJI_ACCEPT=1 cargo test --lib render::tests` writes the new outputs there; read the difference
//! before you commit it.
#![expect(clippy::disallowed_methods, reason = "tests read what they expect, and write it when asked to")]

mod json_ld;
mod notice_json;
mod searched;

use std::fs;

use camino::{Utf8Path, Utf8PathBuf};

use super::facts::Speaker;
use crate::calendar::Instant;
use crate::load::{self, Loaded};
use crate::model::{Language, NoticeId, PublicNotice, PublicSite, Site, Vantage};

/// Before the results of the full notice are public.
const OPEN: &str = "2025-04-05T09:00:00+09:00";
/// After everything that ever happens to the full notice.
const RESULTS: &str = "2025-07-01T09:00:00+09:00";

/// The site with its messages.
struct Fixture {
    loaded: Loaded,
}

impl Fixture {
    fn new() -> Fixture {
        let loaded = load::site(&folder()).expect("a site");
        assert!(loaded.report.findings().is_empty(), "{:?}", loaded.report.findings());
        Fixture { loaded }
    }

    fn site(&self) -> &Site {
        self.loaded.site.as_ref().expect("a site without errors")
    }

    fn public(&self, at: &str) -> PublicSite<'_> {
        let at = Instant::from_rfc3339(at).expect("RFC 3339");
        PublicSite::of(self.site(), Vantage { at, drafts: false })
    }

    fn speaker<'a>(&'a self, language: &'a Language) -> Speaker<'a> {
        let catalog = &self.loaded.catalog;
        let voice = catalog.voice(language.tag()).expect("a language of the site");
        Speaker { site: self.site(), catalog, voice, language, notice: None }
    }
}

/// Says a notice of the site, public at an instant, in a language.
fn say<T>(id: &str, language: &str, at: &str, say: impl Fn(Speaker<'_>, &PublicSite<'_>, &PublicNotice<'_>) -> T) -> T {
    let fixture = Fixture::new();
    let public = fixture.public(at);
    let notice = public.notice(&NoticeId::parse(id).expect("an id")).expect("a public notice");
    say(fixture.speaker(&Language::new(language)), &public, notice)
}

/// Compares with the file of that name beside the site.
fn compare(found: &str, name: &str) {
    let path = folder().join("data").join(name);
    if std::env::var_os("KOKUJI_ACCEPT").is_some() {
        fs::create_dir_all(path.parent().unwrap_or(Utf8Path::new("."))).expect("a folder");
        fs::write(&path, found).expect("written");
    }
    let expected = fs::read_to_string(&path).unwrap_or_default();
    for (number, (found, expected)) in (1..).zip(found.lines().zip(expected.lines())) {
        assert_eq!(found, expected, "{name}, line {number}");
    }
    assert_eq!(found, expected, "{name}");
}

fn folder() -> Utf8PathBuf {
    Utf8Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sites/outputs")
}
