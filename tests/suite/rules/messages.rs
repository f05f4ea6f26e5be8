//! The sentences that findings are said with: every one that the code names exists, and none is left over.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use kokuji::check::rule;

const FAMILIES: [&str; 15] = [
    "allow",
    "audit",
    "contact",
    "date",
    "history",
    "markdown",
    "material",
    "parity",
    "procedure",
    "response",
    "site",
    "structure",
    "term",
    "typography",
    "yaml",
];

#[test]
fn every_message_that_the_code_names_exists_in_both_languages() {
    for language in ["en", "ja"] {
        let known: BTreeSet<String> = files("i18n", "ftl")
            .iter()
            .filter(|(path, _)| path.contains(&format!("/{language}/")))
            .flat_map(|(_, text)| ids(text))
            .collect();
        for (path, text) in files("src", "rs") {
            // `--allow-deletions` begins like the messages of a family, and is none.
            let is_flag = |literal: &str| known.contains(&format!("cli-arg-{literal}"));
            let named = literals(&text).filter(|(before, literal)| {
                before.ends_with("Message::new(") || (is_of_family(literal) && !is_flag(literal))
            });
            let missing: Vec<&str> = named.map(|(_, id)| id).filter(|id| !known.contains(*id)).collect();
            assert!(missing.is_empty(), "{path}: not in i18n/{language}: {missing:?}");
        }
    }
}

#[test]
fn every_message_of_findings_is_used() {
    let sources = files("src", "rs");
    let named: BTreeSet<&str> =
        sources.iter().flat_map(|(_, text)| literals(text)).map(|(_, literal)| literal).collect();
    for (path, text) in files("i18n", "ftl").iter().filter(|(path, _)| is_of_findings(path)) {
        let is_used = |id: &String| named.contains(id.as_str()) || text.contains(&format!("{{ {id} }}"));
        let left_over: Vec<String> = ids(text).filter(|id| !is_used(id)).collect();
        assert!(left_over.is_empty(), "{path}: nobody says {left_over:?}");
    }
}

#[test]
fn every_rule_that_the_code_names_exists() {
    let stages = ["src/load", "src/check", "src/audit"];
    for (path, text) in stages.iter().flat_map(|stage| files(stage, "rs")) {
        let names = literals(&text).map(|(_, literal)| literal).filter(|literal| names_a_rule(literal));
        let unknown: Vec<&str> = names.filter(|name| rule(name).is_none()).collect();
        assert!(unknown.is_empty(), "{path}: {unknown:?}");
    }
}

/// Whether a file holds what findings are said with.
fn is_of_findings(path: &str) -> bool {
    path.ends_with("/findings.ftl") || path.contains("/rules/")
}

/// `date-closes-on`, as a message id that begins with the family of a rule.
fn is_of_family(literal: &str) -> bool {
    FAMILIES
        .iter()
        .any(|family| literal.strip_prefix(family).is_some_and(|rest| rest.strip_prefix('-').is_some_and(is_kebab)))
}

fn names_a_rule(literal: &str) -> bool {
    literal.split_once('/').is_some_and(|(family, name)| FAMILIES.contains(&family) && is_kebab(name))
}

fn is_kebab(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}

/// The ids of a message file.
fn ids(text: &str) -> impl Iterator<Item = String> {
    let id = |line: &str| line.split_once(" =").map(|(id, _)| id.to_owned()).filter(|id| is_kebab(id));
    text.lines().filter_map(id)
}

/// String literals without escapes, each with what stands before it.
fn literals(text: &str) -> impl Iterator<Item = (&str, &str)> {
    text.lines().flat_map(|line| {
        let parts: Vec<&str> = line.split('"').collect();
        let inside = (1..parts.len()).step_by(2).map(|index| (parts[index - 1], parts[index]));
        inside.collect::<Vec<_>>()
    })
}

/// Path and text of all files of a kind below a folder of the project.
fn files(folder: &str, extension: &str) -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let files = walkdir::WalkDir::new(root.join(folder)).sort_by_file_name().into_iter();
    let paths = files.map(|entry| entry.expect("a readable folder").into_path());
    let read = |path: std::path::PathBuf| {
        let text = fs::read_to_string(&path).expect("a text file");
        (path.strip_prefix(root).expect("below the root").display().to_string(), text)
    };
    paths.filter(|path| path.extension().is_some_and(|found| found == extension)).map(read).collect()
}
