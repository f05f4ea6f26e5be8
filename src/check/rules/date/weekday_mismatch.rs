//! `date/weekday-mismatch`.

use super::house;
use crate::calendar::{Date, Datelike, Weekday};
use crate::check::findings::RuleFindings;
use crate::check::rule::Rule;
use crate::check::scene::{Reading, Scene};
use crate::diagnostic::{Diagnostic, Fix, Message};
use crate::prose::{Carried, DateMention, Reader};

/// A day of the week that is not the one the date falls on.
pub struct WeekdayMismatch;

impl Rule for WeekdayMismatch {
    fn name(&self) -> &'static str {
        "date/weekday-mismatch"
    }

    fn check(&self, scene: &Scene<'_>, findings: &mut RuleFindings<'_>) {
        for reading in &scene.readings {
            for mention in &reading.facts.dates {
                let Some((date, written)) = date_meant(scene, reading, mention).zip(mention.weekday.as_ref()) else {
                    continue;
                };
                if date.weekday() != written.value {
                    let place = reading.place(&written.span);
                    let message =
                        Message::new("date-weekday-mismatch").with("date", date).with("weekday", date.weekday());
                    let finding = findings.finding(message, place).label(Message::new("written-here"));
                    let finding = explain(scene, finding, date, written.value, reading.reader);
                    let words = &reading.text[written.span.clone()];
                    findings.push(match rewritten(words, reading.reader, date.weekday()) {
                        Some(right) => {
                            house::repaired(finding, words, Fix::probable(reading.place(&written.span), right))
                        }
                        None => finding,
                    });
                }
            }
        }
    }
}

/// The date of a mention. Where no year is written, an earlier date or a stored fact of the same day tells it, unless the sentence speaks of another
/// year (昨年, "last year").
fn date_meant(scene: &Scene<'_>, reading: &Reading<'_>, mention: &DateMention) -> Option<Date> {
    let sentence = reading.sentences.iter().find(|sentence| sentence.contains(&mention.span.start))?;
    let words = reading.text[sentence.clone()].to_lowercase();
    let is_guess = matches!(mention.how, Carried::Context | Carried::Unknown);
    let another_year = is_guess && OTHER_YEARS.iter().any(|year| words.contains(year));
    scene.date_of(mention).filter(|_| !another_year)
}

const OTHER_YEARS: [&str; 9] =
    ["昨年", "前年", "一昨年", "来年", "翌年", "last year", "next year", "previous year", "following year"];

/// Both repairs, and the stored fact if the date is one.
fn explain(scene: &Scene<'_>, finding: Diagnostic, date: Date, written: Weekday, reader: Reader) -> Diagnostic {
    // What is to be written is said in the language of the text, whoever reads the finding.
    let weekday = house::voice(reader).weekday(date.weekday());
    let help = |id| Message::new(id).with("weekday", weekday.as_str()).with("other", nearest_on(date, written));
    match scene.stored(date) {
        Some(stored) => finding
            .also(scene.origin.at(stored.path), Message::new(stored.label).with("weekday", date.weekday()))
            .help(help("date-weekday-mismatch-help-reference").with("reference", stored.reference)),
        None => finding.help(help("date-weekday-mismatch-help")),
    }
}

/// The date nearest to `date` that falls on that day of the week.
fn nearest_on(date: Date, weekday: Weekday) -> Date {
    let ahead = i64::from((weekday.num_days_from_monday() + 7 - date.weekday().num_days_from_monday()) % 7);
    let days = if ahead <= 3 { ahead } else { ahead - 7 };
    date + chrono::TimeDelta::days(days)
}

/// The right day of the week, as long or short as the one written; `None` where more is said of the day (月・祝).
fn rewritten(written: &str, reader: Reader, right: Weekday) -> Option<String> {
    let name = house::voice(reader).weekday(right);
    let is_name = |c: char| match reader {
        Reader::Japanese => "月火水木金土日".contains(c),
        Reader::English => c.is_ascii_alphabetic(),
    };
    let start = written.find(is_name)?;
    let (end, short) = match reader {
        Reader::Japanese => (start + written[start..].chars().next()?.len_utf8(), name.chars().take(1)),
        Reader::English => {
            let end = written[start..].find(|c| !is_name(c)).map_or(written.len(), |length| start + length);
            (end, name.chars().take(if written[start..end].ends_with("day") { name.len() } else { 3 }))
        }
    };
    let says_more = ["祝", "休", "holiday"].iter().any(|more| written[end..].contains(more));
    (!says_more).then(|| format!("{}{}{}", &written[..start], short.collect::<String>(), &written[end..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_name_of_the_day_changes() {
        let check = |written, reader, expected: Option<&str>| {
            assert_eq!(rewritten(written, reader, Weekday::Tue).as_deref(), expected, "{written}");
        };
        check("（木）", Reader::Japanese, Some("（火）"));
        check("木曜日", Reader::Japanese, Some("火曜日"));
        check("（木・祝）", Reader::Japanese, None);
        check("Thursday", Reader::English, Some("Tuesday"));
        check("(Thu.)", Reader::English, Some("(Tue.)"));
        check("(Mon., national holiday)", Reader::English, None);
    }

    #[test]
    fn the_nearest_such_day_is_offered() {
        let date = |day| Date::from_ymd_opt(2022, 7, day).expect("a date");
        assert_eq!(nearest_on(date(5), Weekday::Thu), date(7));
        assert_eq!(nearest_on(date(5), Weekday::Mon), date(4));
        assert_eq!(nearest_on(date(5), Weekday::Sat), date(2));
        assert_eq!(nearest_on(date(5), Weekday::Fri), date(8));
    }
}
