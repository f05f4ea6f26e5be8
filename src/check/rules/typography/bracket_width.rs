//! `typography/bracket-width`.

use super::text::{Stretch, is_japanese, mend, texts};
use crate::check::findings::RuleFindings;
use crate::check::rule::Rule;
use crate::check::scene::{Reading, Scene};
use crate::diagnostic::{Message, Severity};
use crate::prose::Reader;

/// Half-width brackets around Japanese words in Japanese text, full-width ones around English words in English text, and pairs of two widths.
pub struct BracketWidth;

impl Rule for BracketWidth {
    fn name(&self) -> &'static str {
        "typography/bracket-width"
    }

    fn severity(&self) -> Severity {
        Severity::Warning
    }

    fn check(&self, scene: &Scene<'_>, findings: &mut RuleFindings<'_>) {
        for reading in texts(scene).filter(|reading| reading.characters.may_have_any(['(', '（'])) {
            for pair in pairs(reading) {
                let Some(width) = pair.right_width().filter(|_| pair.stretch().is_judged(scene.site)) else { continue };
                let stretch = pair.stretch();
                let (message, help) = match width {
                    Width::Full => ("typography-bracket-width-half", "typography-bracket-width-half-help"),
                    Width::Half => ("typography-bracket-width-full", "typography-bracket-width-full-help"),
                };
                let finding = findings
                    .finding(Message::new(message).with("written", stretch.words()), reading.place(&stretch.range))
                    .help(Message::new(help));
                findings.push(mend(finding, true, pair.edits(width)));
            }
        }
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Width {
    Half,
    Full,
}

/// A pair of round brackets.
struct Pair<'s, 'a> {
    reading: &'s Reading<'a>,
    /// Where they stand.
    open: usize,
    close: usize,
}

/// The pairs of a text, the inner ones first.
fn pairs<'s, 'a>(reading: &'s Reading<'a>) -> Vec<Pair<'s, 'a>> {
    let (mut open, mut pairs) = (Vec::new(), Vec::new());
    for (at, c) in reading.text.char_indices() {
        match c {
            '(' | '（' => open.push(at),
            ')' | '）' => pairs.extend(open.pop().map(|open| Pair { reading, open, close: at })),
            _ => {}
        }
    }
    pairs
}

impl<'s, 'a> Pair<'s, 'a> {
    fn stretch(&self) -> Stretch<'s, 'a> {
        Stretch { reading: self.reading, range: self.open..self.close + self.bracket(self.close).len() }
    }

    fn bracket(&self, at: usize) -> &'s str {
        let text = &self.reading.text[at..];
        &text[..text.chars().next().map_or(0, char::len_utf8)]
    }

    /// The width it should have, if it has another. Brackets around Latin words in Japanese may have either.
    fn right_width(&self) -> Option<Width> {
        let (open, close) = (self.bracket(self.open), self.bracket(self.close));
        let inside = &self.reading.text[self.open + open.len()..self.close];
        let is_even = (open == "(") == (close == ")");
        match self.reading.reader {
            Reader::Japanese if !is_even => Some(Width::Full),
            Reader::Japanese => (open == "(" && inside.contains(is_japanese)).then_some(Width::Full),
            Reader::English if !is_even => Some(Width::Half),
            Reader::English => (open == "（" && !inside.contains(is_japanese)).then_some(Width::Half),
        }
    }

    /// Full-width brackets bring their space with them; half-width ones need one before them.
    fn edits(&self, width: Width) -> [(Stretch<'s, 'a>, String); 2] {
        let at = |at: usize| Stretch { reading: self.reading, range: at..at + self.bracket(at).len() };
        let (open, close) = (at(self.open), at(self.close));
        let spaced = |needed: bool| if needed { " " } else { "" };
        match width {
            Width::Full => [(open, "（".to_owned()), (close, "）".to_owned())],
            Width::Half => {
                let before = spaced(open.before().ends_with(char::is_alphanumeric) && open.words() == "（");
                let after = spaced(close.after().starts_with(char::is_alphanumeric) && close.words() == "）");
                [(open, format!("{before}(")), (close, format!("){after}"))]
            }
        }
    }
}
