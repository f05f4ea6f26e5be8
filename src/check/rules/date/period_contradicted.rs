//! `date/period-contradicted`.

mod english;
mod japanese;
mod said;

use std::ops::Range;

use crate::calendar::{Civil, Date, Datelike, Instant};
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
                let allowed = Allowed::of(scene, notice, period, &claim);
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

/// What the stored facts say of one end of the period.
struct Allowed {
    /// The dates on which it is.
    days: Vec<Date>,
    /// The times at which it is, on the clocks of the zone: a last minute is said as 23:59 or as 24:00.
    times: Vec<Civil>,
}

impl Allowed {
    fn of(scene: &Scene<'_>, notice: &Notice, period: &Period, claim: &Claim) -> Allowed {
        let zone = scene.zone();
        let civil = |instants: Vec<Instant>| -> Vec<Civil> {
            instants.into_iter().map(|instant| zone.civil(instant)).collect()
        };
        let were = period.extensions.iter().filter(|_| claim.extending).map(|extension| extension.closes_at_was);
        match claim.bound {
            Bound::Opens => {
                let times = civil([period.opens_at, notice.publish_at].into_iter().chain(were).collect());
                Allowed { days: times.iter().map(Civil::date).collect(), times }
            }
            Bound::Closes => {
                let own = notice.responses.iter().filter_map(|response| response.closes_at);
                let others = civil(own.chain(were).collect());
                let days = others.iter().map(Civil::date).chain([period.last_day(zone)]).collect();
                let last = civil(vec![period.closes_at, period.end(zone), period.end(zone).plus_minutes(-1)]);
                Allowed { days, times: others.into_iter().chain(last).collect() }
            }
        }
    }
}

/// The words of a mention that contradict what is stored. A mention without a year or a time agrees in what it says.
fn contradiction(mention: &DateMention, allowed: &Allowed) -> Option<Range<usize>> {
    let same_day = |day: &&Date| {
        let year = mention.resolved_year.is_none_or(|year| year == day.year());
        year && (day.month(), day.day()) == (mention.month.value, mention.day.value)
    };
    let said = |day: Date| mention.time.as_ref().and_then(|time| time.value.on(day));
    let is_time = |day: Date| said(day).is_some_and(|civil| allowed.times.contains(&civil));
    if mention.date().is_ok_and(is_time) {
        return None;
    }
    match (allowed.days.iter().find(same_day), &mention.time) {
        (None, _) => is_judged(mention).then(|| mention.span.clone()),
        (Some(_), None) => None,
        // A time that can be read in two ways is another rule's.
        (Some(day), Some(time)) => {
            let is_clear = time.value.doubt.is_none() && said(*day).is_some();
            (is_clear && !is_time(*day)).then(|| time.span.clone())
        }
    }
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
