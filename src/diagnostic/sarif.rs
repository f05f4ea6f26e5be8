//! Findings as a SARIF 2.1.0 document (OASIS, Static Analysis Results Interchange Format), which code hosts and editors read.

use camino::Utf8Path;
use serde::Serialize;

use super::{Diagnostic, Edit, Fix, Label, Report, Say, Severity};
use crate::source::Place;

/// What the document says of a rule.
#[derive(Debug, Clone, Copy)]
pub struct RuleSummary<'a> {
    /// `family/what-is-wrong`.
    pub name: &'a str,
    /// How much its findings matter.
    pub severity: Severity,
    /// What is wrong, in one sentence.
    pub sentence: &'a str,
    /// Its page, in Markdown.
    pub page: &'a str,
}

/// The whole report as one document, also when there is no finding. `folder` is the site's folder as the checked-out
/// repository names it; `rules` are sorted by name.
pub fn sarif(report: &Report, rules: &[RuleSummary<'_>], folder: &Utf8Path, say: &dyn Say) -> String {
    let writer = Writer { rules, folder, say };
    let met = |rule: &RuleSummary<'_>| report.findings().iter().any(|finding| finding.rule == rule.name);
    let driver = Driver {
        name: "kokuji",
        semantic_version: env!("CARGO_PKG_VERSION"),
        rules: rules.iter().map(|rule| descriptor(rule, met(rule))).collect(),
    };
    let run = Run {
        tool: Tool { driver },
        column_kind: "unicodeCodePoints",
        original_uri_base_ids: UriBases { root: UriBase { description: Text::new("The top folder of the sources") } },
        results: report.findings().iter().map(|finding| writer.result(finding)).collect(),
    };
    let document = Document { schema: SCHEMA, version: "2.1.0", runs: [run] };
    serde_json::to_string_pretty(&document).expect("strings and numbers are JSON")
}

const SCHEMA: &str = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
const ROOT: &str = "%SRCROOT%";

#[derive(Serialize)]
struct Document<'a> {
    #[serde(rename = "$schema")]
    schema: &'a str,
    version: &'a str,
    runs: [Run<'a>; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Run<'a> {
    tool: Tool<'a>,
    column_kind: &'a str,
    original_uri_base_ids: UriBases,
    results: Vec<Finding<'a>>,
}

#[derive(Serialize)]
struct Tool<'a> {
    driver: Driver<'a>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Driver<'a> {
    name: &'a str,
    semantic_version: &'a str,
    rules: Vec<Descriptor<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Descriptor<'a> {
    id: &'a str,
    short_description: Text,
    help: Help<'a>,
    default_configuration: Configuration,
}

#[derive(Serialize)]
struct Help<'a> {
    text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    markdown: Option<&'a str>,
}

#[derive(Serialize)]
struct Configuration {
    level: &'static str,
}

#[derive(Serialize)]
struct UriBases {
    #[serde(rename = "%SRCROOT%")]
    root: UriBase,
}

#[derive(Serialize)]
struct UriBase {
    description: Text,
}

#[derive(Serialize)]
struct Text {
    text: String,
}

impl Text {
    fn new(text: impl Into<String>) -> Text {
        Text { text: text.into() }
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Finding<'a> {
    rule_id: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    rule_index: Option<usize>,
    level: &'static str,
    message: Text,
    locations: [Location; 1],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related_locations: Vec<Location>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    fixes: Vec<Repair<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Location {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<usize>,
    physical_location: Physical,
    #[serde(skip_serializing_if = "Option::is_none")]
    message: Option<Text>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Physical {
    artifact_location: Artifact,
    region: Region,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Artifact {
    uri: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    uri_base_id: Option<&'static str>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Region {
    start_line: usize,
    start_column: usize,
    end_line: usize,
    end_column: usize,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Repair<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<Text>,
    artifact_changes: Vec<ArtifactChange<'a>>,
    properties: RepairProperties,
}

#[derive(Serialize)]
struct RepairProperties {
    certain: bool,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ArtifactChange<'a> {
    artifact_location: Artifact,
    replacements: Vec<Replacement<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Replacement<'a> {
    deleted_region: Region,
    inserted_content: Inserted<'a>,
}

#[derive(Serialize)]
struct Inserted<'a> {
    text: &'a str,
}

/// What every finding needs.
struct Writer<'w> {
    rules: &'w [RuleSummary<'w>],
    folder: &'w Utf8Path,
    say: &'w dyn Say,
}

impl Writer<'_> {
    fn result<'a>(&self, finding: &'a Diagnostic) -> Finding<'a> {
        let help = finding.help.as_ref().map(|help| self.say.say(help));
        let words: Vec<String> = std::iter::once(self.say.say(&finding.message)).chain(help.clone()).collect();
        let others = finding.others.iter().enumerate();
        Finding {
            rule_id: finding.rule,
            rule_index: self.rules.binary_search_by(|rule| rule.name.cmp(finding.rule)).ok(),
            level: level(finding.severity),
            // Braces stay as they are: a placeholder is a number in braces, which no finding has.
            message: Text::new(words.join("\n")),
            locations: [self.location(&finding.primary, None)],
            related_locations: others.map(|(index, label)| self.location(label, Some(index + 1))).collect(),
            fixes: finding.fix.iter().map(|fix| self.repair(fix, help.clone())).collect(),
        }
    }

    fn location(&self, label: &Label, id: Option<usize>) -> Location {
        let message = label.message.as_ref().map(|message| Text::new(self.say.say(message)));
        Location { id, physical_location: self.physical(&label.place), message }
    }

    fn physical(&self, place: &Place) -> Physical {
        Physical { artifact_location: self.artifact(place), region: region(place) }
    }

    fn artifact(&self, place: &Place) -> Artifact {
        let path = self.folder.join(place.source.path());
        Artifact { uri: uri(&path), uri_base_id: path.is_relative().then_some(ROOT) }
    }

    /// The edits of a repair, a file at a time.
    fn repair<'a>(&self, fix: &'a Fix, help: Option<String>) -> Repair<'a> {
        let mut changes: Vec<(&Place, Vec<&Edit>)> = Vec::new();
        for edit in &fix.edits {
            match changes.iter_mut().find(|(place, _)| place.source.path() == edit.place.source.path()) {
                Some((_, edits)) => edits.push(edit),
                None => changes.push((&edit.place, vec![edit])),
            }
        }
        let change = |(place, edits): (&Place, Vec<&'a Edit>)| ArtifactChange {
            artifact_location: self.artifact(place),
            replacements: edits.into_iter().map(replacement).collect(),
        };
        Repair {
            description: help.map(Text::new),
            artifact_changes: changes.into_iter().map(change).collect(),
            properties: RepairProperties { certain: fix.certain },
        }
    }
}

fn replacement(edit: &Edit) -> Replacement<'_> {
    Replacement { deleted_region: region(&edit.place), inserted_content: Inserted { text: &edit.replacement } }
}

/// A rule in the document; its whole page only where there is a finding to explain.
fn descriptor<'a>(rule: &RuleSummary<'a>, is_met: bool) -> Descriptor<'a> {
    Descriptor {
        id: rule.name,
        short_description: Text::new(rule.sentence),
        help: Help { text: format!("kokuji explain {}", rule.name), markdown: is_met.then_some(rule.page) },
        default_configuration: Configuration { level: level(rule.severity) },
    }
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Hint => "note",
    }
}

fn region(place: &Place) -> Region {
    let (start, end) = (place.start(), place.end());
    Region { start_line: start.line, start_column: start.column, end_line: end.line, end_column: end.column }
}

/// A path as a reference of RFC 3986: an absolute one names its scheme (RFC 8089), a relative one is resolved by the reader.
fn uri(path: &Utf8Path) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte);
    let mut uri = String::from(if path.is_absolute() { "file://" } else { "" });
    for byte in path.as_str().bytes() {
        match plain(byte) {
            true => uri.push(char::from(byte)),
            false => uri.push_str(&format!("%{byte:02X}")),
        }
    }
    uri
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_a_uri() {
        assert_eq!(uri(Utf8Path::new("content/あ b.md")), "content/%E3%81%82%20b.md");
        assert_eq!(uri(Utf8Path::new("/tmp/a.txt")), "file:///tmp/a.txt");
    }
}
