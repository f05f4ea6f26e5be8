//! Findings that an author has looked at and lets stand.

use super::rules::{RULES, rule};
use super::scene::Scene;
use crate::calendar::Date;
use crate::diagnostic::{Diagnostic, Message, Severity};
use crate::model::Allow;

/// Rules that nobody can silence: a page with one of these is broken or dangerous, or there is no page at all.
const NEVER: [&str; 9] = [
    "yaml/",
    "site/",
    "audit/",
    "allow/",
    "markdown/raw-html",
    "markdown/unsafe-url",
    "material/file-missing",
    "material/without-role",
    "parity/text-missing",
];

/// Takes out what is allowed, and adds what is wrong with the list itself.
pub(super) fn apply(scene: &Scene<'_>, findings: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let today = scene.today();
    let mut used = vec![false; scene.allow.len()];
    let mut kept: Vec<Diagnostic> = findings
        .into_iter()
        .filter(|finding| {
            let silencer = scene.allow.iter().position(|allow| silences(allow, finding, today));
            silencer.map(|index| used[index] = true).is_none()
        })
        .collect();
    for (index, allow) in scene.allow.iter().enumerate() {
        kept.extend(judge(scene, allow, index, used[index], today));
    }
    kept
}

fn silences(allow: &Allow, finding: &Diagnostic, today: Date) -> bool {
    allow.rule == finding.rule && may_silence(&allow.rule) && !is_over(allow, today) && concerns(allow, finding)
}

fn may_silence(rule: &str) -> bool {
    !NEVER.iter().any(|never| rule.starts_with(never))
}

fn is_over(allow: &Allow, today: Date) -> bool {
    allow.until.is_some_and(|until| until < today)
}

/// Whether the words named in `at` touch the place of the finding.
fn concerns(allow: &Allow, finding: &Diagnostic) -> bool {
    let Some(words) = &allow.at else { return true };
    let place = &finding.primary.place;
    let touches = |start: usize| start <= place.span.end && place.span.start <= start + words.len();
    place.source.text().match_indices(words.as_str()).any(|(start, _)| touches(start))
}

fn judge(scene: &Scene<'_>, allow: &Allow, index: usize, used: bool, today: Date) -> Option<Diagnostic> {
    let place = |key: &str| scene.origin.at(&format!("allow.{index}.{key}"));
    let message = |id| Message::new(id).with("rule", allow.rule.as_str());
    if rule(&allow.rule).is_none() {
        let known = RULES.iter().map(|rule| rule.name());
        let finding = Diagnostic::error("yaml/unknown-id", message("allow-unknown-rule"), place("rule"));
        let near = crate::nearest::nearest(&allow.rule, known);
        let help = near
            .map_or(Message::new("allow-unknown-rule-help"), |near| Message::new("did-you-mean").with("near", near));
        Some(finding.help(help))
    } else if !may_silence(&allow.rule) {
        Some(
            Diagnostic::error("yaml/wrong-type", message("allow-never"), place("rule"))
                .help(Message::new("allow-never-help")),
        )
    } else if is_over(allow, today) {
        Some(
            Diagnostic::error("allow/expired", message("allow-expired"), place("until"))
                .help(Message::new("allow-expired-help")),
        )
    } else if !used && !rule(&allow.rule).is_some_and(|rule| rule.comes_and_goes()) {
        let finding = Diagnostic::new("allow/unused", Severity::Warning, message("allow-unused"), place("rule"));
        Some(finding.help(Message::new("allow-unused-help")))
    } else {
        None
    }
}
