//! Postal addresses that begin with 〒: 〒100-8926 東京都千代田区霞が関2-1-2.

use super::cursor::Cursor;

/// A postal address.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct PostalAddress {
    /// `100-8926`.
    pub code: String,
    /// What stands after it in the same sentence, to the next bracket.
    pub place: String,
}

/// Reads the mark, the code and what follows; no address is longer than eighty characters.
pub fn address(cursor: &mut Cursor) -> Option<PostalAddress> {
    cursor.attempt(|cursor| {
        cursor.take(|c| c == '〒')?;
        cursor.blank();
        let code = code(cursor)?;
        let rest = &cursor.text()[cursor.at()..];
        let place: &str = &rest[..length(rest)];
        let place = place.trim_end();
        cursor.skip(place.len());
        Some(PostalAddress { code, place: place.trim_start().to_owned() })
    })
}

/// The code of a text that has one, with the mark or without: in English it stands at the end.
pub fn codes(text: &str) -> Vec<String> {
    let mut cursor = Cursor::new(text);
    let mut codes = Vec::new();
    while cursor.peek().is_some() {
        let is_inside = cursor.before().is_some_and(|c| c.is_ascii_alphanumeric() || c == '-');
        match (!is_inside).then(|| cursor.attempt(code)).flatten() {
            Some(code) => codes.push(code),
            None => drop(cursor.bump()),
        }
    }
    codes
}

fn code(cursor: &mut Cursor) -> Option<String> {
    let area = digits(cursor, 3)?;
    cursor.take(|c| matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}'))?;
    let town = digits(cursor, 4)?;
    (!cursor.sees(|c| c.is_ascii_digit() || c == '-')).then(|| format!("{area}-{town}"))
}

fn digits(cursor: &mut Cursor, count: usize) -> Option<String> {
    let digits: String = std::iter::from_fn(|| cursor.take(|c| c.is_ascii_digit())).take(count).collect();
    (digits.len() == count).then_some(digits)
}

/// How many bytes of the rest belong to the address.
fn length(rest: &str) -> usize {
    let ends = |c: char| "\n。．、（(「」;；\u{fffc}\u{1a}".contains(c);
    let end = rest.char_indices().take(80).find(|&(at, c)| ends(c) || (c == '.' && ends_here(&rest[at + 1..])));
    end.map_or_else(|| rest.char_indices().nth(80).map_or(rest.len(), |(at, _)| at), |(at, _)| at)
}

fn ends_here(after: &str) -> bool {
    after.chars().next().is_none_or(char::is_whitespace)
}
