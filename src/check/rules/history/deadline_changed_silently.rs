//! `history/deadline-changed-silently`.

use super::against::{is_told, published_ids};
use crate::check::findings::RuleFindings;
use crate::check::rule::Rule;
use crate::check::scene::Scene;
use crate::diagnostic::Message;
use crate::model::{CorrectionType, Period, Phase};

/// A deadline that readers were told, which is another now, and nothing says so.
pub struct DeadlineChangedSilently;

impl Rule for DeadlineChangedSilently {
    fn name(&self) -> &'static str {
        "history/deadline-changed-silently"
    }

    fn comes_and_goes(&self) -> bool {
        true
    }

    fn check(&self, scene: &Scene<'_>, findings: &mut RuleFindings<'_>) {
        let Some(notice) = scene.notice.filter(|_| scene.phase() != Some(Phase::Withdrawn)) else { return };
        let Some((published, period)) = scene.published().zip(notice.period.as_ref()) else { return };
        let Some((id, was)) = published_ids(scene, notice).find_map(|id| Some((id.clone(), published.deadline(&id)?)))
        else {
            return;
        };
        let zone = scene.zone();
        let ends = |closes_at| Period { closes_at, ..period.clone() }.end(zone);
        let is_extended = period.extensions.iter().any(|extension| ends(extension.closes_at_was) == was);
        let corrects = |type_| matches!(type_, CorrectionType::Correction | CorrectionType::Extension);
        if was == period.end(zone) || is_extended || is_told(scene, notice, &id, corrects) {
            return;
        }
        let message = Message::new("history-deadline-changed-silently")
            .with("now", period.last_minute(zone))
            .with("was", was.plus_minutes(-1));
        let finding = findings.finding(message, scene.origin.at("period.closes_at"));
        let finding = finding.also(published.place_of_deadline(&id), Message::new("history-deadline-published"));
        findings.push(finding.help(Message::new("history-deadline-changed-silently-help")));
    }
}
