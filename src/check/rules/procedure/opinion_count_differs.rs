//! `procedure/opinion-count-differs`.

use std::ops::Range;

use crate::check::findings::RuleFindings;
use crate::check::rule::Rule;
use crate::check::scene::{Reading, ReadingKind, Scene};
use crate::diagnostic::Message;
use crate::markdown::PassageKind;
use crate::model::Results;
use crate::prose::{NumberMention, Reader, Unit};

/// Another number of opinions or of people who submitted them than the one stored.
pub struct OpinionCountDiffers;

impl Rule for OpinionCountDiffers {
    fn name(&self) -> &'static str {
        "procedure/opinion-count-differs"
    }

    fn check(&self, scene: &Scene<'_>, findings: &mut RuleFindings<'_>) {
        let Some(results) = scene.notice.and_then(|notice| notice.results.as_ref()) else { return };
        check_list(scene, results, findings);
        for reading in scene.readings.iter().filter(|reading| is_running_text(reading)) {
            for sentence in &reading.sentences {
                check_sentence(scene, results, reading, sentence, findings);
            }
        }
    }
}

/// Opinions that are given in full are as many as were submitted (Administrative Procedure Act, article 43, paragraph 1, item 3).
fn check_list(scene: &Scene<'_>, results: &Results, findings: &mut RuleFindings<'_>) {
    let Some(opinions) = results.opinions.filter(|_| !results.summary_only && !results.responses.is_empty()) else {
        return;
    };
    let listed = results.responses.len();
    if usize::try_from(opinions).is_ok_and(|opinions| opinions == listed) {
        return;
    }
    let message =
        Message::new("procedure-opinion-count-differs-list").with("opinions", opinions).with("listed", listed);
    // Bodies put opinions together, or take one apart, where they answer: worth a look, and no more.
    let finding = findings.hint(message, scene.origin.at("results.opinions")).label(Message::new("written-here"));
    let finding =
        finding.also(scene.origin.at("results.responses.0"), Message::new("procedure-opinion-count-differs-listed"));
    findings.push(finding.help(Message::new("procedure-opinion-count-differs-list-help")));
}

fn is_running_text(reading: &Reading<'_>) -> bool {
    match reading.kind() {
        ReadingKind::Passage(kind) => !matches!(kind, PassageKind::Cell | PassageKind::Code),
        ReadingKind::Field(path) => path == "summary" || path.ends_with(".note") || path.ends_with(".answer"),
    }
}

fn check_sentence(
    scene: &Scene<'_>,
    results: &Results,
    reading: &Reading<'_>,
    sentence: &Range<usize>,
    findings: &mut RuleFindings<'_>,
) {
    let numbers = reading.facts.numbers.iter().filter(|number| sentence.contains(&number.span.start));
    let numbers: Vec<&NumberMention> = numbers.collect();
    if numbers.is_empty() || !tells_the_total(&reading.text[sentence.clone()], reading.reader) {
        return;
    }
    let opinions: Vec<_> =
        numbers.iter().copied().filter(|number| counts_opinions(reading, sentence, number)).collect();
    let submitters: Vec<_> = numbers.into_iter().filter(|number| counts_submitters(number)).collect();
    let counts = [
        (opinions, results.opinions, "results.opinions", "procedure-opinion-count-differs"),
        (submitters, results.submitters, "results.submitters", "procedure-submitter-count-differs"),
    ];
    for (said, stored, path, message) in counts {
        let Some(stored) = stored else { continue };
        let is_stored = |count: u64| count == u64::from(stored);
        let sum: u64 = said.iter().filter_map(|number| number.whole()).sum();
        let is_right = is_stored(sum) || said.iter().filter_map(|number| number.whole()).any(is_stored);
        let Some(wrong) = said.first().filter(|_| !is_right) else { continue };
        let message = Message::new(message).with("written", &reading.text[wrong.span.clone()]).with("stored", stored);
        let finding = findings.finding(message, reading.place(&wrong.span)).label(Message::new("written-here"));
        let finding = finding.also(scene.origin.at(path), Message::new("procedure-opinion-count-differs-stored"));
        findings.push(finding.help(Message::new("procedure-opinion-count-differs-help")));
    }
}

/// Whether the sentence tells how many opinions came in at all: not some of them, not those of another call.
fn tells_the_total(sentence: &str, reader: Reader) -> bool {
    let lower = sentence.to_lowercase();
    let has = |words: &[&str]| words.iter().any(|word| lower.contains(word));
    match reader {
        Reader::Japanese => has(&["意見"]) && has(&ARRIVED_JA) && !has(&PARTLY_JA),
        Reader::English => has(&["opinion", "comment"]) && has(&ARRIVED_EN) && !has(&PARTLY_EN),
    }
}

const ARRIVED_JA: [&str; 9] =
    ["提出され", "提出があ", "提出数", "寄せられ", "いただ", "頂き", "受け付けま", "意見数", "意見がありました"];

const PARTLY_JA: [&str; 26] = [
    "うち",
    "同趣旨",
    "同様",
    "賛成",
    "反対",
    "関する意見",
    "についての意見",
    "に対する意見",
    "とする意見",
    "との意見",
    "という意見",
    "求める意見",
    "前回",
    "昨年",
    "昨年度",
    "過去",
    "以前",
    "一人",
    "1人",
    "１人",
    "当たり",
    "まで",
    "反映",
    "踏まえ",
    "以上",
    "以外",
];

const ARRIVED_EN: [&str; 6] = ["received", "submitted", "were sent", "came in", "came from", "arrived"];

const PARTLY_EN: [&str; 34] = [
    "kind",
    "such ",
    "same",
    "these ",
    " of them",
    " of these",
    " of the ",
    " of which",
    "similar",
    "in favour",
    "in favor",
    "against",
    "supported",
    "opposed",
    "asked for",
    "asking",
    "concern",
    "about ",
    "last year",
    "previous",
    "earlier",
    "each",
    "per ",
    "up to",
    "at most",
    "at least",
    "more than",
    "fewer than",
    "on article",
    "on chapter",
    "on the ",
    "should",
    "led to",
    "reflected",
];

fn counts_opinions(reading: &Reading<'_>, sentence: &Range<usize>, number: &NumberMention) -> bool {
    match (reading.reader, &number.unit) {
        (_, Unit::Opinion) => true,
        (Reader::Japanese, Unit::Case) => {
            let before = &reading.text[sentence.start..number.span.start];
            let after = &reading.text[number.span.end..sentence.end.max(number.span.end)];
            let ends_in_ken = reading.text[number.span.clone()].ends_with('件');
            ends_in_ken && (after.starts_with("の意見") || after.starts_with("の御意見") || before.contains("意見"))
        }
        _ => false,
    }
}

fn counts_submitters(number: &NumberMention) -> bool {
    matches!(number.unit, Unit::Person | Unit::Body | Unit::Company)
}
