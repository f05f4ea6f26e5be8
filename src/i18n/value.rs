//! Dates and times as Fluent values.

use std::borrow::Cow;

use fluent_bundle::types::FluentType;
use fluent_bundle::{FluentResource, bundle, concurrent};

use crate::calendar::{Date, Time};

/// A date, a time of day, or both. Functions of the messages take it apart; printed as it is, it is said whole.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Moment {
    pub date: Option<Date>,
    pub time: Option<Time>,
    pub said: String,
}

impl FluentType for Moment {
    fn duplicate(&self) -> Box<dyn FluentType + Send> {
        Box::new(self.clone())
    }

    fn as_string(&self, _: &MemoizerOf<fluent_bundle::FluentBundle<FluentResource>>) -> Cow<'static, str> {
        Cow::Owned(self.said.clone())
    }

    fn as_string_threadsafe(&self, _: &MemoizerOf<concurrent::FluentBundle<FluentResource>>) -> Cow<'static, str> {
        Cow::Owned(self.said.clone())
    }
}

/// The memoizer types stand in the signatures above but belong to a crate that is not ours to depend on.
pub(super) type MemoizerOf<B> = <B as HasMemoizer>::Memoizer;

pub(super) trait HasMemoizer {
    type Memoizer;
}

impl<R, M> HasMemoizer for bundle::FluentBundle<R, M> {
    type Memoizer = M;
}
