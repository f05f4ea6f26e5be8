//! Whom to ask, and how to reach them.

mod fact_differs;
mod known;
mod phone_malformed;

pub use fact_differs::FactDiffers;
pub use phone_malformed::PhoneMalformed;
