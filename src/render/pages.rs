//! The pages, each from its view by its template.

use anyhow::{Context as _, Result};

use super::Renderer;
use super::engine::Shared;
use super::facts::Speaker;
use super::page::Page;
use super::view::{LinkView, SiteView, StandingView, StubView, WithdrawalView};
use super::{json_ld, notice};
use crate::markdown::{self, Piece};
use crate::model::{
    Directory, Edition, Language, List, NoticeId, Output, Phase, PublicNotice, PublicSite, Route, StandingPage,
};

impl<'a> Renderer<'a> {
    pub(super) fn front_door(&self) -> Result<Vec<u8>> {
        let own = self.first();
        let speakers: Vec<Speaker<'_>> = self.speakers.iter().map(|(speaker, _)| *speaker).collect();
        let view = own.0.front_door(&self.public, &speakers);
        let page =
            Page::of(Route::FrontDoor, "front-door", own.1.name.clone()).about(own.0.voice.text("home-description"));
        self.page(own, page, "front_door", &view)
    }

    pub(super) fn not_found(&self) -> Result<Vec<u8>> {
        let own = self.first();
        let page = Page::of(Route::NotFound, "not-found", own.0.voice.text("not-found-title"));
        self.page(own, page.hidden(), "not_found", &())
    }

    pub(super) fn home(&self, language: &Language) -> Result<Vec<u8>> {
        let own = self.speaker(language);
        let search = self.public.makes(Output::Search).then(|| Route::Search(language.clone()).address());
        let search = search.map(|address| format!("{address}?q={{query}}"));
        let page = Page::of(Route::Home(language.clone()), "home", own.1.name.clone())
            .about(own.0.voice.text("home-description"))
            .with_data(json_ld::web_site(own.0, search.as_deref()));
        self.page(own, page, "home", &own.0.home(&self.public))
    }

    pub(super) fn list(&self, language: &Language, list: &List, number: Option<usize>) -> Result<Vec<u8>> {
        let own = self.speaker(language);
        let view = own.0.list(&self.public, list, number);
        let page = Page::of(Route::List(language.clone(), list.clone(), number), "list", view.title.clone())
            .about(own.0.voice.with("list-description", &[("list", view.title.as_str().into())]))
            .below(own.0.steps_to(&self.public, list, number));
        self.page(own, page, "list", &view)
    }

    pub(super) fn directory(&self, language: &Language, directory: Directory) -> Result<Vec<u8>> {
        let own = self.speaker(language);
        let view = own.0.directory(&self.public, directory);
        let page = Page::of(Route::Directory(language.clone(), directory), "directory", view.heading.clone())
            .about(own.0.voice.with("list-description", &[("list", view.heading.as_str().into())]));
        self.page(own, page, "directory", &view)
    }

    pub(super) fn search(&self, language: &Language) -> Result<Vec<u8>> {
        let own = self.speaker(language);
        let page = Page::of(Route::Search(language.clone()), "search", own.0.voice.text("search-title"))
            .about(own.0.voice.text("search-description"));
        self.page(own, page, "search", &own.0.search(&self.public))
    }

    pub(super) fn notice(&self, language: &Language, notice: &PublicNotice<'_>) -> Result<Vec<u8>> {
        let own = self.speaker(language);
        let speaker = &own.0;
        let translation = match Edition::of(notice, language) {
            Edition::Written(translation) => translation,
            Edition::Stub(original) => return self.stub(own, notice, original),
        };
        let route = Route::Notice(language.clone(), notice.id().clone());
        let page = Page::of(route, "notice", speaker.plain(&notice.facts().title))
            .below(speaker.step_to_year(&self.public, notice.id()));
        let page = match notice.phase() {
            Phase::Withdrawn => page.hidden(),
            _ => page.about(speaker.about(notice.facts()).plain(&notice.facts().summary)),
        };
        let page = page.with_data(json_ld::notice(*speaker, &self.public, notice, own.1.image.as_deref()));
        let view = notice::notice_view(*speaker, &self.public, notice, translation);
        self.page(own, page, "notice", &view)
    }

    fn stub(
        &self,
        own: &(Speaker<'a>, Shared<SiteView>),
        notice: &PublicNotice<'_>,
        original: &Language,
    ) -> Result<Vec<u8>> {
        let speaker = &own.0;
        let language_name = speaker.voice.language_name(original.tag());
        let title = speaker.voice.with("translation-none", &[("original", language_name.as_str().into())]);
        let view = StubView {
            original: LinkView {
                text: markdown::inline_plain(notice.title(original), &|_| None),
                href: speaker.local(&Route::Notice(original.clone(), notice.id().clone())),
                lang: Some(original.tag().to_owned()),
            },
            language_name,
            published: speaker.day(notice.facts().publish_at),
            withdrawal: notice.withdrawal().map(|withdrawal| WithdrawalView {
                at: speaker.instant(withdrawal.at),
                reason_html: self.speaker(original).0.about(notice.facts()).html(&withdrawal.reason),
            }),
        };
        let route = Route::Notice(speaker.language.clone(), notice.id().clone());
        self.page(own, Page::of(route, "stub", title).hidden(), "stub", &view)
    }

    pub(super) fn standing(&self, language: &Language, slug: &str) -> Result<Vec<u8>> {
        let own = self.speaker(language);
        let standing = self.site().pages.iter().find(|page| page.slug == slug);
        let standing = standing.with_context(|| format!("there is no standing page {slug}"))?;
        let title = own.0.plain(&standing.title);
        let view = StandingView { title: title.clone(), html: standing_html(&own.0, standing) };
        let page = Page::of(Route::Page(language.clone(), slug.to_owned()), "standing", title)
            .about(own.0.plain(&standing.summary));
        self.page(own, page, "standing", &view)
    }

    /// The way from a former address: in the language of its path, else in that of the original.
    pub(super) fn redirect(&self, path: &str, notice: &PublicNotice<'_>) -> Result<Vec<u8>> {
        let is_below = |language: &&Language| path.split('/').nth(1) == Some(language.tag());
        let language = self.site().config.languages.iter().find(is_below).unwrap_or(notice.original_language());
        let own = self.speaker(language);
        let target = Route::Notice(language.clone(), notice.id().clone());
        let page = Page::of(target.clone(), "redirect", own.0.voice.text("redirect-title")).hidden();
        self.page(own, page, "target", &own.0.local(&target))
    }

    /// A page by the template of its kind, to which `view` is known as `name`.
    fn page<V: serde::Serialize>(
        &self,
        (speaker, site): &(Speaker<'a>, Shared<SiteView>),
        page: Page,
        name: &'static str,
        view: &V,
    ) -> Result<Vec<u8>> {
        let template = format!("{}.html", page.kind);
        self.look.engine.page(&template, &speaker.page_view(&self.public, page), site, name, view)
    }
}

impl Speaker<'_> {
    /// A way up to the list of the year, where there is one.
    fn step_to_year(&self, public: &PublicSite<'_>, id: &NoticeId) -> Vec<LinkView> {
        let year = List::Year(id.year);
        public.has_list(self.language, &year).then(|| self.link_to(&year)).into_iter().collect()
    }
}

fn standing_html(speaker: &Speaker<'_>, page: &StandingPage) -> String {
    let source = &speaker.own(&page.prose).source;
    let pieces = markdown::parse(source.text()).pieces(speaker);
    let html = pieces.into_iter().map(|piece| match piece {
        Piece::Html(html) | Piece::Footnotes(html) => html,
        Piece::Heading { anchor, html, .. } => format!("<h2 id=\"{}\">{html}</h2>\n", markdown::escape(&anchor)),
        Piece::Block(_) => String::new(),
    });
    html.collect()
}
