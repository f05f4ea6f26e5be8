//! The text the parser reads, and the way back to the text the author wrote.
//!
//! A CommonMark parser would read our constructs as its own: `{漢字|かんじ}` is split at the bar in a table, `{{ a }}` is no
//! link target, a single `~` may strike out. So each is lifted out, and one private-use character stands in its place; then
//! the sentinels of [`super::emphasis`] are set. None of these characters leaves the module: the author's own are refused.

use std::ops::Range;

use super::character::{is_private, private};
use super::lift::{REFUSED, TILDE, lifted_index};
use super::offset::OffsetMap;
use super::ruby::Ruby;
use super::{emphasis, lift, outline, reference};

/// Beside a delimiter run: neither space nor punctuation.
pub(super) const SENTINEL: char = '\u{e0f0}';

/// A document's text, made ready for the parser.
#[derive(Debug)]
pub(super) struct Prepared<'a> {
    original: &'a str,
    text: String,
    /// Every different construct once, so that the same label of a link is the same characters.
    constructs: Vec<&'a str>,
    lifts: OffsetMap,
    insertions: OffsetMap,
}

/// What a stretch of text without escapes and entities consists of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stretch<'a> {
    /// As the author wrote it.
    Text(&'a str),
    /// `{{ name }}`.
    Reference(&'a str),
    /// `{漢字|かんじ}`.
    Ruby(Ruby<'a>),
    /// `{#id}`.
    Id(&'a str),
    /// A private-use character.
    Refused,
}

impl<'a> Prepared<'a> {
    /// Lifts constructs out and sets sentinels.
    pub(super) fn new(original: &'a str) -> Prepared<'a> {
        let lifted = lift::lift(original);
        let (text, insertions) = insert(&lifted.text, &emphasis::sentinels(&lifted.text));
        Prepared { original, text, constructs: lifted.constructs, lifts: lifted.map, insertions }
    }

    /// What the parser reads.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// What the author wrote.
    pub(super) fn original(&self) -> &'a str {
        self.original
    }

    /// A stretch of [`Self::text`] as a stretch of the original.
    pub(super) fn span(&self, span: Range<usize>) -> Range<usize> {
        self.lifts.original_span(self.insertions.original_span(span))
    }

    /// A string that the parser returned, as the author wrote it.
    pub(super) fn restore(&self, returned: &str) -> String {
        let mut restored = String::with_capacity(returned.len());
        for c in returned.chars() {
            match c {
                SENTINEL => {}
                TILDE => restored.push('~'),
                _ => match lifted_index(c).and_then(|index| self.constructs.get(index)) {
                    Some(construct) => restored.push_str(construct),
                    None => restored.push(public(c)),
                },
            }
        }
        restored
    }

    /// A stretch of [`Self::text`] that is neither code nor markup, part by part, with spans in the original.
    pub(super) fn stretches(&self, span: Range<usize>) -> Vec<(Stretch<'a>, Range<usize>)> {
        let mut stretches = Vec::new();
        let mut text_from = span.start;
        for (index, c) in private(&self.text[span.clone()]) {
            let at = span.start + index;
            self.push_text(&mut stretches, text_from..at);
            text_from = at + c.len_utf8();
            if let Some(stretch) = self.stretch(c) {
                stretches.push((stretch, self.span(at..text_from)));
            }
        }
        self.push_text(&mut stretches, text_from..span.end);
        stretches
    }

    fn push_text(&self, stretches: &mut Vec<(Stretch<'a>, Range<usize>)>, span: Range<usize>) {
        if !span.is_empty() {
            let span = self.span(span);
            stretches.push((Stretch::Text(&self.original[span.clone()]), span));
        }
    }

    fn stretch(&self, c: char) -> Option<Stretch<'a>> {
        match c {
            SENTINEL => None,
            TILDE => Some(Stretch::Text("~")),
            REFUSED => Some(Stretch::Refused),
            _ => self.constructs.get(lifted_index(c)?).map(|construct| read(construct)),
        }
    }
}

/// A character fit for output: none that is for private use.
pub(super) fn public(c: char) -> char {
    if is_private(c) { char::REPLACEMENT_CHARACTER } else { c }
}

fn read(construct: &str) -> Stretch<'_> {
    reference::at(construct)
        .map(|(name, _)| Stretch::Reference(name))
        .or_else(|| outline::id_at(construct).map(|(id, _)| Stretch::Id(id)))
        .or_else(|| Ruby::at(construct).map(|(ruby, _)| Stretch::Ruby(ruby)))
        .unwrap_or(Stretch::Text(construct))
}

fn insert(text: &str, places: &[usize]) -> (String, OffsetMap) {
    let mut inserted = String::with_capacity(text.len() + places.len() * SENTINEL.len_utf8());
    let mut map = OffsetMap::default();
    let mut last = 0;
    for &place in places {
        inserted.push_str(&text[last..place]);
        inserted.push(SENTINEL);
        map.in_step(inserted.len(), place);
        last = place;
    }
    inserted.push_str(&text[last..]);
    (inserted, map)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markdown::lift::is_lifted;

    fn check(original: &str, expected: &str) {
        let prepared = Prepared::new(original);
        let shown: String = prepared.text().chars().map(|c| if is_lifted(c) { '@' } else { c }).collect();
        assert_eq!(shown.replace(SENTINEL, "#").replace(TILDE, "-").replace(REFUSED, "?"), expected);
        assert!(original.contains(is_private) || prepared.restore(prepared.text()) == original);
    }

    #[test]
    fn constructs_are_lifted_and_sentinels_set() {
        check("{漢字|かんじ}と{{ title }}", "@と@");
        check("## 申込 {#apply}", "## 申込 @");
        check(r"\{{ title }}", r"\{{ title }}");
        check(r"\\{{ title }}", r"\\@");
        check("これは**「重要」**です", "これは#**#「重要」#**#です");
        check("**重要**です", "**重要**です");
        check("**「旧」**", "**「旧」**");
        check("これは**~~「旧」~~**です", "これは#**#~~「旧」#~~#**#です");
        check("6月1日~7月5日 ~~旧~~ \\~", "6月1日-7月5日 ~~旧~~ \\~");
        check("> ~~~表", "> ~~~表");
        check("\u{e0f0}\u{f0000}", "??");
    }

    #[test]
    fn spans_come_back() {
        let original = "これは**「重要」**な{漢字|かんじ}、{{ title }}です";
        let prepared = Prepared::new(original);
        let stretches = prepared.stretches(0..prepared.text().len());
        let places: Vec<&str> = stretches.into_iter().map(|(_, span)| &original[span]).collect();
        let expected = ["これは", "**", "「重要」", "**", "な", "{漢字|かんじ}", "、", "{{ title }}", "です"];
        assert_eq!(places, expected);
    }

    #[test]
    fn the_same_construct_is_the_same_character() {
        assert_eq!(Prepared::new("{a|b}{a|b}{c|d}").text(), "\u{f0000}\u{f0000}\u{f0001}");
    }
}
