//! Reads facts out of running text, each with its place: dates, clock times, ranges of dates, numbers, telephone numbers,
//! addresses, citations of laws, sentences.
//!
//! It reads what public bodies write, also when it is wrong (30 February, a 13th month), so that a rule can say so;
//! it judges nothing, knows no clock, and stays silent where a text leaves the year open. Spans are byte ranges into
//! the text given, on character boundaries. A line break counts as a space and a blank line ends a passage.
//! U+FFFC, the object replacement character, stands for something this module cannot see: nothing is read or carried
//! across it. Reading takes time linear in the length of the text.

mod address;
mod begins;
mod carry;
mod citation;
mod citation_en;
mod citation_ja;
mod cursor;
mod date_en;
mod date_ja;
mod figures;
mod measure;
mod mention;
mod number;
mod number_en;
mod number_ja;
mod numerals;
mod numeric;
mod parts_en;
mod phone;
mod postal;
mod range;
mod scan;
mod sentence;
mod time;
mod time_en;
mod time_ja;
mod unit;
mod weekday;
mod zone;

#[cfg(test)]
mod tests;

use std::ops::Range;

use address::AddressKind;

pub use citation::{Citation, LawKind, LawNumber, Provision};
pub use measure::share;
pub use mention::{
    Carried, DateMention, DateRange, EraConflict, Facts, Form, NamedMonth, NoDate, Spanned, TimeMention, TwoYears,
};
pub use number::NumberMention;
pub use numerals::{figure, is_figure, kanji_figure};
pub use postal::PostalAddress;
pub use time::{Doubt, TimeOfDay};
pub use unit::Unit;
pub use zone::UtcOffset;

/// The language whose ways of writing dates are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Reader {
    /// 令和4年6月15日（水）午後2時
    Japanese,
    /// 2:00 p.m. on Wednesday, June 15, 2022
    English,
}

impl Reader {
    /// The reader of a language given as a BCP 47 tag (`ja`, `en-GB`); `None` for a language nobody reads yet.
    pub fn of(language: &str) -> Option<Reader> {
        let primary = language.split('-').next()?;
        match primary.to_ascii_lowercase().as_str() {
            "ja" => Some(Reader::Japanese),
            "en" => Some(Reader::English),
            _ => None,
        }
    }

    /// The language a text is written in, told by its script. English releases name Japanese documents, and Japanese ones
    /// hold addresses and names in Latin letters, so neither is told by a single word: a Japanese character says about as much as
    /// four letters do.
    pub fn of_script(text: &str) -> Reader {
        let is_japanese = |c: &char| matches!(c, '\u{3041}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}');
        let japanese = text.chars().filter(is_japanese).count();
        let latin = text.chars().filter(char::is_ascii_alphabetic).count();
        if japanese * 4 > latin { Reader::Japanese } else { Reader::English }
    }

    /// Its language tag.
    pub fn tag(self) -> &'static str {
        match self {
            Reader::Japanese => "ja",
            Reader::English => "en",
        }
    }
}

/// Everything read from a text in one pass; each list is in text order and its spans do not overlap.
pub fn read(text: &str, reader: Reader) -> Facts {
    read_where(text, reader, begins::date_or_time, begins::figure)
}

fn read_where(text: &str, reader: Reader, date_begins: begins::Look, figure_begins: begins::Look) -> Facts {
    let addresses = address::addresses(text);
    let blanked = address::blanked(text, addresses.iter().map(|address| address.span.clone()));
    let mut facts = scan::facts_where(&blanked, reader, date_begins);
    let dates = facts.dates.iter().map(|date| date.span.clone());
    let undated =
        address::blanked(&blanked, dates.chain(facts.times.iter().map(|time| time.span.clone()))).into_owned();
    figures::read_where(&undated, reader, &mut facts, figure_begins);
    for Spanned { value, span } in addresses {
        match value {
            AddressKind::Url => facts.urls.push(span),
            AddressKind::Mail => facts.emails.push(span),
        }
    }
    facts
}

/// The first of the two passes of [`read`]: dates, times and ranges.
fn dated(text: &str, reader: Reader) -> Facts {
    let addresses = address::addresses(text);
    scan::facts(&address::blanked(text, addresses.into_iter().map(|address| address.span)), reader)
}

/// A stored telephone number as it is dialled: `+81` and digits, however it is written.
pub fn dialled(phone: &str) -> Option<String> {
    phone::dialled(phone)
}

/// The postal codes in a stored address.
pub fn postal_codes(address: &str) -> Vec<String> {
    postal::codes(address)
}

/// The dates of a text: [`read`] when nothing else is wanted.
pub fn dates(text: &str, reader: Reader) -> Vec<DateMention> {
    dated(text, reader).dates
}

/// The clock times of a text, those that belong to a date included.
pub fn times(text: &str, reader: Reader) -> Vec<TimeMention> {
    dated(text, reader).times
}

/// Pairs of dates that the text joins into a range, as positions in what [`dates`] returns.
pub fn ranges(text: &str, reader: Reader) -> Vec<DateRange> {
    dated(text, reader).ranges
}

/// The web and e-mail addresses in a text, without the punctuation that follows them.
pub fn addresses(text: &str) -> Vec<Range<usize>> {
    address::addresses(text).into_iter().map(|address| address.span).collect()
}

/// The sentences of a text without the white space around them.
///
/// A full stop within brackets ends nothing, nor does the point of `p.m.`, `Jul. 1` or `No. 5`. In Japanese a line break
/// ends a sentence, in English a blank line: fold the line breaks of wrapped Japanese text first.
pub fn sentences(text: &str, reader: Reader) -> Vec<Range<usize>> {
    sentence::sentences(text, addresses(text), reader)
}

/// The sentences of a text of which the facts are known: its addresses need not be looked for again.
pub fn sentences_among(text: &str, facts: &Facts, reader: Reader) -> Vec<Range<usize>> {
    sentence::sentences(text, facts.urls.iter().chain(&facts.emails).cloned(), reader)
}

/// The groups of digits of a stored telephone number, in half-width digits.
pub fn digit_groups(phone: &str) -> Vec<String> {
    phone::digit_groups(phone)
}
