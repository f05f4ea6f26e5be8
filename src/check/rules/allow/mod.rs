//! Findings let stand.

mod expired;
mod unused;

pub use expired::Expired;
pub use unused::Unused;
