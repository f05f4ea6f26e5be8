//! The zone a text names beside a time.

use super::cursor::Cursor;
use super::numerals::digits;

/// A distance from Coordinated Universal Time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct UtcOffset {
    /// Minutes east of UTC.
    pub minutes: i32,
}

impl UtcOffset {
    /// Japan Standard Time.
    pub const JAPAN: UtcOffset = UtcOffset::hours(9);

    const fn hours(hours: i32) -> UtcOffset {
        UtcOffset { minutes: hours * 60 }
    }
}

/// Reads a zone in words or figures, bracketed or not: `JST`, `(Japan Standard Time, UTC+9)`, `JST (UTC+9)`, （日本時間）.
/// When a name and a figure disagree, the figure counts.
pub fn zone(cursor: &mut Cursor) -> Option<UtcOffset> {
    let first = cursor.bracketed(parts).or_else(|| cursor.attempt(part))?;
    let second = cursor.attempt(|cursor| {
        cursor.blank();
        cursor.bracketed(parts)
    });
    Some(surer(first, second).offset)
}

/// Reads the offset of RFC 3339: `Z` or `+09:00`.
pub fn rfc3339_offset(cursor: &mut Cursor) -> Option<UtcOffset> {
    cursor.literal("Z").map(|()| UtcOffset::hours(0)).or_else(|| cursor.attempt(signed).filter(|_| ends(cursor)))
}

#[derive(Debug, Clone, Copy)]
struct Part {
    offset: UtcOffset,
    in_figures: bool,
}

fn surer(first: Part, second: Option<Part>) -> Part {
    second.filter(|second| second.in_figures).unwrap_or(first)
}

fn parts(cursor: &mut Cursor) -> Option<Part> {
    let first = part(cursor)?;
    let second = cursor.attempt(|cursor| {
        cursor.blank();
        cursor.take(|c| matches!(c, ',' | ';' | '/' | '=' | '、' | '・'));
        cursor.blank();
        part(cursor)
    });
    Some(surer(first, second))
}

fn part(cursor: &mut Cursor) -> Option<Part> {
    cursor.sees(begins).then_some(())?;
    let figures = cursor.attempt(universal_with_figures).map(|offset| Part { offset, in_figures: true });
    figures.or_else(|| cursor.attempt(named).map(|offset| Part { offset, in_figures: false }))
}

/// What the names below begin with: a zone is looked for behind every date, and seldom there.
fn begins(c: char) -> bool {
    matches!(c, '日' | '協' | '世' | 'J' | 'j' | 'T' | 't' | 'C' | 'c' | 'U' | 'G' | 'E' | 'M' | 'P')
}

/// `UTC+9`, `GMT+09:00`.
fn universal_with_figures(cursor: &mut Cursor) -> Option<UtcOffset> {
    cursor.any_of(&["UTC", "GMT"])?;
    cursor.blank();
    cursor.attempt(signed).filter(|_| ends(cursor))
}

fn signed(cursor: &mut Cursor) -> Option<UtcOffset> {
    let sign = if cursor.take(|c| matches!(c, '+' | '-' | '\u{2212}'))? == '+' { 1 } else { -1 };
    let hours = digits(cursor)?;
    let (hours, minutes) = match hours.digits {
        1 | 2 => (hours.value, cursor.attempt(minutes).unwrap_or(0)),
        4 => (hours.value / 100, hours.value % 100),
        _ => return None,
    };
    i32::try_from(hours * 60 + minutes).ok().map(|minutes| UtcOffset { minutes: sign * minutes })
}

fn minutes(cursor: &mut Cursor) -> Option<u32> {
    cursor.take(|c| c == ':')?;
    digits(cursor).filter(|number| number.digits == 2).map(|number| number.value)
}

fn named(cursor: &mut Cursor) -> Option<UtcOffset> {
    let japanese = JAPANESE.iter().find_map(|&(name, hours)| cursor.literal(name).map(|()| hours));
    if let Some(hours) = japanese {
        return Some(UtcOffset::hours(hours));
    }
    let phrase = PHRASES.iter().find_map(|&(name, hours)| cursor.phrase(name).map(|()| hours));
    let hours =
        phrase.or_else(|| ABBREVIATIONS.iter().find_map(|&(name, hours)| cursor.literal(name).map(|()| hours)))?;
    (ends(cursor) && !cursor.foresees(signed)).then_some(UtcOffset::hours(hours))
}

fn ends(cursor: &Cursor) -> bool {
    !cursor.sees(|c| c.is_ascii_alphanumeric())
}

const JAPANESE: [(&str, i32); 4] = [("日本標準時", 9), ("日本時間", 9), ("協定世界時", 0), ("世界標準時", 0)];

const PHRASES: [(&str, i32); 5] = [
    ("japan standard time", 9),
    ("japanese standard time", 9),
    ("japan time", 9),
    ("tokyo time", 9),
    ("coordinated universal time", 0),
];

/// Ours, and those of RFC 5322, section 4.3; other abbreviations mean different zones to different readers.
const ABBREVIATIONS: [(&str, i32); 11] = [
    ("JST", 9),
    ("UTC", 0),
    ("GMT", 0),
    ("EST", -5),
    ("EDT", -4),
    ("CST", -6),
    ("CDT", -5),
    ("MST", -7),
    ("MDT", -6),
    ("PST", -8),
    ("PDT", -7),
];

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: Option<i32>) {
        assert_eq!(zone(&mut Cursor::new(text)).map(|offset| offset.minutes), expected, "{text}");
    }

    #[test]
    fn zones_are_read() {
        check("JST", Some(540));
        check("（ＪＳＴ）", Some(540));
        check("(Japan Standard Time, UTC+9)", Some(540));
        check("JST (UTC+09:00)", Some(540));
        check("Japan\nStandard Time", Some(540));
        check("（日本時間）", Some(540));
        check("日本標準時（JST）", Some(540));
        check("UTC", Some(0));
        check("GMT-3:30", Some(-210));
        check("PDT", Some(-420));
        check("(JST, UTC+8)", Some(480));
    }

    #[test]
    fn other_words_are_no_zones() {
        check("JSTX", None);
        check("Japanese", None);
        check("(Japan)", None);
        check("UTC+9x", None);
        check("（日本）", None);
        check("", None);
    }
}
