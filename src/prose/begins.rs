//! What facts can begin with. Most places of a text begin none, and one look at a character or word tells so, where each recognizer
//! would have to look for itself. A test reads texts with and without this look.

use super::Reader;
use super::cursor::Cursor;
use super::numerals::is_numeral;

/// Whether something can begin at the cursor, whose next character is given.
pub type Look = fn(char, &Cursor, Reader) -> bool;

/// Whether a date or time can begin at the cursor, whose next character is `c`.
pub fn date_or_time(c: char, cursor: &Cursor, reader: Reader) -> bool {
    match reader {
        Reader::Japanese => {
            is_numeral(c) || begins_year(c) || matches!(c, '日' | '協' | '世' | '正' | '午' | 'A' | 'P')
        }
        Reader::English if c.is_ascii_digit() => true,
        Reader::English => c.is_ascii_alphabetic() && begins_date(&word(cursor), cursor),
    }
}

/// Whether a telephone number, an address, a citation or a number can begin at the cursor, whose next character is `c`.
pub fn figure(c: char, cursor: &Cursor, reader: Reader) -> bool {
    if matches!(c, '〒' | '+' | '(' | '¥' | '￥') {
        return true;
    }
    match reader {
        Reader::Japanese => is_numeral(c) || begins_year(c) || c == '第',
        Reader::English if c.is_ascii_digit() => true,
        Reader::English => c.is_ascii_alphabetic() && begins_figure(&word(cursor)),
    }
}

/// The eras, 西暦, 同年, 翌年, 前年.
fn begins_year(c: char) -> bool {
    matches!(c, '令' | '平' | '昭' | '大' | '明' | '㋿' | '㍻' | '㍼' | '㍽' | '㍾' | '西' | '同' | '翌' | '前')
}

/// The first letters of a word in lower case, without those after the third: enough to tell most words from those that matter.
fn word(cursor: &Cursor) -> [u8; 3] {
    let rest = &cursor.text().as_bytes()[cursor.at()..];
    let mut letters = [0; 3];
    for (letter, byte) in letters.iter_mut().zip(rest.iter().take_while(|byte| byte.is_ascii_alphabetic())) {
        *letter = byte.to_ascii_lowercase();
    }
    letters
}

/// Months and days of the week, noon and midnight, "No. 88 of 1993", "the 5th of July".
fn begins_date(word: &[u8; 3], cursor: &Cursor) -> bool {
    if word == b"the" {
        return is_before_figure(*cursor);
    }
    matches!(
        word,
        b"jan"
            | b"feb"
            | b"mar"
            | b"apr"
            | b"may"
            | b"jun"
            | b"jul"
            | b"aug"
            | b"sep"
            | b"oct"
            | b"nov"
            | b"dec"
            | b"mon"
            | b"tue"
            | b"wed"
            | b"thu"
            | b"fri"
            | b"sat"
            | b"sun"
            | b"noo"
            | b"mid"
            | b"no\0"
    )
}

/// Whether a figure follows the word at the cursor: "the" is one word of twenty.
fn is_before_figure(mut cursor: Cursor) -> bool {
    cursor.letters();
    cursor.blank();
    cursor.sees(|c| c.is_ascii_digit())
}

/// Numerals in words, and the nouns before the number of a thing: Article 3, Form 2.
fn begins_figure(word: &[u8; 3]) -> bool {
    begins_numeral(word) || begins_reference(word)
}

/// one, two, … ninety; JPY.
fn begins_numeral(word: &[u8; 3]) -> bool {
    matches!(
        word,
        b"one"
            | b"two"
            | b"thr"
            | b"fou"
            | b"fiv"
            | b"six"
            | b"sev"
            | b"eig"
            | b"nin"
            | b"ten"
            | b"ele"
            | b"twe"
            | b"thi"
            | b"for"
            | b"fif"
            | b"jpy"
    )
}

/// The first letters of the nouns that a number names, and of articles and paragraphs.
fn begins_reference(word: &[u8; 3]) -> bool {
    matches!(
        word,
        b"cha"
            | b"art"
            | b"sec"
            | b"for"
            | b"par"
            | b"ann"
            | b"att"
            | b"app"
            | b"sch"
            | b"no\0"
            | b"nos"
            | b"num"
            | b"ite"
            | b"tab"
            | b"fig"
            | b"ste"
            | b"ver"
            | b"pag"
            | b"pha"
            | b"cla"
            | b"lev"
            | b"tie"
            | b"cat"
            | b"typ"
            | b"roo"
            | b"lin"
            | b"not"
            | b"que"
            | b"exh"
            | b"ext"
            | b"opt"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is passed over without a look.
    #[test]
    fn nothing_begins_with_a_kana_or_a_space() {
        let text: String = ('\u{3040}'..='\u{30ff}').chain([' ']).collect();
        for (at, c) in text.char_indices() {
            let mut cursor = Cursor::new(&text);
            cursor.skip(at);
            for reader in [Reader::Japanese, Reader::English] {
                assert!(!date_or_time(c, &cursor, reader) && !figure(c, &cursor, reader), "{c}");
            }
        }
    }
}
