//! `structure/list-punctuation-uneven`.

use std::ops::Range;

use crate::check::findings::RuleFindings;
use crate::check::rule::Rule;
use crate::check::scene::{ProseDocument, Reading, ReadingKind, Scene};
use crate::diagnostic::{Fix, Message, Severity};
use crate::markdown::{FACT, List};
use crate::prose::Reader;
use crate::source::Place;

/// Items of one list of which some end with a full stop and others do not.
pub struct ListPunctuationUneven;

impl Rule for ListPunctuationUneven {
    fn name(&self) -> &'static str {
        "structure/list-punctuation-uneven"
    }

    fn severity(&self) -> Severity {
        Severity::Warning
    }

    fn check(&self, scene: &Scene<'_>, findings: &mut RuleFindings<'_>) {
        for document in scene.documents.iter().filter(|document| !document.document.lists().is_empty()) {
            let Some(reader) = Reader::of(document.language.tag()) else { continue };
            // Places of prose are cheap; those of texts in the YAML are not, and no list is there.
            let is_prose = |reading: &&Reading<'_>| matches!(reading.kind(), ReadingKind::Passage(_));
            let own = scene.readings.iter().filter(is_prose).filter(|own| own.language == document.language);
            let own: Vec<(&Reading<'_>, Place)> = own.map(|own| (own, own.place(&(0..own.text.len())))).collect();
            for list in document.document.lists() {
                let items: Option<Vec<Item>> = list.items.iter().map(|item| read(document, list, item, &own)).collect();
                judge(items.unwrap_or_default(), reader, findings);
            }
        }
    }
}

/// How an item ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    /// 。 or a full stop.
    Stop,
    /// The last letter of a word.
    Open,
    /// Something that tells nothing: a fact by reference, "etc.", a bracket with a sentence in it.
    Unclear,
    /// Items are joined to one sentence: a comma, a semicolon, "and".
    Joined,
}

struct Item {
    end: End,
    /// The words before the stop, and the stop if there is one.
    last: Place,
    stop: Place,
}

/// The item's own words: its last paragraph before any list within it. `None` if it has none.
fn read(
    document: &ProseDocument<'_>,
    list: &List,
    item: &Range<usize>,
    readings: &[(&Reading<'_>, Place)],
) -> Option<Item> {
    let within = |outer: &Range<usize>, inner: usize| outer.contains(&inner);
    let inner = document.document.lists().iter().filter(|other| *other != list).flat_map(|other| &other.items);
    let inner = inner.filter(|other| within(item, other.start) && other.start > item.start);
    let limit = inner.map(|inner| inner.start).min().unwrap_or(item.end);
    let is_in_item = |(_, place): &&(&Reading<'_>, Place)| (item.start..limit).contains(&place.span.start);
    let (reading, _) = readings.iter().rfind(is_in_item)?;
    let words = reading.text.trim_end();
    let bare = words.trim_end_matches(STOPS);
    let last = bare.chars().next_back()?;
    let (from, to) = (bare.len() - last.len_utf8(), bare.len());
    let is_unclear = (limit < item.end && !words.ends_with(STOPS)) || is_labelled(words);
    let end = if is_unclear { End::Unclear } else { end(words) };
    Some(Item { end, last: reading.place(&(from..to)), stop: reading.place(&(to..words.len().max(to))) })
}

/// 日時：令和8年6月25日（木）: a name and a value, which ends as values end.
fn is_labelled(words: &str) -> bool {
    let label = words.split_once('：').or_else(|| words.split_once(": ")).map(|(label, _)| label);
    label.is_some_and(|label| !label.contains(['。', '、', '.', ',']) && label.chars().count() <= 16)
}

const STOPS: [char; 3] = ['。', '.', '．'];

fn end(words: &str) -> End {
    let lower = words.to_lowercase();
    let is_joined = words.ends_with([',', ';', '、', '，', '；']) || JOINING.iter().any(|word| lower.ends_with(word));
    let inside = words.trim_end_matches([')', '）', '」', '』', '”', '"', '\'', '’']);
    let closes = inside.len() < words.len();
    match words.chars().next_back() {
        _ if is_joined => End::Joined,
        _ if NOMINAL.iter().any(|word| lower.trim_end_matches('。').ends_with(word)) => End::Unclear,
        _ if ABBREVIATIONS.iter().any(|word| lower.ends_with(word)) => End::Unclear,
        _ if closes && inside.ends_with(['。', '.', '．', '！', '？', '!', '?']) => End::Unclear,
        Some('。' | '.' | '．') => End::Stop,
        Some(FACT | ':' | '：' | '!' | '?' | '！' | '？' | '…' | '/') | None => End::Unclear,
        Some(_) => End::Open,
    }
}

const JOINING: [&str; 6] = [" and", " or", "及び", "並びに", "又は", "若しくは"];
/// What makes a thing of a sentence: in statutes it has a full stop where other things in the same list have none.
const NOMINAL: [&str; 2] = ["こと", "とき"];
const ABBREVIATIONS: [&str; 7] = ["etc.", "a.m.", "p.m.", "ltd.", "inc.", "no.", "co."];

fn judge(items: Vec<Item>, reader: Reader, findings: &mut RuleFindings<'_>) {
    if items.iter().any(|item| item.end == End::Joined) {
        return;
    }
    let clear = |end: End| items.iter().filter(move |item| item.end == end).collect::<Vec<_>>();
    let (stopped, open) = (clear(End::Stop), clear(End::Open));
    // In English one full stop behind the last item can close the list as a whole.
    let closes =
        reader == Reader::English && stopped.len() == 1 && items.last().is_some_and(|last| last.end == End::Stop);
    let ([first_stop, ..], [first_open, ..], false) = (&stopped[..], &open[..], closes) else { return };
    let mut finding = match open.len() <= stopped.len() {
        true => findings
            .finding(Message::new("structure-list-punctuation-missing"), first_open.last.clone())
            .also(first_stop.stop.clone(), Message::new("structure-list-punctuation-with"))
            .help(Message::new("structure-list-punctuation-missing-help")),
        false => findings
            .finding(Message::new("structure-list-punctuation-extra"), first_stop.stop.clone())
            .also(first_open.last.clone(), Message::new("structure-list-punctuation-without"))
            .help(Message::new("structure-list-punctuation-extra-help")),
    };
    finding.fix = if open.len() <= stopped.len() { added(&open, first_stop) } else { taken_away(&stopped) };
    findings.push(finding);
}

fn added(open: &[&Item], example: &Item) -> Option<Fix> {
    let stop = example.stop.text();
    together(open.iter().map(|item| (item.last.clone(), format!("{}{stop}", item.last.text()))))
}

fn taken_away(stopped: &[&Item]) -> Option<Fix> {
    together(stopped.iter().map(|item| (item.stop.clone(), String::new())))
}

fn together(mut edits: impl Iterator<Item = (Place, String)>) -> Option<Fix> {
    let (place, replacement) = edits.next()?;
    Some(edits.fold(Fix::probable(place, replacement), |fix, (place, replacement)| fix.and(place, replacement)))
}
