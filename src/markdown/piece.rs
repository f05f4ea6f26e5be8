//! A document as the theme lays it out: headings to number, prose, and the blocks that the prose places.

use pulldown_cmark::HeadingLevel;

use super::footnote::Note;
use super::html::Writer;
use super::token::{self, Token};
use super::{Resolve, reference};

/// A part of a document for the theme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// A heading of level 2, which opens a section; other headings are in [`Piece::Html`].
    Heading {
        /// Its id, which the theme writes.
        anchor: String,
        /// The words with their markup, without the heading element.
        html: String,
        /// The words alone, for a list of contents.
        text: String,
    },
    /// Whole blocks of HTML.
    Html(String),
    /// The place of the block of this name.
    Block(String),
    /// A numbered list of footnotes, always last.
    Footnotes(String),
}

/// The pieces of a document.
pub(super) fn collect(body: &[Token], notes: &[Note], resolve: &dyn Resolve) -> Vec<Piece> {
    let mut writer = Writer::new(resolve);
    let mut pieces = Vec::new();
    for block in token::blocks(body) {
        match piece(block, &mut writer, resolve) {
            Piece::Html(html) => match pieces.last_mut() {
                Some(Piece::Html(before)) => before.push_str(&html),
                _ if html.is_empty() => {}
                _ => pieces.push(Piece::Html(html)),
            },
            other => pieces.push(other),
        }
    }
    if !notes.is_empty() {
        pieces.push(Piece::Footnotes(writer.notes(notes)));
    }
    pieces
}

fn piece(block: &[Token], writer: &mut Writer, resolve: &dyn Resolve) -> Piece {
    if let Some(name) = reference::alone_in_paragraph(block).filter(|name| resolve.is_block(name)) {
        return Piece::Block(name.to_owned());
    }
    let Some((HeadingLevel::H2, anchor)) = block.first().and_then(Token::heading) else {
        return Piece::Html(writer.html(block));
    };
    writer.enter(anchor);
    let words = token::inside(block);
    let text = token::plain(words, &|name| resolve.fact_text(name));
    Piece::Heading { anchor: anchor.to_owned(), html: writer.html(words), text }
}
