//! The form of each kind of value, as the decoders of `load` take it.

use serde_json::{Map, Value as Json, json};

use super::table::{Condition, Group, Key};
use super::{Words, id};

/// What can stand at a key. An example that is not the same everywhere is given with it.
pub(super) enum Value {
    Text,
    /// A text that lists and link previews show whole.
    Summary,
    Words(&'static str),
    Flag,
    Count,
    Date,
    Instant,
    Url,
    BaseUrl,
    Email,
    Phone,
    Digest,
    LanguageTag,
    LanguageTags,
    /// A number, a range or a label of a part.
    Label,
    /// A bare name in `files/`.
    File,
    /// The id of something in another file.
    Id(&'static str),
    NoticeOrUrl,
    SitePath,
    /// The name of a rule.
    Rule,
    OneOf(&'static [&'static str]),
    ListOf(&'static Value),
    Group(&'static Group),
    /// A map whose keys the editor chooses.
    ById(&'static Group),
    /// A map whose keys are the languages of the site.
    PerLanguage(&'static Group),
    /// A place to publish to.
    TargetUrl,
}

const DAY: &str = "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])";
const CLOCK: &str = "([01][0-9]|2[0-3]):[0-5][0-9]";
const JAPANESE: &str = "[^/]*年[^/]*月[^/]*日[^/]*";

impl Group {
    /// A map of these keys and no others.
    pub fn schema(&self, words: &Words<'_>) -> Json {
        let property = |key: &Key| (key.name.to_owned(), key.value.explained(words, self.name, key.name));
        let properties: Map<String, Json> = self.keys.iter().map(property).collect();
        let required: Vec<&str> = self.keys.iter().filter(|key| key.is_required).map(|key| key.name).collect();
        let mut schema = json!({ "type": "object", "additionalProperties": false, "properties": properties });
        if !required.is_empty() {
            schema["required"] = json!(required);
        }
        match self.condition {
            Condition::None => {}
            Condition::DivisionNeedsOrg => schema["dependencies"] = json!({ "division": ["org"] }),
            Condition::RoleOrParts => {
                let parts = json!({ "required": ["parts"], "properties": { "parts": { "minItems": 1 } } });
                schema["anyOf"] = json!([{ "required": ["role"] }, parts]);
            }
        }
        schema
    }
}

impl Value {
    /// The form of the value, with what the key is for.
    fn explained(&self, words: &Words<'_>, group: &str, key: &str) -> Json {
        let mut schema = self.schema(words);
        schema["description"] = json!(words.describe(group, key, self.innermost().said()));
        schema
    }

    fn schema(&self, words: &Words<'_>) -> Json {
        match self {
            Value::Text => words.text_here(),
            Value::Summary => words.summary(),
            Value::Flag => json!({ "type": "boolean" }),
            Value::Count => json!({ "type": "integer", "minimum": 0, "maximum": u32::MAX }),
            Value::Label => json!({ "type": ["integer", "string"], "minimum": 0, "examples": [3, "3-7", "1-2"] }),
            Value::OneOf(choices) => one_of(words, choices),
            Value::LanguageTags => json!({
                "type": "array", "minItems": 1, "uniqueItems": true,
                "items": Value::LanguageTag.schema(words), "examples": [["ja", "en"]],
            }),
            Value::ListOf(item) => json!({ "type": "array", "items": item.schema(words) }),
            Value::Group(group) => group.schema(words),
            Value::ById(group) => json!({ "type": "object", "additionalProperties": group.schema(words) }),
            Value::PerLanguage(group) => words.per_language(&group.schema(words)),
            _ => self.string(),
        }
    }

    /// A value that is one string.
    fn string(&self) -> Json {
        let url = r#"https?://[^\s<>"]+"#;
        let (pattern, example) = match self {
            Value::Words(example) | Value::Id(example) => (r"\S".to_owned(), *example),
            Value::Date => (format!("^({DAY}|{JAPANESE})$"), "2026-06-15"),
            Value::Instant => {
                let offset = r":[0-5][0-9](\.0+)?([Zz]|[+-][0-9]{2}:[0-9]{2})";
                (format!("^({DAY}[ T] *{CLOCK}({offset})?|{JAPANESE}[時分])$"), "2026-06-15 14:00")
            }
            Value::Url => (format!("^{url}$"), "https://rei.example/"),
            Value::TargetUrl => (r"^(file:|s3://|ssh://)\S".to_owned(), "s3://press-example/site"),
            Value::BaseUrl => (format!("^{url}$"), "https://press.example/"),
            Value::Email => (r"^[^\s@]+@[^\s@]+$".to_owned(), "labels@rei.example"),
            Value::Phone => (r"^\+[0-9]{1,3}(-[0-9]+)+$".to_owned(), "+81-3-0000-0100"),
            Value::Digest => ("^[0-9a-fA-F]{64}$".to_owned(), DIGEST),
            Value::LanguageTag => ("^[A-Za-z0-9]{2,3}(-[A-Za-z0-9]{1,8})*$".to_owned(), "ja"),
            Value::File => ("^[a-z0-9.-]+$".to_owned(), "outline.pdf"),
            Value::NoticeOrUrl => (format!("^([0-9]{{4}}/[a-z0-9-]+|{url})$"), "https://rei.example/earlier"),
            Value::SitePath => ("^/([^/].*)?$".to_owned(), "/old/lamps/"),
            Value::Rule => ("^[a-z]+/[a-z-]+$".to_owned(), "date/weekday-mismatch"),
            _ => (String::new(), ""),
        };
        json!({ "type": "string", "pattern": pattern, "examples": [example] })
    }

    /// The value itself, or those of the list.
    fn innermost(&self) -> &Value {
        match self {
            Value::ListOf(item) => item.innermost(),
            value => value,
        }
    }

    /// The message that tells the form, where an example alone would not.
    fn said(&self) -> Option<&'static str> {
        Some(match self {
            Value::Text | Value::Summary => "schema-form-text",
            Value::Date => "schema-form-date",
            Value::Instant => "schema-form-instant",
            Value::Phone => "schema-form-phone",
            Value::Label => "schema-form-label",
            Value::File => "schema-form-file",
            _ => return None,
        })
    }
}

/// That of the empty file.
const DIGEST: &str = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

fn one_of(words: &Words<'_>, choices: &[&str]) -> Json {
    let explained = |choice: &&str| words.voices.iter().all(|voice| voice.has(&of_word(choice)));
    let mut schema = json!({ "type": "string", "enum": choices });
    if choices.iter().all(explained) {
        let meanings: Vec<String> = choices.iter().map(|choice| words.say_briefly(&of_word(choice))).collect();
        schema["enumDescriptions"] = json!(meanings);
    }
    schema
}

fn of_word(word: &str) -> String {
    id(&format!("schema-word-{word}"))
}

impl Words<'_> {
    /// A reference to the form of a text. Validators take a reference alone; editors also show what is said beside it.
    pub fn text_here(&self) -> Json {
        json!({ "$ref": "#/definitions/text" })
    }

    /// A text in the languages of the site. A notice that does not exist in one of them lacks it, so none is required here.
    pub fn text(&self) -> Json {
        self.per_language(&json!({ "type": "string", "pattern": r"\S" }))
    }

    /// A text that lists and link previews show whole.
    pub fn summary(&self) -> Json {
        let mut schema = self.text();
        for language in self.languages {
            let limit = if language.tag() == "ja" { 120 } else { 200 };
            schema["properties"][language.tag()]["maxLength"] = json!(limit);
        }
        schema
    }

    /// The name of a term: a text, and the acronym beside it.
    pub fn term(&self) -> Json {
        let mut schema = self.text();
        let short = Value::Words("SL").explained(self, "term", "short");
        schema["properties"]["short"] = short;
        schema
    }

    /// A map with one value for each language.
    fn per_language(&self, value: &Json) -> Json {
        let properties: Map<String, Json> =
            self.languages.iter().map(|language| (language.tag().to_owned(), value.clone())).collect();
        json!({ "type": "object", "additionalProperties": false, "minProperties": 1, "properties": properties })
    }

    /// A file whose keys are ids; one that says nothing is fine.
    pub fn registry(&self, value: Json) -> Json {
        let names = json!({ "pattern": "^[a-z0-9_-]+$" });
        json!({ "type": ["object", "null"], "propertyNames": names, "additionalProperties": value })
    }
}
