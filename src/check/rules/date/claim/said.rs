//! What a sentence says around a date.

use std::ops::Range;

use crate::prose::Facts;

/// Which end of the period a date is said to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bound {
    Opens,
    Closes,
}

/// A date in its sentence. A range of dates is taken as one: what stands before and after both ends.
pub struct Said<'t> {
    pub sentence: &'t str,
    /// What the sentence says before the date or range.
    pub before: &'t str,
    /// What it says after.
    pub after: &'t str,
    /// The end of the range that the date is.
    pub end: Option<Bound>,
}

impl<'t> Said<'t> {
    /// The date at that position of the facts read in `text`; `None` if it is in no sentence.
    pub fn of(text: &'t str, facts: &Facts, sentences: &[Range<usize>], index: usize) -> Option<Said<'t>> {
        let dates = &facts.dates;
        let sentence = sentences.iter().find(|sentence| sentence.contains(&dates[index].span.start))?;
        let range = facts.ranges.iter().find(|range| range.from == index || range.to == index);
        let (first, last) = range.map_or((index, index), |range| (range.from, range.to));
        let from = dates[first].span.start.max(sentence.start);
        let to = dates[last].span.end.min(sentence.end).max(from);
        Some(Said {
            sentence: &text[sentence.clone()],
            before: &text[sentence.start..from],
            after: &text[to..sentence.end.max(to)],
            end: range.map(|range| if range.from == index { Bound::Opens } else { Bound::Closes }),
        })
    }
}

/// Whether a text has one of these words.
pub fn has(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| text.contains(word))
}

/// Compares what is understood of the last date in a text.
#[cfg(test)]
pub fn check(text: &str, reader: crate::prose::Reader, bound: fn(&Said<'_>) -> Option<Bound>, expected: Option<Bound>) {
    let (facts, sentences) = (crate::prose::read(text, reader), crate::prose::sentences(text, reader));
    let last = facts.dates.len().checked_sub(1).expect("a text with a date");
    let said = Said::of(text, &facts, &sentences, last).expect("a date in a sentence");
    assert_eq!(bound(&said), expected, "{text}");
}
