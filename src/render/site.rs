//! What every page of a language has.

use super::assets::Assets;
use super::facts::Speaker;
use super::view::{LinkView, SiteView};
use crate::model::{Directory, Output, PublicSite, Route};

/// What a page may load and where its forms may lead: nothing but the site itself (Content Security Policy Level 3).
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; \
                      form-action 'self'; base-uri 'none'";

/// Names that the site's picture for link previews may have in `static/`.
const IMAGES: [&str; 2] = ["site-image.png", "site-image.jpg"];

pub(super) fn site_view(public: &PublicSite<'_>, speaker: &Speaker<'_>, assets: &Assets) -> SiteView {
    let config = &public.site().config;
    let language = speaker.language;
    let pages = public.site().pages.iter().map(|page| LinkView {
        text: speaker.own(&page.title).clone(),
        href: speaker.local(&Route::Page(language.clone(), page.slug.clone())),
        lang: None,
    });
    let wanted = |output, route: Route| public.makes(output).then(|| speaker.local(&route));
    SiteView {
        name: config.name.get(language).clone(),
        home: speaker.local(&Route::Home(language.clone())),
        assets: assets.views(&config.base_url),
        directories: speaker.directories(public),
        pages: pages.collect(),
        search: wanted(Output::Search, Route::Search(language.clone())),
        calendar: wanted(Output::Calendar, Route::OpenCalendar(language.clone())),
        favicon: public.first_static(&["favicon.svg", "favicon.ico"]).map(|address| config.base_url.local(&address)),
        image: public.first_static(&IMAGES).map(|address| config.base_url.absolute(&address)),
        policy: POLICY,
    }
}

impl Speaker<'_> {
    /// The pages that name lists, where they name any.
    fn directories(&self, public: &PublicSite<'_>) -> Vec<LinkView> {
        let route = |directory| Route::Directory(self.language.clone(), directory);
        let named = Directory::ALL
            .into_iter()
            .filter(|directory| public.languages_of(&route(*directory)).contains(&self.language));
        let link = |directory| LinkView {
            text: self.directory_said(directory),
            href: self.local(&route(directory)),
            lang: None,
        };
        named.map(link).collect()
    }
}
