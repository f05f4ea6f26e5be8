//! 行政手続: under which procedure opinions are asked for.

use crate::calendar::Date;
use crate::model::Localized;

/// The procedure of a solicitation (Administrative Procedure Act, Act No. 88 of 1993, articles 38 to 45).
#[derive(Debug, Clone, PartialEq)]
pub struct Procedure {
    /// Under the Act, voluntary, or by a committee.
    pub type_: Option<ProcedureType>,
    /// 案件番号.
    pub case_number: Option<String>,
    /// 命令等の題名.
    pub order_titles: Vec<Localized<String>>,
    /// 根拠法令条項.
    pub legal_basis: Vec<LegalBasis>,
    /// 案の公示日.
    pub notice_published_on: Option<Date>,
    /// Why the period is shorter than 30 days (article 40, paragraph 1).
    pub short_period_reason: Option<Localized<String>>,
    /// The case on e-Gov.
    pub egov_url: Option<String>,
}

/// Which kind of procedure it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProcedureType {
    /// 行政手続法に基づく手続.
    Statutory,
    /// 任意の意見募集.
    Voluntary,
    /// 委員会等による手続.
    Committee,
}

/// An act and the article on which an order rests.
#[derive(Debug, Clone, PartialEq)]
pub struct LegalBasis {
    /// The act.
    pub act: Localized<String>,
    /// The article.
    pub article: Localized<String>,
    /// Its text.
    pub url: Option<String>,
}
