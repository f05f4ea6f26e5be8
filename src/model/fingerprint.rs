//! Whether a translation still says what the original says: a digest of the original's words, which `kokuji confirm` writes down.

use icu_properties::CodePointMapData;
use icu_properties::props::{EastAsianWidth, Script};
use unicode_normalization::UnicodeNormalization as _;

use crate::digest::{Digest, Digester};
use crate::model::{Language, Notice, Translation, TranslationStatus};

impl Notice {
    /// The digest of all that the notice says in its original language, as `translations.<language>.of` holds it: of each text of
    /// `notice.yaml` in the order of [`Notice::texts`], then of the prose, its path on one line and its words on the next.
    ///
    /// Words are in NFC and on one line, so that no text can pass for a path. White space is one space, and none at all beside a
    /// character of a script that is written without spaces: how lines are broken changes nothing.
    pub fn digest_of_original(&self) -> Digest {
        let language = self.original_language();
        let mut digester = Digester::default();
        for field in self.texts() {
            entry(&mut digester, &field.path, field.text.get(language));
        }
        entry(&mut digester, "prose", self.prose.get(language).source.text());
        digester.finish()
    }

    /// The language it was written in.
    pub fn original_language(&self) -> &Language {
        let (language, _) = self.translations.iter().next().expect("a localized value has an original");
        language
    }
}

impl Translation {
    /// Whether the original of `notice`, of which this is a translation, has changed since the two were compared. Where nobody
    /// has confirmed anything, nothing is known, and nothing is said.
    pub fn is_stale(&self, notice: &Notice) -> bool {
        self.status != TranslationStatus::Original && self.of.is_some_and(|of| of != notice.digest_of_original())
    }
}

fn entry(digester: &mut Digester, path: &str, text: &str) {
    digester.update(format!("{path}\n{}\n", words(text)).as_bytes());
}

/// The words of a text, however its characters are composed and its lines are broken.
fn words(text: &str) -> String {
    let composed: String = text.nfc().collect();
    let mut words = String::with_capacity(composed.len());
    for word in composed.split_whitespace() {
        let joins = |end: Option<char>| end.is_none_or(is_written_without_spaces);
        if !joins(words.chars().next_back()) && !joins(word.chars().next()) {
            words.push(' ');
        }
        words.push_str(word);
    }
    words
}

/// Japanese and Chinese characters with their punctuation; Korean has spaces between words.
fn is_written_without_spaces(c: char) -> bool {
    let width = CodePointMapData::<EastAsianWidth>::new().get(c);
    let is_wide = matches!(width, EastAsianWidth::Wide | EastAsianWidth::Fullwidth | EastAsianWidth::Halfwidth);
    is_wide && CodePointMapData::<Script>::new().get(c) != Script::Hangul
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::Instant;
    use crate::model::{Correction, CorrectionType, Kind, Localized, NoticeId, Origin, Prose, State};
    use crate::source::Source;

    const JA: [&str; 3] =
        ["街灯の基準", "街灯の基準への意見を募集します。", "基準を改めます。\n\n## 背景\n\nLED lamps が増えました。\n"];
    const EN: [&str; 3] = ["Street lamps", "We ask for opinions on street lamps.", "The standards change.\n"];

    fn localized<T>(ja: T, en: T) -> Localized<T> {
        Localized::new(vec![(Language::new("ja"), ja), (Language::new("en"), en)]).expect("two languages")
    }

    fn prose(text: &str) -> Prose {
        Prose { source: Source::new("prose.md", text.to_owned()) }
    }

    fn standing(status: TranslationStatus, of: Option<Digest>) -> Translation {
        Translation { status, of, reviewed_on: None }
    }

    /// A notice of a title, a summary and prose, once in each language.
    fn notice(ja: [&str; 3], en: [&str; 3]) -> Notice {
        Notice {
            id: NoticeId::parse("2025/lamps").expect("an id"),
            origin: Origin::new(Source::new("notice.yaml", String::new()), |_, _| None),
            sources: Digest::of(&[]),
            kind: Kind::Announcement,
            state: State::Ready,
            title: localized(ja[0].to_owned(), en[0].to_owned()),
            summary: localized(ja[1].to_owned(), en[1].to_owned()),
            publish_at: Instant::from_unix(0),
            withdrawal: None,
            issuer: None,
            topics: Vec::new(),
            procedure: None,
            period: None,
            materials: Vec::new(),
            responses: Vec::new(),
            response_languages: Vec::new(),
            privacy: None,
            contacts: Vec::new(),
            background: Vec::new(),
            schedule: Vec::new(),
            results: None,
            related: Vec::new(),
            corrections: Vec::new(),
            translations: localized(
                standing(TranslationStatus::Original, None),
                standing(TranslationStatus::Provisional, None),
            ),
            redirect_from: Vec::new(),
            allow: Vec::new(),
            prose: localized(prose(ja[2]), prose(en[2])),
            files: Default::default(),
        }
    }

    /// Whether a translation that was confirmed against the usual notice is stale once the notice is this one.
    fn check(now: &Notice, stale: bool) {
        let confirmed = notice(JA, EN).digest_of_original();
        let translation = standing(TranslationStatus::Provisional, Some(confirmed));
        assert_eq!(translation.is_stale(now), stale, "{:?} {:?}", now.title, now.prose);
    }

    #[test]
    fn the_digest_is_that_of_lines_anybody_can_write() {
        let lines = "title\n街灯の基準\nsummary\n街灯の基準への意見を募集します。\nprose\n基準を改めます。##背景LED lampsが増えました。\n";
        assert_eq!(notice(JA, EN).digest_of_original(), Digest::of(lines.as_bytes()));
    }

    #[test]
    fn white_space_changes_nothing() {
        let wrapped = "基準を\n改めます。\n\n\n##  背景\n\nLED\nlamps　が増えました。";
        check(&notice(JA, EN), false);
        check(&notice([JA[0], " 街灯の基準への 意見を\n募集します。", wrapped], EN), false);
    }

    #[test]
    fn composition_changes_nothing() {
        check(&notice(JA.map(decomposed).each_ref().map(String::as_str), EN), false);
    }

    fn decomposed(text: &str) -> String {
        text.nfd().collect()
    }

    #[test]
    fn any_word_of_the_original_counts() {
        check(&notice(["街灯の規準", JA[1], JA[2]], EN), true);
        check(&notice([JA[0], "街灯の基準への意見を募集しました。", JA[2]], EN), true);
        check(&notice([JA[0], JA[1], "基準を改めます。\n\n## 背景\n\nLEDlamps が増えました。\n"], EN), true);
        check(&notice([JA[0], JA[1], ""], EN), true);
        let mut corrected = notice(JA, EN);
        corrected.corrections.push(Correction {
            at: Instant::from_unix(0),
            type_: CorrectionType::Correction,
            note: Some(localized("背景を改めました。".to_owned(), String::new())),
            before: None,
            after: None,
        });
        check(&corrected, true);
    }

    #[test]
    fn no_text_passes_for_another() {
        check(&notice([&format!("{}\nsummary\n{}", JA[0], JA[1]), "", JA[2]], EN), true);
        check(&notice([JA[1], JA[0], JA[2]], EN), true);
    }

    #[test]
    fn the_translation_itself_does_not_count() {
        check(&notice(JA, ["Lamps of streets", "Please respond.", "Nothing.\n"]), false);
    }

    #[test]
    fn nothing_is_said_of_what_nobody_confirmed() {
        let notice = notice(JA, EN);
        let other = Some(Digest::of(b"another original"));
        assert!(!standing(TranslationStatus::Machine, None).is_stale(&notice));
        assert!(!standing(TranslationStatus::Original, other).is_stale(&notice));
        assert!(standing(TranslationStatus::Official, other).is_stale(&notice));
    }

    #[test]
    fn spaces_count_between_words_that_need_them() {
        let check = |text: &str, expected: &str| assert_eq!(words(text), expected);
        check("  a  b\n c ", "a b c");
        check("漢字 かな\nカナ　ｶﾅ。 「次」", "漢字かなカナｶﾅ。「次」");
        check("第 3 章", "第3章");
        check("한국 말", "한국 말");
        check("“a” b", "“a” b");
        check(" \n ", "");
    }
}
