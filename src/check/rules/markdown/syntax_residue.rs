//! `markdown/syntax-residue`.

use std::ops::Range;

use crate::check::findings::RuleFindings;
use crate::check::rule::Rule;
use crate::check::scene::{Reading, ReadingKind, Scene};
use crate::diagnostic::{Fix, Message, Severity};
use crate::markdown::PassageKind;
use crate::source::Place;

/// Marks of Markdown, and addresses, that were typed so that they became nothing: the reader sees the marks.
pub struct SyntaxResidue;

impl Rule for SyntaxResidue {
    fn name(&self) -> &'static str {
        "markdown/syntax-residue"
    }

    fn severity(&self) -> Severity {
        Severity::Warning
    }

    fn check(&self, scene: &Scene<'_>, findings: &mut RuleFindings<'_>) {
        // A plain text has no Markdown.
        for reading in scene.readings.iter().filter(|reading| !scene.documents.is_empty() && is_prose(reading)) {
            for residue in residues(reading) {
                let place = reading.place(&residue.range);
                // What was typed with backslashes or in other characters is meant to be seen.
                let is_code = |code: &Range<usize>| code.start < residue.range.end && residue.range.start < code.end;
                if reading.code().iter().any(is_code) || place.text() != &reading.text[residue.range.clone()] {
                    continue;
                }
                let message = Message::new(residue.kind.message()).with("written", place.text());
                let finding = findings.finding(message, place.clone()).help(Message::new(residue.kind.help()));
                findings.push(match residue.right {
                    Some(right) => finding.fix(Fix::probable(place, right)),
                    None => finding,
                });
            }
            check_lines(reading, findings);
        }
    }
}

fn is_prose(reading: &Reading<'_>) -> bool {
    matches!(reading.kind(), ReadingKind::Passage(kind) if kind != PassageKind::Code)
}

#[derive(Clone, Copy)]
enum Kind {
    Braces,
    Link,
    Emphasis,
    Address,
}

impl Kind {
    fn message(self) -> &'static str {
        match self {
            Kind::Braces => "markdown-residue-braces",
            Kind::Link => "markdown-residue-link",
            Kind::Emphasis => "markdown-residue-emphasis",
            Kind::Address => "markdown-residue-address",
        }
    }

    fn help(self) -> &'static str {
        match self {
            Kind::Braces => "markdown-residue-braces-help",
            Kind::Link => "markdown-residue-link-help",
            Kind::Emphasis => "markdown-residue-emphasis-help",
            Kind::Address => "markdown-residue-address-help",
        }
    }
}

/// Marks that became nothing, and what was probably meant.
struct Residue {
    kind: Kind,
    range: Range<usize>,
    right: Option<String>,
}

fn residues(reading: &Reading<'_>) -> Vec<Residue> {
    let text = &reading.text;
    // Every residue has one of these in it, and most texts none.
    if !reading.characters.may_have_any(['｛', ']', '*', '/']) {
        return Vec::new();
    }
    let mut residues =
        between(text, "｛｛", "｝｝", Kind::Braces, |name| Some(format!("{{{{ {} }}}}", name.trim())));
    residues.extend(links(text));
    residues.extend(between(text, "**", "**", Kind::Emphasis, emphasized));
    residues.extend(addresses(text));
    residues
}

/// What stands between two marks on one line.
fn between(text: &str, open: &str, close: &str, kind: Kind, right: fn(&str) -> Option<String>) -> Vec<Residue> {
    let mut residues = Vec::new();
    let mut at = 0;
    while let Some(start) = text[at..].find(open).map(|found| at + found) {
        let inside = start + open.len();
        let Some(end) = text[inside..].find(close).map(|found| inside + found) else { break };
        let after = end + close.len();
        let words = &text[inside..end];
        match right(words).filter(|_| !words.contains('\n')) {
            Some(right) => {
                residues.push(Residue { kind, range: start..after, right: Some(right) });
                at = after;
            }
            None => at = inside,
        }
    }
    residues
}

/// Bold words with the marks close to them. 2**3**4 and **/*.md are none: words begin with a letter.
fn emphasized(words: &str) -> Option<String> {
    let inner = words.trim();
    let is_spaced = inner.len() < words.len() && inner.starts_with(char::is_alphabetic) && !inner.contains('*');
    is_spaced.then(|| format!("**{inner}**"))
}

/// `[words]（address）`.
fn links(text: &str) -> Vec<Residue> {
    let mut residues = Vec::new();
    for (bracket, mark) in text.match_indices("]（") {
        let start = bracket + mark.len();
        let Some(end) = text[start..].find('）').map(|end| start + end) else { continue };
        let Some(open) = text[..bracket].rfind('[') else { continue };
        let (words, address) = (&text[open + 1..bracket], &text[start..end]);
        if !words.is_empty() && !words.contains([']', '\n']) && is_address(address) {
            let right = Some(format!("[{words}]({address})"));
            residues.push(Residue { kind: Kind::Link, range: open..end + "）".len(), right });
        }
    }
    residues
}

fn is_address(words: &str) -> bool {
    let begins = ["http://", "https://", "mailto:", "/", "#"].iter().any(|start| words.starts_with(start));
    begins && words.chars().all(|c| c.is_ascii_graphic())
}

/// Beginnings of addresses in which a letter or mark is missing or wrong.
const MISTYPED: [(&str, &str); 9] = [
    ("htp://", "http://"),
    ("htps://", "https://"),
    ("htttp://", "http://"),
    ("htttps://", "https://"),
    ("http;//", "http://"),
    ("https;//", "https://"),
    ("http//", "http://"),
    ("https//", "https://"),
    ("https:///", "https://"),
];

fn addresses(text: &str) -> Vec<Residue> {
    let found = MISTYPED.iter().flat_map(|(wrong, right)| {
        let alone = |at: usize| !text[..at].ends_with(|c: char| c.is_ascii_alphanumeric() || "/.-".contains(c));
        text.match_indices(wrong).filter(move |(at, _)| alone(*at)).map(move |(at, wrong)| Residue {
            kind: Kind::Address,
            range: at..at + wrong.len(),
            right: Some((*right).to_owned()),
        })
    });
    found.collect()
}

/// `##見出し`, and a list that is typed with ・.
fn check_lines(reading: &Reading<'_>, findings: &mut RuleFindings<'_>) {
    if reading.kind() != ReadingKind::Passage(PassageKind::Paragraph) {
        return;
    }
    let whole = reading.place(&(0..reading.text.len()));
    let is_escaped = |at: usize| whole.source.text()[..at].ends_with('\\');
    for (at, text) in lines(&whole).filter(|(at, _)| !is_escaped(*at)) {
        let words = text.trim_start_matches(['#', '＃']);
        let marks = text[..text.len() - words.len()].chars().count();
        if (2..=6).contains(&marks) && words.starts_with(|c: char| c.is_alphanumeric() || "「『（".contains(c)) {
            let line = Place::new(&whole.source, at..at + text.len());
            let finding =
                findings.finding(Message::new("markdown-residue-heading").with("written", text), line.clone());
            let fix = Fix::probable(line, format!("{} {words}", "#".repeat(marks)));
            findings.push(finding.help(Message::new("markdown-residue-heading-help")).fix(fix));
        }
    }
    let Some((at, first)) = lines(&whole).next() else { return };
    let items = lines(&whole).take_while(|(_, line)| line.starts_with('・')).count();
    if items >= ITEMS && items == lines(&whole).count() {
        let message = Message::new("markdown-residue-list").with("count", items);
        let finding = findings.finding(message, Place::new(&whole.source, at..at + first.len()));
        findings.push(finding.help(Message::new("markdown-residue-list-help")));
    }
}

/// So many lines with ・ are a list; two can be an accident of the line breaks.
const ITEMS: usize = 3;

/// The lines of a paragraph and where they begin in the file, without the spaces around them.
fn lines(paragraph: &Place) -> impl Iterator<Item = (usize, &str)> {
    let mut at = paragraph.span.start;
    let lines = paragraph.text().split_inclusive('\n').map(move |line| {
        let start = at + line.len() - line.trim_start().len();
        at += line.len();
        (start, line.trim())
    });
    lines.filter(|(_, words)| !words.is_empty())
}
