//! Names and files of the site.

mod address_clash;
mod bad_message;
mod bad_name;
mod not_utf8;
mod secret_written;
mod too_large;

pub use address_clash::AddressClash;
pub use bad_message::BadMessage;
pub use bad_name::BadName;
pub use not_utf8::NotUtf8;
pub use secret_written::SecretWritten;
pub use too_large::TooLarge;
