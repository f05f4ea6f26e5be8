//! A finding that the author has looked at and lets stand.

use crate::calendar::Date;

/// Silences one finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Allow {
    /// The rule.
    pub rule: String,
    /// The words it concerns, as they stand in the source; without them, every finding of the rule in the notice.
    pub at: Option<String>,
    /// Why it may stand.
    pub reason: String,
    /// Until when, that day included.
    pub until: Option<Date>,
}
