//! The way back from offsets in a rewritten text to the text it was made from.

use std::ops::Range;

/// Where the two texts run in step again after each rewritten stretch, in ascending order.
#[derive(Debug, Default)]
pub(super) struct OffsetMap {
    anchors: Vec<Anchor>,
}

#[derive(Debug, Clone, Copy, Default)]
struct Anchor {
    rewritten: usize,
    original: usize,
}

impl OffsetMap {
    /// From here on, until the next anchor, both texts are the same.
    pub(super) fn in_step(&mut self, rewritten: usize, original: usize) {
        self.anchors.push(Anchor { rewritten, original });
    }

    /// The offset in the original text. What was inserted belongs to the place where it was inserted.
    pub(super) fn original(&self, offset: usize) -> usize {
        let next = self.anchors.partition_point(|anchor| anchor.rewritten <= offset);
        let last = next.checked_sub(1).map_or_else(Anchor::default, |last| self.anchors[last]);
        let straight = last.original + (offset - last.rewritten);
        self.anchors.get(next).map_or(straight, |anchor| straight.min(anchor.original))
    }

    /// Both ends of a stretch.
    pub(super) fn original_span(&self, span: Range<usize>) -> Range<usize> {
        self.original(span.start)..self.original(span.end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offsets_come_back_over_insertions_and_replacements() {
        // "ab{x|y}c": `###` inserted before b, then `{x|y}` replaced by `@@`: "a###b@@c".
        let mut map = OffsetMap::default();
        map.in_step(4, 1);
        map.in_step(7, 7);
        let back: Vec<usize> = [0, 1, 4, 5, 7, 8].into_iter().map(|offset| map.original(offset)).collect();
        assert_eq!(back, [0, 1, 1, 2, 7, 8]);
        assert_eq!(map.original_span(1..7), 1..7);
    }
}
