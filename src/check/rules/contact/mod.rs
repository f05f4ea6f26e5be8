//! Whom to ask, and how to reach them.

mod phone_malformed;

pub use phone_malformed::PhoneMalformed;
