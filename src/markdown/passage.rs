//! Running text for those who read dates, numbers and words out of it: markup removed, spans kept.

use std::ops::Range;

use pulldown_cmark::{HeadingLevel, Tag, TagEnd};

use super::reference;
use super::soft_break::is_unspaced;
use super::token::{Kind, Token};

/// What stands in a passage for a fact by reference (U+FFFC OBJECT REPLACEMENT CHARACTER).
pub const FACT: char = '\u{fffc}';

/// A stretch of running text that a reader takes in at once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage {
    /// What it is on the page.
    pub kind: PassageKind,
    /// The words: escapes and entities resolved, code as its text, a ruby as its base, line breaks as on the page,
    /// every fact by reference one [`FACT`].
    pub text: String,
    /// The anchor of the heading of level 2 it stands under, or is.
    pub section: Option<String>,
    /// The names of the facts in it, in order.
    pub facts: Vec<String>,
    /// The stretches of the words that are code within a sentence.
    pub code: Vec<Range<usize>>,
    pieces: Vec<Piece>,
}

/// What a passage is on the page; what is in a footnote, is a footnote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PassageKind {
    /// A paragraph.
    Paragraph,
    /// A heading.
    Heading,
    /// A paragraph of a list item.
    Item,
    /// A term of a definition list, or a paragraph of its definition.
    Definition,
    /// A cell of a table.
    Cell,
    /// A paragraph of a footnote.
    Footnote,
    /// A block of code, line ends included.
    Code,
}

/// A piece of the text that comes from one stretch of the source.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Piece {
    text: Range<usize>,
    source: Range<usize>,
}

impl Piece {
    fn is_literal(&self) -> bool {
        self.text.len() == self.source.len()
    }
}

impl Passage {
    /// A passage that consists of these stretches of the source, a line each.
    pub(super) fn of_lines(kind: PassageKind, original: &str, lines: &[Range<usize>]) -> Passage {
        let (text, facts, code, pieces) = (String::new(), Vec::new(), Vec::new(), Vec::new());
        let mut passage = Passage { kind, text, section: None, facts, code, pieces };
        for line in lines {
            let words = &original[line.clone()];
            let last = passage.text.chars().next_back();
            let closes_up = last.into_iter().chain(words.chars().next()).any(is_unspaced);
            if let Some(before) = passage.pieces.last().filter(|_| !closes_up).map(|piece| piece.source.end) {
                passage.push(" ", before..line.start);
            }
            passage.push(words, line.clone());
        }
        passage
    }

    fn push(&mut self, words: &str, source: Range<usize>) {
        let start = self.text.len();
        self.text.push_str(words);
        self.pieces.push(Piece { text: start..self.text.len(), source });
    }

    /// The bytes of the source from which a stretch of [`Self::text`] comes.
    pub fn span(&self, range: Range<usize>) -> Range<usize> {
        let first = self.pieces.partition_point(|piece| piece.text.end <= range.start);
        let first = self.pieces.get(first).or(self.pieces.last());
        let after = self.pieces.partition_point(|piece| piece.text.start < range.end);
        let last = after.checked_sub(1).and_then(|last| self.pieces.get(last)).or(self.pieces.first());
        let (Some(first), Some(last)) = (first, last) else { return 0..0 };
        let start = match first.is_literal() {
            true => first.source.start + range.start.clamp(first.text.start, first.text.end) - first.text.start,
            false => first.source.start,
        };
        let end = match last.is_literal() {
            true => last.source.start + range.end.clamp(last.text.start, last.text.end) - last.text.start,
            false => last.source.end,
        };
        start..end.max(start)
    }

    /// The text with facts as `fact` says them, an unknown one as it is typed.
    pub fn resolved(&self, fact: &dyn Fn(&str) -> Option<String>) -> String {
        let mut names = self.facts.iter();
        let mut resolved = String::with_capacity(self.text.len());
        let mut stretches = self.text.split(FACT);
        resolved.extend(stretches.next());
        for stretch in stretches {
            match names.next() {
                Some(name) => resolved.push_str(&fact(name).unwrap_or_else(|| reference::typed(name))),
                None => resolved.push(FACT),
            }
            resolved.push_str(stretch);
        }
        resolved
    }
}

/// The passages of a document, as they stand in the source.
pub(super) fn collect(tokens: &[Token], original: &str) -> Vec<Passage> {
    let mut collector = Collector { original, ..Collector::default() };
    for token in tokens {
        collector.token(token);
    }
    collector.flush();
    collector.passages
}

#[derive(Default)]
struct Collector<'a> {
    original: &'a str,
    passages: Vec<Passage>,
    current: Option<Passage>,
    /// The kinds of the open blocks that give a passage its kind.
    kinds: Vec<PassageKind>,
    section: Option<String>,
    depth: isize,
}

impl Collector<'_> {
    fn token(&mut self, token: &Token) {
        if let (Some((HeadingLevel::H2, anchor)), 0) = (token.heading(), self.depth) {
            self.section = Some(anchor.to_owned());
        }
        self.depth += token.nesting();
        match &token.kind {
            Kind::Start(tag) if !is_inline(&tag.to_end()) => {
                self.flush();
                self.kinds.extend(kind(tag));
            }
            Kind::End(tag) if !is_inline(tag) => {
                self.flush();
                if ends_kind(tag) {
                    self.kinds.pop();
                }
            }
            Kind::Rule => self.flush(),
            inline => self.inline(inline, token.span.clone()),
        }
    }

    fn inline(&mut self, kind: &Kind, span: Range<usize>) {
        match kind {
            Kind::Text(text) => self.push(text, span),
            Kind::Decoded(text) => self.push(text, span),
            Kind::Code(text) => self.push_code(text, span),
            Kind::Ruby(ruby) => self.push_found(ruby.base, span),
            Kind::SoftBreak => self.push(" ", span),
            Kind::HardBreak => self.push("\n", span),
            Kind::Reference(name) => {
                self.push(FACT.encode_utf8(&mut [0; 4]), span);
                self.passage().facts.push((*name).to_owned());
            }
            _ => {}
        }
    }

    fn push_code(&mut self, text: &str, span: Range<usize>) {
        self.push_found(text, span);
        let end = self.passage().text.len();
        self.passage().code.push(end - text.len()..end);
    }

    /// Text that stands with marks around it.
    fn push_found(&mut self, text: &str, span: Range<usize>) {
        let found = self.original[span.clone()].find(text);
        let literal = found.map(|at| span.start + at..span.start + at + text.len());
        self.push(text, literal.unwrap_or(span));
    }

    fn push(&mut self, text: &str, source: Range<usize>) {
        if text.is_empty() {
            return;
        }
        let passage = self.passage();
        let start = passage.text.len();
        passage.text.push_str(text);
        passage.pieces.push(Piece { text: start..passage.text.len(), source });
    }

    fn passage(&mut self) -> &mut Passage {
        let Collector { current, kinds, section, .. } = self;
        current.get_or_insert_with(|| {
            let footnote = kinds.contains(&PassageKind::Footnote).then_some(PassageKind::Footnote);
            Passage {
                kind: footnote.or(kinds.last().copied()).unwrap_or(PassageKind::Paragraph),
                text: String::new(),
                section: if footnote.is_some() { None } else { section.clone() },
                facts: Vec::new(),
                code: Vec::new(),
                pieces: Vec::new(),
            }
        })
    }

    fn flush(&mut self) {
        self.passages.extend(self.current.take());
    }
}

fn kind(tag: &Tag) -> Option<PassageKind> {
    Some(match tag {
        Tag::Heading { .. } => PassageKind::Heading,
        Tag::Item => PassageKind::Item,
        Tag::DefinitionListTitle | Tag::DefinitionListDefinition => PassageKind::Definition,
        Tag::TableCell => PassageKind::Cell,
        Tag::FootnoteDefinition(_) => PassageKind::Footnote,
        Tag::CodeBlock(_) => PassageKind::Code,
        _ => return None,
    })
}

fn ends_kind(tag: &TagEnd) -> bool {
    matches!(
        tag,
        TagEnd::Heading(_)
            | TagEnd::Item
            | TagEnd::DefinitionListTitle
            | TagEnd::DefinitionListDefinition
            | TagEnd::TableCell
            | TagEnd::FootnoteDefinition
            | TagEnd::CodeBlock
    )
}

fn is_inline(tag: &TagEnd) -> bool {
    matches!(tag, TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link | TagEnd::Image)
}
