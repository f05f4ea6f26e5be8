//! With the file below it, the only one that knows the YAML crates: text to a tree of nodes, each with its place.
//!
//! `serde_yaml` decides what a value is; the event parser tells where it stands. Both walk the document in the same order, so one
//! seed carries the places along while the values arrive. Anchors, aliases and tags are refused: a fact is written
//! once, where it belongs, and a file cannot explode.

use std::fmt;
use std::ops::Range;

use granit_parser::{ErrorKind, Event, Parser, ScalarStyle, ScanError};
use serde::de::{DeserializeSeed, MapAccess, SeqAccess, Visitor};

use super::lookalike;

mod locate;

/// A value and the bytes where it stands.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Node {
    /// The value's place; that of a block collection is its first line.
    pub span: Range<usize>,
    pub data: Data,
}

/// What a value is, by YAML's core schema.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Data {
    Null,
    Bool(bool),
    /// A number, as it is written.
    Number(String),
    /// Text; `quoted` tells `"1-2"` from `1-2`.
    Text {
        text: String,
        quoted: bool,
    },
    List(Vec<Node>),
    Map(Vec<Entry>),
}

/// A key with its value.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Entry {
    pub key: String,
    pub key_span: Range<usize>,
    pub value: Node,
}

/// Why a text is not YAML as we read it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Fault {
    /// A full-width character where its half-width twin structures the file.
    FullWidthMark {
        mark: char,
        half: &'static str,
    },
    /// `key: a: b`: the value has to be quoted.
    ColonInValue,
    Tab,
    UnclosedQuote,
    UnclosedBracket,
    Indentation,
    /// An anchor, an alias or a tag.
    Indirection,
    ManyDocuments,
    /// Anything else, in the parser's own words.
    Other(String),
}

/// What could be read, and all that could not.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Parsed {
    /// The document, if it could be read at all; `None` for an empty one.
    pub node: Option<Node>,
    pub faults: Vec<(Fault, Range<usize>)>,
}

/// Reads a document. Faults whose repair is plain are reported and read past, so that one run shows them all.
pub(super) fn parse(text: &str) -> Parsed {
    let (mended, mut faults) = lookalike::repair(text);
    let node = read_past(mended, &mut faults);
    for (_, span) in &mut faults {
        *span = whole_characters(text, span);
    }
    Parsed { node, faults }
}

/// How many faults of one file are read past: each takes a reading of its own.
const MOST_FAULTS: usize = 100;

fn read_past(mut text: String, faults: &mut Vec<(Fault, Range<usize>)>) -> Option<Node> {
    // Each round mends one colon, and no round adds one.
    loop {
        let fault = match places(&text) {
            Ok(places) => return read(&text, &places, faults),
            Err(fault) => fault,
        };
        if matches!(fault.0, Fault::UnclosedBracket | Fault::UnclosedQuote) {
            // What came before were the keys below, read as part of what is not closed.
            faults.retain(|(fault, _)| *fault != Fault::ColonInValue);
        }
        let goes_on = fault.0 == Fault::ColonInValue && faults.len() < MOST_FAULTS;
        let mended = if goes_on { without_colon(&text, &fault.1) } else { None };
        faults.push(fault);
        text = mended?;
    }
}

/// A span of the mended text, widened to whole characters of the original, which has the same length.
fn whole_characters(text: &str, span: &Range<usize>) -> Range<usize> {
    let start = (0..=span.start).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    let end = (span.end..=text.len()).find(|at| text.is_char_boundary(*at)).unwrap_or(text.len());
    start..end
}

/// The bytes of the value at a path of keys and list positions: `period.closes_at`, `materials.0.file`.
pub(super) fn locate(text: &str, path: &str) -> Option<Range<usize>> {
    locate::quickly(text, path).unwrap_or_else(|| thoroughly(text, path))
}

fn thoroughly(text: &str, path: &str) -> Option<Range<usize>> {
    let root = parse(text).node?;
    let mut node = &root;
    for step in path.split('.').filter(|step| !step.is_empty()) {
        node = match &node.data {
            Data::Map(entries) => entries.iter().find(|entry| entry.key == step).map(|entry| &entry.value)?,
            Data::List(items) => items.get(step.parse::<usize>().ok()?)?,
            _ => return None,
        };
    }
    Some(node.span.clone())
}

/// The same text, with a harmless byte for the colon.
fn without_colon(text: &str, span: &Range<usize>) -> Option<String> {
    (text.get(span.clone()) == Some(":")).then(|| format!("{}.{}", &text[..span.start], &text[span.end..]))
}

/// Where a node stands, in the order of the document.
struct NodePlace {
    span: Range<usize>,
    quoted: bool,
}

/// Walks the events. The order is that in which serde visits: a collection before what is in it, a key before its value.
fn places(text: &str) -> Result<Vec<NodePlace>, (Fault, Range<usize>)> {
    let mut places = Vec::new();
    let mut documents = 0;
    for event in Parser::new_from_str(text) {
        let (event, span) = event.map_err(|error| scan_fault(text, &error))?;
        let span = span.byte_range().unwrap_or(0..0);
        let (quoted, anchor, tagged) = match event {
            Event::DocumentStart(..) => {
                documents += 1;
                if documents > 1 {
                    return Err((Fault::ManyDocuments, span));
                }
                continue;
            }
            Event::Alias(_) => return Err((Fault::Indirection, span)),
            Event::Scalar(_, style, anchor, tag) => (style != ScalarStyle::Plain, anchor, tag.is_some()),
            Event::SequenceStart(_, anchor, tag) | Event::MappingStart(_, anchor, tag) => {
                (false, anchor, tag.is_some())
            }
            _ => continue,
        };
        if anchor != 0 || tagged {
            return Err((Fault::Indirection, span));
        }
        places.push(NodePlace { span: first_line(text, span), quoted });
    }
    Ok(places)
}

/// A span without its further lines and trailing white space: what is worth underlining.
fn first_line(text: &str, span: Range<usize>) -> Range<usize> {
    let stretch = text.get(span.clone()).unwrap_or_default();
    let line = stretch.split('\n').next().unwrap_or_default().trim_end();
    span.start..span.start + line.len()
}

fn scan_fault(text: &str, error: &ScanError) -> (Fault, Range<usize>) {
    let at = error.marker().byte_offset().unwrap_or(text.len()).min(text.len());
    let fault = match error.kind() {
        ErrorKind::MappingValueNotAllowed | ErrorKind::InvalidColonPlacement => Fault::ColonInValue,
        ErrorKind::TabNotAllowed
        | ErrorKind::TabInBlockIndentation
        | ErrorKind::TabInIndentation
        | ErrorKind::TabInPlainScalar => Fault::Tab,
        ErrorKind::UnclosedQuotedScalar => Fault::UnclosedQuote,
        ErrorKind::UnclosedFlowCollection { .. }
        | ErrorKind::UnexpectedEofFlowMapping
        | ErrorKind::UnexpectedEofFlowSequence
        | ErrorKind::ExpectedFlowMappingSeparator
        | ErrorKind::ExpectedFlowSequenceSeparator => Fault::UnclosedBracket,
        ErrorKind::InvalidIndentation | ErrorKind::ExpectedBlockMappingKey | ErrorKind::ExpectedBlockSequenceEntry => {
            Fault::Indentation
        }
        ErrorKind::UnknownAnchor => Fault::Indirection,
        kind => Fault::Other(kind.to_string()),
    };
    // In braces the parser waits for a comma where a value goes on after a colon.
    let fault =
        if fault == Fault::UnclosedBracket && text[at..].starts_with(": ") { Fault::ColonInValue } else { fault };
    let length = text[at..].chars().next().filter(|c| *c != '\n').map_or(0, char::len_utf8);
    (fault, at..at + length)
}

fn read(text: &str, places: &[NodePlace], faults: &mut Vec<(Fault, Range<usize>)>) -> Option<Node> {
    let mut walk = Walk { text, places: places.iter() };
    if places.is_empty() {
        return None;
    }
    match walk.node(serde_yaml::Deserializer::from_str(text)) {
        Ok(node) => Some(node),
        Err(error) => {
            let at = error.location().map_or(0, |location| location.index().min(text.len()));
            faults.push((Fault::Other(error.to_string()), at..at));
            None
        }
    }
}

/// The seed that carries the places along.
struct Walk<'a> {
    text: &'a str,
    places: std::slice::Iter<'a, NodePlace>,
}

impl<'a> Walk<'a> {
    fn node<'de, D: serde::Deserializer<'de>>(&mut self, deserializer: D) -> Result<Node, D::Error> {
        DeserializeSeed::deserialize(NodeSeed(self), deserializer)
    }
}

struct NodeSeed<'w, 'a>(&'w mut Walk<'a>);

impl<'de> DeserializeSeed<'de> for NodeSeed<'_, '_> {
    type Value = Node;

    fn deserialize<D: serde::Deserializer<'de>>(self, deserializer: D) -> Result<Node, D::Error> {
        let place = self.0.places.next();
        let span = place.map_or(0..0, |place| place.span.clone());
        let quoted = place.is_some_and(|place| place.quoted);
        let data = deserializer.deserialize_any(DataVisitor { walk: self.0, span: span.clone(), quoted })?;
        Ok(Node { span, data })
    }
}

struct DataVisitor<'w, 'a> {
    walk: &'w mut Walk<'a>,
    span: Range<usize>,
    quoted: bool,
}

impl DataVisitor<'_, '_> {
    fn number(&self) -> Data {
        Data::Number(self.walk.text.get(self.span.clone()).unwrap_or_default().to_owned())
    }
}

impl<'de> Visitor<'de> for DataVisitor<'_, '_> {
    type Value = Data;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_unit<E>(self) -> Result<Data, E> {
        Ok(Data::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Data, E> {
        Ok(Data::Bool(value))
    }

    fn visit_i64<E>(self, _: i64) -> Result<Data, E> {
        Ok(self.number())
    }

    fn visit_u64<E>(self, _: u64) -> Result<Data, E> {
        Ok(self.number())
    }

    fn visit_i128<E>(self, _: i128) -> Result<Data, E> {
        Ok(self.number())
    }

    fn visit_u128<E>(self, _: u128) -> Result<Data, E> {
        Ok(self.number())
    }

    fn visit_f64<E>(self, _: f64) -> Result<Data, E> {
        Ok(self.number())
    }

    fn visit_str<E>(self, text: &str) -> Result<Data, E> {
        Ok(Data::Text { text: text.to_owned(), quoted: self.quoted })
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Data, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element_seed(NodeSeed(self.walk))? {
            list.push(item);
        }
        Ok(Data::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Data, A::Error> {
        let mut map = Vec::new();
        while let Some(key) = entries.next_key_seed(NodeSeed(self.walk))? {
            let value = entries.next_value_seed(NodeSeed(self.walk))?;
            map.push(Entry { key: self.key_text(&key), key_span: key.span, value });
        }
        Ok(Data::Map(map))
    }
}

impl DataVisitor<'_, '_> {
    /// A key that is not text (`1:`, `true:`) is known by how it is written.
    fn key_text(&self, key: &Node) -> String {
        match &key.data {
            Data::Text { text, .. } => text.clone(),
            _ => self.walk.text.get(key.span.clone()).unwrap_or_default().to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spot<'a>(text: &'a str, path: &str) -> Option<&'a str> {
        locate(text, path).map(|span| &text[span])
    }

    #[test]
    fn every_value_has_its_place() {
        let text =
            "title: {ja: 規則, en: \"Rules\"}\nmaterials:\n  - file: a.pdf\n    parts:\n      - chapters: [3-7, 13]\n";
        assert_eq!(spot(text, "title.ja"), Some("規則"));
        assert_eq!(spot(text, "title.en"), Some("\"Rules\""));
        assert_eq!(spot(text, "materials.0.file"), Some("a.pdf"));
        assert_eq!(spot(text, "materials.0.parts.0.chapters.1"), Some("13"));
        assert_eq!(spot(text, "materials.1"), None);
    }

    #[test]
    fn a_number_is_no_text_and_a_quoted_one_is() {
        let parsed = parse("a: 13\nb: \"13\"\nc: 2022-06-15\nd: yes\ne: true\nf:\n");
        let Some(Data::Map(entries)) = parsed.node.map(|node| node.data) else { panic!("a map") };
        let data: Vec<_> = entries.into_iter().map(|entry| entry.value.data).collect();
        let text = |text: &str, quoted| Data::Text { text: text.to_owned(), quoted };
        let expected = vec![
            Data::Number("13".to_owned()),
            text("13", true),
            text("2022-06-15", false),
            text("yes", false),
            Data::Bool(true),
            Data::Null,
        ];
        assert_eq!(data, expected);
    }

    fn faults(text: &str) -> Vec<(Fault, &str)> {
        parse(text).faults.into_iter().map(|(fault, span)| (fault, &text[span])).collect()
    }

    #[test]
    fn a_full_width_colon_and_an_unquoted_one_are_found_in_one_run() {
        let text = "kind：solicitation\ntitle: 発表: 第2弾\nstate: ready\n";
        assert_eq!(faults(text), [(Fault::FullWidthMark { mark: '：', half: ":" }, "："), (Fault::ColonInValue, ":")]);
        assert_eq!(spot(text, "state"), Some("ready"));
    }

    #[test]
    fn a_colon_in_braces_is_one_too() {
        assert_eq!(faults("title: {ja: 発表: 第2弾, en: x}\nstate: redy\n"), [(Fault::ColonInValue, ":")]);
    }

    #[test]
    fn a_file_cannot_explode() {
        assert_eq!(faults("a: &x [1]\nb: *x\n"), [(Fault::Indirection, "[")]);
        assert_eq!(faults("a: !!str 1\n"), [(Fault::Indirection, "1")]);
    }

    #[test]
    fn what_is_not_closed_is_named() {
        assert_eq!(faults("a: [1, 2\nb: 3\n").first().map(|(fault, _)| fault.clone()), Some(Fault::UnclosedBracket));
        assert_eq!(faults("a: \"x\nb: 3\n").first().map(|(fault, _)| fault.clone()), Some(Fault::UnclosedQuote));
    }

    /// Every path of a tree.
    fn paths(node: &Node, path: &str, found: &mut Vec<String>) {
        found.push(path.to_owned());
        let below = |step: &str| if path.is_empty() { step.to_owned() } else { format!("{path}.{step}") };
        match &node.data {
            Data::Map(entries) => entries.iter().for_each(|entry| paths(&entry.value, &below(&entry.key), found)),
            Data::List(items) => {
                items.iter().enumerate().for_each(|(at, item)| paths(item, &below(&at.to_string()), found));
            }
            _ => {}
        }
    }

    #[test]
    #[expect(clippy::disallowed_methods, reason = "a test reads the samples")]
    fn the_quick_way_to_a_place_is_right() {
        let package = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
        let files = ["content", "tests/sites", "src/author"].map(|folder| walkdir::WalkDir::new(package.join(folder)));
        let files = files.into_iter().flatten().map(|entry| entry.expect("a readable folder").into_path());
        let texts = files.filter(|path| path.extension().is_some_and(|extension| extension == "yaml"));
        let mut places = 0;
        for text in texts.map(|path| std::fs::read_to_string(path).expect("UTF-8")) {
            let mut all = vec!["no.such.path".to_owned(), "title.0".to_owned(), "materials.99".to_owned()];
            if let Some(node) = parse(&text).node {
                paths(&node, "", &mut all);
            }
            for path in all {
                assert_eq!(locate(&text, &path), thoroughly(&text, &path), "{path} in {text}");
                places += usize::from(locate::quickly(&text, &path).is_some_and(|place| place.is_some()));
            }
        }
        assert!(places > 200, "{places} places are found quickly");
    }

    proptest::proptest! {
        #[test]
        fn a_place_in_arbitrary_text_is_that_of_the_tree(text in "[a-c:：　 \\-\\n\\[\\]{}\"'&*!#|>％\t一1]{0,60}", path in "[a-c](\\.[a-c01]){0,2}") {
            if parse(&text).faults.is_empty() {
                proptest::prop_assert_eq!(locate(&text, &path), thoroughly(&text, &path));
            }
        }

        #[test]
        fn arbitrary_text_gives_faults_and_no_panic(text in "[a-c:：　 \\-\\n\\[\\]{}\"'&*!#|>％\t一1]{0,60}") {
            for (_, span) in parse(&text).faults {
                proptest::prop_assert!(text.get(span).is_some());
            }
        }
    }
}
