//! `date/period-contradicted`.

mod english;
mod japanese;
mod said;

use std::ops::Range;

use crate::calendar::{Civil, Date, Datelike};
use crate::check::findings::RuleFindings;
use crate::check::rule::Rule;
use crate::check::scene::{Reading, Scene};
use crate::diagnostic::Message;
use crate::model::{Notice, Period};
use crate::prose::{DateMention, NoDate, Reader};
use said::{Bound, Said};

/// A sentence about accepting or submitting opinions whose date or time is not the period's.
pub struct PeriodContradicted;

impl Rule for PeriodContradicted {
    fn name(&self) -> &'static str {
        "date/period-contradicted"
    }

    fn check(&self, scene: &Scene<'_>, findings: &mut RuleFindings<'_>) {
        let Some((notice, period)) = scene.notice.and_then(|notice| Some((notice, notice.period.as_ref()?))) else {
            return;
        };
        let opens_on = scene.zone().date(period.opens_at);
        for reading in &scene.readings {
            for (index, mention) in reading.facts.dates.iter().enumerate() {
                let Some(said) = Said::of(&reading.text, &reading.facts, &reading.sentences, index) else { continue };
                let Some(claim) = claim(reading.reader, &said) else { continue };
                let is_history = claim.past && mention.date().is_ok_and(|date| date < opens_on);
                let allowed = allowed(scene, notice, period, &claim);
                if let Some(span) = contradiction(mention, &allowed).filter(|_| !is_history) {
                    report(scene, findings, reading, &span, claim.bound);
                }
            }
        }
    }
}

/// What a sentence claims of a date.
struct Claim {
    bound: Bound,
    /// It tells of a change of the deadline, and may name the one before.
    extending: bool,
    /// It tells of something that is over, such as an earlier call.
    past: bool,
}

fn claim(reader: Reader, said: &Said<'_>) -> Option<Claim> {
    let (bound, extending, past) = match reader {
        Reader::Japanese => (japanese::bound(said)?, japanese::is_extending(said), japanese::is_past(said)),
        Reader::English => (english::bound(said)?, english::is_extending(said), english::is_past(said)),
    };
    Some(Claim { bound, extending, past })
}

/// What the contract's facts say of that end: the first is the period's own.
fn allowed(scene: &Scene<'_>, notice: &Notice, period: &Period, claim: &Claim) -> Vec<Civil> {
    let zone = scene.zone();
    let own = match claim.bound {
        Bound::Opens => vec![period.opens_at, notice.publish_at],
        Bound::Closes => {
            let last_minute = period.end(zone).plus_minutes(-1);
            let of_channels = notice.responses.iter().filter_map(|response| response.closes_at);
            [last_minute, period.closes_at, period.end(zone)].into_iter().chain(of_channels).collect()
        }
    };
    let were = period.extensions.iter().filter(|_| claim.extending).map(|extension| extension.closes_at_was);
    own.into_iter().chain(were).map(|instant| zone.civil(instant)).collect()
}

/// The words of a mention that agree with none of these; a mention without a year or a time agrees in what it says.
fn contradiction(mention: &DateMention, allowed: &[Civil]) -> Option<Range<usize>> {
    let same_day = |civil: &&Civil| {
        let date: Date = civil.date();
        let year = mention.resolved_year.is_none_or(|year| year == date.year());
        year && (date.month(), date.day()) == (mention.month.value, mention.day.value)
    };
    let days: Vec<&Civil> = allowed.iter().filter(same_day).collect();
    if days.is_empty() {
        return is_judged(mention).then(|| mention.span.clone());
    }
    // A time that can be read in two ways is another rule's.
    let time = mention.time.as_ref().filter(|time| time.value.doubt.is_none())?;
    let says = |civil: &&Civil| time.value.on(civil.date()).is_none_or(|said| allowed.contains(&said));
    (!days.iter().any(says)).then(|| time.span.clone())
}

/// A date that no calendar has is another rule's.
fn is_judged(mention: &DateMention) -> bool {
    matches!(mention.date(), Ok(_) | Err(NoDate::YearUnknown))
}

fn report(
    scene: &Scene<'_>,
    findings: &mut RuleFindings<'_>,
    reading: &Reading<'_>,
    span: &Range<usize>,
    bound: Bound,
) {
    let Some(period) = scene.notice.and_then(|notice| notice.period.as_ref()) else { return };
    let written = &reading.text[span.clone()];
    let (id, path, label, instant, reference) = match bound {
        Bound::Opens => {
            ("date-period-contradicted-opens", "period.opens_at", "date-opens-here", period.opens_at, "{{ opens_at }}")
        }
        Bound::Closes => (
            "date-period-contradicted-closes",
            "period.closes_at",
            "date-closes-here",
            period.closes_at,
            "{{ closes_at }}",
        ),
    };
    let message = Message::new(id).with("written", written).with("instant", instant);
    let finding = findings.finding(message, reading.place(span)).label(Message::new("written-here"));
    let finding = finding.also(scene.origin.at(path), Message::new(label));
    findings.push(finding.help(Message::new("date-period-contradicted-help").with("reference", reference)));
}
