//! Headings and their anchors.

use std::ops::Range;

use pulldown_cmark::{Tag, TagEnd};

use super::character::is_word;
use super::token::{self, Kind, Token};

/// A heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// 1 to 6.
    pub level: u8,
    /// The id: the author's own, or one made from the words. Two headings may have the same; the caller judges.
    pub anchor: String,
    /// Whether the author gave the id, `{#id}`.
    pub explicit: bool,
    /// The words, a ruby as its base, a fact as it is typed.
    pub text: String,
    /// The whole heading.
    pub span: Range<usize>,
    /// Its words, marks and id left out.
    pub text_span: Range<usize>,
}

/// The id in the `{#id}` with which `text` begins, and the length in bytes.
pub(super) fn id_at(text: &str) -> Option<(&str, usize)> {
    let inside = text.strip_prefix("{#")?;
    let end = inside.find(|c: char| c.is_whitespace() || matches!(c, '{' | '}' | '|' | '`'))?;
    (end > 0 && inside[end..].starts_with('}')).then(|| (&inside[..end], end + 3))
}

/// Gives every heading its id, and returns the headings. An id that does not end a heading is text.
pub(super) fn settle<'a>(tokens: &mut [Token<'a>], original: &'a str) -> Vec<Heading> {
    for index in 0..tokens.len() {
        let ends_heading = matches!(tokens.get(index + 1), Some(Token { kind: Kind::End(TagEnd::Heading(_)), .. }));
        if matches!(tokens[index].kind, Kind::Id(_)) && !ends_heading {
            tokens[index].kind = Kind::Text(&original[tokens[index].span.clone()]);
        }
    }
    let starts: Vec<usize> = (0..tokens.len()).filter(|index| tokens[*index].heading().is_some()).collect();
    let settle = |start| {
        let length = token::length(&tokens[start..]);
        settle_heading(&mut tokens[start..start + length])
    };
    starts.into_iter().filter_map(settle).collect()
}

/// `tokens` are the heading from its start to its end.
fn settle_heading(tokens: &mut [Token]) -> Option<Heading> {
    let (open, rest) = tokens.split_first_mut()?;
    let (_, words) = rest.split_last_mut()?;
    let explicit = take_id(words);
    let text = token::plain(words, &|_| None);
    let anchor = explicit.clone().unwrap_or_else(|| slug(&text));
    let Kind::Start(Tag::Heading { level, id, .. }) = &mut open.kind else { return None };
    *id = Some(anchor.clone().into());
    let text_span = extent(words).unwrap_or(open.span.end..open.span.end);
    Some(Heading {
        level: *level as u8,
        anchor,
        explicit: explicit.is_some(),
        text,
        span: open.span.clone(),
        text_span,
    })
}

/// The id after the words, which leaves nothing in its place, nor the space before it.
fn take_id(words: &mut [Token]) -> Option<String> {
    let (last, before) = words.split_last_mut()?;
    let Kind::Id(id) = last.kind else { return None };
    last.kind = Kind::Text("");
    last.span.end = last.span.start;
    if let Some(Token { kind: Kind::Text(text), span }) = before.last_mut() {
        *text = text.trim_end();
        span.end = span.start + text.len();
    }
    Some(id.to_owned())
}

fn extent(words: &[Token]) -> Option<Range<usize>> {
    let shown = || words.iter().filter(|word| !word.span.is_empty());
    let end = shown().map(|word| word.span.end).max()?;
    Some(shown().next()?.span.start..end)
}

/// The words in lower case, white space as hyphens, punctuation left out. Never empty.
fn slug(text: &str) -> String {
    let mut slug = String::new();
    for c in text.trim().chars() {
        match c {
            _ if is_word(c) => slug.extend(c.to_lowercase()),
            '_' | '-' => slug.push(c),
            _ if c.is_whitespace() && !slug.is_empty() && !slug.ends_with('-') => slug.push('-'),
            _ => {}
        }
    }
    let trimmed = slug.trim_end_matches('-');
    if trimmed.is_empty() { "section".to_owned() } else { trimmed.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slugs_keep_japanese() {
        let check = |text, expected: &str| assert_eq!(slug(text), expected, "{text}");
        check("概要", "概要");
        check("お問い合わせ先：広報課", "お問い合わせ先広報課");
        check("How to Respond", "how-to-respond");
        check("第1章　総則", "第1章-総則");
        check("  E-mail & fax ", "e-mail-fax");
        check("サーバー", "サーバー");
        check("カ\u{3099}", "カ\u{3099}");
        check("！？", "section");
        check("", "section");
    }

    #[test]
    fn ids_are_without_space() {
        let check = |text, expected| assert_eq!(id_at(text), expected, "{text}");
        check("{#respond}", Some(("respond", 10)));
        check("{#応募}。", Some(("応募", 9)));
        check("{#}", None);
        check("{#a b}", None);
        check("{#a .b}", None);
        check("{respond}", None);
    }
}
