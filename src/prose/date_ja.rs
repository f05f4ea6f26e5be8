//! Dates as Japanese writes them: 令和4年6月15日（水）午後2時, 同年7月5日, 2022年（令和4年）6月15日.

use super::cursor::Cursor;
use super::numerals::{digits, number, up_to};
use super::time_ja::{self, Setting};
use super::{Carried, DateMention, Form, Reader, Spanned, TwoYears, numeric, weekday, zone};
use crate::calendar::{Era, JapaneseYear};

/// Reads a date with what belongs to it. `last_month` is the month that 同月 means, if any was named.
pub fn date(cursor: &mut Cursor, last_month: Option<u32>) -> Option<DateMention> {
    cursor.attempt(|cursor| {
        let start = cursor.at();
        let zone_before = zone_before(cursor);
        let mut mention = numeric::date(cursor, Reader::Japanese).or_else(|| in_words(cursor, last_month))?;
        mention.zone = mention.zone.or(zone_before);
        companions(cursor, &mut mention);
        mention.span = start..cursor.at();
        Some(mention)
    })
}

/// Reads 20日 with the month of the date before it, from which a range mark leads here.
///
/// `mark` is that mark: から also begins a length of time (6月15日から20日を経過した日), so after it more must say that a date is
/// meant.
pub fn day_only(cursor: &mut Cursor, first: &DateMention, mark: &str) -> Option<DateMention> {
    cursor.attempt(|cursor| {
        let start = cursor.at();
        let day = cursor.spanned(day)?;
        (day.value > first.day.value).then_some(())?;
        let mut mention = DateMention::of(Form::Words, first.month.clone(), day);
        companions(cursor, &mut mention);
        let certain = !mark.contains("から") || mention.weekday.is_some() || mention.time.is_some();
        let is_end = cursor.foresees(|cursor| cursor.any_of(&["まで", "迄"]));
        mention.span = start..cursor.at();
        (certain || is_end).then_some(mention)
    })
}

/// A year or month that is named without a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bare {
    /// 令和4年, 同年
    Year(YearNamed),
    /// 令和4年6月, 6月
    Month(Option<YearNamed>, u32),
    /// 令和4年度: not a year of the calendar.
    FiscalYear,
    /// 平成5年法律第88号: says nothing about other dates.
    Citation,
}

/// Which year is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum YearNamed {
    /// This one.
    Is(i32),
    /// 同年 and the like.
    Relative(Carried),
}

/// Reads a year or month without a day, and the year in both counts if it is written in both; to be tried after [`date`].
pub fn bare(cursor: &mut Cursor) -> Option<(Bare, Option<TwoYears>)> {
    cursor.attempt(|cursor| {
        let year = year(cursor);
        let both = year.as_ref().and_then(Year::both);
        let year = year.map(|year| year.named());
        if year.is_some() {
            cursor.blank();
        }
        let bare = match (year, cursor.attempt(month)) {
            (year, Some(month)) => Some(Bare::Month(year, month)),
            (Some(_), None) if cursor.literal("度").is_some() => Some(Bare::FiscalYear),
            (Some(_), None) if cursor.any_of(&STATUTES).is_some() => Some(Bare::Citation),
            (Some(year), None) => Some(Bare::Year(year)),
            (None, None) => None,
        }?;
        Some((bare, both))
    })
}

/// Reads a year that is named by itself, such as that of 平成5年法律第88号.
pub fn named_year(cursor: &mut Cursor) -> Option<i32> {
    cursor.attempt(|cursor| match year(cursor)?.named() {
        YearNamed::Is(year) => Some(year),
        YearNamed::Relative(_) => None,
    })
}

/// What follows the year in the number of a law or notice; a ministry's name may stand before 省令 and 告示.
const STATUTES: [&str; 8] = ["法律", "政令", "勅令", "条約", "省令", "府令", "規則", "条例"];

fn zone_before(cursor: &mut Cursor) -> Option<Spanned<super::UtcOffset>> {
    cursor.attempt(|cursor| {
        cursor.sees(|c| matches!(c, '日' | '協' | '世')).then_some(())?;
        let zone = cursor.spanned(zone::zone)?;
        cursor.take(|c| matches!(c, 'の' | '、'));
        cursor.blank();
        Some(zone)
    })
}

/// The day of the week, the time and the zone that follow the day.
fn companions(cursor: &mut Cursor, mention: &mut DateMention) {
    mention.weekday = after_blank(cursor, |cursor| cursor.spanned(weekday::after_japanese));
    if mention.time.is_none() {
        mention.zone = mention.zone.take().or_else(|| after_blank(cursor, |cursor| cursor.spanned(zone::zone)));
        mention.time = cursor.attempt(|cursor| {
            cursor.blank();
            cursor.take(|c| matches!(c, 'の' | '、' | ','));
            cursor.blank();
            mention.zone = mention.zone.take().or_else(|| zone_before(cursor));
            cursor.spanned(|cursor| time_ja::time(cursor, Setting::OfDate))
        });
    }
    mention.zone = mention.zone.take().or_else(|| after_blank(cursor, |cursor| cursor.spanned(zone::zone)));
}

fn after_blank<T>(cursor: &mut Cursor, read: impl FnOnce(&mut Cursor) -> Option<T>) -> Option<T> {
    cursor.attempt(|cursor| {
        cursor.blank();
        read(cursor)
    })
}

fn in_words(cursor: &mut Cursor, last_month: Option<u32>) -> Option<DateMention> {
    let unread_year = year_stands_before(cursor);
    let year = year(cursor);
    if year.is_some() {
        cursor.blank();
    }
    let (month, same_month) = month_or_same(cursor, last_month)?;
    cursor.blank();
    let day = cursor.spanned(day)?;

    let mention = DateMention::of(Form::Words, month, day);
    Some(match year {
        Some(year) => year.of(mention),
        None if unread_year => DateMention { how: Carried::Unknown, ..mention },
        None if same_month => DateMention { how: Carried::SameMonth, ..mention },
        None => mention,
    })
}

/// 本年, 毎年 or a year that could not be read stands before the month: no other year may be carried here.
fn year_stands_before(cursor: &Cursor) -> bool {
    cursor.backwards().find(|&c| c != ' ' && c != '\n') == Some('年')
}

fn month_or_same(cursor: &mut Cursor, last_month: Option<u32>) -> Option<(Spanned<u32>, bool)> {
    let same = cursor.spanned(|cursor| cursor.literal("同月").and(last_month));
    same.map(|month| (month, true)).or_else(|| cursor.spanned(month).map(|month| (month, false)))
}

fn month(cursor: &mut Cursor) -> Option<u32> {
    cursor.starts_number().then_some(())?;
    let month = up_to(cursor, 3)?;
    cursor.blank();
    cursor.take(|c| c == '月').map(|_| month)
}

fn day(cursor: &mut Cursor) -> Option<u32> {
    let day = up_to(cursor, 3)?;
    cursor.blank();
    cursor.take(|c| c == '日')?;
    (!cursor.foresees(|cursor| cursor.any_of(&LENGTHS))).then_some(day)
}

/// What makes 15日 a number of days.
const LENGTHS: [&str; 8] = ["間", "以内", "以上", "後", "前", "目", "分の", "程度"];

/// A year as it stands before a month.
struct Year {
    era: Option<Spanned<JapaneseYear>>,
    gregorian: Option<Spanned<i32>>,
    relative: Option<Carried>,
}

impl Year {
    fn both(&self) -> Option<TwoYears> {
        Some(TwoYears { era: self.era.clone()?, gregorian: self.gregorian.clone()? })
    }

    fn named(&self) -> YearNamed {
        let written = self.gregorian.as_ref().map(|year| year.value);
        let of_era = self.era.as_ref().map(|era| era.value.gregorian());
        match written.or(of_era) {
            Some(year) => YearNamed::Is(year),
            None => YearNamed::Relative(self.relative.unwrap_or(Carried::Unknown)),
        }
    }

    fn of(self, mention: DateMention) -> DateMention {
        let (resolved_year, how) = match self.named() {
            YearNamed::Relative(how) => (None, how),
            YearNamed::Is(year) if self.gregorian.is_some() => (Some(year), Carried::Written),
            YearNamed::Is(year) => (Some(year), Carried::FromEra),
        };
        DateMention { era: self.era, year: self.gregorian, resolved_year, how, ..mention }
    }
}

/// 令和4年, 令和4年（2022年）, 令和4（2022）年, the same the other way round, or 同年.
fn year(cursor: &mut Cursor) -> Option<Year> {
    cursor.attempt(|cursor| {
        let relative =
            [("同年", Carried::SameYear), ("翌年", Carried::FollowingYear), ("前年", Carried::PrecedingYear)]
                .iter()
                .find_map(|&(word, how)| cursor.literal(word).map(|()| how));
        if relative.is_some() {
            return Some(Year { era: None, gregorian: None, relative });
        }
        let (era, gregorian, closed) = match in_unit(cursor, era_year) {
            Some((era, closed)) => (Some(era), other_year(cursor, gregorian_year), closed),
            None => {
                let (gregorian, closed) = in_unit(cursor, gregorian_year)?;
                (other_year(cursor, era_year), Some(gregorian), closed)
            }
        };
        (closed || unit(cursor)).then_some(Year { era, gregorian, relative: None })
    })
}

/// A year, and whether 年 follows at once; in 令和4（2022）年 it follows the brackets.
fn in_unit<T>(cursor: &mut Cursor, read: fn(&mut Cursor) -> Option<T>) -> Option<(Spanned<T>, bool)> {
    let Spanned { value: (value, closed), span } = cursor.spanned(|cursor| Some((read(cursor)?, unit(cursor))))?;
    Some((Spanned { value, span }, closed))
}

fn unit(cursor: &mut Cursor) -> bool {
    after_blank(cursor, |cursor| cursor.take(|c| c == '年')).is_some()
}

/// The year in the other count, in brackets: （2022年）.
fn other_year<T>(cursor: &mut Cursor, read: fn(&mut Cursor) -> Option<T>) -> Option<Spanned<T>> {
    cursor.attempt(|cursor| {
        cursor.blank();
        cursor.bracketed(|cursor| in_unit(cursor, read)).map(|(year, _)| year)
    })
}

fn gregorian_year(cursor: &mut Cursor) -> Option<i32> {
    if cursor.literal("西暦").is_some() {
        cursor.blank();
    }
    cursor.starts_number().then_some(())?;
    let year = number(cursor).filter(|year| year.digits == 4 || (year.kanji && year.value >= 1000))?;
    i32::try_from(year.value).ok()
}

fn era_year(cursor: &mut Cursor) -> Option<JapaneseYear> {
    let first = cursor.peek()?;
    let mut eras = ERAS.iter().filter(|(name, _)| name.starts_with(first));
    let era = eras.find_map(|&(name, era)| cursor.literal(name).map(|()| era))?;
    cursor.blank();
    let first = cursor.take(|c| c == '元').map(|_| 1);
    let year = first.or_else(|| digits(cursor).filter(|year| year.digits <= 4).map(|year| year.value));
    let year = year.or_else(|| number(cursor).filter(|year| year.kanji).map(|year| year.value))?;
    Some(JapaneseYear { era, year: i32::try_from(year).ok()? })
}

/// The names, and the square characters of one cell.
const ERAS: [(&str, Era); 10] = [
    ("令和", Era::Reiwa),
    ("平成", Era::Heisei),
    ("昭和", Era::Showa),
    ("大正", Era::Taisho),
    ("明治", Era::Meiji),
    ("㋿", Era::Reiwa),
    ("㍻", Era::Heisei),
    ("㍼", Era::Showa),
    ("㍽", Era::Taisho),
    ("㍾", Era::Meiji),
];
