//! The procedure of asking for opinions.

mod opinion_count_differs;

pub use opinion_count_differs::OpinionCountDiffers;
