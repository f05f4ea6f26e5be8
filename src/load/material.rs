//! `materials`: documents and their parts.

use std::collections::BTreeMap;

use super::decode::{Decoder, Fields, list};
use super::site_config::is_tag;
use super::value::{count, digest, flag, one_of, text, url, words};
use super::yaml::{Data, Node};
use crate::diagnostic::{Diagnostic, Message};
use crate::model::{Attachment, Label, Material, MaterialSource, MaterialStatus, Measured, Part, PartUnit, Role};
use crate::nearest::nearest;

/// The files of the notice, by name.
pub(super) type Files = BTreeMap<String, Attachment>;

fn material(decoder: &mut Decoder<'_>, node: &Node, files: &Files, needs_role: bool) -> Option<Material> {
    decoder.map(node, node.span.clone(), |fields| {
        let title = fields.required("title", text);
        let file = fields.optional("file", |decoder, node| file(decoder, node, files));
        let url = fields.optional("url", url);
        let parts = parts(fields, needs_role);
        Some(Material {
            status: fields.optional("status", |decoder, node| {
                let choices = [
                    ("new", MaterialStatus::New),
                    ("revised", MaterialStatus::Revised),
                    ("unchanged", MaterialStatus::Unchanged),
                ];
                one_of(decoder, node, &choices)
            }),
            draft: fields.optional("draft", flag).unwrap_or(false),
            language: fields.optional("language", language),
            declared: Measured {
                size: fields.optional("size", count).map(u64::from),
                pages: fields.optional("pages", count),
                sha256: fields.optional("sha256", digest),
            },
            source: match (file, url) {
                (Some(file), _) => MaterialSource::File(file),
                (None, Some(url)) => MaterialSource::Url(url),
                (None, None) => MaterialSource::Named,
            },
            title: title?,
            parts: parts?,
        })
    })
}

/// `material/file-missing`: a path, a link or a file that is not there.
fn file(decoder: &mut Decoder<'_>, node: &Node, files: &Files) -> Option<Attachment> {
    let name = words(decoder, node)?;
    if let Some(file) = files.get(&name) {
        return Some(file.clone());
    }
    let finding = |id| {
        Diagnostic::error(
            "material/file-missing",
            Message::new(id).with("name", name.as_str()),
            decoder.place(node.span.clone()),
        )
    };
    let finding = if name.contains(['/', '\\']) {
        finding("material-file-a-path").help(Message::new("material-file-a-path-help"))
    } else {
        let near = nearest(&name, files.keys().map(String::as_str));
        let help = near
            .map_or(Message::new("material-file-missing-help"), |near| Message::new("did-you-mean").with("near", near));
        finding("material-file-missing").help(help)
    };
    decoder.report(finding)
}

/// A language tag (BCP 47).
pub(super) fn language(decoder: &mut Decoder<'_>, node: &Node) -> Option<String> {
    let tag = words(decoder, node)?;
    if is_tag(&tag) { Some(tag) } else { decoder.wrong_type(node, "yaml-a-language") }
}

/// `parts`, or `role` as short for one part that is the whole document.
fn parts(fields: &mut Fields<'_, '_>, needs_role: bool) -> Option<Vec<Part>> {
    let whole = fields.optional("role", role).map(|role| Part { role, numbers: Vec::new(), named: None, note: None });
    let parts = fields.list("parts", part);
    let parts: Vec<Part> = whole.into_iter().chain(parts).collect();
    if needs_role && parts.is_empty() && fields.is_absent("role") && fields.is_absent("parts") {
        return without_role(fields, "material-without-role");
    }
    Some(parts)
}

/// `material/without-role`.
fn without_role<T>(fields: &mut Fields<'_, '_>, id: &'static str) -> Option<T> {
    let place = fields.decoder.place(fields.place());
    let finding = Diagnostic::error("material/without-role", Message::new(id), place);
    fields.decoder.report(finding.help(Message::new("material-without-role-help")))
}

fn part(decoder: &mut Decoder<'_>, node: &Node) -> Option<Part> {
    decoder.map(node, node.span.clone(), |fields| {
        let is_absent = fields.is_absent("role");
        let role = match is_absent {
            true => without_role(fields, "material-without-role-part"),
            false => fields.optional("role", role),
        };
        let numbers = PartUnit::ALL.into_iter().map(|unit| (unit, fields.list(unit.key(), label)));
        Some(Part {
            numbers: numbers.filter(|(_, labels)| !labels.is_empty()).collect(),
            named: fields.optional("named", text),
            note: fields.optional("note", text),
            role: role?,
        })
    })
}

fn role(decoder: &mut Decoder<'_>, node: &Node) -> Option<Role> {
    one_of(decoder, node, &[("subject", Role::Subject), ("reference", Role::Reference), ("guide", Role::Guide)])
}

/// `13`, `3-7`, or a quoted label such as `"1-2"`; unquoted words without a hyphen are labels too: `A`.
fn label(decoder: &mut Decoder<'_>, node: &Node) -> Option<Label> {
    match &node.data {
        Data::Number(raw) if raw.bytes().all(|byte| byte.is_ascii_digit()) => Some(Label::One(raw.clone())),
        Data::Text { text, quoted } if *quoted || !text.contains('-') => Some(Label::One(text.trim().to_owned())),
        Data::Text { text, .. } => match range(text) {
            Some((from, to)) if from < to => Some(Label::Span(from, to)),
            _ => decoder.wrong_type(node, "yaml-a-label"),
        },
        _ => decoder.wrong_type(node, "yaml-a-label"),
    }
}

fn range(text: &str) -> Option<(u32, u32)> {
    let (from, to) = text.split_once('-')?;
    Some((from.trim().parse().ok()?, to.trim().parse().ok()?))
}

/// The list of materials under a key. Those of a notice have to say what they are there for.
pub(super) fn materials(
    decoder: &mut Decoder<'_>,
    node: &Node,
    files: &Files,
    needs_role: bool,
) -> Option<Vec<Material>> {
    list(decoder, node, |decoder, node| material(decoder, node, files, needs_role))
}
