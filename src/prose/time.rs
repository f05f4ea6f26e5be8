//! A time of day as texts say it, and the digital clock both languages write.

use super::Reader;
use super::cursor::Cursor;
use super::numerals::digits;
use crate::calendar::{Civil, Date, Time};

/// A clock time, right or wrong, on the clock of 24 hours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct TimeOfDay {
    /// From 0; 24 is the end of the day. As written if there is no such hour.
    pub hour: u32,
    /// From 0; as written if there is no such minute.
    pub minute: u32,
    /// From 0; 0 when none is written.
    pub second: u32,
    /// Why readers may take it for another time.
    pub doubt: Option<Doubt>,
}

/// Why a time can be misread.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Doubt {
    /// 0:00, midnight: of the two midnights of a day, many take it for the last. Read as 0:00, which begins the day.
    WhichMidnight,
    /// 午後12時, 12 p.m.: noon or midnight. Read as usual in the language: in Japanese on the hour as Proclamation 337 of 1872 of
    /// the Grand Council of State has it (午前12時 is noon, 午後12時 midnight), in English the other way round.
    NoonOrMidnight,
    /// 午前13時, 13:00 p.m.: neither half of the day has that hour.
    Contradiction,
}

impl TimeOfDay {
    /// Whether a clock shows it at all; 24:00 is the only time of its hour.
    pub fn is_possible(self) -> bool {
        let exists = self.hour < 24 || (self.hour, self.minute, self.second) == (24, 0, 0);
        exists && self.minute < 60 && self.second < 60 && self.doubt != Some(Doubt::Contradiction)
    }

    /// That time of a date; 24:00 is 0:00 of the next. `None` if it is impossible.
    pub fn on(self, date: Date) -> Option<Civil> {
        if !self.is_possible() {
            return None;
        }
        if self.hour == 24 {
            return date.succ_opt().map(|next| next.and_time(Time::MIN));
        }
        date.and_hms_opt(self.hour, self.minute, self.second)
    }

    /// Noon.
    pub(super) const NOON: TimeOfDay = TimeOfDay { hour: 12, minute: 0, second: 0, doubt: None };

    /// Midnight as a word.
    pub(super) const MIDNIGHT: TimeOfDay =
        TimeOfDay { hour: 0, minute: 0, second: 0, doubt: Some(Doubt::WhichMidnight) };
}

/// 午前 or 午後, a.m. or p.m.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Half {
    Morning,
    Afternoon,
}

/// Hour, minute and second as they are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Hands {
    pub hour: u32,
    pub minute: u32,
    pub second: u32,
}

impl Hands {
    /// What they mean in that half of the day.
    pub fn said(self, half: Option<Half>, reader: Reader) -> TimeOfDay {
        let on_the_hour = self.minute == 0 && self.second == 0;
        let (hour, doubt) = match (half, self.hour) {
            (None | Some(Half::Morning), 0) => (0, on_the_hour.then_some(Doubt::WhichMidnight)),
            (Some(Half::Afternoon), 0) => (12, None),
            (Some(half), 12) => twelve(half, on_the_hour, reader),
            (Some(_), 13..) => (self.hour, Some(Doubt::Contradiction)),
            (Some(Half::Afternoon), 1..12) => (self.hour + 12, None),
            (_, hour) => (hour, None),
        };
        TimeOfDay { hour, minute: self.minute, second: self.second, doubt }
    }
}

/// The twelfth hour of a half, the one that is said in two ways.
fn twelve(half: Half, on_the_hour: bool, reader: Reader) -> (u32, Option<Doubt>) {
    let doubtful = on_the_hour || reader == Reader::Japanese;
    let hour = match (half, reader) {
        (Half::Morning, Reader::Japanese) if on_the_hour => 12,
        (Half::Afternoon, Reader::Japanese) if on_the_hour => 24,
        (Half::Morning, _) => 0,
        (Half::Afternoon, _) => 12,
    };
    (hour, doubtful.then_some(Doubt::NoonOrMidnight))
}

/// Reads `14:00` or `14:00:30`.
pub(super) fn digital(cursor: &mut Cursor) -> Option<Hands> {
    cursor.attempt(|cursor| starts_clock(cursor).then(|| hands(cursor)).flatten())
}

/// Reads the figures of a clock, whatever stands before them.
pub(super) fn hands(cursor: &mut Cursor) -> Option<Hands> {
    cursor.attempt(|cursor| {
        let hour = digits(cursor).filter(|hour| hour.digits <= 2)?.value;
        let minute = sixtieth(cursor)?;
        let second = sixtieth(cursor).unwrap_or(0);
        let ends = !cursor.foresees(|cursor| {
            cursor.take(|c| matches!(c, ':' | '.'));
            cursor.take(|c| c.is_ascii_digit())
        });
        ends.then_some(Hands { hour, minute, second })
    })
}

fn sixtieth(cursor: &mut Cursor) -> Option<u32> {
    cursor.attempt(|cursor| {
        cursor.take(|c| c == ':')?;
        digits(cursor).filter(|number| number.digits == 2).map(|number| number.value)
    })
}

/// A clock may follow another after a hyphen (`14:00-17:00`) but is not the tail of `UTC-05:00`.
pub(super) fn starts_clock(cursor: &Cursor) -> bool {
    let mut back = cursor.backwards();
    let after_hyphen = matches!(back.next(), Some('-' | '\u{2212}'));
    cursor.starts_number() && !(after_hyphen && back.next().is_some_and(|c| c.is_ascii_alphabetic()))
}
