//! How opinions are sent.

mod channel_missing;
mod deadline_after_close;
mod languages_missing;
mod privacy_missing;
mod receipt_missing;

pub use channel_missing::ChannelMissing;
pub use deadline_after_close::DeadlineAfterClose;
pub use languages_missing::LanguagesMissing;
pub use privacy_missing::PrivacyMissing;
pub use receipt_missing::ReceiptMissing;

use crate::check::findings::RuleFindings;
use crate::check::scene::Scene;
use crate::diagnostic::Message;
use crate::model::{Kind, Notice, Phase};
use crate::source::Place;

/// The notice, if it asks for opinions and somebody can still send one, now or later.
fn answerable<'a>(scene: &Scene<'a>) -> Option<&'a Notice> {
    let is_open = matches!(scene.phase(), Some(Phase::Upcoming | Phase::Open));
    scene.notice.filter(|notice| is_open && notice.kind == Kind::Solicitation)
}

/// Reports what is told neither in the model nor, wrongly, in its field.
fn report_missing(
    (scene, notice): (&Scene<'_>, &Notice),
    field: &str,
    (message, help): (&'static str, &'static str),
    findings: &mut RuleFindings<'_>,
) {
    if !scene.origin.has(field) {
        let finding = findings.finding(Message::new(message), place(scene, notice));
        findings.push(finding.help(Message::new(help)));
    }
}

/// Where it is missed: at the first way to respond, else at the deadline.
fn place(scene: &Scene<'_>, notice: &Notice) -> Place {
    scene.origin.at(if notice.responses.is_empty() { "period.closes_at" } else { "responses.0.channel" })
}
