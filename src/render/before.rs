//! What an earlier output lends to the next one.

use std::collections::HashSet;

use camino::Utf8Path;

use crate::model::{Language, NoticeId, Route};
use crate::search::Earlier;

/// An earlier output, as far as it is known what it was made of.
pub struct Before<'b> {
    told: HashSet<&'b NoticeId>,
    file: &'b (dyn Fn(&Utf8Path) -> Option<Vec<u8>> + Sync),
}

impl<'b> Before<'b> {
    /// An output in which these notices told what they tell now ([`Renderer::told`](super::Renderer::told)). `file` gives the bytes of a file of it
    /// by its path.
    pub fn of(told: HashSet<&'b NoticeId>, file: &'b (dyn Fn(&Utf8Path) -> Option<Vec<u8>> + Sync)) -> Before<'b> {
        Before { told, file }
    }

    /// No output.
    pub fn nothing() -> Before<'static> {
        Before { told: HashSet::new(), file: &|_| None }
    }

    /// Whether the notice told what it tells now.
    pub(super) fn tells(&self, notice: &NoticeId) -> bool {
        self.told.contains(notice)
    }

    /// The search index of a language; `None` where it would save little.
    pub(super) fn index(&self, language: &Language, notices: usize) -> Option<Earlier> {
        let is_worth_it = self.told.len() > notices / 2;
        let file = |name: &str| (self.file)(&Route::SearchFile(language.clone(), name.to_owned()).output());
        is_worth_it.then(|| Earlier::read(file)).flatten()
    }
}
