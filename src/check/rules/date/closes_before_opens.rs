//! `date/closes-before-opens`.

use crate::calendar::Instant;
use crate::check::findings::RuleFindings;
use crate::check::rule::Rule;
use crate::check::scene::Scene;
use crate::diagnostic::Message;

/// A period, or a deadline of one way to respond, that ends before it begins; an extension that does not extend.
pub struct ClosesBeforeOpens;

impl Rule for ClosesBeforeOpens {
    fn name(&self) -> &'static str {
        "date/closes-before-opens"
    }

    fn check(&self, scene: &Scene<'_>, findings: &mut RuleFindings<'_>) {
        let Some((notice, period)) = scene.notice.and_then(|notice| Some((notice, notice.period.as_ref()?))) else {
            return;
        };
        let mut judge = |path: &str, closes_at: Instant| {
            if closes_at <= period.opens_at {
                let message = Message::new("date-closes-before-opens")
                    .with("closes_at", closes_at)
                    .with("opens_at", period.opens_at);
                let finding = findings.finding(message, scene.origin.at(path)).label(Message::new("date-closes-here"));
                let finding = finding.also(scene.origin.at("period.opens_at"), Message::new("date-opens-here"));
                findings.push(finding.help(Message::new("date-closes-before-opens-help")));
            }
        };
        judge("period.closes_at", period.closes_at);
        for (index, response) in notice.responses.iter().enumerate() {
            if let Some(closes_at) = response.closes_at {
                judge(&format!("responses.{index}.closes_at"), closes_at);
            }
        }
        for (index, extension) in period.extensions.iter().enumerate() {
            let next = period.extensions.get(index + 1).map_or(period.closes_at, |next| next.closes_at_was);
            if extension.closes_at_was >= next {
                let path = format!("period.extensions.{index}.closes_at_was");
                let finding = findings.finding(Message::new("date-extension-backwards"), scene.origin.at(&path));
                findings.push(finding.help(Message::new("date-extension-backwards-help")));
            }
        }
    }
}
