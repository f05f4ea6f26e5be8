//! What holds for every text and every date.

use proptest::prelude::*;

use super::super::*;
use crate::calendar::{Date, Datelike, JapaneseYear};

fn well_formed<'a>(text: &str, spans: impl Iterator<Item = &'a Range<usize>>) {
    let mut end = 0;
    for span in spans {
        assert!(end <= span.start && span.start < span.end, "{span:?} after {end} in {text:?}");
        assert!(text.get(span.clone()).is_some(), "{span:?} in {text:?}");
        end = span.end;
    }
}

fn check_spans(text: &str) {
    for reader in [Reader::Japanese, Reader::English] {
        let facts = read(text, reader);
        let anywhere = read_where(text, reader, |_, _, _| true, |_, _, _| true);
        assert_eq!(
            format!("{facts:?}"),
            format!("{anywhere:?}"),
            "looking only where something can begin, in {text:?}"
        );
        well_formed(text, facts.dates.iter().map(|date| &date.span));
        well_formed(text, facts.times.iter().map(|time| &time.span));
        well_formed(text, facts.ranges.iter().map(|range| &range.span));
        well_formed(text, facts.numbers.iter().map(|number| &number.span));
        well_formed(text, facts.phones.iter().map(|phone| &phone.span));
        well_formed(text, facts.postal_addresses.iter().map(|address| &address.span));
        well_formed(text, facts.urls.iter());
        well_formed(text, facts.emails.iter());
        // Of what is listed, only the first has a place of its own.
        well_formed(text, facts.citations.iter().map(|citation| &citation.span).filter(|span| !span.is_empty()));
        assert!(facts.citations.iter().all(|citation| text.get(citation.span.clone()).is_some()));
        well_formed(text, sentences(text, reader).iter());
        for date in &facts.dates {
            assert!(text.get(date.month.span.clone()).is_some() && text.get(date.day.span.clone()).is_some());
            let _ = (date.date(), date.civil(), date.era_conflict(), date.weekday_conflict());
        }
    }
}

/// Words of which dates are made, in any order.
fn fragments() -> impl Strategy<Value = String> {
    const WORDS: &[&str] = &[
        "令和",
        "平成",
        "4",
        "１５",
        "二十",
        "元",
        "年",
        "月",
        "日",
        "（",
        "）",
        "(",
        ")",
        "水",
        "曜日",
        "同年",
        "同月",
        "から",
        "〜",
        "-",
        "/",
        ":",
        ".",
        ",",
        " ",
        "\n",
        "午後",
        "時",
        "分",
        "日本時間",
        "2022",
        "June",
        "July ",
        "Wednesday",
        "p.m.",
        "on",
        " to ",
        "the same year",
        "JST",
        "UTC+9",
        "T",
        "Z",
        "noon",
        "\u{fffc}",
        "https://",
        "@",
        "th",
        "。",
        "「",
        "9999999999",
        "件",
        "万",
        "か月",
        "以内",
        "第",
        "条",
        "項",
        "号",
        "法律",
        "〒",
        "123-4567",
        "03-",
        "+81",
        "two",
        "documents",
        "Article ",
        "paragraph ",
        "No. ",
        " of ",
        "%",
        "¥",
    ];
    prop::collection::vec(prop::sample::select(WORDS), 0..24).prop_map(|words| words.concat())
}

proptest! {
    #[test]
    fn any_text_is_read_without_harm(text in any::<String>()) {
        check_spans(&text);
    }

    #[test]
    fn any_heap_of_words_is_read_without_harm(text in fragments()) {
        check_spans(&text);
    }
}

/// The texts that teach the rules, and those that test them, hold every kind of fact.
#[test]
#[expect(clippy::disallowed_methods, reason = "a test reads the manual")]
fn the_manual_and_the_corpus_are_read_without_harm() {
    let package = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let folders =
        ["docs/rules", "tests/corpus", "tests/releases"].map(|folder| walkdir::WalkDir::new(package.join(folder)));
    let files = folders.into_iter().flatten().map(|entry| entry.expect("a readable folder").into_path());
    let texts: Vec<String> = files.filter_map(|path| std::fs::read_to_string(path).ok()).collect();
    assert!(texts.len() > 100, "{} texts", texts.len());
    for paragraph in texts.iter().flat_map(|text| text.split("\n\n")) {
        check_spans(paragraph);
    }
}

/// Every 37th day, and the days around the borders of eras.
fn days() -> impl Iterator<Item = Date> {
    let day = |y, m, d| Date::from_ymd_opt(y, m, d).expect("a date");
    let borders = [(1912, 7, 30), (1926, 12, 25), (1989, 1, 8), (2019, 5, 1)];
    let around = borders.into_iter().flat_map(move |(y, m, d)| [day(y, m, d).pred_opt(), Some(day(y, m, d))]).flatten();
    let last = day(2100, 1, 1);
    day(1873, 1, 1).iter_days().step_by(37).take_while(move |&date| date < last).chain(around)
}

fn check_said(text: &str, reader: Reader, date: Date) {
    let read: Vec<_> = dates(text, reader)
        .into_iter()
        .map(|mention| {
            (mention.date(), mention.weekday.as_ref().map(|day| day.value), mention.era_conflict(), mention.span)
        })
        .collect();
    assert_eq!(read, [(Ok(date), Some(date.weekday()), None, 0..text.len())], "{text}");
}

#[test]
fn every_date_is_read_as_it_is_said() {
    for date in days() {
        let JapaneseYear { era, year } = JapaneseYear::of(date).expect("an era since 1873");
        let era = match era.code() {
            "meiji" => "明治",
            "taisho" => "大正",
            "showa" => "昭和",
            "heisei" => "平成",
            _ => "令和",
        };
        let year = if year == 1 { "元".to_owned() } else { year.to_string() };
        let (y, m, d) = (date.year(), date.month(), date.day());
        let weekday = ["月", "火", "水", "木", "金", "土", "日"][date.weekday().num_days_from_monday() as usize];
        check_said(&format!("{era}{year}年{m}月{d}日（{weekday}）"), Reader::Japanese, date);
        check_said(&format!("{y}年{m}月{d}日{weekday}曜日"), Reader::Japanese, date);
        check_said(&date.format("%A, %B %-d, %Y").to_string(), Reader::English, date);
        check_said(&date.format("%A %-d %B %Y").to_string(), Reader::English, date);
    }
}

#[test]
fn a_long_text_is_read_in_linear_time() {
    // A quadratic scan of any of these would take many minutes. How many dates each holds in Japanese and in English:
    for (unit, japanese, english) in [
        ("1", 0, 0),
        ("a", 0, 0),
        (" ", 0, 0),
        ("\n", 0, 0),
        ("(", 0, 0),
        ("一", 0, 0),
        ("6月", 0, 0),
        ("15日から", 0, 0),
        ("June ", 0, 0),
        ("5 ", 0, 0),
        (".", 0, 0),
        ("https://", 0, 0),
        ("@a", 0, 0),
        ("令和", 0, 0),
        ("-1", 0, 0),
        ("。", 0, 0),
        ("No. 5 of ", 0, 0),
        ("2022,", 0, 0),
        ("一,", 0, 0),
        ("6月5日（", 1, 0),
        ("June 5 and ", 0, 1),
        ("2022/06/15-", 1, 1),
        ("五万", 0, 0),
        ("5 a ", 0, 0),
        ("two ", 0, 0),
        ("第3条", 0, 0),
        ("第3条第1項、", 0, 0),
        ("Article 3, ", 0, 0),
        ("Article 3 and ", 0, 0),
        ("Chapter 3, ", 0, 0),
        ("〒100-0001a", 0, 0),
        ("+81 3", 0, 0),
        ("(03)", 0, 0),
        ("平成五年法", 0, 0),
    ] {
        let count = 20_000 / unit.len();
        let text = unit.repeat(count);
        for (reader, dates) in [(Reader::Japanese, japanese), (Reader::English, english)] {
            assert_eq!(read(&text, reader).dates.len(), dates * count, "{unit:?}");
            assert!(sentences(&text, reader).len() <= text.len());
        }
    }
}
