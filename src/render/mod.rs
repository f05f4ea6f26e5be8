//! Makes the bytes of the site from a cleared site. Pure: it reads and writes nothing.
//!
//! [`view`] is the contract with themes. Pages are made one by one and handed on, so that memory never holds the whole site.

mod artifact;
mod assets;
mod engine;
mod facts;
#[cfg_attr(not(test), expect(dead_code, reason = "no page has it yet"))]
mod json_ld;
mod lists;
mod material;
mod notice;
#[cfg_attr(not(test), expect(dead_code, reason = "no route leads to it yet"))]
mod notice_json;
mod page;
mod sitemap;
#[cfg(test)]
mod tests;
mod transitions;
pub mod view;

use std::sync::Arc;

use anyhow::Result;
use rayon::prelude::*;

use crate::check::Cleared;
use crate::i18n::Catalog;
use crate::load::Theme;
use crate::markdown::{self, Piece};
use crate::model::{Edition, Language, NoticeId, Phase, PublicNotice, PublicSite, Route, Site, StandingPage, Vantage};
use assets::Assets;
use engine::{Engine, site_view};
use facts::Speaker;
use page::Page;
use sitemap::SitemapEntry;
use view::{LinkView, SiteView, StandingView, StubView};

pub use artifact::{Artifact, Body};

/// The site as it is public from a vantage, ready to be rendered page by page.
pub struct Renderer<'a> {
    public: PublicSite<'a>,
    speakers: Vec<(Speaker<'a>, SiteView)>,
    engine: Engine,
    assets: Assets,
}

/// Prepares the pages of a cleared site.
///
/// # Errors
/// If the theme's templates cannot be used.
pub fn prepare<'a>(
    cleared: Cleared<'a>,
    theme: &Theme,
    catalog: &'a Arc<Catalog>,
    vantage: Vantage,
) -> Result<Renderer<'a>> {
    let site = cleared.site();
    let public = PublicSite::of(site, vantage);
    let assets = Assets::of(theme);
    let speaker = |language: &'a Language| {
        let voice = catalog.voice(language.tag()).expect("load reports a language without messages");
        let speaker = Speaker { site, catalog, voice, language, notice: None };
        let view = site_view(&public, language, &assets);
        (speaker, view)
    };
    let speakers = site.config.languages.iter().map(speaker).collect();
    Ok(Renderer { engine: Engine::new(theme, catalog)?, speakers, assets, public })
}

/// A page of the site, to be rendered.
enum Job<'r> {
    FrontDoor,
    NotFound,
    Sitemap,
    Home(usize),
    Year(usize, i32),
    Notice(usize, PublicNotice<'r>),
    Standing(usize, &'r StandingPage),
    Redirect(&'r str, PublicNotice<'r>),
    /// What takes no rendering.
    Ready(Artifact),
}

impl<'a> Renderer<'a> {
    /// Every file of the site, in a fixed order, rendered in parallel as it is asked for.
    pub fn pages(&self) -> impl IndexedParallelIterator<Item = Result<Artifact>> {
        let jobs = self.jobs();
        jobs.into_par_iter().map(|job| self.render(job))
    }

    fn jobs(&self) -> Vec<Job<'_>> {
        let mut jobs = vec![Job::FrontDoor, Job::NotFound, Job::Sitemap];
        for (index, (speaker, _)) in self.speakers.iter().enumerate() {
            jobs.push(Job::Home(index));
            jobs.extend(self.public.years(speaker.language).into_iter().map(|year| Job::Year(index, year)));
            jobs.extend(self.public.notices().iter().map(|notice| Job::Notice(index, *notice)));
            jobs.extend(self.public.site().pages.iter().map(|page| Job::Standing(index, page)));
        }
        let redirects = |notice: &'_ PublicNotice<'a>| {
            let notice = *notice;
            notice.facts().redirect_from.iter().map(move |path| Job::Redirect(path, notice))
        };
        jobs.extend(self.public.notices().iter().flat_map(redirects));
        jobs.extend(self.ready().into_iter().map(Job::Ready));
        jobs
    }

    /// Assets, attachments, static files and the small files of the whole site.
    fn ready(&self) -> Vec<Artifact> {
        let copy = |path, from: &camino::Utf8Path, digest, size| Artifact {
            path,
            body: Body::Copy { from: from.to_owned(), digest, size },
        };
        let attachments = self.public.notices().iter().flat_map(|notice| {
            notice.attachments().map(|file| {
                let route = Route::File(notice.id().clone(), file.name.clone());
                copy(route.output(), &file.from, file.sha256, file.size)
            })
        });
        let statics =
            self.public.site().statics.iter().map(|file| copy(file.path.clone(), &file.from, file.sha256, file.size));
        let bytes = |route: Route, bytes| Artifact { path: route.output(), body: Body::Bytes(bytes) };
        let small = [
            bytes(Route::Robots, sitemap::robots(&self.public)),
            bytes(Route::Transitions, transitions::transitions(&self.public)),
        ];
        self.assets.artifacts().into_iter().chain(attachments).chain(statics).chain(small).collect()
    }

    fn render(&self, job: Job<'_>) -> Result<Artifact> {
        let (route, bytes) = match job {
            Job::Ready(artifact) => return Ok(artifact),
            Job::FrontDoor => (Route::FrontDoor, self.front_door()?),
            Job::NotFound => (Route::NotFound, self.not_found()?),
            Job::Sitemap => (Route::Sitemap, sitemap::sitemap(&self.public, &self.sitemap_entries())?),
            Job::Home(index) => self.home(index)?,
            Job::Year(index, year) => self.year(index, year)?,
            Job::Notice(index, notice) => self.notice(index, &notice)?,
            Job::Standing(index, page) => self.standing(index, page)?,
            Job::Redirect(path, notice) => (Route::Redirect(path.to_owned()), self.redirect(&notice)?),
        };
        Ok(Artifact { path: route.output(), body: Body::Bytes(bytes) })
    }

    fn site(&self) -> &'a Site {
        self.public.site()
    }

    fn languages(&self) -> Vec<&Language> {
        self.site().config.languages.iter().collect()
    }

    /// A page that belongs to no language is in the first one.
    fn first(&self) -> &(Speaker<'a>, SiteView) {
        &self.speakers[0]
    }

    fn front_door(&self) -> Result<Vec<u8>> {
        let (speaker, site) = self.first();
        let speakers: Vec<Speaker<'_>> = self.speakers.iter().map(|(speaker, _)| *speaker).collect();
        let languages = self.languages();
        let page = Page {
            route: Route::FrontDoor,
            original: languages.first().copied(),
            languages,
            kind: "front-door",
            title: site.name.clone(),
            description: String::new(),
            noindex: false,
            steps: Vec::new(),
        };
        let view = speaker.front_door(&self.public, &speakers);
        self.engine.page("front-door.html", &speaker.page_view(&self.public, page), site, "front_door", &view)
    }

    fn not_found(&self) -> Result<Vec<u8>> {
        let (speaker, site) = self.first();
        let page = Page {
            route: Route::NotFound,
            languages: self.languages(),
            original: None,
            kind: "not-found",
            title: speaker.voice.text("not-found-title"),
            description: String::new(),
            noindex: true,
            steps: Vec::new(),
        };
        self.engine.page("not-found.html", &speaker.page_view(&self.public, page), site, "not_found", &())
    }

    fn home(&self, index: usize) -> Result<(Route, Vec<u8>)> {
        let (speaker, site) = &self.speakers[index];
        let languages = self.languages();
        let page = Page {
            route: Route::Home(speaker.language.clone()),
            original: languages.first().copied(),
            languages,
            kind: "home",
            title: site.name.clone(),
            description: String::new(),
            noindex: false,
            steps: Vec::new(),
        };
        let route = page.route.clone();
        let html = self.engine.page(
            "home.html",
            &speaker.page_view(&self.public, page),
            site,
            "home",
            &speaker.home(&self.public),
        )?;
        Ok((route, html))
    }

    fn year(&self, index: usize, year: i32) -> Result<(Route, Vec<u8>)> {
        let (speaker, site) = &self.speakers[index];
        let languages = self.languages_of_year(year);
        let page = Page {
            route: Route::Year(speaker.language.clone(), year),
            original: languages.first().copied(),
            languages,
            kind: "year",
            title: speaker.year_said(year),
            description: String::new(),
            noindex: false,
            steps: Vec::new(),
        };
        let route = page.route.clone();
        let html = self.engine.page(
            "year.html",
            &speaker.page_view(&self.public, page),
            site,
            "year",
            &speaker.year(&self.public, year),
        )?;
        Ok((route, html))
    }

    fn languages_of_year(&self, year: i32) -> Vec<&Language> {
        self.languages().into_iter().filter(|language| self.public.years(language).contains(&year)).collect()
    }

    fn notice(&self, index: usize, notice: &PublicNotice<'_>) -> Result<(Route, Vec<u8>)> {
        let (speaker, site) = &self.speakers[index];
        let translation = match Edition::of(notice, speaker.language) {
            Edition::Written(translation) => translation,
            Edition::Stub(original) => return self.stub(index, notice, original),
        };
        let is_withdrawn = notice.phase() == Phase::Withdrawn;
        let page = Page {
            route: Route::Notice(speaker.language.clone(), notice.id().clone()),
            languages: languages_of(notice),
            original: Some(notice.original_language()),
            kind: "notice",
            title: speaker.plain(&notice.facts().title),
            description: if is_withdrawn {
                String::new()
            } else {
                speaker.about(notice.facts()).plain(&notice.facts().summary)
            },
            noindex: is_withdrawn,
            steps: self.year_step(speaker, notice.id()),
        };
        let route = page.route.clone();
        let view = notice::notice_view(*speaker, &self.public, notice, translation);
        let html = self.engine.page("notice.html", &speaker.page_view(&self.public, page), site, "notice", &view)?;
        Ok((route, html))
    }

    /// A way up to the list of the year, where there is one.
    fn year_step(&self, speaker: &Speaker<'_>, id: &NoticeId) -> Vec<LinkView> {
        let year = self.public.years(speaker.language).into_iter().find(|year| *year == id.year);
        let link = |year| LinkView {
            text: speaker.year_said(year),
            href: speaker.local(&Route::Year(speaker.language.clone(), year)),
            lang: None,
        };
        year.map(link).into_iter().collect()
    }

    fn stub(&self, index: usize, notice: &PublicNotice<'_>, original: &Language) -> Result<(Route, Vec<u8>)> {
        let (speaker, site) = &self.speakers[index];
        let language_name = speaker.voice.language_name(original.tag());
        let page = Page {
            route: Route::Notice(speaker.language.clone(), notice.id().clone()),
            languages: languages_of(notice),
            original: Some(original),
            kind: "stub",
            title: speaker.voice.with("translation-none", &[("original", language_name.as_str().into())]),
            description: String::new(),
            noindex: true,
            steps: Vec::new(),
        };
        let route = page.route.clone();
        let view = StubView {
            original: LinkView {
                text: markdown::inline_plain(notice.title(original), &|_| None),
                href: speaker.local(&Route::Notice(original.clone(), notice.id().clone())),
                lang: Some(original.tag().to_owned()),
            },
            language_name,
            published: speaker.day(notice.facts().publish_at),
            withdrawal: notice.withdrawal().map(|withdrawal| speaker.withdrawal(withdrawal)),
        };
        let html = self.engine.page("stub.html", &speaker.page_view(&self.public, page), site, "stub", &view)?;
        Ok((route, html))
    }

    fn standing(&self, index: usize, standing: &StandingPage) -> Result<(Route, Vec<u8>)> {
        let (speaker, site) = &self.speakers[index];
        let languages = self.languages();
        let page = Page {
            route: Route::Page(speaker.language.clone(), standing.slug.clone()),
            original: languages.first().copied(),
            languages,
            kind: "standing",
            title: speaker.plain(&standing.title),
            description: speaker.plain(&standing.summary),
            noindex: false,
            steps: Vec::new(),
        };
        let route = page.route.clone();
        let view = StandingView { title: page.title.clone(), html: standing_html(speaker, standing) };
        let html =
            self.engine.page("standing.html", &speaker.page_view(&self.public, page), site, "standing", &view)?;
        Ok((route, html))
    }

    fn redirect(&self, notice: &PublicNotice<'_>) -> Result<Vec<u8>> {
        let (speaker, site) = self.first();
        let target = Route::Notice(notice.original_language().clone(), notice.id().clone());
        let page = Page {
            route: target.clone(),
            languages: languages_of(notice),
            original: None,
            kind: "redirect",
            title: speaker.voice.text("redirect-title"),
            description: String::new(),
            noindex: true,
            steps: Vec::new(),
        };
        self.engine.page(
            "redirect.html",
            &speaker.page_view(&self.public, page),
            site,
            "target",
            &speaker.local(&target),
        )
    }

    /// Every page that search engines may find, with its languages.
    fn sitemap_entries(&self) -> Vec<SitemapEntry> {
        let languages = self.languages();
        let original = languages.first().copied();
        let entry = |route: Route, languages: &[&Language], original, changed_at| SitemapEntry {
            location: self.site().config.base_url.absolute(&route.address()),
            alternates: page::alternates(&self.public, &route, languages, original),
            changed_at,
        };
        let mut entries = vec![entry(Route::FrontDoor, &languages, original, None)];
        for language in &self.site().config.languages {
            entries.push(entry(Route::Home(language.clone()), &languages, original, None));
            for year in self.public.years(language) {
                let of_year = self.languages_of_year(year);
                entries.push(entry(Route::Year(language.clone(), year), &of_year, of_year.first().copied(), None));
            }
            for page in &self.site().pages {
                entries.push(entry(Route::Page(language.clone(), page.slug.clone()), &languages, original, None));
            }
            for notice in self.public.listed(language) {
                let route = Route::Notice(language.clone(), notice.id().clone());
                entries.push(entry(
                    route,
                    &languages_of(notice),
                    Some(notice.original_language()),
                    Some(notice.changed_at()),
                ));
            }
        }
        entries
    }
}

/// The languages in which a notice exists, the original first.
fn languages_of<'n>(notice: &PublicNotice<'n>) -> Vec<&'n Language> {
    notice.facts().translations.iter().map(|(language, _)| language).collect()
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
