//! JSON-LD, read back as JSON.

use serde_json::Value;

use super::{Fixture, OPEN, RESULTS, compare, say};
use crate::model::Language;
use crate::render::json_ld;
use crate::render::view::LinkView;

/// The image of the site.
const IMAGE: &str = "https://example.jp/press/site-image.png";

/// Compares a block, laid out for people, with a file.
fn check(id: &str, language: &str, at: &str, name: &str) {
    let block = say(id, language, at, |speaker, public, notice| json_ld::notice(speaker, public, notice, Some(IMAGE)));
    compare(&laid_out(&block), name);
}

fn laid_out(block: &str) -> String {
    assert!(block.chars().all(|c| !['<', '>', '&', '\n', '\u{2028}', '\u{2029}'].contains(&c)), "{block}");
    let value: Value = serde_json::from_str(block).expect("JSON");
    serde_json::to_string_pretty(&value).expect("JSON") + "\n"
}

#[test]
fn a_notice_with_everything() {
    check("2025/signs", "ja", RESULTS, "signs.ja.jsonld");
    check("2025/signs", "en", RESULTS, "signs.en.jsonld");
}

#[test]
fn what_is_to_come_is_not_there() {
    check("2025/signs", "en", OPEN, "signs-open.en.jsonld");
}

#[test]
fn a_title_that_looks_like_markup_in_one_language() {
    check("2025/inside", "ja", OPEN, "inside.ja.jsonld");
}

#[test]
fn of_a_withdrawn_notice_little_is_left() {
    check("2025/gone", "en", OPEN, "gone.en.jsonld");
}

#[test]
fn a_block_cannot_end_its_element() {
    let block =
        say("2025/inside", "ja", OPEN, |speaker, public, notice| json_ld::notice(speaker, public, notice, None));
    assert!(block.contains(r#""headline":"標と\u003c/script\u003e\u003c!-- \u0026 のお知らせ""#), "{block}");
    assert!(!block.contains("\"image\""), "{block}");
}

#[test]
fn the_way_to_a_page() {
    let english = Language::new("en");
    let fixture = Fixture::new();
    let speaker = fixture.speaker(&english);
    let link = |text: &str, href: &str| LinkView { text: text.to_owned(), href: href.to_owned(), lang: None };
    let steps = [link("Home", "/press/en/"), link("<2025>", "/press/en/2025/")];
    let expected = r#"{"@context":"https://schema.org","@type":"BreadcrumbList","itemListElement":[
        {"@type":"ListItem","position":1,"name":"Home","item":"https://example.jp/press/en/"},
        {"@type":"ListItem","position":2,"name":"\u003c2025\u003e","item":"https://example.jp/press/en/2025/"}]}"#;
    assert_eq!(json_ld::breadcrumb(speaker, &steps).map(|block| laid_out(&block)), Some(laid_out(&one_line(expected))));
    assert_eq!(json_ld::breadcrumb(speaker, &[]), None);
}

#[test]
fn a_site_with_and_without_search() {
    let japanese = Language::new("ja");
    let fixture = Fixture::new();
    let speaker = fixture.speaker(&japanese);
    let site = r#"{"@context":"https://schema.org","@type":"WebSite","@id":"https://example.jp/press/ja/",
        "url":"https://example.jp/press/ja/","name":"例示省 報道資料","inLanguage":"ja""#;
    let action = r#","potentialAction":{"@type":"SearchAction","target":{"@type":"EntryPoint",
        "urlTemplate":"https://example.jp/press/ja/search/?q={query}"}}"#;
    let check = |search, expected: String| {
        assert_eq!(laid_out(&json_ld::web_site(speaker, search)), laid_out(&one_line(&expected)));
    };
    check(None, format!("{site}}}"));
    check(Some("/ja/search/?q={query}"), format!("{site}{action}}}"));
}

fn one_line(json: &str) -> String {
    json.lines().map(str::trim_start).collect()
}
