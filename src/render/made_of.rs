//! What a file is made of, as a digest: where it is the same, so is the file, byte for byte.
//!
//! Files that are of one notice, and those of a list, can be told so. What is of all notices (the home pages, the feed of a language) is made every
//! time; the search index is made of the one before.

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
        let (common, told) = (self.common_to_pages(program), self.told(program));
        let mut volumes = HashMap::new();
        let mut units = HashMap::new();
        for unit in jobs.iter().filter_map(Job::unit) {
            units.entry(unit).or_insert_with_key(|unit| {
                let mut digester = common.clone();
                self.add(unit, &told, &mut volumes, &mut digester);
                digester.finish()
            });
        }
        units
    }

    /// What a notice has to tell, by itself, as far as it has happened: the same where nothing that only it is made of, or the whole site, is another.
    pub fn told(&self, program: Digest) -> HashMap<&NoticeId, Digest> {
        let common = self.common(program);
        let notices = self.public.notices().iter();
        let told = notices.map(|notice| {
            let mut digester = common.clone();
            digester.update(self.as_it_is(notice).as_bytes());
            (notice.id(), digester.finish())
        });
        told.collect()
    }

    /// What all files have in common.
    fn common(&self, program: Digest) -> Digester {
        let (site, mut digester) = (self.site(), Digester::default());
        digester.update(format!("{program}{}{:?}", site.sources, site.config.base_url).as_bytes());
        digester
    }

    /// What all pages have in common: they lead to every list.
    fn common_to_pages(&self, program: Digest) -> Digester {
        let (site, mut digester) = (self.site(), self.common(program));
        for language in &site.config.languages {
            let length = |list| self.public.in_list(language, list).len();
            let lists: Vec<_> = self.public.lists(language).map(|list| (list, length(list))).collect();
            digester.update(format!("{language}{lists:?}").as_bytes());
        }
        digester
    }

    fn add(&self, unit: &Unit, told: &Told<'_>, volumes: &mut Volumes, digester: &mut Digester) {
        let mut notice = |id: &NoticeId| digester.update(format!("{:?};", told.get(id)).as_bytes());
        match unit {
            Unit::Notice(id) => {
                notice(id);
                for related in self.public.notice(id).into_iter().flat_map(|notice| &notice.facts().related) {
                    if let RelatedTo::Notice(id) = &related.to {
                        notice(id);
                    }
                }
            }
            Unit::Volume(language, list, number) => {
                let notices = self.public.in_list(language, list);
                let here = &notices[self.public.volumes(language, list).range(*number)];
                here.iter().for_each(|own| notice(own.id()));
                // Of the other volumes it tells from when to when they are.
                let days = volumes.entry((language.clone(), list.clone())).or_insert_with(|| days(&notices));
                digester.update(days.to_string().as_bytes());
            }
            Unit::Feed(language, list) => {
                self.public.in_list(language, list).into_iter().for_each(|own| notice(own.id()));
            }
        }
    }

    /// A notice, as far as it has happened.
    fn as_it_is(&self, notice: &PublicNotice<'_>) -> String {
        let happened = model::events_until(self.site(), notice.facts(), notice.at());
        format!("{}{}:{happened};", notice.id(), notice.facts().sources)
    }
}

/// The instants of publication of a list.
fn days(notices: &[&PublicNotice<'_>]) -> Digest {
    let mut digester = Digester::default();
    notices.iter().for_each(|notice| digester.update(&notice.facts().publish_at.unix().to_be_bytes()));
    digester.finish()
}

/// What public notices have to tell.
type Told<'a> = HashMap<&'a NoticeId, Digest>;

/// The instants of publication of whole lists.
type Volumes = HashMap<(Language, List), Digest>;
