//! Reads what was rendered as a browser would, and compares it with itself: links, languages, times.
//!
//! The site passes by one file at a time; of each only a [`Summary`] is kept, and the tree is judged from these.

mod audited;
mod html;
mod names;
mod plain_html;
mod summary;
mod told;
mod tree;

pub use audited::Audited;
pub use summary::{Audit, Summary};
pub use told::Told;
