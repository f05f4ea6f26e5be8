//! How the Act counts the dates of a period, as the checker tells it.

use super::support::{Site, solicitation};

/// A call under the Act, published at two in the afternoon; whether its period is too short, and whether a reason for a short one is
/// needed.
fn check(published_on: &str, closes_at: &str, is_short: bool) {
    let opens_at = format!("{published_on} 14:00");
    let told = |reason: &str| {
        let site = Site::new();
        let call = solicitation("街灯", "Lamps", &opens_at, closes_at);
        let act = "{type: statutory, case_number: \"1\", legal_basis: [{act: {ja: 街灯法, en: Lamps Act}, \
                   article: {ja: 第1条, en: Article 1}}]";
        let call = call.replace("{type: voluntary", &format!("{act}{reason}"));
        site.notice("2026/lamps", &call);
        let (_, findings) = site.findings(&opens_at);
        let names = findings.iter().filter_map(|finding| finding.split(' ').next().map(str::to_owned));
        names.filter(|name| name.contains("short") || name.contains("need")).collect::<Vec<_>>()
    };
    let [short, needless] = ["procedure/period-too-short", "procedure/reason-without-need"];
    let expected: [&[&str]; 2] = if is_short { [&[short], &[]] } else { [&[], &[needless]] };
    let reason = ", short_period_reason: {ja: 工事のため, en: because of works}";
    assert_eq!([told(""), told(reason)], expected, "{published_on} to {closes_at}");
}

#[test]
fn the_day_of_the_notice_and_the_last_day_count() {
    check("2026-06-10", "2026-07-10 00:00", false);
    check("2026-06-10", "2026-07-09 00:00", true);
    check("2026-07-16", "2026-08-14 23:59", false);
    check("2026-07-16", "2026-08-13 23:59", true);
    check("2026-07-16", "2026-07-29 23:59", true);
    check("2022-06-15", "2022-07-05 23:59", true);
}
