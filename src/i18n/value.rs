//! Dates and times as Fluent values.

use std::borrow::Cow;

use fluent::types::FluentType;
use fluent::{FluentResource, bundle, concurrent};

use crate::calendar::{Date, Time};

/// What becomes of a value that cannot be said. Fluent would print nothing, or the function's name, and report no
/// error; this noncharacter cannot be in any text, so that [`super::Voice`] can tell.
pub(super) const UNSAYABLE: &str = "\u{ffff}";

/// A date, a time of day, or both. Functions of the messages take it apart; printed as it is, it is said whole.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Moment {
    pub date: Option<Date>,
    pub time: Option<Time>,
    pub said: Cow<'static, str>,
}

impl Moment {
    /// For the messages of the house style itself, which can only take it apart.
    pub fn of_date(date: Date) -> Moment {
        Moment { date: Some(date), time: None, said: UNSAYABLE.into() }
    }

    /// Likewise.
    pub fn of_time(time: Time) -> Moment {
        Moment { date: None, time: Some(time), said: UNSAYABLE.into() }
    }
}

impl FluentType for Moment {
    fn duplicate(&self) -> Box<dyn FluentType + Send> {
        Box::new(self.clone())
    }

    fn as_string(&self, _: &MemoizerOf<fluent::FluentBundle<FluentResource>>) -> Cow<'static, str> {
        self.said.clone()
    }

    fn as_string_threadsafe(&self, _: &MemoizerOf<concurrent::FluentBundle<FluentResource>>) -> Cow<'static, str> {
        self.said.clone()
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
