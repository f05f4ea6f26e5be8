//! Something that passed the audit.

use crate::diagnostic::Report;

/// A value whose pages were audited without a finding that blocks. Only this module can make one, so nothing unaudited is ever
/// put into `public/`.
#[derive(Debug)]
pub struct Audited<T>(T);

impl<T> Audited<T> {
    /// Passes `value` if the report does not block.
    pub fn by(report: &Report, deny_warnings: bool, value: T) -> Option<Audited<T>> {
        (!report.blocks(deny_warnings)).then_some(Audited(value))
    }

    /// The value.
    pub fn into_inner(self) -> T {
        self.0
    }
}
