//! How often the rules are right: the sentences of `tests/corpus/`, each judged alone, and the figures in `docs/precision.md`.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;

use camino::{Utf8Path, Utf8PathBuf};

use super::page::Block;
use super::site::BaseSite;

/// Rules that compare a text with its translation, which a sentence alone has not.
const OF_PAIRS: [&str; 4] =
    ["parity/anchors-differ", "parity/facts-differ", "parity/length-ratio", "parity/structure-differs"];

/// What the other language says meanwhile.
const ELSEWHERE: [(&str, &str); 2] = [("ja", "見本票の規則を改めます。"), ("en", "The rules for labels are revised.")];

/// A sentence and the rules that are said to speak of it.
struct Case<'t> {
    place: String,
    text: &'t str,
    /// Rules that find what is wrong.
    found: BTreeSet<&'t str>,
    /// `~`: rules that ought to, and do not yet.
    missed: BTreeSet<&'t str>,
    /// `!`: rules that speak although nothing is wrong.
    false_alarms: BTreeSet<&'t str>,
}

impl<'t> Case<'t> {
    fn read(place: String, line: &'t str) -> Case<'t> {
        let (marks, text) = line.split_once(" | ").unwrap_or_else(|| panic!("{place}: no bar: {line}"));
        let of = |mark: char| marks.split(' ').filter_map(|rule| rule.strip_prefix(mark)).collect();
        let is_plain = |rule: &&str| *rule != "ok" && !rule.starts_with(['~', '!']);
        let found: BTreeSet<&str> = marks.split(' ').filter(is_plain).collect();
        let case = Case { place, text, found, missed: of('~'), false_alarms: of('!') };
        let is_ok = case.found.is_empty() && case.missed.is_empty();
        assert_eq!(marks.split(' ').any(|mark| mark == "ok"), is_ok, "{}: ok, or what is wrong", case.place);
        case
    }

    fn says(&self) -> BTreeSet<&'t str> {
        self.found.union(&self.false_alarms).copied().collect()
    }
}

#[test]
fn sentences_get_the_findings_they_deserve() {
    let base = BaseSite::read();
    let mut table = String::new();
    let mut wrong = Vec::new();
    for (language, name) in [("ja", "Japanese"), ("en", "English")] {
        let path = format!("tests/corpus/{language}.txt");
        let text = fs::read_to_string(root().join(&path)).expect("the corpus");
        let is_case = |(_, line): &(usize, &str)| !line.is_empty() && !line.starts_with('#');
        let lines = (1..).zip(text.lines()).filter(is_case);
        let cases: Vec<Case> = lines.map(|(number, line)| Case::read(format!("{path}:{number}"), line)).collect();
        for case in &cases {
            let spoke = rules_that_speak(&base, language, case.text);
            if spoke.iter().map(String::as_str).collect::<BTreeSet<_>>() != case.says() {
                wrong.push(format!("{}: {spoke:?}, where {:?} was expected: {}", case.place, case.says(), case.text));
            }
        }
        table += &row(name, &cases);
    }
    assert!(wrong.is_empty(), "{} sentences:\n{}", wrong.len(), wrong.join("\n"));
    compare(&table);
}

/// The rules that find something in a sentence, as the whole prose of a language.
fn rules_that_speak(base: &BaseSite, language: &str, text: &str) -> BTreeSet<String> {
    let prose = ELSEWHERE.map(|(other, words)| {
        let words = if other == language { text } else { words };
        Block::prose(&format!("{other}.md"), words)
    });
    let report = base.report(&prose);
    let own = Utf8PathBuf::from(format!("{language}.md"));
    let of_sentence = report.findings().iter().filter(|finding| {
        finding.primary.place.source.path().file_name() == own.file_name() && !OF_PAIRS.contains(&finding.rule)
    });
    of_sentence.map(|finding| finding.rule.to_owned()).collect()
}

/// A row of the table: how many sentences, and how many findings of each kind.
fn row(language: &str, cases: &[Case]) -> String {
    let sum = |of: fn(&Case) -> usize| cases.iter().map(of).sum::<usize>();
    let right = cases.iter().filter(|case| case.found.is_empty() && case.missed.is_empty()).count();
    let (found, missed) = (sum(|case| case.found.len()), sum(|case| case.missed.len()));
    let false_alarms = sum(|case| case.false_alarms.len());
    let percent = |part: usize, whole: usize| 100.0 * part as f64 / whole.max(1) as f64;
    let mut row = format!("| {language} | {} | {right} | {} ", cases.len(), cases.len() - right);
    let recall = percent(found, found + missed);
    let precision = percent(found, found + false_alarms);
    writeln!(row, "| {} | {missed} | {false_alarms} | {recall:.1} % | {precision:.1} % |", found + missed)
        .expect("a string");
    row
}

/// The figures are those of the document; with `KOKUJI_UPDATE` they are written there.
fn compare(table: &str) {
    let path = root().join("docs/precision.md");
    let document = fs::read_to_string(&path).expect("the document");
    let (before, rest) =
        document.split_once("| --- | --- | --- | --- | --- | --- | --- | --- | --- |\n").expect("a table");
    let after = rest.find("\n\n").map_or("\n", |end| &rest[end..]);
    let head = "| --- | --- | --- | --- | --- | --- | --- | --- | --- |\n";
    let expected = format!("{before}{head}{}{after}", table.trim_end());
    if super::is_updating() {
        fs::write(path, expected).expect("the document can be written");
    } else {
        assert_eq!(document, expected);
    }
}

fn root() -> &'static Utf8Path {
    Utf8Path::new(env!("CARGO_MANIFEST_DIR"))
}
