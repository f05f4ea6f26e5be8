//! The documents of the YAML: the mark is derived from `draft`.

use super::super::documents::{Document, documents};
use super::mark;
use crate::check::findings::RuleFindings;
use crate::check::scene::Scene;
use crate::diagnostic::{Fix, Message};
use crate::model::{MaterialStatus, Role};

pub fn check(scene: &Scene<'_>, findings: &mut RuleFindings<'_>) {
    for document in documents(scene) {
        check_title(scene, findings, &document);
    }
    for status in [MaterialStatus::New, MaterialStatus::Revised] {
        check_siblings(scene, findings, status);
    }
}

/// A mark that is written by hand stands there twice with `draft: true`, and without it in one language only, if at all.
fn check_title(scene: &Scene<'_>, findings: &mut RuleFindings<'_>, document: &Document<'_>) {
    for (language, title) in document.material.title.iter() {
        let Some(mark) = mark::at_end(title) else { continue };
        let place = scene.origin.at(&format!("{}.title.{language}", document.path));
        let (message, help) = match document.material.draft {
            true => ("material-draft-mark-twice", "material-draft-mark-twice-help"),
            false => ("material-draft-mark-by-hand", "material-draft-mark-by-hand-help"),
        };
        let finding = findings.finding(Message::new(message).with("mark", mark.trim()), place.clone());
        let mut finding = finding.help(Message::new(help));
        let written = place.text().rfind(mark).filter(|_| document.material.draft);
        if let Some(at) = written {
            let start = place.span.start + at;
            let mark = crate::source::Place::new(&place.source, start..start + mark.len());
            finding = finding.fix(Fix::certain(mark, ""));
        }
        findings.push(finding);
    }
}

/// Of the documents on which opinions are asked and which are all new, or all revised, some are drafts and others are not.
fn check_siblings(scene: &Scene<'_>, findings: &mut RuleFindings<'_>, status: MaterialStatus) {
    let siblings: Vec<Document<'_>> = documents(scene)
        .filter(|document| document.path.starts_with("materials."))
        .filter(|document| document.material.status == Some(status) && document.material.has(Role::Subject))
        .collect();
    let (with, without): (Vec<_>, Vec<_>) = siblings.iter().partition(|document| document.material.draft);
    let Some((first, other)) = without.first().zip(with.first()) else { return };
    // A title with the mark by hand has its own finding.
    if without.iter().any(|document| document.material.title.iter().any(|(_, title)| mark::is_in(title))) {
        return;
    }
    let message = Message::new("material-draft-mark-siblings").with("count", with.len());
    let finding = findings
        .finding(message, first.title_place(scene))
        .also(other.title_place(scene), Message::new("material-draft-mark-with"))
        .help(Message::new("material-draft-mark-siblings-help"));
    findings.push(finding);
}
