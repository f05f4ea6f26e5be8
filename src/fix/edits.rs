//! The edits of many repairs, none of which touches another.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use camino::Utf8Path;

use crate::diagnostic::{Edit, Fix};
use crate::source::Source;

/// Edits that can be made together, by the path of their file.
#[derive(Default)]
pub(super) struct Edits<'f>(BTreeMap<&'f Utf8Path, Vec<&'f Edit>>);

impl<'f> Edits<'f> {
    /// The edits of these repairs, in their order; a repair that meets an earlier one is left out as a whole.
    pub fn of(fixes: impl Iterator<Item = &'f Fix>) -> Edits<'f> {
        let mut edits = Edits::default();
        for fix in fixes {
            let is_sound = |(index, edit): (usize, &Edit)| {
                stands(edit) && !fix.edits[..index].iter().any(|earlier| meet(earlier, edit))
            };
            if fix.edits.iter().enumerate().all(is_sound) && !fix.edits.iter().any(|edit| edits.touch(edit)) {
                fix.edits.iter().for_each(|edit| edits.0.entry(edit.place.source.path()).or_default().push(edit));
            }
        }
        edits
    }

    /// Only the edits of the same file are looked at: a site has many.
    fn touch(&self, edit: &Edit) -> bool {
        self.0.get(edit.place.source.path()).is_some_and(|own| own.iter().any(|own| meet(own, edit)))
    }

    /// A file at a time by path, and in it by position.
    pub fn by_file(self) -> impl Iterator<Item = (&'f Arc<Source>, Vec<&'f Edit>)> {
        self.0.into_values().filter_map(|mut edits| {
            edits.sort_by_key(|edit| (edit.place.span.start, edit.place.span.end));
            edits.first().copied().map(|first| (&first.place.source, edits))
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
