//! What of the site is public at an instant: everything that carries a future instant is absent.

use std::collections::BTreeSet;

use crate::calendar::Instant;
use crate::model::{
    Attachment, Correction, Language, Material, MaterialSource, Notice, NoticeId, Phase, Results, Route, Site,
    SiteAddresses, State, Withdrawal,
};

/// From where in time the site is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Vantage {
    /// The instant.
    pub at: Instant,
    /// Whether drafts are shown.
    pub drafts: bool,
}

/// The site as it is public from a vantage.
#[derive(Debug)]
pub struct PublicSite<'a> {
    site: &'a Site,
    notices: Vec<PublicNotice<'a>>,
}

impl<'a> PublicSite<'a> {
    /// Looks at the site from a vantage.
    pub fn of(site: &'a Site, vantage: Vantage) -> PublicSite<'a> {
        let notices = site.notices.iter().filter_map(|notice| PublicNotice::of(site, notice, vantage)).collect();
        PublicSite { site, notices }
    }

    /// The site with all that holds for it as a whole.
    pub fn site(&self) -> &'a Site {
        self.site
    }

    /// Public notices, tombstones included, sorted by id.
    pub fn notices(&self) -> &[PublicNotice<'a>] {
        &self.notices
    }

    /// The public notice of that id.
    pub fn notice(&self, id: &NoticeId) -> Option<&PublicNotice<'a>> {
        self.notices.binary_search_by(|notice| notice.id().cmp(id)).ok().map(|index| &self.notices[index])
    }

    /// Notices that appear in lists: public, not withdrawn, and written in that language.
    pub fn listed(&self, language: &Language) -> impl Iterator<Item = &PublicNotice<'a>> {
        let language = language.clone();
        self.notices.iter().filter(move |notice| {
            notice.phase() != Phase::Withdrawn && notice.facts().translations.find(&language).is_some()
        })
    }

    /// Years that have a listed notice in that language, latest first.
    pub fn years(&self, language: &Language) -> Vec<i32> {
        let years: BTreeSet<i32> = self.listed(language).map(|notice| notice.id().year).collect();
        years.into_iter().rev().collect()
    }

    /// Every page and file, sorted.
    pub fn routes(&self) -> Vec<Route> {
        let mut routes = vec![Route::FrontDoor, Route::NotFound, Route::Sitemap, Route::Robots, Route::Transitions];
        for language in &self.site.config.languages {
            routes.push(Route::Home(language.clone()));
            routes.extend(self.years(language).into_iter().map(|year| Route::Year(language.clone(), year)));
            routes.extend(self.site.pages.iter().map(|page| Route::Page(language.clone(), page.slug.clone())));
            routes.extend(self.notices.iter().map(|notice| Route::Notice(language.clone(), notice.id().clone())));
        }
        for notice in &self.notices {
            routes.extend(notice.attachments().map(|file| Route::File(notice.id().clone(), file.name.clone())));
        }
        routes.sort();
        routes
    }

    /// Every address that a link may lead to.
    pub fn addresses(&self) -> SiteAddresses {
        let statics = self.site.statics.iter().map(|file| format!("/{}", file.path));
        SiteAddresses(self.routes().iter().map(Route::address).chain(statics).collect())
    }
}

/// A notice that is public, and what of it is.
#[derive(Debug, Clone, Copy)]
pub struct PublicNotice<'a> {
    notice: &'a Notice,
    at: Instant,
    phase: Phase,
}

impl<'a> PublicNotice<'a> {
    fn of(site: &'a Site, notice: &'a Notice, vantage: Vantage) -> Option<PublicNotice<'a>> {
        let built = notice.state == State::Ready && notice.publish_at <= vantage.at;
        let previewed = notice.state == State::Draft && vantage.drafts;
        let phase = Phase::of(notice, vantage.at, site.config.zone);
        (built || previewed).then_some(PublicNotice { notice, at: vantage.at, phase })
    }

    /// Its identity.
    pub fn id(&self) -> &'a NoticeId {
        &self.notice.id
    }

    /// From when it is looked at.
    pub fn at(&self) -> Instant {
        self.at
    }

    /// Its phase.
    pub fn phase(&self) -> Phase {
        self.phase
    }

    /// The facts that carry no instant of their own. Results, corrections and the withdrawal are asked for by the
    /// methods below.
    pub fn facts(&self) -> &'a Notice {
        self.notice
    }

    /// The language it was written in.
    pub fn original_language(&self) -> &'a Language {
        self.notice.original_language()
    }

    /// Results that are public: none of a withdrawn notice.
    pub fn results(&self) -> Option<&'a Results> {
        self.notice.results.as_ref().filter(|results| self.shows(results.publish_at))
    }

    /// Corrections that are public, newest first: none of a withdrawn notice.
    pub fn corrections(&self) -> Vec<&'a Correction> {
        let mut corrections: Vec<_> =
            self.notice.corrections.iter().filter(|correction| self.shows(correction.at)).collect();
        corrections.sort_by_key(|correction| std::cmp::Reverse(correction.at));
        corrections
    }

    /// The withdrawal, if it has happened.
    pub fn withdrawal(&self) -> Option<&'a Withdrawal> {
        self.notice.withdrawal.as_ref().filter(|withdrawal| withdrawal.at <= self.at)
    }

    /// When the notice last changed in public: its publication, a correction, its results or its withdrawal.
    pub fn changed_at(&self) -> Instant {
        let corrections = self.corrections().into_iter().map(|correction| correction.at);
        let results = self.results().map(|results| results.publish_at);
        let withdrawal = self.withdrawal().map(|withdrawal| withdrawal.at);
        corrections.chain(results).chain(withdrawal).fold(self.notice.publish_at, Instant::max)
    }

    /// Files that are public: none of a withdrawn notice, and none that only belong to results still to come.
    pub fn attachments(&self) -> impl Iterator<Item = &'a Attachment> {
        let withdrawn = self.phase == Phase::Withdrawn;
        let kept_back = self.notice.files_kept_back(self.at);
        self.notice.files.values().filter(move |file| !withdrawn && !kept_back.contains(file.name.as_str()))
    }

    /// Whether what is to appear at that instant can be seen: it has come, and the notice is still there.
    fn shows(&self, instant: Instant) -> bool {
        instant <= self.at && self.withdrawal().is_none()
    }

    /// Title in that language, or the original one.
    pub fn title(&self, language: &Language) -> &'a str {
        self.notice.title.get(language)
    }
}

impl Notice {
    /// Names of the files that only belong to results which are not public at that instant.
    pub fn files_kept_back(&self, at: Instant) -> BTreeSet<&str> {
        let named = |material: &'_ Material| match &material.source {
            MaterialSource::File(file) => Some(file.name.clone()),
            _ => None,
        };
        let to_come =
            self.results.iter().filter(|results| results.publish_at > at).flat_map(|results| &results.materials);
        let own: BTreeSet<String> = self.materials.iter().filter_map(named).collect();
        let names: BTreeSet<String> = to_come.filter_map(named).filter(|name| !own.contains(name)).collect();
        self.files.keys().map(String::as_str).filter(|name| names.contains(*name)).collect()
    }
}
