//! Dates in figures, year first: `2022/06/15` and `2022-06-15`. Other orders mean different dates to different readers,
//! and points are how versions are written (`2022.6.15`); they are not read.

use super::cursor::Cursor;
use super::numerals::digits;
use super::time::hands;
use super::zone::rfc3339_offset;
use super::{DateMention, Form, Reader, Spanned};

/// Years in which a number of four figures is taken for a year where no word says so.
pub const LIKELY_YEARS: std::ops::Range<u32> = 1800..2300;

/// Reads a date in figures, with the time that RFC 3339 attaches to it.
///
/// Without words a number is a date only when it can be one: `1234-56-78` is none, `2022-02-30` is an impossible one.
pub fn date(cursor: &mut Cursor, reader: Reader) -> Option<DateMention> {
    cursor.attempt(|cursor| {
        cursor.starts_number().then_some(())?;
        let after_hyphen = cursor.before() == Some('-');
        let year = cursor.spanned(|cursor| figures(cursor, 4..=4, LIKELY_YEARS))?;
        let separator = cursor.take(|c| matches!(c, '/' | '-'))?;
        let month = cursor.spanned(|cursor| figures(cursor, 1..=2, 1..13))?;
        cursor.take(|c| c == separator)?;
        let day = cursor.spanned(|cursor| figures(cursor, 1..=2, 1..32))?;
        let form = if separator == '/' { Form::Slashes } else { Form::Hyphens };
        (!(after_hyphen && form == Form::Hyphens)).then_some(())?;

        let year = Spanned { value: i32::try_from(year.value).ok()?, span: year.span };
        let mut mention = DateMention::of(form, month, day).written_in(year);
        time_after(cursor, reader, &mut mention);
        (mention.time.is_some() || ends(cursor, form)).then_some(mention)
    })
}

/// `T14:00:00+09:00`
fn time_after(cursor: &mut Cursor, reader: Reader, mention: &mut DateMention) {
    cursor.attempt(|cursor| {
        cursor.take(|c| c == 'T')?;
        mention.time = cursor.spanned(|cursor| hands(cursor).map(|hands| hands.said(None, reader)));
        mention.time.as_ref()?;
        mention.zone = cursor.spanned(rfc3339_offset);
        Some(())
    });
}

fn ends(cursor: &Cursor, form: Form) -> bool {
    match cursor.peek() {
        Some(c) if c.is_ascii_alphanumeric() => false,
        Some('/' | '_' | '+' | '=') => false,
        Some('-') => form == Form::Slashes,
        Some('.' | ',' | ':') => !cursor.peek_second().is_some_and(|c| c.is_ascii_alphanumeric()),
        _ => true,
    }
}

fn figures(cursor: &mut Cursor, count: std::ops::RangeInclusive<usize>, values: std::ops::Range<u32>) -> Option<u32> {
    let number = digits(cursor)?;
    (count.contains(&number.digits) && values.contains(&number.value)).then_some(number.value)
}
