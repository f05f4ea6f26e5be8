//! `typography/comma-style-mixed`.

use super::text::{Stretch, japanese_runs, mend};
use crate::check::findings::RuleFindings;
use crate::check::rule::Rule;
use crate::check::scene::Scene;
use crate::diagnostic::{Message, Severity};
use crate::prose::is_figure;

/// 、 and ， in the Japanese text of one notice. The finding is at the rarer of the two.
pub struct CommaStyleMixed;

impl Rule for CommaStyleMixed {
    fn name(&self) -> &'static str {
        "typography/comma-style-mixed"
    }

    fn severity(&self) -> Severity {
        Severity::Warning
    }

    fn check(&self, scene: &Scene<'_>, findings: &mut RuleFindings<'_>) {
        let latin = commas(scene, '，');
        if latin.is_empty() {
            return;
        }
        let ten = commas(scene, '、');
        let (rare, usual) = if latin.len() > ten.len() { (ten, latin) } else { (latin, ten) };
        let Some((first, other)) = rare.first().zip(usual.first()) else { return };
        let message = Message::new("typography-comma-style-mixed")
            .with("written", first.words())
            .with("count", rare.len())
            .with("usual", other.words());
        let finding = findings
            .finding(message, first.reading.place(&first.range))
            .also(other.reading.place(&other.range), Message::new("typography-comma-usual"))
            .help(Message::new("typography-write").with("right", other.words()));
        let edits = rare.iter().map(|comma| (comma.clone(), other.words().to_owned()));
        findings.push(mend(finding, true, edits));
    }
}

/// The commas of that form between words; 1，000 is a number.
fn commas<'s, 'a>(scene: &'s Scene<'a>, comma: char) -> Vec<Stretch<'s, 'a>> {
    japanese_runs(scene, comma..=comma)
        .filter(|comma| !(comma.before().ends_with(is_figure) && comma.after().starts_with(is_figure)))
        .filter(|comma| comma.is_judged(scene.site))
        .collect()
}
