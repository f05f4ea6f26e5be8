//! Documents.

mod address_missing;
mod count_differs;
mod documents;
mod draft_mark_uneven;
mod file_missing;
mod file_too_large;
mod file_unlisted;
mod language_missing;
mod link_text_empty;
mod measured_differs;
mod part_in_two_roles;
mod range_broken;
mod title_names_one_of_many;
mod without_role;

pub use address_missing::AddressMissing;
pub use count_differs::CountDiffers;
pub use draft_mark_uneven::DraftMarkUneven;
pub use file_missing::FileMissing;
pub use file_too_large::FileTooLarge;
pub use file_unlisted::FileUnlisted;
pub use language_missing::LanguageMissing;
pub use link_text_empty::LinkTextEmpty;
pub use measured_differs::MeasuredDiffers;
pub use part_in_two_roles::PartInTwoRoles;
pub use range_broken::RangeBroken;
pub use title_names_one_of_many::TitleNamesOneOfMany;
pub use without_role::WithoutRole;
