//! `term/expanded-twice`.

use super::expansion::{self, Pair};
use super::run;
use crate::check::findings::RuleFindings;
use crate::check::rule::Rule;
use crate::check::scene::{Reading, Scene};
use crate::diagnostic::{Fix, Message, Severity};

/// The same expansion with its acronym, twice in the running text of a page.
pub struct ExpandedTwice;

impl Rule for ExpandedTwice {
    fn name(&self) -> &'static str {
        "term/expanded-twice"
    }

    fn severity(&self) -> Severity {
        Severity::Warning
    }

    fn check(&self, scene: &Scene<'_>, findings: &mut RuleFindings<'_>) {
        let mut first: Vec<(&Reading<'_>, Pair)> = Vec::new();
        for reading in scene.readings.iter().filter(|reading| expansion::is_running(reading)) {
            for pair in expansion::pairs(scene, reading).into_iter().filter(|pair| !is_within_name(reading, pair)) {
                let earlier = first.iter().find(|(other, earlier)| {
                    other.language == reading.language
                        && earlier.acronym == pair.acronym
                        && run::is_same(&earlier.words, &pair.words, false)
                });
                match earlier {
                    Some((other, earlier)) => report(reading, &pair, other, earlier, findings),
                    None => first.push((reading, pair)),
                }
            }
        }
    }
}

/// Whether a longer name goes on behind the bracket: 評価制度（ISMAP）基本規程 is what a document is called.
fn is_within_name(reading: &Reading<'_>, pair: &Pair) -> bool {
    reading.text[pair.whole.end..].starts_with(|c: char| matches!(c, '一'..='鿿' | 'ァ'..='ヺ'))
}

fn report(reading: &Reading<'_>, pair: &Pair, other: &Reading<'_>, earlier: &Pair, findings: &mut RuleFindings<'_>) {
    let message = Message::new("term-expanded-twice").with("acronym", pair.acronym.as_str());
    let place = reading.place(&pair.whole);
    let finding = findings.finding(message, place.clone());
    let finding = finding.also(other.place(&earlier.whole), Message::new("term-expanded-twice-first"));
    let help = Message::new("term-expanded-twice-help").with("acronym", pair.acronym.as_str());
    findings.push(finding.help(help).fix(Fix::probable(place, pair.acronym.as_str())));
}
