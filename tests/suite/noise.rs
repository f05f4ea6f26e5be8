//! Sources as no editor writes them: whatever the bytes, there are findings with a place, and nobody falls over.

use camino::Utf8Path;
use kokuji::calendar::Instant;
use kokuji::model::Vantage;
use kokuji::pipeline::{self, Options};
use proptest::prelude::*;

use super::support::{Site, solicitation};

/// The files of a notice that noise is put into.
const FILES: [&str; 3] = ["notice.yaml", "ja.md", "en.md"];

const PROSE: &str = "意見は、{{ closes_at }}まで受け付けます。\n\n## 概要 {#outline}\n\n- 一[^1]\n- **二**\n\n| a | b |\n| --- | --- |\n| {漢字|かんじ} | [c](#outline) |\n\n[^1]: 注\n\n{{ materials }}\n";

/// A site with one notice, whose file of that number holds these bytes.
fn check(file: usize, bytes: &[u8]) {
    let site = Site::new();
    site.notice("2026/one", &solicitation("街灯", "Lamps", "2026-04-01 09:00", "2026-05-01 17:00"));
    site.write(&format!("content/notices/2026/one/{}", FILES[file]), bytes);
    let report = judge(site.root());
    for finding in report.findings() {
        let places = std::iter::once(&finding.primary).chain(&finding.others);
        for place in places.map(|label| &label.place) {
            let text = place.source.text();
            assert!(text.get(place.span.clone()).is_some(), "{finding:?}");
        }
    }
}

fn judge(root: &Utf8Path) -> kokuji::diagnostic::Report {
    let at = Instant::from_rfc3339("2026-04-10T12:00:00+09:00").expect("an instant");
    let vantage = Vantage { at, drafts: true };
    let options = Options { root: root.to_owned(), vantage, base_url: None, deny_warnings: false, program: None };
    pipeline::check(&options).expect("noise in a notice is no trouble of the disk").report
}

/// A good text with some of its bytes gone, changed or doubled.
fn damaged(text: String) -> impl Strategy<Value = Vec<u8>> {
    let length = text.len();
    prop::collection::vec((0..length, 0..3_usize, any::<u8>()), 1..6).prop_map(move |wounds| {
        let mut bytes = text.clone().into_bytes();
        for (at, kind, byte) in wounds {
            let at = at.min(bytes.len().saturating_sub(1));
            match kind {
                0 if !bytes.is_empty() => drop(bytes.remove(at)),
                1 if !bytes.is_empty() => bytes[at] = byte,
                _ => bytes.insert(at, byte),
            }
        }
        bytes
    })
}

fn yaml() -> String {
    solicitation("街灯", "Lamps", "2026-04-01 09:00", "2026-05-01 17:00")
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(), ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_findings(file in 0..FILES.len(), bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        check(file, &bytes);
    }

    #[test]
    fn any_text_is_findings(file in 0..FILES.len(), text in any::<String>()) {
        check(file, text.as_bytes());
    }

    #[test]
    fn a_damaged_notice_is_findings(bytes in damaged(yaml())) {
        check(0, &bytes);
    }

    #[test]
    fn damaged_prose_is_findings(file in 1..FILES.len(), bytes in damaged(PROSE.to_owned())) {
        check(file, &bytes);
    }
}

/// A whole site is read in every case, so they are fewer than elsewhere.
fn cases() -> u32 {
    (ProptestConfig::default().cases / 4).max(1)
}
