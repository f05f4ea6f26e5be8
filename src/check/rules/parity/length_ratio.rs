//! `parity/length-ratio`.

use std::collections::BTreeMap;

use super::section::{self, Section};
use crate::check::findings::RuleFindings;
use crate::check::rule::Rule;
use crate::check::scene::{Reading, ReadingKind, Scene};
use crate::diagnostic::{Message, Severity};
use crate::markdown::PassageKind;
use crate::model::Language;
use crate::prose::Reader;

/// A section that is much shorter or longer than its translation.
pub struct LengthRatio;

/// English letters and figures for a hundred Japanese ones. In the sample content every section is between 150 and 260.
const USUAL: std::ops::RangeInclusive<usize> = 80..=420;

/// Below these numbers of letters, chance decides.
const ENOUGH: (usize, usize) = (80, 160);

impl Rule for LengthRatio {
    fn name(&self) -> &'static str {
        "parity/length-ratio"
    }

    fn severity(&self) -> Severity {
        Severity::Hint
    }

    fn check(&self, scene: &Scene<'_>, findings: &mut RuleFindings<'_>) {
        let lengths = lengths(scene);
        let length = |section: &Section<'_>| {
            lengths.get(&(section.document().language, section.anchor())).copied().unwrap_or_default()
        };
        // Where something is missing that can be counted, another rule says what.
        for (section, original) in
            section::pairs(scene).into_iter().filter(|(own, other)| own.counts(other) == other.counts(own))
        {
            let (here, there) = (length(&section), length(&original));
            if is_usual(readers(&section, &original), here, there) {
                continue;
            }
            let id = if is_short(&section, here, there) { "parity-length-short" } else { "parity-length-long" };
            let message = Message::new(id).with("here", here).with("there", there);
            let finding = findings.finding(message, section.place());
            let finding = finding.also(original.place(), Message::new("parity-the-original"));
            findings.push(finding.help(Message::new("parity-length-ratio-help")));
        }
    }
}

fn readers(section: &Section<'_>, original: &Section<'_>) -> (Option<Reader>, Option<Reader>) {
    let reader = |section: &Section<'_>| Reader::of(section.document().language.tag());
    (reader(section), reader(original))
}

/// Only Japanese and English have been measured.
fn is_usual(readers: (Option<Reader>, Option<Reader>), here: usize, there: usize) -> bool {
    let (japanese, english) = match readers {
        (Some(Reader::English), Some(Reader::Japanese)) => (there, here),
        (Some(Reader::Japanese), Some(Reader::English)) => (here, there),
        _ => return true,
    };
    let is_brief = japanese < ENOUGH.0 && english < ENOUGH.1;
    is_brief || (japanese > 0 && USUAL.contains(&(english * 100 / japanese)))
}

fn is_short(section: &Section<'_>, here: usize, there: usize) -> bool {
    match Reader::of(section.document().language.tag()) {
        Some(Reader::English) => here * 100 < there * *USUAL.start(),
        _ => there * 100 > here * *USUAL.end(),
    }
}

/// Letters and figures of each section, by its language and anchor; code and notes do not count, and a fact by reference is as long as it is.
fn lengths<'s>(scene: &'s Scene<'_>) -> BTreeMap<(&'s Language, Option<&'s str>), usize> {
    let mut lengths = BTreeMap::new();
    let counts = |reading: &&Reading<'_>| matches!(reading.kind(), ReadingKind::Passage(kind) if kind != PassageKind::Code && kind != PassageKind::Footnote);
    for reading in scene.readings.iter().filter(counts) {
        let letters = reading.text.chars().filter(|c| is_letter(*c)).count();
        *lengths.entry((reading.language, reading.section())).or_default() += letters;
    }
    lengths
}

/// Letters and figures. What most texts mostly consist of is told without a look at the tables of Unicode.
fn is_letter(c: char) -> bool {
    match c {
        '\0'..='\u{7f}' => c.is_ascii_alphanumeric(),
        'ぁ'..='ゖ' | 'ァ'..='ヺ' | '一'..='鿿' => true,
        _ => c.is_alphanumeric(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_those_of_unicode() {
        let mut differing = ('\0'..=char::MAX).filter(|c| is_letter(*c) != c.is_alphanumeric());
        assert_eq!(differing.next(), None);
    }

    #[test]
    fn what_is_usual_depends_on_the_language() {
        let check = |english, japanese, usual| {
            let (en, ja) = (Some(Reader::English), Some(Reader::Japanese));
            assert_eq!(is_usual((en, ja), english, japanese), usual, "{english} {japanese}");
            assert_eq!(is_usual((ja, en), japanese, english), usual, "{japanese} {english}");
        };
        check(200, 100, true);
        check(80, 100, true);
        check(70, 100, false);
        check(430, 100, false);
        check(0, 79, true);
        check(0, 100, false);
        check(200, 0, false);
    }
}
