//! `date/act-number-year`.

use std::ops::Range;

use crate::calendar::Datelike;
use crate::check::findings::RuleFindings;
use crate::check::rule::Rule;
use crate::check::scene::{Reading, Scene};
use crate::diagnostic::Message;
use crate::prose::{Citation, LawKind, LawNumber, Reader};

/// The year in the number of a law that is not the year of its promulgation, or not the one the law has elsewhere in the notice.
pub struct ActNumberYear;

impl Rule for ActNumberYear {
    fn name(&self) -> &'static str {
        "date/act-number-year"
    }

    fn check(&self, scene: &Scene<'_>, findings: &mut RuleFindings<'_>) {
        let laws: Vec<Law<'_, '_>> = scene.readings.iter().flat_map(laws).collect();
        laws.iter().for_each(|law| check_promulgation(law, findings));
        for (index, law) in laws.iter().enumerate() {
            if let Some(first) = laws[..index].iter().find(|first| is_renumbered(first, law, &laws)) {
                report_two(first, law, findings);
            }
        }
    }
}

/// A law's number where it stands.
struct Law<'r, 'a> {
    reading: &'r Reading<'a>,
    span: Range<usize>,
    number: LawNumber,
}

fn laws<'r, 'a>(reading: &'r Reading<'a>) -> impl Iterator<Item = Law<'r, 'a>> {
    reading.facts.citations.iter().filter_map(move |citation| match &citation.value {
        Citation::Law(number) => Some(Law { reading, span: citation.span.clone(), number: number.clone() }),
        Citation::Provision(_) => None,
    })
}

impl Law<'_, '_> {
    fn is_alone_in(&self, sentence: &Range<usize>) -> bool {
        laws(self.reading).filter(|law| sentence.contains(&law.span.start)).count() == 1
    }

    /// The name that stands before the number, without the bracket.
    fn name(&self) -> String {
        let before = self.reading.text[..self.span.start].trim_end();
        match self.reading.reader {
            Reader::Japanese => {
                let before = before.trim_end_matches(['（', '(']);
                let is_of_name = |c: &char| c.is_alphabetic() && !('\u{3041}'..='\u{309f}').contains(c);
                let reversed: Vec<char> = before.chars().rev().take_while(is_of_name).take(30).collect();
                reversed.into_iter().rev().collect()
            }
            Reader::English => {
                let (name, _) = before.rsplit_once('(').unwrap_or(("", before));
                let words: Vec<&str> = name.split_whitespace().rev().take(8).map(bare_word).collect();
                words.into_iter().rev().collect::<Vec<_>>().join(" ")
            }
        }
    }
}

fn bare_word(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphanumeric())
}

/// "promulgated on 25 May 2022 as Act No. 70 of 2002". A sentence about an amendment names the dates of another law.
fn check_promulgation(law: &Law<'_, '_>, findings: &mut RuleFindings<'_>) {
    let reading = law.reading;
    let Some(sentence) = reading.sentences.iter().find(|sentence| sentence.contains(&law.span.start)) else { return };
    let words = &reading.text[sentence.clone()];
    if AMENDING.iter().any(|word| words.contains(word)) || !law.is_alone_in(sentence) {
        return;
    }
    let dates = reading.facts.dates.iter().filter(|date| sentence.contains(&date.span.start));
    let promulgated = dates.filter(|date| is_promulgation(reading, sentence, &date.span));
    let mut promulgated = promulgated.filter_map(|date| Some((date.date().ok()?, date.span.clone())));
    let (Some((date, span)), None) = (promulgated.next(), promulgated.next()) else { return };
    if date.year() == law.number.year {
        return;
    }
    let message = Message::new("date-act-number-year")
        .with("written", &reading.text[law.span.clone()])
        .with("year", date.year().to_string());
    let finding = findings.finding(message, reading.place(&law.span)).label(Message::new("written-here"));
    let finding = finding.also(reading.place(&span), Message::new("date-act-number-year-promulgated"));
    findings.push(finding.help(Message::new("date-act-number-year-help")));
}

const AMENDING: [&str; 7] = ["改正", "廃止", "による", "amend", "Amend", "repeal", "revis"];

fn is_promulgation(reading: &Reading<'_>, sentence: &Range<usize>, date: &Range<usize>) -> bool {
    let before = &reading.text[sentence.start..date.start];
    let after = &reading.text[date.end..sentence.end.max(date.end)];
    match reading.reader {
        Reader::Japanese => {
            let after = after.trim_start_matches(['に', '、', '付', 'け', 'で']);
            let before = before.trim_end_matches(['は', '：', ':', '、', 'が']);
            after.starts_with("公布") || before.ends_with("公布日") || before.ends_with("公布の日")
        }
        Reader::English => {
            let before = before.trim_end().trim_end_matches(" on").trim_end();
            before.ends_with("promulgated") || before.ends_with("Promulgated")
        }
    }
}

/// Whether both are the same law under two years: the same name in one language; across languages the same kind and number, if
/// no other law of that number is named in either.
fn is_renumbered(first: &Law<'_, '_>, second: &Law<'_, '_>, all: &[Law<'_, '_>]) -> bool {
    let (one, two) = (&first.number, &second.number);
    if (one.kind, one.number) != (two.kind, two.number) || one.year == two.year {
        return false;
    }
    if first.reading.language == second.reading.language {
        return is_same_name(first, second);
    }
    let is_sure = matches!(one.kind, LawKind::Act | LawKind::CabinetOrder);
    let same = |law: &&Law<'_, '_>| (law.number.kind, law.number.number) == (one.kind, one.number);
    let only_years = |law: &Law<'_, '_>| {
        let in_language = all.iter().filter(|other| other.reading.language == law.reading.language).filter(same);
        in_language.map(|other| other.number.year).all(|year| year == law.number.year)
    };
    is_sure && only_years(first) && only_years(second)
}

/// Whether two laws in one language have one name. Words before a name are not told from it, so the shorter may end the longer
/// in English: under the Act on Samples.
fn is_same_name(first: &Law<'_, '_>, second: &Law<'_, '_>) -> bool {
    let (name, other) = (first.name(), second.name());
    if first.reading.reader == Reader::Japanese {
        return name == other && name.chars().count() > 2;
    }
    let (short, long) = if name.len() < other.len() { (name, other) } else { (other, name) };
    let capitals = short.split(' ').filter(|word| word.starts_with(char::is_uppercase)).count();
    let ends = long.strip_suffix(&short).is_some_and(|rest| rest.is_empty() || rest.ends_with(' '));
    capitals >= 2 && ends
}

fn report_two(first: &Law<'_, '_>, second: &Law<'_, '_>, findings: &mut RuleFindings<'_>) {
    let message = Message::new("date-act-number-year-two")
        .with("written", &second.reading.text[second.span.clone()])
        .with("year", second.number.year.to_string())
        .with("other", first.number.year.to_string());
    let finding = findings.finding(message, second.reading.place(&second.span)).label(Message::new("written-here"));
    let finding = finding.also(first.reading.place(&first.span), Message::new("date-act-number-year-other"));
    findings.push(finding.help(Message::new("date-act-number-year-two-help")));
}
