//! Times as Japanese says them: 午後2時, 23時59分, 正午, 14:00.

use super::cursor::Cursor;
use super::numerals::{is_numeral, number, up_to};
use super::time::{Half, Hands, hands, starts_clock};
use super::{Reader, TimeOfDay, time_en};

/// Where a time stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Setting {
    /// Right after a date.
    OfDate,
    /// On its own; then 一時 is "for a while", not one o'clock.
    Alone,
}

/// Reads a time.
pub fn time(cursor: &mut Cursor, setting: Setting) -> Option<TimeOfDay> {
    cursor.attempt(|cursor| {
        if cursor.literal("正午").is_some() {
            return Some(TimeOfDay::NOON);
        }
        let half = half(cursor);
        (half.is_some() || starts_time(cursor, setting)).then_some(())?;
        // What stands before the figures has been judged, and may be the letters of PM.
        let hands = hands(cursor).or_else(|| hours_in_words(cursor))?;
        let half = half.or_else(|| time_en::half_after(cursor));
        Some(hands.said(half, Reader::Japanese))
    })
}

/// 夜9時 and its like leave the hour to the reader; 第2時 is not a time.
fn starts_time(cursor: &Cursor, setting: Setting) -> bool {
    let vague = cursor.before().is_some_and(|c| matches!(c, '夜' | '夕' | '晩' | '方' | '昼'));
    let in_kanji = cursor.sees(|c| is_numeral(c) && !c.is_ascii_digit());
    let says_hour = !in_kanji || setting == Setting::OfDate || cursor.foresees(minutes_follow);
    starts_clock(cursor) && !vague && says_hour
}

fn minutes_follow(cursor: &mut Cursor) -> Option<u32> {
    number(cursor)?;
    cursor.literal("時")?;
    minute(cursor)
}

fn half(cursor: &mut Cursor) -> Option<Half> {
    cursor.attempt(|cursor| {
        (!cursor.before().is_some_and(|c| c.is_ascii_alphanumeric())).then_some(())?;
        let half = [("午前", Half::Morning), ("午後", Half::Afternoon), ("AM", Half::Morning), ("PM", Half::Afternoon)]
            .iter()
            .find_map(|&(word, half)| cursor.literal(word).map(|()| half))?;
        cursor.blank();
        cursor.sees(is_numeral).then_some(half)
    })
}

fn hours_in_words(cursor: &mut Cursor) -> Option<Hands> {
    cursor.attempt(|cursor| {
        let hour = up_to(cursor, 2)?;
        cursor.blank();
        cursor.take(|c| c == '時')?;
        let minute = minute(cursor);
        let second = minute.and_then(|_| sixtieth(cursor, '秒'));
        (minute.is_some() || !cursor.sees(is_length)).then_some(())?;
        Some(Hands { hour, minute: minute.unwrap_or(0), second: second.unwrap_or(0) })
    })
}

/// 24時間, 3時点, 12時制: no times of day.
fn is_length(c: char) -> bool {
    matches!(c, '間' | '点' | '限' | '台' | '期' | '系' | '制' | '代' | '給' | '的')
}

fn minute(cursor: &mut Cursor) -> Option<u32> {
    cursor.take(|c| c == '半').map(|_| 30).or_else(|| sixtieth(cursor, '分'))
}

fn sixtieth(cursor: &mut Cursor, unit: char) -> Option<u32> {
    cursor.attempt(|cursor| {
        cursor.blank();
        let number = up_to(cursor, 2)?;
        cursor.blank();
        cursor.take(|c| c == unit).map(|_| number)
    })
}
