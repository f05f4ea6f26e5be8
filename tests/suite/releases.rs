//! Whole releases as plain texts: what they contradict in themselves, and not a word more.

use super::support::{Run, package};

/// The findings of a text below `tests/releases/`, as `rule "words"`.
fn check(name: &str, expected: &[&str]) {
    let path = format!("tests/releases/{name}");
    let text = std::fs::read_to_string(package().join(&path)).expect("a release");
    let lines: Vec<&str> = text.lines().collect();
    let run = run(&["check", "--quiet", "--format", "json", "--at", "2022-06-15 14:00", &path]);
    let findings = run.out.lines().map(|line| {
        let finding: serde_json::Value = serde_json::from_str(line).expect("a line of JSON");
        let number = |key: &str| usize::try_from(finding[key].as_u64().expect("a number")).expect("small");
        let line = lines[number("line") - 1].chars().skip(number("column") - 1);
        let words: String = line.take(number("end_column").saturating_sub(number("column"))).collect();
        format!("{} {words:?}", finding["rule"].as_str().expect("a rule"))
    });
    assert_eq!(findings.collect::<Vec<_>>(), expected, "{name}");
    assert_eq!((run.code, run.err.as_str()), (i32::from(!expected.is_empty()), ""));
}

fn run(arguments: &[&str]) -> Run {
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_kokuji"));
    let output = command.current_dir(package()).env_clear().args(arguments).output().expect("the binary runs");
    let text = |bytes| String::from_utf8(bytes).expect("it speaks UTF-8");
    Run { code: output.status.code().expect("an exit code"), out: text(output.stdout), err: text(output.stderr) }
}

/// The flagship's facts with the slips of what was published: a wrong day of the week, a list of chapters that breaks off, two
/// expansions of an acronym, a draft mark on one of six, in English a time whose zone is missing. What a rule finds of them is listed.
#[test]
fn the_flagship_with_its_slips() {
    check(
        "ismap-liu.en.txt",
        &[
            "date/weekday-mismatch \"Thursday\"",
            "term/two-expansions \"\"",
            "material/range-broken \"3 to 6, 7\"",
            "material/draft-mark-uneven \"Basic Rules for ISMAP: Chapters 1, 2, 3, 5 and 6\"",
            "date/zone-missing \"11:59 p.m.\"",
        ],
    );
    check(
        "ismap-liu.ja.txt",
        &[
            "date/weekday-mismatch \"（木）\"",
            "term/two-expansions \"政府情報システムに関するセキュリティ管理制度\"",
            "material/range-broken \"第3章から第6章まで、第7章\"",
            "material/draft-mark-uneven \"政府情報システムのためのセキュリティ評価制度（ISMAP）基本規程\\u{3000}第1章、第2章、第3章、第5章及び第6章\"",
        ],
    );
}

/// Japanese and English one after the other: neither stands in the text of the other by mistake.
#[test]
fn a_text_in_two_languages() {
    check("bilingual.txt", &[]);
}

/// One paragraph of 200 KB: a rule that looked at the whole text for every figure and bracket would not come to an end here.
#[test]
fn a_paragraph_without_end_is_judged() {
    let sentence = "説明会（第３回(仮)）は、令和8年6月25日（木）に開き、〔資料1〕を https://rei.example/a(1) に置く。";
    let text = sentence.repeat(200_000 / sentence.len() + 1);
    let source = kokuji::source::Source::new("long.txt", text);
    let at = kokuji::calendar::Instant::from_rfc3339("2026-04-10T12:00:00+09:00").expect("an instant");
    let report = kokuji::check::text(&source, kokuji::model::Vantage { at, drafts: true });
    let rules: std::collections::BTreeSet<&str> = report.findings().iter().map(|finding| finding.rule).collect();
    assert_eq!(rules.into_iter().collect::<Vec<_>>(), ["typography/bracket-width", "typography/digits-mixed"]);
}
