//! Links and images, and where in the text their destinations stand.

use std::ops::Range;

use pulldown_cmark::{LinkType, OffsetIter};

use super::prepared::Prepared;
use super::reference::{self, Place, Reference};
use super::token::{self, Kind, Token};

/// A link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// As written, entities and escapes resolved; `mailto:` is added to a bare e-mail address.
    pub destination: String,
    /// The words of the link, a fact as it is typed.
    pub text: String,
    /// The whole link.
    pub span: Range<usize>,
    /// The destination, in the link or in the definition it refers to.
    pub destination_span: Range<usize>,
}

/// An image.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Image {
    /// As written, entities and escapes resolved.
    pub destination: String,
    /// What is said in its place.
    pub alt: String,
    /// The whole image.
    pub span: Range<usize>,
    /// The destination, in the image or in the definition it refers to.
    pub destination_span: Range<usize>,
}

/// A link reference definition: `[label]: destination`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Definition {
    pub target: Target,
    /// The whole definition.
    pub span: Range<usize>,
}

/// What a link or image points at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Target {
    pub destination: String,
    pub title: String,
    /// Where the destination stands in the author's text.
    pub span: Range<usize>,
}

impl Target {
    /// Its place is found later.
    pub(super) fn new(destination: String, title: String) -> Target {
        Target { destination, title, span: 0..0 }
    }

    /// The references that must not be here.
    pub(super) fn references(&self) -> impl Iterator<Item = Reference> {
        reference::names(&self.destination).chain(reference::names(&self.title)).map(|name| Reference {
            name: name.to_owned(),
            span: self.span.clone(),
            place: Place::LinkTarget,
        })
    }
}

/// The links of a document.
pub(super) fn links(tokens: &[Token]) -> Vec<Link> {
    let links = targets(tokens, |kind| if let Kind::Link(target) = kind { Some(target) } else { None });
    links
        .map(|(target, text, span)| Link {
            destination: target.destination.clone(),
            text,
            span,
            destination_span: target.span.clone(),
        })
        .collect()
}

/// The images of a document.
pub(super) fn images(tokens: &[Token]) -> Vec<Image> {
    let images = targets(tokens, |kind| if let Kind::Image(target) = kind { Some(target) } else { None });
    images
        .map(|(target, alt, span)| Image {
            destination: target.destination.clone(),
            alt,
            span,
            destination_span: target.span.clone(),
        })
        .collect()
}

fn targets<'t>(
    tokens: &'t [Token],
    target: impl Fn(&'t Kind) -> Option<&'t Target>,
) -> impl Iterator<Item = (&'t Target, String, Range<usize>)> {
    tokens.iter().enumerate().filter_map(move |(index, token)| {
        let target = target(&token.kind)?;
        Some((target, token::plain(token::inside(&tokens[index..]), &|_| None), token.span.clone()))
    })
}

/// The link reference definitions, in the order in which they stand.
pub(super) fn definitions(prepared: &Prepared, events: &OffsetIter) -> Vec<Definition> {
    let read = events.reference_definitions().iter().map(|(_, definition)| {
        let span = definition.span.clone();
        let destination = defined_destination(prepared.text(), span.clone()).unwrap_or(span.clone());
        let target = Target {
            destination: prepared.restore(&definition.dest),
            title: prepared.restore(definition.title.as_deref().unwrap_or_default()),
            span: prepared.span(destination),
        };
        Definition { target, span: prepared.span(span) }
    });
    let mut definitions: Vec<Definition> = read.collect();
    definitions.sort_by_key(|definition| definition.span.start);
    definitions
}

/// Where the destination of a link stands, whose text ends at `text_end`; all offsets are of the prepared text.
pub(super) fn destination(
    text: &str,
    link: Range<usize>,
    text_end: usize,
    link_type: LinkType,
    label: &str,
    events: &OffsetIter,
) -> Option<Range<usize>> {
    match link_type {
        LinkType::Autolink | LinkType::Email => Some(link.start + 1..link.end - 1),
        LinkType::Inline => after(text, text_end..link.end, "]("),
        _ => defined_destination(text, events.reference_definitions().get(label)?.span.clone()),
    }
}

fn defined_destination(text: &str, definition: Range<usize>) -> Option<Range<usize>> {
    after(text, definition, "]:")
}

fn after(text: &str, within: Range<usize>, marker: &str) -> Option<Range<usize>> {
    let found = text.get(within.clone())?;
    let marked = found.find(marker)? + marker.len();
    let rest = found[marked..].trim_start();
    let start = within.end - rest.len();
    Some(match rest.strip_prefix('<') {
        Some(inside) => start + 1..start + 1 + bracketed_length(inside),
        None => start..start + bare_length(rest),
    })
}

fn bracketed_length(text: &str) -> usize {
    unescaped(text).find(|(_, c)| *c == '>').map_or(text.len(), |(end, _)| end)
}

/// To the first space, or the parenthesis that closes the link.
fn bare_length(text: &str) -> usize {
    let mut depth = 0;
    let end = unescaped(text).find(|(_, c)| {
        depth += match c {
            '(' => 1,
            ')' => -1,
            _ => 0,
        };
        depth < 0 || c.is_ascii_whitespace()
    });
    end.map_or(text.len(), |(end, _)| end)
}

fn unescaped(text: &str) -> impl Iterator<Item = (usize, char)> {
    let mut escaped = false;
    text.char_indices().filter(move |(_, c)| {
        let counts = !escaped;
        escaped = counts && *c == '\\';
        counts && !escaped
    })
}
