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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::feed::tests::{CALL, Sample, announcement};

    fn check(notices: &[(&str, &str)], expected: &str) {
        let feed = Sample::of(notices).feed("en", "2026-04-10 09:00");
        let xml = atom(&feed, Zone::Tokyo).expect("written to memory");
        assert_eq!(String::from_utf8(xml).expect("UTF-8"), expected);
    }

    #[test]
    fn a_call_is_escaped_once_and_all_its_addresses_are_absolute() {
        check(
            &[("2026/labels", CALL)],
            r#"<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
 <id>https://rei.example/press/en/feed</id>
 <title>Press releases of the Ministry of Examples</title>
 <updated>2026-04-01T09:00:00+09:00</updated>
 <author>
  <name>Press releases of the Ministry of Examples</name>
 </author>
 <link rel="self" type="application/atom+xml" href="https://rei.example/press/en/feed"/>
 <link rel="alternate" type="text/html" hreflang="en" href="https://rei.example/press/en/"/>
 <entry>
  <id>https://rei.example/press/en/2026/labels/</id>
  <title>A &amp; B &lt;改正&gt;</title>
  <published>2026-04-01T09:00:00+09:00</published>
  <updated>2026-04-01T09:00:00+09:00</updated>
  <author>
   <name>Ministry of Examples</name>
   <uri>https://rei.example/</uri>
  </author>
  <author>
   <name>Mihon City</name>
  </author>
  <category term="solicitation" label="Consultation"/>
  <category term="labels" label="Labels"/>
  <link rel="alternate" type="text/html" hreflang="en" href="https://rei.example/press/en/2026/labels/"/>
  <link rel="enclosure" type="application/pdf" length="9" title="Rules &amp; forms (draft)" href="https://rei.example/press/files/2026/labels/rules.pdf"/>
  <summary>Closes on Friday, May 1, 2026; 1 &lt; 2.</summary>
  <content type="html">&lt;p&gt;Closes on &lt;time datetime=&quot;2026-05-01&quot;&gt;Friday, May 1, 2026&lt;/time&gt;; 1 &amp;lt; 2.&lt;/p&gt;
&lt;p&gt;Opinions are accepted from 9:00 a.m. on Wednesday, April 1, 2026 to 11:59 p.m. on Friday, May 1, 2026 (Japan Standard Time, UTC+9).&lt;/p&gt;
&lt;p&gt;This consultation is about the following documents.&lt;/p&gt;
&lt;ul&gt;
&lt;li&gt;&lt;a href=&quot;https://rei.example/press/files/2026/labels/rules.pdf&quot;&gt;Rules &amp;amp; forms (draft)&lt;/a&gt;&lt;br&gt;Chapters 1 to 2&lt;/li&gt;
&lt;li&gt;&lt;a href=&quot;https://rei.example/?a=1&amp;amp;b=2&quot;&gt;Outline&lt;/a&gt;&lt;/li&gt;
&lt;li&gt;Rules in force&lt;/li&gt;
&lt;/ul&gt;
</content>
 </entry>
</feed>
"#,
        );
    }

    #[test]
    fn a_plain_announcement_and_a_character_that_xml_does_not_have() {
        check(
            &[("2026/plain", &announcement(r#""A\u0007\uFFFEB""#, "2026-04-02 09:00"))],
            r#"<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
 <id>https://rei.example/press/en/feed</id>
 <title>Press releases of the Ministry of Examples</title>
 <updated>2026-04-02T09:00:00+09:00</updated>
 <author>
  <name>Press releases of the Ministry of Examples</name>
 </author>
 <link rel="self" type="application/atom+xml" href="https://rei.example/press/en/feed"/>
 <link rel="alternate" type="text/html" hreflang="en" href="https://rei.example/press/en/"/>
 <entry>
  <id>https://rei.example/press/en/2026/plain/</id>
  <title>AB</title>
  <published>2026-04-02T09:00:00+09:00</published>
  <updated>2026-04-02T09:00:00+09:00</updated>
  <category term="announcement" label="Announcement"/>
  <link rel="alternate" type="text/html" hreflang="en" href="https://rei.example/press/en/2026/plain/"/>
  <summary>Summary</summary>
  <content type="html">&lt;p&gt;Summary&lt;/p&gt;
</content>
 </entry>
</feed>
"#,
        );
    }
}
