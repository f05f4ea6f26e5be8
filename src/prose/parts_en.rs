//! The parts of an English date: the day in figures, the month's name, the year.

use super::cursor::Cursor;
use super::numerals::digits;
use super::numeric::LIKELY_YEARS;

/// A day of the month in figures, `15` or `15th`, that is not the beginning of a longer number.
pub fn day(cursor: &mut Cursor) -> Option<u32> {
    cursor.attempt(|cursor| {
        let day = digits(cursor).filter(|day| day.digits <= 2)?.value;
        cursor.any_of(&["st", "nd", "rd", "th", "ST", "ND", "RD", "TH"]);
        (!goes_on(cursor)).then_some(day)
    })
}

/// A month by its name or its short form (`Jun`, `Jun.`), with a capital letter.
pub fn month(cursor: &mut Cursor) -> Option<u32> {
    cursor.sees(|c| c.is_ascii_uppercase()).then_some(())?;
    cursor.attempt(|cursor| {
        let word = cursor.word().filter(|word| word.starts_with(|c: char| c.is_ascii_uppercase()))?;
        let place = MONTHS.iter().position(|name| word.eq_ignore_ascii_case(name) || is_short(word, name))?;
        if !word.eq_ignore_ascii_case(MONTHS[place]) {
            cursor.take(|c| c == '.');
        }
        u32::try_from(place + 1).ok()
    })
}

/// A year of four figures.
pub fn year(cursor: &mut Cursor) -> Option<i32> {
    cursor.attempt(|cursor| {
        let year = digits(cursor).filter(|year| year.digits == 4 && LIKELY_YEARS.contains(&year.value))?;
        (!goes_on(cursor)).then_some(())?;
        i32::try_from(year.value).ok()
    })
}

/// `15.5`, `15,000`, `15:00`, `15%`, `15-beta`, `15x`, `15/16`: but `15,2022` only lacks a space.
fn goes_on(cursor: &Cursor) -> bool {
    let then = cursor.peek_second();
    match cursor.peek() {
        Some(c) if c.is_ascii_alphanumeric() => true,
        Some('%' | '_') => true,
        Some('.' | ':' | '/') => then.is_some_and(|c| c.is_ascii_digit()),
        Some('-') => then.is_some_and(|c| c.is_ascii_alphabetic()),
        Some(',') => then.is_some_and(|c| c.is_ascii_digit()) && !cursor.foresees(year_after_comma),
        _ => false,
    }
}

fn year_after_comma(cursor: &mut Cursor) -> Option<()> {
    cursor.literal(",")?;
    digits(cursor).filter(|year| year.digits == 4).map(drop)
}

fn is_short(word: &str, name: &str) -> bool {
    word.eq_ignore_ascii_case(&name[..3]) || (word.eq_ignore_ascii_case("sept") && name == "september")
}

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];
