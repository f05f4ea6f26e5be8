//! The words that rules of typography judge: never code, addresses, or the names that the registry keeps.

use std::ops::{Range, RangeInclusive};

use crate::check::scene::{Reading, ReadingKind, Scene};
use crate::diagnostic::{Diagnostic, Edit, Fix};
use crate::markdown::PassageKind;
use crate::model::Site;
use crate::prose::Reader;

/// A stretch of a reading.
#[derive(Clone)]
pub struct Stretch<'s, 'a> {
    pub reading: &'s Reading<'a>,
    pub range: Range<usize>,
}

impl<'s> Stretch<'s, '_> {
    /// The words.
    pub fn words(&self) -> &'s str {
        &self.reading.text[self.range.clone()]
    }

    /// The text before it.
    pub fn before(&self) -> &'s str {
        &self.reading.text[..self.range.start]
    }

    /// The text after it.
    pub fn after(&self) -> &'s str {
        &self.reading.text[self.range.end..]
    }

    /// Whether it is judged.
    pub fn is_judged(&self, site: &Site) -> bool {
        !self.reading.is_apart(&self.range) && !self.is_in_name(site)
    }

    /// A name is written as its body writes it. Only the text around is looked at, however long the rest is.
    fn is_in_name(&self, site: &Site) -> bool {
        let (text, words) = (&self.reading.text, self.words());
        names(site).filter(|name| name.contains(words)).any(|name| {
            let offsets = name.char_indices().map(|(at, _)| at).filter(|at| name[*at..].starts_with(words));
            offsets
                .filter_map(|at| self.range.start.checked_sub(at))
                .any(|start| text.as_bytes()[start..].starts_with(name.as_bytes()))
        })
    }
}

/// All running text but blocks of code.
pub fn texts<'s, 'a>(scene: &'s Scene<'a>) -> impl Iterator<Item = &'s Reading<'a>> {
    scene.readings.iter().filter(|reading| reading.kind() != ReadingKind::Passage(PassageKind::Code))
}

/// The Japanese text.
pub fn japanese<'s, 'a>(scene: &'s Scene<'a>) -> impl Iterator<Item = &'s Reading<'a>> {
    texts(scene).filter(|reading| reading.reader == Reader::Japanese)
}

/// The longest stretches of such characters in the Japanese text.
pub fn japanese_runs<'s, 'a>(
    scene: &'s Scene<'a>,
    chars: RangeInclusive<char>,
) -> impl Iterator<Item = Stretch<'s, 'a>> {
    let having = chars.clone();
    let readings = japanese(scene).filter(move |reading| reading.characters.may_have_any(having.clone()));
    readings.flat_map(move |reading| {
        let chars = chars.clone();
        runs(&reading.text, move |c| chars.contains(&c)).map(move |range| Stretch { reading, range })
    })
}

/// The longest stretches of such characters.
pub fn runs<'t>(text: &'t str, is_part: impl Fn(char) -> bool + 't) -> impl Iterator<Item = Range<usize>> + 't {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + text[at..].find(&is_part)?;
        let rest = &text[start..];
        at = start + rest.find(|c| !is_part(c)).unwrap_or(rest.len());
        Some(start..at)
    })
}

fn names(site: &Site) -> impl Iterator<Item = &str> {
    let bodies = site.organizations.values().flat_map(|body| {
        let divisions = body.divisions.values().map(|division| &division.name);
        std::iter::once(&body.name).chain(&body.short).chain(divisions)
    });
    let terms = site.terms.values();
    let acronyms = terms.clone().filter_map(|term| term.short.as_deref());
    let texts = bodies.chain(terms.map(|term| &term.name));
    texts.flat_map(|name| name.iter().map(|(_, name)| name.as_str())).chain(acronyms)
}

/// Whether a character belongs to Japanese words.
pub fn is_japanese(c: char) -> bool {
    matches!(c, '\u{3041}'..='\u{3096}' | '\u{30a1}'..='\u{30fa}' | 'ー' | '々' | '〇' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}')
}

/// The finding with one repair of all those places, unless the words are escaped or folded in the file.
pub fn mend<'s, 'a: 's>(
    finding: Diagnostic,
    certain: bool,
    edits: impl IntoIterator<Item = (Stretch<'s, 'a>, String)>,
) -> Diagnostic {
    let edit = |(stretch, replacement): (Stretch<'s, 'a>, String)| {
        let place = stretch.reading.place(&stretch.range);
        let is_escaped = place.source.text()[..place.span.start].ends_with('\\');
        (place.text() == stretch.words() && !is_escaped).then_some(Edit { place, replacement })
    };
    match edits.into_iter().map(edit).collect::<Option<Vec<Edit>>>() {
        Some(edits) if !edits.is_empty() => finding.fix(Fix { edits, certain }),
        _ => finding,
    }
}
