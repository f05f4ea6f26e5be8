//! `date/numeric-date`.

use std::ops::Range;

use super::house;
use crate::calendar::Date;
use crate::check::findings::RuleFindings;
use crate::check::rule::Rule;
use crate::check::scene::{Reading, ReadingKind, Scene};
use crate::diagnostic::{Fix, Message, Severity};
use crate::markdown::PassageKind;
use crate::prose::{Reader, figure};

/// A date in figures and slashes in running text: 2022/7/5, 7/5.
pub struct NumericDate;

impl Rule for NumericDate {
    fn name(&self) -> &'static str {
        "date/numeric-date"
    }

    fn severity(&self) -> Severity {
        Severity::Warning
    }

    fn check(&self, scene: &Scene<'_>, findings: &mut RuleFindings<'_>) {
        for reading in scene.readings.iter().filter(|reading| is_running(reading) && has_slash(reading)) {
            for run in runs(&reading.text).into_iter().filter(|run| !is_version(&reading.text, &run.span)) {
                let Some(dated) = Dated::of(reading, &run) else { continue };
                let place = reading.place(&run.span);
                let written = &reading.text[run.span.clone()];
                let message = Message::new("date-numeric-date").with("written", written);
                let finding = findings.finding(message, place.clone()).label(Message::new("written-here"));
                let finding = finding.help(Message::new(dated.help()));
                findings.push(match dated.fix(reading.reader) {
                    Some((words, true)) => house::repaired(finding, written, Fix::certain(place, words)),
                    Some((words, false)) => house::repaired(finding, written, Fix::probable(place, words)),
                    None => finding,
                });
            }
        }
    }
}

/// Version 2026/06/10, 2026/06/10版: the name of a version.
fn is_version(text: &str, span: &Range<usize>) -> bool {
    let before = text[..span.start].trim_end().to_lowercase();
    let names = ["version", "ver.", "revision", "rev.", "edition", "build", "バージョン"];
    names.iter().any(|name| before.ends_with(name)) || text[span.end..].trim_start().starts_with('版')
}

/// Tables have no room for words, and code is quoted.
fn is_running(reading: &Reading<'_>) -> bool {
    !matches!(reading.kind(), ReadingKind::Passage(PassageKind::Cell | PassageKind::Code))
}

fn has_slash(reading: &Reading<'_>) -> bool {
    reading.characters.may_have_any(['/', '／'])
}

/// What figures between slashes say.
enum Dated {
    /// 2022/7/5: everybody reads it alike.
    YearFirst(Date),
    /// 7/5/2022: the fifth of July, or the seventh of May.
    YearLast,
    /// 7/5 of any year, as Japanese reads it; in English nobody knows.
    MonthDay(Date),
}

impl Dated {
    fn of(reading: &Reading<'_>, run: &Run) -> Option<Dated> {
        let text = &reading.text;
        match run.numbers[..] {
            [(4, year), (1..=2, month), (1..=2, day)] if (1800..2300).contains(&year) => {
                Date::from_ymd_opt(i32::try_from(year).ok()?, month, day).map(Dated::YearFirst)
            }
            [(1..=2, first), (1..=2, second), (4, year)] if (1800..2300).contains(&year) => {
                let is_day = (1..=31).contains(&first) && (1..=31).contains(&second) && first.min(second) <= 12;
                is_day.then_some(Dated::YearLast)
            }
            [(1..=2, first), (1..=2, second)] => {
                let (month, day) = if first > 12 { (second, first) } else { (first, second) };
                // A leap year has every date there is.
                let date = Date::from_ymd_opt(2000, month, day)?;
                let is_swapped = first > 12 && reading.reader == Reader::Japanese;
                (!is_swapped && is_meant(text, &run.span, (first, second), reading)).then_some(Dated::MonthDay(date))
            }
            _ => None,
        }
    }

    fn help(&self) -> &'static str {
        match self {
            Dated::YearLast => "date-numeric-date-help-order",
            Dated::YearFirst(_) | Dated::MonthDay(_) => "date-numeric-date-help",
        }
    }

    /// The words, and whether nothing else can be meant.
    fn fix(&self, reader: Reader) -> Option<(String, bool)> {
        match (self, reader) {
            (Dated::YearFirst(date), _) => Some((house::voice(reader).date_without_weekday(*date), true)),
            (Dated::MonthDay(date), Reader::Japanese) => Some((house::voice(reader).month_day(*date), false)),
            (Dated::MonthDay(_) | Dated::YearLast, _) => None,
        }
    }
}

/// Whether the words around two numbers tell that they are a day, not a fraction: 7/5（火）, 7/5まで, until 7/5.
fn is_meant(text: &str, span: &Range<usize>, (first, second): (u32, u32), reading: &Reading<'_>) -> bool {
    let (before, after) = (text[..span.start].trim_end(), &text[span.end..]);
    let sentence = reading.sentence_at(span.start).to_lowercase();
    let has = |words: &[&str]| words.iter().any(|word| sentence.contains(word));
    let may_be_fraction = first < second && second <= 10 && !has(&DEADLINES);
    let bound = match reading.reader {
        Reader::Japanese => {
            let follows = |words: &[&str]| words.iter().any(|word| after.trim_start().starts_with(word));
            follows(&JAPANESE)
                || (follows(&["から"]) && has(&BEGINNINGS))
                || is_ranged(before, after)
                || (second > 12 && is_said(before, after))
        }
        Reader::English => {
            let last = before.rsplit([' ', '\n', '(']).next().unwrap_or_default().to_lowercase();
            ENGLISH.contains(&last.as_str()) && ends_phrase(after)
        }
    };
    names_weekday(after, reading.reader) || (bound && !may_be_fraction)
}

/// 6/25に配布します, 締切は6/25です: a verb that has a day, or a noun that is one. 6/25に減らします is a share.
fn is_said(before: &str, after: &str) -> bool {
    const VERBS: [&str; 12] =
        ["配布", "公表", "開き", "開催", "実施", "行い", "発表", "掲載", "公開", "公示", "締め切", "提出"];
    const DAYS: [&str; 8] = ["締切", "締切り", "締め切り", "期限", "締切日", "開催日", "公表日", "期日"];
    let starts = |text: &str, words: &[&str]| words.iter().any(|word| text.starts_with(word));
    let topic = before.trim_end_matches('、').strip_suffix('は');
    let is_day = topic.is_some_and(|topic| DAYS.iter().any(|day| topic.ends_with(day)));
    after.strip_prefix('に').is_some_and(|verb| starts(verb, &VERBS)) || (is_day && starts(after, &["です", "とし"]))
}

const DEADLINES: [&str; 8] = ["締切", "締め切", "提出", "受付", "必着", "deadline", "submit", "accepted"];
const BEGINNINGS: [&str; 6] = ["施行", "適用", "開始", "募集", "開催", "受付"];
const JAPANESE: [&str; 10] = ["現在", "まで", "必着", "締切", "締め切", "〆切", "以降", "付け", "開催", "公表"];
const ENGLISH: [&str; 8] = ["on", "by", "until", "before", "through", "from", "since", "due"];

/// Whether no noun follows that the numbers would count or describe: a 4/3 screen, 2/3 of the members.
fn ends_phrase(after: &str) -> bool {
    let next = after.trim_start_matches(' ').split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let is_tied = after.starts_with(['%', '"', '\'', '′', '″']);
    let goes_on = ["at", "to", "and", "or", "the", "in", "for", "from", "through", "until", "with", "by", "we", "it"];
    !is_tied && (next.is_empty() || goes_on.contains(&next))
}

/// Whether the numbers stand at one end of 6/10〜7/10.
fn is_ranged(before: &str, after: &str) -> bool {
    let is_pair = |text: Option<&str>, end: bool| {
        let of_numbers = |c: char| figure(c).is_some() || matches!(c, '/' | '／');
        let near = |text: &str| match end {
            true => text.chars().rev().take_while(|c| of_numbers(*c)).collect::<String>(),
            false => text.chars().take_while(|c| of_numbers(*c)).collect(),
        };
        text.is_some_and(|text| near(text).contains(['/', '／']))
    };
    let marks = ['〜', '～'];
    is_pair(after.strip_prefix(marks), false) || is_pair(before.strip_suffix(marks), true)
}

fn names_weekday(after: &str, reader: Reader) -> bool {
    let Some(inside) = after.trim_start().strip_prefix(['(', '（']) else { return false };
    match reader {
        Reader::Japanese => {
            let mut chars = inside.chars();
            let is_day = chars.next().is_some_and(|c| "月火水木金土日".contains(c));
            is_day && chars.next().is_some_and(|c| ")）・曜".contains(c))
        }
        Reader::English => ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"].iter().any(|day| inside.starts_with(day)),
    }
}

/// Numbers between slashes that stand for themselves.
struct Run {
    span: Range<usize>,
    /// How many digits each has, and its value.
    numbers: Vec<(usize, u32)>,
}

/// Every run of figures and slashes that is no part of an address, a path, a code or a decimal.
fn runs(text: &str) -> Vec<Run> {
    let is_part = |c: char| figure(c).is_some() || matches!(c, '/' | '／');
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = text[at..].find(is_part).map(|from| at + from) {
        let end = text[start..].find(|c| !is_part(c)).map_or(text.len(), |length| start + length);
        found.extend(run(text, start..end));
        at = end;
    }
    found
}

fn run(text: &str, span: Range<usize>) -> Option<Run> {
    let (before, after) = (&text[..span.start], &text[span.end..]);
    let is_tied = |c: char| c.is_ascii_alphanumeric() || "-_#=%&+$¥~第号".contains(c);
    let mut ahead = after.chars();
    let next = ahead.next();
    let goes_on = next.is_some_and(|c| is_tied(c) && c != '~' && c != '-')
        || (matches!(next, Some('.' | ',' | ':' | '-')) && ahead.next().is_some_and(|c| c.is_ascii_alphanumeric()));
    if before.ends_with(|c: char| is_tied(c) || ".,:".contains(c)) || goes_on {
        return None;
    }
    let numbers = text[span.clone()].split(['/', '／']).map(number).collect::<Option<Vec<_>>>()?;
    (2..=3).contains(&numbers.len()).then_some(Run { span, numbers })
}

fn number(text: &str) -> Option<(usize, u32)> {
    let digits: Vec<u32> = text.chars().map(figure).collect::<Option<_>>()?;
    let value = digits.iter().try_fold(0u32, |value, digit| value.checked_mul(10)?.checked_add(*digit))?;
    (!digits.is_empty()).then_some((digits.len(), value))
}
