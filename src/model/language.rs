//! A language the site declares, and values that exist in each of them.

use std::fmt;
use std::sync::Arc;

/// A language tag (BCP 47), as declared in `site.yaml`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Language(Arc<str>);

impl Language {
    /// The language of that tag.
    pub fn new(tag: &str) -> Language {
        Language(tag.into())
    }

    /// The tag.
    pub fn tag(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

/// One value for each language of whatever carries it, the original first. It is complete once loaded: `load` makes no
/// notice whose texts lack one of its languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Localized<T> {
    original: (Language, T),
    others: Box<[(Language, T)]>,
}

impl<T> Localized<T> {
    /// Values in the order of the languages; `None` if there is none at all.
    pub fn new(values: Vec<(Language, T)>) -> Option<Localized<T>> {
        let mut values = values.into_iter();
        let original = values.next()?;
        Some(Localized { original, others: values.collect() })
    }

    /// The value of the only language there is.
    pub fn of_one(language: Language, value: T) -> Localized<T> {
        Localized { original: (language, value), others: Box::default() }
    }

    /// The value in that language; where its carrier does not exist in the language, the original.
    pub fn get(&self, language: &Language) -> &T {
        self.find(language).unwrap_or(&self.original.1)
    }

    /// The value in that language, if its carrier exists in it.
    pub fn find(&self, language: &Language) -> Option<&T> {
        self.iter().find(|(own, _)| *own == language).map(|(_, value)| value)
    }

    /// The value in the language it was written in.
    pub fn original(&self) -> &T {
        &self.original.1
    }

    /// Every language with its value, the original first.
    pub fn iter(&self) -> impl Iterator<Item = (&Language, &T)> {
        std::iter::once(&self.original).chain(&self.others).map(|(language, value)| (language, value))
    }
}
