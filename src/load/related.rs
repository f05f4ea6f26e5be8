//! `related` against the notices there are.

use crate::diagnostic::{Diagnostic, Message};
use crate::model::{RelatedTo, Site};
use crate::nearest::nearest;

/// Notices that are named as related and do not exist, or name themselves.
pub(super) fn unknown(site: &Site) -> Vec<Diagnostic> {
    let ids: Vec<String> = site.notices.iter().map(|notice| notice.id.to_string()).collect();
    let mut findings = Vec::new();
    for notice in &site.notices {
        for (index, related) in notice.related.iter().enumerate() {
            let RelatedTo::Notice(id) = &related.to else { continue };
            if *id != notice.id && site.notice(id).is_some() {
                continue;
            }
            let place = notice.origin.at(&format!("related.{index}.notice"));
            let message = Message::new("yaml-unknown-notice").with("id", id.to_string());
            let finding = Diagnostic::error("yaml/unknown-id", message, place);
            let own = notice.id.to_string();
            let others = ids.iter().map(String::as_str).filter(|other| *other != own);
            findings.push(finding.help(match nearest(&id.to_string(), others) {
                Some(near) => Message::new("did-you-mean").with("near", near),
                None => Message::new("yaml-unknown-notice-help"),
            }));
        }
    }
    findings
}
