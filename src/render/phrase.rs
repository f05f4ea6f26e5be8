//! Where a heading may break: between phrases, which Japanese does not mark with spaces.

use crate::markdown;
use crate::model::Language;

/// The text as HTML, in Japanese with `<wbr>` between phrases. With `word-break: keep-all` lines then break there and nowhere else.
pub(super) fn breakable(text: &str, language: &Language) -> String {
    if language.tag() != "ja" {
        return markdown::escape(text);
    }
    let phrases = budoux::parse(budoux::models::default_japanese_model(), text);
    phrases.iter().map(|phrase| markdown::escape(phrase)).collect::<Vec<_>>().join("<wbr>")
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
    fn other_languages_have_spaces() {
        check("Labels & <signs>", "en", "Labels &amp; &lt;signs&gt;");
    }
}
