//! `sitemap.xml` with the languages of every page, `robots.txt`.

use anyhow::Result;
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, Event};

use super::view::AlternateView;
use crate::calendar::Instant;
use crate::model::PublicSite;

/// A page that search engines may find.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct SitemapEntry {
    /// Absolute address.
    pub location: String,
    /// Its languages, itself included.
    pub alternates: Vec<AlternateView>,
    /// When it last changed, from the data; none for lists and standing pages.
    pub changed_at: Option<Instant>,
}

/// The sitemap (sitemaps.org 0.9, with `xhtml:link` for languages).
pub(super) fn sitemap(public: &PublicSite<'_>, entries: &[SitemapEntry]) -> Result<Vec<u8>> {
    let zone = public.site().config.zone;
    let mut writer = Writer::new_with_indent(Vec::new(), b' ', 1);
    writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    let root = writer.create_element("urlset").with_attributes([
        ("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9"),
        ("xmlns:xhtml", "http://www.w3.org/1999/xhtml"),
    ]);
    root.write_inner_content(|writer| {
        for entry in entries {
            writer.create_element("url").write_inner_content(|writer| url(writer, entry, zone))?;
        }
        Ok(())
    })?;
    let mut bytes = writer.into_inner();
    bytes.push(b'\n');
    Ok(bytes)
}

fn url(writer: &mut Writer<Vec<u8>>, entry: &SitemapEntry, zone: crate::calendar::Zone) -> std::io::Result<()> {
    let text = |text: &str| quick_xml::events::BytesText::new(text).into_owned();
    writer.create_element("loc").write_text_content(text(&entry.location))?;
    if let Some(changed_at) = entry.changed_at {
        writer.create_element("lastmod").write_text_content(text(&zone.rfc3339(changed_at)))?;
    }
    for alternate in &entry.alternates {
        let attributes =
            [("rel", "alternate"), ("hreflang", alternate.hreflang.as_str()), ("href", alternate.href.as_str())];
        writer.create_element("xhtml:link").with_attributes(attributes).write_empty()?;
    }
    Ok(())
}

/// `robots.txt` (RFC 9309): everything may be read.
pub(super) fn robots(public: &PublicSite<'_>) -> Vec<u8> {
    let sitemap = public.site().config.base_url.absolute("/sitemap.xml");
    format!("User-agent: *\nAllow: /\n\nSitemap: {sitemap}\n").into_bytes()
}
