//! What editors and services of code hosts get: unsaved texts judged, annotations, SARIF.

use std::io::Write as _;
use std::process::Stdio;

use serde_json::{Value, json};

use super::support::{Run, Site, announcement};

const AT: &str = "2026-04-02 09:00";
const NOTICE: &str = "content/notices/2026/lamps";

/// A site with two notices, each with a wrong day of the week in English.
fn site() -> Site {
    let site = Site::new();
    for name in ["lamps", "signs"] {
        site.notice(&format!("2026/{name}"), &announcement("街灯", "Lamps", "2026-04-01 09:00"));
        site.write(&format!("content/notices/2026/{name}/ja.md"), "令和8年4月1日（水）に開きます。\n");
        site.write(&format!("content/notices/2026/{name}/en.md"), "Open on Monday, April 1, 2026.\n");
    }
    site
}

/// Runs a check with a text on standard input.
fn check_unsaved(site: &Site, arguments: &[&str], text: &str) -> Run {
    let arguments = [&["check", "--quiet", "--at", AT, "--format", "json"], arguments].concat();
    let mut command = site.command(&[], &arguments);
    let mut child =
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the binary runs");
    child.stdin.take().expect("a pipe").write_all(text.as_bytes()).expect("it reads");
    let output = child.wait_with_output().expect("it ends");
    let text = |bytes| String::from_utf8(bytes).expect("it speaks UTF-8");
    Run { code: output.status.code().expect("an exit code"), out: text(output.stdout), err: text(output.stderr) }
}

/// The findings as `rule file:line:column` for a text that is not saved.
fn check(path: &str, text: &str, expected: &[&str]) {
    let site = site();
    let run = check_unsaved(&site, &["--stdin-path", path], text);
    let findings = run.out.lines().map(|line| serde_json::from_str::<Value>(line).expect("JSON"));
    let found: Vec<String> = findings
        .map(|finding| {
            let text = |key: &str| finding[key].as_str().expect("text").to_owned();
            format!("{} {}:{}:{}", text("rule"), text("file"), finding["line"], finding["column"])
        })
        .collect();
    assert_eq!((found, run.err.as_str()), (expected.iter().map(ToString::to_string).collect(), ""), "{path}");
    assert_eq!(run.code, i32::from(!expected.is_empty()));
    assert_eq!(site.read(&format!("{NOTICE}/en.md")), "Open on Monday, April 1, 2026.\n");
}

#[test]
fn an_unsaved_text_takes_the_place_of_the_saved_one() {
    check("content/notices/2026/lamps/en.md", "Open on Wednesday, April 1, 2026.\n", &[]);
    check(
        "content/notices/2026/lamps/en.md",
        "Open on\nThursday, April 1, 2026.\n",
        &["date/weekday-mismatch content/notices/2026/lamps/en.md:2:1"],
    );
}

#[test]
fn an_unsaved_fact_is_judged_with_its_notice() {
    let yaml = announcement("街灯", "Lamps", "2026-04-01 09:00").replace("state: ready", "state: redy");
    check(
        "content/notices/2026/lamps/notice.yaml",
        &yaml,
        &["yaml/wrong-type content/notices/2026/lamps/notice.yaml:2:8"],
    );
}

#[test]
fn a_file_that_was_never_saved() {
    let site = site();
    std::fs::remove_file(site.path(&format!("{NOTICE}/en.md"))).expect("it was there");
    let path = format!("{NOTICE}/en.md");
    let missing = site.run(&["check", "--quiet", "--at", AT, "--format", "json", NOTICE]);
    assert!(missing.out.contains("parity/text-missing"), "{}", missing.out);
    assert_eq!(
        check_unsaved(&site, &["--stdin-path", &path], "Open on {{ publish_at.date }}.\n"),
        Run { code: 0, out: String::new(), err: String::new() }
    );
}

#[test]
fn an_unsaved_text_of_no_site() {
    check("release.txt", "令和8年4月1日（木）\n", &["date/weekday-mismatch release.txt:1:9"]);
}

#[test]
fn annotations_name_files_as_the_repository_does() {
    let site = site();
    let root = site.root().parent().expect("a folder around");
    let mut command = site.command(&[], &["check", "--quiet", "--at", AT, "--format", "github", "--root", "site"]);
    let output = command.current_dir(root).arg("site/content/notices/2026/lamps").output().expect("the binary runs");
    assert_eq!(
        String::from_utf8(output.stdout).expect("UTF-8"),
        "::error file=site/content/notices/2026/lamps/en.md,line=1,col=9,endColumn=15,endLine=1,\
         title=date/weekday-mismatch::April 1, 2026 is a Wednesday%0Awrite \"Wednesday\", or March 30 if the day of the week \
         was meant; or let the page say it: {{ publish_at.date }}\n"
    );
}

fn sarif(site: &Site, path: &str) -> Value {
    let run = site.run(&["check", "--at", AT, "--format", "sarif", path]);
    serde_json::from_str(&run.out).expect("one document and nothing else")
}

#[test]
fn sarif_is_one_document_with_places_and_rules() {
    let document = sarif(&site(), NOTICE);
    assert_eq!(
        (&document["version"], &document["runs"][0]["columnKind"]),
        (&json!("2.1.0"), &json!("unicodeCodePoints"))
    );
    let rules = document["runs"][0]["tool"]["driver"]["rules"].as_array().expect("rules");
    let results = document["runs"][0]["results"].as_array().expect("results");
    assert_eq!((rules.len(), results.len()), (kokuji::check::RULES.len(), 1));
    let artifact = |file: &str| json!({"uri": format!("{NOTICE}/{file}"), "uriBaseId": "%SRCROOT%"});
    let region =
        |line, column, end| json!({"startLine": line, "startColumn": column, "endLine": line, "endColumn": end});
    let result = &results[0];
    assert_eq!((&result["ruleId"], &result["level"]), (&json!("date/weekday-mismatch"), &json!("error")));
    assert_eq!(
        rules[usize::try_from(result["ruleIndex"].as_u64().expect("a number")).expect("small")]["id"],
        result["ruleId"]
    );
    let physical = json!({"artifactLocation": artifact("en.md"), "region": region(1, 9, 15)});
    assert_eq!(result["locations"], json!([{"physicalLocation": physical, "message": {"text": "written here"}}]));
    let physical = json!({"artifactLocation": artifact("notice.yaml"), "region": region(5, 13, 29)});
    let related = &result["relatedLocations"][0];
    assert_eq!((&related["id"], &related["physicalLocation"]), (&json!(1), &physical));
}

#[test]
fn sarif_offers_repairs() {
    let site = site();
    site.edit(&format!("{NOTICE}/notice.yaml"), "state: ready", "state: redy");
    site.write(&format!("{NOTICE}/en.md"), "Open on {{ publish_at.date }}.\n");
    let fixes = &sarif(&site, NOTICE)["runs"][0]["results"][0]["fixes"];
    let region = json!({"startLine": 2, "startColumn": 8, "endLine": 2, "endColumn": 12});
    let artifact = json!({"uri": format!("{NOTICE}/notice.yaml"), "uriBaseId": "%SRCROOT%"});
    let expected = json!([{
        "description": {"text": "did you mean \"ready\"? The words are: draft, ready"},
        "artifactChanges": [{
            "artifactLocation": artifact,
            "replacements": [{"deletedRegion": region, "insertedContent": {"text": "ready"}}],
        }],
        "properties": {"certain": false},
    }]);
    assert_eq!(fixes, &expected);
}

#[test]
fn sarif_without_findings_is_a_document_too() {
    let document = sarif(&site(), "content/site.yaml");
    assert_eq!(document["runs"][0]["results"], json!([]));
}
