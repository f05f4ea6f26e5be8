//! Findings for people: the lines concerned, what is written there, what to do next.

use std::ops::Range;

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use super::{Diagnostic, Label, Say, Severity};
use crate::source::Source;

/// Lays out a finding as several lines, without a line end behind the last one. `color` adds terminal codes.
pub fn text(finding: &Diagnostic, say: &dyn Say, color: bool) -> String {
    let words = Words::of(finding, say);
    let renderer = if color { Renderer::styled() } else { Renderer::plain() };
    renderer.render(&[words.group(finding)])
}

/// Everything that is said of a finding, in the reader's language.
struct Words {
    level: String,
    title: String,
    primary: Option<String>,
    others: Vec<Option<String>>,
    help: Option<String>,
    help_level: String,
    more: String,
    more_level: String,
}

impl Words {
    fn of(finding: &Diagnostic, say: &dyn Say) -> Words {
        let label = |label: &Label| label.message.as_ref().map(|message| say.say(message));
        let term = |id| say.say(&super::Message::new(id));
        Words {
            level: term(match finding.severity {
                Severity::Error => "severity-error",
                Severity::Warning => "severity-warning",
                Severity::Hint => "severity-hint",
            }),
            title: say.say(&finding.message),
            primary: label(&finding.primary),
            others: finding.others.iter().map(label).collect(),
            help: finding.help.as_ref().map(|help| say.say(help)),
            help_level: term("label-help"),
            more: format!("kokuji explain {}", finding.rule),
            more_level: term("label-more"),
        }
    }

    fn group<'w>(&'w self, finding: &'w Diagnostic) -> Group<'w> {
        let level = match finding.severity {
            Severity::Error => Level::ERROR,
            Severity::Warning => Level::WARNING,
            Severity::Hint => Level::NOTE,
        };
        let title = level.with_name(self.level.as_str()).primary_title(self.title.as_str()).id(finding.rule);
        let mut group = Group::with_title(title);
        for snippet in self.snippets(finding) {
            group = group.element(snippet);
        }
        if let Some(help) = &self.help {
            group = group.element(Level::HELP.with_name(self.help_level.as_str()).message(help.as_str()));
        }
        group.element(Level::NOTE.with_name(self.more_level.as_str()).message(self.more.as_str()))
    }

    /// One snippet a file, the primary place's first.
    fn snippets<'w>(&'w self, finding: &'w Diagnostic) -> Vec<Snippet<'w, annotate_snippets::Annotation<'w>>> {
        let mut snippets = Vec::new();
        let labels = std::iter::once((&finding.primary, &self.primary, AnnotationKind::Primary)).chain(
            finding.others.iter().zip(&self.others).map(|(label, words)| (label, words, AnnotationKind::Context)),
        );
        let mut files: Vec<&camino::Utf8Path> = Vec::new();
        for (label, _, _) in labels.clone() {
            if !files.contains(&label.place.source.path()) {
                files.push(label.place.source.path());
            }
        }
        for file in files {
            let of_file = labels.clone().filter(|(label, _, _)| label.place.source.path() == file);
            let Some((first, _, _)) = of_file.clone().next() else { continue };
            let shown = shown(&first.place.source, of_file.clone().map(|(label, _, _)| &label.place.span));
            let mut snippet = Snippet::source(&first.place.source.text()[shown.clone()])
                .line_start(first.place.source.position(shown.start).line)
                .path(file.as_str());
            for (label, words, kind) in of_file {
                let Range { start, end } = label.place.span;
                let annotation = kind.span(start.saturating_sub(shown.start)..end.saturating_sub(shown.start));
                snippet = snippet.annotation(match words {
                    Some(words) => annotation.label(words.as_str()),
                    None => annotation,
                });
            }
            snippets.push(snippet);
        }
        snippets
    }
}

/// The lines from the first of these stretches to the last. The renderer goes through all it is given, and a long file can have thousands
/// of findings.
fn shown<'s>(source: &Source, spans: impl Iterator<Item = &'s Range<usize>>) -> Range<usize> {
    let all =
        spans.cloned().reduce(|one, other| one.start.min(other.start)..one.end.max(other.end)).unwrap_or_default();
    source.whole_lines(&all)
}
