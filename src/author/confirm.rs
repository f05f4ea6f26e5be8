//! Notes in `notice.yaml` that translations say what the original says now.

use anyhow::{Result, bail};
use camino::{Utf8Path, Utf8PathBuf};

use super::refusal::Refusal;
use crate::calendar::Date;
use crate::fix;
use crate::load;
use crate::model::{Language, Notice, TranslationStatus};

/// Writes down, for the translations of a notice into `languages` or all of them if none is named, that they were compared with the
/// original on a day: its digest and the date. Gives the languages.
///
/// # Errors
/// A [`Refusal`] if there is no such translation, or if the file cannot be added to without changing something else; a
/// [`fix::Refusal`] if it is no longer what was read, is a symbolic link or write-protected; trouble with the disk.
pub fn confirm(root: &Utf8Path, notice: &Notice, languages: &[Language], on: Date) -> Result<Vec<Language>> {
    let languages = translations(notice, languages)?;
    let source = notice.origin.source();
    let path: Utf8PathBuf = source.path().to_owned();
    let mut text = source.text().to_owned();
    for language in &languages {
        text = noted(&text, notice, language, on).ok_or_else(|| Refusal::Unamendable { path: path.clone() })?;
    }
    fix::rewriting(root, source, &text)?.apply()?;
    Ok(languages)
}

fn translations(notice: &Notice, asked: &[Language]) -> Result<Vec<Language>> {
    let others = notice.translations.iter().filter(|(_, standing)| standing.status != TranslationStatus::Original);
    let others: Vec<Language> = others.map(|(language, _)| language.clone()).collect();
    if others.is_empty() {
        bail!(Refusal::NoTranslation { id: notice.id.to_string() });
    }
    if let Some(language) = asked.iter().find(|language| !others.contains(language)) {
        bail!(Refusal::NotATranslation { id: notice.id.to_string(), language: language.to_string() });
    }
    Ok(if asked.is_empty() { others } else { asked.to_vec() })
}

/// A status has to be written beside a digest; one that is there stays.
fn noted(text: &str, notice: &Notice, language: &Language, on: Date) -> Option<String> {
    let standing = notice.translations.get(language);
    let at = |key: &'static str| ["translations", language.tag(), key];
    let text = match notice.origin.has(&at("status").join(".")) {
        true => text.to_owned(),
        false => load::amended(text, &at("status"), status(standing.status))?,
    };
    let text = load::amended(&text, &at("of"), &notice.digest_of_original().to_string())?;
    load::amended(&text, &at("reviewed_on"), &on.format("%Y-%m-%d").to_string())
}

fn status(status: TranslationStatus) -> &'static str {
    match status {
        TranslationStatus::Original => "original",
        TranslationStatus::Official => "official",
        TranslationStatus::Provisional => "provisional",
        TranslationStatus::Machine => "machine",
    }
}
