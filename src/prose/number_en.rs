//! Numbers as English writes them: six documents, 30 days, a 30-day period, ¥1,200, 5%, 120 million yen.

use super::cursor::Cursor;
use super::number::{NumberMention, THOUSAND, figures};
use super::{Spanned, Unit, measure};

/// Reads a number with what it counts.
pub fn number(cursor: &mut Cursor) -> Option<NumberMention> {
    let read = cursor.spanned(|cursor| in_yen(cursor).or_else(|| counted(cursor)))?;
    let Spanned { value: (thousandths, unit), span } = read;
    Some(NumberMention { span, thousandths, unit })
}

/// Passes over the numbers that name something: Chapters 3 to 7 and 13, Form 1-2, No. 5.
pub fn reference(cursor: &mut Cursor) -> Option<()> {
    cursor.attempt(|cursor| {
        let word = cursor.word()?;
        let singular = word.strip_suffix(['s', 'S']).unwrap_or(word);
        REFERENCES.iter().any(|noun| singular.eq_ignore_ascii_case(noun)).then_some(())?;
        cursor.take(|c| c == '.');
        cursor.blank();
        label(cursor)?;
        while cursor.attempt(further_label).is_some() {}
        Some(())
    })
}

const REFERENCES: [&str; 38] = [
    "chapter",
    "article",
    "art",
    "section",
    "sec",
    "form",
    "part",
    "annex",
    "attachment",
    "appendix",
    "schedule",
    "no",
    "number",
    "paragraph",
    "para",
    "item",
    "table",
    "figure",
    "fig",
    "step",
    "version",
    "ver",
    "page",
    "phase",
    "class",
    "level",
    "tier",
    "category",
    "type",
    "room",
    "line",
    "note",
    "question",
    "exhibit",
    "clause",
    "ext",
    "extension",
    "option",
];

/// 3, 1-2, 4.1.
fn label(cursor: &mut Cursor) -> Option<()> {
    cursor.attempt(|cursor| {
        figures(cursor)?;
        while cursor.attempt(|cursor| cursor.take(|c| c == '-').and_then(|_| figures(cursor))).is_some() {}
        (!cursor.sees(|c| c.is_ascii_alphabetic())).then_some(())
    })
}

/// The next of a list of labels, unless it is a count: "Chapter 3 and two documents", "Form 2, 30 days".
fn further_label(cursor: &mut Cursor) -> Option<()> {
    let comma = cursor.take(|c| c == ',').is_some();
    let apart = cursor.blank();
    let word = ["to", "through", "and", "or"].iter().find_map(|word| cursor.phrase(word)).is_some();
    let dash = !word && cursor.take(|c| c == '–').is_some();
    (comma || word || dash).then_some(())?;
    (cursor.blank() || apart || dash).then_some(())?;
    let mut ahead = *cursor;
    let counts = figures(&mut ahead).is_some() && noun(&mut ahead, false).is_some_and(|unit| unit.is_known());
    if counts { None } else { label(cursor) }
}

fn in_yen(cursor: &mut Cursor) -> Option<(u64, Unit)> {
    cursor.attempt(|cursor| {
        cursor.take(|c| matches!(c, '¥' | '￥')).map(drop).or_else(|| cursor.phrase("jpy"))?;
        cursor.blank();
        let value = figures(cursor)?;
        Some((multiplied(cursor, value)?, Unit::Yen))
    })
}

fn counted(cursor: &mut Cursor) -> Option<(u64, Unit)> {
    let start = cursor.at();
    let in_figures = cursor.starts_number().then(|| figures(cursor)).flatten();
    let in_words = in_figures.is_none();
    let value = in_figures.or_else(|| words(cursor))?;
    if let Some(whole) = measure::denominator(cursor, value / THOUSAND).filter(|_| value.is_multiple_of(THOUSAND)) {
        return measure::share(value / THOUSAND, whole).map(|share| (share, Unit::Percent));
    }
    let is_year = !in_words && cursor.at() - start == 4 && (1900 * THOUSAND..2100 * THOUSAND).contains(&value);
    let value = multiplied(cursor, value)?;
    let unit = if is_year { Unit::Other(String::new()) } else { unit(cursor, value == THOUSAND)? };
    (unit.is_known() || !(in_words && value == THOUSAND)).then_some((value, unit))
}

/// What is counted, taken if it is known; "one" of nothing known is no number: one of them, one another.
fn unit(cursor: &mut Cursor, is_one: bool) -> Option<Unit> {
    let sign = cursor.attempt(|cursor| cursor.take(|c| c == '%').map(|_| Unit::Percent));
    if sign.is_some() {
        return sign;
    }
    let measured = cursor.attempt(|cursor| {
        let is_apart = cursor.take(|c| c == '-').is_some() || cursor.blank();
        measure::sign(cursor).or_else(|| measure::words(cursor).filter(|_| is_apart))
    });
    if measured.is_some() {
        return measured;
    }
    let after = *cursor;
    if cursor.sees(|c| c.is_ascii_alphanumeric()) {
        return Some(Unit::Other(cursor.clone().letters().to_owned()));
    }
    match cursor.attempt(|cursor| noun(cursor, is_one)) {
        Some(unit) if unit.is_known() => Some(unit),
        other => {
            *cursor = after;
            Some(other.unwrap_or(Unit::Other(String::new())))
        }
    }
}

/// The counted noun: 30 days, two draft documents, a 30-day period. The first word tells it if none is known.
fn noun(cursor: &mut Cursor, is_one: bool) -> Option<Unit> {
    let hyphen = cursor.take(|c| c == '-').is_some();
    (hyphen || cursor.blank()).then_some(())?;
    let mut first: Option<String> = None;
    for _ in 0..3 {
        let Some(word) = cursor.word().map(str::to_ascii_lowercase) else { break };
        if STOP.contains(&word.as_str()) {
            break;
        }
        if word == "per" && cursor.blank() && cursor.phrase("cent").is_some() {
            return Some(Unit::Percent);
        }
        let known = known(&word, is_one || hyphen);
        if known.is_some() && !first.as_deref().is_some_and(is_of_work) {
            return known;
        }
        first.get_or_insert(word);
        if !cursor.blank() {
            break;
        }
    }
    first.map(Unit::Other)
}

/// Business days are not days of the calendar.
fn is_of_work(word: &str) -> bool {
    matches!(word, "business" | "working" | "other" | "more" | "further")
}

/// After these words nothing is counted any more.
const STOP: [&str; 34] = [
    "of", "in", "on", "at", "to", "for", "from", "by", "with", "and", "or", "the", "a", "an", "are", "is", "was",
    "were", "will", "that", "which", "this", "these", "those", "out", "under", "as", "if", "has", "have", "had", "it",
    "their", "another",
];

/// The unit a noun names: in the plural, or in the singular after "one" and in "30-day".
fn known(word: &str, singular: bool) -> Option<Unit> {
    UNITS.iter().find(|(one, many, _)| word == *many || (singular && word == *one)).map(|(_, _, unit)| unit.clone())
}

const UNITS: [(&str, &str, Unit); 51] = [
    ("case", "cases", Unit::Case),
    ("item", "items", Unit::Case),
    ("point", "points", Unit::Case),
    ("kind", "kinds", Unit::Case),
    ("type", "types", Unit::Case),
    ("matter", "matters", Unit::Case),
    ("party", "parties", Unit::Case),
    ("letter", "letters", Unit::Case),
    ("document", "documents", Unit::Document),
    ("material", "materials", Unit::Document),
    ("draft", "drafts", Unit::Document),
    ("opinion", "opinions", Unit::Opinion),
    ("comment", "comments", Unit::Opinion),
    ("submission", "submissions", Unit::Opinion),
    ("person", "people", Unit::Person),
    ("person", "persons", Unit::Person),
    ("individual", "individuals", Unit::Person),
    ("submitter", "submitters", Unit::Person),
    ("respondent", "respondents", Unit::Person),
    ("member", "members", Unit::Person),
    ("resident", "residents", Unit::Person),
    ("participant", "participants", Unit::Person),
    ("organization", "organizations", Unit::Body),
    ("organisation", "organisations", Unit::Body),
    ("body", "bodies", Unit::Body),
    ("ministry", "ministries", Unit::Body),
    ("agency", "agencies", Unit::Body),
    ("group", "groups", Unit::Body),
    ("institution", "institutions", Unit::Body),
    ("municipality", "municipalities", Unit::Body),
    ("company", "companies", Unit::Company),
    ("firm", "firms", Unit::Company),
    ("business", "businesses", Unit::Company),
    ("corporation", "corporations", Unit::Company),
    ("time", "times", Unit::Occasion),
    ("place", "places", Unit::Place),
    ("location", "locations", Unit::Place),
    ("site", "sites", Unit::Place),
    ("venue", "venues", Unit::Place),
    ("store", "stores", Unit::Place),
    ("shop", "shops", Unit::Place),
    ("outlet", "outlets", Unit::Place),
    ("day", "days", Unit::Day),
    ("week", "weeks", Unit::Week),
    ("month", "months", Unit::Month),
    ("year", "years", Unit::Year),
    ("hour", "hours", Unit::Hour),
    ("minute", "minutes", Unit::Minute),
    ("percent", "percent", Unit::Percent),
    ("yen", "yen", Unit::Yen),
    ("booklet", "booklets", Unit::Document),
];

fn multiplied(cursor: &mut Cursor, value: u64) -> Option<u64> {
    let multiple = cursor.attempt(|cursor| {
        cursor.blank();
        let word = cursor.word()?.to_ascii_lowercase();
        MULTIPLES.iter().find(|(name, _)| *name == word).map(|(_, multiple)| *multiple)
    });
    value.checked_mul(multiple.unwrap_or(1))
}

const MULTIPLES: [(&str, u64); 5] = [
    ("hundred", 100),
    ("thousand", 1000),
    ("million", 1_000_000),
    ("billion", 1_000_000_000),
    ("trillion", 1_000_000_000_000),
];

/// one, two, … twelve, thirty, twenty-one.
fn words(cursor: &mut Cursor) -> Option<u64> {
    cursor.attempt(|cursor| {
        let word = cursor.word()?;
        if let Some(place) = ONES.iter().position(|one| word.eq_ignore_ascii_case(one)) {
            return u64::try_from(place + 1).ok().map(|value| value * THOUSAND);
        }
        let tens = TENS
            .iter()
            .position(|ten| word.eq_ignore_ascii_case(ten))
            .and_then(|place| u64::try_from(place + 2).ok())?
            * 10;
        let ones = cursor.attempt(|cursor| {
            cursor.take(|c| c == '-')?;
            let word = cursor.letters().to_ascii_lowercase();
            ONES[..9].iter().position(|one| *one == word).and_then(|place| u64::try_from(place + 1).ok())
        });
        Some((tens + ones.unwrap_or(0)) * THOUSAND)
    })
}

const ONES: [&str; 19] = [
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];

const TENS: [&str; 8] = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
