//! The names of weekdays, months and eras in a language, from ICU4X.

use icu_calendar::Gregorian;
use icu_calendar::cal::Japanese;
use icu_datetime::FixedCalendarDateTimeFormatter as Formatter;
use icu_datetime::fieldsets::{E, M, Y};
use icu_datetime::input::Date;
use icu_datetime::options::YearStyle;
use icu_locale_core::Locale;

use crate::calendar::{Era, JapaneseYear, Weekday};

/// Tables, read from ICU4X once per language.
pub(super) struct Names {
    weekdays: Vec<String>,
    weekdays_short: Vec<String>,
    months: Vec<String>,
    eras: Vec<String>,
}

impl Names {
    /// The names in a language; a language that ICU4X does not know gets those of the CLDR root.
    pub fn of(locale: &Locale) -> Names {
        Names {
            weekdays: weekdays(locale, E::long()),
            weekdays_short: weekdays(locale, E::short()),
            months: months(locale),
            eras: eras(locale),
        }
    }

    /// 水曜日, Wednesday.
    pub fn weekday(&self, weekday: Weekday) -> &str {
        nth(&self.weekdays, weekday.num_days_from_monday())
    }

    /// 水, Wed.
    pub fn weekday_short(&self, weekday: Weekday) -> &str {
        nth(&self.weekdays_short, weekday.num_days_from_monday())
    }

    /// 6月, June; months count from 1.
    pub fn month(&self, month: u32) -> &str {
        nth(&self.months, month.saturating_sub(1))
    }

    /// 令和, Reiwa.
    pub fn era(&self, era: Era) -> &str {
        nth(&self.eras, Era::ALL.iter().position(|one| *one == era).unwrap_or_default() as u32)
    }
}

fn nth(names: &[String], index: u32) -> &str {
    names.get(index as usize).map(String::as_str).unwrap_or_default()
}

const COMPILED_IN: &str = "the data of every language, or of the root, are compiled in";

/// From Monday.
fn weekdays(locale: &Locale, fields: E) -> Vec<String> {
    let formatter = Formatter::<Gregorian, _>::try_new(locale.into(), fields).expect(COMPILED_IN);
    (3..10).map(|day| plain(formatter.format(&date(2022, 1, day).to_calendar(Gregorian)).to_string())).collect()
}

fn months(locale: &Locale) -> Vec<String> {
    let formatter = Formatter::<Gregorian, _>::try_new(locale.into(), M::long()).expect(COMPILED_IN);
    (1..=12).map(|month| plain(formatter.format(&date(2022, month, 1).to_calendar(Gregorian)).to_string())).collect()
}

/// ICU4X says an era only with a year. So the sixth year of each is said, and what all of them have in common
/// (令和6年 and 平成6年: 6年) is not the name.
fn eras(locale: &Locale) -> Vec<String> {
    let fields = Y::long().with_year_style(YearStyle::WithEra);
    let formatter = Formatter::<Japanese, _>::try_new(locale.into(), fields).expect(COMPILED_IN);
    let sixth = |era| date(JapaneseYear { era, year: 6 }.gregorian(), 6, 1).to_calendar(Japanese::new());
    let said: Vec<Vec<char>> =
        Era::ALL.iter().map(|era| plain(formatter.format(&sixth(*era)).to_string()).chars().collect()).collect();
    let before = common(said.iter().map(|text| text.iter()));
    let after = common(said.iter().map(|text| text[before..].iter().rev()));
    said.iter().map(|text| text[before..text.len() - after].iter().collect()).collect()
}

/// How many characters all of the texts begin with.
fn common<'a>(mut texts: impl Iterator<Item = impl Iterator<Item = &'a char> + Clone> + Clone) -> usize {
    let Some(first) = texts.next() else { return 0 };
    texts.map(|text| first.clone().zip(text).take_while(|(a, b)| a == b).count()).min().unwrap_or_default()
}

fn date(year: i32, month: u8, day: u8) -> Date<icu_calendar::Iso> {
    Date::try_new_iso(year, month, day).expect("a day of the calendar")
}

/// ICU4X binds words with no-break spaces (U+00A0, U+202F); here everything said has ordinary ones.
fn plain(said: String) -> String {
    said.replace(['\u{a0}', '\u{202f}'], " ").trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(language: &str, expected: [&str; 9]) {
        let names = Names::of(&language.parse().expect("a language"));
        let dates = [
            names.weekday(Weekday::Mon),
            names.weekday(Weekday::Sun),
            names.weekday_short(Weekday::Wed),
            names.month(12),
        ];
        let eras = Era::ALL.map(|era| names.era(era));
        assert_eq!([dates.as_slice(), eras.as_slice()].concat(), expected);
    }

    #[test]
    fn names_are_there_for_any_language() {
        check("ja", ["月曜日", "日曜日", "水", "12月", "明治", "大正", "昭和", "平成", "令和"]);
        check("en", ["Monday", "Sunday", "Wed", "December", "Meiji", "Taishō", "Shōwa", "Heisei", "Reiwa"]);
        check("fr", ["lundi", "dimanche", "mer.", "décembre", "Meiji", "Taishō", "Shōwa", "Heisei", "Reiwa"]);
        check("ko", ["월요일", "일요일", "수", "12월", "메이지", "다이쇼", "쇼와", "헤이세이", "레이와"]);
        check("qaa", ["Mon", "Sun", "Wed", "M12", "Meiji", "Taishō", "Shōwa", "Heisei", "Reiwa"]);
    }
}
