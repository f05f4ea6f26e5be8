//! The texts of YAML: facts by reference and ruby, nothing else of Markdown.

use std::ops::Range;

use super::html::escape;
use super::{Resolve, Ruby, reference};

/// A stretch of a YAML text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part<'a> {
    /// As written.
    Text(&'a str),
    /// `{{ name }}`, the name trimmed.
    Reference {
        /// The name between the braces.
        name: &'a str,
        /// Byte offsets in the text, braces included.
        span: Range<usize>,
    },
    /// `{漢字|かんじ}`.
    Ruby(Ruby<'a>),
}

/// Splits a text at its references and rubies.
pub fn inline(text: &str) -> Vec<Part<'_>> {
    let mut parts = Vec::new();
    let mut last = 0;
    let mut at = 0;
    while let Some(brace) = text[at..].find('{') {
        let start = at + brace;
        let Some((part, length)) = construct(text, start) else {
            at = start + 1;
            continue;
        };
        if last < start {
            parts.push(Part::Text(&text[last..start]));
        }
        parts.push(part);
        at = start + length;
        last = at;
    }
    if last < text.len() {
        parts.push(Part::Text(&text[last..]));
    }
    parts
}

/// A YAML text as HTML. An unknown name is shown as typed; the checker has reported it before.
pub fn inline_html(text: &str, resolve: &dyn Resolve) -> String {
    let html = |part| match part {
        Part::Text(text) => escape(text),
        Part::Reference { name, .. } => resolve.fact(name).unwrap_or_else(|| escape(&reference::typed(name))),
        Part::Ruby(ruby) => ruby.html(),
    };
    inline(text).into_iter().map(html).collect()
}

/// A YAML text without markup: facts as `fact` says them, a ruby as its base.
pub fn inline_plain(text: &str, fact: &dyn Fn(&str) -> Option<String>) -> String {
    let plain = |part| match part {
        Part::Text(text) => text.to_owned(),
        Part::Reference { name, .. } => fact(name).unwrap_or_else(|| reference::typed(name)),
        Part::Ruby(ruby) => ruby.base.to_owned(),
    };
    inline(text).into_iter().map(plain).collect()
}

fn construct(text: &str, start: usize) -> Option<(Part<'_>, usize)> {
    let rest = &text[start..];
    let reference =
        reference::at(rest).map(|(name, length)| (Part::Reference { name, span: start..start + length }, length));
    reference.or_else(|| Ruby::at(rest).map(|(ruby, length)| (Part::Ruby(ruby), length)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markdown::tests::Facts;

    #[test]
    fn a_text_is_split_at_references_and_rubies() {
        let expected = [
            Part::Text("**締切**は"),
            Part::Reference { name: "closes_at", span: 13..28 },
            Part::Text("{x}"),
            Part::Ruby(Ruby { base: "公示", reading: "こうじ" }),
            Part::Text("。"),
        ];
        assert_eq!(inline("**締切**は{{ closes_at }}{x}{公示|こうじ}。"), expected);
        assert_eq!(inline(""), []);
    }

    #[test]
    fn html_and_plain_text() {
        let text = "<{公示|こうじ}>は{{ title }}、{{ nai }}";
        let html = "&lt;<ruby>公示<rp>（</rp><rt>こうじ</rt><rp>）</rp></ruby>&gt;は<b>題名</b>、{{ nai }}";
        assert_eq!(inline_html(text, &Facts), html);
        assert_eq!(inline_plain(text, &|name| Facts.fact_text(name)), "<公示>は題名、{{ nai }}");
    }
}
