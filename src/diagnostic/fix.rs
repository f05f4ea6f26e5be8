//! A repair: what to write in place of what is there. `check --fix` applies it.

use crate::source::Place;

/// A repair of one finding: all of its edits, or none.
#[derive(Debug, Clone, PartialEq)]
pub struct Fix {
    /// What is written where; no place overlaps another.
    pub edits: Vec<Edit>,
    /// Whether it leaves the meaning as it is, whatever the author meant: applied by `--fix`. Any other needs `--unsafe`.
    pub certain: bool,
}

/// Words in place of others.
#[derive(Debug, Clone, PartialEq)]
pub struct Edit {
    /// The words that go.
    pub place: Place,
    /// The words that come.
    pub replacement: String,
}

impl Fix {
    /// A repair that cannot change the meaning.
    pub fn certain(place: Place, replacement: impl Into<String>) -> Fix {
        Fix { edits: vec![Edit { place, replacement: replacement.into() }], certain: true }
    }

    /// A repair that is probably what the author meant.
    pub fn probable(place: Place, replacement: impl Into<String>) -> Fix {
        Fix { certain: false, ..Fix::certain(place, replacement) }
    }

    /// One more edit of the same repair.
    #[must_use]
    pub fn and(mut self, place: Place, replacement: impl Into<String>) -> Fix {
        self.edits.push(Edit { place, replacement: replacement.into() });
        self
    }
}
