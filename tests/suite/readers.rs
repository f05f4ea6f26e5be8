//! What readers and their programs find: a notice that exists in one language only, ruby, the languages of each page.

use std::collections::{BTreeMap, BTreeSet};

use super::support::{Site, Tree, announcement, occurrences};

const AT: &str = "2026-04-02 09:00";

fn page<'t>(tree: &'t Tree, path: &str) -> &'t str {
    std::str::from_utf8(&tree[path]).expect("UTF-8")
}

/// A notice in Japanese only beside one in both languages.
fn one_in_japanese_only() -> Tree {
    let site = Site::new();
    let yaml = "kind: announcement\nstate: ready\ntranslations: {en: {status: none}}\ntitle: {ja: 街灯の説明会}\n\
                summary: {ja: 概要です。}\npublish_at: 2026-04-01 09:00\n";
    site.write("content/notices/2026/briefing/notice.yaml", yaml);
    site.write("content/notices/2026/briefing/ja.md", "本文。\n");
    site.notice("2026/both", &announcement("両方の件", "In both", "2026-04-01 09:00"));
    site.build(AT)
}

#[test]
fn a_notice_in_japanese_only_has_an_honest_english_stub() {
    let tree = one_in_japanese_only();
    let stub = page(&tree, "en/2026/briefing/index.html");
    for expected in [
        "<html lang=\"en\"",
        "<meta name=\"robots\" content=\"noindex\">",
        "<h1 lang=\"ja\">街灯の説明会</h1>",
        "This notice is available in Japanese only.",
    ] {
        assert!(stub.contains(expected), "{expected}");
    }
    assert!(!stub.contains("rel=\"alternate\" hreflang"), "a stub is no translation");
    assert!(!stub.contains("application/ld+json"), "a stub says nothing for machines");
    let original = page(&tree, "ja/2026/briefing/index.html");
    assert!(!original.contains("hreflang=\"en\""), "the original does not lead to a page that is none");
    assert!(original.contains("class=\"absent\""), "the switch says in text that there is no English page");
}

#[test]
fn a_stub_is_in_no_list_feed_sitemap_or_search() {
    let tree = one_in_japanese_only();
    let english = |path: &&str| path.starts_with("en/");
    let mentions: Vec<&str> = occurrences(&tree, "briefing").into_iter().filter(english).collect();
    assert_eq!(mentions, ["en/2026/briefing/index.html"]);
    assert!(!page(&tree, "sitemap.xml").contains("/en/2026/briefing/"));
    let japanese: BTreeSet<&str> = occurrences(&tree, "briefing").into_iter().filter(|path| !english(path)).collect();
    for found in ["ja/index.html", "ja/2026/index.html", "ja/feed.atom", "ja/feed.json", "sitemap.xml"] {
        assert!(japanese.contains(found), "{found} does not name it, so its absence elsewhere would prove nothing");
    }
}

#[test]
fn every_page_and_its_entry_in_the_sitemap_name_the_same_languages() {
    let tree = one_in_japanese_only();
    let of_pages: BTreeMap<String, BTreeSet<String>> = tree
        .iter()
        .filter(|(path, _)| path.ends_with(".html"))
        .map(|(path, bytes)| (path, String::from_utf8_lossy(bytes)))
        .filter_map(|(_, html)| {
            let canonical = between(&html, "<link rel=\"canonical\" href=\"", "\"").next()?.to_owned();
            let alternates = between(&html, "<link rel=\"alternate\" hreflang=\"", "\">");
            Some((canonical, alternates.map(|link| link.replace("\" href=\"", " ")).collect()))
        })
        .collect();
    let sitemap = page(&tree, "sitemap.xml");
    let of_sitemap: BTreeMap<String, BTreeSet<String>> = between(sitemap, "<url>", "</url>")
        .map(|entry| {
            let location = between(entry, "<loc>", "</loc>").next().expect("a location").to_owned();
            let alternates = between(entry, "<xhtml:link rel=\"alternate\" hreflang=\"", "\"/>");
            (location, alternates.map(|link| link.replace("\" href=\"", " ")).collect())
        })
        .collect();
    assert_eq!(of_sitemap, of_pages);
    assert!(of_pages.values().all(|links| links.iter().any(|link| link.starts_with("x-default "))));
}

#[test]
fn ruby_is_ruby_on_the_page_and_plain_elsewhere() {
    let site = Site::new();
    let facts = announcement("見出し", "Characters", "2026-04-01 09:00");
    site.notice("2026/ruby", &facts.replace("title: {ja: 見出し,", "title: {ja: \"{漢字|かんじ}の件\","));
    site.write("content/notices/2026/ruby/ja.md", "{振仮名|ふりがな}を付けます。\n");
    let tree = site.build(AT);
    assert!(page(&tree, "ja/2026/ruby/index.html").contains("<ruby>振仮名"));
    assert!(page(&tree, "ja/2026/ruby/index.html").contains("<title>漢字の件 | "));
    for path in ["ja/feed.atom", "ja/feed.json", "ja/2026/ruby/notice.json", "ja/index.html"] {
        assert!(page(&tree, path).contains("漢字の件"), "{path}");
    }
    for trace in ["{漢字", "|かんじ", "{振仮名"] {
        assert_eq!(occurrences(&tree, trace), Vec::<&str>::new(), "{trace}");
    }
}

/// The texts between two marks, in order.
fn between<'t>(text: &'t str, start: &'t str, end: &'t str) -> impl Iterator<Item = &'t str> {
    text.split(start).skip(1).filter_map(move |rest| rest.split_once(end)).map(|(inside, _)| inside)
}
