//! What a notice or a standing page asks of the rest of the site. Everything that a rule learns of other notices and pages is the answer to
//! one of these questions, and they are noted, so that it can be told later whether the answers would still be the same.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::scene::{World, anchors};
use crate::calendar::Instant;
use crate::markdown;
use crate::model::{Notice, NoticeId, PublicSite, Route, Vantage};

/// A question about the rest of the site.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Question {
    /// Whether something is at an address once the asking notice is public.
    Address(String),
    /// What anchors the page at an address has then; none where nobody can tell, as in a file.
    Anchors(String),
    /// Whether another notice has the results of that call, or asks again.
    Answered(String),
    /// Whether some source names the address `/files/…` of a file.
    FileNamed(String),
    /// Whether there is a notice that does not exist in a language.
    NotWritten(String, String),
}

/// What the site says to a [`Question`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Answer {
    /// Yes or no.
    Is(bool),
    /// Anchors.
    Anchors(Option<BTreeSet<String>>),
}

/// The rest of the site, as a notice or a page sees it.
pub struct Outlook<'a> {
    world: &'a World<'a>,
    notice: Option<&'a Notice>,
    asked: RefCell<BTreeMap<Question, Answer>>,
}

impl<'a> Outlook<'a> {
    /// From a notice, or from a standing page.
    pub fn of(world: &'a World<'a>, notice: Option<&'a Notice>) -> Outlook<'a> {
        Outlook { world, notice, asked: RefCell::default() }
    }

    /// Asks what is answered by yes or no.
    pub fn is(&self, question: Question) -> bool {
        self.ask(question) == Answer::Is(true)
    }

    /// The anchors of the page at an address.
    pub fn anchors_at(&self, address: &str) -> Option<BTreeSet<String>> {
        match self.ask(Question::Anchors(address.to_owned())) {
            Answer::Anchors(anchors) => anchors,
            Answer::Is(_) => None,
        }
    }

    /// What was asked so far.
    pub fn asked(self) -> BTreeMap<Question, Answer> {
        self.asked.into_inner()
    }

    /// The answer to a question, which is not noted.
    pub fn answer(&self, question: &Question) -> Answer {
        match question {
            Question::Address(address) => Answer::Is(self.address_exists(address)),
            Question::Anchors(address) => Answer::Anchors(self.find_anchors(address)),
            Question::Answered(id) => Answer::Is(NoticeId::parse(id).is_some_and(|id| self.world.is_answered(&id))),
            Question::FileNamed(name) => Answer::Is(self.world.names_file(name)),
            Question::NotWritten(id, language) => {
                let notice = NoticeId::parse(id).and_then(|id| self.world.site.notice(&id));
                let is_written = |notice: &Notice| notice.translations.iter().any(|(own, _)| own.tag() == language);
                Answer::Is(notice.is_some_and(|notice| !is_written(notice)))
            }
        }
    }

    /// From when on the notice is public.
    pub fn public_at(&self) -> Instant {
        let now = self.world.vantage().at;
        self.notice.map_or(now, |notice| notice.publish_at.max(now))
    }

    fn ask(&self, question: Question) -> Answer {
        let answer = self.answer(&question);
        self.asked.borrow_mut().insert(question, answer.clone());
        answer
    }

    fn address_exists(&self, address: &str) -> bool {
        let (site, now) = (self.world.site, self.world.vantage());
        let is_unread =
            |id: &NoticeId| site.config.languages.iter().any(|language| address == format!("/{language}/{id}/"));
        if site.unread.iter().any(is_unread) {
            return true;
        }
        let then = Vantage { at: self.public_at(), ..now };
        self.world.has_address(address) || (then != now && PublicSite::of(site, then).addresses().contains(address))
    }

    fn find_anchors(&self, address: &str) -> Option<BTreeSet<String>> {
        let site = self.world.site;
        let of_notices = |id: &NoticeId| site.notice(id).map(|notice| (Some(notice), &notice.prose));
        for language in &site.config.languages {
            let rest = address.strip_prefix(&format!("/{language}/")).map(|rest| rest.trim_end_matches('/'));
            let Some(rest) = rest else { continue };
            let (notice, prose) = match NoticeId::parse(rest) {
                Some(id) => of_notices(&id)?,
                None => {
                    let address_of = |slug: &String| Route::Page(language.clone(), slug.clone()).address();
                    (None, &site.pages.iter().find(|page| address_of(&page.slug) == address)?.prose)
                }
            };
            let document = markdown::parse(prose.get(language).source.text());
            return Some(anchors(&document, notice, self.public_at()));
        }
        None
    }
}
