//! Blanks out web and e-mail addresses, so that no digits in them are taken for a date.

use std::borrow::Cow;
use std::ops::Range;

/// What stands in for each byte of an address. It is one byte long, so that places stay what they were, and no
/// recognizer reads it.
const BLANK: &str = "\u{1a}";

/// The text with every address replaced, byte by byte.
pub fn blanked(text: &str) -> Cow<'_, str> {
    let addresses: Vec<_> = addresses(text).collect();
    if addresses.is_empty() {
        return Cow::Borrowed(text);
    }
    let mut blanked = String::with_capacity(text.len());
    for Range { start, end } in addresses {
        blanked.push_str(&text[blanked.len()..start]);
        blanked.push_str(&BLANK.repeat(end - start));
    }
    blanked.push_str(&text[blanked.len()..]);
    Cow::Owned(blanked)
}

/// Where the addresses stand.
pub fn addresses(text: &str) -> impl Iterator<Item = Range<usize>> {
    runs(text).filter_map(|run| address(text, run))
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
fn address(text: &str, run: Range<usize>) -> Option<Range<usize>> {
    let whole = &text[run.clone()];
    let start = [url_start(whole), mail_start(whole), whole.find("www.")].into_iter().flatten().min()?;
    let end = whole.trim_end_matches(|c: char| ".,;:!?()[]'*_".contains(c)).len();
    (start < end).then(|| run.start + start..run.start + end)
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
        assert_eq!(blanked(text).replace(BLANK, "_"), expected);
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
