//! What a rule is.

use super::findings::RuleFindings;
use super::scene::Scene;
use crate::diagnostic::Severity;

/// A rule: what is wrong has one name, one severity, one file and one page.
pub trait Rule: Sync {
    /// `family/what-is-wrong`.
    fn name(&self) -> &'static str;

    /// How much its findings matter.
    fn severity(&self) -> Severity {
        Severity::Error
    }

    /// Looks at a notice or a standing page. Rules that `load` or `audit` enforce have nothing to do here.
    fn check(&self, _scene: &Scene<'_>, _findings: &mut RuleFindings<'_>) {}
}
