//! `structure/stray-note-mark`.

use std::ops::Range;

use crate::check::findings::RuleFindings;
use crate::check::rule::Rule;
use crate::check::scene::{Reading, ReadingKind, Scene};
use crate::diagnostic::{Message, Severity};
use crate::markdown::PassageKind;
use crate::prose::{figure, is_figure};

/// A mark that sends the reader to a note (※, *) where there is none.
pub struct StrayNoteMark;

impl Rule for StrayNoteMark {
    fn name(&self) -> &'static str {
        "structure/stray-note-mark"
    }

    fn severity(&self) -> Severity {
        Severity::Warning
    }

    fn check(&self, scene: &Scene<'_>, findings: &mut RuleFindings<'_>) {
        for language in scene.documents.iter().map(|document| document.language) {
            let own = scene.readings.iter().filter(|reading| reading.language == language && is_prose(reading));
            let marked = own
                .filter(may_have_mark)
                .flat_map(|reading| marks_of(reading).into_iter().map(move |mark| (reading, mark)));
            let marked: Vec<(&Reading<'_>, Mark)> = marked.collect();
            let is_noted = |label: &str| marked.iter().any(|(_, mark)| mark.notes && mark.label == label);
            for (reading, mark) in marked.iter().filter(|(_, mark)| mark.refers && !is_noted(&mark.label)) {
                if is_code(reading, &mark.span) {
                    continue;
                }
                let message = Message::new("structure-stray-note-mark").with("mark", mark.label.as_str());
                let finding = findings.finding(message, reading.place(&mark.span));
                let help = Message::new("structure-stray-note-mark-help").with("mark", mark.label.as_str());
                findings.push(finding.help(help));
            }
        }
    }
}

fn is_prose(reading: &Reading<'_>) -> bool {
    reading.kind() != ReadingKind::Passage(PassageKind::Code)
}

fn may_have_mark(reading: &&Reading<'_>) -> bool {
    reading.characters.may_have_any(MARKS)
}

const MARKS: [char; 3] = ['※', '*', '＊'];

/// Code is read as its text: there an asterisk stands for itself.
fn is_code(reading: &Reading<'_>, span: &Range<usize>) -> bool {
    reading.code().iter().any(|code| code.contains(&span.start))
}

/// A ※ or * in a text.
struct Mark {
    /// The mark with its number: ※1.
    label: String,
    span: Range<usize>,
    /// Whether it sends to a note; else it begins one, or is spoken of.
    refers: bool,
    notes: bool,
}

impl Mark {
    fn is_last_in(&self, text: &str) -> bool {
        self.span.end == text.len()
    }
}

/// The marks of a reading. What begins a line of the source begins a note, also where the line break leaves no trace on the page.
fn marks_of(reading: &Reading<'_>) -> Vec<Mark> {
    let mut marks = marks(&reading.text);
    for mark in marks.iter_mut().filter(|mark| mark.refers && mark.label.starts_with('※')) {
        let place = reading.place(&mark.span);
        let before = place.source.text()[..place.span.start].trim_end_matches([' ', '　']);
        if before.ends_with('\n') && !mark.is_last_in(&reading.text) {
            (mark.refers, mark.notes) = (false, true);
        }
    }
    marks
}

fn marks(text: &str) -> Vec<Mark> {
    let found = text.char_indices().filter(|(_, c)| MARKS.contains(c));
    found.filter_map(|(at, c)| mark(text, at, c)).collect()
}

fn mark(text: &str, at: usize, c: char) -> Option<Mark> {
    let after = &text[at + c.len_utf8()..];
    let figures = after.len() - after.trim_start_matches(is_figure).len();
    let (number, rest) = after.split_at(figures);
    let span = at..at + c.len_utf8() + figures;
    let label = text[at..at + c.len_utf8()].chars().chain(number.chars().map(half_width)).collect();
    let (before, next) = (text[..at].chars().next_back(), rest.chars().next());
    let notes = if c == '※' { begins_note(&text[..at], next) } else { begins_line(&text[..at]) };
    let refers = !notes && if c == '※' { !is_spoken_of(before, next) } else { is_raised(before, next) };
    (notes || refers).then_some(Mark { label, span, refers, notes })
}

fn half_width(c: char) -> char {
    figure(c).and_then(|figure| char::from_digit(figure, 10)).unwrap_or(c)
}

/// A note begins a line, a bracket, or what follows a sentence or a space; words follow it.
fn begins_note(before: &str, next: Option<char>) -> bool {
    let is_alone = next.is_none_or(|c| matches!(c, ')' | '）' | ']' | '］'));
    let trimmed = before.trim_end_matches([' ', '　']);
    let begins = trimmed.len() < before.len()
        || trimmed.chars().next_back().is_none_or(|c| matches!(c, '\n' | '。' | '．' | '(' | '（' | '［' | '['));
    !is_alone && begins
}

/// An asterisk elsewhere is a sign of its own.
fn begins_line(before: &str) -> bool {
    before.trim_end_matches([' ', '　']).chars().next_back().is_none_or(|c| c == '\n')
}

/// 「※」, ※印: the mark is what the sentence is about.
fn is_spoken_of(before: Option<char>, next: Option<char>) -> bool {
    let quotes = "「」『』“”\"'";
    next == Some('印') || before.is_some_and(|c| quotes.contains(c)) || next.is_some_and(|c| quotes.contains(c))
}

/// An asterisk refers to a note right behind a word: "labels*". Elsewhere it is a sign of its own: 5 * 3, *.pdf, a*b.
fn is_raised(before: Option<char>, next: Option<char>) -> bool {
    let is_word = |c: char| c.is_alphabetic() || matches!(c, ')' | '）' | '」' | '”');
    let ends = next.is_none_or(|c| c.is_whitespace() || !c.is_ascii() || matches!(c, ',' | '.' | ';' | ':' | ')'));
    before.is_some_and(is_word) && ends
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The marks that refer to a note, and the notes.
    fn check(text: &str, refer: &[&str], notes: &[&str]) {
        let labels = |picked: fn(&Mark) -> bool| -> Vec<String> {
            marks(text).into_iter().filter(picked).map(|mark| mark.label).collect()
        };
        assert_eq!(labels(|mark| mark.refers), refer, "{text}");
        assert_eq!(labels(|mark| mark.notes), notes, "{text}");
    }

    #[test]
    fn marks_and_notes_are_told_apart() {
        check("見本票※は、紙です。", &["※"], &[]);
        check("見本票（※1）は、紙です。", &["※1"], &[]);
        check("見本票（※２）", &["※2"], &[]);
        check("※1 紙に限ります。", &[], &["※1"]);
        check("9時から17時まで（※土日を除きます。）", &[], &["※"]);
        check("9時から17時まで ※土日を除く", &[], &["※"]);
        check("紙です。※画面も可", &[], &["※"]);
        check("「※」の付いた資料と、※印の資料", &[], &[]);
        check("The labels* are made of paper.", &["*"], &[]);
        check("* Or on a screen.", &[], &["*"]);
        check("5 * 3, a*b, *.pdf and 5*", &[], &[]);
    }
}
