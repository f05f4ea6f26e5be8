//! Acronyms with what they stand for beside them: "Assessment Program (AP)", 評価制度（AP）, AP (Assessment Program).

use std::ops::Range;

use super::run;
use crate::check::scene::{Reading, ReadingKind, Scene};
use crate::markdown::{FACT, PassageKind};
use crate::model::{Fact, Site, Term};

/// An acronym and its expansion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Pair {
    pub acronym: String,
    /// The words of the expansion.
    pub words: String,
    /// Where they stand.
    pub span: Range<usize>,
    /// The expansion, the acronym and the brackets.
    pub whole: Range<usize>,
    /// Whether the page says the expansion itself: then it is the right one.
    pub by_reference: bool,
}

/// The terms of an acronym.
pub(super) fn terms<'s>(site: &'s Site, acronym: &str) -> Vec<&'s Term> {
    site.terms.values().filter(|term| term.short.as_deref() == Some(acronym)).collect()
}

/// What an acronym stands for by `terms.yaml`, in any language: an English name can stand in a Japanese text.
pub(super) fn names<'s>(site: &'s Site, acronym: &str) -> Vec<&'s str> {
    terms(site, acronym).into_iter().flat_map(|term| term.name.iter()).map(|(_, name)| name.as_str()).collect()
}

/// Whether a reading is running prose: where a term is introduced. Headings, tables and notes are read on their own.
pub(super) fn is_running(reading: &Reading<'_>) -> bool {
    use PassageKind::{Definition, Item, Paragraph};
    matches!(reading.kind(), ReadingKind::Passage(Paragraph | Item | Definition))
}

/// Whether a reading is code.
pub(super) fn is_code(reading: &Reading<'_>) -> bool {
    reading.kind() == ReadingKind::Passage(PassageKind::Code)
}

/// Whether the words of a title may have other capitals.
pub(super) fn is_title(reading: &Reading<'_>) -> bool {
    match reading.kind() {
        ReadingKind::Passage(kind) => kind == PassageKind::Heading,
        ReadingKind::Field(path) => path.ends_with("title"),
    }
}

/// The pairs in a reading.
pub(super) fn pairs(scene: &Scene<'_>, reading: &Reading<'_>) -> Vec<Pair> {
    let text = reading.text.as_str();
    // An acronym has capitals, unless the page says it: most texts have no bracket, and most Japanese ones no capital.
    let characters = &reading.characters;
    if !characters.may_have_any(['(', '（']) || !characters.may_have_any(('A'..='Z').chain([FACT])) {
        return Vec::new();
    }
    brackets(text).into_iter().filter_map(|bracket| pair(scene, reading, bracket)).collect()
}

/// The innermost brackets with what is in them.
fn brackets(text: &str) -> Vec<Range<usize>> {
    let (mut found, mut open) = (Vec::new(), None);
    for (at, c) in text.char_indices() {
        match c {
            '(' | '（' => open = Some(at),
            ')' | '）' => found.extend(open.take().map(|start| start..at + c.len_utf8())),
            _ => {}
        }
    }
    found
}

fn pair(scene: &Scene<'_>, reading: &Reading<'_>, bracket: Range<usize>) -> Option<Pair> {
    let text = reading.text.as_str();
    let inside = inside(text, &bracket);
    let before = text[..bracket.start].trim_end();
    match acronym_in(scene, reading, &inside) {
        Some(acronym) => expansion_before(scene, reading, before, acronym, bracket.end),
        None => {
            let (acronym, start) = acronym_before(scene, reading, before)?;
            let span = expansion_in(scene.site, text, inside, &acronym)?;
            let words = text[span.clone()].to_owned();
            Some(Pair { acronym, words, span, whole: start..bracket.end, by_reference: false })
        }
    }
}

/// Brackets are one character each.
fn inside(text: &str, bracket: &Range<usize>) -> Range<usize> {
    let first = text[bracket.clone()].chars().next().map_or(0, char::len_utf8);
    let last = text[bracket.clone()].chars().next_back().map_or(0, char::len_utf8);
    trimmed(text, bracket.start + first..bracket.end - last)
}

fn trimmed(text: &str, span: Range<usize>) -> Range<usize> {
    let words = &text[span.clone()];
    let start = span.start + words.len() - words.trim_start().len();
    start..start + words.trim().len()
}

/// The fact for which a character stands.
fn fact_at(reading: &Reading<'_>, at: usize) -> Option<Fact> {
    let index = reading.text[..at].matches(FACT).count();
    reading.references().get(index).and_then(|name| Fact::parse(name))
}

/// The acronym that a bracket consists of: ISMAP, 以下「ISMAP」という。, hereinafter "ISMAP".
fn acronym_in(scene: &Scene<'_>, reading: &Reading<'_>, inside: &Range<usize>) -> Option<String> {
    let words = &reading.text[inside.clone()];
    if words.chars().eq([FACT]) {
        return short_of(scene.site, reading, fact_at(reading, inside.start)?);
    }
    let words = words.strip_prefix("以下").unwrap_or(words);
    let words = words.strip_prefix("hereinafter ").unwrap_or(words);
    let words = words.strip_prefix("the ").unwrap_or(words);
    let words = words.trim_end_matches(['。', '.']);
    let words = ["という", "といいます", "と呼びます", "と略称する"]
        .iter()
        .fold(words, |words, end| words.strip_suffix(end).unwrap_or(words));
    let words = words.trim_matches(['「', '」', '"', '“', '”', '\'', '‘', '’', ' ']);
    is_acronym(words).then(|| words.to_owned())
}

fn short_of(site: &Site, reading: &Reading<'_>, fact: Fact) -> Option<String> {
    match fact {
        Fact::TermShort(id) => site.terms.get(&id)?.short.clone(),
        Fact::OrgShort(id) => {
            let short = site.organizations.get(&id)?.short.as_ref()?.get(reading.language);
            is_acronym(short).then(|| short.clone())
        }
        _ => None,
    }
}

fn name_of(site: &Site, reading: &Reading<'_>, fact: Fact) -> Option<String> {
    let name = match fact {
        Fact::Term(id) => &site.terms.get(&id)?.name,
        Fact::Org(id) => &site.organizations.get(&id)?.name,
        _ => return None,
    };
    Some(name.get(reading.language).clone())
}

/// Capital letters, with figures and hyphens: ISMAP-LIU, IaaS, G7.
pub(super) fn is_acronym(word: &str) -> bool {
    let capitals = word.chars().filter(char::is_ascii_uppercase).count();
    let letters = word.chars().filter(char::is_ascii_alphabetic).count();
    let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '&' | '/');
    capitals >= 2 && capitals * 2 >= letters && word.len() <= 20 && word.chars().all(is_part)
}

fn expansion_before(
    scene: &Scene<'_>,
    reading: &Reading<'_>,
    before: &str,
    acronym: String,
    end: usize,
) -> Option<Pair> {
    if before.ends_with(FACT) {
        let start = before.len() - FACT.len_utf8();
        let words = name_of(scene.site, reading, fact_at(reading, start)?)?;
        return Some(Pair { acronym, words, span: start..before.len(), whole: start..end, by_reference: true });
    }
    let span = run::before(before, &acronym, &names(scene.site, &acronym))?;
    let words = before[span.clone()].to_owned();
    Some(Pair { acronym, words, whole: span.start..end, span, by_reference: false })
}

/// The acronym right before a bracket, and where it begins.
fn acronym_before(scene: &Scene<'_>, reading: &Reading<'_>, before: &str) -> Option<(String, usize)> {
    if before.ends_with(FACT) {
        let start = before.len() - FACT.len_utf8();
        return Some((short_of(scene.site, reading, fact_at(reading, start)?)?, start));
    }
    let rest = before.trim_end_matches(|c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '&' | '/'));
    let word = &before[rest.len()..];
    is_acronym(word).then(|| (word.to_owned(), rest.len()))
}

/// The expansion in a bracket behind the acronym. Other things stand in such brackets too, so it has to look like one.
fn expansion_in(site: &Site, text: &str, inside: Range<usize>, acronym: &str) -> Option<Range<usize>> {
    let names = names(site, acronym);
    let is_name = |span: &Range<usize>| names.contains(&&text[span.clone()]);
    if is_name(&inside) {
        return Some(inside);
    }
    let parts = parts(text, inside);
    let named = parts.iter().find(|span| is_name(span));
    named.or_else(|| parts.iter().find(|span| run::is_expansion(&text[(*span).clone()], acronym, &names))).cloned()
}

fn parts(text: &str, inside: Range<usize>) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let mut start = inside.start;
    for (at, c) in text[inside.clone()].char_indices().filter(|(_, c)| ",、，;；:：".contains(*c)) {
        parts.push(start..inside.start + at);
        start = inside.start + at + c.len_utf8();
    }
    parts.push(start..inside.end);
    parts.into_iter().map(|part| bare(text, part)).filter(|part| !part.is_empty()).collect()
}

/// Without 「」 and の略.
fn bare(text: &str, span: Range<usize>) -> Range<usize> {
    let span = trimmed(text, span);
    let words = &text[span.clone()];
    let words = words.strip_suffix("の略称").or_else(|| words.strip_suffix("の略")).unwrap_or(words);
    let start = words.len() - words.trim_start_matches(['「', '"', '“']).len();
    let end = words.trim_end_matches(['」', '"', '”']).len().max(start);
    trimmed(text, span.start + start..span.start + end)
}
