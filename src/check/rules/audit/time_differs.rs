//! `audit/time-differs`, found in the finished pages.

use crate::check::Rule;

/// A `<time>` whose text and machine-readable value differ.
pub struct TimeDiffers;

impl Rule for TimeDiffers {
    fn name(&self) -> &'static str {
        "audit/time-differs"
    }
}
