//! What every page says of itself: its language, its address, its other languages, the way to it.

use super::facts::Speaker;
use super::json_ld;
use super::view::{AlternateView, FeedView, LinkView, PageView, SwitchView};
use crate::model::{FeedFormat, Language, List, PublicSite, Route};

/// A page to be: its route and what is particular to it.
pub(super) struct Page {
    pub route: Route,
    pub kind: &'static str,
    pub title: String,
    pub description: String,
    pub noindex: bool,
    /// Steps between the home page and this one.
    pub steps: Vec<LinkView>,
    /// What it says for machines, as JSON-LD.
    pub json_ld: Vec<String>,
}

impl Page {
    pub fn of(route: Route, kind: &'static str, title: String) -> Page {
        Page { route, kind, title, description: String::new(), noindex: false, steps: Vec::new(), json_ld: Vec::new() }
    }

    /// The page with a description.
    pub fn about(self, description: String) -> Page {
        Page { description, ..self }
    }

    /// The page, not to be found by search engines.
    pub fn hidden(self) -> Page {
        Page { noindex: true, ..self }
    }

    /// The page with a block of JSON-LD.
    pub fn with_data(mut self, block: String) -> Page {
        self.json_ld.push(block);
        self
    }

    /// The page with the steps that lead to it.
    pub fn below(self, steps: Vec<LinkView>) -> Page {
        Page { steps, ..self }
    }
}

impl Speaker<'_> {
    pub(super) fn page_view(&self, public: &PublicSite<'_>, page: Page) -> PageView {
        let alternates = alternates(public, &page.route);
        let breadcrumb = self.breadcrumb(&page);
        let trail = json_ld::breadcrumb(*self, &breadcrumb).filter(|_| !page.noindex);
        PageView {
            lang: self.language.tag().to_owned(),
            kind: page.kind,
            canonical: (!page.noindex).then(|| public.site().config.base_url.absolute(&page.route.address())),
            alternates: if page.noindex { Vec::new() } else { alternates },
            noindex: page.noindex,
            switch: self.switch(public, &page),
            breadcrumb,
            json_ld: page.json_ld.into_iter().chain(trail).collect(),
            feeds: self.feeds(public, &page.route),
            title: page.title,
            description: page.description,
        }
    }

    /// The feeds of the list that the page is, if it has any, and those of the whole language.
    fn feeds(&self, public: &PublicSite<'_>, route: &Route) -> Vec<FeedView> {
        let own = match route {
            Route::List(_, list, _) if !matches!(list, List::Year(_)) => Some(list),
            _ => None,
        };
        let whole_site = self.own(&public.site().config.name);
        let of_list = own.map(|list| (Some(list), self.list_said(list)));
        let view = |of: Option<&List>, title: &String, format: FeedFormat| FeedView {
            title: title.clone(),
            href: self.local(&Route::Feed(self.language.clone(), of.cloned(), format)),
            media_type: format.media_type(),
        };
        let feeds = of_list.into_iter().chain([(None, whole_site.clone())]);
        feeds
            .flat_map(|(of, title)| public.feed_formats().into_iter().map(move |format| view(of, &title, format)))
            .collect()
    }

    /// Every language of the site; one in which the page does not exist has no address.
    fn switch(&self, public: &PublicSite<'_>, page: &Page) -> Vec<SwitchView> {
        let languages = public.languages_of(&page.route);
        let view = |language: &Language| {
            let exists = languages.contains(&language);
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
    fn breadcrumb(&self, page: &Page) -> Vec<LinkView> {
        if matches!(page.route, Route::FrontDoor | Route::Home(_) | Route::NotFound) {
            return Vec::new();
        }
        let link = |text: String, href: String| LinkView { text, href, lang: None };
        let home = link(self.voice.text("home"), self.local(&Route::Home(self.language.clone())));
        let own = link(page.title.clone(), self.local(&page.route));
        [home].into_iter().chain(page.steps.iter().cloned()).chain([own]).collect()
    }
}

/// The page in every language, itself included, and `x-default`, which is the first of them.
pub(super) fn alternates(public: &PublicSite<'_>, route: &Route) -> Vec<AlternateView> {
    let base_url = &public.site().config.base_url;
    let absolute = |route: &Route| base_url.absolute(&route.address());
    let languages = public.languages_of(route);
    let own = languages.iter().map(|language| AlternateView {
        hreflang: language.tag().to_owned(),
        href: absolute(&match route {
            Route::FrontDoor => Route::Home((*language).clone()),
            other => other.in_language(language),
        }),
    });
    let default = languages.first().map(|original| AlternateView {
        hreflang: "x-default".to_owned(),
        href: match route {
            Route::FrontDoor | Route::Home(_) => absolute(&Route::FrontDoor),
            other => absolute(&other.in_language(original)),
        },
    });
    own.chain(default).collect()
}
