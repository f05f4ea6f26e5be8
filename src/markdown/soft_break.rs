//! Line breaks within a paragraph. Japanese has no spaces between words, so a break beside a Japanese character leaves none;
//! a break between words of other scripts, Korean among them, is a space.

use super::character::{is_cjk, is_hangul};
use super::token::{Kind, Token};

/// Takes out the breaks that leave no space.
pub(super) fn resolve(tokens: &mut Vec<Token>) {
    let kept: Vec<bool> = (0..tokens.len()).map(|index| !closes_up(tokens, index)).collect();
    let mut kept = kept.into_iter();
    tokens.retain(|_| kept.next().unwrap_or(true));
}

/// Whether the token is a break beside a Japanese character, looking through the marks of emphasis and links.
fn closes_up(tokens: &[Token], index: usize) -> bool {
    tokens[index].kind == Kind::SoftBreak
        && (tokens[..index].iter().rev().find_map(last).is_some_and(is_unspaced)
            || tokens[index + 1..].iter().find_map(first).is_some_and(is_unspaced))
}

/// Whether a break beside this character leaves no space.
pub(super) fn is_unspaced(c: char) -> bool {
    is_cjk(c) && !is_hangul(c)
}

fn first(token: &Token) -> Option<char> {
    match &token.kind {
        Kind::Text(text) => text.chars().next(),
        other => shown(other)?.chars().next(),
    }
}

fn last(token: &Token) -> Option<char> {
    match &token.kind {
        Kind::Text(text) => text.chars().next_back(),
        other => shown(other)?.chars().next_back(),
    }
}

/// What a token shows in the line; a fact is a word of no script, so that the other side decides.
fn shown<'t>(kind: &'t Kind) -> Option<&'t str> {
    match kind {
        Kind::Decoded(text) | Kind::Code(text) => Some(text),
        Kind::Ruby(ruby) => Some(ruby.base),
        Kind::Reference(_) => Some("\u{fffc}"),
        Kind::HardBreak => Some("\n"),
        _ => None,
    }
}
