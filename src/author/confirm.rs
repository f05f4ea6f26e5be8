//! Notes in `notice.yaml` that translations say what the original says now.

use anyhow::{Result, bail};
use camino::{Utf8Path, Utf8PathBuf};

use super::files;
use super::refusal::Refusal;
use crate::calendar::Date;
use crate::load;
use crate::model::{Language, Notice, TranslationStatus};

/// Writes down, for the translations of a notice into `languages` or all of them if none is named, that they were compared with the
/// original on a day: its digest and the date. Gives the languages.
///
/// # Errors
/// A [`Refusal`] if there is no such translation, or if the file cannot be added to without changing something else; trouble with
/// the disk.
pub fn confirm(root: &Utf8Path, notice: &Notice, languages: &[Language], on: Date) -> Result<Vec<Language>> {
    let languages = translations(notice, languages)?;
    let path: Utf8PathBuf = notice.origin.source().path().to_owned();
    let raw = files::read(&root.join(&path))?;
    let mut text = notice.origin.source().text().to_owned();
    for language in &languages {
        text = noted(&text, notice, language, on).ok_or_else(|| Refusal::Unamendable { path: path.clone() })?;
    }
    files::replace(&root.join(&path), &as_on_disk(&raw, notice.origin.source().text(), &text))?;
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

/// The amended text with the byte order mark and the line ends of the file. What did not change stays byte for byte.
fn as_on_disk(raw: &str, text: &str, amended: &str) -> String {
    let same = |(a, b): &(char, char)| a == b;
    let length = |pairs: &mut dyn Iterator<Item = (char, char)>| pairs.map(|(a, _)| a.len_utf8()).sum::<usize>();
    let head = length(&mut text.chars().zip(amended.chars()).take_while(same));
    let (rest, new) = (&text[head..], &amended[head..]);
    let tail = length(&mut rest.chars().rev().zip(new.chars().rev()).take_while(same));
    let is_crlf = raw.contains("\r\n");
    let middle = &new[..new.len() - tail];
    let middle = if is_crlf { middle.replace('\n', "\r\n") } else { middle.to_owned() };
    let (start, end) = (offset(raw, head), offset(raw, text.len() - tail));
    format!("{}{middle}{}", &raw[..start], &raw[end..])
}

/// Where a byte of the normalized text stands in the file.
fn offset(raw: &str, normalized: usize) -> usize {
    let mut at = raw.len() - raw.trim_start_matches('\u{feff}').len();
    let mut left = normalized;
    while left > 0 {
        if raw[at..].starts_with("\r\n") {
            at += 1;
        }
        let step = raw[at..].chars().next().map_or(left, char::len_utf8);
        at += step;
        left = left.saturating_sub(step);
    }
    at
}

#[cfg(test)]
mod tests {
    use super::as_on_disk;

    fn check(raw: &str, text: &str, amended: &str, expected: &str) {
        assert_eq!(as_on_disk(raw, text, amended), expected, "{raw:?}");
    }

    #[test]
    fn marks_and_line_ends_of_the_file_stay() {
        check("a\nb\n", "a\nb\n", "a\nc\nb\n", "a\nc\nb\n");
        check("a\r\nb\r\n", "a\nb\n", "a\nc\nb\n", "a\r\nc\r\nb\r\n");
        check("\u{feff}題\r\nb", "題\nb", "題\nb\nc: 1\n", "\u{feff}題\r\nb\r\nc: 1\r\n");
        check("a\r\nb\nc\r\n", "a\nb\nc\n", "a\nB\nc\n", "a\r\nB\nc\r\n");
        check("a\n", "a\n", "a\n", "a\n");
    }
}
