//! The instants at which the output changes by itself.

use crate::calendar::Instant;
use crate::model::{Kind, Notice, Site, State, Vantage};

/// The first instant after that of the vantage at which a build would give other bytes; `None` if nothing changes any more.
pub fn next_change(site: &Site, vantage: Vantage) -> Option<Instant> {
    let built = site.notices.iter().filter(|notice| notice.state == State::Ready || vantage.drafts);
    built.flat_map(|notice| transitions(site, notice)).filter(|instant| *instant > vantage.at).min()
}

/// The first instant after `at` at which anything that a notice tells of happens, whether or not anybody sees it: until then, on the same
/// day, the same findings are made.
pub fn next_event(site: &Site, at: Instant) -> Option<Instant> {
    site.notices.iter().flat_map(|notice| events(site, notice)).filter(|instant| *instant > at).min()
}

/// How much of what a notice tells of has happened: between two instants with the same number, nothing of it has.
pub fn events_until(site: &Site, notice: &Notice, at: Instant) -> usize {
    events(site, notice).filter(|instant| *instant <= at).count()
}

fn events(site: &Site, notice: &Notice) -> impl Iterator<Item = Instant> {
    let zone = site.config.zone;
    let period = notice.period.iter().flat_map(move |period| [period.opens_at, period.closes_at, period.end(zone)]);
    let own = notice.responses.iter().filter_map(move |response| response.end(notice.period.as_ref(), zone));
    let decided = notice.period.iter().flat_map(|period| &period.extensions).map(move |it| it.decided_at(zone));
    let results = notice.results.iter().map(|results| results.publish_at);
    let withdrawn = notice.withdrawal.iter().map(|withdrawal| withdrawal.at);
    let corrections = notice.corrections.iter().map(|correction| correction.at);
    period.chain(own).chain(decided).chain(results).chain(withdrawn).chain(corrections).chain([notice.publish_at])
}

/// Every instant at which a notice changes: nothing before its publication, nothing after its withdrawal.
pub fn transitions(site: &Site, notice: &Notice) -> Vec<Instant> {
    let published = notice.publish_at;
    let withdrawn = notice.withdrawal.as_ref().map(|withdrawal| withdrawal.at);
    let results = notice.results.as_ref().map(|results| results.publish_at);
    let corrections = notice.corrections.iter().map(|correction| correction.at);
    let alive = |instant: &Instant| *instant > published && withdrawn.is_none_or(|withdrawn| *instant < withdrawn);
    let bounds = period_bounds(site, notice, results).into_iter();
    let changes = bounds.chain(extensions(site, notice)).chain(results).chain(corrections);
    let mut instants: Vec<Instant> = changes.filter(alive).collect();
    instants.push(published);
    instants.extend(withdrawn.filter(|withdrawn| *withdrawn > published));
    instants.sort();
    instants.dedup();
    instants
}

/// Opening and end of the period, and of ways to respond that end earlier, as far as results that came earlier have not made them invisible.
fn period_bounds(site: &Site, notice: &Notice, results: Option<Instant>) -> Vec<Instant> {
    let Some(period) = notice.period.as_ref().filter(|_| notice.kind == Kind::Solicitation) else { return Vec::new() };
    let visible = |instant: &Instant| results.is_none_or(|results| *instant < results);
    let zone = site.config.zone;
    let own = notice.responses.iter().filter_map(|response| response.end(Some(period), zone));
    [period.opens_at, period.end(zone)].into_iter().chain(own).filter(visible).collect()
}

/// When extensions count as changes of the notice.
fn extensions(site: &Site, notice: &Notice) -> impl Iterator<Item = Instant> {
    let period = notice.period.iter().filter(|_| notice.kind == Kind::Solicitation);
    period.flat_map(|period| &period.extensions).map(|extension| extension.decided_at(site.config.zone))
}
