//! `term/used-before-expansion`.

use std::ops::Range;

use super::expansion;
use crate::check::findings::RuleFindings;
use crate::check::rule::Rule;
use crate::check::scene::{ProseDocument, Reading, Scene};
use crate::diagnostic::{Message, Severity};
use crate::markdown::FACT;
use crate::model::{Fact, Term};

/// An acronym of `terms.yaml` that the page uses before it says what it stands for.
pub struct UsedBeforeExpansion;

/// From so many uses on, a text is long enough that an acronym has to be expanded at all.
const MANY: usize = 3;

impl Rule for UsedBeforeExpansion {
    fn name(&self) -> &'static str {
        "term/used-before-expansion"
    }

    fn severity(&self) -> Severity {
        Severity::Warning
    }

    fn check(&self, scene: &Scene<'_>, findings: &mut RuleFindings<'_>) {
        for document in &scene.documents {
            let is_own =
                |reading: &&Reading<'_>| reading.language == document.language && expansion::is_running(reading);
            let readings: Vec<&Reading<'_>> = scene.readings.iter().filter(is_own).collect();
            for (id, term) in &scene.site.terms {
                if let Some(acronym) = &term.short {
                    judge(scene, document, &readings, &Acronym { id, term, acronym }, findings);
                }
            }
        }
    }
}

struct Acronym<'t> {
    id: &'t str,
    term: &'t Term,
    acronym: &'t str,
}

/// A place in the running text: which reading, and where in it.
type At = (usize, Range<usize>);

fn judge(
    scene: &Scene<'_>,
    document: &ProseDocument<'_>,
    readings: &[&Reading<'_>],
    term: &Acronym<'_>,
    findings: &mut RuleFindings<'_>,
) {
    let all = |find: &dyn Fn(&Reading<'_>) -> Vec<Range<usize>>| -> Vec<At> {
        let found = readings.iter().enumerate();
        found.flat_map(|(index, reading)| find(reading).into_iter().map(move |span| (index, span))).collect()
    };
    let uses = all(&|reading| uses(document, reading, term));
    let Some((index, span)) = uses.first() else { return };
    let expansions = all(&|reading| expansions(scene, reading, term));
    let first = expansions.iter().min_by_key(|(index, span)| (*index, span.start));
    match first {
        Some((other, expanded)) if (*index, span.start) < (*other, expanded.start) => {
            let message = Message::new("term-used-before-expansion").with("acronym", term.acronym);
            let finding = findings.finding(message, readings[*index].place(span));
            let finding =
                finding.also(readings[*other].place(expanded), Message::new("term-used-before-expansion-later"));
            findings.push(finding.help(Message::new("term-used-before-expansion-help")));
        }
        None if uses.len() >= MANY => {
            let message = Message::new("term-never-expanded").with("acronym", term.acronym);
            let finding = findings.finding(message, readings[*index].place(span));
            let help = Message::new("term-never-expanded-help")
                .with("reference", format!("{{{{ term.{} }}}}", term.id))
                .with("short", format!("{{{{ term.{}.short }}}}", term.id));
            findings.push(finding.help(help));
        }
        _ => {}
    }
}

/// Where the acronym stands alone. In links and between quotation marks it is part of the name of something else.
fn uses(document: &ProseDocument<'_>, reading: &Reading<'_>, term: &Acronym<'_>) -> Vec<Range<usize>> {
    let text = reading.text.as_str();
    let is_part = |c: char| c.is_ascii_alphanumeric() || c == '-';
    if !reading.characters.may_have_word(term.acronym) && reading.references().is_empty() {
        return Vec::new();
    }
    let literal = text.match_indices(term.acronym).map(|(at, word)| at..at + word.len());
    let whole = literal
        .filter(|span| !text[..span.start].ends_with(is_part) && !text[span.end..].starts_with(is_part))
        .filter(|span| !is_cited(text, span.start) && !is_linked(document, reading, span));
    let by_reference = facts(reading).filter(|(_, fact)| matches!(fact, Fact::TermShort(id) if id == term.id));
    let mut uses: Vec<Range<usize>> = whole.chain(by_reference.map(|(span, _)| span)).collect();
    uses.sort_by_key(|span| span.start);
    uses
}

fn is_cited(text: &str, at: usize) -> bool {
    let open = |opening: char, closing: char| {
        let before = &text[..at];
        before.matches(opening).count() > before.matches(closing).count()
    };
    open('「', '」') || open('『', '』') || open('“', '”') || text[..at].matches('"').count() % 2 == 1
}

fn is_linked(document: &ProseDocument<'_>, reading: &Reading<'_>, span: &Range<usize>) -> bool {
    let at = reading.place(span).span.start;
    document.document.links().iter().any(|link| link.span.contains(&at))
}

fn expansions(scene: &Scene<'_>, reading: &Reading<'_>, term: &Acronym<'_>) -> Vec<Range<usize>> {
    let pairs = expansion::pairs(scene, reading).into_iter().filter(|pair| pair.acronym == term.acronym);
    let lower = reading.text.to_ascii_lowercase();
    let names = term.term.name.iter().map(|(_, name)| name.to_ascii_lowercase());
    let literal: Vec<Range<usize>> = names.filter_map(|name| lower.find(&name).map(|at| at..at + name.len())).collect();
    let by_reference = facts(reading).filter(|(_, fact)| matches!(fact, Fact::Term(id) if id == term.id));
    pairs.map(|pair| pair.whole).chain(literal).chain(by_reference.map(|(span, _)| span)).collect()
}

/// The facts by reference in a reading, with their places.
fn facts<'r>(reading: &'r Reading<'_>) -> impl Iterator<Item = (Range<usize>, Fact)> + 'r {
    let places = reading.text.match_indices(FACT).map(|(at, fact)| at..at + fact.len());
    // The references first: where there are none, no place is looked for.
    reading.references().iter().zip(places).filter_map(|(name, span)| Some((span, Fact::parse(name)?)))
}
