//! `parity/facts-differ`.

mod fact;
mod gather;
mod hint;

use std::cell::OnceCell;
use std::collections::BTreeMap;
use std::ops::Range;

use super::super::{contact, date, material, procedure};
use crate::check::findings::{Findings, RuleFindings};
use crate::check::rule::Rule;
use crate::check::scene::{Reading, ReadingKind, Scene};
use crate::diagnostic::{Arg, Message};
use crate::markdown::PassageKind;
use crate::source::Place;
use fact::Fact;
use gather::Told;

/// A section, or a text of the YAML, that says other facts in one language than in the other.
pub struct FactsDiffer;

impl Rule for FactsDiffer {
    fn name(&self) -> &'static str {
        "parity/facts-differ"
    }

    fn check(&self, scene: &Scene<'_>, findings: &mut RuleFindings<'_>) {
        let Some(original) = scene.readings.first().map(|reading| reading.language.clone()) else { return };
        let own = parts(scene, original.tag());
        let found = OnceCell::new();
        for document in scene.documents.iter().filter(|document| *document.language != original) {
            let other = parts(scene, document.language.tag());
            let is_built_alike = sections(&own).eq(sections(&other));
            for (key, part) in &own {
                let Some(counterpart) = other.get(key) else { continue };
                if is_built_alike || matches!(key, Key::Field(_)) {
                    compare(scene, (part, counterpart), &found, findings);
                }
            }
        }
    }
}

/// What is compared with what.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    /// A section by its anchor, the lead without one. Nobody can tell which text belongs to which if one language has other sections.
    Section(Option<String>),
    /// All footnotes.
    Footnotes,
    /// A text of the YAML by its path.
    Field(String),
}

/// The readings of one language that are compared as one.
pub struct Part<'s, 'a> {
    readings: Vec<&'s Reading<'a>>,
    /// Destinations of its links, with their places.
    links: Vec<(String, Place)>,
}

fn parts<'s, 'a>(scene: &'s Scene<'a>, language: &str) -> BTreeMap<Key, Part<'s, 'a>> {
    let mut parts: BTreeMap<Key, Part<'s, 'a>> = BTreeMap::new();
    for reading in scene.readings.iter().filter(|reading| reading.language.tag() == language) {
        let key = match reading.kind() {
            ReadingKind::Passage(PassageKind::Code) => continue,
            ReadingKind::Passage(PassageKind::Footnote) => Key::Footnotes,
            ReadingKind::Passage(_) => Key::Section(reading.section().map(str::to_owned)),
            ReadingKind::Field(path) => Key::Field(path.to_owned()),
        };
        let part = parts.entry(key).or_insert_with(|| Part { readings: Vec::new(), links: Vec::new() });
        part.readings.push(reading);
    }
    add_links(scene, language, &mut parts);
    parts
}

/// A link belongs to the section whose heading stands last before it.
fn add_links(scene: &Scene<'_>, language: &str, parts: &mut BTreeMap<Key, Part<'_, '_>>) {
    for document in scene.documents.iter().filter(|document| document.language.tag() == language) {
        for link in document.document.links() {
            let headings = document.document.headings().iter().filter(|heading| heading.level == 2);
            let section = headings.take_while(|heading| heading.span.start <= link.span.start).last();
            let key = Key::Section(section.map(|heading| heading.anchor.clone()));
            if let Some(part) = parts.get_mut(&key) {
                part.links.push((link.destination.clone(), document.place(&link.destination_span)));
            }
        }
    }
}

fn sections<'p>(parts: &'p BTreeMap<Key, Part<'_, '_>>) -> impl Iterator<Item = &'p Key> {
    parts.keys().filter(|key| matches!(key, Key::Section(_)))
}

/// `found` keeps what other rules have found, which is asked for when the first section differs.
fn compare(
    scene: &Scene<'_>,
    (own, other): (&Part<'_, '_>, &Part<'_, '_>),
    found: &OnceCell<Vec<Place>>,
    findings: &mut RuleFindings<'_>,
) {
    let (told, retold) = (gather::told(scene, own), gather::told(scene, other));
    let mut missing = unmatched(&told, &retold, other);
    let mut added = unmatched(&retold, &told, own);
    let has_counterpart =
        |told: &Told, others: &[&Told]| others.iter().any(|other| told.fact.is_counterpart(&other.fact));
    added.retain(|told| !told.fact.is_vague() || has_counterpart(told, &missing));
    missing.retain(|told| !told.fact.is_vague() || has_counterpart(told, &added));
    let differing = missing.len() + added.len();
    let asking = [&told, &retold].into_iter().flatten().filter(|told| told.place.is_some() && told.fact.asks()).count();
    if missing.len().max(added.len()) >= MANY && differing * 2 >= asking {
        return;
    }
    if differing == 0 {
        return;
    }
    let found = found.get_or_init(|| found_already(scene));
    let (pairs, alone) = paired(missing, added);
    for (fact, partner) in pairs {
        if !is_among(fact, found) && !is_among(partner, found) {
            report_pair(fact, partner, findings);
        }
    }
    for (fact, is_own) in alone {
        let (part, counterpart) = if is_own { (own, other) } else { (other, own) };
        // A link more or less is a difference of structure.
        if !matches!(fact.fact, Fact::Link(_)) && !fact.fact.is_vague() && !is_among(fact, found) {
            report_alone(fact, part, counterpart, findings);
        }
    }
}

/// From so many differences on, texts that have hardly any fact in common are not taken for translations of each other.
const MANY: usize = 3;

type Pair<'t> = (&'t Told, &'t Told);

/// Differing facts of the same kind, and those that stand alone, with whether they are of the first text.
fn paired<'t>(missing: Vec<&'t Told>, mut added: Vec<&'t Told>) -> (Vec<Pair<'t>>, Vec<(&'t Told, bool)>) {
    let (mut pairs, mut alone) = (Vec::new(), Vec::new());
    for fact in missing {
        match added.iter().position(|other| fact.fact.is_counterpart(&other.fact)) {
            Some(index) => pairs.push((fact, added.remove(index))),
            None => alone.push((fact, true)),
        }
    }
    alone.extend(added.into_iter().map(|fact| (fact, false)));
    (pairs, alone)
}

/// The facts that ask for the same in the other language and do not find it, each once.
fn unmatched<'t>(told: &'t [Told], retold: &[Told], other: &Part<'_, '_>) -> Vec<&'t Told> {
    let mut unmatched: Vec<&Told> = Vec::new();
    for own in told.iter().filter(|own| own.place.is_some() && own.fact.asks()) {
        let is_said = retold.iter().any(|other| own.fact.agrees(&other.fact)) || hint::says(other, &own.fact);
        let is_known = unmatched.iter().any(|known| known.fact.agrees(&own.fact));
        let is_own_page =
            matches!(own.fact, Fact::Link(_)) && retold.iter().any(|other| own.fact.may_be_edition(&other.fact));
        if !is_said && !is_known && !is_own_page {
            unmatched.push(own);
        }
    }
    // A time is written with its date: one finding for both.
    let dates: Vec<Place> =
        unmatched.iter().filter_map(|told| told.place.clone().filter(|_| told.fact.is_dated())).collect();
    unmatched.retain(|told| !matches!(told.fact, Fact::Time(_)) || !is_among(told, &dates));
    unmatched
}

/// What rules that look at one language alone have found: it is said once.
fn found_already(scene: &Scene<'_>) -> Vec<Place> {
    let rules: [&dyn Rule; 5] = [
        &date::ActNumberYear,
        &date::PeriodContradicted,
        &contact::FactDiffers,
        &material::CountDiffers,
        &procedure::OpinionCountDiffers,
    ];
    let mut found = Findings::default();
    for rule in rules {
        rule.check(scene, &mut found.of(rule));
    }
    found.into_inner().into_iter().map(|finding| finding.primary.place).collect()
}

fn is_among(told: &Told, places: &[Place]) -> bool {
    let Some(own) = &told.place else { return false };
    let overlaps = |place: &&Place| own.span.start < place.span.end && place.span.start < own.span.end;
    places.iter().filter(|place| place.source == own.source).any(|place| overlaps(&place))
}

fn report_pair(own: &Told, other: &Told, findings: &mut RuleFindings<'_>) {
    let (Some(place), Some(written_there)) = (other.place.clone(), own.place.clone()) else { return };
    let message = Message::new("parity-facts-differ-two")
        .with("written", other.written.as_str())
        .with("other", own.written.as_str())
        .with("language", Arg::Language(own.language.clone()));
    let finding = findings.finding(message, place).label(Message::new("written-here"));
    let finding = finding.also(written_there, Message::new("parity-facts-differ-there"));
    findings.push(finding.help(Message::new("parity-facts-differ-help")));
}

fn report_alone(told: &Told, own: &Part<'_, '_>, other: &Part<'_, '_>, findings: &mut RuleFindings<'_>) {
    let Some(place) = told.place.clone() else { return };
    let Some(there) = other.readings.first() else { return };
    let message = Message::new("parity-facts-differ-alone")
        .with("written", told.written.as_str())
        .with("language", Arg::Language(there.language.tag().to_owned()));
    let mut finding = findings.finding(message, place).label(Message::new("written-here"));
    let is_section = matches!(there.kind(), ReadingKind::Passage(PassageKind::Heading) | ReadingKind::Field(_));
    if is_section && !own.readings.is_empty() {
        let whole: Range<usize> = 0..there.text.len();
        finding = finding.also(there.place(&whole), Message::new("parity-facts-differ-section"));
    }
    findings.push(finding.help(Message::new("parity-facts-differ-help-alone")));
}
