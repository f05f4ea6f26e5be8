//! English texts.

use super::super::*;
use super::{check_ranges, check_times, check_whole};

fn check(text: &str, expected: &[&str]) {
    super::check(Reader::English, text, expected);
}

fn whole(text: &str, expected: &str) {
    check_whole(Reader::English, text, expected);
}

fn none(texts: &[&str]) {
    texts.iter().for_each(|text| check(text, &[]));
}

#[test]
fn the_ways_of_writing_a_date() {
    whole("Wednesday, June 15, 2022", "2022-6-15 Wed (Written)");
    whole("October 1 (Sat), 2011", "2011-10-1 Sat (Written)");
    whole("Fri., Jul. 1, 2022", "2022-7-1 Fri (Written)");
    whole("Tuesday 5 July 2022", "2022-7-5 Tue (Written)");
    whole("5 July 2022", "2022-7-5 (Written)");
    whole("Tuesday, July 5", "?-7-5 Tue (Unknown)");
    whole("July 5th, 2022", "2022-7-5 (Written)");
    whole("July 5 2022", "2022-7-5 (Written)");
    whole("July 5,2022", "2022-7-5 (Written)");
    whole("TUESDAY, JULY 5, 2022", "2022-7-5 Tue (Written)");
    whole("Tuesday, the 5th of July, 2022", "2022-7-5 Tue (Written)");
    whole("Sept. 1, 2022 (Thu.)", "2022-9-1 Thu (Written)");
    whole("July 18 (Mon., national holiday), 2022", "2022-7-18 Mon (Written)");
    whole("June\n15, 2022", "2022-6-15 (Written)");
    whole("2022-06-15", "2022-6-15 (Written)");
    whole("2022/06/15 (Wed)", "2022-6-15 Wed (Written)");
    whole("May 5, 2022", "2022-5-5 (Written)");
}

#[test]
fn times_of_a_date() {
    whole("2:00 p.m. JST on Wednesday, June 15, 2022", "2022-6-15 Wed 14:00 +540 (Written)");
    whole("Wednesday, June 15, 2022, 2:00 p.m. JST", "2022-6-15 Wed 14:00 +540 (Written)");
    whole("11:59 p.m. on Tuesday, July 5, 2022 (Japan Standard Time, UTC+9)", "2022-7-5 Tue 23:59 +540 (Written)");
    whole("June 15, 2022 at 14:00", "2022-6-15 14:00 (Written)");
    whole("June 15, 2022 (Wed) 14:00", "2022-6-15 Wed 14:00 (Written)");
    whole("noon on June 15, 2022", "2022-6-15 12:00 (Written)");
    whole("5:00 p.m. (JST), July 5, 2022", "2022-7-5 17:00 +540 (Written)");
    whole("2022-06-15T14:00:00+09:00", "2022-6-15 14:00 +540 (Written)");
    whole("2022-06-15 14:00", "2022-6-15 14:00 (Written)");
    whole("July 5, 2022 (JST)", "2022-7-5 +540 (Written)");
    check(
        "On June 15, 2022, 2 p.m. on July 5 was chosen.",
        &["June 15, 2022 = 2022-6-15 (Written)", "2 p.m. on July 5 = 2022-7-5 14:00 (Context)"],
    );
}

#[test]
fn ranges_of_dates() {
    let both = |text: &str, expected: &[&str]| {
        check(text, expected);
        assert_eq!(ranges(text, Reader::English).len(), 1, "{text}");
    };
    both(
        "from Wednesday, June 15 through Tuesday, July 5, 2022",
        &["Wednesday, June 15 = 2022-6-15 Wed (RangeEnd)", "Tuesday, July 5, 2022 = 2022-7-5 Tue (Written)"],
    );
    both("June 15 to July 5, 2022", &["June 15 = 2022-6-15 (RangeEnd)", "July 5, 2022 = 2022-7-5 (Written)"]);
    both("June 15, 2022 – July 5", &["June 15, 2022 = 2022-6-15 (Written)", "July 5 = 2022-7-5 (RangeEnd)"]);
    both("between June 15 and July 5, 2022", &["June 15 = 2022-6-15 (RangeEnd)", "July 5, 2022 = 2022-7-5 (Written)"]);
    both(
        "December 20 to January 10, 2023",
        &["December 20 = 2022-12-20 (RangeEnd)", "January 10, 2023 = 2023-1-10 (Written)"],
    );
    both(
        "from December 20, 2022 until January 10",
        &["December 20, 2022 = 2022-12-20 (Written)", "January 10 = 2023-1-10 (RangeEnd)"],
    );
    both(
        "from 2:00 p.m. on Wednesday, June 15, 2022 to 11:59 p.m. on Tuesday, July 5, 2022 (Japan Standard Time, UTC+9)",
        &[
            "2:00 p.m. on Wednesday, June 15, 2022 = 2022-6-15 Wed 14:00 (Written)",
            "11:59 p.m. on Tuesday, July 5, 2022 (Japan Standard Time, UTC+9) = 2022-7-5 Tue 23:59 +540 (Written)",
        ],
    );
    check_ranges(Reader::English, "on June 15 and July 5, 2022", &[]);
}

#[test]
fn days_that_share_a_month() {
    check("June 15–20, 2022", &["June 15 = 2022-6-15 (RangeEnd)", "20, 2022 = 2022-6-20 (Written)"]);
    check("June 15 to 20, 2022", &["June 15 = 2022-6-15 (RangeEnd)", "20, 2022 = 2022-6-20 (Written)"]);
    check("June 15-20", &["June 15 = ?-6-15 (Unknown)", "20 = ?-6-20 (Unknown)"]);
    check("15–20 June 2022", &["15 = 2022-6-15 (RangeEnd)", "20 June 2022 = 2022-6-20 (Written)"]);
    check("from 15 to 20 June 2022", &["15 = 2022-6-15 (RangeEnd)", "20 June 2022 = 2022-6-20 (Written)"]);
    check("on June 15 to 20 people", &["June 15 = ?-6-15 (Unknown)"]);
    check("June 15, 2022 - 20 opinions", &["June 15, 2022 = 2022-6-15 (Written)"]);
}

#[test]
fn years_named_elsewhere() {
    let first = "June 15, 2022 = 2022-6-15 (Written)";
    check("On June 15, 2022 it opened; it closes July 5.", &[first, "July 5 = 2022-7-5 (Context)"]);
    check("On June 15, 2022.\n\nIt closes July 5.", &[first, "July 5 = ?-7-5 (Unknown)"]);
    check("June 15, 2022, \u{fffc}, July 5", &[first, "July 5 = ?-7-5 (Unknown)"]);
    check("June 15, 2022; in 2023, July 5", &[first, "July 5 = ?-7-5 (Unknown)"]);
    check("June 15, 2022, Act No. 88 of 1993, July 5", &[first, "July 5 = 2022-7-5 (Context)"]);
    check("June 15, 2022 and July 5 of the same year", &[first, "July 5 of the same year = 2022-7-5 (SameYear)"]);
    check(
        "June 15, 2022 and May 1 of the following year",
        &[first, "May 1 of the following year = 2023-5-1 (FollowingYear)"],
    );
    check(
        "June 15, 2022 and the 25th of the same month",
        &[first, "the 25th of the same month = 2022-6-25 (SameMonth)"],
    );
    check("June 15, 2022, and every July 5", &[first, "July 5 = ?-7-5 (Unknown)"]);
    check(
        "December 20, 2022 … January 10",
        &["December 20, 2022 = 2022-12-20 (Written)", "January 10 = ?-1-10 (Unknown)"],
    );
}

#[test]
fn impossible_dates_are_read() {
    for text in ["April 31", "April 31, 2022", "31 April 2022", "June 45, 2022", "February 29, 2023", "2022-02-30"] {
        let read: Vec<_> = dates(text, Reader::English).iter().map(DateMention::date).collect();
        assert_eq!(read, [Err(NoDate::Impossible)], "{text}");
    }
}

#[test]
fn a_day_of_the_week_must_belong_to_the_date() {
    check("Monday to Friday, July 1, 2022", &["July 1, 2022 = 2022-7-1 (Written)"]);
    check("Tuesdays, July 5, 2022", &["July 5, 2022 = 2022-7-5 (Written)"]);
    check("July 5, Wednesday July 6", &["July 5 = ?-7-5 (Unknown)", "Wednesday July 6 = ?-7-6 Wed (Unknown)"]);
    check("July 5, 2022 (Sun Corporation)", &["July 5, 2022 = 2022-7-5 (Written)"]);
    check("Sun released it on July 5, 2022", &["July 5, 2022 = 2022-7-5 (Written)"]);
}

#[test]
fn what_is_no_date() {
    none(&[
        "Act No. 88 of 1993",
        "you may 5 times",
        "It may 15",
        "They march 5 miles",
        "YOU MAY 5",
        "May 5 people apply?",
        "June 2022",
        "in 2022",
    ]);
    none(&[
        "1.2.3",
        "2022.6.15-beta",
        "03-5253-5920",
        "+81-3-5253-5920",
        "100-8926",
        "ISO/IEC 27001:2013",
        "1/2",
        "06/15/2022",
    ]);
    none(&[
        "the second",
        "Article 3",
        "Article 3 May",
        "No. 5 May",
        "in 5 June meetings",
        "June 15,000",
        "June 15.5",
        "June 15%",
    ]);
    none(&[
        "May 98",
        "Junes 5",
        "June",
        "5",
        "Sun 5",
        "https://example.jp/2022/06/15/",
        "mail 5-June@example.jp",
        "June \u{fffc}5",
    ]);
    none(&["June 15:00", "June 15-beta", "June 15/16", "令和4年6月15日", "June\n\n5"]);
}

#[test]
fn clock_times() {
    let check = |text, expected: &[&str]| check_times(Reader::English, text, expected);
    check("2:00 p.m. or 2 p.m.", &["2:00 p.m. = 14:00", "2 p.m. = 14:00"]);
    check("9am to 5:30PM, 2.30 pm.", &["9am = 09:00", "5:30PM = 17:30", "2.30 pm = 14:30"]);
    check("14:00-17:00, 14:00:30", &["14:00 = 14:00", "17:00 = 17:00", "14:00:30 = 14:00:30"]);
    check("noon and midnight", &["noon = 12:00", "midnight = 00:00 WhichMidnight"]);
    check("12 noon, 12 midnight", &["12 noon = 12:00", "12 midnight = 00:00 WhichMidnight"]);
    check("12 p.m., 12:00 a.m.", &["12 p.m. = 12:00 NoonOrMidnight", "12:00 a.m. = 00:00 NoonOrMidnight"]);
    check("12:30 p.m., 12:30 a.m.", &["12:30 p.m. = 12:30", "12:30 a.m. = 00:30"]);
    check("24:00, 0:00, 24:30", &["24:00 = 24:00", "0:00 = 00:00 WhichMidnight", "24:30 = 24:30"]);
    check("July 5, 2022, from 2 p.m. to 5 p.m.", &["2 p.m. = 14:00", "5 p.m. = 17:00"]);
    check("14:00 a.m., 14:00 p.m.", &["14:00 a.m. = 14:00 Contradiction", "14:00 p.m. = 14:00 Contradiction"]);
}

#[test]
fn what_is_no_time() {
    for text in
        ["in the afternoon", "ISO 8601:2019", "UTC-05:00", "UTC+09:00", "1.5 pm2", "3 a", "10:5", "1:2:3", "5 amps"]
    {
        check_times(Reader::English, text, &[]);
    }
}
