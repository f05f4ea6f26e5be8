//! `notice.json`: the facts of a notice and all that is derived from them, as data in one language. `docs/notice-json.md` is its
//! published format.

mod document;
mod egov;
mod facts;
mod material;
mod people;
mod results;

pub(super) use material::file_of;

use serde::Serialize;

use super::facts::Speaker;
use crate::model::{Language, PublicNotice, PublicSite, Route};

/// The bytes of `notice.json` in the language of `speaker`, in which the notice must exist.
///
/// Pretty-printed, with a final newline. What carries a future instant is not in it; of a withdrawn notice only its address, its
/// title and the withdrawal are.
pub(super) fn notice(speaker: Speaker<'_>, public: &PublicSite<'_>, notice: &PublicNotice<'_>) -> Vec<u8> {
    let speaker = speaker.about(notice.facts());
    match notice.withdrawal() {
        Some(withdrawal) => bytes(&speaker.withdrawn(notice, withdrawal)),
        None => bytes(&speaker.document(public, notice)),
    }
}

fn bytes(document: &impl Serialize) -> Vec<u8> {
    let mut json = serde_json::to_string_pretty(document).expect("texts, numbers and lists of them are JSON");
    json.push('\n');
    json.into_bytes()
}

impl Speaker<'_> {
    /// The absolute address of a page or file.
    pub(super) fn absolute(&self, route: &Route) -> String {
        self.site.config.base_url.absolute(&route.address())
    }

    /// The absolute address of the page of a notice.
    pub(super) fn page_of(&self, notice: &PublicNotice<'_>, language: &Language) -> String {
        self.absolute(&Route::Notice(language.clone(), notice.id().clone()))
    }
}
