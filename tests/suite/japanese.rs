//! Japanese as it is written, from the prose to the built page.

use super::support::{Site, announcement};

/// The page of a notice with this Japanese prose and these titles.
fn page(prose: &str, titles: (&str, &str), language: &str) -> String {
    let site = Site::new();
    site.notice("2026/page", &announcement(titles.0, titles.1, "2026-04-01 09:00"));
    site.write("content/notices/2026/page/ja.md", prose);
    let built = site.build("2026-04-01 09:00");
    String::from_utf8(built[&format!("{language}/2026/page/index.html")].clone()).expect("a page is UTF-8")
}

/// The lead of the Japanese page.
fn check(prose: &str, expected: &str) {
    let page = page(prose, ("題名", "Title"), "ja");
    let lead = page.split_once("<div class=\"prose lead\">\n").expect("a lead").1;
    assert_eq!(lead.split_once("</div>").expect("the lead ends").0, expected, "{prose}");
}

#[test]
fn emphasis_works_beside_brackets_and_full_stops() {
    check(
        "これは**「重要」**です。これは**私の。**だ。令和8年**（2026年）**度\n",
        "<p>これは<strong>「重要」</strong>です。これは<strong>私の。</strong>だ。令和8年<strong>（2026年）</strong>度</p>\n",
    );
}

#[test]
fn a_line_break_leaves_a_space_between_words_only() {
    check(
        "日本語の文章が\n続きます。English text\ncontinues.\n\n表は\nPDF\n",
        "<p>日本語の文章が続きます。English text continues.</p>\n<p>表はPDF</p>\n",
    );
}

#[test]
fn dates_are_said_in_the_era_of_their_day() {
    let said = |date: &str, japanese: &str, english: &str| {
        let site = Site::new();
        let at = format!("{date} 09:00");
        site.notice("2026/page", &announcement("題名", "Title", &at));
        for language in ["ja", "en"] {
            site.write(&format!("content/notices/2026/page/{language}.md"), "{{ publish_at.date }}\n");
        }
        let built = site.build(&at);
        for (language, said) in [("ja", japanese), ("en", english)] {
            let page = String::from_utf8_lossy(&built[&format!("{language}/2026/page/index.html")]);
            let expected = format!("<p><time datetime=\"{date}\">{said}</time></p>\n");
            assert!(page.contains(&expected), "{expected} is not in {page}");
        }
    };
    said("2019-04-30", "平成31年4月30日（火）", "Tuesday, April 30, 2019");
    said("2019-05-01", "令和元年5月1日（水）", "Wednesday, May 1, 2019");
    said("2026-04-01", "令和8年4月1日（水）", "Wednesday, April 1, 2026");
}

#[test]
fn ruby_is_markup_in_a_heading_and_plain_in_the_list_of_contents() {
    let page = page("本文。\n\n## {見本票|みほんひょう} {#labels}\n\n## 次 {#next}\n", ("題名", "Title"), "ja");
    let heading = "<h2 id=\"labels\"><span class=\"number\">1</span> <ruby>見本票<rp>（</rp><rt>みほんひょう</rt><rp>）</rp></ruby></h2>";
    assert!(page.contains(heading), "{page}");
    assert!(page.contains("<li><a href=\"#labels\">見本票</a></li>"), "{page}");
}

/// What stands in the head of a page is text: there is no markup to say it with.
#[test]
fn the_head_of_a_page_is_text() {
    let site = Site::new();
    let yaml = announcement("題名", "Title", "2026-04-01 09:00");
    let summary = yaml.replace("題名です。", "\"{見本票|みほんひょう} A & Bです。\"");
    site.notice("2026/page", &summary.replace("ja: 題名", "ja: \"A & B <改正>\""));
    let page = String::from_utf8(site.build("2026-04-01 09:00")["ja/2026/page/index.html"].clone()).expect("UTF-8");
    let head = page.split_once("</head>").expect("a head").0;
    for line in [
        "<title>A &amp; B &lt;改正&gt; | 例示省 報道資料</title>",
        "<meta name=\"description\" content=\"見本票 A &amp; Bです。\">",
    ] {
        assert!(head.contains(line), "{line} is not in {head}");
    }
}
