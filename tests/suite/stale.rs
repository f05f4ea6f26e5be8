//! A translation whose original went ahead of it says so on its page, and no other page does.

use kokuji::digest::Digest;

use super::support::Site;

const AT: &str = "2026-04-02 09:00";

/// What the original said when somebody compared the two, as the digest takes it.
const CONFIRMED: &str = "title\n街灯の基準\nsummary\n街灯の基準を改めました。\nprose\n明るさを5ルクスとします。\n";

/// The notes of the English and of the Japanese page, as text and links, with this prose now and this standing of the translation.
fn notes(prose: &str, standing: &str) -> [String; 2] {
    let site = Site::new();
    let yaml = format!(
        "kind: announcement\nstate: ready\npublish_at: 2026-04-01 09:00\n\
         title: {{ja: 街灯の基準, en: Street lamps}}\nsummary: {{ja: 街灯の基準を改めました。, en: The standards changed.}}\n\
         translations: {{en: {{{standing}, of: {}}}}}\n",
        Digest::of(CONFIRMED.as_bytes())
    );
    site.notice("2026/lamps", &yaml);
    site.write("content/notices/2026/lamps/ja.md", prose);
    // A rule may say the same to the editor: that is no reason not to publish.
    assert_eq!(site.run(&["build", "--quiet", "--at", AT]).code, 0);
    ["en", "ja"].map(|language| {
        let page = site.read(&format!("public/{language}/2026/lamps/index.html"));
        let (_, after) = page.split_once(NOTE).unwrap_or_default();
        after.split_once("\n</div>").unwrap_or_default().0.to_owned()
    })
}

const NOTE: &str = "<div class=\"note translation\" role=\"note\" id=\"_translation\" tabindex=\"-1\">\n";
const LINK: &str = "<a href=\"/ja/2026/lamps/\" hreflang=\"ja\">Read the Japanese original</a>";

fn check(prose: &str, standing: &str, english: &[&str]) {
    let expected = english.join("\n").replace("LINK", LINK);
    assert_eq!(notes(prose, standing), [expected, String::new()], "{prose} {standing}");
}

#[test]
fn new_words_are_told_with_the_date_of_the_last_comparison() {
    check(
        "明るさを7ルクスとします。\n",
        "status: official, reviewed_on: 2026-04-01",
        &[
            "<p>The Japanese text was changed after this translation was last compared with it on \
             <time datetime=\"2026-04-01\">Wednesday, April 1, 2026</time>.",
            "LINK</p>",
        ],
    );
    check(
        "明るさを7ルクスとします。\n",
        "status: provisional",
        &[
            "<p>This page is a provisional translation. If it differs from the Japanese text, the Japanese text prevails.</p>",
            "<p>The Japanese text was changed after this translation was last compared with it.",
            "LINK</p>",
        ],
    );
}

#[test]
fn the_same_words_on_other_lines_are_no_change() {
    check("明るさを\n5ルクスと  します。\n\n", "status: official, reviewed_on: 2026-04-01", &[]);
}
