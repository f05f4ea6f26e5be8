//! The quick way through a page that is written as most pages are: it knows start tags with quoted or bare attributes, end tags, comments
//! and the doctype, and gives up on everything else, which the HTML tokenizer proper then reads. A test compares the two.

use std::borrow::Cow;

use html5gum::{Token, Tokenizer};
use memchr::{memchr, memchr2};

/// Who is told what stands in a page, in order.
pub(super) trait Listener {
    /// A start tag begins.
    fn open(&mut self, name: &str);
    /// The tag has that attribute; whether its value is to be told next.
    fn attribute(&mut self, name: &str) -> bool;
    /// The value, its character references read.
    fn value(&mut self, value: &str);
    /// The start tag ends.
    fn close(&mut self, self_closing: bool);
    /// Whether texts are to be told here.
    fn wants_text(&self) -> bool;
    /// A text, its character references read.
    fn text(&mut self, text: &str);
    /// An end tag.
    fn end(&mut self, name: &str);
}

/// Tells what stands in a page; `None` where it gave up, after telling some.
pub(super) fn read(html: &str, listener: &mut impl Listener) -> Option<()> {
    if memchr2(0, b'\r', html.as_bytes()).is_some() {
        return None;
    }
    let mut rest = html;
    while let Some(at) = memchr(b'<', rest.as_bytes()) {
        say_text(&rest[..at], listener);
        rest = markup(&rest[at + 1..], listener)?;
    }
    say_text(rest, listener);
    Some(())
}

/// Reads from behind a `<`; what follows the markup.
fn markup<'h>(rest: &'h str, listener: &mut impl Listener) -> Option<&'h str> {
    match rest.as_bytes().first()? {
        b'!' => comment(rest),
        b'/' => {
            let (name, rest) = tag_name(&rest[1..])?;
            let rest = rest.strip_prefix('>')?;
            listener.end(name);
            Some(rest)
        }
        _ => {
            let (name, rest) = tag_name(rest)?;
            listener.open(name);
            attributes(rest, listener)
        }
    }
}

/// Passes over a comment or the doctype, which nobody asks for.
fn comment(rest: &str) -> Option<&str> {
    match rest.strip_prefix("!--") {
        Some(words) => {
            let end = words.find("--")?;
            // `<!-->` is a whole comment, `--!>` ends one: rare enough for the other reader.
            (end > 0 && !words.starts_with(['>', '-'])).then_some(())?;
            words[end + 2..].strip_prefix('>')
        }
        None => {
            let doctype = rest.get(..8).filter(|word| word.eq_ignore_ascii_case("!doctype"));
            let after = &rest[doctype?.len()..];
            let end = after.find('>')?;
            (!after[..end].contains(['"', '\''])).then(|| &after[end + 1..])
        }
    }
}

/// A name in lower case, as nearly all are written.
fn tag_name(rest: &str) -> Option<(&str, &str)> {
    let bytes = rest.as_bytes();
    let end = bytes.iter().position(|byte| !is_of_name(*byte))?;
    let is_plain = bytes[0].is_ascii_lowercase();
    let is_whole = matches!(bytes[end], b' ' | b'\n' | b'\t' | b'\x0c' | b'/' | b'>');
    (is_plain && is_whole).then(|| rest.split_at(end))
}

fn is_of_name(byte: u8) -> bool {
    byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-'
}

/// Without the white space before it.
fn trimmed(rest: &str) -> &str {
    let blank = rest.as_bytes().iter().take_while(|byte| matches!(byte, b' ' | b'\n' | b'\t' | b'\x0c')).count();
    &rest[blank..]
}

fn attributes<'h>(mut rest: &'h str, listener: &mut impl Listener) -> Option<&'h str> {
    loop {
        rest = trimmed(rest);
        let bytes = rest.as_bytes();
        let tag_end = match bytes {
            [b'>', ..] => 1,
            [b'/', b'>', ..] => 2,
            _ => 0,
        };
        if tag_end > 0 {
            listener.close(tag_end == 2);
            return Some(&rest[tag_end..]);
        }
        let end = bytes.iter().position(|byte| !is_of_name(*byte))?;
        (end > 0).then_some(())?;
        let is_wanted = listener.attribute(&rest[..end]);
        rest = &rest[end..];
        rest = match rest.as_bytes().first()? {
            b'=' => {
                let (written, after) = value(&rest[1..])?;
                if is_wanted {
                    listener.value(&unescaped_value(written)?);
                }
                after
            }
            b' ' | b'\n' | b'\t' | b'/' | b'>' => rest,
            _ => return None,
        };
    }
}

/// A value as it is written, and what follows it.
fn value(rest: &str) -> Option<(&str, &str)> {
    let bytes = rest.as_bytes();
    if bytes.first() == Some(&b'"') {
        let end = 1 + memchr(b'"', &bytes[1..])?;
        let is_whole = matches!(bytes.get(end + 1)?, b' ' | b'\n' | b'\t' | b'/' | b'>');
        return is_whole.then(|| (&rest[1..end], &rest[end + 1..]));
    }
    let is_plain = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b':' | b'#');
    let end = bytes.iter().position(|byte| !is_plain(byte))?;
    (end > 0 && matches!(bytes[end], b' ' | b'\n' | b'\t' | b'>')).then(|| rest.split_at(end))
}

fn say_text(text: &str, listener: &mut impl Listener) {
    if text.is_empty() || !listener.wants_text() {
        return;
    }
    if text.contains('&') {
        for Ok(token) in Tokenizer::new(text) {
            if let Token::String(words) = token {
                listener.text(&String::from_utf8_lossy(&words));
            }
        }
    } else {
        listener.text(text);
    }
}

/// A value with its character references read, which is the tokenizer's business.
fn unescaped_value(value: &str) -> Option<Cow<'_, str>> {
    if !value.contains('&') {
        return Some(Cow::Borrowed(value));
    }
    let tag = format!("<a b=\"{value}\">");
    let Ok(token) = Tokenizer::new(&tag).next()?;
    match token {
        Token::StartTag(tag) => {
            let value = tag.attributes.into_values().next()?;
            Some(String::from_utf8_lossy(&value.value.0).into_owned().into())
        }
        _ => None,
    }
}
