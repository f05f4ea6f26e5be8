//! Documents.

mod file_missing;

pub use file_missing::FileMissing;
