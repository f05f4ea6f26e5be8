//! Documents as data: where they are, what was measured of them, which of their parts are meant.

use super::document::{Material, Part, Piece};
use crate::digest::Digest;
use crate::model::{self, Attachment, Label, MaterialSource, PartUnit, Route};
use crate::render::facts::Speaker;
use crate::render::words::Word as _;

impl Speaker<'_> {
    pub(super) fn material_data(&self, materials: &[model::Material]) -> Vec<Material> {
        materials.iter().map(|material| self.material_datum(material)).collect()
    }

    /// What was measured comes before what the author wrote down, which is all there is of a document elsewhere.
    fn material_datum(&self, material: &model::Material) -> Material {
        let file = file_of(material);
        let declared = &material.declared;
        let size = file.map(|file| file.size).or(declared.size);
        let pages = file.and_then(|file| file.pages).or(declared.pages);
        let sha256 = file.map(|file| file.sha256).or(declared.sha256);
        Material {
            title: self.plain(&material.title),
            said: self.material_title(material),
            status: material.status.map(|status| status.word()),
            status_said: material.status.map(|status| self.named(status)),
            draft: material.draft,
            language: material.language.clone(),
            file: file.map(|file| file.name.clone()),
            url: self.material_url(material),
            media_type: file.map(|file| file.media_type.as_str().to_owned()),
            size,
            size_said: size.map(|size| self.voice.file_size(size)),
            pages,
            pages_said: pages.map(|pages| self.voice.pages(pages as usize)),
            sha256: sha256.as_ref().map(Digest::to_string),
            parts: material.parts.iter().map(|part| self.part_datum(part)).collect(),
        }
    }

    /// The name of a document, with the draft mark if it is a draft.
    pub(in crate::render) fn material_title(&self, material: &model::Material) -> String {
        let title = self.plain(&material.title);
        match material.draft {
            true => self.voice.with("material-draft-title", &[("title", title.into())]),
            false => title,
        }
    }

    /// The absolute address of a document; none if it is only named.
    pub(in crate::render) fn material_url(&self, material: &model::Material) -> Option<String> {
        match &material.source {
            MaterialSource::File(file) => {
                let id = self.notice.map(|notice| notice.id.clone())?;
                Some(self.absolute(&Route::File(id, file.name.clone())))
            }
            MaterialSource::Url(url) => Some(url.clone()),
            MaterialSource::Named => None,
        }
    }

    fn part_datum(&self, part: &model::Part) -> Part {
        let pieces = |unit| pieces(part, unit);
        let named = self.plain_if(part.named.as_ref());
        let said = part.numbers.iter().map(|(unit, labels)| self.voice.numbers(unit.key(), labels));
        let said: Vec<String> = said.chain(named.clone()).collect();
        Part {
            role: part.role.word(),
            role_said: self.named(part.role),
            chapters: pieces(PartUnit::Chapters),
            articles: pieces(PartUnit::Articles),
            sections: pieces(PartUnit::Sections),
            forms: pieces(PartUnit::Forms),
            attachments: pieces(PartUnit::Attachments),
            annexes: pieces(PartUnit::Annexes),
            named,
            note: self.plain_if(part.note.as_ref()),
            said: (!said.is_empty()).then(|| self.voice.list(&said)),
        }
    }
}

/// The local file of a document.
pub(in crate::render) fn file_of(material: &model::Material) -> Option<&Attachment> {
    match &material.source {
        MaterialSource::File(file) => Some(file),
        _ => None,
    }
}

fn pieces(part: &model::Part, unit: PartUnit) -> Vec<Piece> {
    let labels = part.numbers.iter().filter(|(own, _)| *own == unit).flat_map(|(_, labels)| labels);
    let piece = |label: &Label| match label {
        Label::One(label) => Piece { from: label.clone(), to: label.clone() },
        Label::Span(from, to) => Piece { from: from.to_string(), to: to.to_string() },
    };
    labels.map(piece).collect()
}
