//! Every text of a notice's YAML, with the path of its field.

use crate::model::{Localized, Material, Notice};

/// A text and where it is written: the path of its map, to which the language is added (`title`, then `title.ja`).
pub struct TextField<'a> {
    /// `results.responses.0.answer`.
    pub path: String,
    /// The text.
    pub text: &'a Localized<String>,
    /// Whether facts by reference work in it: not in titles and names.
    pub refers: bool,
}

impl Notice {
    /// All texts in the order of the contract.
    pub fn texts(&self) -> Vec<TextField<'_>> {
        let mut texts = Texts(Vec::new());
        texts.name("title", Some(&self.title));
        texts.prose("summary", Some(&self.summary));
        texts.prose("withdrawal.reason", self.withdrawal.as_ref().map(|withdrawal| &withdrawal.reason));
        if let Some(procedure) = &self.procedure {
            texts.names("procedure.order_titles", &procedure.order_titles, |title| ("", Some(title)));
            texts.names("procedure.legal_basis", &procedure.legal_basis, |basis| (".act", Some(&basis.act)));
            texts.names("procedure.legal_basis", &procedure.legal_basis, |basis| (".article", Some(&basis.article)));
            texts.prose("procedure.short_period_reason", procedure.short_period_reason.as_ref());
        }
        for (index, extension) in self.period.iter().flat_map(|period| &period.extensions).enumerate() {
            texts.prose(&format!("period.extensions.{index}.reason"), Some(&extension.reason));
        }
        texts.materials("materials", &self.materials);
        texts.names("responses", &self.responses, |response| (".address", response.address.as_ref()));
        texts.prose("privacy", self.privacy.as_ref());
        texts.names("background", &self.background, |background| (".title", Some(&background.title)));
        texts.names("background", &self.background, |background| (".decided_by", background.decided_by.as_ref()));
        texts.names("schedule", &self.schedule, |schedule| (".label", Some(&schedule.label)));
        if let Some(results) = &self.results {
            for (index, response) in results.responses.iter().enumerate() {
                texts.prose(&format!("results.responses.{index}.opinion"), Some(&response.opinion));
                texts.prose(&format!("results.responses.{index}.answer"), Some(&response.answer));
            }
            texts.materials("results.materials", &results.materials);
        }
        texts.names("related", &self.related, |related| (".title", related.title.as_ref()));
        for (index, correction) in self.corrections.iter().enumerate() {
            texts.prose(&format!("corrections.{index}.note"), correction.note.as_ref());
            texts.name(&format!("corrections.{index}.before"), correction.before.as_ref());
            texts.name(&format!("corrections.{index}.after"), correction.after.as_ref());
        }
        texts.0
    }
}

struct Texts<'a>(Vec<TextField<'a>>);

impl<'a> Texts<'a> {
    fn prose(&mut self, path: &str, text: Option<&'a Localized<String>>) {
        self.0.extend(text.map(|text| TextField { path: path.to_owned(), text, refers: true }));
    }

    fn name(&mut self, path: &str, text: Option<&'a Localized<String>>) {
        self.0.extend(text.map(|text| TextField { path: path.to_owned(), text, refers: false }));
    }

    fn names<T>(
        &mut self,
        path: &str,
        items: &'a [T],
        text: impl Fn(&'a T) -> (&'static str, Option<&'a Localized<String>>),
    ) {
        for (index, item) in items.iter().enumerate() {
            let (key, text) = text(item);
            self.name(&format!("{path}.{index}{key}"), text);
        }
    }

    fn materials(&mut self, path: &str, materials: &'a [Material]) {
        self.names(path, materials, |material| (".title", Some(&material.title)));
        for (index, material) in materials.iter().enumerate() {
            for (part_index, part) in material.parts.iter().enumerate() {
                let path = format!("{path}.{index}.parts.{part_index}");
                self.name(&format!("{path}.named"), part.named.as_ref());
                self.prose(&format!("{path}.note"), part.note.as_ref());
            }
        }
    }
}
