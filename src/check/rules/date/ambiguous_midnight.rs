//! `date/ambiguous-midnight`.

use super::house;
use crate::calendar::Time;
use crate::check::findings::RuleFindings;
use crate::check::rule::Rule;
use crate::check::scene::Scene;
use crate::diagnostic::{Message, Severity};
use crate::prose::{Doubt, Reader, TimeMention, TimeOfDay};

/// A time that people read as the beginning or the end of a day: 0時, 午後12時, midnight, a period that ends at 0:00.
pub struct AmbiguousMidnight;

impl Rule for AmbiguousMidnight {
    fn name(&self) -> &'static str {
        "date/ambiguous-midnight"
    }

    fn severity(&self) -> Severity {
        Severity::Warning
    }

    fn check(&self, scene: &Scene<'_>, findings: &mut RuleFindings<'_>) {
        if let Some(closes_at) = scene.notice.and_then(|notice| notice.period.as_ref()).map(|period| period.closes_at) {
            let closes = scene.zone().civil(closes_at);
            if let Some(before) = closes.date().pred_opt().filter(|_| closes.time() == Time::MIN) {
                let finding = findings
                    .finding(Message::new("date-ambiguous-midnight-period"), scene.origin.at("period.closes_at"));
                findings.push(finding.help(Message::new("date-ambiguous-midnight-period-help").with("date", before)));
            }
        }
        for reading in &scene.readings {
            let doubtful = reading.facts.times.iter().filter(|mention| is_doubtful(mention.time));
            for mention in doubtful.filter(|mention| !is_explained(&reading.text, mention)) {
                let (message, help) = match mention.time.doubt {
                    Some(Doubt::NoonOrMidnight) => ("date-ambiguous-noon", "date-ambiguous-noon-help"),
                    _ => ("date-ambiguous-midnight", "date-ambiguous-midnight-help"),
                };
                let message = Message::new(message).with("written", &reading.text[mention.span.clone()]);
                let finding =
                    findings.finding(message, reading.place(&mention.span)).label(Message::new("written-here"));
                findings.push(finding.help(in_words(help, reading.reader)));
            }
        }
    }
}

/// The advice, with the words to be written in the language of the text.
fn in_words(help: &'static str, reader: Reader) -> Message {
    let voice = house::voice(reader);
    let noon = match reader {
        Reader::Japanese => "正午",
        Reader::English => "noon",
    };
    let time = |hour, minute| Time::from_hms_opt(hour, minute, 0).map(|time| voice.time(time)).unwrap_or_default();
    match help {
        "date-ambiguous-noon-help" => Message::new(help).with("noon", noon).with("end", time(23, 59)),
        _ => Message::new(help).with("end", time(23, 59)).with("start", time(0, 1)),
    }
}

/// 24時 has one meaning for those who know it; others take it for the beginning of that day.
fn is_doubtful(time: TimeOfDay) -> bool {
    matches!(time.doubt, Some(Doubt::WhichMidnight | Doubt::NoonOrMidnight)) || (time.hour, time.minute) == (24, 0)
}

/// Whether the words around the time leave no doubt: 午後12時（正午）, or that something begins then: 0時から.
fn is_explained(text: &str, mention: &TimeMention) -> bool {
    let after = text[mention.span.end..].trim_start_matches([' ', '(', '（', ',', '、']).to_lowercase();
    let before = text[..mention.span.start].trim_end().to_lowercase();
    let is_midnight = mention.time.doubt == Some(Doubt::WhichMidnight);
    let named = ["noon", "正午", "昼の12時"].iter().any(|word| after.starts_with(word));
    let begins = ["から", "〜", "～", "to ", "–", "-", "以降"].iter().any(|mark| after.starts_with(mark))
        || before.ends_with("from");
    named || (is_midnight && begins)
}
