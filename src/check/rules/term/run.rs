//! Which words before an acronym belong to its expansion, and whether two expansions are the same.

use std::collections::BTreeSet;
use std::ops::Range;

/// The expansion that ends a text, for the acronym in the bracket behind it.
pub(super) fn before(text: &str, acronym: &str, names: &[&str]) -> Option<Range<usize>> {
    let last = text.chars().next_back()?;
    let start = match last.is_ascii_alphanumeric() {
        true => english(text, acronym, names)?,
        false => japanese(text, names)?,
    };
    (start < text.len()).then_some(start..text.len())
}

/// Whether the words as a whole can be what the acronym stands for.
pub(super) fn is_expansion(words: &str, acronym: &str, names: &[&str]) -> bool {
    match words.is_ascii() {
        true => words.contains(' ') && spelled(words, acronym) == Some(0),
        false => names.iter().any(|name| is_alike(words, name)),
    }
}

/// Whether two expansions have the same words. In titles capitals are free; elsewhere only that of the first word is. A common noun
/// can stand in the plural: "sample labels".
pub(super) fn is_same(words: &str, other: &str, title: bool) -> bool {
    let [words, other] = [words, other].map(|text| text.split_whitespace().collect::<Vec<_>>().join(" "));
    let is_common = other.split(' ').next_back().is_some_and(|word| word.starts_with(char::is_lowercase));
    let [words, other] = [&words, &other].map(|text| if is_common { text.trim_end_matches('s') } else { text });
    let rest = |text: &str| text.chars().skip(1).collect::<String>();
    let first = |text: &str| text.chars().next().map(|c| c.to_ascii_lowercase());
    match title {
        true => words.eq_ignore_ascii_case(other),
        false => first(words) == first(other) && rest(words) == rest(other),
    }
}

/// Whether two Japanese expansions are so alike that the same thing is meant.
pub(super) fn is_alike(words: &str, other: &str) -> bool {
    let pairs = |text: &str| -> BTreeSet<(char, char)> { text.chars().zip(text.chars().skip(1)).collect() };
    let (words, other) = (pairs(words), pairs(other));
    let shared = words.intersection(&other).count();
    shared * 4 >= words.len() + other.len() && shared > 0
}

/// Whether one of two Japanese runs is the other with a word before it that the reader of the run could not part from it: 例示省の…制度.
pub(super) fn is_qualified(words: &str, other: &str) -> bool {
    let (long, short) = if words.len() >= other.len() { (words, other) } else { (other, words) };
    let before = long.strip_suffix(short);
    before.is_some_and(|before| before.is_empty() || LINKS.iter().any(|link| before.ends_with(link)))
}

/// Where the English expansion begins: the whole run of words with capitals counts, so that a word too many is seen.
fn english(text: &str, acronym: &str, names: &[&str]) -> Option<usize> {
    let lower = text.to_ascii_lowercase();
    let ends = |name: &&&str| {
        let start = lower.strip_suffix(&name.to_ascii_lowercase()).map(str::len);
        start.is_some_and(|start| !lower[..start].ends_with(char::is_alphanumeric))
    };
    let start = match names.iter().find(ends) {
        Some(name) => text.len() - name.len(),
        None => spelled(text, acronym).or_else(|| nearly_spelled(text, acronym))?,
    };
    Some(extended(text, start))
}

/// Where the run of words with capitals begins whose initials lack a letter or two of the acronym: "Information System Security
/// Management Program" for ISMAP, an expansion with a word left out.
fn nearly_spelled(text: &str, acronym: &str) -> Option<usize> {
    let letters: Vec<char> = acronym.chars().filter(char::is_ascii_alphanumeric).collect();
    let is_of_name = |word: &str| word.starts_with(char::is_uppercase) || LINKING.contains(&word);
    let run: Vec<(usize, &str)> = words_backwards(text).take_while(|(_, word)| is_of_name(word)).collect();
    let begins = |word: &str| letters.first().is_some_and(|letter| word.starts_with(*letter));
    let first = run.iter().rposition(|(_, word)| begins(word) && !OPENING.contains(word))?;
    let own = run[..=first].iter().rev().filter(|(_, word)| !LINKING.contains(word));
    let given: Vec<char> = own.flat_map(|(_, word)| initials(word)).collect();
    let is_near = letters.len() >= 4 && given.len() >= 3 && shared_in_order(&letters, &given) * 3 > letters.len() * 2;
    is_near.then_some(run[first].0)
}

/// How many letters of one row stand in the other in the same order.
fn shared_in_order(one: &[char], other: &[char]) -> usize {
    let mut best = vec![0; other.len() + 1];
    for a in one {
        let before = best.clone();
        for (at, b) in other.iter().enumerate() {
            best[at + 1] = if a.eq_ignore_ascii_case(b) { before[at] + 1 } else { before[at + 1].max(best[at]) };
        }
    }
    best[other.len()]
}

/// Words in lower case that names have between their words.
const LINKING: [&str; 12] = ["of", "and", "for", "the", "in", "on", "to", "a", "an", "by", "with", "at"];

/// Where the words begin whose initials spell the acronym: capitals with a few other words between them, or only words that each
/// give a letter ("sample label").
fn spelled(text: &str, acronym: &str) -> Option<usize> {
    let mut letters: Vec<char> = acronym.chars().filter(char::is_ascii_alphanumeric).collect();
    let (mut idle, mut small) = (0, false);
    for (start, word) in words_backwards(text) {
        let before = letters.len();
        for initial in initials(word).into_iter().rev() {
            if letters.last().is_some_and(|letter| letter.eq_ignore_ascii_case(&initial)) {
                letters.pop();
            }
        }
        let gave = letters.len() < before;
        let links = LINKING.contains(&word);
        small |= gave && word.starts_with(char::is_lowercase) && !links;
        idle += usize::from(!gave && !links);
        if letters.is_empty() {
            let strict = idle == 0;
            let proper = word.starts_with(char::is_uppercase) && idle <= 2;
            return (proper || (small && strict)).then_some(start);
        }
        if idle > 2 {
            return None;
        }
    }
    None
}

/// The words of the last clause, the last first, with where they begin.
fn words_backwards(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut end = text.len();
    std::iter::from_fn(move || {
        let rest = text[..end].trim_end_matches(is_of_word);
        let start = rest.len();
        let word = &text[start..end];
        // Between the words of a name stands one space.
        end = if rest.ends_with([' ', '\n']) { rest.trim_end_matches([' ', '\n']).len() } else { 0 };
        (!word.is_empty()).then_some((start, word))
    })
    .take(16)
}

fn is_of_word(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '-' | '&' | '\'' | '’' | '/')
}

/// ISMAP gives all of its letters, Low-Impact an L and an I.
fn initials(word: &str) -> Vec<char> {
    match word.len() > 1 && word.chars().all(|c| c.is_ascii_uppercase()) {
        true => word.chars().collect(),
        false => word.split(['-', '/']).filter_map(|part| part.chars().next()).collect(),
    }
}

/// The run with the words with capitals right before it, those that only begin a sentence left out.
fn extended(text: &str, start: usize) -> usize {
    let mut run = start;
    let rest = text[..start].trim_end_matches([' ', '\n']);
    if rest.len() == start {
        return run;
    }
    for (at, word) in words_backwards(rest) {
        let opens = OPENING.contains(&word) || word.ends_with("'s") || word.ends_with("’s");
        if opens || !word.starts_with(char::is_uppercase) {
            break;
        }
        run = at;
    }
    run
}

/// Words that have a capital because a sentence begins with them.
const OPENING: [&str; 44] = [
    "The", "A", "An", "Under", "In", "For", "Of", "On", "With", "By", "To", "This", "That", "These", "Its", "Their",
    "Our", "And", "Or", "But", "When", "If", "As", "About", "Since", "Through", "Besides", "While", "After", "Before",
    "Until", "From", "At", "Although", "Because", "Both", "Each", "Every", "Like", "Unlike", "Within", "Without",
    "Using", "See",
];

/// What joins the words of a Japanese name, the longer first.
const LINKS: [&str; 11] =
    ["のための", "に関する", "に対する", "における", "に係る", "による", "並びに", "及び", "又は", "の", "と"];

/// Words before a name that only point at it.
const POINTING: [&str; 9] = ["当該", "現行", "前記", "上記", "同", "各", "本", "旧", "新"];

/// Where the Japanese expansion begins.
fn japanese(text: &str, names: &[&str]) -> Option<usize> {
    if let Some(name) = names.iter().find(|name| text.ends_with(**name)) {
        let start = text.len() - name.len();
        let run = text[..start].trim_end_matches(is_of_name).len();
        let points = POINTING.contains(&&text[run..start]);
        return Some(if points { start } else { run });
    }
    let mut start = text.len();
    loop {
        let rest = &text[..start];
        let bare = rest.trim_end_matches(is_of_name);
        if bare.len() < start {
            start = bare.len();
        } else if let Some(link) = LINKS.iter().find(|link| rest.ends_with(**link)) {
            let before = &rest[..rest.len() - link.len()];
            if start == text.len() || !before.ends_with(is_of_name) {
                break;
            }
            start = before.len();
        } else {
            break;
        }
    }
    let long_enough = text[start..].chars().count() >= 3;
    long_enough.then_some(start)
}

/// Kanji, katakana, Latin letters and figures.
fn is_of_name(c: char) -> bool {
    matches!(c, '一'..='鿿' | '々' | 'ァ'..='ヺ' | 'ー' | '・') || c.is_ascii_alphanumeric()
}

#[cfg(test)]
mod tests {
    use super::*;

    const ISMAP: [&str; 2] = [
        "政府情報システムのためのセキュリティ評価制度",
        "Information system Security Management and Assessment Program",
    ];

    #[test]
    fn runs_are_whole() {
        let check = |text: &str, acronym: &str, names: &[&str], expected: Option<&str>| {
            assert_eq!(before(text, acronym, names).map(|span| &text[span]), expected, "{text}");
        };
        let en = ISMAP[1];
        check(&format!("rules of the {en}"), "ISMAP", &ISMAP, Some(en));
        check(&format!("rules of the {en}"), "ISMAP", &[], Some(en));
        check(&format!("The Government {en}"), "ISMAP", &ISMAP, Some(&format!("Government {en}")));
        check(&format!("Under Japan's {en}"), "ISMAP", &ISMAP, Some(en));
        let short = "Information Security Assessment Program";
        check(&format!("the {short}"), "ISMAP", &ISMAP, Some(short));
        check("the Headquarters for Information", "ISMAP", &ISMAP, None);
        check("Headquarters of the Digital Agency", "DA", &[], Some("Digital Agency"));
        check("each specimen label", "SL", &["見本票", "sample label"], Some("specimen label"));
        check("asked of the head of the office", "SL", &["sample label"], None);
        check("a lighter variant, ISMAP for Low-Impact Use", "ISMAP-LIU", &[], Some("ISMAP for Low-Impact Use"));
        check("軽量版に当たる政府情報システムのためのセキュリティ評価制度", "ISMAP", &[], Some(ISMAP[0]));
        check("新しい政府情報システムのためのセキュリティ評価制度", "ISMAP", &ISMAP, Some(ISMAP[0]));
        check("当該政府情報システムのためのセキュリティ評価制度", "ISMAP", &ISMAP, Some(ISMAP[0]));
        check(
            "日本政府情報システムのためのセキュリティ評価制度",
            "ISMAP",
            &ISMAP,
            Some("日本政府情報システムのためのセキュリティ評価制度"),
        );
        check("これ", "ISMAP", &[], None);
    }

    #[test]
    fn what_is_the_same() {
        assert!(is_same("Sample label", "sample label", false));
        assert!(is_same("sample labels", "sample label", false));
        assert!(!is_same("Assessment Programs", "Assessment Program", false));
        assert!(!is_same("Sample Label", "sample label", false));
        assert!(is_same("Sample Label", "sample label", true));
        assert!(is_alike("政府情報システムのセキュリティ評価制度", ISMAP[0]));
        assert!(!is_alike("国の評価制度", ISMAP[0]));
        assert!(is_qualified("例示省の見本票", "見本票"));
        assert!(!is_qualified("旧見本票", "見本票"));
    }
}
