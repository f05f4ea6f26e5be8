//! `date/zone-missing`.

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
        if english().any(says_for_all) {
            return;
        }
        for reading in english().filter(|reading| !is_correction(reading)) {
            let last = reading.sentences.iter().filter_map(|sentence| {
                let inside = |time: &&TimeMention| sentence.contains(&time.span.start);
                let times: Vec<&TimeMention> = reading.facts.times.iter().filter(inside).collect();
                let last = times.into_iter().rfind(|time| time.date.is_some()).filter(|time| time.zone.is_none())?;
                // What stands before it in the passage, and in brackets after p.m., where a sentence seems to end.
                let until = sentence.end + in_brackets(&reading.text[sentence.end..]);
                let words = reading.text[sentence.start..until].to_lowercase();
                let is_silent =
                    has_zone(&reading.text[..until].to_lowercase()) || PLACES.iter().any(|place| words.contains(place));
                (!is_silent).then_some(last)
            });
            for time in last.collect::<Vec<_>>() {
                report(findings, reading, time);
            }
        }
    }
}

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
    let names = ["jst", "japan standard time", "japan time", "japanese time", "tokyo time", "local time", "utc", "gmt"];
    names.iter().any(|name| words.contains(name))
}

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
