//! `date/same-year-twice`.

use std::ops::Range;

use super::house;
use crate::check::findings::RuleFindings;
use crate::check::rule::Rule;
use crate::check::scene::Scene;
use crate::diagnostic::{Fix, Message, Severity};

/// A year with itself in brackets, "2024 (2024)", where the year in the other count was meant.
pub struct SameYearTwice;

impl Rule for SameYearTwice {
    fn name(&self) -> &'static str {
        "date/same-year-twice"
    }

    fn severity(&self) -> Severity {
        Severity::Warning
    }

    fn check(&self, scene: &Scene<'_>, findings: &mut RuleFindings<'_>) {
        for reading in scene.readings.iter().filter(|reading| reading.characters.may_have_any(['(', '（'])) {
            for span in twice(&reading.text) {
                let written = &reading.text[span.clone()];
                let message = Message::new("date-same-year-twice").with("written", written);
                let finding = findings.finding(message, reading.place(&span)).label(Message::new("written-here"));
                let fix = Fix::probable(reading.place(&span), once(written));
                let finding = finding.help(Message::new("date-same-year-twice-help"));
                findings.push(house::repaired(finding, written, fix));
            }
        }
    }
}

/// The year with what stands in brackets after it.
fn twice(text: &str) -> Vec<Range<usize>> {
    let brackets = text.match_indices(['(', '（']);
    brackets.filter_map(|(open, bracket)| repeated(text, open, bracket.len())).collect()
}

fn repeated(text: &str, open: usize, width: usize) -> Option<Range<usize>> {
    let inside = &text[open + width..];
    let close = inside.find([')', '）'])?;
    let end = open + width + close + inside[close..].chars().next()?.len_utf8();
    let inner = bare(&inside[..close]);
    let before = bare(&text[..open]);
    let at = before.len().checked_sub(inner.len()).filter(|_| is_year(inner) && before.ends_with(inner))?;
    let ahead = before[..at].trim_end().to_lowercase();
    let is_apart = !before[..at].ends_with(|c: char| c.is_ascii_alphanumeric() || ":-–/.,#+_第".contains(c));
    let is_number =
        ["no.", "nos.", "no", "room", "form", "fiscal", "fiscal year"].iter().any(|word| ahead.ends_with(word));
    (is_apart && !is_number).then_some(at..end)
}

/// The year without its unit.
fn bare(year: &str) -> &str {
    year.trim().trim_end_matches('年').trim_end()
}

/// 2024, 令和6.
fn is_year(text: &str) -> bool {
    let number = |text: &str| !text.is_empty() && text.chars().all(char::is_numeric);
    let gregorian = text.chars().count() == 4 && text.starts_with(['1', '2', '１', '２']);
    let era = ["令和", "平成", "昭和", "大正", "明治"].iter().find_map(|era| text.strip_prefix(era));
    (gregorian && number(text)) || era.is_some_and(|year| year == "元" || number(year))
}

/// The year without its repetition.
fn once(written: &str) -> &str {
    written.split(['(', '（']).next().unwrap_or(written).trim_end()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        assert_eq!(twice(text).into_iter().map(|span| &text[span]).collect::<Vec<_>>(), expected, "{text}");
    }

    #[test]
    fn years_with_themselves() {
        check(
            "In 2024 (2024), 令和6年（令和6年）、2024年（2024年）",
            &["2024 (2024)", "令和6年（令和6年）", "2024年（2024年）"],
        );
        check("令和元年（令和元年）", &["令和元年（令和元年）"]);
    }

    #[test]
    fn years_with_others() {
        check("令和6年（2024年）、2024年（令和6年）、2024 (Reiwa 6)、2024 (2025)、令和6年度（令和6年）", &[]);
        check("ISO 9001:2015 (2015), No. 2024 (2024), 12024 (2024)", &[]);
    }
}
