//! Normalized text cut into tokens with positions.

use std::collections::HashSet;

use icu_properties::CodePointMapData;
use icu_properties::props::{GeneralCategoryGroup, Script};

use super::normal::{category, is_mark};

/// A token of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token<'a> {
    /// Its letters.
    pub text: &'a str,
    /// Where it begins in the text, in bytes.
    pub start: usize,
    /// Where it stands, counted in Japanese characters and in words of other scripts.
    pub position: u32,
}

/// Cuts normalized text into tokens.
///
/// Japanese gives bigrams, one position a character, and single characters where a run begins or ends, so that 第3章 and
/// 令和8年度 are phrases too; each Han character is also a token where it first stands, so that a query of one character
/// finds it. A word of other letters or digits is one token and takes one position. White space takes none; whatever else
/// stands between two runs takes one, however long.
pub fn tokenize(normal: &str) -> Vec<Token<'_>> {
    // A character of Japanese takes three bytes and is the beginning of one token, often of two.
    let mut tokenizer = Tokenizer { tokens: Vec::with_capacity(normal.len() / 2), ..Tokenizer::default() };
    runs(normal).for_each(|(class, start, run)| tokenizer.add(class, start, run));
    tokenizer.tokens
}

/// Whether the token is a piece of Japanese, not a word of another script.
pub(super) fn is_japanese(token: &str) -> bool {
    token.chars().next().is_some_and(|letter| class(letter) == Class::Japanese)
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Class {
    Japanese,
    Word,
    Space,
    Other,
}

fn class(letter: char) -> Class {
    if letter.is_ascii_alphanumeric()
        || matches!(letter, 'ぁ'..='ゖ' | 'ァ'..='ヺ' | 'ー' | '〆' | '\u{4e00}'..='\u{9fff}')
    {
        return if letter.is_ascii() { Class::Word } else { Class::Japanese };
    }
    if letter.is_whitespace() {
        return Class::Space;
    }
    let wordlike = [GeneralCategoryGroup::Letter, GeneralCategoryGroup::Number];
    match script(letter) {
        Script::Han | Script::Hiragana | Script::Katakana => Class::Japanese,
        _ if wordlike.iter().any(|group| group.contains(category(letter))) => Class::Word,
        _ => Class::Other,
    }
}

fn script(letter: char) -> Script {
    CodePointMapData::<Script>::new().get(letter)
}

/// Runs of one class; a mark goes with what it follows.
fn runs(text: &str) -> impl Iterator<Item = (Class, usize, &str)> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let start = text.len() - rest.len();
        let first = rest.chars().next()?;
        let kind = if is_mark(first) { Class::Space } else { class(first) };
        let end = rest.find(|letter| !is_mark(letter) && class(letter) != kind).unwrap_or(rest.len());
        let (run, after) = rest.split_at(end);
        rest = after;
        Some((kind, start, run))
    })
}

#[derive(Default)]
struct Tokenizer<'a> {
    tokens: Vec<Token<'a>>,
    /// The position of the next token.
    position: u32,
    /// Whether something that is neither a token nor white space stands before the next token.
    gap: bool,
    /// The Han characters that have been met.
    met: HashSet<&'a str>,
}

impl<'a> Tokenizer<'a> {
    fn add(&mut self, class: Class, start: usize, run: &'a str) {
        match class {
            Class::Space => return,
            Class::Other => return self.gap = true,
            Class::Japanese | Class::Word => self.position += u32::from(std::mem::take(&mut self.gap)),
        }
        if class == Class::Japanese {
            self.japanese(start, run);
        } else {
            self.push(start, run);
            self.position += 1;
        }
    }

    fn japanese(&mut self, at: usize, run: &'a str) {
        let starts: Vec<usize> = run.char_indices().filter(|(_, letter)| !is_mark(*letter)).map(|(at, _)| at).collect();
        let end_of = |index: usize| starts.get(index + 1).copied().unwrap_or(run.len());
        for (index, &start) in starts.iter().enumerate() {
            let letter = &run[start..end_of(index)];
            let is_last = index + 1 == starts.len();
            let is_new = is_han(letter) && self.met.insert(letter);
            if index == 0 || is_last || is_new {
                self.push(at + start, letter);
            }
            if !is_last {
                self.push(at + start, &run[start..end_of(index + 1)]);
            }
            self.position += 1;
        }
    }

    fn push(&mut self, start: usize, text: &'a str) {
        self.tokens.push(Token { text, start, position: self.position });
    }
}

fn is_han(letter: &str) -> bool {
    letter.chars().next().is_some_and(|first| match first {
        '\u{4e00}'..='\u{9fff}' => true,
        'ぁ'..='ゖ' | 'ァ'..='ヺ' => false,
        other => script(other) == Script::Han,
    })
}
