//! What an editor may write, as JSON Schema: from it VS Code and others complete, explain and underline while somebody types.
//!
//! `table.rs` is the list of all keys, `value.rs` the form of each kind of value, and a test proves that the table and the decoders of
//! `load` know the same keys, the same words and the same obligations. The checker stays the judge: a schema cannot
//! know whether a file or an organization is there.
//!
//! Draft 7, because that is what the YAML extension of VS Code understands best.

mod table;
mod value;

use serde_json::{Map, Value as Json, json};

use crate::i18n::{Catalog, Voice};
use crate::model::Language;

/// A kind of file that has a schema.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Document {
    /// `notice.yaml`.
    Notice,
    /// `site.yaml`.
    Site,
    /// `organizations.yaml`.
    Organizations,
    /// `terms.yaml`.
    Terms,
    /// `topics.yaml`.
    Topics,
    /// `page.yaml`.
    Page,
}

impl Document {
    /// All, that of a notice first.
    pub const ALL: [Document; 6] =
        [Document::Notice, Document::Site, Document::Organizations, Document::Terms, Document::Topics, Document::Page];

    /// The word on the command line, and the name of the file without its ending.
    pub fn name(self) -> &'static str {
        match self {
            Document::Notice => "notice",
            Document::Site => "site",
            Document::Organizations => "organizations",
            Document::Terms => "terms",
            Document::Topics => "topics",
            Document::Page => "page",
        }
    }

    /// The document of that name.
    pub fn named(name: &str) -> Option<Document> {
        Document::ALL.into_iter().find(|document| document.name() == name)
    }

    /// Its schema on a site of these languages, as the text of a file. Every key is explained in all languages of the catalog
    /// that is built in.
    pub fn schema(self, languages: &[Language]) -> String {
        let catalog = Catalog::embedded();
        let voices: Vec<Voice<'_>> = ["ja", "en"].iter().filter_map(|language| catalog.voice(language)).collect();
        let words = Words { voices: &voices, languages };
        let mut schema = Map::new();
        schema.insert("$schema".to_owned(), json!("http://json-schema.org/draft-07/schema#"));
        schema.insert("title".to_owned(), json!(format!("{}.yaml", self.name())));
        schema.insert("description".to_owned(), json!(words.say(&format!("schema-{}", self.name()))));
        if let Json::Object(form) = self.form(&words) {
            schema.extend(form);
        }
        schema.insert("definitions".to_owned(), json!({ "text": words.text() }));
        format!("{:#}\n", Json::Object(schema))
    }

    fn form(self, words: &Words<'_>) -> Json {
        match self {
            Document::Notice => notice(words),
            Document::Site => table::SITE.schema(words),
            Document::Page => table::PAGE.schema(words),
            Document::Organizations => words.registry(table::ORGANIZATION.schema(words)),
            Document::Terms => words.registry(words.term()),
            Document::Topics => words.registry(words.text_here()),
        }
    }
}

/// A solicitation needs more than other notices.
fn notice(words: &Words<'_>) -> Json {
    let mut schema = table::NOTICE.schema(words);
    schema["if"] = json!({ "properties": { "kind": { "const": "solicitation" } }, "required": ["kind"] });
    schema["then"] = json!({
        "required": table::NEEDED_BY_SOLICITATIONS,
        "properties": { "materials": { "minItems": 1 }, "contacts": { "minItems": 1 } },
    });
    schema
}

/// What a schema is said with: explanations, and the languages of the site.
struct Words<'a> {
    voices: &'a [Voice<'a>],
    languages: &'a [Language],
}

impl Words<'_> {
    /// The same message in every language, one paragraph each.
    fn say(&self, id: &str) -> String {
        self.voices.iter().map(|voice| voice.text(id)).collect::<Vec<_>>().join("\n\n")
    }

    /// The same on one line, for lists.
    fn say_briefly(&self, id: &str) -> String {
        self.voices.iter().map(|voice| voice.text(id)).collect::<Vec<_>>().join(" / ")
    }

    /// What a key is for, and the form of its value. A group has words of its own for a key, or those that hold everywhere.
    fn describe(&self, group: &str, key: &str, form: Option<&str>) -> String {
        let (own, general) = (id(&format!("schema-{group}-{key}")), id(&format!("schema-key-{key}")));
        let of = |voice: &Voice<'_>| {
            let meaning = voice.text(if voice.has(&own) { &own } else { &general });
            let Some(form) = form else { return meaning };
            voice.with("schema-meaning-and-form", &[("meaning", meaning.into()), ("form", voice.text(form).into())])
        };
        self.voices.iter().map(of).collect::<Vec<_>>().join("\n\n")
    }
}

/// Messages are named with hyphens, keys with underscores.
fn id(name: &str) -> String {
    name.replace('_', "-")
}
