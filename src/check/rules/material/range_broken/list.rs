//! Lists of chapters, articles and the like in running text: "Chapters 3 to 6, 7, and 13", 第3章から第6章まで、第7章.

use std::ops::Range;

use crate::prose::{Reader, figure, kanji_figure};

/// Two neighbours of a list that are one range.
pub struct Broken {
    /// Where they stand.
    pub range: Range<usize>,
    /// The one range, in the words of the text.
    pub whole: String,
}

/// A number, or a range of numbers.
#[derive(Debug, Clone, PartialEq)]
struct Item {
    from: u32,
    to: u32,
    range: Range<usize>,
    /// Where the last number of a range begins and ends, its unit included; `None` for one number.
    last: Option<Range<usize>>,
    /// Whether a comma alone stands before it.
    after_comma: bool,
}

/// The broken ranges of a text.
pub fn broken(text: &str, reader: Reader) -> Vec<Broken> {
    let lists = match reader {
        Reader::English => english_lists(text),
        Reader::Japanese => japanese_lists(text),
    };
    lists.iter().flat_map(|list| list.windows(2)).filter_map(|pair| join(text, reader, &pair[0], &pair[1])).collect()
}

fn join(text: &str, reader: Reader, one: &Item, next: &Item) -> Option<Broken> {
    let goes_on = one.to.checked_add(1) == Some(next.from);
    let is_range = one.last.is_some() || next.last.is_some();
    if !goes_on || !is_range || is_narrowed(&text[next.range.end..], reader, next.after_comma) {
        return None;
    }
    let end = next.last.clone().unwrap_or(next.range.clone());
    let whole = match (&one.last, &next.last) {
        (Some(last), _) => {
            let tail = &text[last.end..one.range.end];
            format!("{}{}{tail}", &text[one.range.start..last.start], &text[end])
        }
        (None, _) => {
            let first = &text[one.range.clone()];
            let second_start = next.last.as_ref().map_or(next.range.end, |last| last.start);
            let joiner = joiner(&text[next.range.start..second_start], reader);
            format!("{first}{joiner}{}", &text[second_start..next.range.end])
        }
    };
    Some(Broken { range: one.range.start..next.range.end, whole })
}

/// What stands between the two numbers of a range.
fn joiner(range: &str, reader: Reader) -> &str {
    let is_number = |c: char| match reader {
        Reader::English => c.is_ascii_digit(),
        Reader::Japanese => digit(c).is_some() || c == '十' || c == '第' || UNITS.contains(&c),
    };
    range.trim_start_matches(is_number)
}

/// Whether only a piece of the last number is meant (第7条第2項, Article 7, paragraph 2), or a new clause begins with it.
fn is_narrowed(after: &str, reader: Reader, after_comma: bool) -> bool {
    match reader {
        Reader::Japanese => {
            let narrower = ["第", "の一部", "のうち", "（"].iter().any(|word| after.starts_with(word));
            let is_branch = after.strip_prefix('の').is_some_and(|rest| rest.starts_with(|c| digit(c).is_some()));
            narrower || is_branch || (after_comma && after.starts_with(['は', 'が']))
        }
        Reader::English => {
            let rest = after.trim_start_matches([',', ' ']).to_lowercase();
            let is_number_of = ["paragraph", "item", "section", "article", "chapter", "of which"];
            let is_counted = after.strip_prefix(' ').is_some_and(|rest| {
                let word = rest.split(|c: char| !c.is_ascii_alphabetic()).next().unwrap_or_default();
                after_comma && !["and", "or", "of", "in", "to", "are", "", "as"].contains(&word)
            });
            rest.starts_with('(') || is_number_of.iter().any(|word| rest.starts_with(word)) || is_counted
        }
    }
}

const WORDS: [&str; 12] = [
    "chapter",
    "article",
    "section",
    "form",
    "attachment",
    "annex",
    "annexe",
    "appendix",
    "part",
    "paragraph",
    "item",
    "page",
];

fn english_lists(text: &str) -> Vec<Vec<Item>> {
    let mut lists = Vec::new();
    let mut read = 0;
    for (space, _) in text.match_indices(' ') {
        let at = space + 1;
        // What an earlier list has read, "Article 7" in "Articles 3 to 6 and Article 7", begins no list of its own.
        let begins_list = at > read && text[at..].starts_with(is_of_number);
        let name = if begins_list { last_word(&text[..space]) } else { continue };
        let Some(unit) = unit(name) else { continue };
        let list = english_list(text, at, unit, joiners(name));
        read = list.last().map_or(read, |item| item.range.end);
        lists.push(list);
    }
    lists
}

/// The letters with which a text ends.
fn last_word(text: &str) -> &str {
    &text[text.trim_end_matches(|c: char| c.is_ascii_alphabetic()).len()..]
}

/// The word in the singular, if numbered pieces of a text are called so.
fn unit(name: &str) -> Option<&'static str> {
    let is = |unit: &str| {
        let ending = name.get(unit.len()..).filter(|_| name[..unit.len()].eq_ignore_ascii_case(unit));
        ending.is_some_and(|ending| ["", "s", "es"].iter().any(|plural| ending.eq_ignore_ascii_case(plural)))
    };
    WORDS.into_iter().find(|unit| is(unit)).or(name.eq_ignore_ascii_case("appendices").then_some("appendix"))
}

/// What joins the ends of a range. A hyphen does so in "Chapters 3-6", and belongs to the label in "Form 1-2".
fn joiners(name: &str) -> &'static [&'static str] {
    let begins = |labelled: &str| name.get(..labelled.len()).is_some_and(|start| start.eq_ignore_ascii_case(labelled));
    let is_labelled = ["form", "attachment", "annex", "append", "item"].into_iter().any(begins);
    if is_labelled || !name.ends_with(['s', 'S']) {
        &[" to ", " through "]
    } else {
        &[" to ", " through ", "-", "–", " – ", "—"]
    }
}

/// The numbers of one unit from a place on.
fn english_list(text: &str, start: usize, unit: &str, joiners: &[&str]) -> Vec<Item> {
    let mut items: Vec<Item> = Vec::new();
    let mut at = start;
    let mut after_comma = false;
    while let Some(mut item) = english_item(text, at, joiners) {
        item.after_comma = after_comma;
        at = item.range.end;
        items.push(item);
        let rest = &text[at..];
        let separators = [", and ", ", or ", ", ", " and ", " or ", " & "];
        let Some(separator) = separators.iter().find(|separator| rest.starts_with(**separator)) else { break };
        after_comma = *separator == ", ";
        at += separator.len();
        at += unit_length(&text[at..], unit);
    }
    items
}

/// The length of "Article " where the unit is named again. Another unit begins another list.
fn unit_length(text: &str, of: &str) -> usize {
    let name = text.split(' ').next().unwrap_or_default();
    let is_same = unit(name) == Some(of);
    if is_same && name.len() < text.len() { name.len() + 1 } else { 0 }
}

fn english_item(text: &str, start: usize, joiners: &[&str]) -> Option<Item> {
    let (from, end) = number(text, start)?;
    let rest = &text[end..];
    let range = joiners.iter().find(|joiner| rest.starts_with(**joiner)).and_then(|joiner| {
        let second = end + joiner.len();
        number(text, second).filter(|(to, _)| *to > from).map(|(to, end)| (to, second..end))
    });
    let (to, end, last) = match range {
        Some((to, last)) => (to, last.end, Some(last)),
        None => (from, end, None),
    };
    let rest = &text.as_bytes()[end..];
    let goes_on = match rest {
        [b'.' | b'-' | b':' | b'/', next, ..] => next.is_ascii_alphanumeric(),
        [first, ..] => first.is_ascii_alphanumeric(),
        [] => false,
    };
    (!goes_on).then_some(Item { from, to, range: start..end, last, after_comma: false })
}

const UNITS: [char; 8] = ['章', '条', '節', '項', '号', '編', '款', '頁'];

fn japanese_lists(text: &str) -> Vec<Vec<Item>> {
    let mut lists = Vec::new();
    let mut at = 0;
    while let Some(found) = text[at..].find('第') {
        let start = at + found;
        let (list, end) = japanese_list(text, start);
        at = end.max(start + '第'.len_utf8());
        lists.push(list);
    }
    lists
}

/// The numbers with one unit from a place on, and where they end.
fn japanese_list(text: &str, start: usize) -> (Vec<Item>, usize) {
    let mut items: Vec<Item> = Vec::new();
    let (mut at, mut end) = (start, start);
    let mut unit = None;
    let mut after_comma = false;
    while let Some((mut item, of)) = japanese_item(text, at) {
        if unit.is_some_and(|unit| unit != of) {
            break;
        }
        unit = Some(of);
        item.after_comma = after_comma;
        end = item.range.end;
        items.push(item);
        let rest = &text[end..];
        let separators = ["、及び", "、並びに", "、", "，", "・", "及び", "並びに", "又は", "と"];
        let Some(separator) = separators.iter().find(|separator| rest.starts_with(**separator)) else { break };
        after_comma = ["、", "，"].contains(separator);
        at = end + separator.len();
    }
    (items, end)
}

/// 第3章, 第3章から第6章まで, 第3～6章, with the unit.
fn japanese_item(text: &str, start: usize) -> Option<(Item, char)> {
    let (from, first_unit, end) = numbered(text, start)?;
    let joiners = ["から", "〜", "～", "－", "–", "-"];
    let joiner = joiners.iter().find(|joiner| text[end..].starts_with(**joiner));
    let second = joiner.and_then(|joiner| {
        let start = end + joiner.len();
        let (to, unit, end) = numbered(text, start)?;
        (to > from && first_unit.is_none_or(|first| Some(first) == unit)).then_some((to, unit?, start..end))
    });
    match second {
        Some((to, unit, last)) => {
            let end = last.end + if text[last.end..].starts_with("まで") { "まで".len() } else { 0 };
            Some((Item { from, to, range: start..end, last: Some(last), after_comma: false }, unit))
        }
        None => Some((Item { from, to: from, range: start..end, last: None, after_comma: false }, first_unit?)),
    }
}

/// A number with or without 第 before it and a unit after it.
fn numbered(text: &str, start: usize) -> Option<(u32, Option<char>, usize)> {
    let rest = &text[start..];
    let digits = rest.strip_prefix('第').unwrap_or(rest);
    let (value, end) = number(text, start + rest.len() - digits.len())?;
    let unit = text[end..].chars().next().filter(|c| UNITS.contains(c));
    Some((value, unit, end + unit.map_or(0, char::len_utf8)))
}

/// A number below ten thousand in digits of either width or in kanji, and where it ends.
fn number(text: &str, start: usize) -> Option<(u32, usize)> {
    let run = &text[start..];
    let end = run.find(|c| !is_of_number(c)).unwrap_or(run.len());
    let (mut total, mut pending, mut by_place) = (0u32, None, 0u32);
    for c in run[..end].chars() {
        match c {
            '十' | '百' => {
                let unit = if c == '十' { 10 } else { 100 };
                total = total.checked_add(pending.take().unwrap_or(1u32).checked_mul(unit)?)?;
                by_place = 0;
            }
            _ => {
                by_place = by_place.checked_mul(10)?.checked_add(digit(c)?)?;
                pending = Some(by_place);
            }
        }
    }
    let value = total.checked_add(pending.unwrap_or(0)).filter(|value| *value < 10_000)?;
    (end > 0).then_some((value, start + end))
}

/// What numbers are made of.
pub const NUMERALS: &str = "0123456789０１２３４５６７８９〇一二三四五六七八九十百";

fn is_of_number(c: char) -> bool {
    digit(c).is_some() || c == '十' || c == '百'
}

fn digit(c: char) -> Option<u32> {
    figure(c).or_else(|| kanji_figure(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numerals_are_all_that_numbers_are_made_of() {
        let differing = ('\0'..='\u{ffff}').find(|c| NUMERALS.contains(*c) != is_of_number(*c));
        assert_eq!(differing, None);
    }

    fn check(text: &str, reader: Reader, expected: &[(&str, &str)]) {
        let found = broken(text, reader);
        let found: Vec<(&str, &str)> =
            found.iter().map(|broken| (&text[broken.range.clone()], broken.whole.as_str())).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn english() {
        check("Chapters 3 to 6, 7, and 13", Reader::English, &[("3 to 6, 7", "3 to 7")]);
        check("(Articles 1, 2-4 and 9)", Reader::English, &[("1, 2-4", "1-4")]);
        check("Articles 3 to 6 and Article 7 change.", Reader::English, &[("3 to 6 and Article 7", "3 to 7")]);
        check(
            "This covers Article 1, Articles 3 to 6, Article 7.",
            Reader::English,
            &[("3 to 6, Article 7", "3 to 7")],
        );
        check("Sections 3 to 5 and 6 to 9.", Reader::English, &[("3 to 5 and 6 to 9", "3 to 9")]);
        for right in [
            "Chapters 3 to 7 and 13",
            "chapters 1, 2, 3, 5 and 6",
            "Articles 3 to 6 and 7(2)",
            "Forms 1-2 and 3-4, and Form 1-2 and Form 3",
            "Articles 3 to 6 and 7, paragraph 2",
            "In Chapters 3 to 6, 7 forms are used",
            "Sections 3 to 6 and 7.2",
            "Chapters 3 to 6, Article 7",
            "Chapters 3 to 6 and Articles 7 to 9",
        ] {
            check(right, Reader::English, &[]);
        }
    }

    #[test]
    fn japanese() {
        check(
            "第3章から第6章まで、第7章及び第13章",
            Reader::Japanese,
            &[("第3章から第6章まで、第7章", "第3章から第7章まで")],
        );
        check(
            "第三条から第六条まで及び第七条",
            Reader::Japanese,
            &[("第三条から第六条まで及び第七条", "第三条から第七条まで")],
        );
        check("第３～６章、第７章", Reader::Japanese, &[("第３～６章、第７章", "第３～第７章")]);
        check("第2章、第3章から第5章まで", Reader::Japanese, &[("第2章、第3章から第5章まで", "第2章から第5章まで")]);
        for right in [
            "第3章から第7章まで及び第13章",
            "第1章、第2章、第3章",
            "第3条から第6条まで及び第7条第2項",
            "第6条から第9条まで、第10条の2",
            "対象は第3章から第6章まで、第7章は参考です",
            "第3章から第6章まで及び第7条",
        ] {
            check(right, Reader::Japanese, &[]);
        }
    }
}
