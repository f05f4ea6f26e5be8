//! From nodes to types, strictly: no unknown key, no coercion, every error with its place, all of them in one run.

use std::ops::Range;
use std::sync::Arc;

use super::yaml::{self, Data, Entry, Fault, Node};
use crate::calendar::Zone;
use crate::diagnostic::{Arg, Diagnostic, Fix, Message};
use crate::model::Language;
use crate::nearest::nearest;
use crate::source::{Place, Source};

/// What goes along while a file is decoded.
pub(super) struct Decoder<'a> {
    pub source: Arc<Source>,
    /// The languages the site declares.
    pub declared: &'a [Language],
    /// The languages a text must have here.
    pub required: Vec<Language>,
    /// The zone of instants without an offset.
    pub zone: Zone,
    pub findings: Vec<Diagnostic>,
}

impl<'a> Decoder<'a> {
    pub fn new(source: &Arc<Source>, declared: &'a [Language]) -> Decoder<'a> {
        Decoder {
            source: source.clone(),
            declared,
            required: declared.to_vec(),
            zone: Zone::default(),
            findings: Vec::new(),
        }
    }

    /// Reads the file as YAML and decodes the map at its top. An empty file is an empty map.
    pub fn document<T>(&mut self, decode: impl FnOnce(&mut Fields<'_, 'a>) -> Option<T>) -> Option<T> {
        let source = self.source.clone();
        let parsed = yaml::parse(source.text());
        for (fault, span) in parsed.faults {
            let finding = self.fault(fault, span);
            self.findings.push(finding);
        }
        let empty = Node { span: 0..0, data: Data::Map(Vec::new()) };
        let node = match parsed.node {
            Some(node) if node.data != Data::Null => node,
            _ if self.findings.is_empty() => empty,
            _ => return None,
        };
        self.map(&node, 0..0, decode)
    }

    /// Decodes a map; `place` is where its missing keys are reported.
    pub fn map<T>(
        &mut self,
        node: &Node,
        place: Range<usize>,
        decode: impl FnOnce(&mut Fields<'_, 'a>) -> Option<T>,
    ) -> Option<T> {
        let Data::Map(entries) = &node.data else {
            return self.wrong_type(node, "yaml-a-map");
        };
        let mut fields = Fields { decoder: self, entries, place, known: Vec::new(), missing: Vec::new() };
        let value = decode(&mut fields);
        fields.finish();
        value
    }

    pub fn place(&self, span: Range<usize>) -> Place {
        Place::new(&self.source, span)
    }

    /// Reports and gives nothing, so that a decoder can return it.
    pub fn report<T>(&mut self, finding: Diagnostic) -> Option<T> {
        self.findings.push(finding);
        None
    }

    /// `yaml/wrong-type`: `expected` is the message that names what belongs here.
    pub fn wrong_type<T>(&mut self, node: &Node, expected: &'static str) -> Option<T> {
        let place = self.place(node.span.clone());
        let message =
            Message::new("yaml-wrong-type").with("found", self.found(node)).with("expected", Arg::Term(expected));
        let finding = Diagnostic::error("yaml/wrong-type", message, place);
        self.report(match &node.data {
            Data::Null => finding.help(Message::new("yaml-wrong-type-empty")),
            Data::Number(raw) if expected == "yaml-a-text" => {
                finding.help(Message::new("yaml-wrong-type-quote").with("value", format!("\"{raw}\"")))
            }
            Data::Bool(value) if expected == "yaml-a-text" => {
                finding.help(Message::new("yaml-wrong-type-quote").with("value", format!("\"{value}\"")))
            }
            _ => finding,
        })
    }

    /// What stands there, in a few words. A value whose colon was mended is shown as the author wrote it.
    fn found(&self, node: &Node) -> Arg {
        match &node.data {
            Data::Null => Arg::Term("yaml-nothing"),
            Data::List(_) => Arg::Term("yaml-a-list"),
            Data::Map(_) => Arg::Term("yaml-a-map"),
            Data::Bool(value) => Arg::Text(value.to_string()),
            Data::Number(raw) => Arg::Text(raw.clone()),
            Data::Text { text, .. } => {
                let written = self.source.text().get(node.span.clone()).filter(|written| written.len() == text.len());
                Arg::Text(written.unwrap_or(text).chars().take(40).collect())
            }
        }
    }

    /// `yaml/wrong-type` where one word of a list is still to be written.
    pub fn no_word<T>(&mut self, node: &Node, allowed: &[&str]) -> Option<T> {
        let message = Message::new("yaml-wrong-type")
            .with("found", Arg::Term("yaml-nothing"))
            .with("expected", Arg::Term("yaml-a-text"));
        let finding = Diagnostic::error("yaml/wrong-type", message, self.place(node.span.clone()));
        self.report(finding.help(Message::new("yaml-not-in-list-help").with("list", allowed.join(", "))))
    }

    /// `yaml/wrong-type` for a word outside the list.
    pub fn not_in_list<T>(&mut self, node: &Node, word: &str, allowed: &[&str]) -> Option<T> {
        let message = Message::new("yaml-not-in-list").with("word", word);
        let finding = Diagnostic::error("yaml/wrong-type", message, self.place(node.span.clone()));
        let list = allowed.join(", ");
        self.report(match nearest(word, allowed.iter().copied()) {
            Some(near) => {
                let fix = Fix::probable(self.place(node.span.clone()), near);
                finding.fix(fix).help(Message::new("yaml-not-in-list-nearest").with("near", near).with("list", list))
            }
            None => finding.help(Message::new("yaml-not-in-list-help").with("list", list)),
        })
    }

    /// `yaml/unknown-id`: an organization, division, topic or term that does not exist.
    pub fn unknown_id<T>(&mut self, node: &Node, id: &str, file: &'static str, known: &[&str]) -> Option<T> {
        let message = Message::new("yaml-unknown-id").with("id", id).with("file", file);
        let finding = Diagnostic::error("yaml/unknown-id", message, self.place(node.span.clone()));
        self.report(match nearest(id, known.iter().copied()) {
            Some(near) => {
                let fix = Fix::probable(self.place(node.span.clone()), near);
                finding.fix(fix).help(Message::new("did-you-mean").with("near", near))
            }
            None => finding.help(Message::new("yaml-unknown-id-help").with("file", file)),
        })
    }

    fn fault(&self, fault: Fault, span: Range<usize>) -> Diagnostic {
        let place = self.place(span);
        let syntax =
            |id, help| Diagnostic::error("yaml/syntax", Message::new(id), place.clone()).help(Message::new(help));
        match fault {
            Fault::FullWidthMark { mark, half } => {
                let fix = half_width(&place, half);
                full_width_mark(place, mark, half).fix(fix)
            }
            Fault::ColonInValue => syntax("yaml-syntax-colon", "yaml-syntax-colon-help"),
            Fault::Tab => syntax("yaml-syntax-tab", "yaml-syntax-tab-help"),
            Fault::UnclosedQuote => syntax("yaml-syntax-quote", "yaml-syntax-quote-help"),
            Fault::UnclosedBracket => syntax("yaml-syntax-bracket", "yaml-syntax-bracket-help"),
            Fault::Indentation => syntax("yaml-syntax-indentation", "yaml-syntax-indentation-help"),
            Fault::Indirection => syntax("yaml-syntax-indirection", "yaml-syntax-indirection-help"),
            Fault::ManyDocuments => syntax("yaml-syntax-documents", "yaml-syntax-documents-help"),
            Fault::Other(detail) => {
                Diagnostic::error("yaml/syntax", Message::new("yaml-syntax-other").with("detail", detail), place)
                    .help(Message::new("yaml-syntax-other-help"))
            }
        }
    }
}

/// The mark as it has to be written. A colon needs a space behind it; indentation keeps its width, and is the one place where it can
/// matter how deep it is.
fn half_width(place: &Place, half: &str) -> Fix {
    let text = place.source.text();
    let line = text[..place.span.start].rsplit('\n').next().unwrap_or_default();
    if half == " " && line.trim().is_empty() {
        return Fix::probable(place.clone(), "  ");
    }
    let is_closed = text[place.span.end..].chars().next().is_none_or(char::is_whitespace);
    let space = if half == ":" && !is_closed { " " } else { "" };
    Fix::certain(place.clone(), format!("{half}{space}"))
}

/// `yaml/full-width-mark`: names the character and the one to write.
pub(super) fn full_width_mark(place: Place, mark: char, half: &str) -> Diagnostic {
    let code = format!("U+{:04X}", u32::from(mark));
    let message = Message::new("yaml-full-width-mark").with("code", code);
    Diagnostic::error("yaml/full-width-mark", message, place)
        .help(Message::new("yaml-full-width-mark-help").with("half", half))
}

/// The entries of a map, asked for by name. What was never asked for is unknown.
pub(super) struct Fields<'d, 'a> {
    pub decoder: &'d mut Decoder<'a>,
    entries: &'d [Entry],
    place: Range<usize>,
    known: Vec<String>,
    missing: Vec<&'static str>,
}

impl<'d, 'a> Fields<'d, 'a> {
    /// The value of a key that must be there; `None` where it is missing or wrong, which is then reported.
    pub fn required<T>(
        &mut self,
        key: &'static str,
        decode: impl FnOnce(&mut Decoder<'a>, &Node) -> Option<T>,
    ) -> Option<T> {
        match self.entry(key) {
            Some(entry) => decode(self.decoder, &entry.value),
            None => {
                self.missing.push(key);
                None
            }
        }
    }

    /// The value of a key that may be absent. A wrong one is reported and then absent too: the report blocks the build.
    pub fn optional<T>(
        &mut self,
        key: &'static str,
        decode: impl FnOnce(&mut Decoder<'a>, &Node) -> Option<T>,
    ) -> Option<T> {
        let entry = self.entry(key)?;
        decode(self.decoder, &entry.value)
    }

    /// Reports a key as missing.
    pub fn miss(&mut self, key: &'static str) {
        self.missing.push(key);
    }

    /// A list that may be absent; items that are wrong are reported and left out.
    pub fn list<T>(&mut self, key: &'static str, decode: impl FnMut(&mut Decoder<'a>, &Node) -> Option<T>) -> Vec<T> {
        self.optional(key, |decoder, node| list(decoder, node, decode)).unwrap_or_default()
    }

    /// A map inside this one; its missing keys are reported at `key`.
    pub fn map<T>(&mut self, key: &'static str, decode: impl FnOnce(&mut Fields<'_, 'a>) -> Option<T>) -> Option<T> {
        let entry = self.entry(key)?;
        self.decoder.map(&entry.value, entry.key_span.clone(), decode)
    }

    /// The node of a key, for a decoder that needs its place.
    pub fn entry(&mut self, key: &'static str) -> Option<&'d Entry> {
        self.entry_named(key)
    }

    /// The node of a key that only the site knows: a language.
    pub fn entry_named(&mut self, key: &str) -> Option<&'d Entry> {
        if !self.known.iter().any(|known| known == key) {
            self.known.push(key.to_owned());
        }
        self.entries.iter().find(|entry| entry.key == key)
    }

    /// Whether a key is missing, or its list is empty.
    pub fn is_absent(&mut self, key: &'static str) -> bool {
        self.entry(key).is_none_or(|entry| entry.value.data == Data::List(Vec::new()))
    }

    /// Where what is missing is reported.
    pub fn place(&self) -> Range<usize> {
        self.place.clone()
    }

    /// All entries that have not been taken.
    pub fn entries(&self) -> &'d [Entry] {
        self.entries
    }

    /// All entries, for a map whose keys are ids.
    pub fn all(&mut self) -> &'d [Entry] {
        let entries = std::mem::take(&mut self.entries);
        for entry in duplicates(entries) {
            self.decoder.findings.push(self.duplicate(entry, entries));
        }
        entries
    }

    fn duplicate(&self, entry: &Entry, entries: &[Entry]) -> Diagnostic {
        let message = Message::new("yaml-duplicate-key").with("key", entry.key.as_str());
        let finding = Diagnostic::error("yaml/duplicate-key", message, self.decoder.place(entry.key_span.clone()));
        let first =
            entries.iter().find(|other| other.key == entry.key).map(|other| other.key_span.clone()).unwrap_or_default();
        finding
            .also(self.decoder.place(first), Message::new("yaml-duplicate-key-first"))
            .help(Message::new("yaml-duplicate-key-help"))
    }

    fn finish(self) {
        for entry in duplicates(self.entries) {
            let finding = self.duplicate(entry, self.entries);
            self.decoder.findings.push(finding);
        }
        let unknown = self.entries.iter().filter(|entry| !self.known.contains(&entry.key));
        let meant: Vec<(&Entry, Option<&str>)> =
            unknown.map(|entry| (entry, nearest(&entry.key, self.known.iter().map(String::as_str)))).collect();
        // A key that is only misspelt is not missing as well.
        for key in self.missing.iter().filter(|key| !meant.iter().any(|(_, near)| *near == Some(**key))) {
            let message = Message::new("yaml-missing-key").with("key", *key);
            let finding = Diagnostic::error("yaml/missing-key", message, self.decoder.place(self.place.clone()));
            self.decoder.findings.push(finding.help(Message::new("yaml-missing-key-help").with("key", *key)));
        }
        for (entry, near) in &meant {
            let message = Message::new("yaml-unknown-key").with("key", entry.key.as_str());
            let finding = Diagnostic::error("yaml/unknown-key", message, self.decoder.place(entry.key_span.clone()));
            let help = match near {
                Some(near) => Message::new("did-you-mean").with("near", *near),
                None => Message::new("yaml-unknown-key-help").with("list", self.known.join(", ")),
            };
            // Where the key meant is there as well, one of the two has to go, and nobody else knows which.
            let is_there = |key: &str| self.entries.iter().any(|entry| entry.key == key);
            let fix = near
                .filter(|near| !is_there(near))
                .map(|near| Fix::probable(self.decoder.place(entry.key_span.clone()), near));
            self.decoder.findings.push(Diagnostic { fix, ..finding.help(help) });
        }
    }
}

/// Entries whose key stands further up already.
fn duplicates(entries: &[Entry]) -> impl Iterator<Item = &Entry> {
    entries
        .iter()
        .enumerate()
        .filter(|(index, entry)| entries[..*index].iter().any(|other| other.key == entry.key))
        .map(|(_, entry)| entry)
}

/// The items of a list.
pub(super) fn list<'a, T>(
    decoder: &mut Decoder<'a>,
    node: &Node,
    mut decode: impl FnMut(&mut Decoder<'a>, &Node) -> Option<T>,
) -> Option<Vec<T>> {
    match &node.data {
        Data::List(items) => {
            let mut list: Vec<T> = items.iter().filter_map(|item| decode(decoder, item)).collect();
            // Most lists have one or two items, and are kept as long as the site: room for four would be a good part of it.
            list.shrink_to_fit();
            Some(list)
        }
        _ => decoder.wrong_type(node, "yaml-a-list"),
    }
}
