//! HTML: the parser's own writer, given a stream in which what we say otherwise is written already.

use pulldown_cmark::{Alignment, CodeBlockKind, Event, LinkType, Tag, TagEnd};

use super::Resolve;
use super::footnote::{Note, anchor, reference_anchor};
use super::link::Target;
use super::token::{self, Kind, NoteReference, Token};
use super::{problem, reference, url};

/// Text as HTML, fit for attributes too.
pub fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.bytes().position(|byte| matches!(byte, b'&' | b'<' | b'>' | b'"')) {
        escaped.push_str(&rest[..at]);
        escaped.push_str(match rest.as_bytes()[at] {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            _ => "&quot;",
        });
        rest = &rest[at + 1..];
    }
    escaped + rest
}

/// Writes the blocks of a document one after the other.
pub(super) struct Writer<'r> {
    resolve: &'r dyn Resolve,
    /// The anchor of the last heading: it names the tables below.
    heading: Option<String>,
    table: Table,
}

/// Where in a table the writer is.
#[derive(Default)]
struct Table {
    alignments: Vec<Alignment>,
    column: usize,
    in_head: bool,
    /// The element of the open cell.
    cell: &'static str,
}

impl<'r> Writer<'r> {
    /// A writer at the beginning of a document.
    pub(super) fn new(resolve: &'r dyn Resolve) -> Writer<'r> {
        Writer { resolve, heading: None, table: Table::default() }
    }

    /// The tables that follow stand under this heading.
    pub(super) fn enter(&mut self, anchor: &str) {
        self.heading = Some(anchor.to_owned());
    }

    /// HTML of some whole blocks, or of the inside of one.
    pub(super) fn html(&mut self, tokens: &[Token]) -> String {
        let mut events = Vec::new();
        let mut index = 0;
        while let Some(token) = tokens.get(index) {
            if let Kind::Image(target) = &token.kind {
                events.push(raw(self.image(target, token::inside(&tokens[index..]))));
                index += token::length(&tokens[index..]);
                continue;
            }
            let next = tokens.get(index + 1);
            events.extend(self.event(token, next));
            index += 1;
        }
        let mut html = String::new();
        pulldown_cmark::html::push_html(&mut html, events.into_iter());
        html
    }

    /// The list of notes; each ends in links back to where it is referred to.
    pub(super) fn notes(&mut self, notes: &[Note]) -> String {
        let mut html = "<ol>\n".to_owned();
        for (number, note) in (1..).zip(notes) {
            let content = self.html(&note.tokens);
            let back = self.back_links(number, note.references);
            let content = content.trim_end();
            let content = match content.strip_suffix("</p>") {
                Some(open) => format!("{open}{back}</p>"),
                None => format!("{content}\n<p>{}</p>", back.trim_start()),
            };
            html += &format!("<li id=\"{}\">{content}</li>\n", anchor(number));
        }
        html + "</ol>\n"
    }

    fn back_links(&self, number: usize, references: usize) -> String {
        let link = |occurrence| {
            let label = escape(&self.resolve.footnote_back(number, occurrence));
            let target = reference_anchor(number, occurrence);
            // U+FE0E keeps the arrow from turning into an emoji.
            format!(" <a href=\"#{target}\" role=\"doc-backlink\" aria-label=\"{label}\">↩\u{fe0e}</a>")
        };
        (1..=references).map(link).collect()
    }

    fn event<'t>(&mut self, token: &'t Token, next: Option<&Token>) -> Option<Event<'t>> {
        Some(match &token.kind {
            Kind::Start(tag) => self.start(tag, next),
            Kind::End(tag) => self.end(*tag),
            Kind::Link(target) => self.link(target),
            Kind::Text(text) => Event::Text((*text).into()),
            Kind::Decoded(text) => Event::Text(text.as_str().into()),
            Kind::Code(code) => Event::Code(code.as_str().into()),
            Kind::Reference(name) => self.fact(name),
            Kind::Ruby(ruby) => raw(ruby.html()),
            Kind::Note(reference) => raw(note_reference(reference)),
            Kind::SoftBreak => Event::Text(" ".into()),
            Kind::HardBreak => Event::HardBreak,
            Kind::Rule => Event::Rule,
            // An image is written whole; ids were settled with the outline.
            Kind::Image(_) | Kind::Id(_) | Kind::RawHtml => return None,
        })
    }

    fn fact(&self, name: &str) -> Event<'static> {
        self.resolve.fact(name).map_or_else(|| Event::Text(reference::typed(name).into()), raw)
    }

    fn link(&self, target: &Target) -> Event<'static> {
        Event::Start(Tag::Link {
            link_type: LinkType::Inline,
            dest_url: self.href(&target.destination).into(),
            title: target.title.clone().into(),
            id: "".into(),
        })
    }

    /// The checker refuses unsafe destinations; none is written even so.
    fn href(&self, destination: &str) -> String {
        if url::is_unsafe(destination) { "#".to_owned() } else { self.resolve.href(destination) }
    }

    fn image(&self, target: &Target, alt: &[Token]) -> String {
        let alt = escape(&token::plain(alt, &|name| self.resolve.fact_text(name)));
        let src = escape(&self.href(&target.destination));
        let title = match target.title.as_str() {
            "" => String::new(),
            title => format!(" title=\"{}\"", escape(title)),
        };
        format!("<img src=\"{src}\" alt=\"{alt}\"{title} loading=\"lazy\" decoding=\"async\">")
    }

    fn start(&mut self, tag: &Tag<'static>, next: Option<&Token>) -> Event<'static> {
        match tag {
            Tag::Table(alignments) => {
                self.table.alignments.clone_from(alignments);
                raw(self.table_start())
            }
            Tag::TableHead => {
                self.table.column = 0;
                self.table.in_head = true;
                raw("<thead><tr>")
            }
            Tag::TableRow => {
                self.table.column = 0;
                self.table.in_head = false;
                raw("<tr>")
            }
            Tag::TableCell => raw(self.cell_start(next)),
            Tag::CodeBlock(CodeBlockKind::Fenced(info)) if !problem::is_language(info) => {
                Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced("".into())))
            }
            Tag::Heading { id: Some(anchor), .. } => {
                self.enter(anchor);
                Event::Start(tag.clone())
            }
            other => Event::Start(other.clone()),
        }
    }

    fn end(&mut self, tag: TagEnd) -> Event<'static> {
        match tag {
            TagEnd::Table => raw("</tbody></table></div>\n"),
            TagEnd::TableHead => raw("</tr></thead><tbody>\n"),
            TagEnd::TableRow => raw("</tr>\n"),
            TagEnd::TableCell => {
                self.table.column += 1;
                raw(format!("</{}>", self.table.cell))
            }
            other => Event::End(other),
        }
    }

    /// A wide table scrolls, so the keyboard must reach it, and what is reached needs a name: that of its heading. A group and
    /// not a region, as two tables may stand under one heading and landmarks must differ in name.
    fn table_start(&self) -> String {
        match &self.heading {
            Some(anchor) => format!(
                "<div class=\"table\" role=\"group\" aria-labelledby=\"{}\" tabindex=\"0\"><table>",
                escape(anchor)
            ),
            None => "<div class=\"table\"><table>".to_owned(),
        }
    }

    /// The empty corner of a table is no header of anything.
    fn cell_start(&mut self, next: Option<&Token>) -> String {
        let empty = next.is_some_and(|token| token.kind == Kind::End(TagEnd::TableCell));
        self.table.cell = if self.table.in_head && !empty { "th" } else { "td" };
        let scope = if self.table.cell == "th" { " scope=\"col\"" } else { "" };
        let class = match self.table.alignments.get(self.table.column) {
            Some(Alignment::Left) => " class=\"align-left\"",
            Some(Alignment::Center) => " class=\"align-center\"",
            Some(Alignment::Right) => " class=\"align-right\"",
            _ => "",
        };
        format!("<{}{scope}{class}>", self.table.cell)
    }
}

fn note_reference(reference: &NoteReference) -> String {
    let NoteReference { number, occurrence, .. } = reference;
    let (target, id) = (anchor(*number), reference_anchor(*number, *occurrence));
    format!("<sup><a href=\"#{target}\" id=\"{id}\" role=\"doc-noteref\">{number}</a></sup>")
}

fn raw(html: impl Into<String>) -> Event<'static> {
    Event::InlineHtml(html.into().into())
}
