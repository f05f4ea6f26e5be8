//! `organizations.yaml`, `terms.yaml`, `topics.yaml`: maps whose keys are ids.

use std::collections::BTreeMap;
use std::ops::Range;

use super::addresses;
use super::decode::{Decoder, Fields};
use super::value::{date, text, text_entries, url, words};
use super::yaml::Node;
use crate::model::{Division, Organization, Reach, Term};

/// What the ids of a file are for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ids {
    /// To be named in other files.
    Names,
    /// To be part of an address too: each has a list of notices.
    Addresses,
}

/// Decodes a file whose keys are ids.
pub(super) fn by_id<'a, T>(
    decoder: &mut Decoder<'a>,
    kind: Ids,
    decode: impl FnMut(&mut Decoder<'a>, &Node, Range<usize>) -> Option<T>,
) -> BTreeMap<String, T> {
    let decode = |fields: &mut Fields<'_, 'a>| {
        if kind == Ids::Addresses {
            report_bad_names(fields);
        }
        Some(ids(fields, decode))
    };
    decoder.document(decode).unwrap_or_default()
}

/// An underscore does no harm in an address, and keys of YAML have it.
fn report_bad_names(fields: &mut Fields<'_, '_>) {
    for entry in fields.entries().iter().filter(|entry| !addresses::is_plain(&entry.key.replace('_', ""))) {
        let place = fields.decoder.place(entry.key_span.clone());
        fields.decoder.findings.push(addresses::bad_name(&entry.key, place));
    }
}

fn ids<'a, T>(
    fields: &mut Fields<'_, 'a>,
    mut decode: impl FnMut(&mut Decoder<'a>, &Node, Range<usize>) -> Option<T>,
) -> BTreeMap<String, T> {
    let entries = fields.all();
    let decoded = entries
        .iter()
        .filter_map(|entry| Some((entry.key.clone(), decode(fields.decoder, &entry.value, entry.key_span.clone())?)));
    decoded.collect()
}

/// An entry of `organizations.yaml`. Required keys stand last in the literals below, so that a missing one does not hide what else
/// is wrong.
pub(super) fn organization(decoder: &mut Decoder<'_>, node: &Node, key: Range<usize>) -> Option<Organization> {
    decoder.map(node, key, |fields| {
        let name = fields.required("name", text);
        Some(Organization {
            short: fields.optional("short", text),
            url: fields.optional("url", url),
            reach: reach(fields),
            valid_from: fields.optional("valid_from", date),
            valid_until: fields.optional("valid_until", date),
            divisions: fields.map("divisions", |fields| Some(ids(fields, division))).unwrap_or_default(),
            name: name?,
        })
    })
}

fn division(decoder: &mut Decoder<'_>, node: &Node, key: Range<usize>) -> Option<Division> {
    decoder.map(node, key, |fields| {
        let name = fields.required("name", text);
        Some(Division { reach: reach(fields), name: name? })
    })
}

/// The ways to reach somebody, among the keys of an organization, a division or a contact.
pub(super) fn reach(fields: &mut Fields<'_, '_>) -> Reach {
    Reach {
        phone: fields.optional("phone", words),
        extension: fields.optional("extension", words),
        fax: fields.optional("fax", words),
        email: fields.optional("email", words),
        form_url: fields.optional("form_url", url),
        address: fields.optional("address", text),
        hours: fields.optional("hours", text),
    }
}

/// An entry of `terms.yaml`: `short` beside a text.
pub(super) fn term(decoder: &mut Decoder<'_>, node: &Node, key: Range<usize>) -> Option<Term> {
    decoder.map(node, key, |fields| {
        let short = fields.optional("short", words);
        let name = text_entries(fields);
        Some(Term { short, name: name? })
    })
}
