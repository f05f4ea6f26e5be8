//! Where facts were written: the YAML source of a notice, and the place of any of its fields.

use std::ops::Range;
use std::sync::Arc;

use crate::source::{Place, Source};

/// Finds the bytes of a field in YAML text, by its path (`period.closes_at`, `materials.0.file`).
type Locate = fn(&str, &str) -> Option<Range<usize>>;

/// The file in which facts stand. Places are found when they are asked for, which is only when there is a finding, so that
/// knowing every position costs nothing.
#[derive(Debug, Clone)]
pub struct Origin {
    source: Arc<Source>,
    locate: Locate,
}

impl Origin {
    /// `locate` is `load`'s; the model knows no YAML.
    pub fn new(source: Arc<Source>, locate: Locate) -> Origin {
        Origin { source, locate }
    }

    /// A text without facts: every field is absent.
    pub fn nowhere(source: &Arc<Source>) -> Origin {
        Origin { source: source.clone(), locate: |_, _| None }
    }

    /// The file.
    pub fn source(&self) -> &Arc<Source> {
        &self.source
    }

    /// Whether the field is written at all, rightly or wrongly.
    pub fn has(&self, path: &str) -> bool {
        (self.locate)(self.source.text(), path).is_some()
    }

    /// The place of the field's value; of the nearest field around it that exists; at the latest the file's first character.
    pub fn at(&self, path: &str) -> Place {
        let mut path = path;
        loop {
            if let Some(span) = (self.locate)(self.source.text(), path) {
                return Place::new(&self.source, span);
            }
            match path.rsplit_once('.') {
                Some((around, _)) => path = around,
                None => return Place::new(&self.source, 0..0),
            }
        }
    }
}
