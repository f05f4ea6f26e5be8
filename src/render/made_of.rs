//! What the files of a notice are made of, as a digest: where it is the same, so are they, byte for byte.

use std::collections::HashMap;

use camino::Utf8PathBuf;

use super::{Job, Renderer};
use crate::digest::{Digest, Digester};
use crate::model::{self, NoticeId, PublicNotice, RelatedTo, Route};

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

    /// The notice that the file is of, and of nothing else: lists and feeds are of many.
    pub fn notice(&self) -> Option<&NoticeId> {
        match self {
            Job::Route(route) | Job::Copy(_, route) => match route {
                Route::Notice(_, id) | Route::NoticeJson(_, id) | Route::NoticeCalendar(_, id) => Some(id),
                _ => None,
            },
            Job::Redirect(_, notice) => Some(notice.id()),
            Job::Search(..) | Job::Ready(_) => None,
        }
    }
}

impl Renderer<'_> {
    /// Of each public notice, the digest of all that the files of [`Job::notice`] are made of. `program` tells this program from others.
    ///
    /// A page of a notice tells of the notice, as far as it has happened; of what all pages have in common; of which lists there are; and
    /// of the notices that it names as related. It is given nothing else.
    pub fn made_of(&self, program: Digest) -> HashMap<NoticeId, Digest> {
        let common = self.common(program);
        let notices = self.public.notices().iter();
        notices.map(|notice| (notice.id().clone(), self.of_notice(&common, notice))).collect()
    }

    /// What all pages have in common.
    fn common(&self, program: Digest) -> Digester {
        let (site, mut digester) = (self.site(), Digester::default());
        digester.update(format!("{program}{}{:?}", site.sources, site.config.base_url).as_bytes());
        for language in &site.config.languages {
            let lists: Vec<_> = self.public.lists(language).collect();
            digester.update(format!("{language}{lists:?}").as_bytes());
        }
        digester
    }

    fn of_notice(&self, common: &Digester, notice: &PublicNotice<'_>) -> Digest {
        let mut digester = common.clone();
        digester.update(self.as_it_is(notice).as_bytes());
        for related in &notice.facts().related {
            if let RelatedTo::Notice(id) = &related.to {
                let other = self.public.notice(id).map(|other| self.as_it_is(other));
                digester.update(format!("{id}{other:?}").as_bytes());
            }
        }
        digester.finish()
    }

    /// A notice, as far as it has happened.
    fn as_it_is(&self, notice: &PublicNotice<'_>) -> String {
        let happened = model::events_until(self.site(), notice.facts(), notice.at());
        format!("{}{}:{happened};", notice.id(), notice.facts().sources)
    }
}
