//! Findings for programs: one JSON object a line.

use serde::Serialize;

use super::{Diagnostic, Edit, Label, Say};
use crate::source::Position;

#[derive(Serialize)]
struct Line<'a> {
    rule: &'a str,
    severity: &'a str,
    message: String,
    help: Option<String>,
    file: &'a str,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    others: Vec<Other<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    fix: Option<Repair<'a>>,
}

#[derive(Serialize)]
struct Other<'a> {
    file: &'a str,
    line: usize,
    column: usize,
    message: Option<String>,
}

#[derive(Serialize)]
struct Repair<'a> {
    certain: bool,
    edits: Vec<Replacement<'a>>,
}

#[derive(Serialize)]
struct Replacement<'a> {
    file: &'a str,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    text: &'a str,
}

/// A finding as one line of JSON, without a line end. Lines and columns count from 1, columns in characters.
pub fn json(finding: &Diagnostic, say: &dyn Say) -> String {
    let place = &finding.primary.place;
    let (start, end) = (place.start(), place.end());
    let other = |label: &'_ Label| {
        let Position { line, column } = label.place.start();
        (line, column, label.message.as_ref().map(|message| say.say(message)))
    };
    let others = finding.others.iter().map(|label| {
        let (line, column, message) = other(label);
        Other { file: label.place.source.path().as_str(), line, column, message }
    });
    let line = Line {
        rule: finding.rule,
        severity: finding.severity.as_str(),
        message: say.say(&finding.message),
        help: finding.help.as_ref().map(|help| say.say(help)),
        file: place.source.path().as_str(),
        line: start.line,
        column: start.column,
        end_line: end.line,
        end_column: end.column,
        others: others.collect(),
        fix: finding
            .fix
            .as_ref()
            .map(|fix| Repair { certain: fix.certain, edits: fix.edits.iter().map(replacement).collect() }),
    };
    serde_json::to_string(&line).expect("strings and numbers are JSON")
}

fn replacement(edit: &Edit) -> Replacement<'_> {
    let (start, end) = (edit.place.start(), edit.place.end());
    Replacement {
        file: edit.place.source.path().as_str(),
        line: start.line,
        column: start.column,
        end_line: end.line,
        end_column: end.column,
        text: &edit.replacement,
    }
}
