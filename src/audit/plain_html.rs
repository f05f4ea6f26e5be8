//! The quick way through a page that is written as most pages are: it knows start tags with quoted or bare attributes, end tags, comments
//! and the doctype, and gives up on everything else, which the HTML tokenizer proper then reads. A test compares the two.

use html5gum::emitters::callback::CallbackEvent;
use html5gum::{Token, Tokenizer};

/// Tells the events of a page in order; `None` where it gave up, after telling some.
pub(super) fn read(html: &str, see: &mut impl FnMut(CallbackEvent<'_>)) -> Option<()> {
    if html.bytes().any(|byte| matches!(byte, 0 | b'\r')) {
        return None;
    }
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        say_text(&rest[..at], see);
        rest = markup(&rest[at + 1..], see)?;
    }
    say_text(rest, see);
    Some(())
}

/// Reads from behind a `<`; what follows the markup.
fn markup<'h>(rest: &'h str, see: &mut impl FnMut(CallbackEvent<'_>)) -> Option<&'h str> {
    match rest.as_bytes().first()? {
        b'!' => comment(rest),
        b'/' => {
            let (name, rest) = tag_name(&rest[1..])?;
            let rest = rest.strip_prefix('>')?;
            see(CallbackEvent::EndTag { name: name.as_bytes() });
            Some(rest)
        }
        _ => {
            let (name, rest) = tag_name(rest)?;
            see(CallbackEvent::OpenStartTag { name: name.as_bytes() });
            attributes(rest, see)
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
    let end = rest.bytes().position(|byte| !is_of_name(byte))?;
    let is_plain = rest.starts_with(|c: char| c.is_ascii_lowercase());
    let is_whole = matches!(rest.as_bytes()[end], b' ' | b'\n' | b'\t' | b'\x0c' | b'/' | b'>');
    (is_plain && is_whole).then(|| rest.split_at(end))
}

fn is_of_name(byte: u8) -> bool {
    byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-'
}

/// Without the white space before it.
fn trimmed(rest: &str) -> &str {
    let blank = rest.bytes().take_while(|byte| matches!(byte, b' ' | b'\n' | b'\t' | b'\x0c')).count();
    &rest[blank..]
}

fn attributes<'h>(mut rest: &'h str, see: &mut impl FnMut(CallbackEvent<'_>)) -> Option<&'h str> {
    loop {
        rest = trimmed(rest);
        if let Some(after) = rest.strip_prefix('>') {
            see(CallbackEvent::CloseStartTag { self_closing: false });
            return Some(after);
        }
        if let Some(after) = rest.strip_prefix("/>") {
            see(CallbackEvent::CloseStartTag { self_closing: true });
            return Some(after);
        }
        let end = rest.bytes().position(|byte| !is_of_name(byte))?;
        (end > 0).then_some(())?;
        see(CallbackEvent::AttributeName { name: &rest.as_bytes()[..end] });
        rest = &rest[end..];
        rest = match rest.strip_prefix('=') {
            Some(after) => value(after, see)?,
            None if rest.starts_with([' ', '\n', '\t', '/', '>']) => rest,
            None => return None,
        };
    }
}

fn value<'h>(rest: &'h str, see: &mut impl FnMut(CallbackEvent<'_>)) -> Option<&'h str> {
    let (value, after) = match rest.strip_prefix('"') {
        Some(quoted) => {
            let end = quoted.find('"')?;
            let after = &quoted[end + 1..];
            after.starts_with([' ', '\n', '\t', '/', '>']).then_some((&quoted[..end], after))?
        }
        None => {
            let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b':' | b'#');
            let end = rest.bytes().position(|byte| !is_plain(byte))?;
            let after = &rest[end..];
            (end > 0 && after.starts_with([' ', '\n', '\t', '>'])).then_some((&rest[..end], after))?
        }
    };
    match value.contains('&') {
        true => see(CallbackEvent::AttributeValue { value: &unescaped_value(value)? }),
        false => see(CallbackEvent::AttributeValue { value: value.as_bytes() }),
    }
    Some(after)
}

fn say_text(text: &str, see: &mut impl FnMut(CallbackEvent<'_>)) {
    if text.contains('&') {
        for Ok(token) in Tokenizer::new(text) {
            if let Token::String(words) = token {
                see(CallbackEvent::String { value: &words });
            }
        }
    } else if !text.is_empty() {
        see(CallbackEvent::String { value: text.as_bytes() });
    }
}

/// A value with its character references read, which is the tokenizer's business.
fn unescaped_value(value: &str) -> Option<Vec<u8>> {
    let tag = format!("<a b=\"{value}\">");
    let Ok(token) = Tokenizer::new(&tag).next()?;
    match token {
        Token::StartTag(tag) => tag.attributes.into_values().next().map(|value| value.value.0),
        _ => None,
    }
}
