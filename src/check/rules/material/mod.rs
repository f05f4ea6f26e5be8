//! Documents.

mod count_differs;
mod file_missing;

pub use count_differs::CountDiffers;
pub use file_missing::FileMissing;
