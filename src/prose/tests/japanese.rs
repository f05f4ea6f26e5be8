//! Japanese texts.

use super::super::*;
use super::{check_ranges, check_times, check_whole};
use crate::calendar::{Date, Era, JapaneseYear, Weekday};

fn check(text: &str, expected: &[&str]) {
    super::check(Reader::Japanese, text, expected);
}

fn whole(text: &str, expected: &str) {
    check_whole(Reader::Japanese, text, expected);
}

fn none(texts: &[&str]) {
    texts.iter().for_each(|text| check(text, &[]));
}

fn only(text: &str) -> DateMention {
    let mut dates = dates(text, Reader::Japanese);
    assert_eq!(dates.len(), 1, "{text}");
    dates.remove(0)
}

#[test]
fn the_house_styles() {
    whole("令和４年６月１５日（水）", "2022-6-15 Wed (FromEra)");
    whole("令和4年6月15日(水)", "2022-6-15 Wed (FromEra)");
    whole("2022年6月15日水曜日", "2022-6-15 Wed (Written)");
    whole("2022年6月15日（水曜日）", "2022-6-15 Wed (Written)");
    whole("２０２２年６月１５日　（水）", "2022-6-15 Wed (Written)");
    whole("西暦2022年6月15日", "2022-6-15 (Written)");
    whole("令和 4 年 6 月 15 日", "2022-6-15 (FromEra)");
    whole("令和4年\n6月15日", "2022-6-15 (FromEra)");
}

#[test]
fn kanji_numerals() {
    whole("令和四年六月十五日", "2022-6-15 (FromEra)");
    whole("令和三年十月二十日", "2021-10-20 (FromEra)");
    whole("平成三十一年十二月三十一日", "2019-12-31 (FromEra)");
    whole("二〇二二年六月一五日", "2022-6-15 (Written)");
    whole("二千二十二年六月十五日", "2022-6-15 (Written)");
}

#[test]
fn eras() {
    whole("令和元年5月1日", "2019-5-1 (FromEra)");
    whole("㋿4年6月15日", "2022-6-15 (FromEra)");
    whole("平成31年5月1日", "2019-5-1 (FromEra)");
    whole("昭和22年4月17日", "1947-4-17 (FromEra)");
    whole("大正12年9月1日", "1923-9-1 (FromEra)");
    whole("明治45年7月29日", "1912-7-29 (FromEra)");
    whole("令和99年1月1日", "2117-1-1 (FromEra)");
    whole("令和0年1月1日", "2018-1-1 (FromEra)");
}

#[test]
fn a_year_said_twice() {
    for text in [
        "令和4年（2022年）6月15日",
        "令和4（2022）年6月15日",
        "2022年（令和4年）6月15日",
        "2022（令和4）年6月15日",
        "令和四年（西暦二〇二二年）六月十五日",
    ] {
        whole(text, "2022-6-15 (Written)");
        assert_eq!(only(text).era.map(|era| era.value), Some(JapaneseYear { era: Era::Reiwa, year: 4 }), "{text}");
    }
}

#[test]
fn an_era_that_contradicts() {
    let reiwa = |year| JapaneseYear { era: Era::Reiwa, year };
    let heisei = |year| JapaneseYear { era: Era::Heisei, year };
    for (text, expected) in [
        ("令和4年6月15日", None),
        ("令和4年（2022年）6月15日", None),
        ("6月15日", None),
        ("令和5年（2022年）6月15日", Some(EraConflict::Year { means: 2023, fits: Some(reiwa(4)) })),
        ("2022年（令和5年）2月30日", Some(EraConflict::Year { means: 2023, fits: None })),
        ("平成31年5月1日", Some(EraConflict::Border { fits: reiwa(1) })),
        ("平成31年4月30日", None),
        ("令和元年4月30日", Some(EraConflict::Border { fits: heisei(31) })),
        ("昭和64年1月8日", Some(EraConflict::Border { fits: heisei(1) })),
        ("令和0年1月1日", Some(EraConflict::Border { fits: heisei(30) })),
    ] {
        assert_eq!(only(text).era_conflict(), expected, "{text}");
    }
}

#[test]
fn days_of_the_week() {
    whole("11月4日（月・休）", "?-11-4 Mon (Unknown)");
    whole("11月4日（月・祝）", "?-11-4 Mon (Unknown)");
    whole("2023年3月21日（火・祝）", "2023-3-21 Tue (Written)");
    whole("令和4年6月19日（日）", "2022-6-19 Sun (FromEra)");
    check("令和4年6月15日（日本語版）", &["令和4年6月15日 = 2022-6-15 (FromEra)"]);
    check("令和4年6月15日（土・日・祝日を除く。）", &["令和4年6月15日 = 2022-6-15 (FromEra)"]);
    check("令和4年6月15日、土曜日を除く", &["令和4年6月15日 = 2022-6-15 (FromEra)"]);
}

#[test]
fn a_day_of_the_week_that_does_not_fit() {
    assert_eq!(only("令和4年6月15日（木）").weekday_conflict(), Some(Weekday::Wed));
    assert_eq!(only("令和4年6月15日（水）").weekday_conflict(), None);
    assert_eq!(only("6月15日（木）").weekday_conflict(), None);
    assert_eq!(only("令和4年2月30日（木）").weekday_conflict(), None);
}

#[test]
fn figures() {
    whole("2022/06/15", "2022-6-15 (Written)");
    whole("2022-06-15", "2022-6-15 (Written)");
    whole("２０２２／６／１５（水）", "2022-6-15 Wed (Written)");
    whole("2022/06/15 14:00", "2022-6-15 14:00 (Written)");
    whole("2022-06-15T14:00:30+09:00", "2022-6-15 14:00:30 +540 (Written)");
    whole("2022-06-15T05:00Z", "2022-6-15 05:00 +0 (Written)");
    let forms = ["2022/06/15", "2022-06-15", "2022年6月15日"].map(|text| only(text).form);
    assert_eq!(forms, [Form::Slashes, Form::Hyphens, Form::Words]);
}

#[test]
fn times_of_a_date() {
    whole("令和4年6月15日（水）午後2時", "2022-6-15 Wed 14:00 (FromEra)");
    whole("6月15日14:00", "?-6-15 14:00 (Unknown)");
    whole("令和4年6月15日（水） 午後11時59分", "2022-6-15 Wed 23:59 (FromEra)");
    whole("令和4年6月15日（水）の14時30分15秒", "2022-6-15 Wed 14:30:15 (FromEra)");
    whole("令和4年6月15日（水）、正午", "2022-6-15 Wed 12:00 (FromEra)");
    whole("令和四年六月十五日午後二時半", "2022-6-15 14:30 (FromEra)");
    whole("令和4年6月15日（水）午後2時（日本時間）", "2022-6-15 Wed 14:00 +540 (FromEra)");
    whole("日本時間令和4年6月15日（水）14時", "2022-6-15 Wed 14:00 +540 (FromEra)");
    whole("令和4年6月15日（水）日本時間14時", "2022-6-15 Wed 14:00 +540 (FromEra)");
    whole("令和4年6月15日（日本時間）", "2022-6-15 +540 (FromEra)");
    check("7月5日（火）23時59分必着", &["7月5日（火）23時59分 = ?-7-5 Tue 23:59 (Unknown)"]);
    check("6月15日に3日間", &["6月15日 = ?-6-15 (Unknown)"]);
    check("6月15日24時間受付", &["6月15日 = ?-6-15 (Unknown)"]);
}

#[test]
fn years_named_before() {
    check(
        "令和4年6月15日（水）に公示し、同年7月5日(火)に締め切る。同月25日（月）に公表し、翌年4月1日に施行する。",
        &[
            "令和4年6月15日（水） = 2022-6-15 Wed (FromEra)",
            "同年7月5日(火) = 2022-7-5 Tue (SameYear)",
            "同月25日（月） = 2022-7-25 Mon (SameMonth)",
            "翌年4月1日 = 2023-4-1 (FollowingYear)",
        ],
    );
    check("令和3年に公布し、同年7月5日に施行", &["同年7月5日 = 2021-7-5 (SameYear)"]);
    check("令和3年7月に公布し、同月5日に施行", &["同月5日 = 2021-7-5 (SameMonth)"]);
    check("同年7月5日", &["同年7月5日 = ?-7-5 (SameYear)"]);
    check("同月5日", &[]);
}

#[test]
fn years_of_the_context() {
    let first = "令和4年6月15日 = 2022-6-15 (FromEra)";
    check("令和4年6月15日に公示し、7月5日に締め切る。", &[first, "7月5日 = 2022-7-5 (Context)"]);
    check("令和4年6月15日\n7月5日", &[first, "7月5日 = 2022-7-5 (Context)"]);
    check("令和4年6月15日\n\n7月5日", &[first, "7月5日 = ?-7-5 (Unknown)"]);
    check("令和4年6月15日、\u{fffc}、7月5日", &[first, "7月5日 = ?-7-5 (Unknown)"]);
    check("令和4年6月15日、\u{fffc}、同年7月5日", &[first, "同年7月5日 = ?-7-5 (SameYear)"]);
    check("令和4年6月15日の後、令和5年度は7月5日", &[first, "7月5日 = ?-7-5 (Unknown)"]);
    check("令和4年6月15日、平成5年法律第88号、7月5日", &[first, "7月5日 = 2022-7-5 (Context)"]);
    check("令和4年12月20日の後の1月20日", &["令和4年12月20日 = 2022-12-20 (FromEra)", "1月20日 = ?-1-20 (Unknown)"]);
    for word in ["本年", "毎年", "昨年", "R4年"] {
        let text = format!("令和4年6月15日、{word}7月5日");
        check(&text, &[first, "7月5日 = ?-7-5 (Unknown)"]);
    }
}

#[test]
fn ranges_of_dates() {
    for mark in ["から", "〜", "～", " - ", "－", "–", "から、"] {
        let text = format!("令和4年6月15日（水）{mark}7月5日（火）");
        let first = "令和4年6月15日（水） = 2022-6-15 Wed (FromEra)";
        check(&text, &[first, "7月5日（火） = 2022-7-5 Tue (RangeEnd)"]);
        check_ranges(Reader::Japanese, &text, &[&text]);
    }
    check(
        "令和4年6月15日（水）午後2時から同年7月5日（火）午後11時59分まで",
        &[
            "令和4年6月15日（水）午後2時 = 2022-6-15 Wed 14:00 (FromEra)",
            "同年7月5日（火）午後11時59分 = 2022-7-5 Tue 23:59 (SameYear)",
        ],
    );
    check(
        "令和4年12月20日から1月20日まで",
        &["令和4年12月20日 = 2022-12-20 (FromEra)", "1月20日 = 2023-1-20 (RangeEnd)"],
    );
    check("4月1日から令和5年3月31日まで", &["4月1日 = ?-4-1 (Unknown)", "令和5年3月31日 = 2023-3-31 (FromEra)"]);
    check_ranges(Reader::Japanese, "令和4年6月15日から意見を募集し、7月5日まで", &[]);
    check_ranges(Reader::Japanese, "2022/06/15-2022/07/05", &["2022/06/15-2022/07/05"]);
    check_ranges(Reader::Japanese, "2022-06-15～2022-07-05", &["2022-06-15～2022-07-05"]);
}

#[test]
fn the_last_day_alone() {
    check(
        "6月15日（水）から20日（月）まで",
        &["6月15日（水） = ?-6-15 Wed (Unknown)", "20日（月） = ?-6-20 Mon (Unknown)"],
    );
    check("令和4年6月15日から20日まで", &["令和4年6月15日 = 2022-6-15 (FromEra)", "20日 = 2022-6-20 (RangeEnd)"]);
    check("令和4年6月15日〜20日", &["令和4年6月15日 = 2022-6-15 (FromEra)", "20日 = 2022-6-20 (RangeEnd)"]);
    for text in [
        "令和4年6月15日から20日を経過した日",
        "令和4年6月15日から20日以内",
        "令和4年6月15日から20日間",
        "令和4年6月15日から3日まで",
        "令和4年6月15日、20日",
    ] {
        check(text, &["令和4年6月15日 = 2022-6-15 (FromEra)"]);
    }
}

#[test]
fn impossible_dates_are_read() {
    for (text, expected) in [
        ("令和4年2月30日", Err(NoDate::Impossible)),
        ("2月30日", Err(NoDate::Impossible)),
        ("令和4年13月1日", Err(NoDate::Impossible)),
        ("令和4年6月155日", Err(NoDate::Impossible)),
        ("令和4年0月1日", Err(NoDate::Impossible)),
        ("2022/02/30", Err(NoDate::Impossible)),
        ("令和5年2月29日", Err(NoDate::Impossible)),
        ("2月29日", Err(NoDate::YearUnknown)),
        ("明治5年10月1日", Err(NoDate::OldCalendar)),
        ("令和6年2月29日", Ok(Date::from_ymd_opt(2024, 2, 29).expect("a leap day"))),
    ] {
        assert_eq!(only(text).date(), expected, "{text}");
    }
}

#[test]
fn the_instant_of_a_mention() {
    let civil = |text| only(text).civil().map(|civil| civil.to_string());
    assert_eq!(civil("令和4年7月5日24時").as_deref(), Some("2022-07-06 00:00:00"));
    assert_eq!(civil("令和4年7月5日23時59分").as_deref(), Some("2022-07-05 23:59:00"));
    assert_eq!(civil("令和4年7月5日24時30分"), None);
    assert_eq!(civil("令和4年7月5日午前13時"), None);
    assert_eq!(civil("令和4年7月5日"), None);
}

#[test]
fn what_is_no_date() {
    none(&["平成5年法律第88号", "平成五年法律第八十八号", "平成12年例示省令第5号"]);
    none(&["令和4年度", "2022年度", "2022年", "令和4年6月", "6月", "15日"]);
    none(&["R4.6.15", "1.2.3", "2022.6.15", "2022.6.15-beta", "v2022-06-15", "2022-06-15-beta", "2022-06-15.pdf"]);
    none(&["03-5253-5920", "+81-3-5253-5920", "〒100-8926", "1234-56-78", "第2022号", "ISO/IEC 27001:2013"]);
    none(&["1,000円", "1/2", "6/15", "3日間", "30日以内", "十日前", "一日も早く", "三十日", "6か月", "二、三日"]);
    none(&["令和〇年〇月〇日", "○月○日", "来月5日", "6月15日間", "五月晴れ"]);
    none(&[
        "https://example.jp/2022/06/15/",
        "https://example.jp/2022-06-15をご覧",
        "example.jp/2022/06/15",
        "a-2022-06-15@example.jp",
    ]);
    none(&["令和4年\u{fffc}6月", "6月\u{fffc}15日", "June 15, 2022", "99999999999999999999年6月"]);
}

#[test]
fn clock_times() {
    let check = |text, expected: &[&str]| check_times(Reader::Japanese, text, expected);
    check("14:00から17時まで", &["14:00 = 14:00", "17時 = 17:00"]);
    check("10:00-17:00（12:00〜13:00を除く）", &["10:00 = 10:00", "17:00 = 17:00", "12:00 = 12:00", "13:00 = 13:00"]);
    check("午後2時、午後11時59分", &["午後2時 = 14:00", "午後11時59分 = 23:59"]);
    check("１４：００、午後０時３０分", &["１４：００ = 14:00", "午後０時３０分 = 12:30"]);
    check("正午", &["正午 = 12:00"]);
    check("AM 9:00、PM5:30、2:00 p.m.", &["AM 9:00 = 09:00", "PM5:30 = 17:30", "2:00 p.m. = 14:00"]);
    check("24時、24:30", &["24時 = 24:00", "24:30 = 24:30"]);
    check(
        "0時、0:00、午前0時",
        &["0時 = 00:00 WhichMidnight", "0:00 = 00:00 WhichMidnight", "午前0時 = 00:00 WhichMidnight"],
    );
    check("午前12時、午後12時", &["午前12時 = 12:00 NoonOrMidnight", "午後12時 = 24:00 NoonOrMidnight"]);
    check("午後12時30分、午前13時", &["午後12時30分 = 12:30 NoonOrMidnight", "午前13時 = 13:00 Contradiction"]);
    check("午後二時三十分、零時五分", &["午後二時三十分 = 14:30", "零時五分 = 00:05"]);
    check("令和4年6月15日14時〜17時", &["14時 = 14:00", "17時 = 17:00"]);
}

#[test]
fn what_is_no_time() {
    for text in [
        "24時間受付",
        "一時的",
        "一時停止",
        "十時点",
        "12時制",
        "第2時",
        "ISO 8601:2019",
        "27001:2013",
        "1:2:3",
        "00:1A:2B",
        "12:34:56:78",
        "10:5",
        "夜9時",
        "午前中",
        "同時",
        "100:00",
        "https://example.jp:80/14:00",
    ] {
        check_times(Reader::Japanese, text, &[]);
    }
}

#[test]
fn a_time_knows_its_date_and_zone() {
    let text = "受付は9時（日本時間）から、令和4年7月5日（火）17時まで";
    let read: Vec<_> = times(text, Reader::Japanese)
        .into_iter()
        .map(|time| (&text[time.span], time.zone.map(|zone| zone.value), time.date))
        .collect();
    assert_eq!(read, [("9時", Some(UtcOffset::JAPAN), None), ("17時", None, Some(0))]);
}

#[test]
fn each_part_has_its_place() {
    let text = "受付は令和４年（2022年）６月１５日（水）午後２時（日本時間）から";
    let date = only(text);
    let part = |span: &std::ops::Range<usize>| text[span.clone()].to_owned();
    let parts = [
        date.era.as_ref().map(|era| part(&era.span)),
        date.year.as_ref().map(|year| part(&year.span)),
        Some(part(&date.month.span)),
        Some(part(&date.day.span)),
        date.weekday.as_ref().map(|weekday| part(&weekday.span)),
        date.time.as_ref().map(|time| part(&time.span)),
        date.zone.as_ref().map(|zone| part(&zone.span)),
    ];
    let expected = ["令和４年", "2022年", "６月", "１５日", "（水）", "午後２時", "（日本時間）"];
    assert_eq!(parts, expected.map(|part| Some(part.to_owned())));
}
