//! JSON-LD in the vocabulary of schema.org: what search engines and aggregators read from a page. A data block, not a script.

mod article;
mod organization;
mod schema;

use serde::Serialize;

use super::facts::Speaker;
use super::view::LinkView;
use crate::model::{PublicNotice, PublicSite, Route};
use schema::{BreadcrumbList, EntryPoint, ListItem, SearchAction, WebSite};

/// A notice as a `NewsArticle`, in the language of `speaker`, in which the notice must exist. `image` is the absolute address of the
/// site's image.
pub(super) fn notice(
    speaker: Speaker<'_>,
    public: &PublicSite<'_>,
    notice: &PublicNotice<'_>,
    image: Option<&str>,
) -> String {
    block(&speaker.about(notice.facts()).article(public, notice, image))
}

/// The way from the home page to a page; none for a page without one. The links are local addresses.
pub(super) fn breadcrumb(speaker: Speaker<'_>, steps: &[LinkView]) -> Option<String> {
    let base_url = &speaker.site.config.base_url;
    let absolute = |href: &str| base_url.site_address(href).map(|address| base_url.absolute(address));
    let items = (1..).zip(steps);
    let items = items.map(|(position, step)| ListItem {
        type_: "ListItem",
        position,
        name: step.text.clone(),
        item: absolute(&step.href),
    });
    let list = BreadcrumbList { context: schema::CONTEXT, type_: "BreadcrumbList", items: items.collect() };
    (!list.items.is_empty()).then(|| block(&list))
}

/// The site, for its home pages. `search` is the site address of the search page with `{query}` where the words go
/// (`/en/search/?q={query}`), if the site has one.
pub(super) fn web_site(speaker: Speaker<'_>, search: Option<&str>) -> String {
    let action = |template: &str| SearchAction {
        type_: "SearchAction",
        target: EntryPoint { type_: "EntryPoint", template: speaker.site.config.base_url.absolute(template) },
    };
    let site = WebSite { context: Some(schema::CONTEXT), action: search.map(action), ..speaker.web_site() };
    block(&site)
}

impl Speaker<'_> {
    /// The site without what only its own block says.
    fn web_site(&self) -> WebSite {
        let home = self.absolute(&Route::Home(self.language.clone()));
        WebSite {
            context: None,
            type_: "WebSite",
            id: home.clone(),
            url: home,
            name: self.own(&self.site.config.name).clone(),
            language: self.language.tag().to_owned(),
            action: None,
        }
    }
}

/// JSON that cannot end the element it stands in, nor begin another: the characters that HTML knows, and the two line ends that
/// JavaScript once did not allow in texts, are escaped. They occur in texts only.
fn block(data: &impl Serialize) -> String {
    let json = serde_json::to_string(data).expect("texts, numbers and lists of them are JSON");
    // The two line ends begin with the byte E2. One look at the bytes spares most texts being read letter by letter.
    if !json.bytes().any(|byte| matches!(byte, b'<' | b'>' | b'&' | 0xe2)) {
        return json;
    }
    let mut safe = String::with_capacity(json.len());
    let mut last = 0;
    for (at, found) in json.match_indices(['<', '>', '&', '\u{2028}', '\u{2029}']) {
        safe.push_str(&json[last..at]);
        safe.extend(found.chars().map(|c| format!("\\u{:04x}", u32::from(c))));
        last = at + found.len();
    }
    safe + &json[last..]
}
