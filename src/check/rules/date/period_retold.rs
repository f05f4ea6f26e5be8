//! `date/period-retold`.

use std::ops::Range;

use super::claim::{Allowed, Bound, Claim, contradiction};
use super::house;
use crate::calendar::Datelike;
use crate::check::findings::RuleFindings;
use crate::check::rule::Rule;
use crate::check::scene::{Reading, ReadingKind, Scene};
use crate::diagnostic::{Fix, Message, Severity};
use crate::markdown::PassageKind;
use crate::model::Period;
use crate::prose::{DateMention, Reader};

/// A sentence that says by hand, and rightly, when the period opens or closes.
pub struct PeriodRetold;

impl Rule for PeriodRetold {
    fn name(&self) -> &'static str {
        "date/period-retold"
    }

    fn severity(&self) -> Severity {
        Severity::Warning
    }

    fn check(&self, scene: &Scene<'_>, findings: &mut RuleFindings<'_>) {
        let Some(period) = scene.notice.and_then(|notice| notice.period.as_ref()) else { return };
        for reading in scene.readings.iter().filter(|reading| refers(reading)) {
            let retold: Vec<Option<Bound>> =
                (0..reading.facts.dates.len()).map(|index| retold(scene, reading, period, index)).collect();
            for (index, bound) in retold.iter().enumerate() {
                let range = reading.facts.ranges.iter().find(|range| range.from == index || range.to == index);
                let whole = range.filter(|range| retold[range.from].is_some() && retold[range.to].is_some());
                let said = match (bound, whole) {
                    (Some(_), Some(range)) if range.from == index => Said::period(scene, reading, &range.span),
                    (Some(bound), None) => Said::bound(scene, reading, *bound, &reading.facts.dates[index]),
                    _ => continue,
                };
                report(scene, findings, reading, said);
            }
        }
    }
}

/// Where a fact can be said by reference: in running text and in the summary.
fn refers(reading: &Reading<'_>) -> bool {
    match reading.kind() {
        ReadingKind::Passage(kind) => !matches!(kind, PassageKind::Heading | PassageKind::Code),
        ReadingKind::Field(path) => path == "summary",
    }
}

/// The end of the period that a date names without a slip. What is wrong with it is told by the rules that see it.
fn retold(scene: &Scene<'_>, reading: &Reading<'_>, period: &Period, index: usize) -> Option<Bound> {
    let notice = scene.notice?;
    let zone = scene.zone();
    let mention = &reading.facts.dates[index];
    let opens_on = zone.date(period.opens_at);
    let claim = Claim::of(reading, index, opens_on).filter(|claim| !claim.extending)?;
    if contradiction(mention, &Allowed::of(scene, notice, period, &claim)).is_some() {
        return None;
    }
    let day = match claim.bound {
        Bound::Opens => opens_on,
        Bound::Closes => period.last_day(zone),
    };
    let said = (mention.month.value, mention.day.value);
    let is_day =
        said == (day.month(), day.day()) && mention.weekday.as_ref().is_none_or(|it| it.value == day.weekday());
    let is_clear = mention.time.as_ref().is_none_or(|time| time.value.doubt.is_none() && time.value.hour < 24);
    (is_day && is_clear && mention.era_conflict().is_none()).then_some(claim.bound)
}

/// Words that a reference can take the place of.
struct Said {
    span: Range<usize>,
    reference: &'static str,
    /// The words are those that the reference is rendered as.
    same: bool,
    /// The fields that hold the fact, with the messages that say so.
    fields: &'static [(&'static str, &'static str)],
}

const OPENS: (&str, &str) = ("period.opens_at", "date-opens-here");
const CLOSES: (&str, &str) = ("period.closes_at", "date-closes-here");

impl Said {
    /// One end of the period.
    fn bound(scene: &Scene<'_>, reading: &Reading<'_>, bound: Bound, mention: &DateMention) -> Option<Said> {
        let (zone, voice) = (scene.zone(), house::voice(reading.reader));
        let period = scene.notice?.period.as_ref()?;
        let (reference, words, fields): (_, _, &[_]) = match (bound, mention.time.is_some()) {
            (Bound::Closes, false) => ("{{ closes_at.date }}", voice.date(period.last_day(zone)), &[CLOSES]),
            (Bound::Closes, true) => ("{{ closes_at }}", voice.instant(period.closes_at, zone), &[CLOSES]),
            (Bound::Opens, _) => ("{{ opens_at }}", voice.instant(period.opens_at, zone), &[OPENS]),
        };
        let span = mention.span.clone();
        let same = reading.text[span.clone()] == words;
        Some(Said { span, reference, same, fields })
    }

    /// Both ends, with the words around them that the reference brings along: "from", まで.
    fn period(scene: &Scene<'_>, reading: &Reading<'_>, range: &Range<usize>) -> Option<Said> {
        let period = scene.notice?.period.as_ref()?;
        let (before, after) = (&reading.text[..range.start], &reading.text[range.end..]);
        let (lead, tail) = match reading.reader {
            Reader::Japanese => (0, if after.starts_with("まで") { "まで".len() } else { 0 }),
            Reader::English => (if before.ends_with("from ") { "from ".len() } else { 0 }, 0),
        };
        let span = range.start - lead..range.end + tail;
        let words = house::voice(reading.reader).period(period.opens_at, period.closes_at, scene.zone());
        let same = reading.text[span.clone()] == words;
        Some(Said { span, reference: "{{ period }}", same, fields: &[OPENS, CLOSES] })
    }
}

fn report(scene: &Scene<'_>, findings: &mut RuleFindings<'_>, reading: &Reading<'_>, said: Option<Said>) {
    let Some(said) = said else { return };
    let place = reading.place(&said.span);
    let written = &reading.text[said.span.clone()];
    let message = Message::new("date-period-retold").with("written", written);
    let mut finding = findings.finding(message, place.clone()).label(Message::new("written-here"));
    for (path, label) in said.fields {
        finding = finding.also(scene.origin.at(path), Message::new(label));
    }
    let finding = finding.help(Message::new("date-period-retold-help").with("reference", said.reference));
    // Alone in its paragraph, {{ period }} would be the block of that name.
    let is_alone = reading.text.trim() == written;
    findings.push(match (is_alone, said.same) {
        (true, _) => finding,
        (false, true) => house::repaired(finding, written, Fix::certain(place, said.reference)),
        (false, false) => house::repaired(finding, written, Fix::probable(place, said.reference)),
    });
}
