//! What a sentence says around a date.

use crate::check::scene::Reading;

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
    /// The date at that position of the facts; `None` if it is in no sentence.
    pub fn of(reading: &'t Reading<'_>, index: usize) -> Option<Said<'t>> {
        let dates = &reading.facts.dates;
        let sentence = reading.sentences.iter().find(|sentence| sentence.contains(&dates[index].span.start))?;
        let range = reading.facts.ranges.iter().find(|range| range.from == index || range.to == index);
        let (first, last) = range.map_or((index, index), |range| (range.from, range.to));
        let from = dates[first].span.start.max(sentence.start);
        let to = dates[last].span.end.min(sentence.end).max(from);
        Some(Said {
            sentence: &reading.text[sentence.clone()],
            before: &reading.text[sentence.start..from],
            after: &reading.text[to..sentence.end.max(to)],
            end: range.map(|range| if range.from == index { Bound::Opens } else { Bound::Closes }),
        })
    }
}

/// Whether a text has one of these words.
pub fn has(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| text.contains(word))
}
