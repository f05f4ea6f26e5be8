//! `markdown/anchor-missing`.

use std::collections::BTreeSet;

use crate::check::findings::RuleFindings;
use crate::check::rule::Rule;
use crate::check::scene::Scene;
use crate::diagnostic::Message;
use crate::model::{Destination, percent_decoded};
use crate::nearest::nearest;

/// A link to a place on a page that has no such place.
pub struct AnchorMissing;

impl Rule for AnchorMissing {
    fn name(&self) -> &'static str {
        "markdown/anchor-missing"
    }

    fn check(&self, scene: &Scene<'_>, findings: &mut RuleFindings<'_>) {
        for document in &scene.documents {
            for link in document.document.links() {
                let (anchor, anchors) = match Destination::of(&link.destination) {
                    Destination::Anchor(anchor) => (anchor, Some(scene.own_anchors(&document.document))),
                    Destination::Site { address, anchor: Some(anchor) } => (anchor, scene.anchors_at(address)),
                    _ => continue,
                };
                let Some(anchors) =
                    anchors.filter(|anchors| !anchors.contains(anchor) && !anchors.contains(&percent_decoded(anchor)))
                else {
                    continue;
                };
                let message = Message::new("markdown-anchor-missing").with("anchor", anchor);
                let finding = findings.finding(message, document.place(&link.destination_span));
                findings.push(finding.help(suggest(anchor, &anchors)));
            }
        }
    }
}

fn suggest(anchor: &str, anchors: &BTreeSet<String>) -> Message {
    match nearest(anchor, anchors.iter().map(String::as_str)) {
        Some(near) => Message::new("did-you-mean").with("near", near),
        None => Message::new("markdown-anchor-missing-help").with("anchor", anchor),
    }
}
