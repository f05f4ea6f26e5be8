//! The elements of a page that matter to the audit.

use std::ops::Range;

use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};
use html5gum::{Span, Tokenizer};

use super::plain_html::{self, Listener};

/// The elements of a page that have an attribute that matters, and `html` and `time`, in the order of their start tags. Their values
/// stand in one string: a page has hundreds, most of a few letters.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Elements {
    found: Vec<Found>,
    attributes: Vec<(Attribute, Range<usize>)>,
    /// The values of attributes, one after the other.
    values: String,
    /// The texts of `time`, one after the other.
    said: String,
    /// The languages that elements have said they are in; the first is none.
    languages: Vec<String>,
}

/// What is known of an element: places in [`Elements`].
#[derive(Debug, Default, PartialEq, Eq)]
struct Found {
    kind: Kind,
    attributes: Range<usize>,
    language: usize,
    said: Range<usize>,
}

/// An element with attributes that matter.
#[derive(Clone, Copy)]
pub(super) struct Element<'e> {
    elements: &'e Elements,
    found: &'e Found,
}

/// What an element is.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// `<html>`
    Html,
    /// `<time>`
    Time,
    /// Any other.
    #[default]
    Other,
}

/// The attributes that matter. Values of others are not even copied: most of a page is classes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Attribute {
    Id,
    Lang,
    Href,
    Src,
    Rel,
    Hreflang,
    Datetime,
    Name,
    Content,
    HttpEquiv,
}

impl Attribute {
    fn named(name: &str) -> Option<Attribute> {
        Some(match name {
            "id" => Attribute::Id,
            "lang" => Attribute::Lang,
            "href" => Attribute::Href,
            "src" => Attribute::Src,
            "rel" => Attribute::Rel,
            "hreflang" => Attribute::Hreflang,
            "datetime" => Attribute::Datetime,
            "name" => Attribute::Name,
            "content" => Attribute::Content,
            "http-equiv" => Attribute::HttpEquiv,
            _ => return None,
        })
    }
}

impl Elements {
    /// None yet, with room for those of a page of that length: about what pages have, so that what was found is not moved again and
    /// again.
    fn for_page(length: usize) -> Elements {
        Elements {
            found: Vec::with_capacity(length / 256),
            attributes: Vec::with_capacity(length / 128),
            values: String::with_capacity(length / 4),
            ..Elements::default()
        }
    }

    /// One after the other.
    pub fn iter(&self) -> impl Iterator<Item = Element<'_>> {
        self.found.iter().map(|found| Element { elements: self, found })
    }
}

impl<'e> Element<'e> {
    /// What it is, as far as it matters.
    pub fn kind(&self) -> Kind {
        self.found.kind
    }

    /// The value of an attribute.
    pub fn attribute(&self, attribute: Attribute) -> Option<&'e str> {
        let own = &self.elements.attributes[self.found.attributes.clone()];
        own.iter().find(|(known, _)| *known == attribute).map(|(_, value)| &self.elements.values[value.clone()])
    }

    /// The language in force: its own, else that of the nearest element around it.
    pub fn language(&self) -> &'e str {
        self.elements.languages.get(self.found.language).map_or("", String::as_str)
    }

    /// For `<time>`: the text in it.
    pub fn text(&self) -> &'e str {
        &self.elements.said[self.found.said.clone()]
    }
}

/// Elements without an end tag (HTML, "void elements").
fn is_void(name: &str) -> bool {
    matches!(
        name,
        "area"
            | "base"
            | "br"
            | "col"
            | "embed"
            | "hr"
            | "img"
            | "input"
            | "link"
            | "meta"
            | "source"
            | "track"
            | "wbr"
    )
}

/// The elements of a page.
pub(super) fn elements(html: &[u8]) -> Elements {
    quick(html).unwrap_or_else(|| thorough(html))
}

fn quick(html: &[u8]) -> Option<Elements> {
    let mut walk = Walk { elements: Elements::for_page(html.len()), ..Walk::default() };
    plain_html::read(std::str::from_utf8(html).ok()?, &mut walk)?;
    Some(walk.elements)
}

fn thorough(html: &[u8]) -> Elements {
    let mut walk = Walk::default();
    let mut is_wanted = false;
    let see = |event: CallbackEvent<'_>, _: Span<()>| -> Option<()> {
        let text = |bytes| String::from_utf8_lossy(bytes);
        match event {
            CallbackEvent::OpenStartTag { name } => walk.open(&text(name)),
            CallbackEvent::AttributeName { name } => is_wanted = walk.attribute(&text(name)),
            CallbackEvent::AttributeValue { value } if std::mem::take(&mut is_wanted) => walk.value(&text(value)),
            CallbackEvent::CloseStartTag { self_closing } => walk.close(self_closing),
            CallbackEvent::String { value } if walk.wants_text() => walk.text(&text(value)),
            CallbackEvent::EndTag { name } => walk.end(&text(name)),
            _ => {}
        }
        None
    };
    let tokens = Tokenizer::new_with_emitter(html, CallbackEmitter::new(see));
    for Ok(()) in tokens {}
    walk.elements
}

/// The way through a page.
#[derive(Default)]
struct Walk {
    elements: Elements,
    /// The elements around, the outermost first.
    around: Vec<Around>,
    /// Their names, one after the other, and that of the start tag that is being read.
    names: String,
    /// The start tag that is being read.
    tag: Found,
    /// Where its name begins.
    tag_name: usize,
    /// The `time` whose text is being read.
    time: Option<usize>,
}

/// An element around.
struct Around {
    /// Where its name begins in [`Walk::names`].
    name: usize,
    /// The language in it, in [`Elements::languages`].
    language: usize,
}

impl Listener for Walk {
    fn open(&mut self, name: &str) {
        let kind = match name {
            "html" => Kind::Html,
            "time" => Kind::Time,
            _ => Kind::Other,
        };
        let first = self.elements.attributes.len();
        self.tag = Found { kind, attributes: first..first, ..Found::default() };
        self.tag_name = self.names.len();
        self.names.push_str(name);
    }

    fn attribute(&mut self, name: &str) -> bool {
        let own = &self.elements.attributes[self.tag.attributes.start..];
        let new = Attribute::named(name).filter(|new| own.iter().all(|(known, _)| known != new));
        let end = self.elements.values.len();
        self.elements.attributes.extend(new.map(|new| (new, end..end)));
        new.is_some()
    }

    fn value(&mut self, value: &str) {
        self.elements.values.push_str(value);
        if let Some((_, last)) = self.elements.attributes.last_mut() {
            last.end = self.elements.values.len();
        }
    }

    fn close(&mut self, self_closing: bool) {
        self.tag.attributes.end = self.elements.attributes.len();
        self.tag.language = self.language();
        if self_closing || is_void(&self.names[self.tag_name..]) {
            self.names.truncate(self.tag_name);
        } else {
            self.around.push(Around { name: self.tag_name, language: self.tag.language });
        }
        if self.tag.kind == Kind::Time {
            self.time = Some(self.elements.found.len());
            self.tag.said = self.elements.said.len()..self.elements.said.len();
        }
        if self.tag.kind != Kind::Other || !self.tag.attributes.is_empty() {
            self.elements.found.push(std::mem::take(&mut self.tag));
        }
    }

    fn wants_text(&self) -> bool {
        self.time.is_some()
    }

    fn text(&mut self, text: &str) {
        if let Some(time) = self.time {
            self.elements.said.push_str(text);
            self.elements.found[time].said.end = self.elements.said.len();
        }
    }

    fn end(&mut self, name: &str) {
        if name == "time" {
            self.time = None;
        }
        let mut end = self.names.len();
        let opened = self.around.iter().rposition(|around| {
            let is_it = &self.names[around.name..end] == name;
            end = around.name;
            is_it
        });
        if let Some(opened) = opened {
            self.names.truncate(self.around[opened].name);
            self.around.truncate(opened);
        }
    }
}

impl Walk {
    /// The language in the element whose start tag has been read.
    fn language(&mut self) -> usize {
        let own = Element { elements: &self.elements, found: &self.tag }.attribute(Attribute::Lang);
        let Some(own) = own else { return self.around.last().map(|around| around.language).unwrap_or_default() };
        if let Some(known) = self.elements.languages.iter().position(|language| language == own) {
            return known;
        }
        let own = own.to_owned();
        if self.elements.languages.is_empty() {
            self.elements.languages.push(String::new());
        }
        self.elements.languages.push(own);
        self.elements.languages.len() - 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_element_has_its_language_and_a_time_its_text() {
        let html = "<!doctype html><html lang=ja><p class=\"a\">a<time datetime=\"2022-06-15\">6&amp;1<b>日</b></time><img src=\"/a?b&amp;c\">";
        for elements in [quick(html.as_bytes()).expect("plain"), thorough(html.as_bytes())] {
            let found: Vec<_> = elements.iter().map(|e| (e.kind(), e.language(), e.text())).collect();
            assert_eq!(found, [(Kind::Html, "ja", ""), (Kind::Time, "ja", "6&1日"), (Kind::Other, "ja", "")]);
            assert_eq!(elements.iter().last().and_then(|e| e.attribute(Attribute::Src)), Some("/a?b&c"));
        }
    }

    proptest::proptest! {
        /// Whatever the quick way reads, it reads as the tokenizer does.
        #[test]
        fn the_quick_way_is_right(pieces in proptest::collection::vec(proptest::sample::select(PIECES), 0..14)) {
            let html = pieces.concat();
            if let Some(elements) = quick(html.as_bytes()) {
                proptest::prop_assert_eq!(elements, thorough(html.as_bytes()));
            }
        }
    }

    const PIECES: &[&str] = &[
        "<",
        ">",
        "/",
        "</",
        "<p",
        "<time",
        "</time>",
        "<br",
        " ",
        "\n",
        "=",
        "\"",
        "'",
        "id",
        "href",
        " lang=\"ja\"",
        "=\"a&amp;b\"",
        "=\"&copy=1\"",
        "&lt",
        "&amp;",
        "日",
        "text",
        "<!--",
        "-->",
        "--",
        "!",
        "<!doctype html>",
        "<html lang=en>",
        " datetime=\"x\"",
        "A",
        "<P>",
        "?",
        "\r",
        "-",
        "<script>",
        "</script>",
        "<a href=\"/x\">",
        "</a>",
        "x=y",
        "\t",
        "&",
    ];
}
