//! Footnotes, taken out of where they are written and numbered in the order in which they are first referred to.

use std::ops::Range;

use pulldown_cmark::{Tag, TagEnd};

use super::token::{Kind, NoteReference, Token};

/// A footnote that is referred to.
#[derive(Debug, PartialEq)]
pub(super) struct Note<'a> {
    /// What the note says.
    pub tokens: Vec<Token<'a>>,
    /// How often it is referred to.
    pub references: usize,
}

/// A document whose footnotes stand apart.
#[derive(Debug, Default)]
pub(super) struct Parted<'a> {
    /// Everything but footnotes.
    pub body: Vec<Token<'a>>,
    /// In the order of their numbers.
    pub notes: Vec<Note<'a>>,
    /// Notes that nobody sees: never referred to, or of a label that was used before.
    pub unused: Vec<Range<usize>>,
}

/// The id of a note.
pub(super) fn anchor(number: usize) -> String {
    format!("fn-{number}")
}

/// The id of a reference to a note.
pub(super) fn reference_anchor(number: usize, occurrence: usize) -> String {
    if occurrence == 1 { format!("fnref-{number}") } else { format!("fnref-{number}-{occurrence}") }
}

/// Where the footnotes are defined, those within others left out.
pub(super) fn definitions(tokens: &[Token]) -> Vec<Range<usize>> {
    let is_definition = |token: &&Token| matches!(token.kind, Kind::Start(Tag::FootnoteDefinition(_)));
    let mut spans: Vec<Range<usize>> = Vec::new();
    for token in tokens.iter().filter(is_definition) {
        if spans.last().is_none_or(|last| last.end <= token.span.start) {
            spans.push(token.span.clone());
        }
    }
    spans
}

/// Takes the footnotes out of a document.
pub(super) fn part(tokens: Vec<Token<'_>>) -> Parted<'_> {
    let (mut body, mut definitions) = take_definitions(tokens);
    let mut numbers = Numbers::default();
    numbers.count(&mut body, &definitions);
    let mut notes = Vec::new();
    // Notes may refer to further notes.
    while let Some(index) = numbers.order.get(notes.len()).copied() {
        let mut tokens = std::mem::take(&mut definitions[index].tokens);
        numbers.count(&mut tokens, &definitions);
        notes.push(Note { tokens, references: 0 });
    }
    for (note, references) in notes.iter_mut().zip(numbers.references) {
        note.references = references;
    }
    let unused = definitions.iter().enumerate().filter(|(index, _)| !numbers.order.contains(index));
    let unused = unused.map(|(_, definition)| definition.span.clone()).collect();
    Parted { body, notes, unused }
}

#[derive(Debug)]
struct Definition<'a> {
    label: String,
    span: Range<usize>,
    tokens: Vec<Token<'a>>,
}

fn take_definitions(tokens: Vec<Token<'_>>) -> (Vec<Token<'_>>, Vec<Definition<'_>>) {
    let mut body = Vec::new();
    let mut open: Vec<Definition> = Vec::new();
    let mut definitions = Vec::new();
    for token in tokens {
        match token.kind {
            Kind::Start(Tag::FootnoteDefinition(label)) => {
                open.push(Definition { label: folded(&label), span: token.span, tokens: Vec::new() });
            }
            Kind::End(TagEnd::FootnoteDefinition) => definitions.extend(open.pop()),
            _ => open.last_mut().map_or(&mut body, |definition| &mut definition.tokens).push(token),
        }
    }
    definitions.sort_by_key(|definition| definition.span.start);
    (body, definitions)
}

/// Labels match whatever their case, as those of links do.
fn folded(label: &str) -> String {
    label.to_lowercase()
}

/// The numbers given so far.
#[derive(Debug, Default)]
struct Numbers {
    /// Index of the definition of each number.
    order: Vec<usize>,
    /// How many references each has.
    references: Vec<usize>,
}

impl Numbers {
    /// Gives numbers to the references among the tokens. An image shows none, so those in its text do not count.
    fn count(&mut self, tokens: &mut Vec<Token>, definitions: &[Definition]) {
        let mut images = 0_usize;
        tokens.retain_mut(|token| {
            match &mut token.kind {
                Kind::Image(_) => images += 1,
                Kind::End(TagEnd::Image) => images = images.saturating_sub(1),
                Kind::Note(_) if images > 0 => return false,
                Kind::Note(reference) => return self.number(reference, definitions),
                _ => {}
            }
            true
        });
    }

    fn number(&mut self, reference: &mut NoteReference, definitions: &[Definition]) -> bool {
        let label = folded(&reference.label);
        let Some(definition) = definitions.iter().position(|definition| definition.label == label) else {
            return false;
        };
        let given = self.order.iter().position(|index| *index == definition).unwrap_or_else(|| {
            self.order.push(definition);
            self.references.push(0);
            self.order.len() - 1
        });
        self.references[given] += 1;
        reference.number = given + 1;
        reference.occurrence = self.references[given];
        true
    }
}
