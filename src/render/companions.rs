//! What goes with the pages: feeds, calendars, data.

use anyhow::{Context as _, Result};

use super::Renderer;
use super::feed::Feed;
use super::{atom, icalendar, json_feed, notice_json};
use crate::model::{FeedFormat, Language, List, PublicNotice, Route};

impl Renderer<'_> {
    /// The feed of a language, or of a topic or organization in it.
    pub(super) fn feed(&self, language: &Language, list: Option<&List>, format: FeedFormat) -> Result<Vec<u8>> {
        let (speaker, _) = self.speaker(language);
        let page = match list {
            Some(list) => Route::List(language.clone(), list.clone(), None),
            None => Route::Home(language.clone()),
        };
        let notices = match list {
            Some(list) => self.public.in_list(language, list),
            None => self.public.listed(language).collect(),
        };
        let name = list.map(|list| speaker.list_said(list));
        let self_url = self.absolute(&Route::Feed(language.clone(), list.cloned(), format));
        let feed = Feed::of(*speaker, name.as_deref(), notices.into_iter(), self_url, self.absolute(&page));
        let zone = self.site().config.zone;
        match format {
            FeedFormat::Atom => atom::atom(&feed, zone).context("a feed cannot be written"),
            FeedFormat::Json => Ok(json_feed::json_feed(&feed, zone)),
        }
    }

    /// The deadline of a notice.
    pub(super) fn notice_calendar(&self, language: &Language, notice: &PublicNotice<'_>) -> Result<Vec<u8>> {
        let (speaker, _) = self.speaker(language);
        let calendar = icalendar::notice_calendar(*speaker, notice);
        calendar.with_context(|| format!("{} has no deadline in {language}", notice.id()))
    }

    /// The deadlines of what is open or opens next.
    pub(super) fn open_calendar(&self, language: &Language) -> Vec<u8> {
        let (speaker, _) = self.speaker(language);
        icalendar::open_calendar(*speaker, &self.public, &self.absolute(&Route::OpenCalendar(language.clone())))
    }

    /// A notice as data.
    pub(super) fn notice_json(&self, language: &Language, notice: &PublicNotice<'_>) -> Vec<u8> {
        let (speaker, _) = self.speaker(language);
        notice_json::notice(*speaker, &self.public, notice)
    }

    fn absolute(&self, route: &Route) -> String {
        self.site().config.base_url.absolute(&route.address())
    }
}
