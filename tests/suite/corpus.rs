//! A thousand notices in two languages, as editors write them: no rule blocks the build of what is right.

#[path = "../../benches/generator/mod.rs"]
mod generator;

use super::support::Site;

#[test]
fn a_thousand_notices_in_two_languages_pass() {
    let site = Site::new();
    for (path, text) in generator::site(1000) {
        site.write(&path, text);
    }
    // Some close on a Sunday, which is worth a hint and nothing else.
    let (code, mut findings) = site.every_finding("2026-06-01 09:00");
    findings.retain(|finding| !finding.starts_with("date/closes-on-holiday "));
    assert_eq!((code, findings), (0, vec![]));
}
