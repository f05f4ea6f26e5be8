//! `material/file-unlisted`.

use std::collections::BTreeSet;

use super::documents::{documents, file_place};
use crate::check::findings::RuleFindings;
use crate::check::rule::Rule;
use crate::check::scene::Scene;
use crate::diagnostic::Message;
use crate::model::{Destination, MaterialSource, Notice};

/// A file in `files/` that nothing leads to: it is published, and nobody sees it.
pub struct FileUnlisted;

impl Rule for FileUnlisted {
    fn name(&self) -> &'static str {
        "material/file-unlisted"
    }

    fn check(&self, scene: &Scene<'_>, findings: &mut RuleFindings<'_>) {
        let Some(notice) = scene.notice.filter(|notice| !notice.files.is_empty()) else { return };
        let listed = listed(scene);
        for name in notice.files.keys().filter(|name| !listed.contains(name.as_str()) && is_good_name(name)) {
            if scene.names_file(&format!("{}/{name}", notice.id)) || is_written_wrongly(scene, notice, name) {
                continue;
            }
            let message = Message::new("material-file-unlisted").with("name", name.as_str());
            let finding = findings.finding(message, file_place(scene, name));
            findings.push(finding.help(Message::new("material-file-unlisted-help").with("name", name.as_str())));
        }
    }
}

/// The files that documents name and that the prose links to or shows.
fn listed<'s>(scene: &'s Scene<'_>) -> BTreeSet<&'s str> {
    let named = documents(scene).filter_map(|document| match &document.material.source {
        MaterialSource::File(file) => Some(file.name.as_str()),
        _ => None,
    });
    let linked = scene.documents.iter().flat_map(|document| {
        let links = document.document.links().iter().map(|link| &link.destination);
        links.chain(document.document.images().iter().map(|image| &image.destination))
    });
    let linked = linked.filter_map(|destination| match Destination::of(destination) {
        Destination::File(name) => Some(name),
        _ => None,
    });
    named.chain(linked).collect()
}

/// A name that cannot be part of an address has its own finding, and the file will have another name.
fn is_good_name(name: &str) -> bool {
    name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"-.".contains(&byte))
}

/// Whether a `file` that could not be read names it or may mean it: that has its own finding.
fn is_written_wrongly(scene: &Scene<'_>, notice: &Notice, name: &str) -> bool {
    let written = |list: &'static str| {
        let paths = (0..).map(move |index| format!("{list}.{index}"));
        let items = paths.take_while(|path| scene.origin.has(path)).map(|path| format!("{path}.file"));
        items.filter(|path| scene.origin.has(path)).map(|path| scene.origin.at(&path).text().to_owned())
    };
    let names = ["materials", "results.materials"].into_iter().flat_map(written);
    names
        .map(|file| file.trim_matches(['"', '\'']).to_owned())
        .any(|file| file == name || !notice.files.contains_key(&file))
}
