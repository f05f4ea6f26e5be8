//! The facts of a part, those by reference included.

use std::ops::Range;

use super::Part;
use super::fact::{Fact, page_of};
use crate::calendar::{Civil, Instant, Timelike};
use crate::check::scene::{Reading, Scene};
use crate::model::{self, Role};
use crate::prose::{Carried, Citation, DateMention, NoDate, NumberMention, TimeMention, Unit};
use crate::source::Place;

/// A fact and the words that say it.
pub struct Told {
    pub fact: Fact,
    /// Its place; none for a fact by reference, which cannot be wrong and which the other language may leave to the page.
    pub place: Option<Place>,
    pub written: String,
    pub language: String,
}

/// Everything that a part says.
pub fn told(scene: &Scene<'_>, part: &Part<'_, '_>) -> Vec<Told> {
    let mut told: Vec<Told> = part.readings.iter().flat_map(|reading| of_reading(scene, reading)).collect();
    let pages = part.links.iter().filter(|(destination, _)| is_page(destination));
    let language = part.readings.first().map_or_else(String::new, |reading| reading.language.to_string());
    told.extend(pages.map(|(destination, place)| Told {
        fact: Fact::Link(page_of(destination)),
        place: Some(place.clone()),
        written: destination.clone(),
        language: language.clone(),
    }));
    told
}

fn is_page(destination: &str) -> bool {
    destination.starts_with('/') || destination.starts_with("http://") || destination.starts_with("https://")
}

fn of_reading(scene: &Scene<'_>, reading: &Reading<'_>) -> Vec<Told> {
    let facts = &reading.facts;
    let words = |span: &Range<usize>| reading.text[span.clone()].to_owned();
    let dates = facts.dates.iter().map(|date| (date_of(date), date.span.clone()));
    let times = facts.times.iter().enumerate();
    let times = times.map(|(index, time)| {
        let known = (!leaves_half_open(reading, index)).then(|| minutes(time)).flatten();
        (Fact::Time(known), time.span.clone())
    });
    let numbers = facts.numbers.iter().map(|number| (Fact::Number(number.clone()), number.span.clone()));
    let phones = facts.phones.iter().map(|phone| (Fact::Phone(phone.value.clone()), phone.span.clone()));
    let mails = facts.emails.iter().map(|mail| (Fact::Mail(words(mail).to_lowercase()), mail.clone()));
    let urls = facts.urls.iter().map(|url| (Fact::Link(page_of(&words(url))), url.clone()));
    let citations = facts.citations.iter().map(|citation| (cited(&citation.value), citation.span.clone()));
    let months = facts.months.iter().map(|named| (Fact::Month(named.value), named.span.clone()));
    let said = dates.chain(months).chain(times).chain(numbers).chain(phones).chain(mails).chain(urls).chain(citations);
    let said = said.map(|(fact, span)| Told {
        fact,
        // What is listed with another has no words of its own, and answers only.
        place: (!span.is_empty()).then(|| reading.place(&span)),
        written: words(&span),
        language: reading.language.to_string(),
    });
    said.chain(referred(scene, reading)).collect()
}

/// A year that was guessed from an earlier date is not taken as said.
fn date_of(mention: &DateMention) -> Fact {
    let is_guess = matches!(mention.how, Carried::Context | Carried::Unknown);
    Fact::Date {
        year: mention.resolved_year.filter(|_| !is_guess),
        month: mention.month.value,
        day: mention.day.value,
        exists: !matches!(mention.date(), Err(NoDate::Impossible)),
    }
}

/// 7時 in 午後5時から7時まで, 1:00 in "1:00 to 5:00 p.m.": which half of the day it is, stands with the other time only.
fn leaves_half_open(reading: &Reading<'_>, index: usize) -> bool {
    let times = &reading.facts.times;
    let words = |time: &TimeMention| reading.text[time.span.clone()].to_lowercase();
    let is_marked = |time: &TimeMention| words(time).contains(['午', 'm']);
    let joins = |first: &TimeMention, second: &TimeMention| {
        let gap = reading.text.get(first.span.end..second.span.start).unwrap_or_default();
        gap.chars().count() <= 4 && !gap.contains(['。', '、', '.', ','])
    };
    let own = &times[index];
    let before = index.checked_sub(1).and_then(|before| times.get(before)).filter(|before| joins(before, own));
    let after = times.get(index + 1).filter(|after| joins(own, after));
    !is_marked(own) && own.time.hour <= 12 && before.into_iter().chain(after).any(is_marked)
}

/// On the clocks of Japan, where 24:00 is 0:00.
fn minutes(mention: &TimeMention) -> Option<u32> {
    let time = mention.time;
    let day = 24 * 60;
    let offset = mention.zone.as_ref().map_or(JAPAN, |zone| i64::from(zone.value.minutes));
    let local = i64::from(time.hour) * 60 + i64::from(time.minute);
    let minutes = (local - offset + JAPAN).rem_euclid(day);
    u32::try_from(minutes).ok().filter(|_| time.doubt.is_none())
}

/// Minutes by which Japan is ahead of UTC.
const JAPAN: i64 = 9 * 60;

fn cited(citation: &Citation) -> Fact {
    match citation {
        Citation::Law(law) => Fact::Law(law.clone()),
        Citation::Provision(provision) => Fact::Provision(provision.clone()),
    }
}

/// What the references of a passage say.
fn referred<'s>(scene: &'s Scene<'_>, reading: &'s Reading<'_>) -> impl Iterator<Item = Told> + 's {
    let facts = reading.references().iter().filter_map(|name| model::Fact::parse(name));
    facts.flat_map(|fact| referred_facts(scene, &fact)).map(|fact| Told {
        fact,
        place: None,
        written: String::new(),
        language: reading.language.to_string(),
    })
}

fn referred_facts(scene: &Scene<'_>, fact: &model::Fact) -> Vec<Fact> {
    let Some(notice) = scene.notice else { return Vec::new() };
    let period = notice.period.as_ref();
    let zone = scene.zone();
    let at = |instant: Instant| {
        let civil: Civil = zone.civil(instant);
        [Fact::of_date(civil.date()), Fact::Time(Some(civil.time().hour() * 60 + civil.time().minute()))]
    };
    let opens = || period.into_iter().flat_map(|period| at(period.opens_at)).collect::<Vec<_>>();
    let closes = || {
        let last = period.map(|period| Fact::of_date(period.last_day(zone)));
        period.into_iter().flat_map(|period| at(period.closes_at)).chain(last).collect::<Vec<_>>()
    };
    match fact {
        model::Fact::Period => [opens(), closes()].concat(),
        model::Fact::OpensAt => opens(),
        model::Fact::ClosesAt | model::Fact::ClosesAtDate => closes(),
        model::Fact::PublishAtDate => vec![Fact::of_date(zone.date(notice.publish_at))],
        model::Fact::MaterialsCount => {
            let count = notice.materials.iter().filter(|material| material.has(Role::Subject)).count();
            let thousandths = u64::try_from(count).unwrap_or(u64::MAX).saturating_mul(1000);
            vec![Fact::Number(NumberMention { span: 0..0, thousandths, unit: Unit::Other(String::new()) })]
        }
        _ => Vec::new(),
    }
}
