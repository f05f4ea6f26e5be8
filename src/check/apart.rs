//! What stands in a text and is none of its words: code and addresses.

use std::ops::Range;

use crate::prose;

/// Stretches of a text in their order, none of which touches another: finding out about a place takes no look at the whole text.
#[derive(Debug)]
pub struct Apart(Vec<Range<usize>>);

impl Apart {
    /// The code and the addresses of a text.
    pub fn of(text: &str, code: &[Range<usize>]) -> Apart {
        let has_address = ["://", "@", "www."].iter().any(|mark| text.contains(mark));
        let addresses = if has_address { prose::addresses(text) } else { Vec::new() };
        let whole = addresses.into_iter().map(|address| with_brackets(text, address));
        Apart(merged(code.iter().cloned().chain(whole).collect()))
    }

    /// Whether some of these bytes are code or address.
    pub fn touches(&self, range: &Range<usize>) -> bool {
        let next = self.0.partition_point(|stretch| stretch.end <= range.start);
        self.0.get(next).is_some_and(|stretch| stretch.start < range.end)
    }
}

/// An address with brackets in it keeps the last of them, which the reader of addresses leaves to the sentence.
fn with_brackets(text: &str, address: Range<usize>) -> Range<usize> {
    let count = |mark| text[address.clone()].matches(mark).count();
    let missing = count('(').saturating_sub(count(')'));
    let closing = text[address.end..].bytes().take(missing).take_while(|byte| *byte == b')').count();
    address.start..address.end + closing
}

fn merged(mut stretches: Vec<Range<usize>>) -> Vec<Range<usize>> {
    stretches.sort_by_key(|stretch| (stretch.start, stretch.end));
    let mut merged: Vec<Range<usize>> = Vec::with_capacity(stretches.len());
    for stretch in stretches {
        match merged.last_mut().filter(|last| stretch.start <= last.end) {
            Some(last) => last.end = last.end.max(stretch.end),
            None => merged.push(stretch),
        }
    }
    merged
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_and_addresses_stand_apart() {
        let text = "abc https://a.jp/(1) def";
        let apart = Apart::of(text, &[0..1, 2..3, 1..2]);
        assert_eq!(apart.0, [0..3, 4..20]);
        let touched: Vec<bool> =
            [0..1, 2..4, 3..4, 19..20, 20..24, 3..24].iter().map(|range| apart.touches(range)).collect();
        assert_eq!(touched, [true, true, false, true, false, true]);
    }
}
