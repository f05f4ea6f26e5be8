//! `structure/level-jump`.

use crate::check::findings::RuleFindings;
use crate::check::rule::Rule;
use crate::check::scene::{ProseDocument, Scene};
use crate::diagnostic::{Fix, Message, Severity};
use crate::markdown::Heading;

/// A heading more than one level below the one it stands under: #### under ##.
pub struct LevelJump;

impl Rule for LevelJump {
    fn name(&self) -> &'static str {
        "structure/level-jump"
    }

    fn severity(&self) -> Severity {
        Severity::Warning
    }

    fn check(&self, scene: &Scene<'_>, findings: &mut RuleFindings<'_>) {
        for document in &scene.documents {
            let headings = document.document.headings();
            for (index, heading) in headings.iter().enumerate() {
                let above = index.checked_sub(1).map(|above| &headings[above]);
                // The title of the page is the only heading of level 1.
                let level = above.map_or(1, |above| above.level);
                if heading.level > level + 1 {
                    let message = Message::new("structure-level-jump").with("marks", marks(level + 1));
                    let mut finding = findings.finding(message, document.place(&heading.span));
                    if let Some(above) = above {
                        finding = finding.also(document.place(&above.span), Message::new("structure-level-jump-above"));
                    }
                    let help = Message::new("structure-level-jump-help").with("marks", marks(level + 1));
                    finding.fix = raised(document, &headings[index..], heading.level - level - 1);
                    findings.push(finding.help(help));
                }
            }
        }
    }
}

fn marks(level: u8) -> String {
    "#".repeat(usize::from(level))
}

/// Raises the first heading, and those beside and under it with it.
fn raised(document: &ProseDocument<'_>, headings: &[Heading], by: u8) -> Option<Fix> {
    let level = headings.first()?.level;
    let together = headings.iter().take_while(|heading| heading.level >= level);
    together.fold(None, |fix: Option<Fix>, heading| {
        let place = document.place(&(heading.span.start..heading.span.start + usize::from(by)));
        Some(match fix {
            Some(fix) => fix.and(place, ""),
            None => Fix::probable(place, ""),
        })
    })
}
