//! Says facts in a language; the inverse of `prose`.
//!
//! Every word is in `i18n/<language>/*.ftl` (Fluent), and so is the way dates, times, ranges and lists are put
//! together. ICU4X supplies the names of months, weekdays and eras. Rust only decides which message to say.
//! A [`Catalog`] is proven complete when it is made; a [`Voice`] is one of its languages.

mod catalog;
mod date;
mod error;
mod ftl;
mod functions;
mod list;
mod names;
mod phone;
mod quantity;
mod value;
mod verify;
mod vocabulary;
mod voice;

pub use catalog::Catalog;
pub use error::{CatalogError, CatalogErrorKind};
pub use ftl::FtlFile;
pub use phone::tel_uri;
pub use voice::Voice;

#[cfg(test)]
mod tests {
    use super::{Catalog, Voice};

    /// Compares what is said in Japanese and in English.
    pub(super) fn check(say: impl Fn(Voice<'_>) -> String, ja: &str, en: &str) {
        let catalog = Catalog::embedded();
        let said = ["ja", "en"].map(|language| say(catalog.voice(language).expect("an embedded language")));
        assert_eq!(said, [ja, en]);
    }
}
