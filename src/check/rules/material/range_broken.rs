//! `material/range-broken`.

mod list;

use super::documents::documents;
use crate::check::findings::RuleFindings;
use crate::check::rule::Rule;
use crate::check::scene::{Reading, ReadingKind, Scene};
use crate::diagnostic::{Fix, Message, Severity};
use crate::markdown::PassageKind;
use crate::model::Label;
use crate::prose::Reader;
use crate::source::Place;

/// A range that stops although the next number follows: chapters 3 to 6, 7 and 13.
pub struct RangeBroken;

impl Rule for RangeBroken {
    fn name(&self) -> &'static str {
        "material/range-broken"
    }

    fn severity(&self) -> Severity {
        Severity::Warning
    }

    fn check(&self, scene: &Scene<'_>, findings: &mut RuleFindings<'_>) {
        check_parts(scene, findings);
        check_prose(scene, findings);
    }
}

/// `chapters: [3-6, 7, 13]`.
fn check_parts(scene: &Scene<'_>, findings: &mut RuleFindings<'_>) {
    for document in documents(scene) {
        for (index, part) in document.material.parts.iter().enumerate() {
            for (unit, labels) in &part.numbers {
                for (at, pair) in labels.windows(2).enumerate() {
                    let Some(whole) = joined(&pair[0], &pair[1]) else { continue };
                    let path = format!("{}.{}", document.part_path(scene, index), unit.key());
                    let first = scene.origin.at(&format!("{path}.{at}"));
                    let last = scene.origin.at(&format!("{path}.{}", at + 1));
                    let place = Place::new(&first.source, first.span.start..last.span.end);
                    push(findings, place, whole);
                }
            }
        }
    }
}

/// In sentences, lists and tables of both languages.
fn check_prose(scene: &Scene<'_>, findings: &mut RuleFindings<'_>) {
    for reading in &scene.readings {
        if reading.kind() == ReadingKind::Passage(PassageKind::Code) || !may_have_list(reading) {
            continue;
        }
        for broken in list::broken(&reading.text, reading.reader) {
            let is_code =
                reading.code().iter().any(|code| code.start < broken.range.end && broken.range.start < code.end);
            let place = reading.place(&broken.range);
            if !is_code && place.text() == &reading.text[broken.range.clone()] {
                push(findings, place, broken.whole);
            }
        }
    }
}

/// Whether what every list begins with may stand in a text.
fn may_have_list(reading: &Reading<'_>) -> bool {
    match reading.reader {
        Reader::Japanese => reading.characters.may_have('第'),
        Reader::English => reading.characters.may_have_any(list::NUMERALS.chars()),
    }
}

fn push(findings: &mut RuleFindings<'_>, place: Place, whole: String) {
    let message = Message::new("material-range-broken").with("written", place.text());
    let help = Message::new("material-range-broken-help").with("whole", whole.as_str());
    let finding = findings.finding(message, place.clone()).help(help);
    // The first range can also be too long by one, which only the author knows.
    findings.push(finding.fix(Fix::probable(place, whole)));
}

/// Two neighbours of a list as one range, if one of them is a range and the other goes on from it.
fn joined(one: &Label, next: &Label) -> Option<String> {
    let ends = |label: &Label| match label {
        Label::One(number) => number.parse().ok().map(|number: u32| (number, number)),
        Label::Span(from, to) => Some((*from, *to)),
    };
    let is_range = matches!(one, Label::Span(..)) || matches!(next, Label::Span(..));
    let ((from, end), (start, to)) = ends(one).zip(ends(next))?;
    (is_range && end.checked_add(1) == Some(start)).then(|| format!("{from}-{to}"))
}
