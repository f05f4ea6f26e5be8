//! `material/link-text-empty`.

use crate::check::findings::RuleFindings;
use crate::check::rule::Rule;
use crate::check::scene::{ProseDocument, Scene};
use crate::diagnostic::{Message, Severity};
use crate::markdown::Link;

/// A link whose words do not say where it leads.
pub struct LinkTextEmpty;

/// Words that say nothing when they are heard alone; in lower case, without spaces and marks around them.
const EMPTY: [&str; 29] = [
    "here",
    "click here",
    "see here",
    "this",
    "this link",
    "this page",
    "link",
    "more",
    "read more",
    "details",
    "more details",
    "こちら",
    "こちらから",
    "こちらへ",
    "こちらをクリック",
    "こちらをご覧ください",
    "こちらのページ",
    "詳しくはこちら",
    "詳細はこちら",
    "詳細",
    "ここ",
    "ここから",
    "ここをクリック",
    "クリック",
    "リンク",
    "リンク先",
    "もっと見る",
    "続きを読む",
    "コチラ",
];

impl Rule for LinkTextEmpty {
    fn name(&self) -> &'static str {
        "material/link-text-empty"
    }

    fn severity(&self) -> Severity {
        Severity::Warning
    }

    fn check(&self, scene: &Scene<'_>, findings: &mut RuleFindings<'_>) {
        for document in &scene.documents {
            for link in document.document.links() {
                if let Some(message) = emptiness(document, link) {
                    let finding = findings.finding(message, document.place(&link.span));
                    findings.push(finding.help(Message::new("material-link-text-empty-help")));
                }
            }
        }
    }
}

/// What is wrong with the words of a link.
fn emptiness(document: &ProseDocument<'_>, link: &Link) -> Option<Message> {
    let is_mark = |c: char| c.is_whitespace() || "「」『』（）()[]【】。.、,！!→＞>»…:：".contains(c);
    let words = link.text.trim_matches(is_mark).to_lowercase();
    let is_url = ["http://", "https://", "www."].iter().any(|start| words.starts_with(start));
    if is_url && !words.contains(char::is_whitespace) {
        Some(Message::new("material-link-text-url"))
    } else if EMPTY.contains(&words.as_str()) {
        Some(Message::new("material-link-text-empty").with("words", link.text.trim()))
    } else if words.is_empty() && !has_image(document, link) {
        Some(Message::new("material-link-text-none"))
    } else {
        None
    }
}

/// The words of an image are its alternative text, which has its own rule.
fn has_image(document: &ProseDocument<'_>, link: &Link) -> bool {
    document.document.images().iter().any(|image| link.span.contains(&image.span.start))
}
