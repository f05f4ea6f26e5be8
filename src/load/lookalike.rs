//! Full-width characters that stand where YAML wants their half-width twins.
//!
//! A Japanese input method types `：` and `　` as readily as `:` and a space; YAML takes them for text and then
//! complains somewhere else. Each is found here, named, and replaced by ASCII of the same length in bytes, so that all places
//! in the mended text are those of the original.

use std::ops::Range;

use super::yaml::Fault;

/// The text with its structure in half-width characters, and what was replaced.
pub(super) fn repair(text: &str) -> (String, Vec<(Fault, Range<usize>)>) {
    let mut faults = Vec::new();
    if !text.contains(['：', '　', '－', '＃']) {
        return (text.to_owned(), faults);
    }
    let mut mended = String::with_capacity(text.len());
    // The indentation of a key whose value goes on in deeper lines, which are text as they stand.
    let mut text_below: Option<usize> = None;
    let mut offset = 0;
    for line in text.split_inclusive('\n') {
        let indent = line.len() - line.trim_start_matches([' ', '　']).len();
        let inside = text_below.is_some_and(|outer| indent > outer || line.trim().is_empty());
        if inside {
            mended.push_str(line);
        } else {
            let line = mend(line, offset, &mut faults);
            text_below = is_followed_by_text(&line).then_some(indent);
            mended.push_str(&line);
        }
        offset += line.len();
    }
    (mended, faults)
}

/// Whether deeper lines below belong to the value: a block scalar (`|`, `>-`), or words that are wrapped.
fn is_followed_by_text(line: &str) -> bool {
    let line = line.split(" #").next().unwrap_or_default().trim();
    let value = line.split_once(": ").map(|(_, value)| value.trim());
    value.is_some_and(|value| !value.is_empty() && !value.starts_with(['{', '[']))
}

/// One line of structure: indentation, list marks, key, colon, the space behind it.
fn mend(line: &str, offset: usize, faults: &mut Vec<(Fault, Range<usize>)>) -> String {
    let mut mended = String::with_capacity(line.len());
    let mut rest = line;
    let mut replace = |mended: &mut String, mark: char, half: &'static str| {
        let at = offset + mended.len();
        faults.push((Fault::FullWidthMark { mark, half }, at..at + mark.len_utf8()));
        mended.push_str(half);
        mended.extend(std::iter::repeat_n(' ', mark.len_utf8() - half.len()));
    };
    while let Some(c) = rest.chars().next() {
        match c {
            ' ' => mended.push(' '),
            '-' if rest.starts_with("- ") || rest.starts_with("-　") => mended.push('-'),
            '　' => replace(&mut mended, '　', " "),
            '－' if rest[c.len_utf8()..].starts_with([' ', '　']) => replace(&mut mended, '－', "-"),
            '＃' => replace(&mut mended, '＃', "#"),
            _ => break,
        }
        rest = &rest[c.len_utf8()..];
    }
    let key = rest.len()
        - rest.trim_start_matches(|c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "_-".contains(c)).len();
    let (key, mut rest) = rest.split_at(key);
    mended.push_str(key);
    if !key.is_empty() {
        if let Some(value) = rest.strip_prefix('：') {
            replace(&mut mended, '：', ":");
            rest = value;
        } else if let Some(value) = rest.strip_prefix(':').filter(|value| value.starts_with('　')) {
            mended.push(':');
            rest = value;
        }
        while let Some(value) = rest.strip_prefix('　') {
            replace(&mut mended, '　', " ");
            rest = value;
        }
    }
    mended.push_str(rest);
    mended
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str, marks: &str) {
        let (mended, faults) = repair(text);
        let found: String = faults.iter().map(|(_, span)| &text[span.clone()]).collect();
        assert_eq!((mended.as_str(), found.as_str()), (expected, marks));
        assert_eq!(mended.len(), text.len());
    }

    #[test]
    fn structure_is_mended_byte_for_byte() {
        check("title：予算案\n", "title:  予算案\n", "：");
        check("title:　予算案\n", "title:   予算案\n", "　");
        check("　ja: 規則\n", "   ja: 規則\n", "　");
        check("－ file: a.pdf\n", "-   file: a.pdf\n", "－");
        check("＃ 覚え書き\n", "#   覚え書き\n", "＃");
    }

    #[test]
    fn text_stays_as_it_is() {
        check("title: 予算案：第2弾　改\n", "title: 予算案：第2弾　改\n", "");
        check("note: |\n  tel：03\n　続き\nja：規則\n", "note: |\n  tel：03\n　続き\nja:  規則\n", "：");
        check("url: \"a：b\"\n", "url: \"a：b\"\n", "");
        check("note: 本文\n  tel：03\nja：規則\n", "note: 本文\n  tel：03\nja:  規則\n", "：");
        check("note: >- # 注\n  tel：03\n", "note: >- # 注\n  tel：03\n", "");
    }
}
