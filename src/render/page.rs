//! What every page says of itself: its language, its address, its other languages, the way to it.

use super::facts::Speaker;
use super::view::{AlternateView, LinkView, PageView, SwitchView};
use crate::model::{Language, PublicSite, Route};

/// A page to be: its route and what is particular to it.
pub(super) struct Page<'a> {
    pub route: Route,
    /// Languages in which the page exists; a page of its own in no language has none.
    pub languages: Vec<&'a Language>,
    /// The language that `x-default` stands for.
    pub original: Option<&'a Language>,
    pub kind: &'static str,
    pub title: String,
    pub description: String,
    pub noindex: bool,
    /// Steps between the home page and this one.
    pub steps: Vec<LinkView>,
}

impl Speaker<'_> {
    pub(super) fn page_view(&self, public: &PublicSite<'_>, page: Page<'_>) -> PageView {
        let alternates = alternates(public, &page.route, &page.languages, page.original);
        PageView {
            lang: self.language.tag().to_owned(),
            kind: page.kind,
            canonical: (!page.noindex).then(|| public.site().config.base_url.absolute(&page.route.address())),
            alternates: if page.noindex { Vec::new() } else { alternates },
            noindex: page.noindex,
            switch: self.switch(public, &page),
            breadcrumb: self.breadcrumb(&page),
            title: page.title,
            description: page.description,
        }
    }

    /// Every language of the site; one in which the page does not exist has no address.
    fn switch(&self, public: &PublicSite<'_>, page: &Page<'_>) -> Vec<SwitchView> {
        let view = |language: &Language| {
            let exists = page.languages.contains(&language);
            let route = if page.route == Route::NotFound {
                Route::Home(language.clone())
            } else {
                page.route.in_language(language)
            };
            SwitchView {
                lang: language.tag().to_owned(),
                name: self.own_name(language),
                href: exists.then(|| self.local(&route)),
                current: language == self.language,
            }
        };
        public.site().config.languages.iter().map(view).collect()
    }

    /// From the home page to the page itself.
    fn breadcrumb(&self, page: &Page<'_>) -> Vec<LinkView> {
        if matches!(page.route, Route::FrontDoor | Route::Home(_) | Route::NotFound) {
            return Vec::new();
        }
        let link = |text: String, href: String| LinkView { text, href, lang: None };
        let home = link(self.voice.text("home"), self.local(&Route::Home(self.language.clone())));
        let own = link(page.title.clone(), self.local(&page.route));
        [home].into_iter().chain(page.steps.iter().cloned()).chain([own]).collect()
    }
}

/// The page in every language, itself included, and `x-default`.
pub(super) fn alternates(
    public: &PublicSite<'_>,
    route: &Route,
    languages: &[&Language],
    original: Option<&Language>,
) -> Vec<AlternateView> {
    let base_url = &public.site().config.base_url;
    let absolute = |route: &Route| base_url.absolute(&route.address());
    let own = languages.iter().map(|language| AlternateView {
        hreflang: language.tag().to_owned(),
        href: absolute(&match route {
            Route::FrontDoor => Route::Home((*language).clone()),
            other => other.in_language(language),
        }),
    });
    let default = original.map(|original| AlternateView {
        hreflang: "x-default".to_owned(),
        href: match route {
            Route::FrontDoor | Route::Home(_) => absolute(&Route::FrontDoor),
            other => absolute(&other.in_language(original)),
        },
    });
    own.chain(default).collect()
}
