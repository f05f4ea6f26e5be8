//! The procedure of the Administrative Procedure Act (Act No. 88 of 1993), articles 38 to 45.

mod act;
mod basis_missing;
mod case_number_missing;
mod no_related_material;
mod no_subject_material;
mod opens_before_publication;
mod opinion_count_differs;
mod originals_missing;
mod period_too_short;
mod promulgated_before_result;
mod promulgated_too_soon;
mod reason_without_need;
mod result_overdue;
mod results_incomplete;
mod type_missing;

pub use basis_missing::BasisMissing;
pub use case_number_missing::CaseNumberMissing;
pub use no_related_material::NoRelatedMaterial;
pub use no_subject_material::NoSubjectMaterial;
pub use opens_before_publication::OpensBeforePublication;
pub use opinion_count_differs::OpinionCountDiffers;
pub use originals_missing::OriginalsMissing;
pub use period_too_short::PeriodTooShort;
pub use promulgated_before_result::PromulgatedBeforeResult;
pub use promulgated_too_soon::PromulgatedTooSoon;
pub use reason_without_need::ReasonWithoutNeed;
pub use result_overdue::ResultOverdue;
pub use results_incomplete::ResultsIncomplete;
pub use type_missing::TypeMissing;
