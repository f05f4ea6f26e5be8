//! `response/receipt-missing`.

use crate::check::findings::RuleFindings;
use crate::check::rule::Rule;
use crate::check::scene::Scene;
use crate::diagnostic::Message;
use crate::model::Channel;

/// A way by post or facsimile that leaves open what has to happen by the deadline.
pub struct ReceiptMissing;

impl Rule for ReceiptMissing {
    fn name(&self) -> &'static str {
        "response/receipt-missing"
    }

    fn check(&self, scene: &Scene<'_>, findings: &mut RuleFindings<'_>) {
        let Some(notice) = scene.notice else { return };
        for (index, way) in notice.responses.iter().enumerate() {
            let (message, help) = match way.channel {
                Channel::Post => ("response-receipt-missing-post", "response-receipt-missing-post-help"),
                Channel::Fax => ("response-receipt-missing-fax", "response-receipt-missing-fax-help"),
                Channel::Form | Channel::Email => continue,
            };
            if way.receipt.is_none() && !scene.origin.has(&format!("responses.{index}.receipt")) {
                let place = scene.origin.at(&format!("responses.{index}.channel"));
                let finding = findings.finding(Message::new(message), place);
                findings.push(finding.help(Message::new(help)));
            }
        }
    }
}
