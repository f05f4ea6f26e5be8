//! What sentences claim of the period, and what is stored of it: for the rules that compare the two.

mod english;
mod japanese;
mod said;

use std::ops::Range;

use crate::calendar::{Civil, Date, Datelike, Instant};
use crate::check::scene::{Reading, Scene};
use crate::model::{Notice, Period};
use crate::prose::{DateMention, NoDate, Reader};
pub use said::Bound;
use said::Said;

/// What a sentence claims of a date.
pub struct Claim {
    /// Which end of the period the date is said to be.
    pub bound: Bound,
    /// It tells of a change of the deadline, and may name the one before.
    pub extending: bool,
    /// It tells of something that is over, such as an earlier call.
    past: bool,
}

impl Claim {
    /// What is said of the period by the date at that position; `None` if the date is said of something else, or of an earlier call.
    pub fn of(reading: &Reading<'_>, index: usize, opens_on: Date) -> Option<Claim> {
        let said = Said::of(&reading.text, &reading.facts, &reading.sentences, index)?;
        let claim = claim(reading.reader, &said)?;
        let is_history = claim.past && reading.facts.dates[index].date().is_ok_and(|date| date < opens_on);
        (!is_history).then_some(claim)
    }
}

fn claim(reader: Reader, said: &Said<'_>) -> Option<Claim> {
    let (bound, extending, past) = match reader {
        Reader::Japanese => (japanese::bound(said)?, japanese::is_extending(said), japanese::is_past(said)),
        Reader::English => (english::bound(said)?, english::is_extending(said), english::is_past(said)),
    };
    Some(Claim { bound, extending, past })
}

/// What the stored facts say of one end of the period.
pub struct Allowed {
    /// The dates on which it is.
    days: Vec<Date>,
    /// The times at which it is, on the clocks of the zone: a last minute is said as 23:59 or as 24:00.
    times: Vec<Civil>,
}

impl Allowed {
    /// What a claim may say.
    pub fn of(scene: &Scene<'_>, notice: &Notice, period: &Period, claim: &Claim) -> Allowed {
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
pub fn contradiction(mention: &DateMention, allowed: &Allowed) -> Option<Range<usize>> {
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
