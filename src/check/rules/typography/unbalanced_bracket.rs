//! `typography/unbalanced-bracket`.

use super::text::{texts, unjudged};
use crate::check::findings::RuleFindings;
use crate::check::rule::Rule;
use crate::check::scene::{Reading, ReadingKind, Scene};
use crate::diagnostic::Message;

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
        for reading in texts(scene) {
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
        } else if let Some(index) = open.iter().rposition(|other| other.pair == bracket.pair) {
            lonely.extend(open.drain(index..).skip(1));
        } else if !is_label(&reading.text[..bracket.at], bracket.c) {
            lonely.push(bracket);
        }
    }
    lonely.extend(open);
    lonely.sort_by_key(|bracket| bracket.at);
    lonely
}

fn brackets<'s, 'a>(reading: &'s Reading<'a>) -> Vec<Bracket<'s, 'a>> {
    let found = reading.text.char_indices().filter_map(|(at, c)| {
        let pair = PAIRS.iter().position(|(opening, closing)| opening.contains(c) || closing.contains(c))?;
        Some(Bracket { reading, at, c, pair, opens: PAIRS[pair].0.contains(c) })
    });
    let found: Vec<Bracket<'_, '_>> = found.collect();
    if found.is_empty() {
        return found;
    }
    let unjudged = unjudged(reading);
    found.into_iter().filter(|bracket| !unjudged.iter().any(|range| range.contains(&bracket.at))).collect()
}

/// Whether it ends a label of at most three characters: `1)`, `a)`, `ア）`.
fn is_label(before: &str, closing: char) -> bool {
    let is_part = |c: char| c.is_alphanumeric();
    let word = &before[before.trim_end_matches(is_part).len()..];
    let is_short = match word.is_ascii() {
        true => (1..=3).contains(&word.len()),
        false => word.chars().count() == 1 || word.chars().all(|c| ('０'..='９').contains(&c)),
    };
    let at_start = before[..before.len() - word.len()]
        .chars()
        .next_back()
        .is_none_or(|c| c.is_whitespace() || "、。，,;:：".contains(c));
    ")）".contains(closing) && is_short && at_start
}
