//! The facts as YAML.

mod bad_date;
mod duplicate_key;
mod full_width_mark;
mod missing_key;
mod syntax;
mod too_long;
mod unknown_id;
mod unknown_key;
mod wrong_type;

pub use bad_date::BadDate;
pub use duplicate_key::DuplicateKey;
pub use full_width_mark::FullWidthMark;
pub use missing_key::MissingKey;
pub use syntax::Syntax;
pub use too_long::TooLong;
pub use unknown_id::UnknownId;
pub use unknown_key::UnknownKey;
pub use wrong_type::WrongType;
