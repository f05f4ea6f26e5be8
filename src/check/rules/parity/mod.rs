//! The languages against each other.

mod text_missing;

pub use text_missing::TextMissing;
