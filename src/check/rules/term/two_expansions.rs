//! `term/two-expansions`.

use super::expansion::{self, Pair};
use super::run;
use crate::check::findings::RuleFindings;
use crate::check::rule::Rule;
use crate::check::scene::{Reading, Scene};
use crate::diagnostic::{Fix, Message};

/// An acronym that stands for other words than `terms.yaml` says, or for different words in two places.
pub struct TwoExpansions;

impl Rule for TwoExpansions {
    fn name(&self) -> &'static str {
        "term/two-expansions"
    }

    fn check(&self, scene: &Scene<'_>, findings: &mut RuleFindings<'_>) {
        let mut first: Vec<(&Reading<'_>, Pair)> = Vec::new();
        for reading in scene.readings.iter().filter(|reading| !expansion::is_code(reading)) {
            for pair in expansion::pairs(scene, reading).into_iter().filter(|pair| !pair.by_reference) {
                let names = expansion::names(scene.site, &pair.acronym);
                if !names.is_empty() {
                    unlike_registry(reading, &pair, &names, findings);
                } else if let Some((other, earlier)) = first.iter().find(|first| is_of_same(first, reading, &pair)) {
                    unlike_earlier(reading, &pair, other, earlier, findings);
                } else {
                    first.push((reading, pair));
                }
            }
        }
    }
}

/// The same acronym, expanded earlier in the same language and script.
fn is_of_same((other, earlier): &(&Reading<'_>, Pair), reading: &Reading<'_>, pair: &Pair) -> bool {
    earlier.acronym == pair.acronym
        && other.language == reading.language
        && earlier.words.is_ascii() == pair.words.is_ascii()
}

fn unlike_registry(reading: &Reading<'_>, pair: &Pair, names: &[&str], findings: &mut RuleFindings<'_>) {
    let title = expansion::is_title(reading);
    let mut of_script = names.iter().filter(|name| name.is_ascii() == pair.words.is_ascii());
    let is_right = names.iter().any(|name| run::is_same(&pair.words, name, title));
    let Some(name) = of_script.find(|name| pair.words.is_ascii() || run::is_alike(&pair.words, name)) else { return };
    if is_right {
        return;
    }
    let message = Message::new("term-two-expansions")
        .with("acronym", pair.acronym.as_str())
        .with("written", pair.words.as_str())
        .with("name", *name);
    let place = reading.place(&pair.span);
    let finding = findings.finding(message, place.clone()).label(Message::new("written-here"));
    let help = Message::new("term-two-expansions-help").with("name", *name);
    findings.push(finding.help(help).fix(Fix::probable(place, *name)));
}

fn unlike_earlier(
    reading: &Reading<'_>,
    pair: &Pair,
    other: &Reading<'_>,
    earlier: &Pair,
    findings: &mut RuleFindings<'_>,
) {
    let title = expansion::is_title(reading) || expansion::is_title(other);
    let is_japanese = !pair.words.is_ascii();
    let is_other_thing = is_japanese && !run::is_alike(&pair.words, &earlier.words);
    let is_same = run::is_same(&pair.words, &earlier.words, title)
        || (is_japanese && run::is_qualified(&pair.words, &earlier.words));
    if is_same || is_other_thing {
        return;
    }
    let message = Message::new("term-two-expansions-differ").with("acronym", pair.acronym.as_str());
    let finding = findings.finding(message, reading.place(&pair.span)).label(Message::new("written-here"));
    let finding = finding.also(other.place(&earlier.span), Message::new("term-two-expansions-earlier"));
    findings.push(finding.help(Message::new("term-two-expansions-differ-help")));
}
