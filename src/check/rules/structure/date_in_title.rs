//! `structure/date-in-title`.

use std::ops::Range;

use crate::check::findings::RuleFindings;
use crate::check::rule::Rule;
use crate::check::scene::{Reading, ReadingKind, Scene};
use crate::diagnostic::{Fix, Message, Severity};

/// A date at the beginning or the end of the title that the page shows anyway.
pub struct DateInTitle;

impl Rule for DateInTitle {
    fn name(&self) -> &'static str {
        "structure/date-in-title"
    }

    fn severity(&self) -> Severity {
        Severity::Warning
    }

    fn check(&self, scene: &Scene<'_>, findings: &mut RuleFindings<'_>) {
        for reading in scene.readings.iter().filter(|reading| reading.kind() == ReadingKind::Field("title")) {
            for mention in &reading.facts.dates {
                let Some(stored) = scene.date_of(mention).and_then(|date| scene.stored(date)) else { continue };
                let Some(whole) = at_an_edge(&reading.text, mention.span.clone()) else { continue };
                let message = Message::new("structure-date-in-title").with("written", written(reading, &mention.span));
                let finding = findings.finding(message, reading.place(&mention.span));
                let finding =
                    finding.also(scene.origin.at(stored.path), Message::new("structure-date-in-title-stored"));
                let finding = finding.fix(Fix::probable(reading.place(&whole), ""));
                findings.push(finding.help(Message::new("structure-date-in-title-help")));
            }
        }
    }
}

fn written(reading: &Reading<'_>, span: &Range<usize>) -> String {
    reading.text[span.clone()].to_owned()
}

/// The date with what sets it apart, if it begins or ends the title. A date that the first words go on from
/// (7月1日に開く説明会) belongs to them.
fn at_an_edge(title: &str, date: Range<usize>) -> Option<Range<usize>> {
    let before = title[..date.start].trim_end_matches(SEPARATORS);
    let after = title[date.end..].trim_start_matches(SEPARATORS);
    if after.is_empty() && !before.is_empty() {
        return Some(before.len()..title.len());
    }
    let is_apart = title[date.end..].len() > after.len();
    (before.is_empty() && is_apart).then(|| 0..title.len() - after.len())
}

const SEPARATORS: [char; 22] = [
    ' ', '　', ',', '、', '，', ':', '：', '-', '–', '—', '－', '(', ')', '（', '）', '[', ']', '【', '】', '〔', '〕',
    '.',
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edges_are_found_with_what_sets_the_date_apart() {
        let check = |title: &str, date: &str, expected: Option<&str>| {
            let at = title.find(date).expect("the date");
            assert_eq!(at_an_edge(title, at..at + date.len()).map(|whole| &title[whole]), expected, "{title}");
        };
        check("意見募集（6月10日）", "6月10日", Some("（6月10日）"));
        check("【6月10日】意見募集", "6月10日", Some("【6月10日】"));
        check("Opinions sought - June 10", "June 10", Some(" - June 10"));
        check("June 10: opinions sought", "June 10", Some("June 10: "));
        check("6月10日に開く説明会", "6月10日", None);
        check("説明会（6月10日開催）", "6月10日", None);
        check("6月10日", "6月10日", None);
    }
}
