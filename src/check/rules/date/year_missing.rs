//! `date/year-missing`.

use std::ops::Range;

use crate::check::findings::RuleFindings;
use crate::check::rule::Rule;
use crate::check::scene::{Reading, ReadingKind, Scene};
use crate::diagnostic::{Message, Severity};
use crate::markdown::{FACT, PassageKind};
use crate::prose::{DateMention, NoDate};

/// A date without a year that nothing around it gives.
pub struct YearMissing;

impl Rule for YearMissing {
    fn name(&self) -> &'static str {
        "date/year-missing"
    }

    fn severity(&self) -> Severity {
        Severity::Warning
    }

    fn check(&self, scene: &Scene<'_>, findings: &mut RuleFindings<'_>) {
        // Most pages give every date its year: then nobody need know what else names one.
        if !scene.readings.iter().any(has_open_date) {
            return;
        }
        let mut told = Told::default();
        for reading in &scene.readings {
            told.hear(reading);
            if told.year || !is_judged(reading) {
                continue;
            }
            for (index, mention) in reading.facts.dates.iter().enumerate() {
                let lacks_year = is_open(mention) && scene.date_of(mention).is_none();
                let is_said = ends_range(reading, index) || is_dated_elsewhere(scene, reading, mention);
                if lacks_year && !is_said && !is_of_any_year(reading, mention) {
                    let message =
                        Message::new("date-year-missing").with("written", &reading.text[mention.span.clone()]);
                    let place = reading.place(&mention.span);
                    let finding = findings.finding(message, place).label(Message::new("written-here"));
                    findings.push(finding.help(Message::new("date-year-missing-help")));
                }
            }
        }
    }
}

fn has_open_date(reading: &Reading<'_>) -> bool {
    reading.facts.dates.iter().any(is_open)
}

fn is_open(mention: &DateMention) -> bool {
    mention.date() == Err(NoDate::YearUnknown)
}

/// Titles have a rule of their own, and what stands beside a footnote or another field can give the year.
fn is_judged(reading: &Reading<'_>) -> bool {
    match reading.kind() {
        ReadingKind::Passage(kind) => !matches!(kind, PassageKind::Heading | PassageKind::Footnote | PassageKind::Code),
        ReadingKind::Field(path) => path == "summary",
    }
}

/// Whether the passage, or what stands before it in its section, names a year. Kept from one passage to the next: a section of a long
/// text would be read again for each of its passages.
#[derive(Default)]
struct Told<'t> {
    year: bool,
    /// The last reading, if it stands in the text.
    last: Option<&'t Reading<'t>>,
}

impl<'t> Told<'t> {
    fn hear(&mut self, reading: &'t Reading<'t>) {
        let of_text = Some(reading).filter(|reading| matches!(reading.kind(), ReadingKind::Passage(_)));
        let goes_on = self
            .last
            .zip(of_text)
            .is_some_and(|(last, reading)| last.language == reading.language && last.section() == reading.section());
        self.year = (goes_on && self.year) || names_year(reading);
        self.last = of_text;
    }
}

fn names_year(reading: &Reading<'_>) -> bool {
    let text = &reading.text;
    if reading.facts.dates.iter().any(|mention| mention.resolved_year.is_some()) {
        return true;
    }
    let is_year = |number: &str| number.len() == 4 && number.starts_with(['1', '2']);
    let in_figures = text.split(|c: char| !c.is_ascii_digit()).any(is_year);
    let counted = text.match_indices('年').any(|(at, _)| {
        text[..at].trim_end().ends_with(|c: char| c.is_numeric() || matches!(c, '元' | '同' | '翌' | '前' | ')' | '）'))
    });
    in_figures || counted || text.contains(FACT)
}

/// Whether the same day stands somewhere on the page with its year.
fn is_dated_elsewhere(scene: &Scene<'_>, reading: &Reading<'_>, mention: &DateMention) -> bool {
    let of_language = scene.readings.iter().filter(|other| other.language == reading.language);
    let day = |mention: &DateMention| (mention.month.value, mention.day.value);
    of_language
        .flat_map(|other| &other.facts.dates)
        .any(|other| other.resolved_year.is_some() && day(other) == day(mention))
}

/// The last date of a range has the year of the first, or lacks it with the first.
fn ends_range(reading: &Reading<'_>, index: usize) -> bool {
    reading.facts.ranges.iter().any(|range| range.to == index)
}

/// A date of every year, of a fiscal year, or of a year that the sentence tells in words.
fn is_of_any_year(reading: &Reading<'_>, mention: &DateMention) -> bool {
    let Range { start, end } = mention.span;
    let sentence = reading.sentence_at(start).to_lowercase();
    let is_named_day = reading.text[end..].trim_start().strip_prefix(['(', '（']).is_some_and(|inside| {
        let inside = inside.split([')', '）']).next().unwrap_or_default();
        inside.ends_with("の日") || inside.ends_with(" Day")
    });
    is_named_day
        || is_yearly_day(reading, &mention.span)
        || is_turn_of_year(reading, mention, &sentence)
        || YEARS.iter().any(|year| sentence.contains(year))
}

/// 5月3日の憲法記念日, 文化の日（11月3日）, Culture Day (November 3): a day that comes every year has a name.
fn is_yearly_day(reading: &Reading<'_>, span: &Range<usize>) -> bool {
    const NAMES: [&str; 7] = ["記念日", "の日", "祝日", "週間", "月間", " Day", " Week"];
    let after: String = reading.text[span.end..].chars().take(14).collect();
    let named_after = after.strip_prefix('の').is_some_and(|rest| NAMES[..3].iter().any(|name| rest.contains(name)));
    let before = reading.text[..span.start].trim_end_matches(['（', '(', ' ', '」']);
    named_after || NAMES.iter().any(|name| before.ends_with(name))
}

/// 29 December to 3 January, when offices are closed every year.
fn is_turn_of_year(reading: &Reading<'_>, mention: &DateMention, sentence: &str) -> bool {
    let is_then =
        |mention: &DateMention| matches!((mention.month.value, mention.day.value), (12, 27..=31) | (1, 1..=5));
    let same_range = reading.facts.ranges.iter().any(|range| {
        let ends = [range.from, range.to].map(|end| &reading.facts.dates[end]);
        ends.iter().all(|end| is_then(end)) && ends.iter().any(|end| end.span == mention.span)
    });
    same_range || (is_then(mention) && ["年末年始", "年始", "new year"].iter().any(|it| sentence.contains(it)))
}

const YEARS: [&str; 18] = [
    "毎年", "例年", "本年", "今年", "当年", "年度", "昨年", "前年", "来年", "翌年", "毎月", "年間", "毎回", "year",
    "annual", "every", "each", "birthday",
];
