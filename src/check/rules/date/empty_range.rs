//! `date/empty-range`.

use std::ops::Range;

use crate::check::findings::RuleFindings;
use crate::check::rule::Rule;
use crate::check::scene::{Reading, Scene};
use crate::diagnostic::Message;
use crate::prose::{Carried, DateMention, DateRange, Reader, TimeMention};

/// A range that ends where it begins: from 3:00 p.m. to 3:00 p.m., from July 5 to July 5.
pub struct EmptyRange;

impl Rule for EmptyRange {
    fn name(&self) -> &'static str {
        "date/empty-range"
    }

    fn check(&self, scene: &Scene<'_>, findings: &mut RuleFindings<'_>) {
        for reading in &scene.readings {
            let dates = reading.facts.ranges.iter().filter(|range| is_one_date(reading, range));
            let times = reading.facts.times.windows(2).filter_map(|pair| one_time(reading, &pair[0], &pair[1]));
            for span in dates.map(|range| range.span.clone()).chain(times) {
                let message = Message::new("date-empty-range").with("written", &reading.text[span.clone()]);
                let finding = findings.finding(message, reading.place(&span)).label(Message::new("written-here"));
                findings.push(finding.help(Message::new("date-empty-range-help")));
            }
        }
    }
}

/// Whether both ends of a range of dates are the same.
fn is_one_date(reading: &Reading<'_>, range: &DateRange) -> bool {
    let (from, to) = (&reading.facts.dates[range.from], &reading.facts.dates[range.to]);
    let day = |mention: &DateMention| (mention.resolved_year, mention.month.value, mention.day.value);
    let clock = |mention: &DateMention| mention.time.as_ref().map(|time| time.value);
    let names_year = |mention: &DateMention| {
        let words = reading.text[mention.span.clone()].to_lowercase();
        mention.resolved_year.is_none() && (words.contains("year") || words.contains('年'))
    };
    let is_moved = |mention: &DateMention| {
        names_year(mention) || matches!(mention.how, Carried::FollowingYear | Carried::PrecedingYear)
    };
    day(from) == day(to) && clock(from) == clock(to) && !is_moved(from) && !is_moved(to)
}

/// The span of two times that a range mark joins, if they are the same time of the same day.
fn one_time(reading: &Reading<'_>, from: &TimeMention, to: &TimeMention) -> Option<Range<usize>> {
    let text = &reading.text;
    let zone = from.zone.as_ref().filter(|zone| (from.span.end..to.span.start).contains(&zone.span.start));
    let gap = text.get(zone.map_or(from.span.end, |zone| zone.span.end)..to.span.start)?;
    let same_zone = from.zone.is_none() || to.zone.is_none() || zone_of(from) == zone_of(to);
    let same_date = from.date.is_none() || to.date.is_none() || from.date == to.date;
    let is_same = from.time == to.time && from.time.doubt.is_none() && same_zone && same_date;
    (is_same && is_mark(gap, reading.reader) && !goes_on(&text[to.span.end..])).then_some(from.span.start..to.span.end)
}

fn zone_of(mention: &TimeMention) -> Option<i32> {
    mention.zone.as_ref().map(|zone| zone.value.minutes)
}

fn is_mark(gap: &str, reader: Reader) -> bool {
    let mark = gap.trim().to_lowercase();
    let words: &[&str] = match reader {
        Reader::Japanese => &["から", "より"],
        Reader::English => &["to", "until", "till", "through"],
    };
    words.contains(&mark.as_str()) || ["-", "–", "—", "~", "〜", "～", "－"].contains(&mark.as_str())
}

/// Whether the end is on another day after all: 9:00 a.m. to 9:00 a.m. the next day.
fn goes_on(after: &str) -> bool {
    let after = after.trim_start_matches([' ', ',', '(', '（', '、']).to_lowercase();
    let words = ["jst ", "on ", "of "];
    let after = words.iter().find_map(|word| after.strip_prefix(word)).unwrap_or(&after);
    ["the next", "the following", "next day", "the day after", "翌", "24時間"]
        .iter()
        .any(|next| after.starts_with(next))
}
