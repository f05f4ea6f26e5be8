//! `material/file-too-large`.

use super::documents::{Document, documents, file_place};
use crate::check::findings::RuleFindings;
use crate::check::rule::Rule;
use crate::check::scene::Scene;
use crate::diagnostic::{Message, Severity};
use crate::model::{Attachment, MaterialSource};
use crate::source::Place;

/// A file that takes more than a minute over a slow line.
pub struct FileTooLarge;

/// In bytes: at one megabit a second, which is what a slow mobile line gives, it takes 80 seconds.
const LIMIT: u64 = 10_000_000;

impl Rule for FileTooLarge {
    fn name(&self) -> &'static str {
        "material/file-too-large"
    }

    fn severity(&self) -> Severity {
        Severity::Hint
    }

    fn check(&self, scene: &Scene<'_>, findings: &mut RuleFindings<'_>) {
        for file in scene.notice.iter().flat_map(|notice| notice.files.values()).filter(|file| file.size > LIMIT) {
            let megabytes = i64::try_from(file.size / 1_000_000).unwrap_or(i64::MAX);
            let message = Message::new("material-file-too-large")
                .with("name", file.name.as_str())
                .with("megabytes", megabytes)
                .with("seconds", megabytes.saturating_mul(8));
            findings
                .push(findings.finding(message, place(scene, file)).help(Message::new("material-file-too-large-help")));
        }
    }
}

/// Where a document names the file; else the file itself.
fn place(scene: &Scene<'_>, file: &Attachment) -> Place {
    let names = |document: &Document<'_>| matches!(&document.material.source, MaterialSource::File(own) if own.name == file.name);
    match documents(scene).find(names) {
        Some(document) => scene.origin.at(&format!("{}.file", document.path)),
        None => file_place(scene, &file.name),
    }
}
