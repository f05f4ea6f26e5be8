//! What the rules of this family know of the Act: whom it binds, and how it counts.

use crate::calendar::{Date, Instant, days_to_respond};
use crate::check::scene::Scene;
use crate::model::{Kind, Notice, Procedure, ProcedureType};

/// Dates on which opinions can be sent, at the least (article 39, paragraph 3).
pub(super) const DAYS: i64 = 30;

/// The notice, if it asks for opinions.
pub(super) fn solicitation<'a>(scene: &Scene<'a>) -> Option<&'a Notice> {
    scene.notice.filter(|notice| notice.kind == Kind::Solicitation)
}

/// The notice, if it asks for opinions under the Act.
pub(super) fn statutory<'a>(scene: &Scene<'a>) -> Option<(&'a Notice, &'a Procedure)> {
    let notice = solicitation(scene).filter(|notice| is_statutory(notice))?;
    Some((notice, notice.procedure.as_ref()?))
}

/// Whether the Act binds the body that asks.
pub(super) fn is_statutory(notice: &Notice) -> bool {
    type_of(notice) == Some(ProcedureType::Statutory)
}

/// Whether article 43 says what the results tell: that of the Act's own calls, and through article 44 that of committees.
pub(super) fn tells_results(notice: &Notice) -> bool {
    matches!(type_of(notice), Some(ProcedureType::Statutory | ProcedureType::Committee))
}

/// Whether the body asks of its own accord.
pub(super) fn is_voluntary(notice: &Notice) -> bool {
    type_of(notice) == Some(ProcedureType::Voluntary)
}

fn type_of(notice: &Notice) -> Option<ProcedureType> {
    notice.procedure.as_ref()?.type_
}

/// The day of the notice, from which the Act counts: what is written, else the day of publication.
pub(super) fn notice_day(scene: &Scene<'_>, notice: &Notice) -> Date {
    let written = notice.procedure.as_ref().and_then(|procedure| procedure.notice_published_on);
    written.unwrap_or_else(|| scene.zone().date(notice.publish_at))
}

/// The field that holds the day of the notice.
pub(super) fn notice_field(notice: &Notice) -> &'static str {
    let written = notice.procedure.as_ref().and_then(|procedure| procedure.notice_published_on);
    written.map_or("publish_at", |_| "procedure.notice_published_on")
}

/// How many dates the Act counts from the day of the notice to a deadline.
pub(super) fn days_until(scene: &Scene<'_>, notice: &Notice, closes_at: Instant) -> i64 {
    days_to_respond(notice_day(scene, notice), scene.zone().civil(closes_at))
}
