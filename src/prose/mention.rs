//! What is read: a date, a time or a range as it stands in a text.

use std::ops::Range;

use super::{Citation, NumberMention, PostalAddress, TimeOfDay, UtcOffset};
use crate::calendar::{Civil, Date, Datelike, JapaneseYear, Weekday};

/// A value and the bytes of the text that say it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spanned<T> {
    /// What is said.
    pub value: T,
    /// Where.
    pub span: Range<usize>,
}

/// All that was read in a text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Facts {
    /// Dates in text order.
    pub dates: Vec<DateMention>,
    /// Months and years that are named without a day, in text order. Fiscal years are not among them.
    pub months: Vec<Spanned<NamedMonth>>,
    /// Years without a day that are written in both counts, in text order.
    pub two_years: Vec<TwoYears>,
    /// Clock times in text order.
    pub times: Vec<TimeMention>,
    /// Ranges in text order.
    pub ranges: Vec<DateRange>,
    /// Numbers that count or measure, in text order; those of dates, times, telephones and provisions are not among them.
    pub numbers: Vec<NumberMention>,
    /// Telephone numbers in text order, as they are dialled: `+81` and digits.
    pub phones: Vec<Spanned<String>>,
    /// Postal addresses with 〒, in text order.
    pub postal_addresses: Vec<Spanned<PostalAddress>>,
    /// Provisions and numbers of laws in text order. What is listed with another (paragraphs 1 and 3) can have an empty span.
    pub citations: Vec<Spanned<Citation>>,
    /// Web addresses in text order.
    pub urls: Vec<Range<usize>>,
    /// E-mail addresses in text order.
    pub emails: Vec<Range<usize>>,
}

/// A month, or a year, without a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NamedMonth {
    /// The year, if it is written.
    pub year: Option<i32>,
    /// The month; `None` for the whole year.
    pub month: Option<u32>,
}

/// A year written twice, right or wrong: 令和5年（2022年）, 平成18（2005）年.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TwoYears {
    /// The year of the era.
    pub era: Spanned<JapaneseYear>,
    /// The Gregorian year.
    pub gregorian: Spanned<i32>,
}

impl TwoYears {
    /// The contradiction, if there is one. In a year in which an era began, either year is right.
    pub fn conflict(&self) -> Option<EraConflict> {
        let means = self.era.value.gregorian();
        let of = |month, day| JapaneseYear::of(Date::from_ymd_opt(self.gregorian.value, month, day)?);
        let fits = of(1, 1).filter(|first| Some(*first) == of(12, 31));
        (means != self.gregorian.value).then_some(EraConflict::Year { means, fits })
    }
}

/// A date as it was written, right or wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DateMention {
    /// The whole mention: the day of the week, time and zone that belong to it included.
    pub span: Range<usize>,
    /// Words or figures only.
    pub form: Form,
    /// The year of an era, if written.
    pub era: Option<Spanned<JapaneseYear>>,
    /// The Gregorian year, if written.
    pub year: Option<Spanned<i32>>,
    /// The month. It may stand outside `span`: in 6月15日から20日まで the month of the 20th is written at the other end.
    /// In 同月25日 it stands where 同月 does.
    pub month: Spanned<u32>,
    /// The day of the month.
    pub day: Spanned<u32>,
    /// The day of the week that is written with the date.
    pub weekday: Option<Spanned<Weekday>>,
    /// The time that is written with the date.
    pub time: Option<Spanned<TimeOfDay>>,
    /// The zone that is written with the date or its time.
    pub zone: Option<Spanned<UtcOffset>>,
    /// The Gregorian year that is meant; `None` when nothing tells.
    pub resolved_year: Option<i32>,
    /// How `resolved_year` is known.
    pub how: Carried,
}

/// How a date is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Form {
    /// 6月15日, June 15
    Words,
    /// 2022/06/15
    Slashes,
    /// 2022-06-15
    Hyphens,
}

/// How the year of a date is known, the surest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Carried {
    /// The Gregorian year is written.
    Written,
    /// Only the year of an era is written.
    FromEra,
    /// 同年, "of the same year": the year named last.
    SameYear,
    /// 同月, "of the same month": the year of the month named last.
    SameMonth,
    /// 翌年, "of the following year": the year after the one named last.
    FollowingYear,
    /// 前年, "of the previous year": the year before the one named last.
    PrecedingYear,
    /// The year stands at the other end of the range; the end is not before the beginning.
    RangeEnd,
    /// The year of an earlier date of the same passage. A guess, if a good one: never carried over another year, over
    /// U+FFFC, or to a date more than six months of the calendar away.
    Context,
    /// Nothing tells, or something only a reader of that day knows: 本年, 毎年, "last year".
    Unknown,
}

/// Why a mention is no date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum NoDate {
    /// No calendar has it: 30 February, a 13th month, 29 February of a common year.
    Impossible,
    /// Nothing tells the year.
    YearUnknown,
    /// It is before 明治6年1月1日 (1 January 1873) and counted in the lunisolar calendar of that time.
    OldCalendar,
}

/// How the year of an era contradicts the rest of the date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum EraConflict {
    /// 令和5年（2022年）: two different years are written.
    Year {
        /// The Gregorian year of the era year as written: 2023.
        means: i32,
        /// What the date is in the Gregorian year as written: 令和4年. `None` if there is no such date.
        fits: Option<JapaneseYear>,
    },
    /// 平成31年5月1日: the era had ended before that date, or had not begun.
    Border {
        /// The era and year of that date: 令和元年.
        fits: JapaneseYear,
    },
}

impl DateMention {
    /// The date that is meant.
    pub fn date(&self) -> Result<Date, NoDate> {
        // A leap year has every date there is.
        self.in_year(2000)?;
        let year = self.resolved_year.ok_or(NoDate::YearUnknown)?;
        if self.era.is_some() && year < 1873 {
            return Err(NoDate::OldCalendar);
        }
        self.in_year(year)
    }

    /// The date and time that are meant, on the clocks of the zone; `None` without a time or if either is impossible.
    pub fn civil(&self) -> Option<Civil> {
        self.time.as_ref()?.value.on(self.date().ok()?)
    }

    /// The day of the week the date falls on, if another one is written.
    pub fn weekday_conflict(&self) -> Option<Weekday> {
        let written = self.weekday.as_ref()?.value;
        let actual = self.date().ok()?.weekday();
        (actual != written).then_some(actual)
    }

    /// How the era contradicts the Gregorian year written beside it, or the date itself.
    pub fn era_conflict(&self) -> Option<EraConflict> {
        let written = self.era.as_ref()?.value;
        let means = written.gregorian();
        match &self.year {
            Some(year) if year.value != means => {
                let fits = self.date().ok().and_then(JapaneseYear::of);
                Some(EraConflict::Year { means, fits })
            }
            _ => {
                let fits = JapaneseYear::of(self.date().ok()?)?;
                (fits != written).then_some(EraConflict::Border { fits })
            }
        }
    }

    /// A mention of which month, day and nothing else is known yet.
    pub(super) fn of(form: Form, month: Spanned<u32>, day: Spanned<u32>) -> DateMention {
        DateMention {
            span: month.span.start..day.span.end,
            form,
            era: None,
            year: None,
            month,
            day,
            weekday: None,
            time: None,
            zone: None,
            resolved_year: None,
            how: Carried::Context,
        }
    }

    /// The same mention with a Gregorian year written in it.
    pub(super) fn written_in(self, year: Spanned<i32>) -> DateMention {
        DateMention { resolved_year: Some(year.value), year: Some(year), how: Carried::Written, ..self }
    }

    fn in_year(&self, year: i32) -> Result<Date, NoDate> {
        Date::from_ymd_opt(year, self.month.value, self.day.value).ok_or(NoDate::Impossible)
    }
}

/// A clock time as it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimeMention {
    /// The time itself.
    pub span: Range<usize>,
    /// What it says.
    pub time: TimeOfDay,
    /// The zone written with it, or with the date it belongs to.
    pub zone: Option<Spanned<UtcOffset>>,
    /// The date it belongs to, as a position in [`Facts::dates`].
    pub date: Option<usize>,
}

/// Two dates that a text joins: from one until the other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DateRange {
    /// From the beginning of the first to the end of the last.
    pub span: Range<usize>,
    /// The first date, as a position in [`Facts::dates`].
    pub from: usize,
    /// The last date, likewise.
    pub to: usize,
}
