//! Where a notice stands at an instant: derived, never written.

use crate::calendar::{Instant, Zone};
use crate::model::{Kind, Notice};

/// The phase of a notice at an instant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Phase {
    /// Published, but opinions are not accepted yet.
    Upcoming,
    /// Opinions are accepted.
    Open,
    /// The period is over, results are not public.
    Closed,
    /// The results are public.
    Results,
    /// Taken back.
    Withdrawn,
    /// Public, and not a solicitation.
    Published,
}

impl Phase {
    /// The phase of a notice at an instant, without regard to whether it is public then.
    pub fn of(notice: &Notice, at: Instant, zone: Zone) -> Phase {
        let reached = |instant: Instant| instant <= at;
        if notice.withdrawal.as_ref().is_some_and(|withdrawal| reached(withdrawal.at)) {
            return Phase::Withdrawn;
        }
        let (Kind::Solicitation, Some(period)) = (notice.kind, &notice.period) else { return Phase::Published };
        if notice.results.as_ref().is_some_and(|results| reached(results.publish_at)) {
            Phase::Results
        } else if at < period.opens_at {
            Phase::Upcoming
        } else if period.is_open(at, zone) {
            Phase::Open
        } else {
            Phase::Closed
        }
    }

    /// The word in JSON, attributes and templates.
    pub fn as_str(self) -> &'static str {
        match self {
            Phase::Upcoming => "upcoming",
            Phase::Open => "open",
            Phase::Closed => "closed",
            Phase::Results => "results",
            Phase::Withdrawn => "withdrawn",
            Phase::Published => "published",
        }
    }
}
