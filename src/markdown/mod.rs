//! Our Markdown: CommonMark with tables, footnotes, strikethrough, definition lists and heading ids; on top facts by
//! reference, ruby, and emphasis and line breaks as Japanese needs them. The one place for parser options.
//!
//! A document is read once. What an author must not write is collected as [`Problem`]s, never silently removed; everything has its
//! place in the author's text. Nothing is looked up here: what a fact says and where a link leads is [`Resolve`]'s.

mod character;
mod emphasis;
mod footnote;
mod html;
mod inline;
mod lift;
mod link;
mod offset;
mod outline;
mod passage;
mod piece;
mod plain_text;
mod prepared;
mod problem;
mod reference;
mod ruby;
mod soft_break;
mod structure;
#[cfg(test)]
mod tests;
mod token;
mod url;

use std::ops::Range;

use pulldown_cmark::Options;

pub use html::escape;
pub use inline::{Part, inline, inline_html, inline_plain};
pub use link::{Image, Link};
pub use outline::Heading;
pub use passage::{FACT, Passage, PassageKind};
pub use piece::Piece;
pub use plain_text::plain_passages;
pub use problem::{Problem, ProblemKind};
pub use reference::{Place as ReferencePlace, Reference};
pub use ruby::Ruby;
pub use structure::List;

use footnote::Note;
use prepared::Prepared;
use token::Token;

/// No smart punctuation, which is wrong in Japanese; heading ids are read in [`outline`], as the parser's would eat ruby.
const OPTIONS: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_FOOTNOTES)
    .union(Options::ENABLE_STRIKETHROUGH)
    .union(Options::ENABLE_DEFINITION_LIST);

/// What a document cannot know by itself.
pub trait Resolve {
    /// A fact as HTML for running text; `None` for an unknown name, which is then shown as typed.
    fn fact(&self, name: &str) -> Option<String>;
    /// The same fact as plain text, for where no markup can be: lists of contents and alternative texts.
    fn fact_text(&self, name: &str) -> Option<String>;
    /// Whether a reference alone in a paragraph names a block.
    fn is_block(&self, name: &str) -> bool;
    /// The URL for the destination of a link or image.
    fn href(&self, destination: &str) -> String;
    /// The accessible name, in plain text, of the link from a footnote back to its `occurrence`th reference.
    fn footnote_back(&self, number: usize, occurrence: usize) -> String;
}

/// A document, read. All spans are byte offsets in the text given to [`parse`].
#[derive(Debug)]
pub struct Document<'a> {
    body: Vec<Token<'a>>,
    notes: Vec<Note<'a>>,
    problems: Vec<Problem>,
    headings: Vec<Heading>,
    links: Vec<Link>,
    images: Vec<Image>,
    lists: Vec<List>,
    tables: Vec<Range<usize>>,
    references: Vec<Reference>,
    passages: Vec<Passage>,
    definitions: Vec<Range<usize>>,
}

/// Reads a document; any text is one.
pub fn parse(text: &str) -> Document<'_> {
    let (mut tokens, definitions) = token::read(&Prepared::new(text));
    let headings = outline::settle(&mut tokens, text);
    soft_break::resolve(&mut tokens);
    let mut document = Document {
        body: Vec::new(),
        notes: Vec::new(),
        problems: problem::collect(&tokens, text),
        headings,
        links: link::links(&tokens),
        images: link::images(&tokens),
        lists: structure::lists(&tokens),
        tables: structure::tables(&tokens),
        references: reference::collect(&tokens),
        passages: passage::collect(&tokens, text),
        definitions: footnote::definitions(&tokens),
    };
    document.read_definitions(definitions);
    document.part(tokens);
    document.problems.sort_by_key(|problem| (problem.span.start, problem.span.end, problem.kind));
    document.problems.dedup();
    document
}

impl<'a> Document<'a> {
    /// What the author must not write, by position.
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// The headings of all levels.
    pub fn headings(&self) -> &[Heading] {
        &self.headings
    }

    /// The links.
    pub fn links(&self) -> &[Link] {
        &self.links
    }

    /// The images.
    pub fn images(&self) -> &[Image] {
        &self.images
    }

    /// The lists, those within others included.
    pub fn lists(&self) -> &[List] {
        &self.lists
    }

    /// The tables.
    pub fn tables(&self) -> &[Range<usize>] {
        &self.tables
    }

    /// The references outside of code, by position.
    pub fn references(&self) -> &[Reference] {
        &self.references
    }

    /// The running text, as it stands in the source.
    pub fn passages(&self) -> &[Passage] {
        &self.passages
    }

    /// The same, for a reader who keeps them: the document has none from then on.
    pub fn take_passages(&mut self) -> Vec<Passage> {
        std::mem::take(&mut self.passages)
    }

    /// Whether what stands there is on the page: footnotes that nobody refers to are not.
    pub fn is_shown(&self, span: &Range<usize>) -> bool {
        let unseen = self.problems.iter().filter(|problem| problem.kind == ProblemKind::UnusedFootnote);
        unseen.map(|problem| &problem.span).all(|unseen| span.end <= unseen.start || unseen.end <= span.start)
    }

    /// The ids that the document's own HTML has: of headings, of footnotes and of the references to them.
    pub fn anchors(&self) -> impl Iterator<Item = String> {
        let headings = self.headings.iter().map(|heading| heading.anchor.clone());
        let notes = (1..).zip(&self.notes).flat_map(|(number, note)| {
            let references =
                (1..=note.references).map(move |occurrence| footnote::reference_anchor(number, occurrence));
            std::iter::once(footnote::anchor(number)).chain(references)
        });
        headings.chain(notes)
    }

    /// What the theme lays out.
    pub fn pieces(&self, resolve: &dyn Resolve) -> Vec<Piece> {
        piece::collect(&self.body, &self.notes, resolve)
    }

    /// The bytes that belong to a block where it is placed: from its reference to the next heading of level 2 or block, at the
    /// latest to `end`, the length of the text. `is_block` knows the names of blocks.
    pub fn stretch(&self, block: &str, is_block: impl Fn(&str) -> bool, end: usize) -> Option<Range<usize>> {
        let is_placed = |reference: &&Reference| reference.place == ReferencePlace::Block && is_block(&reference.name);
        let blocks = || self.references.iter().filter(is_placed);
        let start = blocks().find(|reference| reference.name == block)?.span.start;
        let headings = self.headings.iter().filter(|heading| heading.level == 2).map(|heading| heading.span.start);
        let next = headings.chain(blocks().map(|reference| reference.span.start)).filter(|at| *at > start).min();
        Some(start..next.unwrap_or(end))
    }

    /// The definitions of footnotes and of references to links: wherever they stand, they hold for the whole text.
    pub fn definitions(&self) -> &[Range<usize>] {
        &self.definitions
    }

    /// The words alone, a passage a line, facts as `fact` says them, for search, feeds and summaries.
    pub fn plain(&self, fact: &dyn Fn(&str) -> Option<String>) -> String {
        let passages: Vec<String> = self.passages.iter().map(|passage| passage.resolved(fact)).collect();
        passages.join("\n")
    }

    /// A definition is judged even if no link uses it.
    fn read_definitions(&mut self, definitions: Vec<link::Definition>) {
        for link::Definition { target, span } in definitions {
            self.problems.extend(problem::in_target(&target));
            let new = target.references().filter(|reference| !self.references.contains(reference));
            let new: Vec<Reference> = new.collect();
            self.references.extend(new);
            self.definitions.push(span);
        }
        self.references.sort_by_key(|reference| reference.span.start);
        self.definitions.sort_by_key(|span| span.start);
    }

    fn part(&mut self, tokens: Vec<Token<'a>>) {
        let parted = footnote::part(tokens);
        let unused = parted.unused.into_iter();
        self.problems.extend(unused.map(|span| Problem { kind: ProblemKind::UnusedFootnote, span }));
        self.body = parted.body;
        self.notes = parted.notes;
    }
}
