//! Themes: what the documents promise to templates is what there is, and a site changes one file without copying the rest.

use std::fs;

use super::support::{Site, Tree, announcement, package};

const HEADING: &str = "## Fields\n";

/// A struct of `src/render/view.rs` without its `View`, and what its comments say.
struct View {
    name: String,
    about: String,
    fields: Vec<Field>,
}

struct Field {
    name: String,
    kind: String,
    about: String,
}

/// The structs of the file, in its order.
fn views(source: &str) -> Vec<View> {
    let mut views: Vec<View> = Vec::new();
    let mut comment = Vec::new();
    for line in source.lines() {
        let line = line.trim();
        if let Some(words) = line.strip_prefix("/// ") {
            comment.push(words);
        } else if let Some(name) = line.strip_prefix("pub struct ").and_then(|rest| rest.strip_suffix("View {")) {
            views.push(View { name: name.to_owned(), about: comment.join(" "), fields: Vec::new() });
            comment.clear();
        } else if let Some((name, kind)) = line.strip_prefix("pub ").and_then(|field| field.split_once(": ")) {
            let is_html = name == "html" || name.ends_with("_html");
            let kind = kind_said(kind.trim_end_matches(',')).replace("text", if is_html { "HTML" } else { "text" });
            let view = views.last_mut().expect("a field is in a struct");
            view.fields.push(Field { name: name.to_owned(), kind, about: comment.join(" ") });
            comment.clear();
        }
    }
    views
}

/// A type as theme authors know it.
fn kind_said(kind: &str) -> String {
    let inside = |of: &str| kind.strip_prefix(of).and_then(|rest| rest.strip_suffix('>'));
    if let Some(kind) = inside("Option<") {
        format!("{}, or none", kind_said(kind))
    } else if let Some(kind) = inside("Vec<") {
        format!("list of {}", kind_said(kind).replace("text", "texts"))
    } else if let Some(kind) = inside("std::collections::BTreeMap<String, ") {
        format!("map of {}", kind_said(kind))
    } else if let Some(name) = kind.strip_suffix("View") {
        format!("[{name}](#{})", name.to_lowercase())
    } else {
        match kind {
            "String" | "&'static str" => "text".to_owned(),
            "bool" => "yes or no".to_owned(),
            "usize" | "i32" => "number".to_owned(),
            other => panic!("theme authors do not know `{other}`"),
        }
    }
}

/// The section of `docs/themes.md` that tells every field.
fn fields_told(views: &[View]) -> String {
    let mut text = format!("{HEADING}\n\"Or none\" is a field that may hold nothing. A text may be empty.\n");
    for view in views {
        text += &format!("\n### {}\n\n{}\n\n| field | is | means |\n| --- | --- | --- |\n", view.name, view.about);
        for Field { name, kind, about } in &view.fields {
            text += &format!("| `{name}` | {kind} | {} |\n", about.replace('|', "\\|"));
        }
    }
    text
}

/// With `KOKUJI_ACCEPT` set, the document is brought up to date.
#[test]
fn every_field_of_a_view_is_documented() {
    let path = package().join("docs/themes.md");
    let document = fs::read_to_string(&path).expect("a document");
    let views = views(&fs::read_to_string(package().join("src/render/view.rs")).expect("a source"));
    let (before, told) = document.split_at(document.find(HEADING).expect("the heading"));
    let expected = fields_told(&views);
    if std::env::var_os("KOKUJI_ACCEPT").is_some() {
        fs::write(&path, format!("{before}{expected}")).expect("written");
    } else {
        assert_eq!(told, expected);
    }
}

#[test]
fn a_site_changes_one_template_and_one_message() {
    let site = Site::new();
    site.notice("2026/one", &announcement("題名", "Title", "2026-04-01 09:00"));
    let usual = site.build("2026-04-02 09:00");
    site.write("themes/default/templates/parts/footer.html", "<footer>{{ t(id=\"contact\") }} 42</footer>\n");
    site.write("i18n/en/site.ftl", "contact = Ask us\nback-to-home = Start again\n");
    let changed = site.build("2026-04-02 09:00");
    let page = |tree: &Tree, path: &str| String::from_utf8(tree[path].clone()).expect("UTF-8");
    let notice = "en/2026/one/index.html";
    let without_footer = |page: &str| page.split_once("<footer").expect("a footer").0.to_owned();
    assert_eq!(without_footer(&page(&usual, notice)), without_footer(&page(&changed, notice)));
    assert!(page(&changed, notice).contains("<footer>Ask us 42</footer>"));
    assert!(page(&changed, "ja/2026/one/index.html").contains("<footer>問合せ先 42</footer>"));
    assert!(page(&changed, "404.html").contains(">Start again</a>"));
}
