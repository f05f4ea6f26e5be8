//! 結果の公示: what came of a solicitation.

use crate::calendar::{Date, Instant};
use crate::model::{Localized, Material};

/// The results (Administrative Procedure Act, article 43).
#[derive(Debug, Clone, PartialEq)]
pub struct Results {
    /// 結果の公示日時.
    pub publish_at: Instant,
    /// 提出意見数.
    pub opinions: Option<u32>,
    /// How many people and bodies submitted.
    pub submitters: Option<u32>,
    /// What was decided.
    pub outcome: Option<Outcome>,
    /// 公布日.
    pub promulgated_on: Option<Date>,
    /// 施行日.
    pub effective_on: Option<Date>,
    /// Opinions with the answers to them.
    pub responses: Vec<SubmittedOpinion>,
    /// Whether opinions are given in summary (article 43, paragraph 2).
    pub summary_only: bool,
    /// Where the opinions as submitted can be read.
    pub originals_url: Option<String>,
    /// Documents of the results.
    pub materials: Vec<Material>,
}

/// What was decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// As proposed.
    Adopted,
    /// With changes.
    AdoptedWithChanges,
    /// Not at all.
    NotAdopted,
    /// Opinions are asked again.
    Resolicited,
}

/// An opinion and what was done with it.
#[derive(Debug, Clone, PartialEq)]
pub struct SubmittedOpinion {
    /// The opinion.
    pub opinion: Localized<String>,
    /// 提出意見を考慮した結果及びその理由.
    pub answer: Localized<String>,
    /// Whether the draft was changed.
    pub changed: bool,
}
