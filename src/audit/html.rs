//! The elements of a page that matter to the audit.

use html5gum::{Token, Tokenizer};

/// A start tag with the attributes that matter, or the text of a `<time>`.
pub(super) struct Element {
    pub name: String,
    attributes: Vec<(String, String)>,
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

/// All elements in the order of their start tags.
pub(super) fn elements(html: &[u8]) -> Vec<Element> {
    let mut elements: Vec<Element> = Vec::new();
    let mut time: Option<usize> = None;
    for Ok(token) in Tokenizer::new(html) {
        match token {
            Token::StartTag(tag) => {
                let name = text(&tag.name);
                if name == "time" {
                    time = Some(elements.len());
                }
                let attributes = tag.attributes.iter().map(|(key, value)| (text(key), text(value))).collect();
                elements.push(Element { name, attributes, text: String::new() });
            }
            Token::String(words) => {
                if let Some(time) = time {
                    elements[time].text.push_str(&text(&words));
                }
            }
            Token::EndTag(tag) if &**tag.name == b"time" => time = None,
            _ => {}
        }
    }
    elements
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}
