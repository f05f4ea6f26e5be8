//! `typography/counter-kana`.

use super::text::{Stretch, japanese, mend};
use crate::check::findings::RuleFindings;
use crate::check::rule::Rule;
use crate::check::scene::Scene;
use crate::diagnostic::{Message, Severity};
use crate::prose::is_figure;

/// ヶ月, ケ月, カ月: the か of counters in katakana.
pub struct CounterKana;

const KANA: [char; 5] = ['ヶ', 'ケ', 'カ', 'ヵ', 'ｹ'];

/// Numbers that 箇 goes with.
const KANJI: &str = "一二三四五六七八九十";

impl Rule for CounterKana {
    fn name(&self) -> &'static str {
        "typography/counter-kana"
    }

    fn severity(&self) -> Severity {
        Severity::Warning
    }

    fn check(&self, scene: &Scene<'_>, findings: &mut RuleFindings<'_>) {
        for reading in japanese(scene).filter(|reading| reading.characters.may_have_any(KANA)) {
            for (at, kana) in reading.text.match_indices(KANA) {
                let stretch = Stretch { reading, range: at..at + kana.len() };
                let Some(unit) = counter(&stretch).filter(|_| stretch.is_judged(scene.site)) else { continue };
                let is_in_kanji = stretch.before().ends_with(|c| KANJI.contains(c));
                let right = if is_in_kanji { "箇" } else { "か" };
                let message = Message::new("typography-counter-kana").with("written", format!("{kana}{unit}"));
                let finding = findings
                    .finding(message, reading.place(&stretch.range))
                    .help(Message::new("typography-write").with("right", format!("{right}{unit}")));
                findings.push(mend(finding, true, [(stretch, right.to_owned())]));
            }
        }
    }
}

/// What is counted, if the kana stands between a number and it: 3ヶ月, but not 霞ヶ関 and 五ヶ所湾, which are names.
fn counter(kana: &Stretch<'_, '_>) -> Option<char> {
    let is_digit = |c: char| is_figure(c) || "数何".contains(c);
    let unit = kana.after().chars().next().filter(|c| "月国年所条".contains(*c))?;
    let is_number = kana.before().ends_with(|c: char| is_digit(c) || KANJI.contains(c));
    let beyond = kana.after()[unit.len_utf8()..].chars().next();
    let is_place =
        unit == '所' && !kana.before().ends_with(is_digit) && beyond.is_some_and(|c| "湾村町市港川".contains(c));
    (is_number && !is_place).then_some(unit)
}
