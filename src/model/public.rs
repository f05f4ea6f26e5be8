//! What of the site is public at an instant: everything that carries a future instant is absent.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use crate::calendar::{Instant, Zone};
use crate::model::{
    Attachment, Correction, Directory, FeedFormat, Issuer, Kind, Language, List, Material, MaterialSource, Notice,
    NoticeId, Output, Period, Phase, Results, Route, Site, SiteAddresses, State, Volumes, Withdrawal,
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
    lists: BTreeMap<&'a Language, Lists>,
}

/// The lists of a language with the indices of their notices, latest first.
type Lists = BTreeMap<List, Vec<usize>>;

impl<'a> PublicSite<'a> {
    /// Looks at the site from a vantage.
    pub fn of(site: &'a Site, vantage: Vantage) -> PublicSite<'a> {
        let notices: Vec<_> =
            site.notices.iter().filter_map(|notice| PublicNotice::of(site, notice, vantage)).collect();
        let lists = site.config.languages.iter().map(|language| (language, lists(&notices, language))).collect();
        PublicSite { site, notices, lists }
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
        self.notices.iter().filter(move |notice| notice.is_listed(&language))
    }

    /// Lists that have a notice in that language: years, the earliest first, topics and organizations by id.
    pub fn lists(&self, language: &Language) -> impl DoubleEndedIterator<Item = &List> {
        self.lists.get(language).into_iter().flat_map(BTreeMap::keys)
    }

    /// Whether a list has a notice in that language.
    pub fn has_list(&self, language: &Language, list: &List) -> bool {
        self.lists.get(language).is_some_and(|lists| lists.contains_key(list))
    }

    /// The notices of a list in that language, latest first.
    pub fn in_list(&self, language: &Language, list: &List) -> Vec<&PublicNotice<'a>> {
        let indices = self.lists.get(language).and_then(|lists| lists.get(list));
        indices.into_iter().flatten().map(|index| &self.notices[*index]).collect()
    }

    /// How a list in that language is cut.
    pub fn volumes(&self, language: &Language, list: &List) -> Volumes {
        Volumes::of(self.lists.get(language).and_then(|lists| lists.get(list)).map_or(0, Vec::len))
    }

    fn languages_of_list(&self, list: &List, number: Option<usize>) -> Vec<&'a Language> {
        let has = |language: &&'a Language| {
            self.has_list(language, list)
                && number.is_none_or(|number| number <= self.volumes(language, list).numbered())
        };
        self.site.config.languages.iter().filter(has).collect()
    }

    /// Languages in which a page exists, the one that stands for all first.
    pub fn languages_of(&self, route: &Route) -> Vec<&'a Language> {
        match route {
            Route::List(_, list, number) => self.languages_of_list(list, *number),
            Route::Directory(_, directory) => {
                let named = |language: &&'a Language| self.lists(language).any(|list| directory.names(list));
                self.site.config.languages.iter().filter(named).collect()
            }
            Route::Notice(_, id) => {
                let notice = self.notice(id).into_iter();
                notice.flat_map(|notice| notice.notice.translations.iter()).map(|(language, _)| language).collect()
            }
            _ => self.site.config.languages.iter().collect(),
        }
    }

    /// Whether a kind of companion output is wanted.
    pub fn makes(&self, output: Output) -> bool {
        self.site.config.outputs.contains(&output)
    }

    /// Formats of feeds that are wanted.
    pub fn feed_formats(&self) -> Vec<FeedFormat> {
        let formats = [(Output::Atom, FeedFormat::Atom), (Output::JsonFeed, FeedFormat::Json)];
        formats.into_iter().filter(|(output, _)| self.makes(*output)).map(|(_, format)| format).collect()
    }

    /// Every page and file, sorted.
    pub fn routes(&self) -> Vec<Route> {
        let mut routes = vec![Route::FrontDoor, Route::NotFound, Route::Sitemap, Route::Robots, Route::Transitions];
        for language in &self.site.config.languages {
            routes.push(Route::Home(language.clone()));
            routes.extend(self.lists_of(language));
            routes.extend(self.companions(language));
            routes.extend(self.site.pages.iter().map(|page| Route::Page(language.clone(), page.slug.clone())));
            routes.extend(self.notices.iter().map(|notice| Route::Notice(language.clone(), notice.id().clone())));
        }
        for notice in &self.notices {
            routes.extend(notice.attachments().map(|file| Route::File(notice.id().clone(), file.name.clone())));
        }
        routes.sort();
        routes
    }

    /// Directories and lists, in all their volumes.
    fn lists_of(&self, language: &Language) -> Vec<Route> {
        let names_any = |directory: &Directory| self.lists(language).any(|list| directory.names(list));
        let directories = Directory::ALL.into_iter().filter(names_any);
        let volumes = |list: &List| {
            let (language, list) = (language.clone(), list.clone());
            self.volumes(&language, &list).all().map(move |number| Route::List(language.clone(), list.clone(), number))
        };
        let directories = directories.map(|directory| Route::Directory(language.clone(), directory));
        directories.chain(self.lists(language).flat_map(volumes)).collect()
    }

    /// Search, feeds, calendars and data that go with the pages of a language, as far as they are wanted.
    pub fn companions(&self, language: &Language) -> Vec<Route> {
        let mut routes = Vec::new();
        if self.makes(Output::Search) {
            routes.push(Route::Search(language.clone()));
        }
        for format in self.feed_formats() {
            routes.push(Route::Feed(language.clone(), None, format));
            let lists = self.lists(language).filter(|list| !matches!(list, List::Year(_)));
            routes.extend(lists.map(|list| Route::Feed(language.clone(), Some(list.clone()), format)));
        }
        if self.makes(Output::Calendar) {
            routes.push(Route::OpenCalendar(language.clone()));
        }
        routes.extend(self.notices.iter().flat_map(|notice| self.companions_of(notice, language, notice.id())));
        routes
    }

    /// The calendar and the data that go with a notice's page in a language, as if it were at `id`.
    pub(super) fn companions_of(&self, notice: &PublicNotice<'_>, language: &Language, id: &NoticeId) -> Vec<Route> {
        let is_written = notice.is_written(language);
        let has_calendar = is_written && self.makes(Output::Calendar) && notice.period().is_some();
        let has_data = is_written && self.makes(Output::NoticeJson);
        let calendar = has_calendar.then(|| Route::NoticeCalendar(language.clone(), id.clone()));
        let data = has_data.then(|| Route::NoticeJson(language.clone(), id.clone()));
        calendar.into_iter().chain(data).collect()
    }

    /// What went with the former pages of a notice, and what goes with its page now: programs that read it there do not follow
    /// the way that a page shows to people.
    pub fn former_companions(&self, notice: &PublicNotice<'_>) -> Vec<(Route, Route)> {
        let languages = self.site.config.languages.iter();
        let moved = languages.flat_map(|language| notice.notice.former_ids(language).map(move |id| (language, id)));
        let pairs = moved.flat_map(|(language, id)| {
            let now = self.companions_of(notice, language, notice.id());
            self.companions_of(notice, language, &id).into_iter().zip(now)
        });
        pairs.collect()
    }

    /// The address of the first of these files that `static/` has.
    pub fn first_static(&self, names: &[&str]) -> Option<String> {
        let has = |name: &&&str| self.site.statics.iter().any(|file| file.path == **name);
        names.iter().find(has).map(|name| format!("/{name}"))
    }

    /// Every address that a link may lead to.
    pub fn addresses(&self) -> SiteAddresses {
        let statics = self.site.statics.iter().map(|file| format!("/{}", file.path));
        SiteAddresses(self.routes().iter().map(Route::address).chain(statics).collect())
    }
}

fn lists(notices: &[PublicNotice<'_>], language: &Language) -> Lists {
    let mut lists = Lists::new();
    for (index, notice) in notices.iter().enumerate().filter(|(_, notice)| notice.is_listed(language)) {
        for list in notice.lists() {
            lists.entry(list).or_default().push(index);
        }
    }
    for indices in lists.values_mut() {
        indices.sort_by_key(|index| (Reverse(notices[*index].facts().publish_at), notices[*index].id()));
    }
    lists
}

/// A notice that is public, and what of it is.
#[derive(Debug, Clone, Copy)]
pub struct PublicNotice<'a> {
    notice: &'a Notice,
    at: Instant,
    phase: Phase,
    zone: Zone,
}

impl<'a> PublicNotice<'a> {
    fn of(site: &'a Site, notice: &'a Notice, vantage: Vantage) -> Option<PublicNotice<'a>> {
        let built = notice.state == State::Ready && notice.publish_at <= vantage.at;
        let previewed = notice.state == State::Draft && vantage.drafts;
        let phase = Phase::of(notice, vantage.at, site.config.zone);
        (built || previewed).then_some(PublicNotice { notice, at: vantage.at, phase, zone: site.config.zone })
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

    /// Whether it exists in that language.
    pub fn is_written(&self, language: &Language) -> bool {
        self.notice.translations.find(language).is_some()
    }

    /// Whether it appears in lists of that language.
    pub fn is_listed(&self, language: &Language) -> bool {
        self.phase != Phase::Withdrawn && self.is_written(language)
    }

    /// The lists it belongs to: its year, its topics, the bodies that issue it.
    fn lists(&self) -> BTreeSet<List> {
        let notice = self.notice;
        let issuers = notice.issuer.iter().flat_map(Issuer::bodies);
        let topics = notice.topics.iter().map(|id| List::Topic(id.clone()));
        let organizations = issuers.map(|id| List::Organization(id.clone()));
        [List::Year(notice.id.year)].into_iter().chain(topics).chain(organizations).collect()
    }

    /// The period, of a solicitation; a withdrawn one has it still, for calendars that know the deadline.
    pub fn period(&self) -> Option<&'a Period> {
        self.notice.period.as_ref().filter(|_| self.notice.kind == Kind::Solicitation)
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

    /// When the notice last changed in public: its publication, an extension of its period, a correction, its results or its
    /// withdrawal. An extension is told as soon as it is written, and counts from the beginning of the day on which it was decided.
    pub fn changed_at(&self) -> Instant {
        let period = self.period().filter(|_| self.withdrawal().is_none());
        let extensions = period.into_iter().flat_map(|period| &period.extensions);
        let extended =
            extensions.map(|extension| extension.decided_at(self.zone)).filter(|decided| *decided <= self.at);
        let corrections = self.corrections().into_iter().map(|correction| correction.at);
        let results = self.results().map(|results| results.publish_at);
        let withdrawal = self.withdrawal().map(|withdrawal| withdrawal.at);
        let changes = extended.chain(corrections).chain(results).chain(withdrawal);
        changes.fold(self.notice.publish_at, Instant::max)
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
