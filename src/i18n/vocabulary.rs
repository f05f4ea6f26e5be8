//! What one language has messages for, and what each of them speaks of.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Entry as Node, Expression, InlineExpression, Pattern, PatternElement};

use super::error::{CatalogError, CatalogErrorKind};
use super::ftl::Ftl;

/// The name of a message or of a term; the two may share an id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Name<'a> {
    Message(&'a str),
    Term(&'a str),
}

/// A message or term, and where it stands.
pub(super) struct Entry<'a> {
    pub file: &'a Ftl,
    pub id: &'a str,
    pub uses: Uses<'a>,
}

impl Entry<'_> {
    /// An error at a slice of the entry's file.
    pub fn error(&self, slice: &str, kind: CatalogErrorKind) -> CatalogError {
        CatalogError { path: self.file.path.clone(), span: self.file.span(slice), kind }
    }
}

/// What a message is made of, besides words.
#[derive(Default)]
pub(super) struct Uses<'a> {
    pub variables: BTreeSet<&'a str>,
    pub names: Vec<Name<'a>>,
    pub calls: Vec<Call<'a>>,
}

/// A call of a function with at most one named argument that matters.
pub(super) struct Call<'a> {
    pub function: &'a str,
    pub option: Option<(&'a str, &'a str)>,
}

/// The messages and terms of one language, a site's before the built-in ones.
#[derive(Default)]
pub(super) struct Vocabulary<'a> {
    pub entries: BTreeMap<Name<'a>, Entry<'a>>,
}

impl<'a> Vocabulary<'a> {
    /// From the files of one language. Ids written twice by the same hand are added to `errors`.
    pub fn of(files: impl Iterator<Item = &'a Ftl>, errors: &mut Vec<CatalogError>) -> Vocabulary<'a> {
        let mut vocabulary = Vocabulary::default();
        for file in files {
            for node in file.resource.entries() {
                vocabulary.add(file, node, errors);
            }
        }
        vocabulary
    }

    fn add(&mut self, file: &'a Ftl, node: &'a Node<&'a str>, errors: &mut Vec<CatalogError>) {
        let (name, pattern) = match node {
            Node::Message(message) => (Name::Message(message.id.name), message.value.as_ref()),
            Node::Term(term) => (Name::Term(term.id.name), Some(&term.value)),
            _ => return,
        };
        let (Name::Message(id) | Name::Term(id)) = name;
        let mut uses = Uses::default();
        if let Some(pattern) = pattern {
            uses.pattern(pattern);
        }
        let entry = Entry { file, id, uses };
        if pattern.is_none() {
            errors.push(entry.error(id, CatalogErrorKind::Syntax(format!("{id} has no value"))));
        }
        if self.entries.get(&name).is_some_and(|earlier| earlier.file.origin == file.origin) {
            errors.push(entry.error(id, CatalogErrorKind::Duplicate(id.to_owned())));
        }
        self.entries.insert(name, entry);
    }

    /// The ids of messages, without those a language keeps to itself.
    pub fn shared_ids(&self) -> impl Iterator<Item = &'a str> {
        self.entries.keys().filter_map(|name| match name {
            Name::Message(id) if !is_part(id) => Some(*id),
            _ => None,
        })
    }

    /// The variables of a message and of all messages it contains.
    pub fn variables(&self, name: Name<'a>) -> BTreeSet<&'a str> {
        let mut inside = self.inside(name);
        inside.insert(name);
        inside
            .iter()
            .filter(|name| matches!(name, Name::Message(_)))
            .filter_map(|name| self.entries.get(name))
            .flat_map(|entry| entry.uses.variables.iter().copied())
            .collect()
    }

    /// All that a message contains, directly or not; itself only if it goes round in a circle.
    pub fn inside(&self, name: Name<'a>) -> BTreeSet<Name<'a>> {
        let mut seen = BTreeSet::new();
        let mut next = vec![name];
        while let Some(name) = next.pop() {
            let names = self.entries.get(&name).map(|entry| entry.uses.names.as_slice()).unwrap_or_default();
            next.extend(names.iter().copied().filter(|name| seen.insert(*name)));
        }
        seen
    }
}

/// Whether a message is a piece that a language composes others from; languages need not have the same pieces.
pub(super) fn is_part(id: &str) -> bool {
    id.starts_with("part-")
}

impl<'a> Uses<'a> {
    fn pattern(&mut self, pattern: &'a Pattern<&'a str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.expression(expression);
            }
        }
    }

    fn expression(&mut self, expression: &'a Expression<&'a str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                variants.iter().for_each(|variant| self.pattern(&variant.value));
            }
        }
    }

    fn inline(&mut self, inline: &'a InlineExpression<&'a str>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.variables.insert(id.name);
            }
            InlineExpression::MessageReference { id, .. } => self.names.push(Name::Message(id.name)),
            InlineExpression::TermReference { id, .. } => self.names.push(Name::Term(id.name)),
            InlineExpression::FunctionReference { id, arguments } => {
                arguments.positional.iter().for_each(|argument| self.inline(argument));
                let option = arguments.named.first().and_then(|named| match named.value {
                    InlineExpression::StringLiteral { value } => Some((named.name.name, value)),
                    _ => None,
                });
                self.calls.push(Call { function: id.name, option });
            }
            InlineExpression::Placeable { expression } => self.expression(expression),
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        }
    }
}
