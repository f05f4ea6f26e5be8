//! `structure/heading-number-uneven`.

use super::number::Number;
use crate::check::findings::RuleFindings;
use crate::check::rule::Rule;
use crate::check::scene::{ProseDocument, Scene};
use crate::diagnostic::{Fix, Message, Severity};
use crate::markdown::Heading;

/// Some headings of a level numbered by hand and others not, or numbers where the page numbers the headings itself.
pub struct HeadingNumberUneven;

impl Rule for HeadingNumberUneven {
    fn name(&self) -> &'static str {
        "structure/heading-number-uneven"
    }

    fn severity(&self) -> Severity {
        Severity::Warning
    }

    fn check(&self, scene: &Scene<'_>, findings: &mut RuleFindings<'_>) {
        for document in &scene.documents {
            for siblings in siblings(document.document.headings()) {
                // Only the sections of a notice are numbered by the page.
                match scene.notice.is_some() && siblings[0].level == 2 {
                    true => doubled(document, &siblings, findings),
                    false => uneven(document, &siblings, findings),
                }
            }
        }
    }
}

/// The headings of a level that stand under the same heading.
fn siblings(headings: &[Heading]) -> Vec<Vec<&Heading>> {
    let (mut open, mut ended): (Vec<Vec<&Heading>>, Vec<Vec<&Heading>>) = (Vec::new(), Vec::new());
    for heading in headings {
        while open.last().is_some_and(|group| group[0].level > heading.level) {
            ended.extend(open.pop());
        }
        match open.last_mut().filter(|group| group[0].level == heading.level) {
            Some(group) => group.push(heading),
            None => open.push(vec![heading]),
        }
    }
    ended.extend(open);
    ended
}

fn number(document: &ProseDocument<'_>, heading: &Heading) -> Option<Number> {
    Number::at_start(&document.source.text()[heading.text_span.clone()])
}

fn doubled(document: &ProseDocument<'_>, siblings: &[&Heading], findings: &mut RuleFindings<'_>) {
    let spans: Vec<_> = siblings
        .iter()
        .filter_map(|heading| Some((heading, number(document, heading)?)))
        .map(|(heading, number)| heading.text_span.start..heading.text_span.start + number.span.end)
        .collect();
    let Some((first, others)) = spans.split_first() else { return };
    let place = document.place(first);
    let message = Message::new("structure-heading-number-doubled").with("number", place.text().trim().to_owned());
    let fix = others.iter().fold(Fix::probable(place.clone(), ""), |fix, other| fix.and(document.place(other), ""));
    let finding = findings.finding(message, place).fix(fix);
    findings.push(finding.help(Message::new("structure-heading-number-doubled-help")));
}

/// One number alone may belong to the words ("1 Year of samples"): from the second on somebody counts.
fn uneven(document: &ProseDocument<'_>, siblings: &[&Heading], findings: &mut RuleFindings<'_>) {
    let (numbered, others): (Vec<&Heading>, Vec<&Heading>) =
        siblings.iter().partition(|heading| number(document, heading).is_some());
    let plain = others.into_iter().find(|heading| !stands_apart(&heading.text));
    let (Some(plain), true) = (plain, numbered.len() > 1) else { return };
    let finding = findings.finding(Message::new("structure-heading-number-uneven"), document.place(&plain.text_span));
    let finding =
        finding.also(document.place(&numbered[0].text_span), Message::new("structure-heading-number-uneven-other"));
    findings.push(finding.help(Message::new("structure-heading-number-uneven-help")));
}

/// What stands after or beside a numbered row: supplements, annexes, notes.
fn stands_apart(text: &str) -> bool {
    let words = text.trim_start_matches(['（', '(', '【', '［', '[', '※']).to_lowercase();
    APART.iter().any(|word| words.starts_with(word))
}

const APART: [&str; 17] = [
    "参考",
    "附則",
    "付則",
    "附属",
    "付属",
    "別紙",
    "別添",
    "別表",
    "備考",
    "注",
    "はじめに",
    "おわりに",
    "annex",
    "appendix",
    "note",
    "reference",
    "supplement",
];
