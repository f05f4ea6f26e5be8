//! What is not public yet, or not any more, leaves no trace in the output; and the instants at which that changes are known.

use kokuji::calendar::{Instant, Zone};

use super::support::{Site, Tree, announcement, occurrences, solicitation};

/// Words of the notice `2025/lamps` of `tests/sites/lifecycle/`, of its address and of its file.
const OF_THE_NOTICE: &[&str] = &["lamps", "街灯", "Lamps", "draft.txt", "2025-04", "令和7年", "/2025/"];
/// Words of what came of it.
const OF_THE_RESULTS: &[&str] = &["results.txt", "意見募集の結果", "もっと明るく", "brighter", "2025-06-02", "6月2日"];
/// Words of its correction.
const OF_THE_CORRECTION: &[&str] = &["50ルクス", "50 lux", "第2章の誤り", "chapter 2", "2025-04-10", "4月10日"];
/// Words of its withdrawal.
const OF_THE_WITHDRAWAL: &[&str] = &["別の基準", "Another standard", "2025-07-01", "7月1日", "tombstone"];

fn traces<'w>(tree: &Tree, words: &[&'w str]) -> Vec<(&'w str, Vec<String>)> {
    let places = |word: &'w str| (word, occurrences(tree, word).into_iter().map(str::to_owned).collect());
    words.iter().map(|word| places(word)).filter(|(_, places): &(_, Vec<String>)| !places.is_empty()).collect()
}

#[track_caller]
fn no_trace(tree: &Tree, words: &[&str]) {
    assert_eq!(traces(tree, words), []);
}

/// All of them are there: words that are nowhere would prove nothing by their absence.
#[track_caller]
fn all_there(tree: &Tree, words: &[&str]) {
    let found: Vec<&str> = traces(tree, words).into_iter().map(|(word, _)| word).collect();
    assert_eq!(found, words);
}

#[test]
fn before_its_publication_nothing_tells_of_a_notice() {
    let site = Site::copy_of("tests/sites/lifecycle");
    let before = site.build("2025-04-01T08:59:59+09:00");
    no_trace(&before, OF_THE_NOTICE);
    assert_eq!(site.next_change("2025-04-01T08:59:59+09:00").as_deref(), Some("2025-04-01T09:00:00+09:00"));
    all_there(&site.build("2025-04-01T09:00:00+09:00"), OF_THE_NOTICE);
}

#[test]
fn before_their_publication_nothing_tells_of_results_and_corrections() {
    let site = Site::copy_of("tests/sites/lifecycle");
    let open = site.build("2025-04-10 09:59");
    no_trace(&open, OF_THE_CORRECTION);
    no_trace(&open, OF_THE_RESULTS);
    let corrected = site.build("2025-06-02 09:59");
    all_there(&corrected, OF_THE_CORRECTION);
    no_trace(&corrected, OF_THE_RESULTS);
    let over = site.build("2025-07-01 11:59");
    all_there(&over, OF_THE_RESULTS);
    no_trace(&over, OF_THE_WITHDRAWAL);
}

#[test]
fn a_withdrawn_notice_is_a_tombstone_in_every_language() {
    let site = Site::copy_of("tests/sites/lifecycle");
    site.build("2025-07-01 11:59");
    let withdrawn = site.build("2025-07-01 12:00");
    no_trace(&withdrawn, OF_THE_RESULTS);
    no_trace(&withdrawn, OF_THE_CORRECTION);
    no_trace(
        &withdrawn,
        &["draft.txt", "街灯の基準（案）", "通りごとに", "from street to street", "lamps@rei.example"],
    );
    let pages = ["en/2025/lamps/index.html", "ja/2025/lamps/index.html"];
    assert_eq!(occurrences(&withdrawn, "tombstone"), pages);
    let in_language =
        |language| ["index.html", "notice.ics", "notice.json"].map(|name| format!("{language}/2025/lamps/{name}"));
    let site_wide = ["kokuji-manifest.json", "transitions.json"].map(str::to_owned);
    let all: Vec<String> = [&in_language("en")[..], &in_language("ja"), &site_wide].concat();
    assert_eq!(occurrences(&withdrawn, "lamps"), all);
    let hidden = occurrences(&withdrawn, "content=\"noindex\"");
    assert_eq!(hidden, ["404.html", pages[0], pages[1]]);
}

#[test]
fn what_follows_the_block_of_the_results_waits_for_them() {
    let site = Site::copy_of("tests/sites/lifecycle");
    let waits =
        "\n\n{{ results }}\n\n反映した点は三つ[^1]です。\n\n[^1]: 脚注も待つ。\n\n## 次の節 {#next}\n\n待たない節。\n";
    let prose = "content/notices/2025/lamps/ja.md";
    site.write(prose, format!("{}{waits}", site.read(prose)));
    let open = site.build("2025-04-10 09:59");
    no_trace(&open, &["反映した点", "脚注も待つ", "fn-1"]);
    all_there(&open, &["待たない節"]);
    all_there(&site.build("2025-07-01 11:59"), &["反映した点", "脚注も待つ", "待たない節"]);
}

#[test]
fn footnotes_of_results_to_come_are_neither_searched_nor_printed() {
    let site = Site::copy_of("tests/sites/lifecycle");
    let waits = "\n\n{{ results }}\n\n[^1] is what zebras say.\n\n[^1]: So do giraffes, [over there](https://waits.example/).\n";
    let prose = "content/notices/2025/lamps/en.md";
    site.write(prose, format!("{}{waits}", site.read(prose)));
    let words = ["zebras", "giraffes", "waits.example"];
    no_trace(&site.build("2025-04-10 09:59"), &words);
    all_there(&site.build("2025-07-01 11:59"), &words);
}

#[test]
fn definitions_after_the_results_hold_for_the_text_before_them() {
    let site = Site::copy_of("tests/sites/lifecycle");
    let before = "\n\nA note[^note] and [a way][way].\n\n{{ results }}\n\nZebras say so[^zebras].\n\n";
    let note = "[^note]: The first line of it,\n    and the second.\n\n    A paragraph of its own.\n\n";
    let rest = "[way]: https://way.example/\n\n[^zebras]: So do giraffes.\n";
    let prose = "content/notices/2025/lamps/en.md";
    site.write(prose, [&site.read(prose), before, note, rest].concat());
    let open = site.build("2025-04-10 09:59");
    no_trace(&open, &["ebras", "giraffes"]);
    all_there(&open, &["and the second.", "A paragraph of its own.", "<a href=\"https://way.example/\">a way</a>"]);
    all_there(&site.build("2025-07-01 11:59"), &["ebras", "giraffes", "and the second.", "A paragraph of its own."]);
}

#[test]
fn a_withdrawn_notice_is_a_tombstone_where_it_was_never_written_too() {
    let site = Site::new();
    let yaml = "kind: announcement\nstate: ready\ntranslations: {en: {status: none}}\ntitle: {ja: 題名}\nsummary: {ja: 概要です。}\n\
                publish_at: 2026-04-01 09:00\nwithdrawal: {at: 2026-04-02 09:00, reason: {ja: 内容に誤りがあったため。}}\n";
    site.write("content/notices/2026/one/notice.yaml", yaml);
    site.write("content/notices/2026/one/ja.md", "本文。\n");
    let pages = ["en/2026/one/index.html", "ja/2026/one/index.html"];
    assert_eq!(occurrences(&site.build("2026-04-02 08:59"), "内容に誤り"), [""; 0]);
    let [stub, tombstone] = pages;
    let withdrawn = site.build("2026-04-02 09:00");
    assert_eq!(occurrences(&withdrawn, "内容に誤り"), [stub, tombstone, "ja/2026/one/notice.json"]);
}

#[test]
fn a_reason_says_facts_in_its_own_language_where_the_notice_was_never_written() {
    let site = Site::new();
    let yaml = "kind: announcement\nstate: ready\ntranslations: {en: {status: none}}\ntitle: {ja: 街灯}\nsummary: {ja: 概要です。}\n\
                publish_at: 2026-04-01 09:00\n\
                withdrawal: {at: 2026-04-02 09:00, reason: {ja: \"{{ publish_at.date }}の「{{ title }}」に誤りがあったため。\"}}\n";
    site.write("content/notices/2026/one/notice.yaml", yaml);
    site.write("content/notices/2026/one/ja.md", "本文。\n");
    let withdrawn = site.build("2026-04-02 09:00");
    let pages = ["en/2026/one/index.html", "ja/2026/one/index.html"];
    assert_eq!(occurrences(&withdrawn, "令和8年4月1日（水）</time>の「街灯」に誤り"), pages);
}

#[test]
fn a_relation_to_a_notice_that_is_not_public_is_left_out() {
    let site = Site::new();
    let related = "related:\n  - {relation: background, notice: 2026/later}\n";
    site.notice("2026/first", &format!("{}{related}", announcement("最初", "First", "2026-04-01 09:00")));
    site.notice("2026/later", &announcement("後日の件", "The second", "2026-05-01 09:00"));
    no_trace(&site.build("2026-05-01T08:59:59+09:00"), &["later", "後日の件", "The second"]);
    let after = site.build("2026-05-01 09:00");
    assert_eq!(occurrences(&after, "class=\"related\""), ["en/2026/first/index.html", "ja/2026/first/index.html"]);
}

#[test]
fn a_draft_and_the_old_address_of_a_notice_to_come_are_nowhere() {
    let site = Site::new();
    let moved = format!("{}redirect_from: [/formerly/]\n", announcement("引っ越し", "Moved", "2026-05-01 09:00"));
    site.notice("2026/relocated", &moved);
    site.notice("2026/sketch", &announcement("下書き", "Sketch", "2026-04-01 09:00").replace("ready", "draft"));
    no_trace(&site.build("2026-04-30 09:00"), &["formerly", "relocated", "引っ越し", "sketch", "下書き", "Sketch"]);
    let after = site.build("2026-05-01 09:00");
    all_there(&after, &["formerly/index.html", "引っ越し"]);
    no_trace(&after, &["sketch", "下書き", "Sketch"]);
}

#[test]
fn a_link_to_a_notice_that_is_not_public_is_broken() {
    let site = Site::new();
    site.notice("2026/first", &announcement("最初", "First", "2026-04-01 09:00"));
    site.notice("2026/later", &announcement("後日", "Later", "2026-05-01 09:00"));
    site.write("content/notices/2026/first/en.md", "See [the other one](/en/2026/later/).\n");
    let broken = "markdown/link-broken content/notices/2026/first/en.md:1:21".to_owned();
    assert_eq!(site.findings("2026-04-30 09:00"), (1, vec![broken]));
    assert_eq!(site.findings("2026-05-01 09:00"), (0, vec![]));
}

/// A call for opinions published at nine in the morning of 1 April 2026, with its period and what else there is.
fn call(period: (&str, &str), rest: &str) -> String {
    let call = solicitation("街灯", "Lamps", "2026-04-01 09:00", "2026-05-01 17:00");
    let written = "  opens_at: 2026-04-01 09:00\n  closes_at: 2026-05-01 17:00\n";
    assert!(call.contains(written), "{call}");
    format!("{}{rest}", call.replace(written, &format!("  opens_at: {}\n  closes_at: {}\n", period.0, period.1)))
}

/// All changes after an instant, as `next-change` tells them. The output differs at each of them from the second before, and
/// at no other time: what was built at one holds until the second before the next.
fn changes(site: &Site, from: &str, context: &str) -> Vec<String> {
    let (mut at, mut known, mut changes) = (from.to_owned(), site.build(from), Vec::new());
    while let Some(next) = site.next_change(&at) {
        let before = second_before(&next);
        assert_eq!(site.next_change(&before).as_ref(), Some(&next), "{context}");
        assert!(site.build(&before) == known, "another output between {at} and {next}\n{context}");
        let built = site.build(&next);
        assert!(built != known, "nothing changes at {next}\n{context}");
        changes.push(next.clone());
        (at, known) = (next, built);
    }
    assert!(site.build("2100-01-01 00:00") == known, "another output after {at}\n{context}");
    changes
}

fn second_before(instant: &str) -> String {
    let seconds = Instant::from_rfc3339(instant).expect("RFC 3339").unix();
    Zone::default().rfc3339(Instant::from_unix(seconds - 1))
}

fn check_life(yaml: &str, expected: &[&str]) {
    let site = Site::new();
    site.notice("2026/life", yaml);
    assert_eq!(changes(&site, "2026-01-01T00:00:00+09:00", yaml), expected, "{yaml}");
}

#[test]
fn the_samples_change_when_it_is_told_and_at_no_other_time() {
    let changes = changes(&Site::copy_of("."), "2022-06-15T14:00:00+09:00", "content/");
    assert!(changes.len() > 8, "{changes:?}");
}

#[test]
fn the_next_change_is_exact() {
    let plain = ("2026-04-03 09:00", "2026-05-01 17:00");
    let results = "results:\n  publish_at: 2026-06-01 10:00\n  opinions: 0\n  outcome: adopted\n";
    let early_results = results.replace("2026-06-01", "2026-04-20");
    let withdrawal = "withdrawal:\n  at: 2026-04-10 12:00\n  reason: {ja: 誤り, en: An error}\n";
    let correction =
        "corrections:\n  - at: 2026-04-05 08:00\n    type: correction\n    note: {ja: 訂正, en: Corrected}\n";
    let early_correction = correction.replace("2026-04-05", "2026-03-05");
    let [published, opens, ends] =
        ["2026-04-01T09:00:00+09:00", "2026-04-03T09:00:00+09:00", "2026-05-01T17:01:00+09:00"];
    let withdrawn = "2026-04-10T12:00:00+09:00";
    check_life(&announcement("街灯", "Lamps", "2026-04-01 09:00"), &[published]);
    check_life(&call(plain, ""), &[published, opens, ends]);
    check_life(&call(plain, results), &[published, opens, ends, "2026-06-01T10:00:00+09:00"]);
    check_life(&call(plain, &early_results), &[published, opens, "2026-04-20T10:00:00+09:00"]);
    check_life(&call(plain, correction), &[published, opens, "2026-04-05T08:00:00+09:00", ends]);
    check_life(&call(plain, &early_correction), &[published, opens, ends]);
    check_life(&call(plain, &format!("{results}{withdrawal}")), &[published, opens, withdrawn]);
    let early_post = "responses:\n  - {channel: email, email: a@rei.example, closes_at: 2026-04-20 17:00}\n";
    check_life(&call(plain, early_post), &[published, opens, "2026-04-20T17:01:00+09:00", ends]);
    check_life(&call(("2026-04-01 09:00", "2026-05-01 23:59"), ""), &[published, "2026-05-02T00:00:00+09:00"]);
    let over_before_publication = "  - {rule: procedure/opens-before-publication, reason: a test}\n";
    check_life(&call(("2026-03-25 09:00", "2026-03-31 17:00"), over_before_publication), &[published]);
}
