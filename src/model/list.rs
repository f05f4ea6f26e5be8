//! Lists of notices: by year, by topic, by organization; long ones are cut into volumes.

use std::fmt;
use std::ops::Range;

/// A list of notices.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum List {
    /// Notices whose folder is in that year.
    Year(i32),
    /// Notices with that topic.
    Topic(String),
    /// Notices that the body issued, alone or with others.
    Organization(String),
}

impl List {
    /// The word in templates: `year`, `topic`, `organization`.
    pub fn kind(&self) -> &'static str {
        match self {
            List::Year(_) => "year",
            List::Topic(_) => "topic",
            List::Organization(_) => "organization",
        }
    }
}

/// As in an address: `2022`, `topics/cloud`, `organizations/mic`.
impl fmt::Display for List {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            List::Year(year) => write!(f, "{year:04}"),
            List::Topic(id) => write!(f, "{}/{id}", Directory::Topics),
            List::Organization(id) => write!(f, "{}/{id}", Directory::Organizations),
        }
    }
}

/// A page that names all lists of a kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Directory {
    /// `/{lang}/topics/`.
    Topics,
    /// `/{lang}/organizations/`.
    Organizations,
}

impl Directory {
    /// All.
    pub const ALL: [Directory; 2] = [Directory::Topics, Directory::Organizations];

    /// Whether the list is one that this page names.
    pub fn names(self, list: &List) -> bool {
        matches!((self, list), (Directory::Topics, List::Topic(_)) | (Directory::Organizations, List::Organization(_)))
    }
}

/// As in an address.
impl fmt::Display for Directory {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Directory::Topics => "topics",
            Directory::Organizations => "organizations",
        })
    }
}

/// How a list, latest first, is cut: full volumes of a fixed size, counted from the oldest notice, so that the address and the content of a volume
/// stay as the archive grows. The latest notices, at least a volume full if there are so many, have no number: they are the list itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Volumes {
    notices: usize,
}

impl Volumes {
    /// Notices in a numbered volume.
    pub const SIZE: usize = 50;

    /// The volumes of a list of so many notices.
    pub fn of(notices: usize) -> Volumes {
        Volumes { notices }
    }

    /// How many have a number; the last of them is the one before the latest notices.
    pub fn numbered(self) -> usize {
        (self.notices / Volumes::SIZE).saturating_sub(1)
    }

    /// Every volume, the latest first: without a number, then down to 1.
    pub fn all(self) -> impl Iterator<Item = Option<usize>> {
        [None].into_iter().chain((1..=self.numbered()).rev().map(Some))
    }

    /// Which notices of the list, latest first, a volume holds.
    pub fn range(self, number: Option<usize>) -> Range<usize> {
        match number {
            None => 0..self.notices - self.numbered() * Volumes::SIZE,
            Some(number) => {
                let oldest = self.notices - (number - 1) * Volumes::SIZE;
                oldest - Volumes::SIZE..oldest
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(notices: usize, expected: &[(Option<usize>, Range<usize>)]) {
        let volumes = Volumes::of(notices);
        let cut: Vec<_> = volumes.all().map(|number| (number, volumes.range(number))).collect();
        assert_eq!(cut, expected, "{notices} notices");
    }

    #[test]
    fn a_list_is_cut_from_the_oldest_notice() {
        check(0, &[(None, 0..0)]);
        check(50, &[(None, 0..50)]);
        check(99, &[(None, 0..99)]);
        check(100, &[(None, 0..50), (Some(1), 50..100)]);
        check(149, &[(None, 0..99), (Some(1), 99..149)]);
        check(150, &[(None, 0..50), (Some(2), 50..100), (Some(1), 100..150)]);
    }

    #[test]
    fn a_numbered_volume_keeps_its_notices_as_the_archive_grows() {
        let from_oldest = |notices: usize| {
            let range = Volumes::of(notices).range(Some(1));
            notices - range.end..notices - range.start
        };
        assert_eq!([100, 101, 777].map(from_oldest), [0..50, 0..50, 0..50]);
    }
}
