//! Whole documents, and what holds for any text.

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
        format!("{number}-{occurrence}")
    }
}

/// The whole of a document without sections, blocks and footnotes.
pub(super) fn html(text: &str) -> String {
    let pieces = parse(text).pieces(&Facts);
    let html = |piece| match piece {
        Piece::Html(html) => html,
        Piece::Heading { html, .. } => format!("<h2>{html}</h2>\n"),
        Piece::Block(name) => format!("[{name}]\n"),
        Piece::Footnotes(html) => html,
    };
    pieces.into_iter().map(html).collect()
}
