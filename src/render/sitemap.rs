//! `sitemap.xml` with the languages of every page, `robots.txt`.

use anyhow::Result;
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, Event};

use super::page;
use crate::calendar::Instant;
use crate::model::{PublicNotice, PublicSite, Route};

/// The sitemap (sitemaps.org 0.9, with `xhtml:link` for languages): every page that search engines may find.
pub(super) fn sitemap(public: &PublicSite<'_>) -> Result<Vec<u8>> {
    let mut writer = Writer::new_with_indent(Vec::new(), b' ', 1);
    writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    let root = writer.create_element("urlset").with_attributes([
        ("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9"),
        ("xmlns:xhtml", "http://www.w3.org/1999/xhtml"),
    ]);
    root.write_inner_content(|writer| {
        for route in public.routes().iter().filter(|route| is_found(public, route)) {
            writer.create_element("url").write_inner_content(|writer| url(writer, public, route))?;
        }
        Ok(())
    })?;
    let mut bytes = writer.into_inner();
    bytes.push(b'\n');
    Ok(bytes)
}

/// Whether search engines may find what is there: pages, but no tombstone and no stub.
fn is_found(public: &PublicSite<'_>, route: &Route) -> bool {
    match route {
        Route::FrontDoor
        | Route::Home(_)
        | Route::List(..)
        | Route::Directory(..)
        | Route::Search(_)
        | Route::Page(..) => true,
        Route::Notice(language, id) => public.notice(id).is_some_and(|notice| notice.is_listed(language)),
        _ => false,
    }
}

/// When a page last changed, from the data; lists and standing pages do not say.
fn changed_at(public: &PublicSite<'_>, route: &Route) -> Option<Instant> {
    match route {
        Route::Notice(_, id) => public.notice(id).map(PublicNotice::changed_at),
        _ => None,
    }
}

fn url(writer: &mut Writer<Vec<u8>>, public: &PublicSite<'_>, route: &Route) -> std::io::Result<()> {
    let config = &public.site().config;
    let text = |text: &str| quick_xml::events::BytesText::new(text).into_owned();
    writer.create_element("loc").write_text_content(text(&config.base_url.absolute(&route.address())))?;
    if let Some(changed_at) = changed_at(public, route) {
        writer.create_element("lastmod").write_text_content(text(&config.zone.rfc3339(changed_at)))?;
    }
    for alternate in page::alternates(public, route) {
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
