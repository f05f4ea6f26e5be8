//! `parity/language-mixed`.

use std::ops::Range;

use crate::check::findings::RuleFindings;
use crate::check::rule::Rule;
use crate::check::scene::{Reading, ReadingKind, Scene};
use crate::diagnostic::{Arg, Message, Severity};
use crate::markdown::PassageKind;
use crate::prose::Reader;

/// A whole sentence in the other language. Names, titles, quotations and code are none.
pub struct LanguageMixed;

impl Rule for LanguageMixed {
    fn name(&self) -> &'static str {
        "parity/language-mixed"
    }

    fn severity(&self) -> Severity {
        Severity::Warning
    }

    fn check(&self, scene: &Scene<'_>, findings: &mut RuleFindings<'_>) {
        if is_bilingual(scene) {
            return;
        }
        for reading in scene.readings.iter().filter(|reading| is_prose(reading) && may_hold_another(reading)) {
            let (is_other, id) = match reading.reader {
                Reader::Japanese => (is_english as fn(&str) -> bool, "parity-language-mixed-english"),
                Reader::English => (is_japanese as fn(&str) -> bool, "parity-language-mixed-japanese"),
            };
            for sentence in sentences(reading).filter(|sentence| is_other(&reading.text[sentence.clone()])) {
                let message = Message::new(id).with("language", Arg::Language(reading.language.tag().to_owned()));
                let finding = findings.finding(message, reading.place(&sentence));
                findings.push(finding.help(Message::new("parity-language-mixed-help")));
            }
        }
    }
}

/// A plain text in two languages, one after the other: it has no page of its own for either. A page of a site has.
fn is_bilingual(scene: &Scene<'_>) -> bool {
    if scene.notice.is_some() || !scene.documents.is_empty() {
        return false;
    }
    let (mut own, mut other) = (0, 0);
    for reading in scene.readings.iter().filter(|reading| is_prose(reading)) {
        for sentence in sentences(reading) {
            let sentence = &reading.text[sentence];
            let (japanese, english) = (is_japanese(sentence), is_english(sentence));
            let (is_own, is_other) = match reading.reader {
                Reader::Japanese => (japanese, english),
                Reader::English => (english, japanese),
            };
            own += usize::from(is_own);
            other += usize::from(is_other);
        }
    }
    other >= LEFT_OVER && other * 4 >= own
}

/// One sentence of the other language was left to be translated; two may be the other half of the text.
const LEFT_OVER: usize = 2;

fn is_prose(reading: &Reading<'_>) -> bool {
    reading.kind() != ReadingKind::Passage(PassageKind::Code)
}

/// Whether there are enough letters of the other script for a sentence; most texts have none, and need no second look.
fn may_hold_another(reading: &Reading<'_>) -> bool {
    let text = &reading.text;
    match reading.reader {
        Reader::Japanese => text.bytes().filter(u8::is_ascii_alphabetic).count() >= 10,
        Reader::English => !text.is_ascii() && letters(text).0 >= 6,
    }
}

/// The sentences of a reading; one that its own language does not end is parted where the other one would.
fn sentences<'r>(reading: &'r Reading<'_>) -> impl Iterator<Item = Range<usize>> + 'r {
    let other = match reading.reader {
        Reader::Japanese => Reader::English,
        Reader::English => Reader::Japanese,
    };
    reading.sentences.iter().flat_map(move |sentence| {
        let parts = crate::prose::sentences(&reading.text[sentence.clone()], other);
        parts.into_iter().map(move |part| sentence.start + part.start..sentence.start + part.end)
    })
}

/// A Japanese sentence: it ends as sentences do, and most of it is Japanese. A title or name in Japanese does not end so.
fn is_japanese(sentence: &str) -> bool {
    let words = sentence.trim_end_matches(['。', ' ', '）', ')']);
    let ends = ENDINGS.iter().any(|ending| words.ends_with(ending));
    let (japanese, latin) = letters(sentence);
    ends && !is_quoted(sentence) && japanese >= 6 && japanese > latin
}

const ENDINGS: [&str; 10] =
    ["です", "ます", "ました", "ません", "でした", "ください", "下さい", "である", "ましょう", "でしょう"];

/// An English sentence: it ends with a full stop, and words that only a sentence has stand between its other words.
fn is_english(sentence: &str) -> bool {
    let (japanese, latin) = letters(sentence);
    let ends = sentence.trim_end_matches(['"', '”', ')', '）']).ends_with(['.', '?', '!']);
    let small = sentence.split(|c: char| !c.is_alphabetic()).filter(|word| word.starts_with(char::is_lowercase));
    let small: Vec<&str> = small.collect();
    let says = small.iter().any(|word| VERBS.contains(word)) || small.len() >= 6;
    ends && says && small.len() >= 3 && japanese * 2 <= latin && !is_quoted(sentence)
}

const VERBS: [&str; 24] = [
    "is",
    "are",
    "was",
    "were",
    "be",
    "been",
    "has",
    "have",
    "had",
    "will",
    "would",
    "can",
    "may",
    "must",
    "should",
    "shall",
    "do",
    "does",
    "please",
    "asks",
    "accepted",
    "published",
    "closes",
    "opens",
];

/// Japanese and Latin letters.
fn letters(text: &str) -> (usize, usize) {
    let is_japanese = |c| matches!(c, 'ぁ'..='ゖ' | 'ァ'..='ヺ' | 'ー' | '々' | '一'..='鿿');
    text.chars().fold((0, 0), |(japanese, latin), c| {
        (japanese + usize::from(is_japanese(c)), latin + usize::from(c.is_ascii_alphabetic()))
    })
}

/// What others wrote is cited as they wrote it.
fn is_quoted(sentence: &str) -> bool {
    sentence.trim_start().starts_with(['"', '“', '「', '『', '\'', '‘'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_are_told_from_names() {
        let check = |sentence: &str, japanese: bool, english: bool| {
            assert_eq!((is_japanese(sentence), is_english(sentence)), (japanese, english), "{sentence}");
        };
        check("例示省は、意見を募集します。", true, false);
        check("詳しくは、ISMAPの規則を御覧ください", true, false);
        check("意見募集要領", false, false);
        check("The guide (意見募集要領) is in Japanese.", false, true);
        check("Opinions are accepted until the end of July.", false, true);
        check("Web Content Accessibility Guidelines", false, false);
        check("Act on the Protection of Personal Information.", false, false);
        check("\"Labels are made of paper and must be kept.\"", false, false);
        check("「紙に限ります。」", false, false);
        check("JIS X 8341-3:2016のレベルAAです。", false, false);
    }
}
