//! `typography/range-mark`.

use std::ops::Range;

use super::text::{Stretch, japanese, mend};
use crate::check::findings::RuleFindings;
use crate::check::rule::Rule;
use crate::check::scene::{Reading, ReadingKind, Scene};
use crate::diagnostic::{Message, Severity};
use crate::markdown::PassageKind;
use crate::prose::is_figure;

/// 〜 in a sentence, for a range of dates, times or numbers.
pub struct RangeMark;

const MARKS: [char; 2] = ['〜', '～'];

impl Rule for RangeMark {
    fn name(&self) -> &'static str {
        "typography/range-mark"
    }

    fn severity(&self) -> Severity {
        Severity::Warning
    }

    fn check(&self, scene: &Scene<'_>, findings: &mut RuleFindings<'_>) {
        for reading in japanese(scene).filter(|reading| reading.characters.may_have_any(MARKS)) {
            for (at, mark) in reading.text.match_indices(MARKS) {
                let Some((range, right)) = range_at(reading, at, mark.len()) else { continue };
                let stretch = Stretch { reading, range };
                if !stretch.is_judged(scene.site) {
                    continue;
                }
                let message = Message::new("typography-range-mark").with("mark", mark);
                let finding = findings.finding(message, reading.place(&(at..at + mark.len())));
                findings.push(match right {
                    Some(right) => {
                        let whole = format!("{}{right}", start_of_range(&reading.text[..at]));
                        let help = Message::new("typography-range-mark-help").with("right", whole);
                        mend(finding.help(help), false, [(stretch, right)])
                    }
                    None => finding.help(Message::new("typography-range-mark-help-plain")),
                });
            }
        }
    }
}

/// The mark with what follows it, if it joins two ends in a sentence, and how both are said, if that is plain. Titles, table cells, labels and what
/// stands in brackets are no sentences, and may keep the mark.
fn range_at(reading: &Reading<'_>, at: usize, length: usize) -> Option<(Range<usize>, Option<String>)> {
    let text = &reading.text;
    let (before, after) = (&text[..at], &text[at + length..]);
    let ends = before.ends_with(is_end);
    let begins = after.starts_with(is_figure)
        || ["第", "午前", "午後", "令和", "平成"].iter().any(|word| after.starts_with(word));
    let is_cell = reading.kind() == ReadingKind::Passage(PassageKind::Cell);
    if !(ends && begins && !is_cell && is_in_sentence(reading, at)) {
        return None;
    }
    let to = end_of_range(after);
    let unit = to.trim_start_matches(is_figure);
    let carried = if before.ends_with(is_figure) && !unit.contains(is_figure) { unit } else { "" };
    let number = if !carried.is_empty() && start_of_range(before).starts_with('第') { "第" } else { "" };
    let until = if after[to.len()..].starts_with("まで") { "" } else { "まで" };
    let is_plain =
        after[to.len()..].chars().next().is_none_or(|c| "、。，．・にのはがをでへとまもや（）()「」".contains(c));
    let right = is_plain.then(|| format!("{carried}から{number}{to}{until}"));
    Some((at..at + length + to.len(), right))
}

/// Whether a sentence goes on here: not in brackets, unless a whole sentence stands in them.
fn is_in_sentence(reading: &Reading<'_>, at: usize) -> bool {
    let range = reading.sentence_range(at);
    let (sentence, within) = (&reading.text[range.clone()], at - range.start);
    let inside = unclosed(&sentence[..within]).map_or(sentence, |open| {
        let end = sentence[within..].find(['）', ')']).map_or(sentence.len(), |end| within + end);
        &sentence[open..end]
    });
    inside.trim_end().ends_with('。')
}

/// The last round bracket that is opened and not closed.
fn unclosed(text: &str) -> Option<usize> {
    let mut open = Vec::new();
    for (at, c) in text.char_indices() {
        match c {
            '（' | '(' => open.push(at),
            '）' | ')' => drop(open.pop()),
            _ => {}
        }
    }
    open.pop()
}

fn is_end(c: char) -> bool {
    is_figure(c) || "年月日時分章条項号人件円頁回名度歳週間点%％）".contains(c)
}

/// The date, time or number before the mark.
fn start_of_range(before: &str) -> &str {
    let run = &before[before.trim_end_matches(is_part).len()..];
    let run = unclosed(run).map_or(run, |open| run[open..].trim_start_matches(['（', '(']));
    run.trim_start_matches(['，', ',', '）', '前', '後', '和', '成', ':', '：'])
}

fn is_part(c: char) -> bool {
    is_figure(c) || "年月日時分章条項号人件円頁回名度歳週間点%％第前後午令和平成火水木金土曜（）:：，,".contains(c)
}

/// The date, time or number that follows it.
fn end_of_range(after: &str) -> &str {
    let run = &after[..after.find(|c| !is_part(c)).unwrap_or(after.len())];
    let run = run.trim_end_matches(['，', ',', '（', '第', '前', '後', '和', '成']);
    let opened = run.rfind('（').filter(|open| !run[*open..].contains('）'));
    let run = opened.map_or(run, |open| &run[..open]);
    if run.contains('（') { run } else { run.trim_end_matches('）') }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_end_of_a_range_is_what_can_be_a_date_time_or_number() {
        let check = |after: &str, expected: &str| assert_eq!(end_of_range(after), expected, "{after}");
        check("7月10日（金）に", "7月10日（金）");
        check("5人が", "5人");
        check("午後4時まで", "午後4時");
        check("20日）です", "20日");
        check("10日（必着）です", "10日");
        check("12月）に", "12月");
    }

    #[test]
    fn the_start_of_a_range_leaves_a_bracket_that_goes_on() {
        let check = |before: &str, expected: &str| assert_eq!(start_of_range(before), expected, "{before}");
        check("説明会は、7月1日（水）", "7月1日（水）");
        check("秋（10", "10");
        check("（令和8年10月", "令和8年10月");
    }
}
