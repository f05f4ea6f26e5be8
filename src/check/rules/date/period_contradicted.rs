//! `date/period-contradicted`.
//!
//! Only what a sentence says of the period itself is judged: a date that it marks as the beginning or the end (から, まで,
//! "from", "until"), in a sentence about accepting or submitting opinions, and not about an earlier call or something else
//! that has a deadline.

use std::ops::Range;

use crate::calendar::{Civil, Date, Datelike, Instant};
use crate::check::findings::RuleFindings;
use crate::check::rule::Rule;
use crate::check::scene::{Reading, Scene};
use crate::diagnostic::Message;
use crate::model::{Notice, Period};
use crate::prose::{DateMention, NoDate, Reader};

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
        for reading in &scene.readings {
            for (index, mention) in reading.facts.dates.iter().enumerate() {
                let Some(sentence) = reading.sentences.iter().find(|sentence| sentence.contains(&mention.span.start))
                else {
                    continue;
                };
                let words = Words::of(reading.reader);
                let text = &reading.text[sentence.clone()];
                if !words.is_about_submitting(text) {
                    continue;
                }
                let Some(bound) = bound(reading, index, sentence, words) else { continue };
                let allowed = Allowed::of(scene, notice, period, bound, words.is_about_extending(text));
                if let Some(span) = contradiction(mention, &allowed) {
                    report(scene, findings, reading, &span, bound);
                }
            }
        }
    }
}

/// Which end of the period a date is said to be.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Bound {
    Opens,
    Closes,
}

fn bound(reading: &Reading<'_>, index: usize, sentence: &Range<usize>, words: &Words) -> Option<Bound> {
    let mention = &reading.facts.dates[index];
    let before = reading.text[sentence.start..mention.span.start.max(sentence.start)]
        .trim_end_matches([' ', '\n', '「', '（', '(', ':', '：', '、', ',']);
    let after = reading.text[mention.span.end..sentence.end.max(mention.span.end)]
        .trim_start_matches([' ', '\n', '」', '）', ')', '（', '(', '、', ',', '・']);
    let before = before.to_lowercase();
    let is_end = |marks: &[&str]| marks.iter().any(|mark| before.ends_with(mark));
    let is_start = |marks: &[&str]| marks.iter().any(|mark| after.starts_with(mark));
    if is_end(words.closes_before)
        || is_start(words.closes_after)
        || reading.facts.ranges.iter().any(|range| range.to == index)
    {
        Some(Bound::Closes)
    } else if is_end(words.opens_before)
        || is_start(words.opens_after)
        || reading.facts.ranges.iter().any(|range| range.from == index)
    {
        Some(Bound::Opens)
    } else {
        None
    }
}

/// What the stored facts say of one end of the period.
struct Allowed {
    /// The dates on which it is.
    days: Vec<Date>,
    /// The times at which it is, on the clocks of the zone: a last minute is said as 23:59 or as 24:00.
    times: Vec<Civil>,
}

impl Allowed {
    fn of(scene: &Scene<'_>, notice: &Notice, period: &Period, bound: Bound, extending: bool) -> Allowed {
        let zone = scene.zone();
        let civil = |instants: Vec<Instant>| -> Vec<Civil> {
            instants.into_iter().map(|instant| zone.civil(instant)).collect()
        };
        match bound {
            Bound::Opens => {
                let times = civil(vec![period.opens_at, notice.publish_at]);
                Allowed { days: times.iter().map(Civil::date).collect(), times }
            }
            Bound::Closes => {
                let own = notice.responses.iter().filter_map(|response| response.closes_at);
                let were = period.extensions.iter().filter(|_| extending).map(|extension| extension.closes_at_was);
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
        (Some(day), Some(time)) => (said(*day).is_some() && !is_time(*day)).then(|| time.span.clone()),
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

/// The words by which a language speaks of a period.
struct Words {
    submitting: &'static [&'static str],
    elsewhere: &'static [&'static str],
    extending: &'static [&'static str],
    opens_before: &'static [&'static str],
    opens_after: &'static [&'static str],
    closes_before: &'static [&'static str],
    closes_after: &'static [&'static str],
}

impl Words {
    fn of(reader: Reader) -> &'static Words {
        match reader {
            Reader::Japanese => &JAPANESE,
            Reader::English => &ENGLISH,
        }
    }

    fn is_about_submitting(&self, sentence: &str) -> bool {
        let sentence = sentence.to_lowercase();
        let has = |words: &[&str]| words.iter().any(|word| sentence.contains(word));
        has(self.submitting) && !has(self.elsewhere)
    }

    fn is_about_extending(&self, sentence: &str) -> bool {
        let sentence = sentence.to_lowercase();
        self.extending.iter().any(|word| sentence.contains(word))
    }
}

const JAPANESE: Words = Words {
    submitting: &["意見", "受付", "受け付け", "受付け", "提出", "締切", "締め切", "締切り", "必着", "募集期間"],
    elsewhere: &[
        "前回",
        "過去の",
        "昨年",
        "説明会",
        "公聴会",
        "見学",
        "申込",
        "申し込",
        "結果",
        "施行",
        "公布",
        "別の",
    ],
    extending: &["延長", "当初", "変更", "訂正"],
    opens_before: &["開始は", "開始日は", "開始"],
    opens_after: &["から", "より", "以降", "に開始", "に受付を開始", "に募集を開始"],
    closes_before: &["締切は", "締切りは", "締め切りは", "締切日は", "期限は", "終了は", "締切", "期限"],
    closes_after: &[
        "まで",
        "迄",
        "必着",
        "締切",
        "締め切",
        "消印有効",
        "を期限",
        "を締切",
        "に締め切",
        "に締切",
        "が締切",
        "が期限",
    ],
};

const ENGLISH: Words = Words {
    submitting: &[
        "opinion",
        "comment",
        "submission",
        "submit",
        "respond",
        "response",
        "accepted",
        "consultation",
        "feedback",
        "views",
    ],
    elsewhere: &[
        "previous",
        "earlier",
        "last year",
        "last time",
        "briefing",
        "seminar",
        "event",
        "hearing",
        "result",
        "in force",
        "take effect",
        "registration",
        "register",
        "another",
    ],
    extending: &["extend", "extension", "original", "was ", "were ", "correct"],
    opens_before: &[
        "from",
        "since",
        "starting",
        "starting on",
        "beginning",
        "opens on",
        "open on",
        "opens",
        "starts on",
        "begins on",
        "from the",
    ],
    opens_after: &["onward", "onwards"],
    closes_before: &[
        "until",
        "till",
        "by",
        "through",
        "no later than",
        "not later than",
        "deadline is",
        "deadline",
        "deadline of",
        "closes on",
        "close on",
        "closes",
        "close at",
        "closes at",
        "ends on",
        "ends",
        "end on",
        "due on",
        "due by",
        "due",
        "before the end of",
        "until the end of",
    ],
    closes_after: &[],
};
