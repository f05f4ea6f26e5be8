//! `procedure/opens-before-publication`.

use super::act::solicitation;
use crate::check::findings::RuleFindings;
use crate::check::rule::Rule;
use crate::check::scene::Scene;
use crate::diagnostic::{Fix, Message};
use crate::model::{Notice, Period};

/// A period that begins before the notice is published.
pub struct OpensBeforePublication;

impl Rule for OpensBeforePublication {
    fn name(&self) -> &'static str {
        "procedure/opens-before-publication"
    }

    fn check(&self, scene: &Scene<'_>, findings: &mut RuleFindings<'_>) {
        let Some(notice) = solicitation(scene) else { return };
        let Some(period) = notice.period.as_ref().filter(|period| period.opens_at < notice.publish_at) else { return };
        if was_published_elsewhere(scene, notice, period) {
            return;
        }
        let message = Message::new("procedure-opens-before-publication")
            .with("opens_at", period.opens_at)
            .with("publish_at", notice.publish_at);
        let (opens, published) = (scene.origin.at("period.opens_at"), scene.origin.at("publish_at"));
        let fix = Fix::probable(opens.clone(), published.text());
        let finding = findings.finding(message, opens).also(published, Message::new("procedure-published-here"));
        findings.push(finding.help(Message::new("procedure-opens-before-publication-help")).fix(fix));
    }
}

/// A notice that was given elsewhere on an earlier day can have opened before this page appears.
fn was_published_elsewhere(scene: &Scene<'_>, notice: &Notice, period: &Period) -> bool {
    let noticed_on = notice.procedure.as_ref().and_then(|procedure| procedure.notice_published_on);
    let zone = scene.zone();
    noticed_on.is_some_and(|day| day < zone.date(notice.publish_at) && day <= zone.date(period.opens_at))
}
