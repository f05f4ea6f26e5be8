//! Where a heading may break: between phrases, which Japanese does not mark with spaces.

use crate::markdown;
use crate::model::Language;

/// The text as HTML, in Japanese with `<wbr>` between phrases. With `word-break: keep-all` lines then break there and nowhere else.
pub(super) fn breakable(text: &str, language: &Language) -> String {
    if language.tag() != "ja" {
        return markdown::escape(text);
    }
    let mut phrases: Vec<String> = Vec::new();
    for phrase in budoux::parse(budoux::models::default_japanese_model(), text) {
        match phrases.last_mut() {
            Some(before) if belongs_to(before, &phrase) => before.push_str(&phrase),
            _ => phrases.push(phrase),
        }
    }
    phrases.iter().map(|phrase| markdown::escape(phrase)).collect::<Vec<_>>().join("<wbr>")
}

/// Whether a break would leave one letter alone, or tear the name of a place written in kana from its 市, 町, 村, 区 or 県, as in つくば市.
fn belongs_to(before: &str, after: &str) -> bool {
    let is_kana = |letter: char| matches!(letter, '\u{3041}'..='\u{3096}' | '\u{30a1}'..='\u{30fc}');
    let is_one_letter = before.chars().nth(1).is_none();
    is_one_letter || (before.ends_with(is_kana) && after.starts_with(['市', '町', '村', '区', '県']))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, language: &str, expected: &str) {
        assert_eq!(breakable(text, &Language::new(language)), expected);
    }

    #[test]
    fn japanese_breaks_between_phrases() {
        check("表示の基準案に関する意見募集について", "ja", "表示の<wbr>基準案に<wbr>関する<wbr>意見募集に<wbr>ついて");
        check("<A & B>の改正", "ja", "&lt;A &amp; B&gt;の<wbr>改正");
        check("", "ja", "");
    }

    #[test]
    fn a_place_is_not_torn() {
        check("みほん市の公共サイン", "ja", "みほん市の<wbr>公共サイン");
        check("さいたま市とつくば市の計画", "ja", "さいたま市と<wbr>つくば市の<wbr>計画");
    }

    #[test]
    fn other_languages_have_spaces() {
        check("Labels & <signs>", "en", "Labels &amp; &lt;signs&gt;");
    }
}
