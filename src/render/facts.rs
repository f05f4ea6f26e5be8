//! Says the facts of a notice in one language: in prose by reference, and in the views.

use crate::calendar::{Date, Instant};
use crate::i18n::{Catalog, Voice};
use crate::markdown::{self, Resolve};
use crate::model::{Block, Destination, Fact, Language, Localized, Notice, Period, Role, Route, Site};
use crate::render::view::TimeView;

/// A speaker for one language of a site, and of one notice where there is one.
#[derive(Clone, Copy)]
pub(super) struct Speaker<'a> {
    pub site: &'a Site,
    pub catalog: &'a Catalog,
    pub voice: Voice<'a>,
    pub language: &'a Language,
    pub notice: Option<&'a Notice>,
}

impl<'a> Speaker<'a> {
    /// The same speaker for a notice.
    pub fn about(self, notice: &'a Notice) -> Speaker<'a> {
        Speaker { notice: Some(notice), ..self }
    }

    /// The name of a language in itself: 日本語, English.
    pub fn own_name(&self, language: &Language) -> String {
        let voice = self.catalog.voice(language.tag()).unwrap_or(self.voice);
        voice.language_name(language.tag())
    }

    /// The text in this language.
    pub fn own<'t, T>(&self, text: &'t Localized<T>) -> &'t T {
        text.get(self.language)
    }

    /// A text of the YAML as HTML.
    pub fn html(&self, text: &Localized<String>) -> String {
        markdown::inline_html(self.own(text).as_str(), self)
    }

    /// A text of the YAML, plain.
    pub fn plain(&self, text: &Localized<String>) -> String {
        markdown::inline_plain(self.own(text).as_str(), &|name| self.fact_text(name))
    }

    pub fn instant(&self, at: Instant) -> TimeView {
        TimeView { said: self.voice.instant(at, self.site.config.zone), datetime: self.site.config.zone.rfc3339(at) }
    }

    pub fn date(&self, date: Date) -> TimeView {
        TimeView { said: self.voice.date(date), datetime: date.to_string() }
    }

    /// The date on which an instant falls.
    pub fn day(&self, at: Instant) -> TimeView {
        self.date(self.site.config.zone.date(at))
    }

    /// 令和4年6月15日（水）午後2時から同年7月5日（火）午後11時59分まで, both ends as `<time>`.
    pub fn period_html(&self, period: &Period) -> String {
        let zone = self.site.config.zone;
        let mark = |said: String, at| time_html(&TimeView { said, datetime: zone.rfc3339(at) });
        self.voice.period_marked(period.opens_at, period.closes_at, zone, mark)
    }

    /// The address of a site address on the host.
    pub fn local(&self, route: &Route) -> String {
        self.site.config.base_url.local(&route.address())
    }

    /// The full name of a body.
    pub fn organization(&self, id: &str) -> String {
        self.site
            .organizations
            .get(id)
            .map_or_else(|| id.to_owned(), |organization| self.own(&organization.name).clone())
    }

    /// A fact as one or several runs: times apart from words, so that they can be marked up.
    fn said(&self, fact: &Fact) -> Option<Said<'_>> {
        let zone = self.site.config.zone;
        let period = || self.notice.and_then(|notice| notice.period.as_ref());
        Some(match fact {
            Fact::Period => Said::Period(period()?),
            Fact::OpensAt => Said::Time(self.instant(period()?.opens_at)),
            Fact::ClosesAt => Said::Time(self.instant(period()?.closes_at)),
            Fact::ClosesAtDate => Said::Time(self.date(period()?.last_day(zone))),
            Fact::PublishAtDate => Said::Time(self.day(self.notice?.publish_at)),
            Fact::Term(id) => Said::Words(self.own(&self.site.terms.get(id)?.name).clone()),
            Fact::TermShort(id) => Said::Words(self.site.terms.get(id)?.short.clone()?),
            Fact::Org(id) => Said::Words(self.own(&self.site.organizations.get(id)?.name).clone()),
            Fact::OrgShort(id) => {
                let organization = self.site.organizations.get(id)?;
                Said::Words(self.own(organization.short.as_ref().unwrap_or(&organization.name)).clone())
            }
            Fact::MaterialsCount => Said::Words(self.subjects(self.notice?).to_string()),
            Fact::MaterialsLanguage => Said::Words(self.material_languages(self.notice?)),
            Fact::Title => Said::Words(self.plain(&self.notice?.title)),
        })
    }

    fn subjects(&self, notice: &Notice) -> usize {
        notice.materials.iter().filter(|material| material.has(Role::Subject)).count()
    }

    fn material_languages(&self, notice: &Notice) -> String {
        let mut names: Vec<String> = Vec::new();
        for name in
            notice.materials.iter().flat_map(|material| &material.language).map(|tag| self.voice.language_name(tag))
        {
            if !names.contains(&name) {
                names.push(name);
            }
        }
        self.voice.list(&names)
    }
}

/// What a fact says.
enum Said<'a> {
    Words(String),
    Time(TimeView),
    Period(&'a Period),
}

impl Resolve for Speaker<'_> {
    fn fact(&self, name: &str) -> Option<String> {
        Some(match self.said(&Fact::parse(name)?)? {
            Said::Words(words) => markdown::escape(&words),
            Said::Time(time) => time_html(&time),
            Said::Period(period) => self.period_html(period),
        })
    }

    fn fact_text(&self, name: &str) -> Option<String> {
        Some(match self.said(&Fact::parse(name)?)? {
            Said::Words(words) => words,
            Said::Time(time) => time.said,
            Said::Period(period) => self.voice.period(period.opens_at, period.closes_at, self.site.config.zone),
        })
    }

    fn is_block(&self, name: &str) -> bool {
        self.notice.is_some() && Block::named(name).is_some()
    }

    fn href(&self, destination: &str) -> String {
        match (Destination::of(destination), self.notice) {
            (Destination::File(name), Some(notice)) => self.local(&Route::File(notice.id.clone(), name.to_owned())),
            (Destination::Site { .. }, _) => self.site.config.base_url.local(destination),
            _ => destination.to_owned(),
        }
    }

    fn footnote_back(&self, number: usize, _occurrence: usize) -> String {
        self.voice.with("footnote-back", &[("number", number.into())])
    }
}

/// A said time as an element with one text node.
pub(super) fn time_html(time: &TimeView) -> String {
    format!("<time datetime=\"{}\">{}</time>", time.datetime, markdown::escape(&time.said))
}
