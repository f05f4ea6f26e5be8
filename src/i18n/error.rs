//! What is wrong with a message file, and where.

use std::fmt;
use std::ops::Range;

use camino::Utf8PathBuf;

use crate::diagnostic::Message;

/// Something wrong in a message file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CatalogError {
    /// The file, as it was named to us.
    pub path: Utf8PathBuf,
    /// Byte offsets into the file's text; empty and at 0 if it is about the whole file.
    pub span: Range<usize>,
    /// What is wrong.
    pub kind: CatalogErrorKind,
}

/// The ways in which message files can be wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CatalogErrorKind {
    /// The folder's name is not a BCP 47 language tag.
    NotALanguage(String),
    /// Not Fluent; the parser's own words.
    Syntax(String),
    /// The same id twice.
    Duplicate(String),
    /// No message has this id; `nearest` is the one that was probably meant.
    UnknownMessage {
        /// The id as written.
        id: String,
        /// The most similar id there is.
        nearest: Option<String>,
    },
    /// A new language does not have this message yet.
    MissingMessage(String),
    /// The message speaks of other things than the same message in Japanese.
    VariablesDiffer {
        /// The message.
        id: String,
        /// Variables it should use and does not.
        missing: Vec<String>,
        /// Variables that nobody supplies.
        unknown: Vec<String>,
    },
    /// A message, term (`-name`), function or part that does not exist is referred to.
    UnknownReference(String),
    /// The message contains itself.
    Cyclic(String),
}

impl CatalogError {
    /// The sentence that says what is wrong.
    pub fn message(&self) -> Message {
        use CatalogErrorKind as Kind;
        match &self.kind {
            Kind::NotALanguage(tag) => Message::new("catalog-not-a-language").with("tag", tag.as_str()),
            Kind::Syntax(detail) => Message::new("catalog-syntax").with("detail", detail.as_str()),
            Kind::Duplicate(id) => Message::new("catalog-duplicate").with("id", id.as_str()),
            Kind::UnknownMessage { id, nearest: None } => {
                Message::new("catalog-unknown-message").with("id", id.as_str())
            }
            Kind::UnknownMessage { id, nearest: Some(nearest) } => Message::new("catalog-unknown-message-nearest")
                .with("id", id.as_str())
                .with("nearest", nearest.as_str()),
            Kind::MissingMessage(id) => Message::new("catalog-missing-message").with("id", id.as_str()),
            Kind::VariablesDiffer { id, missing, unknown } => variables_differ(id, missing, unknown),
            Kind::UnknownReference(name) => Message::new("catalog-unknown-reference").with("name", name.as_str()),
            Kind::Cyclic(id) => Message::new("catalog-cyclic").with("id", id.as_str()),
        }
    }
}

fn variables_differ(id: &str, missing: &[String], unknown: &[String]) -> Message {
    let (message, names) = match unknown {
        [] => ("catalog-variables-missing", missing),
        _ => ("catalog-variables-unknown", unknown),
    };
    let names: Vec<String> = names.iter().map(|name| format!("${name}")).collect();
    Message::new(message).with("id", id).with("variables", names.join(" "))
}

/// For logs and `anyhow`; people are shown [`CatalogError::message`] in their language.
impl fmt::Display for CatalogError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {:?}", self.path, self.span.start, self.kind)
    }
}

impl std::error::Error for CatalogError {}
