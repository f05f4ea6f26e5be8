//! Plain text, which has no markup: the same passages, told by blank lines, by marks at the beginning of a line, and by where lines
//! were wrapped. A release as it is sent by e-mail, or copied out of a document.

use std::ops::Range;

use super::character::{is_cjk, is_word};
use super::passage::{Passage, PassageKind};

/// The passages of a plain text. Lines that were wrapped to a width are joined; a line that was ended on purpose is a passage of its own.
pub fn plain_passages(text: &str) -> Vec<Passage> {
    let lines = lines(text);
    let blocks = lines.chunk_by(|_, next| !next.is_first);
    let groups: Vec<Group<'_, '_>> = blocks.flat_map(groups).collect();
    let passage = |(at, group): (usize, &Group<'_, '_>)| {
        let kind = kind(&groups, at);
        let from = if kind == PassageKind::Item { group.lines[0].mark_length() } else { 0 };
        let mut spans: Vec<Range<usize>> = group.lines.iter().map(|line| line.span.clone()).collect();
        spans[0].start += from;
        Passage::of_lines(kind, text, &spans)
    };
    groups.iter().enumerate().map(passage).filter(|passage| passage.text.contains(is_word)).collect()
}

/// A line that is not blank.
struct Line<'t> {
    text: &'t str,
    span: Range<usize>,
    /// Behind a blank line, a ruled one, or at the beginning.
    is_first: bool,
    /// As many columns as it takes, indentation included.
    width: usize,
    /// The columns of its indentation.
    indent: usize,
    /// Whether it is indented with full-width spaces, as a Japanese paragraph begins.
    is_indented: bool,
    mark: Option<(Mark, usize)>,
}

/// What a line begins with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mark {
    /// `・`, `-`, `*`: an item.
    Bullet,
    /// `■`, `◆`: a heading, or an item among others.
    Square,
    /// `1.`, `１．`, `１` before a space.
    Number,
    /// `（１）`, `1)`, `①`: below a number.
    Bracketed,
    /// `※`: a note, which keeps its mark.
    Note,
}

/// Lines that are one passage.
struct Group<'l, 't> {
    lines: Vec<&'l Line<'t>>,
}

impl Line<'_> {
    /// The bytes of the mark and the space behind it.
    fn mark_length(&self) -> usize {
        self.mark.filter(|(mark, _)| *mark != Mark::Note).map_or(0, |(_, length)| length)
    }
}

fn lines(text: &str) -> Vec<Line<'_>> {
    let mut lines = Vec::new();
    let (mut at, mut is_first) = (0, true);
    for line in text.split_inclusive('\n') {
        let (start, words) = (at + line.len() - line.trim_start().len(), line.trim());
        at += line.len();
        if !words.contains(is_word) {
            is_first = true;
            continue;
        }
        lines.push(Line {
            text: words,
            span: start..start + words.len(),
            is_first: std::mem::take(&mut is_first),
            width: width(line.trim_end()),
            indent: width(&line[..line.len() - line.trim_start().len()]),
            is_indented: line.starts_with('　'),
            mark: mark(words),
        });
    }
    lines
}

fn width(text: &str) -> usize {
    text.chars().map(char_width).sum()
}

fn char_width(c: char) -> usize {
    if is_cjk(c) { 2 } else { 1 }
}

/// The widest line a person or a mail program wraps to.
const WIDEST: usize = 100;
/// The narrowest: shorter lines are labels, addresses, titles.
const NARROWEST: usize = 50;
/// The deepest indentation of running text: a date or a name that is set to the right stands deeper.
const ASIDE: usize = 16;
/// How much shorter than the widest a wrapped line may be, beside the word that no longer fitted.
const RAGGED: usize = 8;

/// The column at which the lines of a block were wrapped; `None` if every line is one on purpose. Each block tells its own: a list beside
/// it may have longer lines.
fn wrap_column(lines: &[Line<'_>]) -> Option<usize> {
    let is_running = |line: &&Line<'_>| line.text.contains(|c: char| c == ' ' || is_cjk(c));
    let column = lines.iter().filter(is_running).map(|line| line.width).max()?;
    (NARROWEST..=WIDEST).contains(&column).then_some(column)
}

/// The lines between two blank ones, parted where a passage begins.
fn groups<'l, 't>(lines: &'l [Line<'t>]) -> Vec<Group<'l, 't>> {
    let column = wrap_column(lines);
    let mut groups: Vec<Group<'l, 't>> = Vec::new();
    for line in lines {
        let goes_on = groups.last().is_some_and(|group| column.is_some_and(|column| goes_on(group, line, column)));
        match groups.last_mut().filter(|_| goes_on) {
            Some(group) => group.lines.push(line),
            None => groups.push(Group { lines: vec![line] }),
        }
    }
    groups
}

/// Whether the line goes on with the passage: nothing says that it begins one, and its first word had no room in the line before.
fn goes_on(group: &Group<'_, '_>, line: &Line<'_>, column: usize) -> bool {
    let Some(before) = group.lines.last() else { return false };
    let begins = line.is_first || line.mark.is_some() || is_labelled(line.text);
    let is_aside = line.indent.max(before.indent) > ASIDE;
    !begins
        && !is_aside
        && !begins_paragraph(group, before, line)
        && before.width + 1 + first_word(line.text) + RAGGED > column
}

/// Whether the indentation says that a Japanese paragraph begins: its first line is deeper than the others. Where all are as deep, the full stop
/// before tells it. What goes on below a mark is deeper as well, and begins nothing.
fn begins_paragraph(group: &Group<'_, '_>, before: &Line<'_>, line: &Line<'_>) -> bool {
    let is_deeper = line.indent > before.indent || (line.indent == before.indent && before.text.ends_with('。'));
    line.is_indented && is_deeper && group.lines[0].mark.is_none()
}

/// `締切：令和8年7月10日`, `Contact: Labels Division`.
fn is_labelled(text: &str) -> bool {
    let label = text.split_once('：').or_else(|| text.split_once(": ")).map(|(label, _)| label);
    label.is_some_and(|label| width(label) <= 20 && !label.contains(['。', '.', ',', '、']))
}

/// How many columns must be free for the line's first word; Japanese breaks behind any character.
fn first_word(text: &str) -> usize {
    match text.chars().next() {
        Some(c) if is_cjk(c) => 2,
        _ => text.split_whitespace().next().map_or(0, width),
    }
}

/// A short line with a number or a square is a heading, unless it stands among others with the same kind of mark.
fn kind(groups: &[Group<'_, '_>], at: usize) -> PassageKind {
    let group = &groups[at];
    let line = group.lines[0];
    let Some((mark, _)) = line.mark else { return PassageKind::Paragraph };
    let is_marked = |group: &Group<'_, '_>| group.lines[0].mark.is_some_and(|(other, _)| other == mark);
    let follows = !line.is_first && at.checked_sub(1).is_some_and(|before| is_marked(&groups[before]));
    let is_followed = groups.get(at + 1).is_some_and(|next| is_marked(next) && !next.lines[0].is_first);
    let is_short = group.lines.len() == 1 && line.width <= 60 && !line.text.ends_with(ENDS);
    match mark {
        Mark::Note => PassageKind::Paragraph,
        Mark::Number | Mark::Bracketed | Mark::Square if is_short && !follows && !is_followed => PassageKind::Heading,
        _ => PassageKind::Item,
    }
}

/// What ends a sentence or leads to a list, and no heading.
const ENDS: [char; 10] = ['。', '.', '！', '!', '？', '?', '：', ':', ';', '、'];

/// The mark of a line, and its length with the space behind.
fn mark(text: &str) -> Option<(Mark, usize)> {
    let first = text.chars().next()?;
    let rest = &text[first.len_utf8()..];
    let (mark, length) = match first {
        '・' | '•' | '▪' => (Mark::Bullet, first.len_utf8()),
        '■' | '□' | '◆' | '◇' => (Mark::Square, first.len_utf8()),
        '※' => (Mark::Note, first.len_utf8()),
        '-' | '*' | '–' | '○' | '●' | '◯' if rest.starts_with(char::is_whitespace) => {
            (Mark::Bullet, first.len_utf8())
        }
        '①'..='⑳' => (Mark::Bracketed, first.len_utf8()),
        _ => number(text)?,
    };
    let behind = &text[length..];
    Some((mark, length + behind.len() - behind.trim_start().len()))
}

/// The length of `1.`, `１．`, `2)`, `(3)`, `（４）`, or of `５` before a full-width space. A decimal, a year or a date is none.
fn number(text: &str) -> Option<(Mark, usize)> {
    let opened = text.strip_prefix(['(', '（']).unwrap_or(text);
    let digits =
        opened.len() - opened.trim_start_matches(|c: char| c.is_ascii_digit() || ('０'..='９').contains(&c)).len();
    let is_number = (1..=2).contains(&opened[..digits].chars().count());
    let rest = &opened[digits..];
    let mark = rest.chars().next().filter(|_| is_number)?;
    let length = text.len() - rest.len();
    let is_spaced = rest[mark.len_utf8()..].starts_with(char::is_whitespace);
    match mark {
        ')' | '）' => Some((Mark::Bracketed, length + mark.len_utf8())),
        _ if opened.len() < text.len() => None,
        '．' => Some((Mark::Number, length + mark.len_utf8())),
        '.' if is_spaced => Some((Mark::Number, length + 1)),
        '　' => Some((Mark::Number, length)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use PassageKind::{Heading, Item, Paragraph};

    fn check(text: &str, expected: &[(PassageKind, &str)]) {
        let passages = plain_passages(text);
        let found: Vec<_> = passages.iter().map(|passage| (passage.kind, passage.text.as_str())).collect();
        assert_eq!(found, expected);
        for passage in &passages {
            let whole = passage.span(0..passage.text.len());
            let squeeze = |text: &str| text.split_whitespace().collect::<String>();
            assert_eq!(squeeze(&text[whole]), squeeze(&passage.text));
        }
    }

    #[test]
    fn wrapped_lines_are_joined() {
        check(
            "The Ministry of Examples invites opinions on the draft rules for sample\n\
             labels. They are accepted from Wednesday, June 10, 2026 until Friday,\n\
             July 10, 2026.\n\nContact: Labels Division\nTEL: +81-3-0000-0110\n",
            &[
                (
                    Paragraph,
                    "The Ministry of Examples invites opinions on the draft rules for sample labels. They are accepted \
                     from Wednesday, June 10, 2026 until Friday, July 10, 2026.",
                ),
                (Paragraph, "Contact: Labels Division"),
                (Paragraph, "TEL: +81-3-0000-0110"),
            ],
        );
        check(
            "　例示省は、見本票規則の案について、広く意見を募集することとしましたので、お知らせし\nます。御意見は、令和8年7月10日（金）までにお寄せください。\n　詳しくは要領を御覧ください。\n",
            &[
                (
                    Paragraph,
                    "例示省は、見本票規則の案について、広く意見を募集することとしましたので、お知らせします。御意見は、令和8年7月10日（金）までにお寄せください。",
                ),
                (Paragraph, "詳しくは要領を御覧ください。"),
            ],
        );
    }

    #[test]
    fn lines_of_their_own_stay_apart() {
        check(
            "開始　令和8年6月10日（水）\n締切　令和8年7月10日（金）\n",
            &[(Paragraph, "開始　令和8年6月10日（水）"), (Paragraph, "締切　令和8年7月10日（金）")],
        );
    }

    #[test]
    fn a_letterhead_and_paragraphs_without_blank_lines() {
        check(
            concat!(
                "　　　　　　　　　　　　　　　　　　　　令和8年6月10日\n　　　　　　　　　　　　　　　　　　　　例示省\n",
                "　例示省は、見本票規則（平成25年例示省令第4号）の一部を改正する省令案を作成しました。\n",
                "　つきましては、令和8年6月10日（水）から同年7月10日（金）までの間、意見を募集します。\n",
                "１．要領\n",
                "　　意見公募対象及び意見提出方法の詳細については、別紙２の意見公募要領を御覧くだ\n　さい。\n",
                "・見本票規則の一部を改正する省令案を、以下の見本票規則の新旧対照表と併せて御覧くだ\n　さい。\n",
            ),
            &[
                (Paragraph, "令和8年6月10日"),
                (Paragraph, "例示省"),
                (Paragraph, "例示省は、見本票規則（平成25年例示省令第4号）の一部を改正する省令案を作成しました。"),
                (Paragraph, "つきましては、令和8年6月10日（水）から同年7月10日（金）までの間、意見を募集します。"),
                (Heading, "１．要領"),
                (Paragraph, "意見公募対象及び意見提出方法の詳細については、別紙２の意見公募要領を御覧ください。"),
                (Item, "見本票規則の一部を改正する省令案を、以下の見本票規則の新旧対照表と併せて御覧ください。"),
            ],
        );
    }

    #[test]
    fn headings_and_items() {
        check(
            "1. Purpose\n\nSome words.\n\n- one\n- two\n\n2. Period\nUntil July.\n",
            &[
                (Heading, "1. Purpose"),
                (Paragraph, "Some words."),
                (Item, "one"),
                (Item, "two"),
                (Heading, "2. Period"),
                (Paragraph, "Until July."),
            ],
        );
        check(
            "１　期間\n（１）開始\n（２）終了\n※ 必着\n・様式\n=====\n■ 連絡先\n",
            &[
                (Heading, "１　期間"),
                (Item, "開始"),
                (Item, "終了"),
                (Paragraph, "※ 必着"),
                (Item, "様式"),
                (Heading, "■ 連絡先"),
            ],
        );
    }

    #[test]
    fn numbers_that_mark_nothing() {
        for text in ["1.5 million", "2022. June", "12 June 2026", "6月10日", "5 p.m."] {
            check(text, &[(Paragraph, text)]);
        }
    }

    proptest::proptest! {
        #[test]
        fn any_text_has_passages_inside_it(text in "[a-c一。.：:1２（）()・※ 　\\n\\t-]{0,80}") {
            for passage in plain_passages(&text) {
                proptest::prop_assert!(text.get(passage.span(0..passage.text.len())).is_some());
            }
        }
    }
}
