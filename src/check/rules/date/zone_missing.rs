//! `date/zone-missing`.

use std::ops::Range;

use super::house;
use crate::check::findings::RuleFindings;
use crate::check::rule::Rule;
use crate::check::scene::{Reading, ReadingKind, Scene};
use crate::diagnostic::{Fix, Message, Severity};
use crate::markdown::PassageKind;
use crate::prose::{Reader, TimeMention};

/// A clock time on a date, in English, without a zone such as JST.
pub struct ZoneMissing;

impl Rule for ZoneMissing {
    fn name(&self) -> &'static str {
        "date/zone-missing"
    }

    fn severity(&self) -> Severity {
        Severity::Warning
    }

    fn check(&self, scene: &Scene<'_>, findings: &mut RuleFindings<'_>) {
        let english = || scene.readings.iter().filter(|reading| reading.reader == Reader::English);
        let with_times = || english().filter(|reading| !reading.facts.times.is_empty());
        if with_times().next().is_none() || english().any(says_for_all) {
            return;
        }
        for reading in with_times().filter(|reading| !is_correction(reading)) {
            // Only ASCII letters change, so that places stay what they were.
            let lower = reading.text.to_ascii_lowercase();
            let named = ZONES.iter().filter_map(|zone| Some(lower.find(zone)? + zone.len())).min();
            let last = reading.sentences.iter().filter_map(|sentence| {
                let inside = |time: &&TimeMention| sentence.contains(&time.span.start);
                let times: Vec<&TimeMention> = reading.facts.times.iter().filter(inside).collect();
                let last = times.into_iter().rfind(|time| time.date.is_some()).filter(|time| time.zone.is_none())?;
                // What stands before it in the passage, and in brackets after p.m., where a sentence seems to end.
                let until = sentence.end + in_brackets(&reading.text[sentence.end..]);
                let words = &lower[sentence.start..until];
                let is_silent = named.is_some_and(|named| named <= until)
                    || PLACES.iter().any(|place| words.contains(place))
                    || is_told_beside(reading, &lower, sentence);
                (!is_silent).then_some(last)
            });
            for time in last.collect::<Vec<_>>() {
                report(findings, reading, time);
            }
        }
    }
}

/// Whether the sentence before or after names the place of the meeting, or the zone without a time of its own.
fn is_told_beside(reading: &Reading<'_>, lower: &str, sentence: &Range<usize>) -> bool {
    let Some(index) = reading.sentences.iter().position(|other| other == sentence) else { return false };
    let beside = [index.checked_sub(1), Some(index + 1)].into_iter().flatten();
    beside.filter_map(|index| reading.sentences.get(index)).any(|other| {
        let words = &lower[other.clone()];
        let has_time = reading.facts.times.iter().any(|time| other.contains(&time.span.start));
        !has_time && (has_zone(words) || VENUES.iter().any(|venue| words.contains(venue)))
    })
}

/// Words that say where a meeting is.
const VENUES: [&str; 4] = ["venue", "held at", "held in", "takes place"];

/// The length of what stands in brackets at the beginning of a text.
fn in_brackets(text: &str) -> usize {
    let is_open = text.trim_start().starts_with('(');
    text.find(')').filter(|_| is_open).map_or(0, |close| close + 1)
}

/// What a correction puts in is a piece of a sentence that may name the zone.
fn is_correction(reading: &Reading<'_>) -> bool {
    matches!(reading.kind(), ReadingKind::Field(path) if path.starts_with("corrections.") && path.ends_with(".after"))
}

/// What happens at a place goes by the clock on its wall.
const PLACES: [&str; 9] =
    [" hall", "venue", "counter", " office", " room", "auditorium", "in person", "museum", "library"];

/// Whether a text names a zone in any of the usual ways.
fn has_zone(words: &str) -> bool {
    ZONES.iter().any(|name| words.contains(name))
}

const ZONES: [&str; 8] =
    ["jst", "japan standard time", "japan time", "japanese time", "tokyo time", "local time", "utc", "gmt"];

/// A sentence for all times of the page ("All times are in Japan Standard Time."), or the head of a table or section.
fn says_for_all(reading: &Reading<'_>) -> bool {
    let words = reading.text.to_lowercase();
    let is_head = matches!(reading.kind(), ReadingKind::Passage(PassageKind::Heading | PassageKind::Cell));
    let of_times = ["times are", "times in", "times on", "times given", "times shown", "all times"];
    has_zone(&words)
        && ((is_head && reading.facts.times.is_empty()) || of_times.iter().any(|times| words.contains(times)))
}

fn report(findings: &mut RuleFindings<'_>, reading: &Reading<'_>, time: &TimeMention) {
    let written = &reading.text[time.span.clone()];
    let place = reading.place(&time.span);
    let message = Message::new("date-zone-missing").with("written", written);
    let finding = findings.finding(message, place.clone()).label(Message::new("written-here"));
    // The point of p.m. also ends the sentence.
    let ends = reading.sentences.iter().any(|sentence| sentence.end == time.span.end) && written.ends_with('.');
    let fix = format!("{written} JST{}", if ends { "." } else { "" });
    let finding = finding.help(Message::new("date-zone-missing-help"));
    findings.push(house::repaired(finding, written, Fix::probable(place, fix)));
}
