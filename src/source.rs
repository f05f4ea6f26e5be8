//! A file's text, and where in it a finding stands: byte span to line and column.

use std::ops::Range;
use std::sync::{Arc, OnceLock};

use camino::{Utf8Path, Utf8PathBuf};

/// A source file as text: without byte order mark, with `\n` line ends, whatever the file on disk has.
#[derive(Debug)]
pub struct Source {
    path: Utf8PathBuf,
    text: String,
    /// Where lines begin, found when the first place is asked for: most files are never asked.
    lines: OnceLock<Vec<usize>>,
}

impl PartialEq for Source {
    fn eq(&self, other: &Source) -> bool {
        (&self.path, &self.text) == (&other.path, &other.text)
    }
}

impl Eq for Source {}

impl Source {
    /// `path` is relative to the site's root, with `/`. A byte order mark and CRLF change nothing that follows.
    pub fn new(path: impl Into<Utf8PathBuf>, text: String) -> Arc<Source> {
        let unmarked = text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text);
        let text = if unmarked.contains('\r') { unmarked.replace("\r\n", "\n") } else { unmarked };
        Arc::new(Source { path: path.into(), text, lines: OnceLock::new() })
    }

    /// The path relative to the root, with `/`.
    pub fn path(&self) -> &Utf8Path {
        &self.path
    }

    /// The normalized text, to which all spans refer.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Line and column of a byte offset; an offset past the end is the end.
    pub fn position(&self, offset: usize) -> Position {
        let mut offset = offset.min(self.text.len());
        while !self.text.is_char_boundary(offset) {
            offset -= 1;
        }
        let line = self.lines().partition_point(|start| *start <= offset);
        Position { line, column: self.text[self.lines()[line - 1]..offset].chars().count() + 1 }
    }

    /// The lines that a stretch touches, as a stretch of whole lines without the last line end.
    pub fn whole_lines(&self, span: &Range<usize>) -> Range<usize> {
        let start = self.lines()[self.position(span.start).line - 1];
        let end = self.lines().get(self.position(span.end).line).map_or(self.text.len(), |next| next - 1);
        start..end
    }

    fn lines(&self) -> &[usize] {
        let starts = || std::iter::once(0).chain(self.text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        self.lines.get_or_init(starts)
    }
}

/// A position as people and editors count: both from 1, columns in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// Line, from 1.
    pub line: usize,
    /// Column in characters (Unicode scalar values), from 1.
    pub column: usize,
}

/// A stretch of a source file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The file.
    pub source: Arc<Source>,
    /// Byte offsets into [`Source::text`].
    pub span: Range<usize>,
}

impl Place {
    /// The stretch `span` of `source`.
    pub fn new(source: &Arc<Source>, span: Range<usize>) -> Place {
        Place { source: source.clone(), span }
    }

    /// The words that stand there.
    pub fn text(&self) -> &str {
        self.source.text.get(self.span.clone()).unwrap_or_default()
    }

    /// Where the stretch begins.
    pub fn start(&self) -> Position {
        self.source.position(self.span.start)
    }

    /// Where the stretch ends (exclusive).
    pub fn end(&self) -> Position {
        self.source.position(self.span.end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_byte_order_mark_and_crlf_change_nothing() {
        let marked = Source::new("a.md", "\u{feff}概要\r\n本文\r\n".to_owned());
        assert_eq!(marked, Source::new("a.md", "概要\n本文\n".to_owned()));
    }

    #[test]
    fn columns_count_characters() {
        let source = Source::new("a.md", "一行目\n締切は7月".to_owned());
        let at = source.text().find('7').expect("a seven");
        assert_eq!(source.position(at), Position { line: 2, column: 4 });
        assert_eq!(source.position(9999), Position { line: 2, column: 6 });
    }

    #[test]
    fn a_stretch_stands_in_whole_lines() {
        let source = Source::new("a.md", "one\ntwo\n\nfour\n".to_owned());
        let lines = |span: Range<usize>| &source.text()[source.whole_lines(&span)];
        assert_eq!(
            [lines(0..0), lines(5..6), lines(4..7), lines(8..8), lines(6..10)],
            ["one", "two", "two", "", "two\n\nfour"]
        );
        assert_eq!(lines(99..99), "");
    }
}
