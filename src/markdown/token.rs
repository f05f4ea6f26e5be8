//! A document as a flat list of tokens: what the parser says, in the author's own words and places, with our constructs in it.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, LinkType, OffsetIter, Parser, Tag, TagEnd};

use super::OPTIONS;
use super::link::{self, Definition, Target};
use super::prepared::{Prepared, Stretch, public};
use super::{Ruby, reference};

/// A token and the bytes of the author's text it was read from.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Token<'a> {
    pub kind: Kind<'a>,
    pub span: Range<usize>,
}

/// What a token is.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Kind<'a> {
    /// Anything that opens, links and images aside.
    Start(Tag<'static>),
    Link(Target),
    Image(Target),
    /// Anything that closes.
    End(TagEnd),
    /// Text exactly as it stands in the source.
    Text(&'a str),
    /// Text that is written otherwise: an entity.
    Decoded(String),
    Code(String),
    Reference(&'a str),
    Ruby(Ruby<'a>),
    /// `{#id}`, until the outline has taken those of headings.
    Id(&'a str),
    Note(NoteReference),
    SoftBreak,
    HardBreak,
    Rule,
    /// Never shown.
    RawHtml,
}

/// A reference to a footnote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct NoteReference {
    pub label: String,
    /// The note's number, from 1; 0 until counted.
    pub number: usize,
    /// Which of the references to this note it is, from 1; 0 until counted.
    pub occurrence: usize,
}

impl Token<'_> {
    /// +1 for what opens, -1 for what closes.
    pub(super) fn nesting(&self) -> isize {
        match self.kind {
            Kind::Start(_) | Kind::Link(_) | Kind::Image(_) => 1,
            Kind::End(_) => -1,
            _ => 0,
        }
    }

    pub(super) fn is_paragraph(&self) -> bool {
        matches!(self.kind, Kind::Start(Tag::Paragraph))
    }

    /// The level and id of the heading that opens here.
    pub(super) fn heading(&self) -> Option<(HeadingLevel, &str)> {
        match &self.kind {
            Kind::Start(Tag::Heading { level, id, .. }) => Some((*level, id.as_deref().unwrap_or_default())),
            _ => None,
        }
    }
}

/// The number of tokens from the first, which opens something, to the one that closes it.
pub(super) fn length(tokens: &[Token]) -> usize {
    let mut depth = 0;
    let closing = tokens.iter().position(|token| {
        depth += token.nesting();
        depth <= 0
    });
    closing.map_or(tokens.len(), |closing| closing + 1)
}

/// What stands between the first token and the one that closes it.
pub(super) fn inside<'t, 'a>(tokens: &'t [Token<'a>]) -> &'t [Token<'a>] {
    let length = length(tokens);
    tokens.get(1..length.saturating_sub(1)).unwrap_or_default()
}

/// The outermost blocks, one after the other.
pub(super) fn blocks<'t, 'a>(mut tokens: &'t [Token<'a>]) -> impl Iterator<Item = &'t [Token<'a>]> {
    std::iter::from_fn(move || {
        let (block, rest) = tokens.split_at_checked(length(tokens)).filter(|(block, _)| !block.is_empty())?;
        tokens = rest;
        Some(block)
    })
}

/// The words alone, a ruby as its base, a break as a space, a fact as `fact` says it.
pub(super) fn plain(tokens: &[Token], fact: &dyn Fn(&str) -> Option<String>) -> String {
    let mut text = String::new();
    for token in tokens {
        match &token.kind {
            Kind::Text(words) => text.push_str(words),
            Kind::Decoded(words) | Kind::Code(words) => text.push_str(words),
            Kind::Reference(name) => text.push_str(&fact(name).unwrap_or_else(|| reference::typed(name))),
            Kind::Ruby(ruby) => text.push_str(ruby.base),
            Kind::SoftBreak | Kind::HardBreak => text.push(' '),
            _ => {}
        }
    }
    text
}

/// The tokens of a prepared text, and its link reference definitions.
pub(super) fn read<'a>(prepared: &Prepared<'a>) -> (Vec<Token<'a>>, Vec<Definition>) {
    let mut events = Parser::new_ext(prepared.text(), OPTIONS).into_offset_iter();
    let mut reader = Reader { prepared, tokens: Vec::new(), open: Vec::new(), last: 0..0, in_code: false };
    while let Some((event, range)) = events.next() {
        reader.event(event, range, &events);
    }
    (reader.tokens, link::definitions(prepared, &events))
}

struct Reader<'p, 'a> {
    prepared: &'p Prepared<'a>,
    tokens: Vec<Token<'a>>,
    /// Open links and images: index of the token, kind and label of the link.
    open: Vec<(usize, LinkType, String)>,
    /// Where the previous event stood, in the prepared text.
    last: Range<usize>,
    in_code: bool,
}

impl<'a> Reader<'_, 'a> {
    fn event(&mut self, event: Event, range: Range<usize>, events: &OffsetIter) {
        let text = |text: &str| self.prepared.restore(text);
        match event {
            Event::Start(tag) => self.start(tag, range.clone()),
            Event::End(tag) => self.end(tag, range.clone(), events),
            Event::Text(text) if self.in_code => self.code_text(&text, range.clone()),
            Event::Text(text) => self.text(&text, range.clone()),
            Event::Code(code) => self.push(Kind::Code(text(&code)), range.clone()),
            Event::InlineHtml(_) => self.push(Kind::RawHtml, range.clone()),
            Event::FootnoteReference(label) => {
                let reference = NoteReference { label: text(&label), number: 0, occurrence: 0 };
                self.push(Kind::Note(reference), range.clone());
            }
            Event::SoftBreak => self.push(Kind::SoftBreak, range.clone()),
            Event::HardBreak => self.push(Kind::HardBreak, range.clone()),
            Event::Rule => self.push(Kind::Rule, range.clone()),
            // A block of HTML was pushed when it started; the others are not among our options.
            Event::Html(_) | Event::InlineMath(_) | Event::DisplayMath(_) | Event::TaskListMarker(_) => {}
        }
        self.last = range;
    }

    fn start(&mut self, tag: Tag, range: Range<usize>) {
        let text = |text: &str| self.prepared.restore(text);
        let kind = match tag {
            Tag::HtmlBlock => Kind::RawHtml,
            Tag::Link { link_type, dest_url, title, id } => {
                self.open.push((self.tokens.len(), link_type, id.to_string()));
                let scheme = if link_type == LinkType::Email { "mailto:" } else { "" };
                Kind::Link(Target::new(scheme.to_owned() + &text(&dest_url), text(&title)))
            }
            Tag::Image { link_type, dest_url, title, id } => {
                self.open.push((self.tokens.len(), link_type, id.to_string()));
                Kind::Image(Target::new(text(&dest_url), text(&title)))
            }
            Tag::CodeBlock(info) => {
                self.in_code = true;
                Kind::Start(Tag::CodeBlock(match info {
                    CodeBlockKind::Fenced(info) => CodeBlockKind::Fenced(text(&info).into()),
                    CodeBlockKind::Indented => CodeBlockKind::Indented,
                }))
            }
            Tag::FootnoteDefinition(label) => Kind::Start(Tag::FootnoteDefinition(text(&label).into())),
            other => Kind::Start(other.into_static()),
        };
        self.push(kind, range);
    }

    fn end(&mut self, tag: TagEnd, range: Range<usize>, events: &OffsetIter) {
        match tag {
            TagEnd::HtmlBlock => return,
            TagEnd::CodeBlock => self.in_code = false,
            TagEnd::Link | TagEnd::Image => self.place_destination(range.clone(), events),
            _ => {}
        }
        self.push(Kind::End(tag), range);
    }

    /// Only at its end is it known where a link's text ends and its destination begins.
    fn place_destination(&mut self, range: Range<usize>, events: &OffsetIter) {
        let Some((index, link_type, label)) = self.open.pop() else { return };
        let text_end = if self.last == range { range.start } else { self.last.end };
        let found = link::destination(self.prepared.text(), range.clone(), text_end, link_type, &label, events);
        let span = self.prepared.span(found.unwrap_or(range));
        if let Kind::Link(target) | Kind::Image(target) = &mut self.tokens[index].kind {
            target.span = span;
        }
    }

    fn text(&mut self, text: &str, range: Range<usize>) {
        let source = &self.prepared.text()[range.clone()];
        if source == text {
            for (stretch, span) in self.prepared.stretches(range) {
                let kind = match stretch {
                    Stretch::Text(text) => Kind::Text(text),
                    Stretch::Reference(name) => Kind::Reference(name),
                    Stretch::Ruby(ruby) => Kind::Ruby(ruby),
                    Stretch::Id(id) => Kind::Id(id),
                    Stretch::Refused => Kind::Decoded(char::REPLACEMENT_CHARACTER.to_string()),
                };
                self.tokens.push(Token { kind, span });
            }
        } else if source.starts_with('&') {
            self.push(Kind::Decoded(text.chars().map(public).collect()), range);
        } else {
            self.push(Kind::Decoded(self.prepared.restore(text)), range);
        }
    }

    /// In code everything is literal.
    fn code_text(&mut self, text: &str, range: Range<usize>) {
        let span = self.prepared.span(range.clone());
        let literal = &self.prepared.original()[span.clone()];
        let restored = self.prepared.restore(text);
        let kind = if literal == restored { Kind::Text(literal) } else { Kind::Decoded(restored) };
        self.tokens.push(Token { kind, span });
    }

    fn push(&mut self, kind: Kind<'a>, range: Range<usize>) {
        let span = self.prepared.span(range);
        let words = self.prepared.original()[span.clone()].trim_end_matches(['\n', '\r']);
        let end = span.start + words.len();
        self.tokens.push(Token { kind, span: span.start..end });
    }
}
