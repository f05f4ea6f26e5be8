//! A message file as text, and parsed.

use std::ops::Range;
use std::sync::Arc;

use camino::Utf8PathBuf;
use fluent::FluentResource;
use icu_locale_core::Locale;
use unic_langid::LanguageIdentifier;

use super::error::{CatalogError, CatalogErrorKind};

/// A file of messages of one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FtlFile {
    /// The language as a BCP 47 tag: the name of the folder.
    pub language: String,
    /// Where it was read, for error messages.
    pub path: Utf8PathBuf,
    /// Its text, with `\n` line ends and without byte order mark.
    pub text: String,
}

/// Who wrote a file. A site's messages take the place of the built-in ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Origin {
    Embedded,
    Site,
}

/// A parsed file.
pub(super) struct Ftl {
    pub language: LanguageIdentifier,
    pub locale: Locale,
    pub path: Utf8PathBuf,
    pub origin: Origin,
    pub resource: Arc<FluentResource>,
    /// Whether some of it could not be read, so that what seems missing may only be misspelt.
    pub damaged: bool,
}

impl Ftl {
    /// Parses as much as can be read, and adds what cannot to `errors`; `None` if the language is not one.
    pub fn parse(file: FtlFile, origin: Origin, errors: &mut Vec<CatalogError>) -> Option<Ftl> {
        let FtlFile { language: tag, path, text } = file;
        let error = |span, kind| CatalogError { path: path.clone(), span, kind };
        let (Ok(language), Ok(locale)) = (tag.parse(), tag.parse()) else {
            errors.push(error(0..0, CatalogErrorKind::NotALanguage(tag)));
            return None;
        };
        let (resource, faults) = match FluentResource::try_new(text) {
            Ok(resource) => (resource, Vec::new()),
            Err((resource, faults)) => (resource, faults),
        };
        let damaged = !faults.is_empty();
        errors.extend(faults.into_iter().map(|fault| {
            error(whole_characters(resource.source(), fault.pos), CatalogErrorKind::Syntax(fault.kind.to_string()))
        }));
        Some(Ftl { language, locale, path, origin, resource: Arc::new(resource), damaged })
    }

    /// Where a slice of this file's text stands in it. Fluent's syntax tree has no spans, but its names are slices
    /// of the text.
    pub fn span(&self, slice: &str) -> Range<usize> {
        let start = slice.as_ptr().addr().saturating_sub(self.resource.source().as_ptr().addr());
        start..start + slice.len()
    }
}

/// The parser points at single bytes, be they of a longer character or past the end.
fn whole_characters(text: &str, span: Range<usize>) -> Range<usize> {
    text.floor_char_boundary(span.start)..text.ceil_char_boundary(span.end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_cut_short_anywhere_is_judged_at_whole_characters() {
        let whole = include_str!("../../i18n/ja/facts.ftl");
        for (end, _) in whole.char_indices().skip(1500) {
            let text = &whole[..end];
            let file = FtlFile { language: "ja".to_owned(), path: "i18n/ja/facts.ftl".into(), text: text.to_owned() };
            let mut errors = Vec::new();
            Ftl::parse(file, Origin::Site, &mut errors).expect("a language");
            assert!(errors.iter().all(|error| text.get(error.span.clone()).is_some()), "{errors:?}");
        }
    }
}
