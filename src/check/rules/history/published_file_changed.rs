//! `history/published-file-changed`.

use super::against::is_told;
use crate::check::findings::RuleFindings;
use crate::check::rule::Rule;
use crate::check::scene::Scene;
use crate::diagnostic::Message;
use crate::model::{CorrectionType, Material, MaterialSource, Notice, Phase, Route};

/// A file that readers could download, which has other bytes now, and nothing says so.
pub struct PublishedFileChanged;

impl Rule for PublishedFileChanged {
    fn name(&self) -> &'static str {
        "history/published-file-changed"
    }

    fn comes_and_goes(&self) -> bool {
        true
    }

    fn check(&self, scene: &Scene<'_>, findings: &mut RuleFindings<'_>) {
        let Some(notice) = scene.notice.filter(|_| scene.phase() != Some(Phase::Withdrawn)) else { return };
        let Some(published) = scene.published() else { return };
        let corrects = |type_| matches!(type_, CorrectionType::Correction | CorrectionType::Addition);
        for file in notice.files.values() {
            let path = Route::File(notice.id.clone(), file.name.clone()).output();
            let is_same = published.files().get(&path).is_none_or(|was| *was == file.sha256);
            if is_same || is_told(scene, notice, &notice.id, corrects) {
                continue;
            }
            let message = Message::new("history-published-file-changed").with("file", file.name.as_str());
            let finding = findings.finding(message, scene.origin.at(&field_of(notice, &file.name)));
            let finding = finding.also(published.place_of(&path), Message::new("history-file-published"));
            findings.push(finding.help(Message::new("history-published-file-changed-help")));
        }
    }
}

/// The field that names a file.
fn field_of(notice: &Notice, name: &str) -> String {
    let names = |material: &Material| matches!(&material.source, MaterialSource::File(file) if file.name == name);
    let results = notice.results.as_ref().map(|results| results.materials.as_slice()).unwrap_or_default();
    let lists = [("materials", notice.materials.as_slice()), ("results.materials", results)];
    let found = |(list, materials): (&str, &[Material])| {
        materials.iter().position(names).map(|index| format!("{list}.{index}.file"))
    };
    lists.into_iter().find_map(found).unwrap_or_else(|| "materials.0.title".to_owned())
}
