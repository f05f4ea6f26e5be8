//! The finished pages against themselves.

mod alternates_differ;
mod id_twice;
mod lang_missing;
mod link_broken;
mod time_differs;

pub use alternates_differ::AlternatesDiffer;
pub use id_twice::IdTwice;
pub use lang_missing::LangMissing;
pub use link_broken::LinkBroken;
pub use time_differs::TimeDiffers;
