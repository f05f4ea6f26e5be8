//! Times as English writes them: 2:00 p.m., 2 p.m., 14:00, noon, midnight.

use super::cursor::Cursor;
use super::numerals::digits;
use super::time::{Half, Hands, digital, starts_clock};
use super::{Reader, TimeOfDay};

/// Reads a time.
pub fn time(cursor: &mut Cursor) -> Option<TimeOfDay> {
    named(cursor).or_else(|| in_figures(cursor)).or_else(|| {
        let hands = digital(cursor)?;
        let half = half_after(cursor);
        Some(hands.said(half, Reader::English))
    })
}

/// Reads `p.m.`, `pm` or `PM` after a number.
pub fn half_after(cursor: &mut Cursor) -> Option<Half> {
    cursor.attempt(|cursor| {
        cursor.blank();
        let half = match cursor.bump()?.to_ascii_lowercase() {
            'a' => Half::Morning,
            'p' => Half::Afternoon,
            _ => return None,
        };
        let pointed = cursor.take(|c| c == '.').is_some();
        cursor.take(|c| c.eq_ignore_ascii_case(&'m'))?;
        if pointed {
            cursor.take(|c| c == '.');
        }
        (!cursor.sees(|c| c.is_ascii_alphanumeric())).then_some(half)
    })
}

fn named(cursor: &mut Cursor) -> Option<TimeOfDay> {
    cursor.attempt(|cursor| {
        cursor.attempt(|cursor| {
            starts_clock(cursor).then_some(())?;
            cursor.any_of(&["12:00", "12"])?;
            cursor.blank().then_some(())
        });
        match cursor.word()?.to_ascii_lowercase().as_str() {
            "noon" => Some(TimeOfDay::NOON),
            "midnight" => Some(TimeOfDay::MIDNIGHT),
            _ => None,
        }
    })
}

/// `2 p.m.`, and `2.30 p.m.` as the British write it: only what follows makes them times.
fn in_figures(cursor: &mut Cursor) -> Option<TimeOfDay> {
    cursor.attempt(|cursor| {
        starts_clock(cursor).then_some(())?;
        let hour = digits(cursor).filter(|hour| hour.digits <= 2)?.value;
        let minute = cursor.attempt(|cursor| {
            cursor.take(|c| c == '.')?;
            digits(cursor).filter(|minute| minute.digits == 2).map(|minute| minute.value)
        });
        let half = half_after(cursor)?;
        Some(Hands { hour, minute: minute.unwrap_or(0), second: 0 }.said(Some(half), Reader::English))
    })
}
