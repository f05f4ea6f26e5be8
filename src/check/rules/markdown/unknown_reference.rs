//! `markdown/unknown-reference`.

use crate::check::findings::RuleFindings;
use crate::check::rule::Rule;
use crate::check::scene::Scene;
use crate::diagnostic::{Arg, Diagnostic, Fix, Message};
use crate::markdown::{self, Part, ReferencePlace};
use crate::model::{Block, Fact};
use crate::nearest::nearest;

/// `{{ name }}` that names no fact or block of the notice, stands in a link target, or places a block a second time.
pub struct UnknownReference;

impl Rule for UnknownReference {
    fn name(&self) -> &'static str {
        "markdown/unknown-reference"
    }

    fn check(&self, scene: &Scene<'_>, findings: &mut RuleFindings<'_>) {
        for document in &scene.documents {
            let mut placed: Vec<&str> = Vec::new();
            for reference in document.document.references() {
                let place = document.place(&reference.span);
                let is_block = reference.place == ReferencePlace::Block;
                if reference.place == ReferencePlace::LinkTarget {
                    let finding = findings.finding(Message::new("markdown-reference-in-link"), place);
                    findings.push(finding.help(Message::new("markdown-reference-in-link-help")));
                } else if !scene.knows(&reference.name, is_block) {
                    let finding = findings.finding(
                        Message::new("markdown-unknown-reference").with("name", reference.name.as_str()),
                        place,
                    );
                    findings.push(mendable(suggest(scene, finding, &reference.name, is_block)));
                } else if is_block && Block::named(&reference.name).is_some() {
                    if placed.contains(&reference.name.as_str()) {
                        let message = Message::new("markdown-block-twice").with("name", reference.name.as_str());
                        let finding = findings.finding(message, place);
                        findings.push(finding.help(Message::new("markdown-block-twice-help")));
                    }
                    placed.push(&reference.name);
                }
            }
        }
        fields(scene, findings);
    }
}

/// References in the texts of the YAML.
fn fields(scene: &Scene<'_>, findings: &mut RuleFindings<'_>) {
    for field in scene.notice.into_iter().flat_map(|notice| notice.texts()) {
        for (language, text) in field.text.iter() {
            for part in markdown::inline(text) {
                let Part::Reference { name, .. } = part else { continue };
                let place = scene.origin.at(&format!("{}.{language}", field.path));
                if !field.refers {
                    let finding =
                        findings.finding(Message::new("markdown-reference-in-name").with("name", name), place);
                    findings.push(finding.help(Message::new("markdown-reference-in-name-help")));
                } else if !scene.knows(name, false) {
                    let finding =
                        findings.finding(Message::new("markdown-unknown-reference").with("name", name), place);
                    findings.push(suggest(scene, finding, name, false));
                }
            }
        }
    }
}

/// A name that is probably meant can be written in place of the reference: in prose the finding's place is the reference.
fn mendable(finding: Diagnostic) -> Diagnostic {
    let near = finding.help.as_ref().filter(|help| help.id == "did-you-mean").and_then(|help| help.args.first());
    let Some((_, Arg::Text(near))) = near else { return finding };
    let fix = Fix::probable(finding.primary.place.clone(), format!("{{{{ {near} }}}}"));
    finding.fix(fix)
}

fn suggest(scene: &Scene<'_>, finding: Diagnostic, name: &str, is_block: bool) -> Diagnostic {
    let mut known = Fact::names(scene.site, scene.notice);
    known.extend(
        Block::ALL.into_iter().filter(|_| is_block && scene.notice.is_some()).map(|block| block.name().to_owned()),
    );
    let help = if !is_block && Block::named(name).is_some() {
        Message::new("markdown-block-in-text-help").with("name", name)
    } else if let Some(near) = nearest(name, known.iter().map(String::as_str)) {
        Message::new("did-you-mean").with("near", near)
    } else {
        Message::new("markdown-unknown-reference-help").with("list", known.join(", "))
    };
    finding.help(help)
}
