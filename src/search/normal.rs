//! One spelling for what readers take for the same: ｻｰﾊﾞｰ and サーバー, 令和８年度 and 令和8年度, Ａ and a, ① and 1.

use icu_properties::props::{DefaultIgnorableCodePoint, GeneralCategory, GeneralCategoryGroup};
use icu_properties::{CodePointMapData, CodePointSetData};
use unicode_normalization::UnicodeNormalization;

/// The text unit by unit in NFKC (UAX #15) and lower case, without what is not seen (variation selectors, soft hyphens).
///
/// Unit by unit, because the script has to lead each letter of it back to where it stands in the page.
pub fn normalize(text: &str) -> String {
    let mut normal = String::with_capacity(text.len());
    units(text).for_each(|unit| fold(unit, &mut normal));
    normal
}

/// The text cut into characters, each with the marks that belong to it.
pub(super) fn units(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let mut letters = rest.char_indices().skip(1);
        let end = letters.find(|(_, letter)| !belongs_to_the_last(*letter)).map_or(rest.len(), |(at, _)| at);
        let (unit, after) = rest.split_at(end);
        rest = after;
        (!unit.is_empty()).then_some(unit)
    })
}

/// Whether a character composes with the one before it: combining marks, the half-width voiced sound marks, and the
/// vowels and final consonants of Hangul.
fn belongs_to_the_last(letter: char) -> bool {
    matches!(letter, '\u{1160}'..='\u{11ff}' | '\u{d7b0}'..='\u{d7ff}' | '\u{ff9e}' | '\u{ff9f}') || is_mark(letter)
}

/// Whether it is a combining mark (`\p{M}`).
pub(super) fn is_mark(letter: char) -> bool {
    letter >= '\u{300}' && !is_normal(letter) && GeneralCategoryGroup::Mark.contains(category(letter))
}

/// Its general category.
pub(super) fn category(letter: char) -> GeneralCategory {
    CodePointMapData::<GeneralCategory>::new().get(letter)
}

fn fold(unit: &str, normal: &mut String) {
    let mut letters = unit.chars();
    match (letters.next(), letters.next()) {
        (Some(letter), None) if letter.is_ascii() => normal.push(letter.to_ascii_lowercase()),
        (Some(letter), None) if is_normal(letter) => normal.push(letter),
        _ => {
            let lower = unit.nfkc().collect::<String>().to_lowercase();
            let ignorable = CodePointSetData::new::<DefaultIgnorableCodePoint>();
            normal.extend(lower.nfkc().filter(|letter| !ignorable.contains(*letter)));
        }
    }
}

/// The bulk of Japanese text, which stays as it is and has no marks in it: kana and the unified ideographs of the first block.
fn is_normal(letter: char) -> bool {
    matches!(letter, 'ぁ'..='ゖ' | 'ァ'..='ー' | '\u{4e00}'..='\u{9fff}')
}
