//! The documents of a notice and of its results, each with the path of its fields.

use crate::check::scene::Scene;
use crate::model::{Material, Notice};
use crate::source::{Place, Source};

/// A document and where it is written.
pub struct Document<'s> {
    /// `materials.0`.
    pub path: String,
    pub material: &'s Material,
}

/// All documents of a notice, those of its results last.
pub fn documents<'s>(scene: &Scene<'s>) -> impl Iterator<Item = Document<'s>> {
    scene.notice.into_iter().flat_map(of_notice)
}

fn of_notice(notice: &Notice) -> impl Iterator<Item = Document<'_>> {
    let results = notice.results.iter().flat_map(|results| &results.materials);
    listed("materials", &notice.materials).chain(listed("results.materials", results))
}

fn listed<'s>(
    path: &'static str,
    materials: impl IntoIterator<Item = &'s Material>,
) -> impl Iterator<Item = Document<'s>> {
    let numbered = materials.into_iter().enumerate();
    numbered.map(move |(index, material)| Document { path: format!("{path}.{index}"), material })
}

/// A file of the notice, of which no line is shown.
pub fn file_place(scene: &Scene<'_>, name: &str) -> Place {
    let path = scene.origin.source().path().with_file_name("files").join(name);
    Place::new(&Source::new(path, String::new()), 0..0)
}

impl Document<'_> {
    /// Where its title is written, in the language of the original.
    pub fn title_place(&self, scene: &Scene<'_>) -> Place {
        let language = self.material.title.iter().next().map_or("", |(language, _)| language.tag());
        scene.origin.at(&format!("{}.title.{language}", self.path))
    }

    /// The path of a part. `role:` is short for a first part, which is none of the list. Asks for places, so only when there is a finding.
    pub fn part_path(&self, scene: &Scene<'_>, index: usize) -> String {
        let role = format!("{}.role", self.path);
        match index.checked_sub(usize::from(scene.origin.has(&role))) {
            Some(index) => format!("{}.parts.{index}", self.path),
            None => role,
        }
    }
}
