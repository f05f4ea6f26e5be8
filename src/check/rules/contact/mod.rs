//! Whom to ask.

mod policy_contact_missing;

pub use policy_contact_missing::PolicyContactMissing;
