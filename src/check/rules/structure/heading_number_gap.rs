//! `structure/heading-number-gap`.

use super::number::{Form, Number};
use crate::check::findings::RuleFindings;
use crate::check::rule::Rule;
use crate::check::scene::{ProseDocument, Reading, ReadingKind, Scene};
use crate::diagnostic::Message;
use crate::markdown::PassageKind;
use crate::source::Place;

/// Numbers typed by hand, of headings or of paragraphs, that leave one out: 1, 2, 3, 5.
pub struct HeadingNumberGap;

impl Rule for HeadingNumberGap {
    fn name(&self) -> &'static str {
        "structure/heading-number-gap"
    }

    fn check(&self, scene: &Scene<'_>, findings: &mut RuleFindings<'_>) {
        for document in &scene.documents {
            let lines = scene.readings.iter().filter(|reading| reading.language == document.language);
            judge(headings(document), findings);
            judge(paragraphs(lines), findings);
        }
    }
}

/// A number and where it stands.
struct Numbered {
    value: u32,
    /// Numbers count on from each other if this is the same.
    row: (u8, Form),
    place: Place,
}

/// What is read in order: a number, or that all rows below a level begin anew.
enum Step {
    Number(Numbered),
    Anew(u8),
}

/// The level of a row of paragraphs, below that of all headings.
const PARAGRAPH: u8 = 7;

fn headings(document: &ProseDocument<'_>) -> Vec<Step> {
    let mut steps = Vec::new();
    for heading in document.document.headings() {
        steps.push(Step::Anew(heading.level + 1));
        let span = &heading.text_span;
        if let Some(number) = Number::at_start(&document.source.text()[span.clone()]) {
            let place = document.place(&(span.start + number.span.start..span.start + number.span.end));
            steps.push(Step::Number(Numbered { value: number.value, row: (heading.level, number.form), place }));
        }
    }
    steps
}

/// Paragraphs, and the lines of one paragraph: （1） … on each.
fn paragraphs<'r, 'a: 'r>(readings: impl Iterator<Item = &'r Reading<'a>>) -> Vec<Step> {
    let mut steps = Vec::new();
    for reading in readings {
        match reading.kind() {
            ReadingKind::Passage(PassageKind::Heading) => steps.push(Step::Anew(PARAGRAPH)),
            ReadingKind::Passage(PassageKind::Paragraph) => steps.extend(numbered_lines(reading)),
            _ => {}
        }
    }
    steps
}

fn numbered_lines(reading: &Reading<'_>) -> Vec<Step> {
    let whole = reading.place(&(0..reading.text.len()));
    let text = whole.source.text();
    let mut at = whole.span.start;
    let mut steps = Vec::new();
    for line in text[whole.span.clone()].split_inclusive('\n') {
        let number = Number::at_start(line).filter(|number| at == whole.span.start || number.form != Form::Space);
        if let Some(number) = number {
            let place = Place::new(&whole.source, at + number.span.start..at + number.span.end);
            steps.push(Step::Number(Numbered { value: number.value, row: (PARAGRAPH, number.form), place }));
        }
        at += line.len();
    }
    steps
}

/// Rows begin with 1. A row of two is none: that somebody counts is clear only from the third on.
fn judge(steps: Vec<Step>, findings: &mut RuleFindings<'_>) {
    let mut rows: Vec<Vec<Numbered>> = Vec::new();
    for step in steps {
        match step {
            Step::Anew(level) => {
                let (ended, open) = rows.into_iter().partition(|row| row[0].row.0 >= level);
                report_all(ended, findings);
                rows = open;
            }
            Step::Number(number) => {
                let own = rows.iter().position(|row| row[0].row == number.row);
                match own {
                    Some(own) if number.value > 1 => rows[own].push(number),
                    Some(own) => report(std::mem::replace(&mut rows[own], vec![number]), findings),
                    None if number.value == 1 => rows.push(vec![number]),
                    None => {}
                }
            }
        }
    }
    report_all(rows, findings);
}

fn report_all(rows: Vec<Vec<Numbered>>, findings: &mut RuleFindings<'_>) {
    for row in rows {
        report(row, findings);
    }
}

fn report(row: Vec<Numbered>, findings: &mut RuleFindings<'_>) {
    if row.len() < 3 {
        return;
    }
    for (before, number) in row.iter().zip(&row[1..]).filter(|(before, number)| number.value > before.value + 1) {
        let message = Message::new("structure-heading-number-gap")
            .with("before", before.value.to_string())
            .with("number", number.value.to_string());
        let finding = findings.finding(message, number.place.clone());
        let finding = finding.also(before.place.clone(), Message::new("structure-heading-number-gap-before"));
        let help = Message::new("structure-heading-number-gap-help").with("next", (before.value + 1).to_string());
        findings.push(finding.help(help));
    }
}
