//! `markdown/link-broken`.

use std::ops::Range;

use crate::check::findings::RuleFindings;
use crate::check::rule::Rule;
use crate::check::scene::{ProseDocument, Scene};
use crate::diagnostic::Message;
use crate::model::{Block, Destination};
use crate::nearest::nearest;

/// A link or image that leads to no page and no file of the site, or is written in a way that leads nowhere.
pub struct LinkBroken;

impl Rule for LinkBroken {
    fn name(&self) -> &'static str {
        "markdown/link-broken"
    }

    fn check(&self, scene: &Scene<'_>, findings: &mut RuleFindings<'_>) {
        for document in &scene.documents {
            let links = document.document.links().iter().map(|link| (&link.destination, &link.destination_span));
            let images = document.document.images().iter().map(|image| (&image.destination, &image.destination_span));
            for (destination, span) in links.chain(images) {
                judge(scene, findings, document, destination, span);
            }
        }
    }
}

fn judge(
    scene: &Scene<'_>,
    findings: &mut RuleFindings<'_>,
    document: &ProseDocument<'_>,
    destination: &str,
    span: &Range<usize>,
) {
    // A reference in a link target is another rule's.
    if destination.contains("{{") {
        return;
    }
    let mut push = |id, help: Message| {
        let finding = findings.finding(Message::new(id).with("target", destination), document.place(span));
        findings.push(finding.help(help));
    };
    match Destination::of(destination) {
        Destination::File(name) => {
            let names = || scene.notice.into_iter().flat_map(|notice| notice.files.keys()).map(String::as_str);
            if names().any(|known| known == name) {
                // What follows the block of the results is published with them.
                let (results, end) = (Block::Results.name(), document.source.text().len());
                let stretch = document.document.stretch(results, |name| Block::named(name).is_some(), end);
                let waits = stretch.is_some_and(|stretch| stretch.contains(&span.start));
                if !waits && scene.files_kept_back().contains(name) {
                    push("markdown-link-file-later", Message::new("markdown-link-file-later-help"));
                }
            } else {
                let near = nearest(name, names());
                push(
                    "markdown-link-no-file",
                    near.map_or(Message::new("markdown-link-no-file-help"), |near| {
                        Message::new("did-you-mean").with("near", near)
                    }),
                );
            }
        }
        Destination::Site { address, .. } if !scene.address_exists(address) => {
            push("markdown-link-no-page", Message::new("markdown-link-no-page-help"));
        }
        Destination::Other(_) => push("markdown-link-form", Message::new("markdown-link-form-help")),
        _ => {}
    }
}
