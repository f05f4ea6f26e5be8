//! The elements of a page that matter to the audit.

use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};
use html5gum::{Span, Tokenizer};

use super::plain_html;

/// An element with attributes that matter.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Element {
    /// What it is, as far as it matters.
    pub kind: Kind,
    /// Only those of [`ATTRIBUTES`].
    attributes: Vec<(&'static str, String)>,
    /// For `<time>`: the language in force, its own or that of the nearest element around it.
    pub language: String,
    /// For `<time>`: the text in it.
    pub text: String,
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

impl Element {
    /// The value of an attribute, one of [`ATTRIBUTES`].
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| *key == name).map(|(_, value)| value.as_str())
    }

    /// The language of the element itself.
    pub fn lang(&self) -> Option<&str> {
        self.attribute("lang")
    }
}

/// The attributes that matter. Values of others are not even copied: most of a page is classes.
const ATTRIBUTES: [&str; 10] =
    ["id", "lang", "href", "src", "rel", "hreflang", "datetime", "name", "content", "http-equiv"];

/// Elements without an end tag (HTML, "void elements").
const VOID: [&str; 13] =
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"];

/// The elements that have an attribute that matters, and `html` and `time`, in the order of their start tags.
pub(super) fn elements(html: &[u8]) -> Vec<Element> {
    quick(html).unwrap_or_else(|| thorough(html))
}

fn quick(html: &[u8]) -> Option<Vec<Element>> {
    let mut walk = Walk::default();
    plain_html::read(std::str::from_utf8(html).ok()?, &mut |event| walk.see(event))?;
    Some(walk.elements)
}

fn thorough(html: &[u8]) -> Vec<Element> {
    let mut walk = Walk::default();
    let see = |event: CallbackEvent<'_>, _: Span<()>| -> Option<()> {
        walk.see(event);
        None
    };
    let tokens = Tokenizer::new_with_emitter(html, CallbackEmitter::new(see));
    for Ok(()) in tokens {}
    walk.elements
}

/// The way through a page.
#[derive(Default)]
struct Walk {
    elements: Vec<Element>,
    /// The elements around, the outermost first.
    around: Vec<Around>,
    /// Their names, one after the other.
    names: Vec<u8>,
    /// The languages that elements have said they are in; the first is none.
    languages: Vec<String>,
    /// The start tag that is being read.
    tag: Element,
    tag_name: Vec<u8>,
    /// Which attribute's value comes next.
    attribute: Option<&'static str>,
    /// The `time` whose text is being read.
    time: Option<usize>,
}

/// An element around.
struct Around {
    /// Where its name begins in [`Walk::names`].
    name: usize,
    /// The language in it, in [`Walk::languages`].
    language: usize,
}

impl Walk {
    fn see(&mut self, event: CallbackEvent<'_>) {
        match event {
            CallbackEvent::OpenStartTag { name } => self.open(name),
            CallbackEvent::AttributeName { name } => {
                let known = ATTRIBUTES.iter().copied().find(|known| known.as_bytes() == name);
                self.attribute = known.filter(|known| self.tag.attribute(known).is_none());
                if let Some(name) = self.attribute {
                    self.tag.attributes.push((name, String::new()));
                }
            }
            CallbackEvent::AttributeValue { value } => {
                if let (Some(_), Some((_, last))) = (self.attribute.take(), self.tag.attributes.last_mut()) {
                    *last = text(value);
                }
            }
            CallbackEvent::CloseStartTag { self_closing } => self.close_tag(self_closing),
            CallbackEvent::String { value } => {
                if let Some(time) = self.time {
                    self.elements[time].text.push_str(&text(value));
                }
            }
            CallbackEvent::EndTag { name } => self.end(name),
            _ => {}
        }
    }

    fn open(&mut self, name: &[u8]) {
        self.tag = Element {
            kind: match name {
                b"html" => Kind::Html,
                b"time" => Kind::Time,
                _ => Kind::Other,
            },
            ..Element::default()
        };
        self.tag_name.clear();
        self.tag_name.extend_from_slice(name);
        self.attribute = None;
    }

    fn close_tag(&mut self, self_closing: bool) {
        let mut element = std::mem::take(&mut self.tag);
        let language = match element.lang() {
            Some(own) => self.language(own),
            None => self.around.last().map(|around| around.language).unwrap_or_default(),
        };
        let is_void = VOID.iter().any(|void| void.as_bytes() == self.tag_name);
        if !self_closing && !is_void {
            self.around.push(Around { name: self.names.len(), language });
            self.names.extend_from_slice(&self.tag_name);
        }
        if element.kind == Kind::Time {
            self.time = Some(self.elements.len());
            element.language = self.languages.get(language).cloned().unwrap_or_default();
        }
        if element.kind != Kind::Other || !element.attributes.is_empty() {
            self.elements.push(element);
        }
    }

    fn language(&mut self, tag: &str) -> usize {
        let known = self.languages.iter().position(|language| language == tag);
        known.unwrap_or_else(|| {
            if self.languages.is_empty() {
                self.languages.push(String::new());
            }
            self.languages.push(tag.to_owned());
            self.languages.len() - 1
        })
    }

    fn end(&mut self, name: &[u8]) {
        if name == b"time" {
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

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_element_has_its_language_and_a_time_its_text() {
        let html = "<!doctype html><html lang=ja><p class=\"a\">a<time datetime=\"2022-06-15\">6&amp;1<b>日</b></time><img src=\"/a?b&amp;c\">";
        for elements in [quick(html.as_bytes()).expect("plain"), thorough(html.as_bytes())] {
            let found: Vec<_> = elements.iter().map(|e| (e.kind, e.language.as_str(), e.text.as_str())).collect();
            assert_eq!(found, [(Kind::Html, "", ""), (Kind::Time, "ja", "6&1日"), (Kind::Other, "", "")]);
            assert_eq!(elements[2].attribute("src"), Some("/a?b&c"));
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
