//! Facts and blocks by reference, `{{ name }}`. Names are not judged here: any text between the braces is a name, so that
//! a wrong one is reported and never shown.

use std::ops::Range;

use super::token::{Kind, Token};

/// A reference in a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    /// The name between the braces, trimmed.
    pub name: String,
    /// Braces included; for [`Place::LinkTarget`] the whole destination.
    pub span: Range<usize>,
    /// Where it stands.
    pub place: Place,
}

/// Where a reference stands, which decides what it may name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// In running text, or alone in a paragraph of a list, a quotation or a footnote: a fact.
    Inline,
    /// Alone in a paragraph of the page: a block, or a fact.
    Block,
    /// In the destination or title of a link or image: an error.
    LinkTarget,
}

/// The name in the reference with which `text` begins, and the reference's length in bytes.
pub(super) fn at(text: &str) -> Option<(&str, usize)> {
    let inside = text.strip_prefix("{{")?;
    let end = inside.find(['{', '}', '\n', '\r', '`'])?;
    inside[end..].starts_with("}}").then(|| (inside[..end].trim(), end + 4))
}

/// The names of all references in a text.
pub(super) fn names(text: &str) -> impl Iterator<Item = &str> {
    text.match_indices("{{").filter_map(|(start, _)| at(&text[start..])).map(|(name, _)| name)
}

/// A reference as it is typed.
pub(super) fn typed(name: &str) -> String {
    format!("{{{{ {name} }}}}")
}

/// The block-level reference that a paragraph consists of.
pub(super) fn alone_in_paragraph<'a>(block: &[Token<'a>]) -> Option<&'a str> {
    match block {
        [open, Token { kind: Kind::Reference(name), .. }, _] if open.is_paragraph() => Some(name),
        _ => None,
    }
}

/// The references of a document, those in link targets where their link begins.
pub(super) fn collect(tokens: &[Token]) -> Vec<Reference> {
    let mut references = Vec::new();
    for block in super::token::blocks(tokens) {
        let place = if alone_in_paragraph(block).is_some() { Place::Block } else { Place::Inline };
        for token in block {
            match &token.kind {
                Kind::Reference(name) => {
                    references.push(Reference { name: (*name).to_owned(), span: token.span.clone(), place });
                }
                Kind::Link(target) | Kind::Image(target) => references.extend(target.references()),
                _ => {}
            }
        }
    }
    references
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: Option<(&str, usize)>) {
        assert_eq!(at(text), expected, "{text}");
    }

    #[test]
    fn anything_between_the_braces_is_a_name() {
        check("{{ closes_at.date }}まで", Some(("closes_at.date", 20)));
        check("{{period}}", Some(("period", 10)));
        check("{{ 締切 }}", Some(("締切", 12)));
        check("{{ period | upper }}", Some(("period | upper", 20)));
        check("{{ }}", Some(("", 5)));
        check("{{ period }", None);
        check("{{ {x} }}", None);
        check("{{ period\n}}", None);
        check("{{ `period` }}", None);
        check("{ period }", None);
    }
}
