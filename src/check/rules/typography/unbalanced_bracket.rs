//! `typography/unbalanced-bracket`.

use std::ops::Range;

use super::text::texts;
use crate::check::findings::RuleFindings;
use crate::check::rule::Rule;
use crate::check::scene::{Reading, ReadingKind, Scene};
use crate::diagnostic::Message;
use crate::prose::is_figure;

/// A bracket that is opened and not closed, or closed and not opened, in either language.
pub struct UnbalancedBracket;

/// Pairs, by what opens and what closes them. The two widths of a bracket are one: another rule asks for the same width.
const PAIRS: [(&str, &str); 9] = [
    ("(（", ")）"),
    ("[［", "]］"),
    ("「", "」"),
    ("『", "』"),
    ("【", "】"),
    ("〔", "〕"),
    ("〈", "〉"),
    ("《", "》"),
    ("〘", "〙"),
];

impl Rule for UnbalancedBracket {
    fn name(&self) -> &'static str {
        "typography/unbalanced-bracket"
    }

    fn check(&self, scene: &Scene<'_>, findings: &mut RuleFindings<'_>) {
        let mut lonely: Vec<Bracket<'_, '_>> = Vec::new();
        for reading in texts(scene).filter(|reading| may_have_bracket(reading)) {
            for bracket in unbalanced(reading) {
                match partner(&lonely, &bracket) {
                    Some(index) => drop(lonely.remove(index)),
                    None => lonely.push(bracket),
                }
            }
        }
        for Bracket { reading, at, c, opens, .. } in lonely {
            let (message, help) = match opens {
                true => ("typography-bracket-open", "typography-bracket-open-help"),
                false => ("typography-bracket-close", "typography-bracket-close-help"),
            };
            let message = Message::new(message).with("bracket", c.to_string());
            let place = reading.place(&(at..at + c.len_utf8()));
            findings.push(findings.finding(message, place).help(Message::new(help)));
        }
    }
}

/// A bracket in a text.
struct Bracket<'s, 'a> {
    reading: &'s Reading<'a>,
    at: usize,
    c: char,
    /// Its place in [`PAIRS`].
    pair: usize,
    opens: bool,
}

fn may_have_bracket(reading: &Reading<'_>) -> bool {
    PAIRS.iter().any(|(opening, closing)| reading.characters.may_have_any(opening.chars().chain(closing.chars())))
}

/// The bracket before that this one closes: a quotation can go over several paragraphs and items of the prose.
fn partner(lonely: &[Bracket<'_, '_>], bracket: &Bracket<'_, '_>) -> Option<usize> {
    let in_prose = |bracket: &Bracket<'_, '_>| matches!(bracket.reading.kind(), ReadingKind::Passage(_));
    let fits = |other: &Bracket<'_, '_>| {
        other.opens
            && other.pair == bracket.pair
            && in_prose(other)
            && other.reading.language == bracket.reading.language
    };
    if bracket.opens || !in_prose(bracket) { None } else { lonely.iter().rposition(fits) }
}

/// The brackets of a text without a partner in it.
fn unbalanced<'s, 'a>(reading: &'s Reading<'a>) -> Vec<Bracket<'s, 'a>> {
    let (mut open, mut lonely): (Vec<Bracket<'_, '_>>, Vec<Bracket<'_, '_>>) = (Vec::new(), Vec::new());
    for bracket in brackets(reading) {
        if bracket.opens {
            open.push(bracket);
        } else if open.last().is_some_and(|other| is_interval(&reading.text[other.at..bracket.at])) {
            open.pop();
        } else if let Some(index) = open.iter().rposition(|other| other.pair == bracket.pair) {
            lonely.extend(open.drain(index..).skip(1));
        } else if !is_label(&bracket) {
            lonely.push(bracket);
        }
    }
    lonely.extend(open);
    lonely.sort_by_key(|bracket| bracket.at);
    lonely
}

/// `[0, 1)`: numbers from the first, without the last.
fn is_interval(text: &str) -> bool {
    let inside = text.trim_matches(['[', ']', '(', ')']);
    inside.contains(',') && inside.chars().all(|c| c.is_ascii_digit() || " ,.-−∞".contains(c))
}

/// One look that spares most characters the search in [`PAIRS`].
fn may_be_bracket(c: char) -> bool {
    matches!(c, '(' | ')' | '[' | ']' | '\u{3008}'..='\u{301b}' | '（' | '）' | '［' | '］')
}

fn brackets<'s, 'a>(reading: &'s Reading<'a>) -> Vec<Bracket<'s, 'a>> {
    let found = reading.text.char_indices().filter(|(_, c)| may_be_bracket(*c)).filter_map(|(at, c)| {
        let pair = PAIRS.iter().position(|(opening, closing)| opening.contains(c) || closing.contains(c))?;
        Some(Bracket { reading, at, c, pair, opens: PAIRS[pair].0.contains(c) })
    });
    found.filter(|bracket| !reading.is_apart(&(bracket.at..bracket.at + bracket.c.len_utf8()))).collect()
}

/// Whether it ends a label of at most three characters: `1)`, `a)`, `ア）`, at the beginning of a line or after a mark or space. A smile,
/// `:)`, opens nothing either.
fn is_label(closing: &Bracket<'_, '_>) -> bool {
    let before = &closing.reading.text[..closing.at];
    let word = &before[before.trim_end_matches(char::is_alphanumeric).len()..];
    let label = label_at_end(before, word);
    let start = closing.at - label.len();
    let after_mark = before[..start].chars().next_back().is_none_or(|c| c.is_whitespace() || "、。，,;:：".contains(c));
    let is_start = || after_mark || begins_line(closing.reading, start..closing.at);
    closing.pair == 0 && (before.ends_with([':', ';']) || !label.is_empty() && is_start())
}

/// The last letter or number of a word, if it can be a label: a short word in Latin letters or digits, or one character.
fn label_at_end<'t>(before: &'t str, word: &'t str) -> &'t str {
    let is_digit = |c: char| c.is_ascii_alphanumeric() || is_figure(c);
    let run = &word[word.trim_end_matches(is_digit).len()..];
    let last = before.chars().next_back().map_or(0, char::len_utf8);
    match run.chars().count() {
        0 if word.is_empty() => "",
        0 => &before[before.len() - last..],
        1..=3 => run,
        _ => "",
    }
}

/// Whether words begin a line of the file. Between Japanese characters a line break is nothing on the page, and so nothing in the text.
fn begins_line(reading: &Reading<'_>, range: Range<usize>) -> bool {
    let place = reading.place(&range);
    let before = &place.source.text()[..place.span.start];
    before.trim_end_matches([' ', '\u{3000}', '>', '-', '*']).ends_with('\n')
}
