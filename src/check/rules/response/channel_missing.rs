//! `response/channel-missing`.

use super::answerable;
use crate::check::findings::RuleFindings;
use crate::check::rule::Rule;
use crate::check::scene::Scene;
use crate::diagnostic::Message;
use crate::model::Role;

/// A call that people can still answer, and no way to do so.
pub struct ChannelMissing;

impl Rule for ChannelMissing {
    fn name(&self) -> &'static str {
        "response/channel-missing"
    }

    fn comes_and_goes(&self) -> bool {
        true
    }

    fn check(&self, scene: &Scene<'_>, findings: &mut RuleFindings<'_>) {
        let Some(notice) = answerable(scene) else { return };
        let is_elsewhere = notice.procedure.as_ref().is_some_and(|procedure| procedure.egov_url.is_some());
        let has_guide = notice.materials.iter().any(|material| material.has(Role::Guide));
        if !notice.responses.is_empty() || is_elsewhere || has_guide || scene.origin.has("responses.0") {
            return;
        }
        let finding = findings.finding(Message::new("response-channel-missing"), scene.origin.at("period.closes_at"));
        findings.push(finding.help(Message::new("response-channel-missing-help")));
    }
}
