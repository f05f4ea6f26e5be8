//! Documents in the lists and tables of the prose, some with the mark and some without.

use super::{Mention, Uneven, mark};
use crate::check::scene::{Reading, ReadingKind, Scene};
use crate::markdown::PassageKind;
use crate::prose::Reader;

/// What makes an item the name of a document that can be a draft in the same way as its neighbours.
const JAPANESE: [&str; 15] = [
    "規則",
    "規程",
    "基準",
    "手続",
    "ガイドライン",
    "ガイダンス",
    "指針",
    "要綱",
    "省令",
    "政令",
    "告示",
    "方針",
    "計画",
    "細則",
    "条例",
];
const ENGLISH: [&str; 20] = [
    "Rule",
    "Rules",
    "Standard",
    "Standards",
    "Procedure",
    "Procedures",
    "Guideline",
    "Guidelines",
    "Guidance",
    "Regulation",
    "Regulations",
    "Order",
    "Ordinance",
    "Criteria",
    "Plan",
    "Policy",
    "Directive",
    "Requirements",
    "Manual",
    "Code",
];

/// What tells that a document is of another kind, or in force as it is.
const OTHER: [&str; 25] = [
    "概要",
    "新旧",
    "対照",
    "参考",
    "説明",
    "資料",
    "一覧",
    "意見募集要領",
    "法律",
    "現行",
    "既存",
    "改正なし",
    "号）",
    "Outline",
    "outline",
    "Overview",
    "Summary",
    "summary",
    "Comparison",
    "Act ",
    "No. ",
    "current",
    "existing",
    "unchanged",
    "in force",
];

/// One for each list in which the marks are uneven.
pub fn uneven<'s, 'a>(scene: &'s Scene<'a>) -> Vec<Uneven<'s, 'a>> {
    lists(scene).into_iter().filter_map(judge).collect()
}

fn judge<'s, 'a>(list: Vec<Mention<'s, 'a>>) -> Option<Uneven<'s, 'a>> {
    let (with, without): (Vec<_>, Vec<_>) =
        list.into_iter().partition(|mention| mark::is_in(&mention.reading.text[mention.range.clone()]));
    let marked = with.len();
    let (with, without) = with.into_iter().next().zip(without.into_iter().next())?;
    Some(Uneven { message: "material-draft-mark-list", with, without, marked })
}

/// The names of documents in each run of items, cells and lines with a bullet.
fn lists<'s, 'a>(scene: &'s Scene<'a>) -> Vec<Vec<Mention<'s, 'a>>> {
    let mut lists = vec![Vec::new()];
    let mut before: Option<&Reading<'_>> = None;
    for reading in &scene.readings {
        let items = items(reading);
        let goes_on =
            before.is_some_and(|before| before.language == reading.language && before.section() == reading.section());
        if let (false, Some(list)) = (goes_on && items.is_some(), lists.last())
            && !list.is_empty()
        {
            lists.push(Vec::new());
        }
        let named = items.into_iter().flatten().filter(|item| is_document(&reading.text[item.clone()], reading.reader));
        if let Some(list) = lists.last_mut() {
            list.extend(named.map(|range| Mention { reading, range }));
        }
        before = Some(reading);
    }
    lists
}

/// The items a passage holds, if it is of a list or table, or each of its lines begins with a bullet.
fn items(reading: &Reading<'_>) -> Option<Vec<std::ops::Range<usize>>> {
    let lines = || {
        let mut at = 0;
        reading.text.split_inclusive('\n').map(move |line| {
            let start = at;
            at += line.len();
            start..start + line.trim_end().len()
        })
    };
    match reading.kind() {
        ReadingKind::Passage(PassageKind::Item | PassageKind::Cell) => Some(lines().collect()),
        ReadingKind::Passage(PassageKind::Paragraph) => {
            lines().all(|line| has_bullet(&reading.text[line])).then(|| lines().collect())
        }
        _ => None,
    }
}

fn has_bullet(line: &str) -> bool {
    let line = line.trim_start();
    let label = line.trim_start_matches(['(', '（']);
    let length = label.chars().take(4).take_while(|c| c.is_alphanumeric()).count();
    let ends = label.chars().nth(length).map_or(label.len() < line.len(), |c| matches!(c, ')' | '）' | '.' | '．'));
    let is_label = (1..=3).contains(&length) && ends;
    line.starts_with(['・', '•', '○', '●', '-', '*', '‐', '–', '■', '□', '◆']) || is_label
}

fn is_document(item: &str, reader: Reader) -> bool {
    if item.ends_with(['。', '.']) || item.chars().nth(120).is_some() {
        return false;
    }
    let words = |item: &str| item.split(|c: char| !c.is_ascii_alphabetic()).any(|word| ENGLISH.contains(&word));
    let has_noun = match reader {
        Reader::Japanese => JAPANESE.iter().any(|noun| item.contains(noun)),
        Reader::English => words(item),
    };
    has_noun && !OTHER.iter().any(|other| item.contains(other))
}
