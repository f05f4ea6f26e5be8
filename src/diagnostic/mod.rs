//! A finding: what an author wrote wrong, where, and what to do about it. A value, not a failure.
//!
//! A finding carries message ids and arguments; `i18n` turns them into a language, and the ways of showing
//! them (`text`, `json`, `github`, `sarif`) only lay them out.

mod fix;
mod github;
mod json;
mod kept;
mod report;
mod sarif;
mod text;

use crate::calendar::{Date, Instant, Time, Weekday};
use crate::source::Place;

pub use fix::{Edit, Fix};
pub use github::github;
pub use json::json;
pub use kept::{keep, kept};
pub use report::{Counts, Report};
pub use sarif::{RuleSummary, sarif};
pub use text::text;

/// Says messages in some language. `i18n` does; the ways of showing findings know no language.
pub trait Say {
    /// The sentence.
    fn say(&self, message: &Message) -> String;
}

/// How much a finding matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Blocks the build.
    Error,
    /// Shown and counted; blocks with `--deny-warnings`.
    Warning,
    /// Worth a look.
    Hint,
}

impl Severity {
    /// The word in JSON and SARIF.
    pub fn as_str(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Hint => "hint",
        }
    }
}

/// A sentence to be said in the reader's language: the id of a Fluent message and its arguments.
#[derive(Debug, Clone, PartialEq)]
pub struct Message {
    /// Id in `i18n/<language>/*.ftl`.
    pub id: &'static str,
    /// Named arguments.
    pub args: Vec<(&'static str, Arg)>,
}

impl Message {
    /// A message without arguments.
    pub fn new(id: &'static str) -> Message {
        Message { id, args: Vec::new() }
    }

    /// With one more argument.
    pub fn with(mut self, name: &'static str, value: impl Into<Arg>) -> Message {
        self.args.push((name, value.into()));
        self
    }
}

/// An argument of a message, kept as a value until the language is known.
#[derive(Debug, Clone, PartialEq)]
pub enum Arg {
    /// Words that are the same in every language: a key, a path, a quotation.
    Text(String),
    /// A number.
    Number(i64),
    /// A civil date.
    Date(Date),
    /// A time of day, to the minute.
    Time(Time),
    /// A point in time, said in the site's zone.
    Instant(Instant),
    /// A day of the week.
    Weekday(Weekday),
    /// A language, by its tag, said by its name.
    Language(String),
    /// Words of the messages themselves: the id of another message.
    Term(&'static str),
}

/// Conversions, so that callers write the value alone.
macro_rules! arg_from {
    ($($from:ty => $variant:ident),*) => { $(impl From<$from> for Arg { fn from(value: $from) -> Arg { Arg::$variant(value.into()) } })* };
}
arg_from!(String => Text, &str => Text, i64 => Number, u32 => Number, i32 => Number, Date => Date, Time => Time, Instant => Instant, Weekday => Weekday);

impl From<usize> for Arg {
    fn from(value: usize) -> Arg {
        Arg::Number(i64::try_from(value).unwrap_or(i64::MAX))
    }
}

/// A place and what is to be said about it.
#[derive(Debug, Clone, PartialEq)]
pub struct Label {
    /// The place.
    pub place: Place,
    /// The words beside the underline.
    pub message: Option<Message>,
}

/// A finding.
#[derive(Debug, Clone, PartialEq)]
pub struct Diagnostic {
    /// The rule, `family/what-is-wrong`.
    pub rule: &'static str,
    /// How much it matters.
    pub severity: Severity,
    /// What is wrong, in one line.
    pub message: Message,
    /// Where.
    pub primary: Label,
    /// Other places that bear on it: the stored fact that a sentence contradicts.
    pub others: Vec<Label>,
    /// What to do next.
    pub help: Option<Message>,
    /// How it can be mended.
    pub fix: Option<Fix>,
}

impl Diagnostic {
    /// A finding of the given severity at a place.
    pub fn new(rule: &'static str, severity: Severity, message: Message, place: Place) -> Diagnostic {
        let primary = Label { place, message: None };
        Diagnostic { rule, severity, message, primary, others: Vec::new(), help: None, fix: None }
    }

    /// A finding that blocks the build.
    pub fn error(rule: &'static str, message: Message, place: Place) -> Diagnostic {
        Diagnostic::new(rule, Severity::Error, message, place)
    }

    /// Words beside the underline.
    pub fn label(mut self, message: Message) -> Diagnostic {
        self.primary.message = Some(message);
        self
    }

    /// One more place.
    pub fn also(mut self, place: Place, message: Message) -> Diagnostic {
        self.others.push(Label { place, message: Some(message) });
        self
    }

    /// What to do next.
    pub fn help(mut self, message: Message) -> Diagnostic {
        self.help = Some(message);
        self
    }

    /// How it can be mended.
    pub fn fix(mut self, fix: Fix) -> Diagnostic {
        self.fix = Some(fix);
        self
    }
}
