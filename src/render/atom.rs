//! Atom (RFC 4287).

use std::io;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

use super::feed::{Author, Entry, Feed};
use crate::calendar::Zone;

type Xml = Writer<Vec<u8>>;

/// The feed as Atom; its instants are written with the offset of `zone`.
pub(super) fn atom(feed: &Feed, zone: Zone) -> io::Result<Vec<u8>> {
    let mut writer = Writer::new_with_indent(Vec::new(), b' ', 1);
    writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    let root = [("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", &feed.language)];
    writer.create_element("feed").with_attributes(root).write_inner_content(|writer| {
        text(writer, "id", &feed.self_url)?;
        text(writer, "title", &feed.title)?;
        text(writer, "updated", &zone.rfc3339(feed.updated))?;
        author(writer, &feed.author, None)?;
        link(writer, &[("rel", "self"), ("type", "application/atom+xml"), ("href", &feed.self_url)])?;
        alternate(writer, &feed.language, &feed.page_url)?;
        feed.entries.iter().try_for_each(|entry| write_entry(writer, entry, &feed.language, zone))
    })?;
    let mut bytes = writer.into_inner();
    bytes.push(b'\n');
    Ok(bytes)
}

fn write_entry(writer: &mut Xml, entry: &Entry, language: &str, zone: Zone) -> io::Result<()> {
    writer.create_element("entry").write_inner_content(|writer| {
        text(writer, "id", &entry.id)?;
        text(writer, "title", &entry.title)?;
        text(writer, "published", &zone.rfc3339(entry.published))?;
        text(writer, "updated", &zone.rfc3339(entry.updated))?;
        entry.authors.iter().try_for_each(|Author { name, url }| author(writer, name, url.as_deref()))?;
        for category in &entry.categories {
            empty(writer, "category", &[("term", &category.term), ("label", &category.label)])?;
        }
        alternate(writer, language, &entry.url)?;
        for file in &entry.enclosures {
            let (kind, length) = (file.media_type.as_str(), file.size.to_string());
            let about = [("type", kind), ("length", &length), ("title", &file.title), ("href", &file.url)];
            link(writer, &[&[("rel", "enclosure")], about.as_slice()].concat())?;
        }
        text(writer, "summary", &entry.summary)?;
        let content = BytesText::from_escaped(escape(&entry.content_html));
        writer.create_element("content").with_attribute(("type", "html")).write_text_content(content)?;
        Ok(())
    })?;
    Ok(())
}

fn author(writer: &mut Xml, name: &str, url: Option<&str>) -> io::Result<()> {
    writer.create_element("author").write_inner_content(|writer| {
        text(writer, "name", name)?;
        url.map_or(Ok(()), |url| text(writer, "uri", url))
    })?;
    Ok(())
}

/// The page in the language.
fn alternate(writer: &mut Xml, language: &str, href: &str) -> io::Result<()> {
    link(writer, &[("rel", "alternate"), ("type", "text/html"), ("hreflang", language), ("href", href)])
}

fn link(writer: &mut Xml, attributes: &[(&str, &str)]) -> io::Result<()> {
    empty(writer, "link", attributes)
}

fn empty(writer: &mut Xml, name: &str, attributes: &[(&str, &str)]) -> io::Result<()> {
    let attributes: Vec<(&str, String)> = attributes.iter().map(|(name, value)| (*name, sayable(value))).collect();
    let attributes = attributes.iter().map(|(name, value)| (*name, value.as_str()));
    writer.create_element(name).with_attributes(attributes).write_empty()?;
    Ok(())
}

fn text(writer: &mut Xml, name: &str, text: &str) -> io::Result<()> {
    writer.create_element(name).write_text_content(BytesText::from_escaped(escape(text)))?;
    Ok(())
}

fn escape(text: &str) -> String {
    quick_xml::escape::escape(sayable(text)).into_owned()
}

/// Without the characters that XML 1.0 has no way to write (section 2.2): YAML can name them, and one alone would make the feed unreadable.
fn sayable(text: &str) -> String {
    let is_char = |c: &char| match c {
        '\t' | '\n' | '\r' => true,
        '\u{fffe}' | '\u{ffff}' => false,
        c => *c >= ' ',
    };
    text.chars().filter(is_char).collect()
}
