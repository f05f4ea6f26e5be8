//! What an author must not write.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, HeadingLevel, Tag};

use super::character::private;
use super::link::Target;
use super::token::{self, Kind, Token};
use super::url;

/// Something wrong in a document, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// What is wrong.
    pub kind: ProblemKind,
    /// Byte offsets in the document's text.
    pub span: Range<usize>,
}

/// What can be wrong in a document on its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ProblemKind {
    /// HTML, comments included. The span is the tag, or the whole block.
    RawHtml,
    /// A link or image whose destination could run code.
    UnsafeUrl,
    /// An image without alternative text.
    AltMissing,
    /// `{{ name }}` in the destination or title of a link or image.
    ReferenceInLinkTarget,
    /// A private-use character; it means nothing on a reader's device.
    PrivateCharacter,
    /// A heading of level 1: the title of the page is the only one.
    TopHeading,
    /// A heading that ends in `{.class}` or `{key=value}`: only `{#id}` is understood.
    HeadingAttribute,
    /// What follows the fence of a code block is not the name of a language.
    CodeInfo,
    /// A footnote that nobody sees: never referred to, or of a label that was used before.
    UnusedFootnote,
}

/// The problems that single tokens show.
pub(super) fn collect(tokens: &[Token], original: &str) -> Vec<Problem> {
    let mut problems: Vec<Problem> = private_characters(original).collect();
    for (index, token) in tokens.iter().enumerate() {
        let whole = token.span.clone();
        let mut add = |kind, span| problems.push(Problem { kind, span });
        match &token.kind {
            Kind::RawHtml => add(ProblemKind::RawHtml, whole),
            Kind::Link(target) => problems.extend(in_target(target)),
            Kind::Image(target) => {
                if token::plain(token::inside(&tokens[index..]), &|_| None).trim().is_empty() {
                    add(ProblemKind::AltMissing, whole);
                }
                problems.extend(in_target(target));
            }
            Kind::Decoded(text)
                if text.contains(char::REPLACEMENT_CHARACTER) && original[whole.clone()].starts_with('&') =>
            {
                add(ProblemKind::PrivateCharacter, whole);
            }
            Kind::Start(Tag::Heading { level, .. }) => {
                if *level == HeadingLevel::H1 {
                    add(ProblemKind::TopHeading, whole);
                }
                problems.extend(heading_attribute(token::inside(&tokens[index..])));
            }
            Kind::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) if !info.is_empty() && !is_language(info) => {
                add(ProblemKind::CodeInfo, code_info(original, whole));
            }
            _ => {}
        }
    }
    problems
}

/// The problems of a link's destination.
pub(super) fn in_target(target: &Target) -> Option<Problem> {
    let kind = if url::is_unsafe(&target.destination) {
        ProblemKind::UnsafeUrl
    } else if target.references().next().is_some() {
        ProblemKind::ReferenceInLinkTarget
    } else {
        return None;
    };
    Some(Problem { kind, span: target.span.clone() })
}

/// Whether the info string of a code block names a language and nothing else.
pub(super) fn is_language(info: &str) -> bool {
    !info.is_empty() && info.chars().all(|c| c.is_ascii_alphanumeric() || "_+#.-".contains(c))
}

fn private_characters(original: &str) -> impl Iterator<Item = Problem> {
    private(original).map(|(at, c)| Problem { kind: ProblemKind::PrivateCharacter, span: at..at + c.len_utf8() })
}

fn heading_attribute(words: &[Token]) -> Option<Problem> {
    let Token { kind: Kind::Text(text), span } = words.last()? else { return None };
    let open = text.rfind('{')?;
    let inside = text[open..].strip_prefix('{')?.strip_suffix('}')?;
    let attribute = |word: &str| word.starts_with(['.', '#']) || word.contains('=');
    let mut words = inside.split_whitespace().peekable();
    words.peek()?;
    words
        .all(attribute)
        .then(|| Problem { kind: ProblemKind::HeadingAttribute, span: span.start + open..span.start + text.len() })
}

/// What follows the fence in the first line.
fn code_info(original: &str, block: Range<usize>) -> Range<usize> {
    let line = original[block.clone()].lines().next().unwrap_or_default();
    let info = line.trim_start_matches(['`', '~']).trim();
    let start = block.start + line.rfind(info).unwrap_or_default();
    start..start + info.len()
}
