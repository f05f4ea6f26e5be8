//! The languages against each other.

mod anchors_differ;
mod facts_differ;
mod language_mixed;
mod length_ratio;
mod section;
mod structure_differs;
mod text_missing;
mod translation_stale;

pub use anchors_differ::AnchorsDiffer;
pub use facts_differ::FactsDiffer;
pub use language_mixed::LanguageMixed;
pub use length_ratio::LengthRatio;
pub use structure_differs::StructureDiffers;
pub use text_missing::TextMissing;
pub use translation_stale::TranslationStale;
