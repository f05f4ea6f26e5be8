//! Lists of notices: the front door, home pages, years.

use std::cmp::Reverse;

use super::facts::Speaker;
use super::view::{DoorView, FrontDoorView, HomeView, LinkView, NoticeCardView, YearView};
use crate::calendar::Instant;
use crate::model::{Kind, Phase, PublicNotice, PublicSite, Route};

/// How many entries a list of what is over has. A number and not a span of days, so that bytes change only at instants of the
/// content.
const LAST: usize = 10;

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

    pub(super) fn year(&self, public: &PublicSite<'_>, year: i32) -> YearView {
        let mut notices: Vec<_> = public.listed(self.language).filter(|notice| notice.id().year == year).collect();
        notices.sort_by_key(|notice| (Reverse(notice.facts().publish_at), notice.id().clone()));
        YearView { heading: self.year_said(year), notices: self.cards(&notices), years: self.years(public, Some(year)) }
    }

    pub(super) fn front_door(&self, public: &PublicSite<'_>, speakers: &[Speaker<'_>]) -> FrontDoorView {
        let door = |speaker: &Speaker<'_>| DoorView {
            lang: speaker.language.tag().to_owned(),
            site_name: speaker.own(&speaker.site.config.name).clone(),
            name: speaker.own_name(speaker.language),
            href: speaker.local(&Route::Home(speaker.language.clone())),
            open: speaker.home(public).open,
        };
        FrontDoorView { doors: speakers.iter().map(door).collect() }
    }

    pub(super) fn year_said(&self, year: i32) -> String {
        self.voice.with("list-year", &[("year", year.into())])
    }

    fn years(&self, public: &PublicSite<'_>, current: Option<i32>) -> Vec<LinkView> {
        let link = |year| LinkView {
            text: self.year_said(year),
            href: if Some(year) == current {
                String::new()
            } else {
                self.local(&Route::Year(self.language.clone(), year))
            },
            lang: None,
        };
        public.years(self.language).into_iter().map(link).collect()
    }

    fn cards(&self, notices: &[&PublicNotice<'_>]) -> Vec<NoticeCardView> {
        notices.iter().map(|notice| self.about(notice.facts()).card(notice)).collect()
    }

    fn card(&self, notice: &PublicNotice<'_>) -> NoticeCardView {
        let facts = notice.facts();
        let period = facts.period.as_ref().filter(|_| facts.kind == Kind::Solicitation);
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
            issuer: facts.issuer.as_ref().map(|issuer| self.organization(&issuer.solicitor)),
        }
    }
}
