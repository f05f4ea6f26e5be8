//! Numbers that are typed before headings and paragraphs: 1., （1）, ①, 1　, 第1　.

use std::ops::Range;

use crate::prose::figure;

/// A number typed by hand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Number {
    /// Its value.
    pub value: u32,
    /// How it is written: numbers of different forms do not count on from each other.
    pub form: Form,
    /// The bytes of the number with its marks and the space after it.
    pub span: Range<usize>,
}

/// How a number is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// (1), （1）
    Brackets,
    /// 1), 1）
    Closed,
    /// ①
    Circle,
    /// 1., 1．, 1、
    Point,
    /// 第1
    Ordinal,
    /// 1　, or 1 before a word that begins like a heading.
    Space,
}

impl Number {
    /// The number with which a text begins. Years, dates and counts ("3 steps", 2026年度) are none.
    pub(super) fn at_start(text: &str) -> Option<Number> {
        let start = text.len() - text.trim_start().len();
        let (value, form, length) = read(&text[start..])?;
        let rest = &text[start + length..];
        let spaces = rest.len() - rest.trim_start().len();
        Some(Number { value, form, span: start..start + length + spaces })
    }
}

/// Value, form and length in bytes.
fn read(text: &str) -> Option<(u32, Form, usize)> {
    let first = text.chars().next()?;
    if let Some(value) = circled(first) {
        return Some((value, Form::Circle, first.len_utf8()));
    }
    if matches!(first, '(' | '（') {
        let (value, digits) = digits(&text[first.len_utf8()..])?;
        let end = first.len_utf8() + digits;
        let close = text[end..].chars().next().filter(|c| matches!(c, ')' | '）'))?;
        return Some((value, Form::Brackets, end + close.len_utf8()));
    }
    if let Some(rest) = text.strip_prefix('第') {
        let (value, length) = digits(rest)?;
        let is_apart = rest[length..].starts_with([' ', '　']);
        return is_apart.then_some((value, Form::Ordinal, '第'.len_utf8() + length));
    }
    bare(text)
}

/// Figures with a mark or a space behind them.
fn bare(text: &str) -> Option<(u32, Form, usize)> {
    let (value, length) = digits(text)?;
    let mut after = text[length..].chars();
    let (mark, next) = (after.next()?, after.next());
    let end = length + mark.len_utf8();
    match mark {
        ')' | '）' => Some((value, Form::Closed, end)),
        '．' | '、' if !next.is_some_and(char::is_numeric) => Some((value, Form::Point, end)),
        '.' if next.is_none_or(char::is_whitespace) => Some((value, Form::Point, end)),
        '　' => Some((value, Form::Space, end)),
        ' ' if next.is_some_and(begins_heading) => Some((value, Form::Space, end)),
        _ => None,
    }
}

/// "1 Purpose" is numbered, "3 steps" counts.
fn begins_heading(c: char) -> bool {
    c.is_uppercase() || (!c.is_ascii() && c.is_alphabetic())
}

/// One or two figures, half-width or full-width, and their length in bytes.
fn digits(text: &str) -> Option<(u32, usize)> {
    let (mut value, mut length, mut count) = (0, 0, 0);
    for (c, digit) in text.chars().map_while(|c| Some((c, figure(c)?))) {
        (value, length, count) = (value * 10 + digit, length + c.len_utf8(), count + 1);
        if count > 2 {
            return None;
        }
    }
    (count > 0).then_some((value, length))
}

fn circled(c: char) -> Option<u32> {
    ('①'..='⑳').contains(&c).then(|| u32::from(c) - u32::from('①') + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: Option<(u32, Form, &str)>) {
        let number = Number::at_start(text);
        let read = number.as_ref().map(|number| (number.value, number.form, &text[number.span.end..]));
        assert_eq!(read, expected, "{text}");
    }

    #[test]
    fn numbers_before_headings_are_read() {
        check("1. Purpose", Some((1, Form::Point, "Purpose")));
        check("２．趣旨", Some((2, Form::Point, "趣旨")));
        check("（3）日程", Some((3, Form::Brackets, "日程")));
        check("(12) Schedule", Some((12, Form::Brackets, "Schedule")));
        check("4）日程", Some((4, Form::Closed, "日程")));
        check("⑤日程", Some((5, Form::Circle, "日程")));
        check("6　日程", Some((6, Form::Space, "日程")));
        check("7 日程", Some((7, Form::Space, "日程")));
        check("8 Schedule", Some((8, Form::Space, "Schedule")));
        check("第9　日程", Some((9, Form::Ordinal, "日程")));
    }

    #[test]
    fn years_dates_and_counts_are_no_numbers() {
        for text in ["2026年度の予定", "3 steps", "1日目", "第3章 総則", "2.5倍", "令和8年", "(案)", "5", "", "2026. A"]
        {
            check(text, None);
        }
    }
}
