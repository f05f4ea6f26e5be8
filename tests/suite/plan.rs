//! What `docs/publishing.md` says of the steps of a publication in JSON.

use std::collections::BTreeSet;
use std::fs;

use serde_json::Value;

use super::support::{Site, announcement, package, solicitation};

const AT: &str = "2026-04-10 09:00";

/// A site that was published twice, and a third time is to be: a draft takes the place of another one.
fn changed() -> Site {
    let site = Site::new();
    let yaml = site.read("content/site.yaml");
    site.write("content/site.yaml", format!("{yaml}outputs: []\npublish: {{live: {{url: \"file:../www\"}}}}\n"));
    site.write("content/notices/2026/lamps/files/draft.txt", "The draft.\n");
    let call = solicitation("街灯", "Lamps", "2026-04-01 09:00", "2026-05-01 17:00");
    let call = call.replace("    language: ja\n", "    language: ja\n    file: draft.txt\n");
    site.notice("2026/lamps", &call);
    site.notice("2026/signs", &announcement("標識", "Signs", "2026-04-01 09:00"));
    let publish = || {
        site.build(AT);
        assert_eq!(site.run(&["publish", "--quiet"]).code, 0);
    };
    publish();
    site.write("content/notices/2026/signs/en.md", "The text, corrected.\n");
    publish();
    let files = site.path("content/notices/2026/lamps/files");
    fs::rename(files.join("draft.txt"), files.join("draft-2.txt")).expect("renamed");
    site.write("content/notices/2026/lamps/notice.yaml", call.replace("draft.txt", "draft-2.txt"));
    site.build(AT);
    site
}

fn document() -> String {
    fs::read_to_string(package().join("docs/publishing.md")).expect("docs/publishing.md")
}

/// The lines of the document between the one that begins so and the next that begins with `end`.
fn lines<'d>(document: &'d str, begin: &str, end: &str) -> Vec<&'d str> {
    let after = document.lines().skip_while(|line| !line.starts_with(begin)).skip(1);
    after.take_while(|line| !line.starts_with(end)).collect()
}

/// The words in the first column of the table below a heading.
fn words(document: &str, heading: &str) -> BTreeSet<String> {
    let rows = lines(document, heading, "#");
    rows.iter().filter_map(|row| Some(row.strip_prefix("| `")?.split_once('`')?.0.to_owned())).collect()
}

/// Digests of pages change with every theme.
fn without_digests(line: &str) -> String {
    match line.split_once("/previous/") {
        Some((before, rest)) => {
            format!("{before}/previous/…{}", rest.trim_start_matches(|c: char| c.is_ascii_hexdigit()))
        }
        None => line.to_owned(),
    }
}

#[test]
fn the_example_is_what_is_printed() {
    let site = changed();
    let planned = site.run(&["publish", "--plan", "--format", "json", "--quiet"]);
    assert_eq!((planned.code, planned.err.as_str()), (0, ""));
    let printed: Vec<String> = planned.out.lines().map(without_digests).collect();
    let document = document();
    assert_eq!(lines(&document, "```jsonl", "```"), printed, "{}", printed.join("\n"));
    let done = site.run(&["publish", "--format", "json", "--quiet"]);
    assert_eq!((done.code, done.out), (0, planned.out), "the same steps once they are done");
}

#[test]
fn the_tables_name_every_key_every_action_and_every_reason() {
    let document = document();
    let example: Vec<Value> =
        lines(&document, "```jsonl", "```").iter().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    let keys = example.iter().flat_map(|step| step.as_object().expect("an object").keys().cloned()).collect();
    assert_eq!(words(&document, "### Keys"), keys);
    let actions = example.iter().map(|step| step["action"].as_str().expect("text").to_owned()).collect();
    assert_eq!(words(&document, "### Actions"), actions, "the example has each");
    let messages = fs::read_to_string(package().join("i18n/en/cli.ftl")).expect("messages");
    let reasons = messages.lines().filter_map(|line| Some(line.strip_prefix("publish-reason-")?.split_once(" =")?.0));
    assert_eq!(words(&document, "### Reasons"), reasons.map(str::to_owned).collect());
    for step in &example {
        assert_eq!(step["action"] == "purge", step["urls"].is_array(), "{step}");
        assert!(words(&document, "### Reasons").contains(step["reason"].as_str().expect("text")), "{step}");
    }
}
