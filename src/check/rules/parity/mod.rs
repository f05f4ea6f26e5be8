//! The languages against each other.

mod facts_differ;
mod text_missing;

pub use facts_differ::FactsDiffer;
pub use text_missing::TextMissing;
