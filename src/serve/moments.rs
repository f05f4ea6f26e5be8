//! The instants from which a notice is worth a look: before it is public, and after each of its changes.

use crate::calendar::Instant;
use crate::model::{Notice, Phase, Site, State, transitions};

/// An instant, and what the notice is then; nothing before it is public.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Moment {
    /// The instant.
    pub at: Instant,
    /// The phase that it begins or is in.
    pub phase: Option<Phase>,
}

/// The instants of a notice, in their order. A draft has no time before it is public: it is seen always, or never.
pub(super) fn moments(site: &Site, notice: &Notice) -> Vec<Moment> {
    let zone = site.config.zone;
    let before = (notice.state == State::Ready).then(|| notice.publish_at.plus_minutes(-1));
    let before = before.map(|at| Moment { at, phase: None });
    let changes = transitions(site, notice).into_iter();
    before.into_iter().chain(changes.map(|at| Moment { at, phase: Some(Phase::of(notice, at, zone)) })).collect()
}
