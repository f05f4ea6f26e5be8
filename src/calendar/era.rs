//! Years of the Japanese eras, from the adoption of the solar calendar (1 January 1873, Meiji 6).

use icu_calendar::cal::Japanese;

use super::{Date, Datelike};

/// An era since the adoption of the solar calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Era {
    /// 明治, read here from its sixth year.
    Meiji,
    /// 大正, from 30 July 1912.
    Taisho,
    /// 昭和, from 25 December 1926.
    Showa,
    /// 平成, from 8 January 1989.
    Heisei,
    /// 令和, from 1 May 2019.
    Reiwa,
}

impl Era {
    /// All eras, oldest first.
    pub const ALL: [Era; 5] = [Era::Meiji, Era::Taisho, Era::Showa, Era::Heisei, Era::Reiwa];

    /// The era's lower-case name in Latin letters, the code CLDR uses.
    pub fn code(self) -> &'static str {
        match self {
            Era::Meiji => "meiji",
            Era::Taisho => "taisho",
            Era::Showa => "showa",
            Era::Heisei => "heisei",
            Era::Reiwa => "reiwa",
        }
    }

    /// The Gregorian year in which year 1 of the era falls.
    pub fn first_year(self) -> i32 {
        match self {
            Era::Meiji => 1868,
            Era::Taisho => 1912,
            Era::Showa => 1926,
            Era::Heisei => 1989,
            Era::Reiwa => 2019,
        }
    }
}

/// A year as counted within an era.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct JapaneseYear {
    /// The era.
    pub era: Era,
    /// The year in it, from 1 (said 元年).
    pub year: i32,
}

impl JapaneseYear {
    /// The era and year a date falls in; `None` before 1 January 1873, when Japan used another calendar.
    pub fn of(date: Date) -> Option<JapaneseYear> {
        if date.year() < 1873 {
            return None;
        }
        let iso = icu_calendar::Date::try_new_iso(date.year(), date.month() as u8, date.day() as u8).ok()?;
        let year = iso.to_calendar(Japanese::new()).era_year();
        let era = Era::ALL.into_iter().find(|era| era.code() == year.era.as_str())?;
        Some(JapaneseYear { era, year: year.year })
    }

    /// The Gregorian year meant; it says nothing about whether the era had begun or ended at a given date of it.
    pub fn gregorian(self) -> i32 {
        self.era.first_year() + self.year - 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(y: i32, m: u32, d: u32, expected: Option<(Era, i32)>) {
        let date = Date::from_ymd_opt(y, m, d).expect("a date");
        assert_eq!(JapaneseYear::of(date), expected.map(|(era, year)| JapaneseYear { era, year }));
    }

    #[test]
    fn eras_change_on_their_days() {
        check(1872, 12, 31, None);
        check(1873, 1, 1, Some((Era::Meiji, 6)));
        check(1912, 7, 29, Some((Era::Meiji, 45)));
        check(1912, 7, 30, Some((Era::Taisho, 1)));
        check(1926, 12, 24, Some((Era::Taisho, 15)));
        check(1926, 12, 25, Some((Era::Showa, 1)));
        check(1989, 1, 7, Some((Era::Showa, 64)));
        check(1989, 1, 8, Some((Era::Heisei, 1)));
        check(2019, 4, 30, Some((Era::Heisei, 31)));
        check(2019, 5, 1, Some((Era::Reiwa, 1)));
        check(2026, 4, 1, Some((Era::Reiwa, 8)));
    }

    #[test]
    fn the_gregorian_year_comes_back_for_every_day() {
        let mut date = Date::from_ymd_opt(1873, 1, 1).expect("a date");
        while date.year() < 2060 {
            assert_eq!(JapaneseYear::of(date).map(JapaneseYear::gregorian), Some(date.year()), "{date}");
            date = date.succ_opt().expect("a next day");
        }
    }
}
