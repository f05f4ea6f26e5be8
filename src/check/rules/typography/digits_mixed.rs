//! `typography/digits-mixed`.

use super::text::{Stretch, japanese_runs, mend};
use crate::check::findings::RuleFindings;
use crate::check::rule::Rule;
use crate::check::scene::{ReadingKind, Scene};
use crate::diagnostic::{Message, Severity};

/// Full-width and half-width digits in the Japanese text of one notice.
pub struct DigitsMixed;

impl Rule for DigitsMixed {
    fn name(&self) -> &'static str {
        "typography/digits-mixed"
    }

    fn severity(&self) -> Severity {
        Severity::Warning
    }

    fn check(&self, scene: &Scene<'_>, findings: &mut RuleFindings<'_>) {
        let full: Vec<Stretch<'_, '_>> = japanese_runs(scene, '０'..='９')
            .filter(|digits| is_chosen(digits) && digits.is_judged(scene.site))
            .collect();
        let Some(first) = full.first() else { return };
        let half =
            japanese_runs(scene, '0'..='9').find(|digits| stands_in_japanese(digits) && digits.is_judged(scene.site));
        let Some(half) = half else { return };
        let message = Message::new("typography-digits-mixed").with("written", first.words()).with("count", full.len());
        let finding = findings
            .finding(message, first.reading.place(&first.range))
            .label(Message::new("typography-digits-full"))
            .also(half.reading.place(&half.range), Message::new("typography-digits-half"))
            .help(Message::new("typography-digits-mixed-help").with("half", half_width(first.words())));
        let certain = !full.iter().any(could_change_structure);
        let edits = full.iter().map(|digits| (digits.clone(), half_width(digits.words())));
        findings.push(mend(finding, certain, edits));
    }
}

fn half_width(digits: &str) -> String {
    digits.chars().filter_map(|c| char::from_u32(u32::from(c) - u32::from('０') + u32::from('0'))).collect()
}

/// Whether the width is a choice: the number of a heading, １　概要, stands in full width in documents of all ministries.
fn is_chosen(digits: &Stretch<'_, '_>) -> bool {
    !(digits.range.start == 0 && digits.after().starts_with(['\u{3000}', '．', '）']))
}

/// The digits of `ISO 9001`, `A4` and `03-0000-0110` are not the sentence's to choose.
fn stands_in_japanese(digits: &Stretch<'_, '_>) -> bool {
    let is_foreign = |c: char| c.is_ascii_alphabetic() || "-.@/:_#+".contains(c);
    let before = digits.before().strip_suffix(' ').unwrap_or(digits.before());
    !before.ends_with(is_foreign) && !digits.after().starts_with(is_foreign)
}

fn begins_line(digits: &Stretch<'_, '_>) -> bool {
    let place = digits.reading.place(&digits.range);
    let before = place.source.text()[..place.span.start].trim_end_matches(' ');
    before.is_empty() || before.ends_with('\n')
}

/// In half-width digits, `１. ` begins a list, and a text of the YAML that is all digits is a number.
fn could_change_structure(digits: &Stretch<'_, '_>) -> bool {
    match digits.reading.kind() {
        ReadingKind::Passage(_) => digits.after().starts_with(['.', ')']) && begins_line(digits),
        ReadingKind::Field(_) => digits.words().len() == digits.reading.text.len(),
    }
}
