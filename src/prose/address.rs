//! Finds and blanks out web and e-mail addresses, so that no digits in them are taken for a date.

use std::borrow::Cow;
use std::ops::Range;

use super::Spanned;

/// What stands in for each byte of an address. It is one byte long, so that places stay what they were, and no
/// recognizer reads it.
const BLANK: &str = "\u{1a}";

/// What kind of address it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AddressKind {
    /// A page or host on the web.
    Url,
    /// A mailbox.
    Mail,
}

/// The addresses of a text.
pub fn addresses(text: &str) -> Vec<Spanned<AddressKind>> {
    // Most texts have none, and three quick searches tell so.
    if !text.contains('@') && !text.contains("://") && !text.contains("www.") {
        return Vec::new();
    }
    runs(text).filter_map(|run| address(text, run)).collect()
}

/// The text with these stretches replaced, byte by byte. They can be in any order and overlap.
pub fn blanked(text: &str, stretches: impl Iterator<Item = Range<usize>>) -> Cow<'_, str> {
    let mut stretches: Vec<_> = stretches.collect();
    if stretches.is_empty() {
        return Cow::Borrowed(text);
    }
    stretches.sort_by_key(|stretch| (stretch.start, stretch.end));
    let mut blanked = String::with_capacity(text.len());
    for Range { start, end } in stretches {
        let start = start.max(blanked.len());
        blanked.push_str(&text[blanked.len()..start]);
        blanked.push_str(&BLANK.repeat(end.saturating_sub(start)));
    }
    blanked.push_str(&text[blanked.len()..]);
    Cow::Owned(blanked)
}

/// The longest stretches of characters that RFC 3986 allows in an address.
fn runs(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut at = 0;
    text.split(|c: char| !is_address(c)).map(move |run| {
        let start = at;
        let after = start + run.len();
        at = after + text[after..].chars().next().map_or(0, char::len_utf8);
        start..after
    })
}

fn is_address(c: char) -> bool {
    c.is_ascii_graphic() && !matches!(c, '"' | '<' | '>' | '\\' | '^' | '`' | '{' | '|' | '}')
}

/// The part of a run that is an address, without the punctuation that follows it.
fn address(text: &str, run: Range<usize>) -> Option<Spanned<AddressKind>> {
    let whole = &text[run.clone()];
    // Most runs are words: one look at their bytes spares three searches.
    whole.bytes().any(|byte| matches!(byte, b':' | b'@' | b'.')).then_some(())?;
    let mail = mail_start(whole);
    let start = [url_start(whole), mail, whole.find("www.")].into_iter().flatten().min()?;
    let value = if mail == Some(start) { AddressKind::Mail } else { AddressKind::Url };
    let end = whole.trim_end_matches(|c: char| ".,;:!?()[]'*_".contains(c)).len();
    (start < end).then(|| Spanned { value, span: run.start + start..run.start + end })
}

fn url_start(run: &str) -> Option<usize> {
    let scheme_end = run.find("://")?;
    let start = run[..scheme_end].trim_end_matches(|c: char| c.is_ascii_alphanumeric()).len();
    (start < scheme_end).then_some(start)
}

fn mail_start(run: &str) -> Option<usize> {
    let (name, domain) = run.split_at(run.find('@')?);
    let start = name.trim_end_matches(|c: char| c.is_ascii_alphanumeric() || "._%+-".contains(c)).len();
    (start < name.len() && domain[1..].starts_with(|c: char| c.is_ascii_alphanumeric())).then_some(start)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        let spans = addresses(text).into_iter().map(|address| address.span);
        assert_eq!(blanked(text, spans).replace(BLANK, "_"), expected);
    }

    #[test]
    fn addresses_are_blanked_and_what_surrounds_them_stays() {
        check("plain text, 14:00", "plain text, 14:00");
        check("See https://example.jp/2022/06/15.", "See _____________________________.");
        check("（https://a.jp/1）を", "（______________）を");
        check("(mail: a.b@example.jp).", "(mail: ______________).");
        check("www.example.jp へ", "______________ へ");
        check("a@b.jp と c@d.jp", "______ と ______");
        check("@ 14:00 :// @x", "@ 14:00 :// @x");
    }
}
