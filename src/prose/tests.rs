//! What is read from text of both languages, and what is left alone.
//!
//! A date is shown as its year, month and day, the day of the week, time and zone that belong to it, and in brackets how
//! the year is known; a date's own words stand before it.

mod citations;
mod contacts;
mod english;
mod japanese;
mod numbers;
mod properties;

use super::*;

/// Every date of the text, one a line: the words, then what they say.
fn shown(text: &str, reader: Reader) -> Vec<String> {
    dates(text, reader).iter().map(|date| format!("{} = {}", &text[date.span.clone()], said(date))).collect()
}

fn said(date: &DateMention) -> String {
    let year = date.resolved_year.map_or("?".to_owned(), |year| year.to_string());
    let mut said = format!("{year}-{}-{}", date.month.value, date.day.value);
    if let Some(weekday) = &date.weekday {
        said += &format!(" {}", weekday.value);
    }
    if let Some(time) = &date.time {
        said += &format!(" {}", clock(time.value));
    }
    if let Some(zone) = &date.zone {
        said += &format!(" {:+}", zone.value.minutes);
    }
    said + &format!(" ({:?})", date.how)
}

fn clock(time: TimeOfDay) -> String {
    let doubt = time.doubt.map_or(String::new(), |doubt| format!(" {doubt:?}"));
    let second = if time.second == 0 { String::new() } else { format!(":{:02}", time.second) };
    format!("{:02}:{:02}{second}{doubt}", time.hour, time.minute)
}

/// The dates of the text, whole.
fn check(reader: Reader, text: &str, expected: &[&str]) {
    assert_eq!(shown(text, reader), expected, "{text}");
}

/// One date, which is all of the text.
fn check_whole(reader: Reader, text: &str, expected: &str) {
    check(reader, text, &[&format!("{text} = {expected}")]);
}

/// The times of the text, whole.
fn check_times(reader: Reader, text: &str, expected: &[&str]) {
    let shown: Vec<_> =
        times(text, reader).iter().map(|time| format!("{} = {}", &text[time.span.clone()], clock(time.time))).collect();
    assert_eq!(shown, expected, "{text}");
}

/// The ranges of the text, whole.
fn check_ranges(reader: Reader, text: &str, expected: &[&str]) {
    let shown: Vec<_> = ranges(text, reader).into_iter().map(|range| text[range.span].to_owned()).collect();
    assert_eq!(shown, expected, "{text}");
}

#[test]
fn a_reader_is_chosen_by_the_primary_language() {
    for (tag, expected) in [
        ("ja", Some(Reader::Japanese)),
        ("ja-JP", Some(Reader::Japanese)),
        ("EN-gb", Some(Reader::English)),
        ("eng", None),
        ("fr", None),
        ("", None),
    ] {
        assert_eq!(Reader::of(tag), expected, "{tag}");
    }
}
