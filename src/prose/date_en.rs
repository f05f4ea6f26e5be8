//! Dates as English writes them: Wednesday, June 15, 2022; 5 July 2022; October 1 (Sat), 2011; 2 p.m. JST on July 5.

use super::cursor::Cursor;
use super::numerals::digits;
use super::parts_en::{day, month, year};
use super::{Carried, DateMention, Form, Reader, Spanned, TimeOfDay, UtcOffset, numeric, time_en, weekday, zone};

/// Reads a date with what belongs to it. `last_month` is what "the same month" means, if any month was named.
pub fn date(cursor: &mut Cursor, last_month: Option<u32>) -> Option<DateMention> {
    cursor.attempt(|cursor| {
        let start = cursor.at();
        let leading = cursor.attempt(leading_time);
        let mut mention = core(cursor, last_month)?;
        if let Some((time, zone)) = leading {
            mention.time = Some(time);
            mention.zone = zone;
        }
        companions(cursor, &mut mention);
        mention.span = start..cursor.at();
        Some(mention)
    })
}

/// Reads the first day of `15–20 June 2022`, whose month stands at the other end.
pub fn day_before_day(cursor: &mut Cursor) -> Option<DateMention> {
    cursor.attempt(|cursor| {
        (starts_day(cursor) && may_count(cursor)).then_some(())?;
        let day = cursor.spanned(day)?;
        let mut ahead = *cursor;
        super::range::mark(&mut ahead, Reader::English)?;
        let last = day_first(&mut ahead, None).filter(|last| last.day.value > day.value)?;
        let span = day.span.clone();
        Some(DateMention { span, ..DateMention::of(Form::Words, last.month, day) })
    })
}

/// Reads `20, 2022` after `June 15–` or `June 15 to `: a day alone, with the month of the date before it.
pub fn day_only(cursor: &mut Cursor, first: &DateMention, mark: &str) -> Option<DateMention> {
    cursor.attempt(|cursor| {
        let start = cursor.at();
        let weekday = leading_weekday(cursor);
        let day = cursor.spanned(day)?;
        (day.value > first.day.value && !month_follows(cursor)).then_some(())?;
        let mut mention = with_year(cursor, DateMention::of(Form::Words, first.month.clone(), day));
        mention.weekday = mention.weekday.or(weekday);
        companions(cursor, &mut mention);
        mention.span = start..cursor.at();
        let tight = !mark.contains(|c: char| c.is_ascii_alphabetic() || c.is_whitespace());
        let says_more = mention.year.is_some() || mention.weekday.is_some() || mention.how != Carried::Context;
        ((tight && first.year.is_none() && !counts_things(cursor)) || says_more).then_some(mention)
    })
}

/// Reads a month and a year without a day (`June 2022`), or a year alone; `None` inside for a year that cannot be told.
pub fn bare(cursor: &mut Cursor) -> Option<(i32, Option<u32>)> {
    cursor.attempt(|cursor| {
        let month = cursor.attempt(|cursor| {
            let month = month(cursor)?;
            cursor.take(|c| c == ',');
            cursor.blank().then_some(month)
        });
        year(cursor).map(|year| (year, month))
    })
}

/// Whether four figures here would be a year: after "in", "since" and their like. Elsewhere they may count something, or be of a fiscal year.
pub fn says_year(cursor: &Cursor) -> bool {
    follows_word(cursor, &["in", "since", "until", "by", "from", "during", "before", "after"])
}

/// Whether the year that ends here is a fiscal one: "the 2026 fiscal year".
pub fn is_fiscal(cursor: &Cursor) -> bool {
    cursor.foresees(|cursor| {
        cursor.blank();
        cursor.phrase("fiscal").or_else(|| cursor.phrase("financial"))
    })
}

/// Reads `No. 88 of 1993`, the number of a law, whose year says nothing about other dates.
pub fn citation(cursor: &mut Cursor) -> Option<()> {
    cursor.attempt(|cursor| {
        cursor.phrase("no")?;
        cursor.take(|c| c == '.');
        cursor.blank();
        digits(cursor)?;
        cursor.blank();
        cursor.phrase("of")?;
        cursor.blank();
        year(cursor).map(drop)
    })
}

/// Reads `Monday to Friday`: days on which something is open, none of which belongs to a date that follows.
pub fn days_of_the_week(cursor: &mut Cursor) -> Option<()> {
    cursor.attempt(|cursor| {
        weekday::english(cursor)?;
        cursor.blank();
        cursor.take(|c| matches!(c, '-' | '–' | '&'));
        ["to", "through", "and", "or"].iter().find_map(|word| cursor.phrase(word));
        cursor.blank();
        weekday::english(cursor).map(drop)
    })
}

type LeadingTime = (Spanned<TimeOfDay>, Option<Spanned<UtcOffset>>);

/// `2:00 p.m. JST on `
fn leading_time(cursor: &mut Cursor) -> Option<LeadingTime> {
    let time = cursor.spanned(time_en::time)?;
    let zone = after_blank(cursor, |cursor| cursor.spanned(zone::zone));
    cursor.take(|c| c == ',');
    cursor.blank().then_some(())?;
    if cursor.phrase("on").or_else(|| cursor.phrase("of")).is_some() {
        cursor.blank();
    }
    Some((time, zone))
}

/// The day of the week, the time and the zone that follow a date.
fn companions(cursor: &mut Cursor, mention: &mut DateMention) {
    if mention.weekday.is_none() {
        mention.weekday = after_blank(cursor, |cursor| cursor.spanned(weekday::after_english));
    }
    if mention.time.is_none() {
        mention.time = cursor.attempt(trailing_time);
    }
    if mention.zone.is_none() {
        mention.zone = after_blank(cursor, |cursor| cursor.spanned(zone::zone));
    }
}

/// `, 2:00 p.m.` or ` at 14:00`, unless the time belongs to a date that follows: `July 5, 2 p.m. on July 6`.
fn trailing_time(cursor: &mut Cursor) -> Option<Spanned<TimeOfDay>> {
    cursor.take(|c| c == ',');
    cursor.blank().then_some(())?;
    if ["at", "by", "from", "before"].iter().any(|word| cursor.phrase(word).is_some()) {
        cursor.blank();
    }
    let time = cursor.spanned(time_en::time)?;
    let belongs_to_next = cursor.foresees(|cursor| {
        after_blank(cursor, |cursor| cursor.spanned(zone::zone));
        cursor.blank();
        cursor.phrase("on")?;
        cursor.blank();
        core(cursor, None)
    });
    (!belongs_to_next).then_some(time)
}

fn after_blank<T>(cursor: &mut Cursor, read: impl FnOnce(&mut Cursor) -> Option<T>) -> Option<T> {
    cursor.attempt(|cursor| {
        cursor.blank();
        read(cursor)
    })
}

fn core(cursor: &mut Cursor, last_month: Option<u32>) -> Option<DateMention> {
    cursor.attempt(|cursor| {
        if let Some(mention) = numeric::date(cursor, Reader::English) {
            return Some(mention);
        }
        let every = follows_every(cursor);
        let weekday = leading_weekday(cursor);
        let mut mention = month_first(cursor, weekday.is_some()).or_else(|| day_first(cursor, last_month))?;
        mention.weekday = mention.weekday.or(weekday);
        if every && mention.how == Carried::Context {
            mention.how = Carried::Unknown;
        }
        Some(mention)
    })
}

/// `Wednesday, `, `Tuesday the `
fn leading_weekday(cursor: &mut Cursor) -> Option<Spanned<crate::calendar::Weekday>> {
    cursor.attempt(|cursor| {
        let weekday = cursor.spanned(weekday::english)?;
        cursor.take(|c| c == ',');
        cursor.blank().then_some(weekday)
    })
}

/// `June 15, 2022`
fn month_first(cursor: &mut Cursor, named_day: bool) -> Option<DateMention> {
    cursor.attempt(|cursor| {
        let is_verb = |word: &&str| ["may", "march"].iter().any(|verb| word.eq_ignore_ascii_case(verb));
        let verb = cursor.clone().word().filter(is_verb);
        let month = cursor.spanned(month)?;
        cursor.blank();
        the(cursor);
        let day = cursor.spanned(day)?;
        let mention = with_year(cursor, DateMention::of(Form::Words, month, day));
        let has_year = mention.year.is_some();
        let likely_day = (1..=31).contains(&mention.day.value);
        let is_verb = !named_day && verb.is_some_and(|verb| is_shouted(verb) || counts_things(cursor));
        (has_year || (likely_day && !is_verb)).then_some(mention)
    })
}

/// `5 July 2022`, `the 5th of July`, `the 25th of the same month`
fn day_first(cursor: &mut Cursor, last_month: Option<u32>) -> Option<DateMention> {
    cursor.attempt(|cursor| {
        the(cursor);
        (starts_day(cursor) && may_count(cursor)).then_some(())?;
        let cardinal = cursor.foresees(|cursor| digits(cursor).filter(|_| !cursor.sees(|c| c.is_ascii_alphabetic())));
        let day = cursor.spanned(day)?;
        cursor.blank();
        if cursor.phrase("day of").or_else(|| cursor.phrase("of")).is_some() {
            cursor.blank();
        }
        let same_month = cursor.spanned(|cursor| cursor.phrase("the same month").and(last_month));
        let same = same_month.is_some();
        let month = same_month.or_else(|| cursor.spanned(month))?;
        let mut mention = with_year(cursor, DateMention::of(Form::Words, month, day));
        mention.span = mention.day.span.start..mention.month.span.end;
        if same && mention.how == Carried::Context {
            mention.how = Carried::SameMonth;
        }
        let has_year = mention.year.is_some();
        let likely_day = has_year || (1..=31).contains(&mention.day.value);
        (likely_day && (has_year || !cardinal || !counts_things(cursor))).then_some(mention)
    })
}

fn the(cursor: &mut Cursor) {
    cursor.attempt(|cursor| {
        cursor.phrase("the")?;
        cursor.blank().then_some(())
    });
}

/// Reads the day of the week and the year after month and day: ` (Sat), 2011`, `, 2022`, ` of the same year`.
fn with_year(cursor: &mut Cursor, mut mention: DateMention) -> DateMention {
    let written = cursor.attempt(|cursor| {
        let weekday = after_blank(cursor, |cursor| cursor.spanned(weekday::after_english));
        let comma = cursor.take(|c| c == ',').is_some();
        (cursor.blank() || comma).then_some(())?;
        cursor.spanned(year).map(|year| (weekday, year))
    });
    if let Some((weekday, year)) = written {
        mention.weekday = weekday;
        return mention.written_in(year);
    }
    let relative = cursor.attempt(|cursor| {
        cursor.take(|c| c == ',');
        cursor.blank().then_some(())?;
        RELATIVE.iter().find_map(|&(phrase, how)| cursor.phrase(phrase).map(|()| how))
    });
    mention.how = relative.unwrap_or(mention.how);
    mention
}

const RELATIVE: [(&str, Carried); 13] = [
    ("of the same year", Carried::SameYear),
    ("of that year", Carried::SameYear),
    ("of that same year", Carried::SameYear),
    ("the same year", Carried::SameYear),
    ("of the following year", Carried::FollowingYear),
    ("of the next year", Carried::FollowingYear),
    ("the following year", Carried::FollowingYear),
    ("of the previous year", Carried::PrecedingYear),
    ("of this year", Carried::Unknown),
    ("of last year", Carried::Unknown),
    ("of next year", Carried::Unknown),
    ("of each year", Carried::Unknown),
    ("of every year", Carried::Unknown),
];

fn month_follows(cursor: &Cursor) -> bool {
    cursor.foresees(|cursor| after_blank(cursor, month))
}

/// `YOU MAY 5 …`: in capitals, May and March look like the verbs.
fn is_shouted(word: &str) -> bool {
    word.chars().all(|c| c.is_ascii_uppercase())
}

/// A day stands alone, or after the hyphen of a range.
fn starts_day(cursor: &Cursor) -> bool {
    let mut back = cursor.backwards();
    let after_hyphen = back.next() == Some('-');
    cursor.starts_number() && (!after_hyphen || back.next().is_some_and(|c| c.is_ascii_digit() || c == ' '))
}

/// `No. 5 May …`, `Article 3 March …`: the number belongs to the word before.
fn may_count(cursor: &Cursor) -> bool {
    !follows_word(cursor, &NUMBERED)
}

const NUMBERED: [&str; 12] =
    ["no", "nos", "article", "section", "chapter", "paragraph", "annex", "form", "part", "page", "version", "table"];

/// `every June 15`
fn follows_every(cursor: &Cursor) -> bool {
    follows_word(cursor, &["every", "each"])
}

/// Whether the word before this place, whatever its case, is one of these; a point may stand after it. None has more than twelve letters.
fn follows_word(cursor: &Cursor, words: &[&str]) -> bool {
    let letters = cursor.backwards().skip_while(|&c| c == ' ' || c == '\n' || c == '.');
    let letters = letters.take_while(|c| c.is_ascii_alphabetic()).take(12).map(|c| c.to_ascii_lowercase());
    words.iter().any(|word| letters.clone().eq(word.chars().rev()))
}

/// `5 June meetings`, `15–20 people`: a plural follows, so the number counts.
fn counts_things(cursor: &Cursor) -> bool {
    cursor.foresees(|cursor| {
        cursor.blank();
        let word = cursor.word()?;
        let plural = word.ends_with('s') || ["people", "percent"].contains(&word);
        (plural && word.len() > 4 && word.chars().all(|c| c.is_ascii_lowercase())).then_some(())
    })
}
