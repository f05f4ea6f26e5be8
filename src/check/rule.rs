//! What a rule is.

use super::findings::RuleFindings;
use super::scene::{Scene, World};
use crate::diagnostic::Severity;

/// A rule: what is wrong has one name, one severity, one file and one page.
pub trait Rule: Sync {
    /// `family/what-is-wrong`.
    fn name(&self) -> &'static str;

    /// How much its findings matter.
    fn severity(&self) -> Severity {
        Severity::Error
    }

    /// Whether its findings can come and go while the content stays as it is: with the time, or with what was published before. An
    /// entry of `allow` for such a rule is never one that silences nothing.
    fn comes_and_goes(&self) -> bool {
        false
    }

    /// Looks at a notice or a standing page. Rules that `load` or `audit` enforce have nothing to do here.
    fn check(&self, _scene: &Scene<'_>, _findings: &mut RuleFindings<'_>) {}

    /// Looks at the site as a whole, for what belongs to no notice and no page.
    fn check_site(&self, _world: &World<'_>, _findings: &mut RuleFindings<'_>) {}
}
