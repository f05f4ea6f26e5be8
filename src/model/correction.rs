//! 訂正: what was changed after publication.

use crate::calendar::Instant;
use crate::model::Localized;

/// An entry of the change history.
#[derive(Debug, Clone, PartialEq)]
pub struct Correction {
    /// From when on it is public.
    pub at: Instant,
    /// What kind of change.
    pub type_: CorrectionType,
    /// What was changed; facts by reference work here.
    pub note: Option<Localized<String>>,
    /// The words before.
    pub before: Option<Localized<String>>,
    /// The words after.
    pub after: Option<Localized<String>>,
}

/// A kind of change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CorrectionType {
    /// 訂正.
    Correction,
    /// 期間の延長.
    Extension,
    /// 追加.
    Addition,
    /// 結果の公示.
    Result,
}
