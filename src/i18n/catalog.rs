//! All languages, proven complete when the catalog is made.

use std::collections::BTreeMap;
use std::sync::Arc;

use camino::Utf8PathBuf;
use fluent::{FluentResource, concurrent::FluentBundle};
use icu_locale_core::Locale;
use include_dir::{Dir, include_dir};
use unic_langid::LanguageIdentifier;

use super::error::CatalogError;
use super::ftl::{Ftl, FtlFile, Origin};
use super::names::Names;
use super::voice::Voice;
use super::{functions, verify};
use crate::calendar::{Date, Time};
use crate::memo::Memo;

static EMBEDDED: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/i18n");

/// The messages of all languages. Made once, shared by all threads.
pub struct Catalog {
    languages: BTreeMap<String, Speech>,
}

/// What one language is spoken with.
pub(super) struct Speech {
    pub bundle: FluentBundle<Arc<FluentResource>>,
    pub names: Arc<Names>,
    /// Dates and times in the words of a message.
    pub moments: Memo<(&'static str, Option<Date>, Option<Time>), String>,
}

/// Enough for the dates and times of ten thousand notices; a hundred bytes each.
const MOMENTS: usize = 20_000;

impl Catalog {
    /// The built-in languages, Japanese and English. That they are whole and agree is proven by a test, not each time.
    pub fn embedded() -> Catalog {
        Catalog::of(&read(&[], &mut Vec::new()))
    }

    /// The built-in languages with a site's own messages in place of theirs, message by message, and with a site's
    /// own languages.
    ///
    /// A message has the same variables in every language; messages whose id begins with `part-`, and terms, are a
    /// language's own. A new language needs every message of `facts.ftl`, `feeds.ftl`, `page.ftl` and `search.ftl`, in files of
    /// any name.
    ///
    /// # Errors
    /// Everything that is wrong in the files, sorted by path and position.
    pub fn with(overrides: &[FtlFile]) -> Result<Catalog, Vec<CatalogError>> {
        if overrides.is_empty() { Ok(Catalog::embedded()) } else { Catalog::proven(overrides) }
    }

    fn proven(overrides: &[FtlFile]) -> Result<Catalog, Vec<CatalogError>> {
        let mut errors = Vec::new();
        let files = read(overrides, &mut errors);
        errors.extend(verify::verify(&files));
        if errors.is_empty() {
            return Ok(Catalog::of(&files));
        }
        errors.sort_by(|a, b| (&a.path, a.span.start).cmp(&(&b.path, b.span.start)));
        Err(errors)
    }

    /// The voice of a language, named by its BCP 47 tag.
    pub fn voice(&self, language: &str) -> Option<Voice<'_>> {
        let as_written = self.languages.get(language);
        as_written
            .or_else(|| {
                let language: LanguageIdentifier = language.parse().ok()?;
                self.languages.get(&language.to_string())
            })
            .map(Voice::new)
    }

    /// The tags of all languages, sorted.
    pub fn languages(&self) -> impl Iterator<Item = &str> {
        self.languages.keys().map(String::as_str)
    }

    fn of(files: &[Ftl]) -> Catalog {
        let mut languages = BTreeMap::new();
        for file in files {
            let speech = languages
                .entry(file.language.to_string())
                .or_insert_with(|| Speech::new(file.language.clone(), &file.locale));
            speech.bundle.add_resource_overriding(file.resource.clone());
        }
        languages.values_mut().for_each(Speech::learn_functions);
        Catalog { languages }
    }
}

impl Speech {
    fn new(language: LanguageIdentifier, locale: &Locale) -> Speech {
        let mut bundle = FluentBundle::new_concurrent(vec![language]);
        // Isolation marks would end up in titles, search and what people copy.
        bundle.set_use_isolating(false);
        Speech { bundle, names: Arc::new(Names::of(locale)), moments: Memo::of(MOMENTS) }
    }

    /// Once all messages are there: a function needs one of them.
    fn learn_functions(&mut self) {
        let separator = Voice::new(self).text("digit-group-separator");
        functions::add(&mut self.bundle, self.names.clone(), separator);
    }
}

/// The built-in messages and a site's.
fn read(overrides: &[FtlFile], errors: &mut Vec<CatalogError>) -> Vec<Ftl> {
    let embedded = embedded_files().map(|file| (file, Origin::Embedded));
    let site = overrides.iter().cloned().map(|file| (file, Origin::Site));
    embedded.chain(site).filter_map(|(file, origin)| Ftl::parse(file, origin, errors)).collect()
}

fn embedded_files() -> impl Iterator<Item = FtlFile> {
    let folders = EMBEDDED.dirs().flat_map(|language| std::iter::once(language).chain(language.dirs()));
    folders.flat_map(|folder| folder.files()).filter_map(|file| {
        let path = Utf8PathBuf::from_path_buf(file.path().to_owned()).ok()?;
        let language = path.iter().next()?.to_owned();
        let text = file.contents_utf8()?.to_owned();
        (path.extension() == Some("ftl")).then(|| FtlFile {
            language,
            path: Utf8PathBuf::from("i18n").join(&path),
            text,
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::CatalogErrorKind as Kind;

    fn file(language: &str, text: &str) -> FtlFile {
        FtlFile {
            language: language.to_owned(),
            path: Utf8PathBuf::from(format!("i18n/{language}/site.ftl")),
            text: text.to_owned(),
        }
    }

    /// Expects one error, and the words it points at.
    fn check(language: &str, text: &str, place: &str, expected: Kind) {
        let errors = Catalog::with(&[file(language, text)]).err().unwrap_or_default();
        let found: Vec<(&str, &Kind)> = errors.iter().map(|error| (&text[error.span.clone()], &error.kind)).collect();
        assert_eq!(found, [(place, &expected)]);
        assert_eq!(errors[0].path, format!("i18n/{language}/site.ftl"));
        let catalog = Catalog::embedded();
        for voice in ["ja", "en"].map(|language| catalog.voice(language).expect("embedded")) {
            let said = voice.say(&errors[0].message());
            assert!(!said.starts_with('['), "{said}");
        }
    }

    /// The English files that pages need, under another tag and with one message replaced.
    fn english_as(language: &str, id: &str, message: &str) -> Vec<FtlFile> {
        let start = format!("{id} =");
        let line = |line: &str| if line.starts_with(&start) { message.to_owned() } else { line.to_owned() } + "\n";
        ["facts.ftl", "feeds.ftl", "page.ftl", "search.ftl"]
            .map(|name| {
                let english = EMBEDDED.get_file(format!("en/{name}")).and_then(|file| file.contents_utf8());
                let text = english.expect("an embedded file").lines().map(line).collect();
                FtlFile { language: language.to_owned(), path: format!("i18n/{language}/{name}").into(), text }
            })
            .to_vec()
    }

    #[test]
    fn the_embedded_languages_say_the_same_things() {
        let wrong = Catalog::proven(&[]).err().unwrap_or_default();
        assert_eq!(wrong, []);
        assert_eq!(Catalog::embedded().languages().collect::<Vec<_>>(), ["en", "ja"]);
    }

    #[test]
    fn a_catalog_is_shared_by_threads() {
        fn shared<T: Send + Sync>() {}
        shared::<Catalog>();
        shared::<Voice<'_>>();
    }

    #[test]
    fn a_site_replaces_one_message_and_keeps_the_others() {
        let catalog = Catalog::with(&[file("ja", "contact = 連絡先\n")]).expect("a good file");
        let voice = catalog.voice("ja").expect("Japanese");
        assert_eq!([voice.text("contact"), voice.text("history")], ["連絡先", "更新履歴"]);
        assert_eq!(catalog.voice("en").expect("English").text("contact"), "Contact");
    }

    #[test]
    fn a_site_has_pieces_and_terms_of_its_own() {
        let text = "-body = 例示省\npart-desk = { -body }担当\ncontact = { part-desk }\n";
        let catalog = Catalog::with(&[file("ja", text)]).expect("a good file");
        assert_eq!(catalog.voice("ja").expect("Japanese").text("contact"), "例示省担当");
    }

    #[test]
    fn a_third_language_is_a_folder_of_messages() {
        let date = "date = { DATE($date, part: \"weekday\") } { part-day-first }\npart-day-first = { DATE($date, part: \"day\") } { DATE($date, part: \"month-name\") } { DATE($date, part: \"year\") }";
        let catalog = Catalog::with(&english_as("fr", "date", date)).expect("a whole language");
        let voice = catalog.voice("fr").expect("French");
        let date = crate::calendar::Date::from_ymd_opt(2022, 6, 15).expect("a date");
        assert_eq!(voice.date(date), "mercredi 15 juin 2022");
        assert_eq!(catalog.languages().collect::<Vec<_>>(), ["en", "fr", "ja"]);
    }

    #[test]
    fn a_third_language_must_be_whole() {
        let errors = Catalog::with(&english_as("fr", "history", "")).err().unwrap_or_default();
        let kinds: Vec<_> = errors.iter().map(|error| error.kind.clone()).collect();
        assert_eq!(kinds, [Kind::MissingMessage("history".to_owned())]);
    }

    #[test]
    fn what_is_wrong_in_a_file_has_a_place() {
        check("ja", "contact 連絡先\n", "連", Kind::Syntax("Expected a token starting with \"=\"".to_owned()));
        check("ja", "contact =", "contact =", Kind::Syntax("Expected a message field for \"contact\"".to_owned()));
        check("ja", "contact =\n    .title = 連絡先\n", "contact", Kind::Syntax("contact has no value".to_owned()));
        check("ja", "contact = 甲\ncontact = 乙\n", "contact", Kind::Duplicate("contact".to_owned()));
        let unknown = |id: &str, nearest: Option<&str>| Kind::UnknownMessage {
            id: id.to_owned(),
            nearest: nearest.map(str::to_owned),
        };
        check("en", "histroy = History\n", "histroy", unknown("histroy", Some("history")));
        check("en", "zzz = Zzz\n", "zzz", unknown("zzz", None));
        check("en", "contact = { -office }\n", "office", Kind::UnknownReference("-office".to_owned()));
        check("en", "contact = { kontact }\n", "kontact", Kind::UnknownReference("kontact".to_owned()));
        check(
            "en",
            "part-a = { part-b }\npart-b = { part-c }\npart-c = { \"\" }\ncontact = { contact }\n",
            "contact",
            Kind::Cyclic("contact".to_owned()),
        );
        check("en", "month-day = { DAET($date) }\n", "DAET", Kind::UnknownReference("DAET".to_owned()));
        check("en", "month-day = { DATE($date, part: \"moon\") }\n", "moon", Kind::UnknownReference("moon".to_owned()));
        check("en", "month-day = { DATE($date) }\n", "DATE", Kind::UnknownReference("DATE".to_owned()));
        check("en", "month-day = { DATE($date, prat: \"day\") }\n", "prat", Kind::UnknownReference("prat".to_owned()));
    }

    #[test]
    fn a_message_speaks_of_the_same_things_in_every_language() {
        let differ = |id: &str, missing: &[&str], unknown: &[&str]| Kind::VariablesDiffer {
            id: id.to_owned(),
            missing: missing.iter().map(|name| (*name).to_owned()).collect(),
            unknown: unknown.iter().map(|name| (*name).to_owned()).collect(),
        };
        check("en", "withdrawn-notice = Withdrawn\n", "withdrawn-notice", differ("withdrawn-notice", &["at"], &[]));
        check("en", "contact = Contact { $whom }\n", "contact", differ("contact", &[], &["whom"]));
        check(
            "en",
            "part-hours = { $hours }\n\ncontact = { part-hours }\n",
            "contact",
            differ("contact", &[], &["hours"]),
        );
    }

    #[test]
    fn a_folder_that_is_no_language() {
        check("日本語", "contact = 連絡先\n", "", Kind::NotALanguage("日本語".to_owned()));
    }
}
