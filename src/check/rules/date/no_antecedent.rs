//! `date/no-antecedent`.

use std::ops::Range;

use crate::check::findings::RuleFindings;
use crate::check::rule::Rule;
use crate::check::scene::{Reading, ReadingKind, Scene};
use crate::diagnostic::{Message, Severity};
use crate::markdown::{FACT, PassageKind};
use crate::prose::Reader;

/// 同年, 同月 or 同日 where no year, month or day has been named.
pub struct NoAntecedent;

impl Rule for NoAntecedent {
    fn name(&self) -> &'static str {
        "date/no-antecedent"
    }

    fn severity(&self) -> Severity {
        Severity::Warning
    }

    fn check(&self, scene: &Scene<'_>, findings: &mut RuleFindings<'_>) {
        for (index, reading) in
            scene.readings.iter().enumerate().filter(|(_, reading)| is_judged(reading) && may_refer_back(reading))
        {
            let backs = || BACK.iter().filter(|back| back.reader == reading.reader);
            if backs().all(|back| places(&reading.text, back).next().is_none()) {
                continue;
            }
            let before = before(&scene.readings[..index], reading);
            for back in backs() {
                let unnamed = |span: &Range<usize>| {
                    let text = &reading.text[..span.start];
                    !names(text, back.unit) && !before.iter().any(|earlier| names(&earlier.text, back.unit))
                };
                for span in places(&reading.text, back).filter(unnamed) {
                    let message = Message::new("date-no-antecedent").with("written", &reading.text[span.clone()]);
                    let finding = findings.finding(message, reading.place(&span)).label(Message::new("written-here"));
                    findings.push(finding.help(Message::new("date-no-antecedent-help")));
                }
            }
        }
    }
}

/// Whether what all words of [`BACK`] have in common stands in a text: most have none of it.
fn may_refer_back(reading: &Reading<'_>) -> bool {
    match reading.reader {
        Reader::Japanese => reading.characters.may_have('同'),
        Reader::English => reading.text.contains("same"),
    }
}

/// A footnote, an answer or a correction can refer to words that stand elsewhere.
fn is_judged(reading: &Reading<'_>) -> bool {
    match reading.kind() {
        ReadingKind::Passage(kind) => !matches!(kind, PassageKind::Footnote | PassageKind::Code),
        ReadingKind::Field(path) => matches!(path, "summary" | "title"),
    }
}

/// Words that refer back.
struct Back {
    reader: Reader,
    words: &'static str,
    unit: Unit,
    /// What makes the word the end of another one: 合同日程.
    never_after: &'static [char],
    /// What makes it the beginning of another one: 同年代.
    never_before: &'static [&'static str],
}

#[derive(Clone, Copy)]
enum Unit {
    Year,
    Month,
    Day,
}

const COMPOUNDS: &[char] = &['合', '共', '協', '会', '混', '異', '帯', '賛', '一', '大', '不'];

const BACK: [Back; 5] = [
    Back {
        reader: Reader::Japanese,
        words: "同年",
        unit: Unit::Year,
        never_after: COMPOUNDS,
        never_before: &["代", "齢", "輩", "配"],
    },
    Back {
        reader: Reader::Japanese, words: "同月", unit: Unit::Month, never_after: COMPOUNDS, never_before: &["齢"]
    },
    Back {
        reader: Reader::Japanese,
        words: "同日",
        unit: Unit::Day,
        never_after: COMPOUNDS,
        never_before: &["本", "程", "系", "報", "独", "米", "中", "時"],
    },
    Back { reader: Reader::English, words: "of the same year", unit: Unit::Year, never_after: &[], never_before: &[] },
    Back {
        reader: Reader::English,
        words: "of the same month",
        unit: Unit::Month,
        never_after: &[],
        never_before: &[],
    },
];

/// 前年同月比: the word itself says which year is meant.
const NAMED_BEFORE: [&str; 3] = ["前年", "前々年", "昨年"];

fn places<'t>(text: &'t str, back: &'t Back) -> impl Iterator<Item = Range<usize>> + 't {
    text.match_indices(back.words).map(|(at, word)| at..at + word.len()).filter(|span| {
        let after = &text[span.end..];
        let before = &text[..span.start];
        !before.ends_with(back.never_after)
            && !NAMED_BEFORE.iter().any(|word| before.ends_with(word))
            && !back.never_before.iter().any(|word| after.starts_with(word))
    })
}

/// What a reader has just read: the passage before, or the section so far where passages are short (lists and tables).
fn before<'r, 'a>(earlier: &'r [Reading<'a>], reading: &Reading<'a>) -> Vec<&'r Reading<'a>> {
    let ReadingKind::Passage(kind) = reading.kind() else { return Vec::new() };
    let is_short = matches!(kind, PassageKind::Cell | PassageKind::Item | PassageKind::Definition);
    let same_text = earlier
        .iter()
        .rev()
        .take_while(|other| matches!(other.kind(), ReadingKind::Passage(_)) && other.language == reading.language);
    let section = |other: &&Reading<'a>| !is_short || other.section() == reading.section();
    same_text.take_while(section).take(if is_short { usize::MAX } else { 2 }).collect()
}

/// Whether a text names a year, a month or a day. A fact by reference can be any of them.
fn names(text: &str, unit: Unit) -> bool {
    let sign = match unit {
        Unit::Year => '年',
        Unit::Month => '月',
        Unit::Day => '日',
    };
    let counted = text.match_indices(sign).any(|(at, _)| text[..at].trim_end().ends_with(is_told));
    counted || text.contains(FACT) || in_figures(text) || is_english(text, unit)
}

/// What stands before 年, 月 or 日 that is a certain one: a number, 元年, 昨年, 本日, 公布の日.
fn is_told(c: char) -> bool {
    c.is_numeric() || "元一二三四五六七八九十〇本当昨前翌今来先末初後式の".contains(c) || matches!(c, ')' | '）' | '度')
}

/// 2026/07/10, 2026-07-10, or a year of four figures.
fn in_figures(text: &str) -> bool {
    text.split(|c: char| !c.is_ascii_digit()).any(|number| number.len() == 4 && number.starts_with(['1', '2']))
}

fn is_english(text: &str, unit: Unit) -> bool {
    const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let is_month = |text: &str| MONTHS.iter().any(|month| text.contains(month)) || text.contains("month");
    match unit {
        Unit::Year => text.contains("year"),
        Unit::Month | Unit::Day => is_month(text),
    }
}
