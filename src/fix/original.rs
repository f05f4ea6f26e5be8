//! A file as it is on the disk, with its byte order mark and its line ends, which a [`Source`] does not have.
#![expect(clippy::disallowed_methods, reason = "what is mended is read once more, byte for byte")]

use anyhow::{Context as _, Result, bail};
use camino::Utf8Path;

use super::refusal::Refusal;
use crate::diagnostic::Edit;
use crate::source::Source;

/// The text of a file, nothing taken away.
pub(super) struct Original {
    pub text: String,
    /// The places in [`Self::text`] of the line feeds whose carriage return the source does not have, as the source counts.
    carriage_returns: Vec<usize>,
    /// The length of the byte order mark.
    mark: usize,
}

impl Original {
    /// Reads the file from which `source` was made.
    pub fn read(file: &Utf8Path, source: &Source) -> Result<Original> {
        let bytes = std::fs::read(file).with_context(|| format!("cannot read {file}"))?;
        match String::from_utf8(bytes) {
            Ok(text) if Source::new(file, text.clone()).text() == source.text() => Ok(Original::of(text)),
            _ => bail!(Refusal::Changed { file: file.to_owned() }),
        }
    }

    /// The original whose text is this.
    pub fn of(text: String) -> Original {
        let mark = if text.starts_with(MARK) { MARK.len_utf8() } else { 0 };
        let returns = text[mark..].match_indices("\r\n").enumerate();
        let carriage_returns = returns.map(|(before, (at, _))| at - before).collect();
        Original { text, carriage_returns, mark }
    }

    /// The text with these edits made, which are sorted and do not meet.
    pub fn with(&self, edits: &[&Edit]) -> String {
        let mut text = String::with_capacity(self.text.len());
        let mut last = 0;
        for edit in edits {
            let (start, end) = (self.offset(edit.place.span.start), self.offset(edit.place.span.end));
            text.push_str(&self.text[last..start]);
            text.push_str(&self.with_own_line_ends(&edit.replacement));
            last = end;
        }
        text.push_str(&self.text[last..]);
        text
    }

    /// What `new` says in place of `old`, the text of the source. What did not change stays byte for byte.
    pub fn saying(&self, old: &str, new: &str) -> String {
        let same = |(a, b): &(char, char)| a == b;
        let length = |pairs: &mut dyn Iterator<Item = (char, char)>| pairs.map(|(a, _)| a.len_utf8()).sum::<usize>();
        let head = length(&mut old.chars().zip(new.chars()).take_while(same));
        let (rest, rest_of_new) = (&old[head..], &new[head..]);
        let tail = length(&mut rest.chars().rev().zip(rest_of_new.chars().rev()).take_while(same));
        let middle = self.with_own_line_ends(&rest_of_new[..rest_of_new.len() - tail]);
        let (start, end) = (self.offset(head), self.offset(old.len() - tail));
        format!("{}{middle}{}", &self.text[..start], &self.text[end..])
    }

    /// Where an offset of the source is here. Before a line end is before its carriage return.
    fn offset(&self, offset: usize) -> usize {
        self.mark + offset + self.carriage_returns.partition_point(|at| *at < offset)
    }

    fn with_own_line_ends(&self, words: &str) -> String {
        match self.carriage_returns.is_empty() {
            true => words.to_owned(),
            false => words.replace("\r\n", "\n").replace('\n', "\r\n"),
        }
    }
}

/// The byte order mark.
const MARK: char = '\u{feff}';

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Place;

    /// Puts `to` in place of `from`, which stands once in the source.
    fn check(text: &str, from: &str, to: &str, expected: &str) {
        let source = Source::new("a.md", text.to_owned());
        let start = source.text().find(from).expect("it stands there");
        let place = Place::new(&source, start..start + from.len());
        let edit = Edit { place, replacement: to.to_owned() };
        assert_eq!(Original::of(text.to_owned()).with(&[&edit]), expected);
    }

    #[test]
    fn a_mark_and_line_ends_stay() {
        check("a：b\nc\n", "：", ": ", "a: b\nc\n");
        check("\u{feff}x\r\na：b\r\nc\r\n", "：", ": ", "\u{feff}x\r\na: b\r\nc\r\n");
        check("x\r\ny\r\n", "y", "y\nz", "x\r\ny\r\nz\r\n");
        check("x\r\ny\r\nz", "x\ny", "w", "w\r\nz");
        check("x\r\ny\nz\r\n", "\ny", "", "x\nz\r\n");
    }

    /// A whole text in place of another.
    fn check_whole(raw: &str, new: &str, expected: &str) {
        let source = Source::new("a.yaml", raw.to_owned());
        assert_eq!(Original::of(raw.to_owned()).saying(source.text(), new), expected, "{raw:?}");
    }

    #[test]
    fn a_text_that_is_said_anew_keeps_them_too() {
        check_whole("a\nb\n", "a\nc\nb\n", "a\nc\nb\n");
        check_whole("a\r\nb\r\n", "a\nc\nb\n", "a\r\nc\r\nb\r\n");
        check_whole("\u{feff}題\r\nb", "題\nb\nc: 1\n", "\u{feff}題\r\nb\r\nc: 1\r\n");
        check_whole("a\r\nb\nc\r\n", "a\nB\nc\n", "a\r\nB\nc\r\n");
        check_whole("a\n", "a\n", "a\n");
        check_whole("a\r\n", "a\nb", "a\r\nb");
    }
}
