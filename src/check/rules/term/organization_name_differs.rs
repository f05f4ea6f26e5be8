//! `term/organization-name-differs`.

use std::collections::BTreeMap;
use std::ops::Range;

use super::body_name::{self, Body};
use super::expansion;
use crate::calendar::Date;
use crate::check::findings::RuleFindings;
use crate::check::rule::Rule;
use crate::check::scene::{Reading, ReadingKind, Scene};
use crate::diagnostic::{Diagnostic, Fix, Message, Severity};
use crate::markdown::FACT;
use crate::model::{Fact, Language, Notice, Organization};
use crate::prose::Reader;

/// The name of a public body, almost as it is registered, or one that it does not bear when the notice is published.
pub struct OrganizationNameDiffers;

impl Rule for OrganizationNameDiffers {
    fn name(&self) -> &'static str {
        "term/organization-name-differs"
    }

    fn severity(&self) -> Severity {
        Severity::Warning
    }

    fn check(&self, scene: &Scene<'_>, findings: &mut RuleFindings<'_>) {
        let mut named: BTreeMap<&Language, Vec<Body<'_>>> = BTreeMap::new();
        for reading in scene.readings.iter().filter(|reading| !expansion::is_code(reading)) {
            let bodies = || body_name::bodies(scene.site, reading.language);
            let bodies = named.entry(reading.language).or_insert_with(bodies);
            for body in bodies.iter().filter(|body| body.may_be_in(reading)) {
                near(scene, reading, body, findings);
            }
            if let Some(notice) = scene.notice.filter(|_| speaks_now(reading)) {
                outdated(scene, notice, reading, findings);
            }
        }
    }
}

fn near(scene: &Scene<'_>, reading: &Reading<'_>, body: &Body<'_>, findings: &mut RuleFindings<'_>) {
    for span in body_name::near_misses(&reading.text, body, scene.site, reading.reader) {
        if may_be_of_the_past(reading, &span, body) {
            continue;
        }
        let place = reading.place(&span);
        let message =
            Message::new("term-organization-name-differs").with("written", &reading.text[span]).with("name", body.name);
        let finding = findings.finding(message, place.clone());
        let help = Message::new("term-organization-name-differs-help")
            .with("name", body.name)
            .with("reference", format!("{{{{ org.{} }}}}", body.id));
        findings.push(finding.help(help).fix(Fix::probable(place, body.name)));
    }
}

/// Agencies became ministries and ministries agencies: a sentence about the past may mean the body of that time.
fn may_be_of_the_past(reading: &Reading<'_>, span: &Range<usize>, body: &Body<'_>) -> bool {
    let is_other_kind = reading.text[span.clone()].chars().next_back() != body.name.chars().next_back();
    let sentence = reading.sentence_at(span.start);
    let has_old_year =
        figures(sentence).any(|word| word.len() == 4 && (word.starts_with("19") || word.starts_with("200")));
    let is_past = has_old_year || PAST.iter().any(|word| sentence.contains(word));
    reading.reader == Reader::Japanese && is_other_kind && is_past
}

const PAST: [&str; 8] = ["旧", "当時", "前身", "改称", "明治", "大正", "昭和", "平成"];

/// Titles of old documents and earlier decisions keep the names of their time.
fn speaks_now(reading: &Reading<'_>) -> bool {
    match reading.kind() {
        ReadingKind::Passage(_) => true,
        ReadingKind::Field(path) => matches!(path, "title" | "summary"),
    }
}

fn outdated(scene: &Scene<'_>, notice: &Notice, reading: &Reading<'_>, findings: &mut RuleFindings<'_>) {
    let published = scene.zone().date(notice.publish_at);
    for (id, body) in &scene.site.organizations {
        let Some(wrong) = Wrong::of(body, published).filter(|_| !is_borne(scene, reading, body, published)) else {
            continue;
        };
        for span in mentions(reading, id, body).into_iter().filter(|span| !tells_history(reading, span)) {
            let message = Message::new(wrong.message).with("name", body.name.get(reading.language).as_str());
            let finding = findings.finding(message.with("date", wrong.date), reading.place(&span));
            findings.push(explain(scene, reading, finding, &wrong));
        }
    }
}

/// When a body does not bear its name.
struct Wrong {
    message: &'static str,
    date: Date,
    /// The day on which its successor may begin.
    successor: Option<Date>,
}

impl Wrong {
    fn of(body: &Organization, on: Date) -> Option<Wrong> {
        let ended = body.valid_until.filter(|until| *until < on);
        let begins = body.valid_from.filter(|from| *from > on);
        let ended = ended.map(|date| Wrong { message: "term-organization-ended", date, successor: date.succ_opt() });
        ended.or_else(|| begins.map(|date| Wrong { message: "term-organization-begins", date, successor: None }))
    }
}

fn explain(scene: &Scene<'_>, reading: &Reading<'_>, finding: Diagnostic, wrong: &Wrong) -> Diagnostic {
    let bodies = scene.site.organizations.values();
    let mut next = bodies.filter(|body| wrong.successor.is_some() && body.valid_from == wrong.successor);
    match (next.next(), next.next()) {
        (Some(next), None) => {
            let name = next.name.get(reading.language).as_str();
            finding.help(Message::new("term-organization-ended-help-next").with("name", name))
        }
        _ => finding.help(Message::new("term-organization-ended-help")),
    }
}

/// Whether another body, or the same one under another entry, bears the name on that day.
fn is_borne(scene: &Scene<'_>, reading: &Reading<'_>, body: &Organization, on: Date) -> bool {
    let name = body.name.get(reading.language);
    let mut same = scene.site.organizations.values().filter(|other| other.name.get(reading.language) == name);
    same.any(|other| Wrong::of(other, on).is_none())
}

/// The name as it is written, or by reference.
fn mentions(reading: &Reading<'_>, id: &str, body: &Organization) -> Vec<Range<usize>> {
    let name = body.name.get(reading.language).as_str();
    let written = body_name::exact(&reading.text, name);
    let places = reading.text.match_indices(FACT).map(|(at, fact)| at..at + fact.len());
    let facts = reading.references().iter().zip(places).filter_map(|(name, span)| Some((span, Fact::parse(name)?)));
    let named = facts.filter(|(_, fact)| matches!(fact, Fact::Org(own) | Fact::OrgShort(own) if own == id));
    written.into_iter().chain(named.map(|(span, _)| span)).collect()
}

/// A sentence with a year or a word of history may speak of a body under the name of that time.
fn tells_history(reading: &Reading<'_>, span: &Range<usize>) -> bool {
    let sentence = reading.sentence_at(span.start);
    let lower = sentence.to_lowercase();
    let has_year = figures(sentence).any(|word| word.len() == 4 && (word.starts_with("19") || word.starts_with("20")));
    has_year || HISTORY.iter().any(|word| lower.contains(word))
}

fn figures(sentence: &str) -> impl Iterator<Item = &str> {
    sentence.split(|c: char| !c.is_ascii_digit())
}

const HISTORY: [&str; 24] = [
    "旧",
    "当時",
    "前身",
    "改称",
    "設置",
    "発足",
    "現在の",
    "（現",
    "明治",
    "大正",
    "昭和",
    "平成",
    "令和",
    "年度",
    "former",
    "then",
    "now the",
    "(now",
    "predecessor",
    "renamed",
    "previous",
    "established",
    "successor",
    "set up",
];
