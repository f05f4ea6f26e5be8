//! Makes the bytes of the site from a cleared site. Pure: it reads and writes nothing.
//!
//! [`view`] is the contract with themes. Pages are made one by one and handed on, so that memory never holds the whole site.

mod artifact;
mod assets;
mod atom;
mod before;
mod companions;
mod content_line;
mod engine;
mod facts;
mod feed;
mod icalendar;
mod json_feed;
mod json_ld;
mod links;
mod lists;
mod made_of;
mod material;
mod notice;
mod notice_json;
mod one;
mod page;
mod pages;
mod phrase;
mod searched;
mod site;
mod sitemap;
#[cfg(test)]
mod tests;
mod transitions;
pub mod view;
mod words;

use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

use anyhow::{Context as _, Result, bail};
use rayon::prelude::*;

use crate::check::Cleared;
use crate::i18n::Catalog;
use crate::load::Theme;
use crate::model::{Language, NoticeId, Output, PublicNotice, PublicSite, Route, Site, Vantage};
use crate::search::Index;
use assets::Assets;
use engine::{Engine, Shared};
use facts::Speaker;
use view::SiteView;

pub use artifact::{Artifact, Body};
pub use before::Before;
pub use made_of::Unit;

/// How pages look and what they say: a theme that was compiled, with its messages. It serves any number of renderers.
pub struct Look {
    engine: Engine,
    assets: Assets,
    catalog: Arc<Catalog>,
}

impl Look {
    /// Compiles a theme.
    ///
    /// # Errors
    /// If its templates cannot be used.
    pub fn of(theme: &Theme, catalog: &Arc<Catalog>) -> Result<Look> {
        Ok(Look { engine: Engine::new(theme, catalog)?, assets: Assets::of(theme), catalog: catalog.clone() })
    }
}

/// The site as it is public from a vantage, ready to be rendered page by page.
pub struct Renderer<'a> {
    public: PublicSite<'a>,
    speakers: Vec<(Speaker<'a>, Shared<SiteView>)>,
    look: &'a Look,
    /// The search index of each language, made when one of its files is asked for alone.
    indexes: Vec<OnceLock<Index>>,
}

/// Prepares the pages of a cleared site.
pub fn prepare<'a>(cleared: Cleared<'a>, look: &'a Look, vantage: Vantage) -> Renderer<'a> {
    let site = cleared.site();
    let (public, catalog) = (PublicSite::of(site, vantage), &look.catalog);
    let speaker = |language: &'a Language| {
        let voice = catalog.voice(language.tag()).expect("load reports a language without messages");
        let speaker = Speaker { site, catalog, voice, language, notice: None };
        let view = Shared::of(site::site_view(&public, &speaker, &look.assets));
        (speaker, view)
    };
    let speakers: Vec<_> = site.config.languages.iter().map(speaker).collect();
    let indexes = speakers.iter().map(|_| OnceLock::new()).collect();
    Renderer { public, speakers, look, indexes }
}

/// A file of the site, to be made.
pub enum Job<'r> {
    /// What has an address of its own.
    Route(Route),
    /// A former address of a notice.
    Redirect(&'r str, PublicNotice<'r>),
    /// What is at one route, at a former one too.
    Copy(Route, Route),
    /// A file of the search index of a language.
    Search(Arc<Index>, &'r Language, usize),
    /// What takes no rendering.
    Ready(Artifact),
}

impl<'a> Renderer<'a> {
    /// Every file of the site, in a fixed order, rendered in parallel as it is asked for.
    pub fn pages(&self) -> impl IndexedParallelIterator<Item = Result<Artifact>> {
        self.jobs(&Before::nothing()).into_par_iter().map(|job| self.render(job))
    }

    /// Every file of the site that there is to make, in a fixed order: the same whatever was `before`.
    pub fn jobs(&self, before: &Before<'_>) -> Vec<Job<'_>> {
        let redirects = self.public.notices().iter().flat_map(|notice| {
            let notice = *notice;
            notice.facts().redirect_from.iter().map(move |path| Job::Redirect(path, notice))
        });
        let copies = self.public.notices().iter().flat_map(|notice| self.public.former_companions(notice));
        let copies = copies.map(|(former, now)| Job::Copy(former, now));
        let ready = self.look.assets.artifacts().into_iter().chain(self.statics());
        let routes = self.public.routes().into_iter().map(Job::Route);
        let search = self.speakers.iter().filter(|_| self.public.makes(Output::Search)).flat_map(|(speaker, _)| {
            let index = Arc::new(self.index(speaker, before));
            (0..index.len()).map(move |at| Job::Search(index.clone(), speaker.language, at))
        });
        routes.chain(redirects).chain(copies).chain(search).chain(ready.map(Job::Ready)).collect()
    }

    fn statics(&self) -> impl Iterator<Item = Artifact> {
        self.site().statics.iter().map(|file| Artifact {
            path: file.path.clone(),
            body: Body::Copy { from: file.from.clone(), digest: file.sha256, size: file.size },
        })
    }

    /// Makes a file.
    ///
    /// # Errors
    /// If a template cannot be rendered.
    pub fn render(&self, job: Job<'_>) -> Result<Artifact> {
        match job {
            Job::Ready(artifact) => Ok(artifact),
            Job::Redirect(path, notice) => {
                let body = Body::Bytes(self.redirect(path, &notice)?);
                Ok(Artifact { path: Route::Redirect(path.to_owned()).output(), body })
            }
            Job::Search(index, language, at) => {
                let file = index.file(at);
                let path = Route::SearchFile(language.clone(), file.name).output();
                Ok(Artifact { path, body: Body::Bytes(file.bytes) })
            }
            Job::Route(route) => Ok(Artifact { path: route.output(), body: self.body(&route)? }),
            Job::Copy(former, now) => Ok(Artifact { path: former.output(), body: self.body(&now)? }),
        }
    }

    /// What is behind an address of [`PublicSite::routes`].
    fn body(&self, route: &Route) -> Result<Body> {
        let public = &self.public;
        let bytes = match route {
            Route::File(id, name) => return self.attachment(id, name),
            Route::FrontDoor => self.front_door()?,
            Route::NotFound => self.not_found()?,
            Route::Sitemap => sitemap::sitemap(public)?,
            Route::Robots => sitemap::robots(public),
            Route::Transitions => transitions::transitions(public),
            Route::Home(language) => self.home(language)?,
            Route::List(language, list, number) => self.list(language, list, *number)?,
            Route::Directory(language, directory) => self.directory(language, *directory)?,
            Route::Notice(language, id) => self.notice(language, self.public_notice(id)?)?,
            Route::Page(language, slug) => self.standing(language, slug)?,
            Route::Search(language) => self.search(language)?,
            Route::NoticeJson(language, id) => self.notice_json(language, self.public_notice(id)?),
            Route::NoticeCalendar(language, id) => self.notice_calendar(language, self.public_notice(id)?)?,
            Route::OpenCalendar(language) => self.open_calendar(language),
            Route::Feed(language, list, format) => self.feed(language, list.as_ref(), *format)?,
            Route::SearchFile(..) | Route::Redirect(_) => bail!("{} is not one of the routes", route.address()),
        };
        Ok(Body::Bytes(bytes))
    }

    /// The search index of a language, of the notices that are listed in it.
    fn index(&self, speaker: &Speaker<'a>, before: &Before<'_>) -> Index {
        let mut notices: Vec<_> = self.public.listed(speaker.language).collect();
        notices.sort_by_key(|notice| (notice.facts().publish_at, notice.id()));
        let earlier = before.index(speaker.language, notices.len()).unwrap_or_default();
        let numbers: HashMap<&str, u32> = earlier.addresses().zip(0..).collect();
        let number = |notice: &PublicNotice<'_>| {
            let is_told = before.tells(notice.id());
            is_told.then(|| numbers.get(speaker.address_of(notice).as_str()).copied()).flatten()
        };
        let notices: Vec<_> = notices.into_iter().map(|notice| (notice, number(notice))).collect();
        drop(numbers);
        Index::after(earlier, &notices, |notice| speaker.searched(notice))
    }

    fn public_notice(&self, id: &NoticeId) -> Result<&PublicNotice<'a>> {
        self.public.notice(id).with_context(|| format!("{id} is not public"))
    }

    fn attachment(&self, id: &NoticeId, name: &str) -> Result<Body> {
        let notice = self.public_notice(id)?;
        let file = notice.attachments().find(|file| file.name == name);
        let file = file.with_context(|| format!("{id} has no public file {name}"))?;
        Ok(Body::Copy { from: file.from.clone(), digest: file.sha256, size: file.size })
    }

    fn site(&self) -> &'a Site {
        self.public.site()
    }

    /// A page that belongs to no language is in the first one.
    fn first(&self) -> &(Speaker<'a>, Shared<SiteView>) {
        &self.speakers[0]
    }

    fn speaker(&self, language: &Language) -> &(Speaker<'a>, Shared<SiteView>) {
        self.speakers
            .iter()
            .find(|(speaker, _)| speaker.language == language)
            .expect("routes are in languages of the site")
    }
}
