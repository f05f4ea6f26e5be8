//! Repairs, and their words: dates and days of the week as the house style says them.

use std::sync::LazyLock;

use crate::calendar::Date;
use crate::diagnostic::{Diagnostic, Edit, Fix};
use crate::i18n::{Catalog, Voice};
use crate::prose::Reader;

static CATALOG: LazyLock<Catalog> = LazyLock::new(Catalog::embedded);

/// The voice of the language that is read.
pub fn voice(reader: Reader) -> Voice<'static> {
    let language = match reader {
        Reader::Japanese => "ja",
        Reader::English => "en",
    };
    CATALOG.voice(language).expect("an embedded language")
}

/// The year of a date as Japanese says it: 令和4年.
pub fn era_year(date: Date) -> Option<String> {
    let said = voice(Reader::Japanese).date_without_weekday(date);
    said.split_inclusive('年').next().map(str::to_owned)
}

/// The finding with its repair, if the words that go stand in the source as they are read: no emphasis begins or ends among them, no line
/// break was taken for a space. In YAML, new words must not have marks that mean something there.
pub fn repaired(finding: Diagnostic, written: &str, fix: Fix) -> Diagnostic {
    let is_safe = |edit: &Edit| {
        let is_yaml = edit.place.source.path().extension() == Some("yaml");
        !is_yaml || !edit.replacement.contains([',', ':', '#', '{', '}', '"', '\''])
    };
    let is_plain = fix.edits.iter().all(|edit| edit.place.text() == written && is_safe(edit));
    if is_plain { finding.fix(fix) } else { finding }
}
