//! What a file is made of, as a digest: where it is the same, so is the file, byte for byte.
//!
//! Files that are of one notice, and those of a list, can be told so. What is of all notices (the home pages, the feed of a language, the search index)
//! is made every time.

use std::collections::HashMap;

use camino::Utf8PathBuf;

use super::{Job, Renderer};
use crate::digest::{Digest, Digester};
use crate::model::{self, Language, List, NoticeId, PublicNotice, RelatedTo, Route};

/// What is made of the same: the files of a notice, or a file of a list.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Unit {
    /// All files of a notice but its attachments.
    Notice(NoticeId),
    /// A volume of a list.
    Volume(Language, List, Option<usize>),
    /// The feeds of a list.
    Feed(Language, List),
}

impl Job<'_> {
    /// Where the file will be in the output.
    pub fn path(&self) -> Utf8PathBuf {
        match self {
            Job::Route(route) | Job::Copy(route, _) => route.output(),
            Job::Redirect(path, _) => Route::Redirect((*path).to_owned()).output(),
            Job::Search(index, language, at) => Route::SearchFile((*language).clone(), index.file(*at).name).output(),
            Job::Ready(artifact) => artifact.path.clone(),
        }
    }

    /// What the file is made with, if it can be told what that is made of.
    pub fn unit(&self) -> Option<Unit> {
        match self {
            Job::Route(route) | Job::Copy(_, route) => match route {
                Route::Notice(_, id) | Route::NoticeJson(_, id) | Route::NoticeCalendar(_, id) => {
                    Some(Unit::Notice(id.clone()))
                }
                Route::List(language, list, number) => Some(Unit::Volume(language.clone(), list.clone(), *number)),
                Route::Feed(language, Some(list), _) => Some(Unit::Feed(language.clone(), list.clone())),
                _ => None,
            },
            Job::Redirect(_, notice) => Some(Unit::Notice(notice.id().clone())),
            Job::Search(..) | Job::Ready(_) => None,
        }
    }
}

impl Unit {
    /// A name that no other unit has.
    pub fn name(&self) -> String {
        match self {
            Unit::Notice(id) => id.to_string(),
            Unit::Volume(language, list, number) => Route::List(language.clone(), list.clone(), *number).address(),
            Unit::Feed(language, list) => {
                format!("{} feed", Route::List(language.clone(), list.clone(), None).address())
            }
        }
    }
}

impl Renderer<'_> {
    /// What each unit of these jobs is made of. `program` tells this program from others.
    ///
    /// A file of a notice tells of the notice, as far as it has happened; of what all files have in common; of which lists there are, and how long
    /// they are; and of the notices that it names as related. A file of a list tells of the notices in it. They are given nothing else.
    pub fn made_of(&self, program: Digest, jobs: &[Job<'_>]) -> HashMap<Unit, Digest> {
        let common = self.common(program);
        let notices = self.public.notices().iter();
        let seen: Seen<'_> = notices.map(|notice| (notice.id(), self.as_it_is(notice))).collect();
        let mut units = HashMap::new();
        for unit in jobs.iter().filter_map(Job::unit) {
            units.entry(unit).or_insert_with_key(|unit| {
                let mut digester = common.clone();
                self.add(unit, &seen, &mut digester);
                digester.finish()
            });
        }
        units
    }

    /// What all files have in common.
    fn common(&self, program: Digest) -> Digester {
        let (site, mut digester) = (self.site(), Digester::default());
        digester.update(format!("{program}{}{:?}", site.sources, site.config.base_url).as_bytes());
        for language in &site.config.languages {
            let length = |list| self.public.in_list(language, list).len();
            let lists: Vec<_> = self.public.lists(language).map(|list| (list, length(list))).collect();
            digester.update(format!("{language}{lists:?}").as_bytes());
        }
        digester
    }

    fn add(&self, unit: &Unit, seen: &Seen<'_>, digester: &mut Digester) {
        let mut add = |text: &str| digester.update(text.as_bytes());
        let notice = |id: &NoticeId| seen.get(id).map_or("", String::as_str);
        match unit {
            Unit::Notice(id) => {
                add(notice(id));
                for related in self.public.notice(id).into_iter().flat_map(|notice| &notice.facts().related) {
                    if let RelatedTo::Notice(id) = &related.to {
                        add(notice(id));
                    }
                }
            }
            Unit::Volume(language, list, number) => {
                let notices = self.public.in_list(language, list);
                // Of the other volumes it tells from when to when they are.
                notices.iter().for_each(|notice| add(&format!("{:?};", notice.facts().publish_at)));
                let here = &notices[self.public.volumes(language, list).range(*number)];
                here.iter().for_each(|own| add(notice(own.id())));
            }
            Unit::Feed(language, list) => {
                self.public.in_list(language, list).into_iter().for_each(|own| add(notice(own.id())));
            }
        }
    }

    /// A notice, as far as it has happened.
    fn as_it_is(&self, notice: &PublicNotice<'_>) -> String {
        let happened = model::events_until(self.site(), notice.facts(), notice.at());
        format!("{}{}:{happened};", notice.id(), notice.facts().sources)
    }
}

/// Public notices, as far as they have happened.
type Seen<'a> = HashMap<&'a NoticeId, String>;
