//! Terms, acronyms and the names of public bodies.

mod body_name;
mod expanded_twice;
mod expansion;
mod organization_name_differs;
mod run;
mod two_expansions;
mod used_before_expansion;

pub use expanded_twice::ExpandedTwice;
pub use organization_name_differs::OrganizationNameDiffers;
pub use two_expansions::TwoExpansions;
pub use used_before_expansion::UsedBeforeExpansion;
