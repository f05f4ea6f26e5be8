//! Whole documents, and what holds for any text.

use std::ops::Range;

use proptest::prelude::*;

use super::character::is_private;
use super::*;

/// Facts, blocks and addresses as a page would give them.
pub(super) struct Facts;

impl Resolve for Facts {
    fn fact(&self, name: &str) -> Option<String> {
        self.fact_text(name).map(|text| format!("<b>{text}</b>"))
    }

    fn fact_text(&self, name: &str) -> Option<String> {
        match name {
            "title" => Some("題名".to_owned()),
            "period" => Some("6月1日から".to_owned()),
            _ => None,
        }
    }

    fn is_block(&self, name: &str) -> bool {
        name == "period" || name == "materials"
    }

    fn href(&self, destination: &str) -> String {
        destination.strip_prefix('/').map_or(destination.to_owned(), |path| format!("/base/{path}"))
    }

    fn footnote_back(&self, number: usize, occurrence: usize) -> String {
        format!("{number}\"{occurrence}")
    }
}

/// The whole of a document in one text.
pub(super) fn html(text: &str) -> String {
    let html = |piece| match piece {
        Piece::Html(html) => html,
        Piece::Heading { anchor, html, text } => format!("[{anchor}: {html}: {text}]\n"),
        Piece::Block(name) => format!("[{name}]\n"),
        Piece::Footnotes(html) => format!("[notes]\n{html}"),
    };
    parse(text).pieces(&Facts).into_iter().map(html).collect()
}

fn check(text: &str, expected: &str) {
    assert_eq!(html(text), expected, "{text}");
}

#[test]
fn line_breaks_leave_spaces_between_words_only() {
    check(
        "日本語の文章が\n続きます。English text\ncontinues.\n表は\nPDF\n",
        "<p>日本語の文章が続きます。English text continues.表はPDF</p>\n",
    );
    check(
        "強い**「語」**\n*次*の\n[語](x)\n`a`\n`b`",
        "<p>強い<strong>「語」</strong><em>次</em>の<a href=\"x\">語</a><code>a</code> <code>b</code></p>\n",
    );
    check("한국\n정부", "<p>한국 정부</p>\n");
    check("until\n{{ title }}\n{{ title }}", "<p>until <b>題名</b> <b>題名</b></p>\n");
    check("締切は\n{{ title }}", "<p>締切は<b>題名</b></p>\n");
    check("行末  \n次", "<p>行末<br />\n次</p>\n");
    check(
        "注[^1]\n次\n\n[^1]: 語\n    語",
        "<p>注<sup><a href=\"#fn-1\" id=\"fnref-1\" role=\"doc-noteref\">1</a></sup>次</p>\n[notes]\n<ol>\n<li id=\"fn-1\"><p>語語 <a href=\"#fnref-1\" role=\"doc-backlink\" aria-label=\"1&quot;1\">↩\u{fe0e}</a></p></li>\n</ol>\n",
    );
}

#[test]
fn facts_and_blocks_are_placed() {
    check(
        "## {{ title }}の概要\n\n*{{ title }}*、{{ nai }}。",
        "[title-の概要: <b>題名</b>の概要: 題名の概要]\n<p><em><b>題名</b></em>、{{ nai }}。</p>\n",
    );
    check("前\n\n{{ materials }}\n\n後", "<p>前</p>\n[materials]\n<p>後</p>\n");
    check("{{ title }}", "<p><b>題名</b></p>\n");
    check("- {{ period }}", "<ul>\n<li><b>6月1日から</b></li>\n</ul>\n");
    check("`{{ title }}`\n\n    {{ title }}", "<p><code>{{ title }}</code></p>\n<pre><code>{{ title }}</code></pre>\n");
    check(r"\{{ title }}", "<p>{{ title }}</p>\n");
    check(
        "| a |\n|---|\n| {{ a | b }} |",
        "<div class=\"table\"><table><thead><tr><th scope=\"col\">a</th></tr></thead><tbody>\n<tr><td>{{ a | b }}</td></tr>\n</tbody></table></div>\n",
    );
}

#[test]
fn ruby_is_read_everywhere_but_in_code() {
    let ruby = "<ruby>漢字<rp>（</rp><rt>かんじ</rt><rp>）</rp></ruby>";
    check("# {漢字|かんじ}", &format!("<h1 id=\"漢字\">{ruby}</h1>\n"));
    check("## {漢字|かんじ} {#k}", &format!("[k: {ruby}: 漢字]\n"));
    check("`{漢字|かんじ}`", "<p><code>{漢字|かんじ}</code></p>\n");
    check("```\n{漢字|かんじ}\n```", "<pre><code>{漢字|かんじ}\n</code></pre>\n");
    check(r"\{漢字|かんじ}", "<p>{漢字|かんじ}</p>\n");
    check("[{漢字|かんじ}]\n\n[{漢字|かんじ}]: /a", &format!("<p><a href=\"/base/a\">{ruby}</a></p>\n"));
    check(
        "![{漢字|かんじ}{{ title }}](a.png)",
        "<p><img src=\"a.png\" alt=\"漢字題名\" loading=\"lazy\" decoding=\"async\"></p>\n",
    );
}

#[test]
fn tables_name_their_columns_and_themselves() {
    check(
        "## 表\n\n| | 語 |\n|:--|--:|\n| {漢字|かんじ} | **「1」**件 |\n",
        "[表: 表: 表]\n<div class=\"table\" role=\"group\" aria-labelledby=\"表\" tabindex=\"0\"><table><thead><tr>\
         <td class=\"align-left\"></td><th scope=\"col\" class=\"align-right\">語</th></tr></thead><tbody>\n\
         <tr><td class=\"align-left\"><ruby>漢字<rp>（</rp><rt>かんじ</rt><rp>）</rp></ruby></td>\
         <td class=\"align-right\"><strong>「1」</strong>件</td></tr>\n</tbody></table></div>\n",
    );
}

#[test]
fn footnotes_are_numbered_as_they_are_referred_to() {
    let reference = |number, id: &str| {
        format!("<sup><a href=\"#fn-{number}\" id=\"fnref-{id}\" role=\"doc-noteref\">{number}</a></sup>")
    };
    let back = |id: &str, label: &str| {
        format!(
            "<a href=\"#fnref-{id}\" role=\"doc-backlink\" aria-label=\"{}\">↩\u{fe0e}</a>",
            label.replace('"', "&quot;")
        )
    };
    check(
        "[^b]: 乙[^c]。\n\n甲[^a]、乙[^B]、甲[^a]。[^nai]\n\n[^a]: - 甲\n\n[^c]: 丙\n",
        &format!(
            "<p>甲{}、乙{}、甲{}。[^nai]</p>\n[notes]\n<ol>\n<li id=\"fn-1\"><ul>\n<li>甲</li>\n</ul>\n<p>{} {}</p></li>\n\
             <li id=\"fn-2\"><p>乙{}。 {}</p></li>\n<li id=\"fn-3\"><p>丙 {}</p></li>\n</ol>\n",
            reference(1, "1"),
            reference(2, "2"),
            reference(1, "1-2"),
            back("1", "1\"1"),
            back("1-2", "1\"2"),
            reference(3, "3"),
            back("2", "2\"1"),
            back("3", "3\"1"),
        ),
    );
    let anchors: Vec<String> = parse("## 見出し\n\n甲[^a][^a]\n\n[^a]: 注").anchors().collect();
    assert_eq!(anchors, ["見出し", "fn-1", "fnref-1", "fnref-1-2"]);
}

#[test]
fn html_is_what_we_write() {
    check("a<br>b <!-- c --> <script>x</script>", "<p>ab  x</p>\n");
    check("<script>\nalert(1)\n</script>\n\n後", "<p>後</p>\n");
    check("```\"><script>\nx\n```", "<pre><code>x\n</code></pre>\n");
    check("```c++\nx < y\n```", "<pre><code class=\"language-c++\">x &lt; y\n</code></pre>\n");
    check(
        "[a](javascript:x) [b](/x?a=1&b=2 \"t\\\"\")",
        "<p><a href=\"#\">a</a> <a href=\"/base/x?a=1&amp;b=2\" title=\"t&quot;\">b</a></p>\n",
    );
    check(
        "<https://example.jp/~a> <a@example.jp>",
        "<p><a href=\"https://example.jp/~a\">https://example.jp/~a</a> <a href=\"mailto:a@example.jp\">a@example.jp</a></p>\n",
    );
    check(
        "### 小見出し {#s}\n\n> ## 引用",
        "<h3 id=\"s\">小見出し</h3>\n<blockquote>\n<h2 id=\"引用\">引用</h2>\n</blockquote>\n",
    );
    check("用語\n: 定義", "<dl>\n<dt>用語</dt>\n<dd>定義</dd>\n</dl>\n");
    check("- [ ] x \"y\" ~~z~~", "<ul>\n<li>[ ] x \"y\" <del>z</del></li>\n</ul>\n");
}

#[test]
fn problems_have_their_places() {
    let check = |text: &str, expected: &[(ProblemKind, &str)]| {
        let document = parse(text);
        let found: Vec<_> =
            document.problems().iter().map(|problem| (problem.kind, &text[problem.span.clone()])).collect();
        assert_eq!(found, expected, "{text}");
    };
    use ProblemKind::*;
    check("これは**「x」**だ<u>x</u>", &[(RawHtml, "<u>"), (RawHtml, "</u>")]);
    check("<div>\nx\n</div>\n\n<!-- x -->", &[(RawHtml, "<div>\nx\n</div>"), (RawHtml, "<!-- x -->")]);
    check("これは**「[a](javascript:x)」**だ", &[(UnsafeUrl, "javascript:x")]);
    check("[a](<JAVA&#115;cript:x> 't')", &[(UnsafeUrl, "<JAVA&#115;cript:x>".trim_matches(['<', '>']))]);
    check("<javascript:x> ![a]( data:x )", &[(UnsafeUrl, "javascript:x"), (UnsafeUrl, "data:x")]);
    check("[a][b]\n\n[b]: vbscript:x 't'", &[(UnsafeUrl, "vbscript:x")]);
    check("![](a.png) ![ ](b.png) ![x](c.png)", &[(AltMissing, "![](a.png)"), (AltMissing, "![ ](b.png)")]);
    check(
        "[{漢字|かんじ}]({{ title }}) [b](/x \"{{ title }}\")",
        &[(ReferenceInLinkTarget, "{{ title }}"), (ReferenceInLinkTarget, "/x")],
    );
    check("[a]: /{{title}}/", &[(ReferenceInLinkTarget, "/{{title}}/")]);
    check(
        "外字\u{e0f0}と`\u{f0000}`と&#xe0f0;",
        &[(PrivateCharacter, "\u{e0f0}"), (PrivateCharacter, "\u{f0000}"), (PrivateCharacter, "&#xe0f0;")],
    );
    check("# 題\n\n題\n==", &[(TopHeading, "# 題"), (TopHeading, "題\n==")]);
    check(
        "## {漢字|かんじ} {.big}\n## 乙 {#a .b k=v}\n## 丙 {必須}\n## 丁 {}",
        &[(HeadingAttribute, "{.big}"), (HeadingAttribute, "{#a .b k=v}")],
    );
    check("> ```\"><script>\n> x\n> ```\n\n~~~ rust\n~~~", &[(CodeInfo, "\"><script>")]);
    check(
        "甲[^a]\n\n[^a]: 注\n\n[^b]: 乙[^c]\n\n[^c]: 丙",
        &[(UnusedFootnote, "[^b]: 乙[^c]"), (UnusedFootnote, "[^c]: 丙")],
    );
    check("[`{{ title }}`](/x)、\\<b>、1 < 2、~~{x|y}~~", &[]);
}

#[test]
fn headings_have_anchors_and_places() {
    let text = "**「前」**は\n\n## **「申込」**と{方法|ほうほう}  {#apply} ##\n\nOpen *questions*\n---\n\n### 甲{#a}乙\n\n##\n";
    let headings = parse(text).headings().to_vec();
    let seen: Vec<_> = headings
        .iter()
        .map(|h| {
            (h.level, h.anchor.as_str(), h.explicit, h.text.as_str(), &text[h.span.clone()], &text[h.text_span.clone()])
        })
        .collect();
    let expected = [
        (
            2,
            "apply",
            true,
            "「申込」と方法",
            "## **「申込」**と{方法|ほうほう}  {#apply} ##",
            "**「申込」**と{方法|ほうほう}",
        ),
        (2, "open-questions", false, "Open questions", "Open *questions*\n---", "Open *questions*"),
        (3, "甲a乙", false, "甲{#a}乙", "### 甲{#a}乙", "甲{#a}乙"),
        (2, "section", false, "", "##", ""),
    ];
    assert_eq!(seen, expected);
}

#[test]
fn links_and_images_have_places() {
    let text =
        "これは**「x」**だ[**「あ」**い](/a\\)(b) \"t\")と[![絵](files/a.png)](<x y>)と[c][e] [](d)\n\n[e]: #e (t)\n";
    let document = parse(text);
    let links: Vec<_> = document
        .links()
        .iter()
        .map(|l| (l.destination.as_str(), l.text.as_str(), &text[l.span.clone()], &text[l.destination_span.clone()]))
        .collect();
    let expected = [
        ("/a)(b)", "「あ」い", "[**「あ」**い](/a\\)(b) \"t\")", "/a\\)(b)"),
        ("x y", "絵", "[![絵](files/a.png)](<x y>)", "x y"),
        ("#e", "c", "[c][e]", "#e"),
        ("d", "", "[](d)", "d"),
    ];
    assert_eq!(links, expected);
    let image = &document.images()[0];
    assert_eq!((image.destination.as_str(), image.alt.as_str()), ("files/a.png", "絵"));
    assert_eq!(
        (&text[image.span.clone()], &text[image.destination_span.clone()]),
        ("![絵](files/a.png)", "files/a.png")
    );
}

#[test]
fn references_know_their_place() {
    let text = "これは**「{漢字|かんじ}」**の{{a}}\n\n{{ b }}\n\n- {{ c }}\n\n- d\n\n> {{ d }}\n\n`{{ x }}` [x]({{ e }})\n\n[^1]: {{ f }}\n";
    let seen: Vec<_> = parse(text)
        .references()
        .iter()
        .map(|reference| (reference.name.clone(), &text[reference.span.clone()], reference.place))
        .collect();
    let expected = [
        ("a", "{{a}}", ReferencePlace::Inline),
        ("b", "{{ b }}", ReferencePlace::Block),
        ("c", "{{ c }}", ReferencePlace::Inline),
        ("d", "{{ d }}", ReferencePlace::Inline),
        ("e", "{{ e }}", ReferencePlace::LinkTarget),
        ("f", "{{ f }}", ReferencePlace::Inline),
    ];
    assert_eq!(seen, expected.map(|(name, typed, place)| (name.to_owned(), typed, place)));
}

#[test]
fn passages_are_running_text() {
    let text = "前置き\n\n## 募集 {#s}\n\nA &amp; B は**「6月1日」**から\n{{ closes_at }}まで。`令和`  \n次\n\n- 甲\n  - 乙\n\n  丙\n\n|表|\n|-|\n|{漢字|かんじ}|\n\n語\n: 義\n\n```\nx\n```\n\n注[^1]\n\n[^1]: 脚注\n";
    let document = parse(text);
    let seen: Vec<_> = document
        .passages()
        .iter()
        .map(|passage| (passage.kind, passage.text.as_str(), passage.section.as_deref()))
        .collect();
    use PassageKind::*;
    let expected = [
        (Paragraph, "前置き", None),
        (Heading, "募集", Some("s")),
        (Paragraph, "A & B は「6月1日」から\u{fffc}まで。令和\n次", Some("s")),
        (Item, "甲", Some("s")),
        (Item, "乙", Some("s")),
        (Item, "丙", Some("s")),
        (Cell, "表", Some("s")),
        (Cell, "漢字", Some("s")),
        (Definition, "語", Some("s")),
        (Definition, "義", Some("s")),
        (Code, "x\n", Some("s")),
        (Paragraph, "注", Some("s")),
        (Footnote, "脚注", None),
    ];
    assert_eq!(seen, expected);
    let plain = document.plain(&|name| (name == "closes_at").then(|| "7月5日".to_owned()));
    assert_eq!(plain.lines().nth(2), Some("A & B は「6月1日」から7月5日まで。令和"));
}

#[test]
fn passages_lead_back_to_the_source() {
    let text = "> これは**「{漢字|かんじ}」**と&amp;の\n> 6月**（水）**1日は{{ closes_at }}、`a|b`。";
    let document = parse(text);
    let passage = &document.passages()[0];
    let check = |words: &str, expected: &str| {
        let start = passage.text.find(words).expect("words of the passage");
        assert_eq!(&text[passage.span(start..start + words.len())], expected);
    };
    check("これは", "これは");
    check("漢字", "漢字");
    check("「漢字」", "「{漢字|かんじ}」");
    check("と&の", "と&amp;の");
    check("&", "&amp;");
    check("の6月（水）1日", "の\n> 6月**（水）**1日");
    check("1日", "1日");
    check("\u{fffc}", "{{ closes_at }}");
    check("a|b", "a|b");
    check("。", "。");
}

/// Texts that are likely to be constructs, whole or broken.
fn any_text() -> impl Strategy<Value = String> {
    let markup = prop::sample::select(&[
        "**",
        "*",
        "~~",
        "~",
        "_",
        "`",
        "```",
        "\n",
        "\n\n",
        "\r\n",
        "    ",
        "- ",
        "1. ",
        "> ",
        "# ",
        "## ",
        "|",
        "|-|\n",
        "[",
        "](",
        ")",
        "![",
        "[^1]",
        "[^1]: ",
        "[a]: ",
        "<",
        ">",
        "<script>",
        "</",
        "<!--",
        "\\",
        "&amp;",
        "&#xe0f0;",
        "&#xf0000;",
        "{",
        "}",
        "{{ ",
        " }}",
        "{漢|か}",
        "{#id}",
        "{.c}",
        "{{ title }}",
        "{{ materials }}",
        "\u{e0f0}",
        "\u{e0f1}",
        "\u{f0000}",
        ": ",
        "javascript:",
        "data:",
        "\u{fffc}",
        "==\n",
        "--\n",
        "\t",
        "\0",
    ]);
    let words = prop::sample::select(&["漢", "「", "」", "。", "a", "B ", "한", "😀", "1", "葛\u{e0100}", "\u{3099}"]);
    let part =
        prop_oneof![6 => markup.prop_map(str::to_owned), 4 => words.prop_map(str::to_owned), 1 => any::<String>()];
    prop::collection::vec(part, 0..30).prop_map(|parts| parts.concat())
}

fn html_alone(document: &Document) -> String {
    let html = |piece| match piece {
        Piece::Html(html) | Piece::Heading { html, .. } | Piece::Footnotes(html) => Some(html),
        Piece::Block(_) => None,
    };
    document.pieces(&Facts).into_iter().filter_map(html).collect()
}

fn all_spans(document: &Document) -> Vec<Range<usize>> {
    let problems = document.problems().iter().map(|problem| problem.span.clone());
    let headings = document.headings().iter().flat_map(|heading| [heading.span.clone(), heading.text_span.clone()]);
    let links = document.links().iter().flat_map(|link| [link.span.clone(), link.destination_span.clone()]);
    let images = document.images().iter().flat_map(|image| [image.span.clone(), image.destination_span.clone()]);
    let references = document.references().iter().map(|reference| reference.span.clone());
    let passages = document.passages().iter().flat_map(|passage| {
        let ends = passage.text.char_indices().map(|(at, c)| passage.span(at..at + c.len_utf8()));
        ends.chain([passage.span(0..passage.text.len())])
    });
    problems.chain(headings).chain(links).chain(images).chain(references).chain(passages).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(3_000) })]

    #[test]
    fn any_text_is_read_and_written_safely(text in any_text()) {
        let document = parse(&text);
        for span in all_spans(&document) {
            prop_assert!(text.get(span.clone()).is_some(), "{:?} is no stretch of {:?}", span, text);
        }
        let html = html_alone(&document);
        prop_assert!(!html.contains("<script"), "{}", html);
        prop_assert!(!html.contains("<!--"), "{}", html);
        prop_assert!(!html.contains(is_private), "{}", html);
        prop_assert!(!html.contains("href=\"javascript:") && !html.contains("src=\"data:"), "{}", html);
        let plain = document.plain(&|_| None);
        prop_assert!(!plain.contains(is_private), "{}", plain);
    }
}
