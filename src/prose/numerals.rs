//! Numbers in ASCII or full-width digits and in kanji numerals.

use super::cursor::Cursor;

/// A number as it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Number {
    /// What it says.
    pub value: u32,
    /// How many characters it takes.
    pub digits: usize,
    /// Whether it is in kanji numerals.
    pub kanji: bool,
}

/// No number of a date or time is longer: the nine kanji of 二千二十九 and its like.
const LONGEST: usize = 9;

/// Reads a number in either script, up to its last digit.
pub fn number(cursor: &mut Cursor) -> Option<Number> {
    digits(cursor).or_else(|| kanji(cursor))
}

/// Reads a number in digits.
pub fn digits(cursor: &mut Cursor) -> Option<Number> {
    cursor.attempt(|cursor| {
        let mut number = Number { value: 0, digits: 0, kanji: false };
        while let Some(digit) = cursor.take(|c| c.is_ascii_digit()).and_then(|c| c.to_digit(10)) {
            number.digits += 1;
            number.value = number.value.checked_mul(10)?.checked_add(digit)?;
        }
        (1..=LONGEST).contains(&number.digits).then_some(number)
    })
}

/// Reads a number of at most `count` digits, or one in kanji.
pub fn up_to(cursor: &mut Cursor, count: usize) -> Option<u32> {
    cursor.attempt(|cursor| number(cursor).filter(|number| number.kanji || number.digits <= count)).map(|n| n.value)
}

/// Whether the character is a numeral of either script.
pub fn is_numeral(c: char) -> bool {
    c.is_ascii_digit() || numeral(c).is_some()
}

fn kanji(cursor: &mut Cursor) -> Option<Number> {
    cursor.attempt(|cursor| {
        let numerals: Vec<_> = std::iter::from_fn(|| cursor.take(|c| numeral(c).is_some())).take(LONGEST + 1).collect();
        // 〇月〇日 is a blank to fill in, not a number.
        let blank_form = numerals.iter().all(|&c| c == '〇');
        (numerals.len() <= LONGEST && !blank_form).then_some(())?;
        Some(Number { value: value(&numerals)?, digits: numerals.len(), kanji: true })
    })
}

/// The value of 二〇二二 (by place) or of 二千二十二 (by multiples).
fn value(numerals: &[char]) -> Option<u32> {
    let mut total: u32 = 0;
    let mut pending: Option<u32> = None;
    for &c in numerals {
        match numeral(c)? {
            Numeral::Digit(digit) => pending = Some(pending.unwrap_or(0).checked_mul(10)?.checked_add(digit)?),
            Numeral::Multiple(unit) => total = total.checked_add(pending.take().unwrap_or(1).checked_mul(unit)?)?,
        }
    }
    total.checked_add(pending.unwrap_or(0))
}

/// The value of a figure of either width: 3, ３.
pub fn figure(c: char) -> Option<u32> {
    match c {
        '０'..='９' => Some(u32::from(c) - u32::from('０')),
        _ => c.to_digit(10),
    }
}

/// Whether the character is a figure of either width.
pub fn is_figure(c: char) -> bool {
    figure(c).is_some()
}

/// The value of a figure in kanji: 三. 十 and 百 are no figures.
pub fn kanji_figure(c: char) -> Option<u32> {
    Some(match c {
        '〇' => 0,
        '一' => 1,
        '二' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => return None,
    })
}

enum Numeral {
    Digit(u32),
    Multiple(u32),
}

fn numeral(c: char) -> Option<Numeral> {
    if let Some(digit) = kanji_figure(c) {
        return Some(Numeral::Digit(digit));
    }
    match c {
        '零' => Some(Numeral::Digit(0)),
        '十' => Some(Numeral::Multiple(10)),
        '百' => Some(Numeral::Multiple(100)),
        '千' => Some(Numeral::Multiple(1000)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: Option<u32>) {
        let mut cursor = Cursor::new(text);
        let read = number(&mut cursor).map(|number| number.value);
        assert_eq!(read, expected, "{text}");
        assert_eq!(cursor.at(), if read.is_some() { text.len() } else { 0 }, "{text}");
    }

    #[test]
    fn numbers_are_read_in_every_script() {
        check("2022", Some(2022));
        check("０６", Some(6));
        check("十", Some(10));
        check("十五", Some(15));
        check("二十", Some(20));
        check("三十一", Some(31));
        check("二〇二二", Some(2022));
        check("二千二十二", Some(2022));
        check("千九百九十九", Some(1999));
        check("零", Some(0));
    }

    #[test]
    fn what_is_no_number_of_a_date_is_left() {
        check("〇", None);
        check("〇〇", None);
        check("12345678901234567890", None);
        check("九九九九九九九九九九九九", None);
        check("", None);
        check("号", None);
    }
}
