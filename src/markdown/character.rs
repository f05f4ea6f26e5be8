//! What kind of character: the few Unicode properties that emphasis, line breaks and anchors turn on.

use icu_properties::props::{EastAsianWidth, EmojiPresentation, GeneralCategory, GeneralCategoryGroup, Script};
use icu_properties::{CodePointMapData, CodePointSetData};

/// East Asian by width (UAX #11: wide, full-width, half-width), emoji aside.
pub(super) fn is_cjk(c: char) -> bool {
    !c.is_ascii()
        && matches!(
            CodePointMapData::<EastAsianWidth>::new().get(c),
            EastAsianWidth::Wide | EastAsianWidth::Fullwidth | EastAsianWidth::Halfwidth
        )
        && !CodePointSetData::new::<EmojiPresentation>().contains(c)
}

/// Hangul, which unlike Japanese and Chinese is written with spaces between words.
pub(super) fn is_hangul(c: char) -> bool {
    !c.is_ascii() && CodePointMapData::<Script>::new().get(c) == Script::Hangul
}

/// Unicode punctuation in the sense of CommonMark 0.31: general category P or S.
pub(super) fn is_punctuation(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_punctuation();
    }
    let category = CodePointMapData::<GeneralCategory>::new().get(c);
    GeneralCategoryGroup::Punctuation.contains(category) || GeneralCategoryGroup::Symbol.contains(category)
}

/// Part of a word: a letter, a digit, or a mark on one (a dakuten in decomposed form, a variation selector).
pub(super) fn is_word(c: char) -> bool {
    c.is_alphanumeric() || GeneralCategoryGroup::Mark.contains(CodePointMapData::<GeneralCategory>::new().get(c))
}

/// For private use (general category Co): means nothing on a reader's device.
pub(super) fn is_private(c: char) -> bool {
    matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{ffffd}' | '\u{100000}'..='\u{10fffd}')
}

/// The first byte of every character for private use, and of few others, is one of these or above.
pub(super) const PRIVATE_LEADS: u8 = 0xee;

/// The characters for private use in a text, each with its place.
pub(super) fn private(text: &str) -> impl Iterator<Item = (usize, char)> {
    let mut next = 0;
    let leads = std::iter::from_fn(move || {
        let at = next + text.as_bytes()[next..].iter().position(|byte| *byte >= PRIVATE_LEADS)?;
        next = at + 1;
        Some(at)
    });
    let found = leads.filter_map(|at| Some((at, text[at..].chars().next()?)));
    found.filter(|(_, c)| is_private(*c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn private_characters_are_found() {
        let text = "\u{e000}日～\u{f8ff}a\u{f0000}😀\u{10fffd}\u{fffd}";
        let expected: Vec<(usize, char)> = text.char_indices().filter(|(_, c)| is_private(*c)).collect();
        assert_eq!(expected.len(), 4);
        assert_eq!(private(text).collect::<Vec<_>>(), expected);
    }

    fn check(property: fn(char) -> bool, yes: &str, no: &str) {
        let (with, without): (String, String) = (yes.to_owned() + no).chars().partition(|c| property(*c));
        assert_eq!((with.as_str(), without.as_str()), (yes, no));
    }

    #[test]
    fn kinds_of_characters() {
        check(is_cjk, "漢かカｶ「。：！　한", "aé“—…😀 ");
        check(is_hangul, "한국", "漢aか");
        check(is_punctuation, "「。：*|~$￥—", "漢aー々 1\u{e0f0}");
        check(is_word, "漢aー々1\u{3099}\u{e0100}", "。- 「");
        check(is_private, "\u{e000}\u{f8ff}\u{f0000}\u{10fffd}", "a漢\u{fffd}");
    }
}
