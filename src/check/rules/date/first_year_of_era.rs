//! `date/first-year-of-era`.

use std::ops::Range;

use super::house;
use crate::check::findings::RuleFindings;
use crate::check::rule::Rule;
use crate::check::scene::{Reading, ReadingKind, Scene};
use crate::diagnostic::{Fix, Message, Severity};
use crate::markdown::PassageKind;
use crate::prose::Reader;

/// The first year of an era in figures, 令和1年: it is called 元年.
pub struct FirstYearOfEra;

impl Rule for FirstYearOfEra {
    fn name(&self) -> &'static str {
        "date/first-year-of-era"
    }

    fn severity(&self) -> Severity {
        Severity::Warning
    }

    fn check(&self, scene: &Scene<'_>, findings: &mut RuleFindings<'_>) {
        let is_code = |reading: &Reading<'_>| reading.kind() == ReadingKind::Passage(PassageKind::Code);
        let japanese = |reading: &&Reading<'_>| reading.reader == Reader::Japanese && !is_code(reading);
        for reading in scene.readings.iter().filter(japanese).filter(|reading| may_have_first_year(reading)) {
            for (span, era) in first_years(&reading.text) {
                let written = &reading.text[span.clone()];
                let right = format!("{era}元");
                let message = Message::new("date-first-year-of-era").with("written", written);
                let place = reading.place(&span);
                let finding = findings.finding(message, place.clone()).label(Message::new("written-here"));
                let help = Message::new("date-first-year-of-era-help").with("right", right.as_str());
                findings.push(house::repaired(finding.help(help), written, Fix::certain(place, right)));
            }
        }
    }
}

const ERAS: [&str; 5] = ["令和", "平成", "昭和", "大正", "明治"];

/// Whether an era and a figure 1 may stand in a text: most have no era.
fn may_have_first_year(reading: &Reading<'_>) -> bool {
    let characters = &reading.characters;
    ERAS.iter().any(|era| characters.may_have_word(era)) && characters.may_have_any(['1', '１', '一'])
}

/// The name of an era with its figure 1, and the name, wherever a year follows from it.
fn first_years(text: &str) -> Vec<(Range<usize>, &'static str)> {
    let mut found: Vec<_> = ERAS
        .iter()
        .flat_map(|&era| text.match_indices(era).map(move |(at, _)| (at, era)))
        .filter_map(|(at, era)| Some((at..at + era.len() + figure(&text[at + era.len()..])?, era)))
        .collect();
    found.sort_by_key(|(span, _)| span.start);
    found
}

/// The length of the figure 1 at the beginning of a text, if it is the number of a year: 1年, １年, 一年, 1（2019）年.
fn figure(text: &str) -> Option<usize> {
    let digits = text.trim_start_matches([' ', '\u{3000}']);
    let rest = digits.strip_prefix(['1', '１', '一'])?;
    let after = rest.trim_start_matches([' ', '\u{3000}']);
    if after.starts_with('年') {
        return Some(text.len() - after.len());
    }
    let in_brackets = after.strip_prefix(['(', '（']).is_some_and(|year| year.starts_with(char::is_numeric));
    in_brackets.then_some(text.len() - rest.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        let found: Vec<&str> = first_years(text).into_iter().map(|(span, _)| &text[span]).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn first_years_in_figures() {
        check("令和1年度、平成１年、昭和一年", &["令和1", "平成１", "昭和一"]);
        check("令和 1 年5月1日、令和1（2019）年", &["令和 1 ", "令和1"]);
    }

    #[test]
    fn other_years_and_numbers() {
        check("令和元年、令和11年、令和10年、令和一〇年、令和一号、昭和1丁目", &[]);
    }
}
