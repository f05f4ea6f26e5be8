//! One document, quoted by name with the mark here and without it there.

use std::collections::BTreeMap;

use super::{Mention, Uneven, mark};
use crate::check::scene::{Reading, ReadingKind, Scene};
use crate::markdown::PassageKind;
use crate::model::Language;

const QUOTES: [(char, char); 4] = [('「', '」'), ('『', '』'), ('“', '”'), ('"', '"')];

/// Words of sentences about the document once it is made, or as it stands now, where it rightly has no mark.
const IN_FORCE: [&str; 19] = [
    "施行",
    "公布",
    "制定",
    "廃止",
    "現行",
    "決定",
    "改正前",
    "改定前",
    "定め",
    "enter into force",
    "enters into force",
    "take effect",
    "takes effect",
    "promulgat",
    "adopt",
    "establish",
    "current",
    "existing",
    "in force",
];

/// The mentions of a name.
#[derive(Default)]
struct Mentions<'s, 'a> {
    with: Vec<Mention<'s, 'a>>,
    without: Vec<Mention<'s, 'a>>,
}

/// One for each document whose mentions are uneven.
pub fn uneven<'s, 'a>(scene: &'s Scene<'a>) -> Vec<Uneven<'s, 'a>> {
    let mut names: BTreeMap<(&Language, String), Mentions<'s, 'a>> = BTreeMap::new();
    for reading in scene.readings.iter().filter(|reading| is_prose(reading)) {
        for (name, range, is_marked) in quoted(reading) {
            let mentions = names.entry((reading.language, name)).or_default();
            if is_marked {
                mentions.with.push(Mention { reading, range });
            } else if !is_in_force(reading.sentence_at(range.start)) {
                mentions.without.push(Mention { reading, range });
            }
        }
    }
    names.into_values().filter_map(judge).collect()
}

fn judge<'s, 'a>(mentions: Mentions<'s, 'a>) -> Option<Uneven<'s, 'a>> {
    let marked = mentions.with.len();
    let (with, without) = mentions.with.into_iter().next().zip(mentions.without.into_iter().next())?;
    Some(Uneven { message: "material-draft-mark-same", with, without, marked })
}

fn is_prose(reading: &Reading<'_>) -> bool {
    matches!(reading.kind(), ReadingKind::Passage(kind) if kind != PassageKind::Code)
}

fn is_in_force(sentence: &str) -> bool {
    let lower = sentence.to_lowercase();
    IN_FORCE.iter().any(|word| lower.contains(word))
}

/// What stands in quotation marks: the name without its mark, where it stands, and whether it has the mark.
fn quoted(reading: &Reading<'_>) -> Vec<(String, std::ops::Range<usize>, bool)> {
    let text = &reading.text;
    let mut found = Vec::new();
    for (open, close) in QUOTES.into_iter().filter(|(open, _)| reading.characters.may_have(*open)) {
        let mut at = 0;
        while let Some(start) = text[at..].find(open).map(|found| at + found + open.len_utf8()) {
            let Some(end) = text[start..].find(close).map(|found| start + found) else { break };
            at = end + close.len_utf8();
            let inner = &text[start..end];
            let mark = mark::at_end(inner);
            let name = &inner[..inner.len() - mark.map_or(0, str::len)];
            let before = text[..start - open.len_utf8()].trim_end();
            let is_draft = before.len().checked_sub("draft".len()).and_then(|from| before.get(from..));
            let is_draft = is_draft.is_some_and(|word| word.eq_ignore_ascii_case("draft"));
            let is_marked = mark.is_some() || mark::at_start(&text[at..]) || is_draft;
            if name.chars().count() >= 4 {
                found.push((name.to_owned(), start..end, is_marked));
            }
        }
    }
    found
}
