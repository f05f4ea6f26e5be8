//! The elements of a page that matter to the audit.

use html5gum::{StartTag, Token, Tokenizer};

/// A start tag with the attributes that matter, or the text of a `<time>`.
pub(super) struct Element {
    pub name: String,
    attributes: Vec<(String, String)>,
    /// The language in force: its own, or that of the nearest element around it.
    pub language: String,
    /// For `<time>`: the text in it.
    pub text: String,
}

impl Element {
    /// The value of an attribute.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// The language of the element itself.
    pub fn lang(&self) -> Option<&str> {
        self.attribute("lang")
    }
}

/// Elements without an end tag (HTML, "void elements").
const VOID: [&str; 13] =
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"];

/// All elements in the order of their start tags.
pub(super) fn elements(html: &[u8]) -> Vec<Element> {
    let mut elements: Vec<Element> = Vec::new();
    let mut around: Vec<(String, String)> = Vec::new();
    let mut time: Option<usize> = None;
    for Ok(token) in Tokenizer::new(html) {
        match token {
            Token::StartTag(tag) => {
                let outer = around.last().map(|(_, language)| language.as_str()).unwrap_or_default();
                let element = element(&tag, outer);
                if element.name == "time" {
                    time = Some(elements.len());
                }
                if !tag.self_closing && !VOID.contains(&element.name.as_str()) {
                    around.push((element.name.clone(), element.language.clone()));
                }
                elements.push(element);
            }
            Token::String(words) => {
                if let Some(time) = time {
                    elements[time].text.push_str(&text(&words));
                }
            }
            Token::EndTag(tag) => {
                let name = text(&tag.name);
                if name == "time" {
                    time = None;
                }
                let opened = around.iter().rposition(|(open, _)| *open == name);
                around.truncate(opened.unwrap_or(around.len()));
            }
            _ => {}
        }
    }
    elements
}

fn element(tag: &StartTag<()>, outer: &str) -> Element {
    let attributes = tag.attributes.iter().map(|(key, value)| (text(key), text(value))).collect();
    let mut element = Element { name: text(&tag.name), attributes, language: outer.to_owned(), text: String::new() };
    if let Some(own) = element.lang() {
        element.language = own.to_owned();
    }
    element
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}
