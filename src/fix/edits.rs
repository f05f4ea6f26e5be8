//! The edits of many repairs, none of which touches another.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use camino::Utf8Path;

use crate::diagnostic::{Edit, Fix};
use crate::source::Source;

/// Edits that can be made together.
#[derive(Default)]
pub(super) struct Edits<'f>(Vec<&'f Edit>);

impl<'f> Edits<'f> {
    /// The edits of these repairs, in their order; a repair that meets an earlier one is left out as a whole.
    pub fn of(fixes: impl Iterator<Item = &'f Fix>) -> Edits<'f> {
        let mut edits = Edits::default();
        for fix in fixes {
            let is_sound = |(index, edit): (usize, &Edit)| {
                stands(edit) && !fix.edits[..index].iter().any(|earlier| meet(earlier, edit))
            };
            if fix.edits.iter().enumerate().all(is_sound) && !fix.edits.iter().any(|edit| edits.touch(edit)) {
                edits.0.extend(&fix.edits);
            }
        }
        edits
    }

    fn touch(&self, edit: &Edit) -> bool {
        self.0.iter().any(|own| meet(own, edit))
    }

    /// A file at a time by path, and in it by position.
    pub fn by_file(&self) -> impl Iterator<Item = (&'f Arc<Source>, Vec<&'f Edit>)> {
        let mut files: BTreeMap<&Utf8Path, (&Arc<Source>, Vec<&Edit>)> = BTreeMap::new();
        for edit in self.0.iter().copied() {
            let source = &edit.place.source;
            files.entry(source.path()).or_insert_with(|| (source, Vec::new())).1.push(edit);
        }
        files.into_values().map(|(source, mut edits)| {
            edits.sort_by_key(|edit| (edit.place.span.start, edit.place.span.end));
            (source, edits)
        })
    }
}

/// Whether the place is one in its file.
fn stands(edit: &Edit) -> bool {
    edit.place.source.text().get(edit.place.span.clone()).is_some()
}

/// Whether two edits are of the same words; an insertion meets what it stands beside, because nobody could tell the order.
fn meet(one: &Edit, other: &Edit) -> bool {
    let overlap = |a: &Range<usize>, b: &Range<usize>| match a.is_empty() || b.is_empty() {
        true => a.start <= b.end && b.start <= a.end,
        false => a.start < b.end && b.start < a.end,
    };
    one.place.source.path() == other.place.source.path() && overlap(&one.place.span, &other.place.span)
}
