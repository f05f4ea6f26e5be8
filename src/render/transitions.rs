//! `transitions.json`: when public notices change by themselves.

use serde::Serialize;

use crate::model::{PublicNotice, PublicSite};

/// The file.
#[derive(Serialize)]
struct Transitions {
    notices: Vec<NoticeTransitions>,
}

/// The past and coming instants of a public notice, RFC 3339. What its contract keeps back until then (results, corrections, a
/// withdrawal) is only here once it has happened.
#[derive(Serialize)]
struct NoticeTransitions {
    notice: String,
    publish_at: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    opens_at: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    ends_at: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    results_at: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    withdrawn_at: Option<String>,
}

/// The bytes of the file.
pub(super) fn transitions(public: &PublicSite<'_>) -> Vec<u8> {
    let notices = public.notices().iter().map(|notice| of_notice(public, notice)).collect();
    let mut json = serde_json::to_string_pretty(&Transitions { notices }).expect("strings are JSON");
    json.push('\n');
    json.into_bytes()
}

fn of_notice(public: &PublicSite<'_>, notice: &PublicNotice<'_>) -> NoticeTransitions {
    let zone = public.site().config.zone;
    let period = notice.facts().period.as_ref().filter(|_| notice.withdrawal().is_none());
    NoticeTransitions {
        notice: notice.id().to_string(),
        publish_at: zone.rfc3339(notice.facts().publish_at),
        opens_at: period.map(|period| zone.rfc3339(period.opens_at)),
        ends_at: period.map(|period| zone.rfc3339(period.end(zone))),
        results_at: notice.results().map(|results| zone.rfc3339(results.publish_at)),
        withdrawn_at: notice.withdrawal().map(|withdrawal| zone.rfc3339(withdrawal.at)),
    }
}
