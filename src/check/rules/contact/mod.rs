//! Whom to ask, and how to reach them.

mod email_malformed;
mod fact_differs;
mod known;
mod phone_malformed;
mod policy_contact_missing;

pub use email_malformed::EmailMalformed;
pub use fact_differs::FactDiffers;
pub use phone_malformed::PhoneMalformed;
pub use policy_contact_missing::PolicyContactMissing;
