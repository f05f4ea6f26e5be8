//! Names and files of the site.

mod address_clash;
mod bad_message;
mod bad_name;
mod not_utf8;

pub use address_clash::AddressClash;
pub use bad_message::BadMessage;
pub use bad_name::BadName;
pub use not_utf8::NotUtf8;
