//! Headings and lists.

mod heading_duplicate;

pub use heading_duplicate::HeadingDuplicate;
