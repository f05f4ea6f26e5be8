//! A place in a text, and the few steps from which the recognizers are built.
//!
//! Characters are seen in their half-width form (`（` as `(`, `２` as `2`, U+3000 as a space), places stay those of the text.

use super::Spanned;

/// A place in a text; cheap to copy, so that a recognizer can look ahead on a copy.
#[derive(Debug, Clone, Copy)]
pub struct Cursor<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Cursor<'a> {
    /// The beginning of a text.
    pub fn new(text: &'a str) -> Cursor<'a> {
        Cursor { text, at: 0 }
    }

    /// The byte offset.
    pub fn at(&self) -> usize {
        self.at
    }

    /// The whole text.
    pub fn text(&self) -> &'a str {
        self.text
    }

    /// The next character.
    pub fn peek(&self) -> Option<char> {
        match self.text.as_bytes().get(self.at) {
            // The quick way for what most texts mostly consist of, or what most recognizers ask for.
            Some(byte) if byte.is_ascii() => Some(if *byte == b'\t' { ' ' } else { char::from(*byte) }),
            _ => self.text[self.at..].chars().next().map(half_width),
        }
    }

    /// The character after the next.
    pub fn peek_second(&self) -> Option<char> {
        self.text[self.at..].chars().nth(1).map(half_width)
    }

    /// The characters before this place, nearest first; only so many, so that looking back from everywhere stays cheap.
    pub fn backwards(&self) -> impl Iterator<Item = char> + Clone + use<'a> {
        self.text[..self.at].chars().rev().take(16).map(half_width)
    }

    /// The character before.
    pub fn before(&self) -> Option<char> {
        self.backwards().next()
    }

    /// Whether the next character is one of these.
    pub fn sees(&self, wanted: impl Fn(char) -> bool) -> bool {
        self.peek().is_some_and(wanted)
    }

    /// Whether what comes next is read by `read`; the cursor stays.
    pub fn foresees<T>(&self, read: impl FnOnce(&mut Self) -> Option<T>) -> bool {
        read(&mut self.clone()).is_some()
    }

    /// Takes the next character.
    pub fn bump(&mut self) -> Option<char> {
        if let Some(byte) = self.text.as_bytes().get(self.at)
            && byte.is_ascii()
        {
            self.at += 1;
            return Some(if *byte == b'\t' { ' ' } else { char::from(*byte) });
        }
        let next = self.text[self.at..].chars().next()?;
        self.at += next.len_utf8();
        Some(half_width(next))
    }

    /// Passes over so many bytes, which end on a character boundary.
    pub fn skip(&mut self, bytes: usize) {
        self.at += bytes;
    }

    /// Takes the next character if it is one of these.
    pub fn take(&mut self, wanted: impl Fn(char) -> bool) -> Option<char> {
        if self.sees(wanted) { self.bump() } else { None }
    }

    /// Takes characters as long as they are of these; how many were taken.
    pub fn take_while(&mut self, wanted: impl Fn(char) -> bool) -> usize {
        std::iter::from_fn(|| self.take(&wanted)).count()
    }

    /// Takes exactly this text, given in half-width form.
    pub fn literal(&mut self, literal: &str) -> Option<()> {
        self.attempt(|cursor| literal.chars().try_for_each(|wanted| cursor.take(|c| c == wanted).map(drop)))
    }

    /// Takes the first of these texts that fits.
    pub fn any_of(&mut self, literals: &[&str]) -> Option<()> {
        let first = self.peek()?;
        literals.iter().filter(|literal| literal.starts_with(first)).find_map(|literal| self.literal(literal))
    }

    /// Takes ASCII letters, also in the middle of a word.
    pub fn letters(&mut self) -> &'a str {
        let start = self.at;
        let rest = &self.text.as_bytes()[start..];
        self.at += rest.iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
        // Full-width ones are letters too.
        self.take_while(|c| c.is_ascii_alphabetic());
        &self.text[start..self.at]
    }

    /// Passes over a word and the space behind it: nothing begins in the middle of the one or with the other.
    pub fn pass_word(&mut self) {
        self.letters();
        if self.text.as_bytes().get(self.at) == Some(&b' ') {
            self.at += 1;
        }
    }

    /// Passes over hiragana and katakana, with which nothing begins.
    pub fn pass_kana(&mut self) {
        // U+3040 to U+30FF, as UTF-8 has them.
        while let Some([0xe3, 0x81..=0x83, _]) = self.text.as_bytes().get(self.at..self.at + 3) {
            self.at += 3;
        }
    }

    /// Takes a word of ASCII letters, which must not go on before or after.
    pub fn word(&mut self) -> Option<&'a str> {
        if self.before().is_some_and(|c| c.is_ascii_alphanumeric()) {
            return None;
        }
        self.attempt(|cursor| {
            let word = cursor.letters();
            (!word.is_empty() && !cursor.sees(|c| c.is_ascii_digit())).then_some(word)
        })
    }

    /// Takes words, written in lower case here and with single spaces, whatever their case and white space in the text.
    pub fn phrase(&mut self, phrase: &str) -> Option<()> {
        // Most phrases are looked for where another word begins.
        let first = self.text.as_bytes().get(self.at)?;
        phrase.as_bytes().first().filter(|wanted| first.eq_ignore_ascii_case(wanted))?;
        self.attempt(|cursor| {
            phrase.split(' ').enumerate().try_for_each(|(place, wanted)| {
                if place > 0 && !cursor.blank() {
                    return None;
                }
                cursor.word().filter(|word| word.eq_ignore_ascii_case(wanted)).map(drop)
            })
        })
    }

    /// Takes white space within a passage: any spaces, and at most one line break. Whether there was any.
    pub fn blank(&mut self) -> bool {
        let start = self.at;
        self.take_while(|c| c == ' ');
        self.take(|c| c == '\n');
        self.take_while(|c| c == ' ');
        self.at > start
    }

    /// Runs a recognizer; when it finds nothing, the cursor is where it was.
    pub fn attempt<T>(&mut self, read: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        let start = self.at;
        let found = read(self);
        if found.is_none() {
            self.at = start;
        }
        found
    }

    /// Runs a recognizer and notes where what it found stands.
    pub fn spanned<T>(&mut self, read: impl FnOnce(&mut Self) -> Option<T>) -> Option<Spanned<T>> {
        let start = self.at;
        let value = self.attempt(read)?;
        Some(Spanned { value, span: start..self.at })
    }

    /// Reads what stands in a pair of round or square brackets, all of it.
    pub fn bracketed<T>(&mut self, read: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        self.attempt(|cursor| {
            let close = closing(cursor.bump()?)?;
            cursor.blank();
            let found = read(cursor)?;
            cursor.blank();
            cursor.take(|c| c == close).map(|_| found)
        })
    }

    /// Whether a number that starts here is a number of its own: not the tail of an identifier (`v2`, `第2`), a decimal
    /// fraction, a thousand (`1,000`), a ratio or a path.
    pub fn starts_number(&self) -> bool {
        let mut back = self.backwards();
        match back.next() {
            Some(c) if c.is_ascii_alphanumeric() => false,
            Some('第' | '#' | '$' | '¥' | '\\' | '+' | '_' | '=' | '&') => false,
            Some('/') => !back.next().is_some_and(|c| c.is_ascii_alphanumeric()),
            Some('.' | ',' | ':') => !back.next().is_some_and(|c| c.is_ascii_digit()),
            _ => true,
        }
    }
}

/// The form in which a character is compared.
fn half_width(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        '\t' | '\u{a0}' | '\u{2002}'..='\u{200a}' | '\u{202f}' | '\u{3000}' => ' ',
        _ => c,
    }
}

fn closing(open: char) -> Option<char> {
    match open {
        '(' => Some(')'),
        '[' => Some(']'),
        '〔' => Some('〕'),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn full_width_text_is_seen_as_half_width() {
        let mut cursor = Cursor::new("（ＪＳＴ）　x");
        assert_eq!(cursor.bracketed(|inner| inner.literal("JST")), Some(()));
        assert!(cursor.blank());
        assert_eq!((cursor.at(), cursor.peek()), (18, Some('x')));
    }

    #[test]
    fn a_failed_attempt_moves_nothing() {
        let mut cursor = Cursor::new("same month");
        assert_eq!(cursor.phrase("same year"), None);
        assert_eq!(cursor.bracketed(|inner| inner.bump()), None);
        assert_eq!(cursor.at(), 0);
    }

    #[test]
    fn kana_and_words_are_passed_over_at_once() {
        let after = |text: &'static str, pass: fn(&mut Cursor<'static>)| {
            let mut cursor = Cursor::new(text);
            pass(&mut cursor);
            &text[cursor.at()..]
        };
        assert_eq!(after("\u{3040}ひらカナー\u{30ff}、の", Cursor::pass_kana), "、の");
        assert_eq!(after("\u{3100}の", Cursor::pass_kana), "\u{3100}の");
        assert_eq!(after("の", Cursor::pass_kana), "");
        assert_eq!(after("words  5", Cursor::pass_word), " 5");
        assert_eq!(after("word5", Cursor::pass_word), "5");
    }

    #[test]
    fn one_line_break_is_a_space_and_two_are_not() {
        assert_eq!(Cursor::new("same \n year").phrase("same year"), Some(()));
        assert_eq!(Cursor::new("same\n\nyear").phrase("same year"), None);
    }
}
