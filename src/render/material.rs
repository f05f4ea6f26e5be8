//! Documents as a theme shows them.

use super::facts::Speaker;
use super::notice_json::file_of;
use super::view::{MaterialView, PartView};
use crate::model::{Attachment, Material, MaterialSource, Measured, NoticeId, Part, Role, Route};

impl Speaker<'_> {
    /// The documents that have parts with this role, with those parts.
    pub(super) fn materials(&self, id: &NoticeId, materials: &[Material], role: Role) -> Vec<MaterialView> {
        materials
            .iter()
            .filter(|material| material.has(role))
            .map(|material| self.material(id, material, Some(role)))
            .collect()
    }

    /// A document with its parts of one role, or of all.
    pub(super) fn material(&self, id: &NoticeId, material: &Material, role: Option<Role>) -> MaterialView {
        let file = file_of(material);
        let Measured { size, pages, sha256 } = measures(material);
        MaterialView {
            title: self.material_title(material),
            href: match &material.source {
                MaterialSource::File(file) => Some(self.local(&Route::File(id.clone(), file.name.clone()))),
                MaterialSource::Url(url) => Some(url.clone()),
                MaterialSource::Named => None,
            },
            external: matches!(material.source, MaterialSource::Url(_)),
            status_said: material.status.map(|status| self.named(status)),
            language: material.language.clone(),
            language_said: material.language.as_ref().map(|tag| {
                let name = self.voice.language_name(tag);
                self.voice.with("material-language", &[("language", name.into())])
            }),
            format: file.and_then(format),
            media_type: file.map(|file| file.media_type.as_str().to_owned()),
            size_said: size.map(|size| self.voice.file_size(size)),
            pages_said: pages.map(|pages| self.voice.pages(pages as usize)),
            sha256: sha256.map(|sha256| sha256.to_string()),
            parts: material
                .parts
                .iter()
                .filter(|part| role.is_none_or(|role| part.role == role))
                .filter_map(|part| self.part(part))
                .collect(),
        }
    }

    /// A part in words; a whole document has none.
    fn part(&self, part: &Part) -> Option<PartView> {
        let numbers = part.numbers.iter().map(|(unit, labels)| self.voice.numbers(unit.key(), labels));
        let named = part.named.as_ref().map(|name| self.plain(name));
        let said: Vec<String> = numbers.chain(named).collect();
        let note_html = part.note.as_ref().map(|note| self.html(note));
        (!said.is_empty() || note_html.is_some()).then(|| PartView { said: self.voice.list(&said), note_html })
    }
}

/// What was measured of a file; of a document elsewhere, what its author wrote down.
fn measures(material: &Material) -> Measured {
    match file_of(material) {
        Some(file) => Measured { size: Some(file.size), pages: file.pages, sha256: Some(file.sha256) },
        None => material.declared.clone(),
    }
}

/// `PDF`, `XLSX`: the extension, as people call a format.
fn format(file: &Attachment) -> Option<String> {
    file.name.rsplit_once('.').map(|(_, extension)| extension.to_uppercase())
}
