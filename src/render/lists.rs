//! Lists of notices: the front door, home pages, years, topics, organizations.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::facts::Speaker;
use super::view::{
    DirectoryEntryView, DirectoryView, DoorView, FrontDoorView, HomeView, LinkView, ListView, NoticeCardView,
    PhaseView, SearchView, SearchYearView,
};
use crate::calendar::Instant;
use crate::model::{Directory, List, Phase, PublicNotice, PublicSite, Route};
use crate::search;

/// How many entries a list of what is over has. A number and not a span of days, so that bytes change only at instants of the
/// content.
const LAST: usize = 10;

/// How many of the notices last published the front door shows.
const LATEST: usize = 3;

impl Speaker<'_> {
    pub(super) fn home(&self, public: &PublicSite<'_>) -> HomeView {
        let period = |notice: &PublicNotice<'_>| notice.facts().period.clone();
        let of_phase = |phase| public.listed(self.language).filter(move |notice| notice.phase() == phase);
        let nearest = |phase, at: fn(&crate::model::Period) -> Instant| {
            let mut notices: Vec<_> = of_phase(phase).collect();
            notices.sort_by_key(|notice| (period(notice).map(|period| at(&period)), notice.id().clone()));
            self.cards(&notices)
        };
        let latest = |phase, at: &dyn Fn(&PublicNotice<'_>) -> Option<Instant>| {
            let mut notices: Vec<_> = of_phase(phase).collect();
            notices.sort_by_key(|notice| (Reverse(at(notice)), notice.id().clone()));
            notices.truncate(LAST);
            self.cards(&notices)
        };
        HomeView {
            open: nearest(Phase::Open, |period| period.closes_at),
            upcoming: nearest(Phase::Upcoming, |period| period.opens_at),
            results: latest(Phase::Results, &|notice| notice.results().map(|results| results.publish_at)),
            closed: latest(Phase::Closed, &|notice| period(notice).map(|period| period.closes_at)),
            announcements: latest(Phase::Published, &|notice| Some(notice.facts().publish_at)),
            years: self.years(public, None),
        }
    }

    /// A volume of a list.
    pub(super) fn list(&self, public: &PublicSite<'_>, list: &List, number: Option<usize>) -> ListView {
        let notices = public.in_list(self.language, list);
        let volumes = public.volumes(self.language, list);
        let cut: Vec<_> = volumes.all().collect();
        let position = cut.iter().position(|own| *own == number).unwrap_or_default();
        let link = |number: Option<usize>| self.link_to_volume(list, number, &notices[volumes.range(number)]);
        let heading = self.list_said(list);
        let neighbour = |index: Option<usize>| index.and_then(|index| cut.get(index)).map(|number| link(*number));
        let here = &notices[volumes.range(number)];
        ListView {
            kind: list.kind(),
            title: match number {
                None => heading.clone(),
                Some(_) => self
                    .voice
                    .with("list-volume", &[("list", heading.as_str().into()), ("dates", self.dates_of(here).into())]),
            },
            heading,
            url: self.url_of(list),
            phases: self.phases(here),
            notices: self.cards(here),
            newer: neighbour(position.checked_sub(1)),
            older: neighbour(Some(position + 1)),
            volumes: match cut.len() {
                1 => Vec::new(),
                _ => cut.iter().map(|own| if *own == number { no_address(link(*own)) } else { link(*own) }).collect(),
            },
            siblings: match list {
                List::Year(year) => self.years(public, Some(*year)),
                _ => Vec::new(),
            },
        }
    }

    /// The steps from the home page to a volume of a list.
    pub(super) fn steps_to(&self, public: &PublicSite<'_>, list: &List, number: Option<usize>) -> Vec<LinkView> {
        let directory = Directory::ALL.into_iter().find(|directory| directory.names(list));
        let directory = directory.map(|directory| LinkView {
            text: self.directory_said(directory),
            href: self.local(&Route::Directory(self.language.clone(), directory)),
            lang: None,
        });
        let latest = number.map(|_| self.link_to(list)).filter(|_| public.volumes(self.language, list).numbered() > 0);
        directory.into_iter().chain(latest).collect()
    }

    pub(super) fn directory(&self, public: &PublicSite<'_>, directory: Directory) -> DirectoryView {
        let lists = public.lists(self.language).filter(|list| directory.names(list));
        let entry = |list: &List| {
            let notices = public.in_list(self.language, list);
            let open = notices.iter().filter(|notice| notice.phase() == Phase::Open).count();
            DirectoryEntryView {
                link: self.link_to(list),
                count_said: self.voice.count("list-count", notices.len()),
                open_said: (open > 0).then(|| self.voice.count("list-open-count", open)),
            }
        };
        DirectoryView { heading: self.directory_said(directory), entries: lists.map(entry).collect() }
    }

    pub(super) fn search(&self, public: &PublicSite<'_>) -> SearchView {
        let years = public.lists(self.language).rev().filter_map(|list| match list {
            List::Year(year) => Some(SearchYearView { year: *year, link: self.link_to(list) }),
            _ => None,
        });
        let index = Route::SearchFile(self.language.clone(), search::ROOT.to_owned());
        SearchView { index: self.local(&index), years: years.collect() }
    }

    /// A list by its name.
    pub(super) fn link_to(&self, list: &List) -> LinkView {
        let href = self.local(&Route::List(self.language.clone(), list.clone(), None));
        LinkView { text: self.list_said(list), href, lang: None }
    }

    pub(super) fn list_said(&self, list: &List) -> String {
        match list {
            List::Year(year) => self.voice.with("list-year", &[("year", (*year).into())]),
            List::Topic(id) => self.site.topics.get(id).map_or_else(|| id.clone(), |topic| self.own(topic).clone()),
            List::Organization(id) => self.organization(id),
        }
    }

    pub(super) fn directory_said(&self, directory: Directory) -> String {
        self.voice.text(match directory {
            Directory::Topics => "directory-topics",
            Directory::Organizations => "directory-organizations",
        })
    }

    /// A volume by the dates on which its notices were published; the latest has no dates, so that older volumes need not follow it.
    fn link_to_volume(&self, list: &List, number: Option<usize>, notices: &[&PublicNotice<'_>]) -> LinkView {
        let href = self.local(&Route::List(self.language.clone(), list.clone(), number));
        let text = number.map_or_else(|| self.voice.text("list-latest"), |_| self.dates_of(notices));
        LinkView { text, href, lang: None }
    }

    /// From when to when notices, latest first, were published.
    fn dates_of(&self, notices: &[&PublicNotice<'_>]) -> String {
        let date = |notice: &&PublicNotice<'_>| self.site.config.zone.date(notice.facts().publish_at);
        let (Some(latest), Some(oldest)) = (notices.first().map(date), notices.last().map(date)) else {
            return String::new();
        };
        self.voice.dates(oldest, latest)
    }

    /// The site of the body whose list it is.
    fn url_of(&self, list: &List) -> Option<String> {
        let List::Organization(id) = list else { return None };
        self.site.organizations.get(id)?.url.clone()
    }

    /// The phases in which notices are, in the order of a notice's life.
    fn phases(&self, notices: &[&PublicNotice<'_>]) -> Vec<PhaseView> {
        let phases: BTreeSet<Phase> = notices.iter().map(|notice| notice.phase()).collect();
        phases.into_iter().map(|phase| PhaseView { phase: phase.as_str(), said: self.phase(phase) }).collect()
    }

    pub(super) fn front_door(&self, public: &PublicSite<'_>, speakers: &[Speaker<'_>]) -> FrontDoorView {
        let door = |speaker: &Speaker<'_>| {
            let HomeView { open, upcoming, .. } = speaker.home(public);
            DoorView {
                lang: speaker.language.tag().to_owned(),
                site_name: speaker.own(&speaker.site.config.name).clone(),
                name: speaker.own_name(speaker.language),
                href: speaker.local(&Route::Home(speaker.language.clone())),
                open,
                upcoming,
                latest: speaker.latest(public),
            }
        };
        FrontDoorView { doors: speakers.iter().map(door).collect() }
    }

    /// The last notices published that neither accept opinions nor will.
    fn latest(&self, public: &PublicSite<'_>) -> Vec<NoticeCardView> {
        let is_over = |notice: &&PublicNotice<'_>| !matches!(notice.phase(), Phase::Open | Phase::Upcoming);
        let mut notices: Vec<_> = public.listed(self.language).filter(is_over).collect();
        notices.sort_by_key(|notice| (Reverse(notice.facts().publish_at), notice.id().clone()));
        notices.truncate(LATEST);
        self.cards(&notices)
    }

    fn years(&self, public: &PublicSite<'_>, current: Option<i32>) -> Vec<LinkView> {
        let lists = public.lists(self.language).rev();
        let year = |list: &List| match list {
            List::Year(year) if Some(*year) == current => Some(no_address(self.link_to(list))),
            List::Year(_) => Some(self.link_to(list)),
            _ => None,
        };
        lists.filter_map(year).collect()
    }

    fn cards(&self, notices: &[&PublicNotice<'_>]) -> Vec<NoticeCardView> {
        notices.iter().map(|notice| self.about(notice.facts()).card(notice)).collect()
    }

    fn card(&self, notice: &PublicNotice<'_>) -> NoticeCardView {
        let facts = notice.facts();
        let period = notice.period();
        NoticeCardView {
            title: self.plain(&facts.title),
            href: self.local(&Route::Notice(self.language.clone(), notice.id().clone())),
            summary: self.plain(&facts.summary),
            kind: facts.kind.as_str(),
            phase: notice.phase().as_str(),
            phase_said: self.phase(notice.phase()),
            kind_said: self.kind(notice),
            published: self.day(facts.publish_at),
            period: period.map(|period| self.period(period)),
            results: notice.results().map(|results| self.day(results.publish_at)),
            issuer: facts.issuer.as_ref().map(|issuer| self.organization(&issuer.solicitor)),
        }
    }
}

/// Where the reader is already: named, not linked.
fn no_address(link: LinkView) -> LinkView {
    LinkView { href: String::new(), ..link }
}
