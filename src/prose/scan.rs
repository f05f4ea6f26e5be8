//! The one pass over a text: at each place the first recognizer that fits takes its words, else the place is passed over.

use super::begins::Look;
use super::carry::{self, Memory};
use super::cursor::Cursor;
use super::date_ja::{Bare, YearNamed};
use super::numerals::is_numeral;
use super::time_ja::Setting;
use super::{
    DateMention, DateRange, Facts, NamedMonth, Reader, Spanned, TimeMention, begins, date_en, date_ja, parts_en, range,
    time_en, time_ja, zone,
};

/// Reads everything in a text from which addresses have been blanked.
pub fn facts(text: &str, reader: Reader) -> Facts {
    facts_where(text, reader, begins::date_or_time)
}

/// The same, looking only where `begins` says that something can begin.
pub fn facts_where(text: &str, reader: Reader, begins: Look) -> Facts {
    let mut scan = Scan { cursor: Cursor::new(text), reader, memory: Memory::default(), facts: Facts::default() };
    while let Some(c) = scan.cursor.peek() {
        if !(begins(c, &scan.cursor, reader) && scan.take_fact()) {
            scan.pass();
        }
    }
    carry::settle(&mut scan.facts.dates);
    scan.facts
}

/// What a bare year or month of Japanese names; 同年 and 翌年 name no year of their own.
fn named(bare: &Bare) -> Option<NamedMonth> {
    let written = |year: &YearNamed| match year {
        YearNamed::Is(year) => Some(*year),
        YearNamed::Relative(_) => None,
    };
    match bare {
        Bare::Year(year) => written(year).map(|year| NamedMonth { year: Some(year), month: None }),
        Bare::Month(year, month) => Some(NamedMonth { year: year.as_ref().and_then(written), month: Some(*month) }),
        Bare::FiscalYear | Bare::Citation => None,
    }
}

/// Stands for something that this module cannot see.
const OBJECT: char = '\u{fffc}';

struct Scan<'a> {
    cursor: Cursor<'a>,
    reader: Reader,
    memory: Memory,
    facts: Facts,
}

impl Scan<'_> {
    fn take_fact(&mut self) -> bool {
        self.take_aside() || self.take_date() || self.take_time() || self.take_bare()
    }

    /// Words that look like a part of a date and are none.
    fn take_aside(&mut self) -> bool {
        let cursor = &mut self.cursor;
        self.reader == Reader::English
            && date_en::citation(cursor).or_else(|| date_en::days_of_the_week(cursor)).is_some()
    }

    fn take_date(&mut self) -> bool {
        let month = self.memory.month();
        let date = match self.reader {
            Reader::Japanese => date_ja::date(&mut self.cursor, month),
            Reader::English => {
                date_en::date(&mut self.cursor, month).or_else(|| date_en::day_before_day(&mut self.cursor))
            }
        };
        let Some(mention) = date else { return false };
        self.note(mention);
        if let Some(last) = self.day_only() {
            self.note(last);
        }
        true
    }

    /// The last day of 6月15日から20日まで.
    fn day_only(&mut self) -> Option<DateMention> {
        let (reader, first) = (self.reader, self.facts.dates.last()?);
        self.cursor.attempt(|cursor| {
            let start = cursor.at();
            range::mark(cursor, reader)?;
            let mark = &cursor.text()[start..cursor.at()];
            match reader {
                Reader::Japanese => date_ja::day_only(cursor, first, mark),
                Reader::English => date_en::day_only(cursor, first, mark),
            }
        })
    }

    fn note(&mut self, mut mention: DateMention) {
        let to = self.facts.dates.len();
        let joined = self.joined(&mention);
        let first = self.facts.dates.last_mut().filter(|_| joined);
        self.memory.resolve(&mut mention, first.as_deref());
        if let Some(first) = first {
            carry::back(first, &mention, self.reader);
            let span = first.span.start..mention.span.end;
            self.facts.ranges.push(DateRange { span, from: to - 1, to });
        }
        if let Some(Spanned { value, span }) = mention.time.clone() {
            self.facts.times.push(TimeMention { span, time: value, zone: mention.zone.clone(), date: Some(to) });
        }
        self.facts.dates.push(mention);
    }

    /// Whether a range mark leads from the date noted last to this one. Two dates make a range; the third of a chain does not.
    fn joined(&self, mention: &DateMention) -> bool {
        let Some(first) = self.facts.dates.last() else { return false };
        let last_index = self.facts.dates.len() - 1;
        let ends_range = self.facts.ranges.last().is_some_and(|range| range.to == last_index);
        let text = self.cursor.text();
        let before = &text[..first.span.start];
        !ends_range && range::joins(before, &text[first.span.end..mention.span.start], self.reader)
    }

    fn take_time(&mut self) -> bool {
        let time = match self.reader {
            Reader::Japanese => self.cursor.spanned(|cursor| time_ja::time(cursor, Setting::Alone)),
            Reader::English => self.cursor.spanned(time_en::time),
        };
        let Some(Spanned { value, span }) = time else { return false };
        let zone = self.cursor.attempt(|cursor| {
            cursor.blank();
            cursor.spanned(zone::zone)
        });
        self.facts.times.push(TimeMention { span, time: value, zone, date: None });
        true
    }

    fn take_bare(&mut self) -> bool {
        match self.reader {
            Reader::Japanese => {
                let Some(Spanned { value: (value, both), span }) = self.cursor.spanned(date_ja::bare) else {
                    return false;
                };
                self.facts.two_years.extend(both);
                self.facts.months.extend(named(&value).map(|value| Spanned { value, span }));
                self.name(value);
                true
            }
            Reader::English => {
                let is_said = date_en::says_year(&self.cursor);
                let Some(Spanned { value: (year, month), span }) = self.cursor.spanned(date_en::bare) else {
                    return self.take_month();
                };
                if month.is_some() || (is_said && !date_en::is_fiscal(&self.cursor)) {
                    self.facts.months.push(Spanned { value: NamedMonth { year: Some(year), month }, span });
                }
                self.memory.name(Some(year), month);
                true
            }
        }
    }

    /// The July of "July to September 2026".
    fn take_month(&mut self) -> bool {
        let month = self.cursor.spanned(parts_en::month);
        let named =
            month.map(|Spanned { value, span }| Spanned { value: NamedMonth { year: None, month: Some(value) }, span });
        let is_named = named.is_some();
        self.facts.months.extend(named);
        is_named
    }

    fn name(&mut self, bare: Bare) {
        match bare {
            Bare::Year(year) => self.memory.name(self.year(year), None),
            Bare::Month(Some(year), month) => self.memory.name(self.year(year), Some(month)),
            Bare::Month(None, month) => self.memory.name_month(month),
            Bare::FiscalYear => self.memory.name(None, None),
            Bare::Citation => {}
        }
    }

    fn year(&self, named: YearNamed) -> Option<i32> {
        match named {
            YearNamed::Is(year) => Some(year),
            YearNamed::Relative(how) => self.memory.relative(how),
        }
    }

    /// Passes over one character, or a whole word or number, so that nothing is read from its middle.
    fn pass(&mut self) {
        match self.cursor.bump() {
            Some(OBJECT) => self.memory.forget(),
            Some('\n') => {
                self.cursor.take_while(|c| c == ' ');
                if self.cursor.sees(|c| c == '\n') {
                    self.memory.end_passage();
                }
            }
            Some(c) if is_numeral(c) => drop(self.cursor.take_while(is_numeral)),
            Some(c) if c.is_ascii_alphabetic() => self.cursor.pass_word(),
            Some('\u{3040}'..='\u{30ff}') => self.cursor.pass_kana(),
            _ => {}
        }
    }
}
