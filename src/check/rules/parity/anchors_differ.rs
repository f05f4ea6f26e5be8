//! `parity/anchors-differ`.

use super::section::{self, Section};
use crate::check::findings::RuleFindings;
use crate::check::rule::Rule;
use crate::check::scene::{ProseDocument, Scene};
use crate::diagnostic::{Arg, Fix, Message, Severity};
use crate::markdown::Heading;
use crate::source::Place;

/// Sections that have another id in another language: who switches the language there loses their place.
pub struct AnchorsDiffer;

impl Rule for AnchorsDiffer {
    fn name(&self) -> &'static str {
        "parity/anchors-differ"
    }

    fn severity(&self) -> Severity {
        Severity::Warning
    }

    fn check(&self, scene: &Scene<'_>, findings: &mut RuleFindings<'_>) {
        let Some((original, translations)) = scene.documents.split_first() else { return };
        for translation in translations {
            compare(scene, translation, original, findings);
        }
    }
}

/// Sections without a counterpart belong to each other in their order, if there are as many of them in both languages.
fn compare(
    scene: &Scene<'_>,
    translation: &ProseDocument<'_>,
    original: &ProseDocument<'_>,
    findings: &mut RuleFindings<'_>,
) {
    let (ours, theirs) = (section::sections(scene, translation), section::sections(scene, original));
    let (lone, others) = (lone(&ours, &theirs), lone(&theirs, &ours));
    if lone.len() == others.len() {
        for (section, other) in lone.into_iter().zip(others) {
            differ(section, other, findings);
        }
    } else {
        for (section, other) in
            lone.into_iter().map(|own| (own, original)).chain(others.into_iter().map(|own| (own, translation)))
        {
            alone(section, other, findings);
        }
    }
}

fn lone<'l, 'd>(sections: &'l [Section<'d>], others: &[Section<'d>]) -> Vec<&'l Section<'d>> {
    let is_lone = |section: &&Section<'d>| others.iter().all(|other| other.anchor() != section.anchor());
    sections.iter().filter(is_lone).collect()
}

fn differ(section: &Section<'_>, other: &Section<'_>, findings: &mut RuleFindings<'_>) {
    let message = Message::new("parity-anchors-differ")
        .with("anchor", section.anchor().unwrap_or_default())
        .with("other", other.anchor().unwrap_or_default());
    let finding = findings.finding(message, section.place());
    let mut finding = finding.also(other.place(), Message::new("parity-the-original"));
    finding.fix = same_id(section, other);
    findings.push(finding.help(Message::new("parity-anchors-differ-help")));
}

fn alone(section: &Section<'_>, other: &ProseDocument<'_>, findings: &mut RuleFindings<'_>) {
    let message = Message::new("parity-anchor-alone")
        .with("anchor", section.anchor().unwrap_or_default())
        .with("language", Arg::Language(other.language.tag().to_owned()));
    let finding = findings.finding(message, section.place());
    findings.push(finding.help(Message::new("parity-anchor-alone-help")));
}

/// An id that somebody chose, given to the other heading as well.
fn same_id(section: &Section<'_>, other: &Section<'_>) -> Option<Fix> {
    let (own, others) = (section.heading?, other.heading?);
    let (chosen, given, to) = match (others.explicit, own.explicit) {
        (true, _) => (others, own, section),
        (false, true) => (own, others, other),
        (false, false) => return None,
    };
    Some(Fix::probable(id_place(to, given)?, format!(" {{#{}}}", chosen.anchor)))
}

/// Where the id of a heading stands, or would; in one that is underlined it is left to the author.
fn id_place(section: &Section<'_>, heading: &Heading) -> Option<Place> {
    let place = section.document().place(&(heading.text_span.end..heading.span.end));
    (!place.text().contains(['\n', '#']) || place.text().trim().starts_with("{#")).then_some(place)
}
