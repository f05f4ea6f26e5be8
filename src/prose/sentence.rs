//! Where sentences begin and end.

use std::ops::Range;

use super::{Reader, address};

/// The sentences of a text with these addresses in it, in order, without the white space around them.
pub fn sentences(text: &str, addresses: impl IntoIterator<Item = Range<usize>>, reader: Reader) -> Vec<Range<usize>> {
    let blanked = address::blanked(text, addresses.into_iter());
    let ends = match reader {
        Reader::Japanese => ends(&blanked, japanese_end),
        Reader::English => ends(&blanked, english_end),
    };
    let starts = std::iter::once(0).chain(ends.iter().copied());
    let cuts = starts.zip(ends.iter().copied().chain([text.len()]));
    cuts.map(|(start, end)| trimmed(text, start..end)).filter(|sentence| !sentence.is_empty()).collect()
}

/// A character, its place, and how many brackets are open before it.
struct Place<'a> {
    c: char,
    after: &'a str,
    before: &'a str,
    depth: usize,
}

/// The places right after each sentence's last character, closing brackets and quotation marks included.
fn ends(text: &str, is_end: fn(&Place) -> bool) -> Vec<usize> {
    let mut ends = Vec::new();
    let mut depth: usize = 0;
    for (at, c) in text.char_indices().filter(|(_, c)| matters(*c)) {
        let next = at + c.len_utf8();
        let place = Place { c, after: &text[next..], before: &text[..at], depth };
        depth = match c {
            // An opening bracket that is never closed must not swallow the rest of the text.
            '\n' => 0,
            _ if OPENING.contains(c) => depth + 1,
            _ if CLOSING.contains(c) => depth.saturating_sub(1),
            _ => depth,
        };
        if is_end(&place) {
            ends.push(next + closers(place.after, place.depth).len());
        }
    }
    ends.dedup();
    ends
}

/// Whether a character can end a sentence, or opens or closes a bracket.
fn matters(c: char) -> bool {
    matches!(c, '\n' | '.' | '!' | '?' | '(' | ')' | '\u{3000}'..='\u{3020}' | '\u{ff01}'..='\u{ff5e}')
}

const OPENING: &str = "(（「『【〔［";
const CLOSING: &str = ")）」』】〕］";
const QUOTES: &str = "\"'”’";

/// Quotation marks that belong to the sentence before them. A bracket here was never opened.
fn closers(after: &str, depth: usize) -> &str {
    let rest = after.trim_start_matches(|c| QUOTES.contains(c) || (depth == 0 && CLOSING.contains(c)));
    &after[..after.len() - rest.len()]
}

fn japanese_end(place: &Place) -> bool {
    let next = place.after.chars().next();
    match place.c {
        '\n' => true,
        '。' | '！' | '？' => place.depth == 0 && !next.is_some_and(|c| "。！？".contains(c)),
        // 「．」 ends a sentence in the style that writes 「，」, unless it is a decimal point.
        '．' => place.depth == 0 && !next.is_some_and(char::is_numeric),
        _ => false,
    }
}

fn english_end(place: &Place) -> bool {
    let rest = place.after.trim_start_matches(|c| QUOTES.contains(c) || CLOSING.contains(c));
    match place.c {
        '\n' => place.before.trim_end_matches([' ', '\t']).ends_with('\n'),
        '!' | '?' => place.depth == 0 && starts_apart(rest),
        '.' => place.depth == 0 && starts_apart(rest) && !is_abbreviated(place.before, rest.trim_start()),
        _ => false,
    }
}

fn starts_apart(rest: &str) -> bool {
    rest.chars().next().is_none_or(char::is_whitespace)
}

/// Whether the point belongs to the word before it.
fn is_abbreviated(before: &str, following: &str) -> bool {
    let word = last_word(before);
    let next: &str = following.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let lower = word.to_ascii_lowercase();
    if following.is_empty() || following.starts_with(|c: char| c.is_lowercase()) {
        return !following.is_empty();
    }
    if OF_TIME.contains(&lower.as_str()) {
        return next.starts_with(|c: char| c.is_ascii_digit()) || is_of_time(next);
    }
    let initial = word.len() == 1 && word.starts_with(|c: char| c.is_ascii_uppercase() && c != 'I');
    initial || NEVER_LAST.contains(&lower.as_str())
}

/// The word that ends here, inner points included (`p.m`, `U.S`): at most a few letters, since longer ones are not looked up.
fn last_word(before: &str) -> &str {
    let tail = before.char_indices().rev().take(8).take_while(|(_, c)| c.is_ascii_alphanumeric() || *c == '.');
    tail.last().map_or("", |(start, _)| &before[start..])
}

/// Whether a word goes on with the date or time that an abbreviation belongs to.
fn is_of_time(word: &str) -> bool {
    let lower = word.to_ascii_lowercase();
    let short: String = lower.chars().take(3).collect();
    ZONES.contains(&word) || (word.starts_with(char::is_uppercase) && OF_TIME.contains(&short.as_str()))
}

const ZONES: [&str; 5] = ["JST", "UTC", "GMT", "Japan", "Tokyo"];

/// Abbreviations that may end a sentence: it goes on if a date or a zone follows.
const OF_TIME: [&str; 26] = [
    "a.m", "p.m", "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun", "jan", "feb", "mar", "apr",
    "may", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "am",
];

/// Abbreviations after which something always follows.
const NEVER_LAST: [&str; 24] = [
    "no", "nos", "art", "arts", "sec", "ch", "vol", "fig", "p", "pp", "mr", "mrs", "ms", "dr", "prof", "st", "vs",
    "cf", "e.g", "i.e", "approx", "ext", "tel", "u.s",
];

fn trimmed(text: &str, span: Range<usize>) -> Range<usize> {
    let sentence = &text[span.clone()];
    let start = span.start + (sentence.len() - sentence.trim_start().len());
    start..start + sentence.trim().len()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `|` in the text marks where one sentence ends and the next begins.
    fn check(reader: Reader, marked: &str) {
        let text = marked.replace('|', "");
        let read: Vec<_> = sentences(&text, crate::prose::addresses(&text), reader)
            .into_iter()
            .map(|span| text[span].to_owned())
            .collect();
        let expected: Vec<_> = marked.split('|').map(|sentence| sentence.trim().to_owned()).collect();
        assert_eq!(read, expected);
    }

    #[test]
    fn japanese_sentences() {
        let check = |marked| check(Reader::Japanese, marked);
        check("意見を募集します。|期間は次のとおりです。");
        check("例示省（以下「本省」という。）は、意見を募集します。|締切は7月5日です。");
        check("「意見はありません。」と答えた。|以上");
        check("本当ですか？|はい！|以上");
        check("何ですか！？|以上");
        check("概要\n|意見を募集します");
        check("（閉じない括弧。\n|次の文。|その次");
        check("期間は，次のとおりである．|約２．５倍である．");
        check("https://example.jp/?a=1 を見てください。|以上");
    }

    #[test]
    fn english_sentences() {
        let check = |marked| check(Reader::English, marked);
        check("Opinions are invited. |Send them by mail.");
        check("Until 11:59 p.m. JST on Fri., Jul. 1, 2022. |Late ones are not accepted.");
        check("Open until 11:59 p.m. |The form closes then.");
        check("From 2 p.m. Wednesday, June 15 to 5 p.m. on July 5.");
        check("On Jul. 1 or Sept. 2, see No. 5 and Art. 39 for J. Smith of the U.S. Embassy.");
        check("Is it open? |Yes! |\"It is.\" |So there.");
        check("Version 1.2.3 is at https://example.jp/a.b?c=d. |It is new.");
        check("A line\nof wrapped text.\n\n|A passage without a point\n\n|An end.");
        check("It was decided (see below. It is short) at once. |Then published.");
        check("The ministry (the \"Ministry\") decides. |It publishes.");
        check("We agree, i.e. we do. |It costs 5 yen etc. and more.");
    }
}
