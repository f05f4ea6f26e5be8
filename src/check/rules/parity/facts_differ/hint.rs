//! Words that say a number or a time without being read as one: 両省, "both drafts", 半年, "from 2 to 3:30 p.m.".

use super::Part;
use super::fact::Fact;
use crate::prose::{self, NumberMention, Reader, Unit};

/// Whether a part may say the fact in words that nobody reads as such.
pub fn says(part: &Part<'_, '_>, fact: &Fact) -> bool {
    match fact {
        Fact::Number(number) => part.readings.iter().any(|reading| number_is_in(&reading.text, reading.reader, number)),
        Fact::Time(Some(minutes)) => {
            let hours = [u64::from(minutes / 60), u64::from(minutes / 60 % 12)];
            let mut numbers = part.readings.iter().flat_map(|reading| &reading.facts.numbers);
            numbers.any(|number| !number.unit.is_known() && number.whole().is_some_and(|hour| hours.contains(&hour)))
        }
        _ => false,
    }
}

fn number_is_in(text: &str, reader: Reader, number: &NumberMention) -> bool {
    if number.unit == Unit::Percent && share_is_in(text, reader, number.thousandths) {
        return true;
    }
    let Some(value) = number.whole() else { return false };
    let has = |words: &[&str]| words.iter().any(|word| text.contains(word));
    match reader {
        Reader::Japanese => {
            let halves = (value == 6 && number.unit == Unit::Month) || (value == 50 && number.unit == Unit::Percent);
            text.contains(&kanji(value))
                || (value == 2 && has(&["両", "双方", "ともに", "2"]))
                || (halves && has(&["半"]))
        }
        Reader::English => {
            let lower = text.to_lowercase();
            let is_word = |wanted: &str| lower.split(|c: char| !c.is_alphanumeric()).any(|word| word == wanted);
            let others: &[&str] = match value {
                2 => &["two", "both", "pair", "twice", "double", "second"],
                6 | 50 => &["half", "six", "fifty"],
                12 => &["twelve", "dozen"],
                14 => &["fourteen", "fortnight"],
                _ => &[],
            };
            others.iter().any(|word| is_word(word))
                || SMALL.iter().position(|word| is_word(word)).is_some_and(|at| SMALL_FROM + at as u64 == value)
        }
    }
}

/// 2/3, and "a third of", which no number begins.
fn share_is_in(text: &str, reader: Reader, thousandths: u64) -> bool {
    let parts = |at: usize| {
        let is_digit = |c: char| c.is_ascii_digit();
        let (before, after) = (&text[..at], &text[at + 1..]);
        let parts = before[before.trim_end_matches(is_digit).len()..].parse().ok()?;
        let whole = after[..after.len() - after.trim_start_matches(is_digit).len()].parse().ok()?;
        prose::share(parts, whole)
    };
    let in_figures = text.match_indices('/').any(|(at, _)| parts(at) == Some(thousandths));
    let words: &[&str] = match thousandths {
        25_000 | 75_000 => &["quarter", "fourth"],
        33_333 | 66_667 => &["third"],
        10_000 => &["tenth"],
        20_000 => &["fifth"],
        16_667 => &["sixth"],
        50_000 => &["half", "halv", "半"],
        _ => &[],
    };
    let lower = if reader == Reader::English { text.to_lowercase() } else { text.to_owned() };
    in_figures || words.iter().any(|word| lower.contains(word))
}

/// Words from three on, for "two of the three".
const SMALL: [&str; 8] = ["three", "four", "five", "six", "seven", "eight", "nine", "ten"];
const SMALL_FROM: u64 = 3;

/// A number below 100 in kanji; empty figures for others are never in a text.
fn kanji(value: u64) -> String {
    const DIGITS: [&str; 10] = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
    let (Ok(tens), Ok(ones)) = (usize::try_from(value / 10), usize::try_from(value % 10)) else {
        return "\u{1}".to_owned();
    };
    match tens {
        0 if ones > 0 => DIGITS[ones].to_owned(),
        1 => format!("十{}", DIGITS[ones]),
        2..=9 => format!("{}十{}", DIGITS[tens], DIGITS[ones]),
        _ => "\u{1}".to_owned(),
    }
}
