//! The pages of the rules, `docs/rules/<family>/<rule>.md`: manual, fixture and test at once.
//!
//! `docs/rules/README.md` says how a page is written and holds the small site that all examples change.
//! `KOKUJI_UPDATE=1 cargo test --test suite` writes the findings into the `text` blocks and the index anew: read the diff before
//! it is committed. Where `CI` is set it is refused, so that no change accepts itself.
#![expect(clippy::disallowed_methods, reason = "a test reads and writes pages, and is asked by the environment")]

mod messages;
mod page;
mod precision;
mod repairs;
mod site;

use std::fs;

use camino::{Utf8Path, Utf8PathBuf};
use kokuji::check::RULES;
use kokuji::diagnostic::Severity;
use page::Page;
use site::BaseSite;

const SECTIONS: [&str; 5] = ["What it checks", "Why", "Example", "Repair", "Traps"];

#[test]
fn every_rule_has_a_page_and_every_page_a_rule() {
    let rules: Vec<String> = RULES.iter().map(|rule| rule.name().to_owned()).collect();
    assert_eq!(page_names(), rules);
}

#[test]
fn pages_are_built_alike() {
    for page in pages() {
        let name = &page.name;
        let head: Vec<&str> = page.text.lines().take(6).collect();
        let [title, "", sentence, "", japanese, ""] = head[..] else {
            panic!("{name}: title, English sentence and Japanese line, with a blank line after each: {head:#?}")
        };
        assert_eq!(title, format!("# {name}"));
        assert!(sentence.ends_with('.') && sentence.matches(". ").count() == 0, "{name}: one sentence: {sentence}");
        assert!(japanese.contains('：') && japanese.ends_with('。'), "{name}: 日本語名：一文。 {japanese}");
        assert_eq!(page.sections.iter().map(|section| section.title.as_str()).collect::<Vec<_>>(), SECTIONS, "{name}");
        let says = page.blocks("Example").any(|block| block.is_output() && block.text.contains(&format!("[{name}]")));
        assert!(says, "{name}: the example gives no finding of this rule");
    }
}

#[test]
fn examples_give_the_findings_as_printed() {
    let base = BaseSite::read();
    for page in pages() {
        let mut printed = Vec::new();
        for (sources, output) in page.examples() {
            printed.push((output, base.findings(&page.name, &sources, "en")));
            assert!(
                !base.findings(&page.name, &sources, "ja").is_empty(),
                "{}: Example: no finding in Japanese",
                page.name
            );
        }
        if is_updating() {
            fs::write(page_path(&page.name), page.with_outputs(&printed)).expect("the page can be written");
            continue;
        }
        for (output, found) in printed {
            assert_eq!(output.text, found, "{}: Example: expected on the left, found on the right", page.name);
        }
    }
}

#[test]
fn repairs_and_traps_give_no_finding() {
    let base = BaseSite::read();
    assert_eq!(base.findings("README", &[], "en"), "", "the site of the examples itself");
    let mut wrong = Vec::new();
    for page in pages() {
        for section in ["Repair", "Traps"] {
            let groups = page.groups(section);
            assert!(!groups.is_empty(), "{}: {section}: no example", page.name);
            for sources in groups {
                let found = base.findings(&page.name, &sources, "en");
                if !found.is_empty() {
                    wrong.push(format!("{}: {section}:\n{}\n{found}", page.name, sources[0].text));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

#[test]
fn the_index_names_all_rules() {
    let readme = fs::read_to_string(folder().join("README.md")).expect("the index");
    let (before, rest) = readme.split_once("## Index\n").expect("a section with the index");
    let rest = rest.find("\n## ").map_or("", |next| &rest[next..]);
    let expected = format!("{before}## Index\n{}{rest}", index());
    if is_updating() {
        fs::write(folder().join("README.md"), &expected).expect("the index can be written");
    } else {
        assert_eq!(readme, expected);
    }
}

/// A table a family.
fn index() -> String {
    let mut index = String::new();
    let mut family = "";
    for (page, rule) in pages().iter().zip(RULES) {
        let (of, short) = page.name.split_once('/').expect("family/rule");
        if of != family {
            index += &format!("\n### {of}\n\n| rule | severity | what is wrong |\n| --- | --- | --- |\n");
            family = of;
        }
        let severity = match rule.severity() {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Hint => "hint",
        };
        index += &format!("| [{short}]({of}/{short}.md) | {severity} | {} |\n", page.sentence());
    }
    index
}

fn pages() -> Vec<Page> {
    let read = |name: &String| {
        let text = fs::read_to_string(page_path(name)).expect("a page is UTF-8");
        Page::parse(name, text)
    };
    page_names().iter().map(read).collect()
}

/// `family/rule` of every page, sorted.
fn page_names() -> Vec<String> {
    let mut names: Vec<String> = walkdir::WalkDir::new(folder())
        .min_depth(2)
        .into_iter()
        .map(|entry| Utf8PathBuf::try_from(entry.expect("a readable folder").into_path()).expect("ASCII names"))
        .map(|path| path.strip_prefix(folder()).expect("below the folder").with_extension("").into_string())
        .collect();
    names.sort();
    names
}

fn page_path(name: &str) -> Utf8PathBuf {
    folder().join(format!("{name}.md"))
}

fn folder() -> Utf8PathBuf {
    Utf8Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/rules")
}

fn is_updating() -> bool {
    let updating = std::env::var_os("KOKUJI_UPDATE").is_some();
    assert!(!updating || std::env::var_os("CI").is_none(), "CI never accepts its own output");
    updating
}
