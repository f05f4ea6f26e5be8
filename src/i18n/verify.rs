//! Proves that every language can say everything, so that speaking never fails later.

use std::collections::{BTreeMap, BTreeSet};

use super::error::{CatalogError, CatalogErrorKind as Kind};
use super::ftl::{Ftl, Origin};
use super::functions;
use super::vocabulary::{Call, Entry, Name, Vocabulary, is_part};
use crate::nearest::nearest;

/// The files a language must have in full to be a language of a site; the others are for those who build it.
const NEEDED_BY_PAGES: [&str; 4] = ["facts.ftl", "feeds.ftl", "page.ftl", "search.ftl"];

/// The language against which the others are read.
const REFERENCE: &str = "ja";

/// Judges the files of all languages together. `files` are sorted: built-in ones first.
pub(super) fn verify(files: &[Ftl]) -> Vec<CatalogError> {
    let mut errors = Vec::new();
    let mut by_language: BTreeMap<String, Vec<&Ftl>> = BTreeMap::new();
    for file in files {
        by_language.entry(file.language.to_string()).or_default().push(file);
    }
    let built_in = files.iter().filter(|file| file.origin == Origin::Embedded);
    let reference =
        Vocabulary::of(built_in.filter(|file| file.language.language.as_str() == REFERENCE), &mut Vec::new());
    for files in by_language.values() {
        let vocabulary = Vocabulary::of(files.iter().copied(), &mut errors);
        let own = files.iter().copied().filter(|file| file.origin == Origin::Embedded);
        let own = Vocabulary::of(own, &mut Vec::new());
        errors.extend(unknown_messages(&vocabulary, &reference));
        errors.extend(missing_messages(files, &vocabulary, &reference));
        errors.extend(references(&vocabulary));
        errors.extend(variables(&vocabulary, &own, &reference));
    }
    errors
}

fn unknown_messages(vocabulary: &Vocabulary<'_>, reference: &Vocabulary<'_>) -> Vec<CatalogError> {
    let known: BTreeSet<&str> = reference.shared_ids().collect();
    let messages = vocabulary.entries.iter().filter(|(name, _)| matches!(name, Name::Message(_)));
    messages
        .filter(|(_, entry)| !is_part(entry.id) && !known.contains(entry.id))
        .map(|(_, entry)| {
            let nearest = nearest(entry.id, known.iter().copied()).map(str::to_owned);
            entry.error(entry.id, Kind::UnknownMessage { id: entry.id.to_owned(), nearest })
        })
        .collect()
}

/// Only whole languages can lack something, and only if every file of theirs could be read.
fn missing_messages(files: &[&Ftl], vocabulary: &Vocabulary<'_>, reference: &Vocabulary<'_>) -> Vec<CatalogError> {
    let Some(first) = files.first().filter(|_| files.iter().all(|file| !file.damaged)) else {
        return Vec::new();
    };
    let needed = |entry: &Entry<'_>| {
        let of_pages = entry.file.path.file_name().is_some_and(|name| NEEDED_BY_PAGES.contains(&name));
        of_pages || first.origin == Origin::Embedded
    };
    reference
        .shared_ids()
        .filter(|id| reference.entries.get(&Name::Message(id)).is_some_and(needed))
        .filter(|id| !vocabulary.entries.contains_key(&Name::Message(id)))
        .map(|id| CatalogError { path: first.path.clone(), span: 0..0, kind: Kind::MissingMessage(id.to_owned()) })
        .collect()
}

fn references(vocabulary: &Vocabulary<'_>) -> Vec<CatalogError> {
    let mut errors = Vec::new();
    for (name, entry) in &vocabulary.entries {
        let unknown = entry.uses.names.iter().filter(|name| !vocabulary.entries.contains_key(name));
        errors.extend(unknown.map(|name| match name {
            Name::Message(id) => entry.error(id, Kind::UnknownReference((*id).to_owned())),
            Name::Term(id) => entry.error(id, Kind::UnknownReference(format!("-{id}"))),
        }));
        errors.extend(entry.uses.calls.iter().filter_map(|call| unknown_call(entry, call)));
        if vocabulary.inside(*name).contains(name) {
            errors.push(entry.error(entry.id, Kind::Cyclic(entry.id.to_owned())));
        }
    }
    errors
}

fn unknown_call(entry: &Entry<'_>, call: &Call<'_>) -> Option<CatalogError> {
    let unknown = functions::unknown_word(call)?;
    Some(entry.error(unknown, Kind::UnknownReference(unknown.to_owned())))
}

/// Compares each message with the Japanese one, and a site's piece with the piece it replaces.
fn variables(vocabulary: &Vocabulary<'_>, own: &Vocabulary<'_>, reference: &Vocabulary<'_>) -> Vec<CatalogError> {
    let differ = |name: &Name<'_>, entry: &Entry<'_>| {
        let model = if is_part(entry.id) { own } else { reference };
        model.entries.get(name)?;
        let (expected, found) = (model.variables(*name), vocabulary.variables(*name));
        let without = |a: &BTreeSet<&str>, b: &BTreeSet<&str>| a.difference(b).map(|name| name.to_string()).collect();
        let (missing, unknown) = (without(&expected, &found), without(&found, &expected));
        let kind = Kind::VariablesDiffer { id: entry.id.to_owned(), missing, unknown };
        (expected != found).then(|| entry.error(entry.id, kind))
    };
    let messages = vocabulary.entries.iter().filter(|(name, _)| matches!(name, Name::Message(_)));
    messages.filter_map(|(name, entry)| differ(name, entry)).collect()
}
