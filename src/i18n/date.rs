//! Dates, times and periods in the house style. How they are put together is in `facts.ftl`.

use super::Voice;
use super::value::Moment;
use crate::calendar::{Civil, Date, Instant, JapaneseYear, Time, Weekday, Zone};

impl Voice<'_> {
    /// 令和4年6月15日（水）; Wednesday, June 15, 2022. Before 1873, Japanese too counts Gregorian years.
    pub fn date(&self, date: Date) -> String {
        self.of_date("date", date)
    }

    /// 令和4年6月15日; June 15, 2022.
    pub fn date_without_weekday(&self, date: Date) -> String {
        self.of_date("date-without-weekday", date)
    }

    /// 6月15日; June 15.
    pub fn month_day(&self, date: Date) -> String {
        self.of_date("month-day", date)
    }

    /// 水曜日; Wednesday.
    pub fn weekday(&self, weekday: Weekday) -> String {
        self.names().weekday(weekday).to_owned()
    }

    /// 午後2時, 午後11時59分, 正午, 午前0時; 2:00 p.m. JST, 11:59 p.m. JST, noon JST, 12:00 a.m. JST.
    pub fn time(&self, time: Time) -> String {
        self.raw("time", None, Some(time))
    }

    /// 令和4年6月15日（水）午後2時; 2:00 p.m. JST on Wednesday, June 15, 2022.
    pub fn instant(&self, at: Instant, zone: Zone) -> String {
        self.of_civil("instant", zone.civil(at))
    }

    /// 令和4年6月15日（水）午後2時から同年7月5日（火）午後11時59分まで; from 2:00 p.m. on Wednesday, June 15, 2022 to
    /// 11:59 p.m. on Tuesday, July 5, 2022 (Japan Standard Time, UTC+9).
    pub fn period(&self, from: Instant, to: Instant, zone: Zone) -> String {
        self.period_marked(from, to, zone, |said, _| said)
    }

    /// A period whose two ends are given to `mark`, which may put them into markup.
    pub fn period_marked(
        &self,
        from: Instant,
        to: Instant,
        zone: Zone,
        mark: impl Fn(String, Instant) -> String,
    ) -> String {
        let (start, end) = (zone.civil(from), zone.civil(to));
        let end_id = if same_year(start.date(), end.date()) { "period-end-same-year" } else { "period-end" };
        let (start, end) = (self.of_civil("period-start", start), self.of_civil(end_id, end));
        self.with("period-from-to", &[("from", mark(start, from).into()), ("to", mark(end, to).into())])
    }

    /// 令和4年6月15日（水）から同年7月5日（火）まで; from Wednesday, June 15, 2022 to Tuesday, July 5, 2022.
    pub fn dates(&self, from: Date, to: Date) -> String {
        let end = if same_year(from, to) { "date-same-year" } else { "date" };
        self.with("dates-from-to", &[("from", self.date(from).into()), ("to", self.of_date(end, to).into())])
    }

    /// 日本語, Japanese; a language without a name here is said as its tag.
    pub fn language_name(&self, tag: &str) -> String {
        let id = |tag: &str| format!("language-{}", tag.to_ascii_lowercase());
        let primary = tag.split('-').next().unwrap_or_default();
        let known = [id(tag), id(primary)].into_iter().find(|id| self.has(id));
        known.map_or_else(|| tag.to_owned(), |id| self.text(&id))
    }

    /// A date among the arguments of a message.
    pub(super) fn date_value(&self, date: Date) -> Moment {
        Moment { date: Some(date), time: None, said: self.date(date).into() }
    }

    /// A time of day among the arguments of a message.
    pub(super) fn time_value(&self, time: Time) -> Moment {
        Moment { date: None, time: Some(time), said: self.time(time).into() }
    }

    /// An instant among the arguments of a message, said in the zone of all sites.
    pub(super) fn instant_value(&self, at: Instant) -> Moment {
        let (civil, said) = (Zone::default().civil(at), self.instant(at, Zone::default()));
        Moment { date: Some(civil.date()), time: Some(civil.time()), said: said.into() }
    }

    fn of_date(&self, id: &'static str, date: Date) -> String {
        self.raw(id, Some(date), None)
    }

    fn of_civil(&self, id: &'static str, civil: Civil) -> String {
        self.raw(id, Some(civil.date()), Some(civil.time()))
    }
}

/// Whether the same era and year would be said of both; without an era there is no 同年.
fn same_year(from: Date, to: Date) -> bool {
    JapaneseYear::of(from).is_some_and(|year| Some(year) == JapaneseYear::of(to))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::tests::check;

    fn date(text: &str) -> Date {
        text.parse().expect("YYYY-MM-DD")
    }

    /// `2022-06-15T14:00` in Japan.
    fn at(text: &str) -> Instant {
        Instant::from_rfc3339(&format!("{text}:00+09:00")).expect("an instant")
    }

    fn check_date(iso: &str, ja: &str, en: &str) {
        check(|voice| voice.date(date(iso)), ja, en);
    }

    fn check_time(hour: u32, minute: u32, ja: &str, en: &str) {
        let time = Time::from_hms_opt(hour, minute, 0).expect("a time");
        check(|voice| voice.time(time), ja, en);
    }

    fn check_period(from: &str, to: &str, ja: &str, en: &str) {
        check(|voice| voice.period(at(from), at(to), Zone::Tokyo), ja, en);
    }

    #[test]
    fn dates_have_eras_in_japanese() {
        check_date("2022-06-15", "令和4年6月15日（水）", "Wednesday, June 15, 2022");
        check_date("2026-04-01", "令和8年4月1日（水）", "Wednesday, April 1, 2026");
        check_date("2019-05-01", "令和元年5月1日（水）", "Wednesday, May 1, 2019");
        check_date("2019-04-30", "平成31年4月30日（火）", "Tuesday, April 30, 2019");
        check_date("1989-01-08", "平成元年1月8日（日）", "Sunday, January 8, 1989");
        check_date("1989-01-07", "昭和64年1月7日（土）", "Saturday, January 7, 1989");
        check_date("1926-12-25", "昭和元年12月25日（土）", "Saturday, December 25, 1926");
        check_date("1926-12-24", "大正15年12月24日（金）", "Friday, December 24, 1926");
        check_date("1912-07-30", "大正元年7月30日（火）", "Tuesday, July 30, 1912");
        check_date("1912-07-29", "明治45年7月29日（月）", "Monday, July 29, 1912");
        check_date("1873-01-01", "明治6年1月1日（水）", "Wednesday, January 1, 1873");
    }

    #[test]
    fn before_the_solar_calendar_years_are_gregorian() {
        check_date("1872-12-31", "1872年12月31日（火）", "Tuesday, December 31, 1872");
    }

    #[test]
    fn parts_of_dates() {
        let day = date("2022-06-15");
        check(|voice| voice.date_without_weekday(day), "令和4年6月15日", "June 15, 2022");
        check(|voice| voice.month_day(day), "6月15日", "June 15");
        check(|voice| voice.weekday(Weekday::Wed), "水曜日", "Wednesday");
    }

    #[test]
    fn times_of_day() {
        check_time(14, 0, "午後2時", "2:00 p.m. JST");
        check_time(14, 5, "午後2時5分", "2:05 p.m. JST");
        check_time(23, 59, "午後11時59分", "11:59 p.m. JST");
        check_time(9, 30, "午前9時30分", "9:30 a.m. JST");
    }

    #[test]
    fn noon_and_midnight() {
        check_time(12, 0, "正午", "noon JST");
        check_time(12, 30, "午後0時30分", "12:30 p.m. JST");
        check_time(0, 0, "午前0時", "12:00 a.m. JST");
        check_time(0, 1, "午前0時1分", "12:01 a.m. JST");
    }

    #[test]
    fn instants_are_said_in_the_zone() {
        let say = |iso: &'static str| {
            let at = Instant::from_rfc3339(iso).expect("an instant");
            move |voice: Voice<'_>| voice.instant(at, Zone::Tokyo)
        };
        check(say("2022-06-15T05:00:00Z"), "令和4年6月15日（水）午後2時", "2:00 p.m. JST on Wednesday, June 15, 2022");
        check(say("2019-04-30T15:00:00Z"), "令和元年5月1日（水）午前0時", "12:00 a.m. JST on Wednesday, May 1, 2019");
    }

    #[test]
    fn a_period_within_a_year_does_not_repeat_it() {
        check_period(
            "2022-06-15T14:00",
            "2022-07-05T23:59",
            "令和4年6月15日（水）午後2時から同年7月5日（火）午後11時59分まで",
            "from 2:00 p.m. on Wednesday, June 15, 2022 to 11:59 p.m. on Tuesday, July 5, 2022 (Japan Standard Time, UTC+9)",
        );
        check_period(
            "2022-06-15T14:00",
            "2022-06-30T12:00",
            "令和4年6月15日（水）午後2時から同年6月30日（木）正午まで",
            "from 2:00 p.m. on Wednesday, June 15, 2022 to noon on Thursday, June 30, 2022 (Japan Standard Time, UTC+9)",
        );
    }

    #[test]
    fn a_period_across_years_or_eras_says_both() {
        check_period(
            "2025-12-15T10:00",
            "2026-01-15T17:00",
            "令和7年12月15日（月）午前10時から令和8年1月15日（木）午後5時まで",
            "from 10:00 a.m. on Monday, December 15, 2025 to 5:00 p.m. on Thursday, January 15, 2026 (Japan Standard Time, UTC+9)",
        );
        check_period(
            "2019-04-10T10:00",
            "2019-05-10T17:00",
            "平成31年4月10日（水）午前10時から令和元年5月10日（金）午後5時まで",
            "from 10:00 a.m. on Wednesday, April 10, 2019 to 5:00 p.m. on Friday, May 10, 2019 (Japan Standard Time, UTC+9)",
        );
    }

    #[test]
    fn spans_of_dates() {
        check(
            |voice| voice.dates(date("2022-09-01"), date("2022-09-30")),
            "令和4年9月1日（木）から同年9月30日（金）まで",
            "from Thursday, September 1, 2022 to Friday, September 30, 2022",
        );
        check(
            |voice| voice.dates(date("1872-01-01"), date("1872-12-31")),
            "1872年1月1日（月）から1872年12月31日（火）まで",
            "from Monday, January 1, 1872 to Tuesday, December 31, 1872",
        );
    }

    #[test]
    fn years_of_two_eras_name_both() {
        let say = |year: i32| move |voice: Voice<'_>| voice.with("list-year", &[("year", year.into())]);
        check(say(2022), "2022年（令和4年）", "2022");
        check(say(2019), "2019年（平成31年・令和元年）", "2019");
        check(say(2020), "2020年（令和2年）", "2020");
        check(say(1872), "1872年", "1872");
    }

    #[test]
    fn languages_have_names() {
        check(|voice| voice.language_name("ja"), "日本語", "Japanese");
        check(|voice| voice.language_name("zh-Hant"), "中国語（繁体字）", "Traditional Chinese");
        check(|voice| voice.language_name("en-GB"), "英語", "English");
        check(|voice| voice.language_name("qaa"), "qaa", "qaa");
    }
}
