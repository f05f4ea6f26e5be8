//! What results are filtered by, of all documents in one small file.
//!
//! For each document: its year, the number of its phase in the root's list, and when its period opens, followed by how long
//! that is; a zero if there is none. Instants are seconds, all numbers as in `varint.rs`.

use super::card::Card;
use super::file::IndexFile;
use super::varint;

/// The file.
pub(super) fn file(cards: &[Card]) -> IndexFile {
    let phases = phases(cards);
    let mut bytes = Vec::new();
    for card in cards {
        let phase = phases.iter().position(|phase| *phase == card.phase).unwrap_or_default();
        numbers(card, phase).into_iter().for_each(|number| varint::push(&mut bytes, number));
    }
    IndexFile::named("facets", "bin", bytes)
}

/// All phases that occur, sorted.
pub(super) fn phases(cards: &[Card]) -> Vec<&str> {
    let mut phases: Vec<&str> = cards.iter().map(|card| card.phase.as_str()).collect();
    phases.sort_unstable();
    phases.dedup();
    phases
}

/// An instant before 1970 is as good as its first second.
fn numbers(card: &Card, phase: usize) -> Vec<u64> {
    let natural = |number: i64| u64::try_from(number).unwrap_or_default();
    let mut numbers = vec![natural(card.year.into()), phase as u64];
    match &card.period {
        Some(period) => {
            let opens = period.opens.max(1);
            numbers.extend([natural(opens), natural(period.end.saturating_sub(opens))]);
        }
        None => numbers.push(0),
    }
    numbers
}
