//! `material/part-in-two-roles`.

use std::rc::Rc;

use super::documents::{Document, documents};
use crate::check::findings::RuleFindings;
use crate::check::rule::Rule;
use crate::check::scene::Scene;
use crate::diagnostic::Message;
use crate::model::{Label, Part, PartUnit, Role};

/// The same part of a document with two roles.
pub struct PartInTwoRoles;

impl Rule for PartInTwoRoles {
    fn name(&self) -> &'static str {
        "material/part-in-two-roles"
    }

    fn check(&self, scene: &Scene<'_>, findings: &mut RuleFindings<'_>) {
        let pieces = pieces(scene);
        for (index, piece) in pieces.iter().enumerate() {
            let Some(other) = pieces[..index].iter().find(|other| other.contradicts(piece)) else { continue };
            let place = |piece: &Piece<'_>| {
                let part = piece.document.part_path(scene, piece.index);
                scene.origin.at(&format!("{part}{}", piece.field))
            };
            let role = |piece: &Piece<'_>| Message::new(role_here(piece.part.role));
            let message = Message::new("material-part-in-two-roles").with("title", piece.title());
            let finding = findings
                .finding(message, place(piece))
                .label(role(piece))
                .also(place(other), role(other))
                .help(Message::new("material-part-in-two-roles-help"));
            findings.push(finding);
        }
    }
}

/// One numbered or named piece of a document, or the whole of it.
struct Piece<'s> {
    document: Rc<Document<'s>>,
    /// The place of its part among those of the document.
    index: usize,
    part: &'s Part,
    what: What<'s>,
    /// The field below the part.
    field: String,
}

#[derive(PartialEq)]
enum What<'s> {
    Whole,
    Numbers(PartUnit, &'s Label),
    Named(&'s str),
}

impl Piece<'_> {
    fn title(&self) -> &str {
        self.document.material.title.original()
    }

    /// A note narrows a part ("entries on security"), so that the rest of it may have another role.
    fn contradicts(&self, other: &Piece<'_>) -> bool {
        let is_narrowed = self.part.note.is_some() || other.part.note.is_some();
        let same_role = self.part.role == other.part.role;
        self.title() == other.title() && !same_role && !is_narrowed && overlap(&self.what, &other.what)
    }
}

fn overlap(one: &What<'_>, other: &What<'_>) -> bool {
    match (one, other) {
        (What::Numbers(unit, label), What::Numbers(other_unit, other)) => {
            unit == other_unit && labels_meet(label, other)
        }
        _ => one == other,
    }
}

fn labels_meet(one: &Label, other: &Label) -> bool {
    match (numbers(one), numbers(other)) {
        (Some((from, to)), Some((other_from, other_to))) => from <= other_to && other_from <= to,
        _ => one == other,
    }
}

fn numbers(label: &Label) -> Option<(u32, u32)> {
    match label {
        Label::One(number) => number.parse().ok().map(|number| (number, number)),
        Label::Span(from, to) => Some((*from, *to)),
    }
}

/// All pieces of all documents. A document that stands in the list twice is one.
fn pieces<'s>(scene: &Scene<'s>) -> Vec<Piece<'s>> {
    let mut pieces = Vec::new();
    for document in documents(scene).map(Rc::new) {
        for (index, part) in document.material.parts.iter().enumerate() {
            let piece = |(what, field)| Piece { document: document.clone(), index, part, what, field };
            pieces.extend(whats(part).into_iter().map(piece));
        }
    }
    pieces
}

/// What a part consists of, each with its field.
fn whats(part: &Part) -> Vec<(What<'_>, String)> {
    let numbered = part.numbers.iter().flat_map(|(unit, labels)| {
        let field = |index| format!(".{}.{index}", unit.key());
        labels.iter().enumerate().map(move |(index, label)| (What::Numbers(*unit, label), field(index)))
    });
    let named = part.named.iter().map(|named| (What::Named(named.original().as_str()), ".named".to_owned()));
    let is_whole = part.numbers.is_empty() && part.named.is_none();
    numbered.chain(named).chain(is_whole.then(|| (What::Whole, String::new()))).collect()
}

fn role_here(role: Role) -> &'static str {
    match role {
        Role::Subject => "material-role-subject",
        Role::Reference => "material-role-reference",
        Role::Guide => "material-role-guide",
    }
}
