//! Instants in the site's zone, civil dates, eras and the way the Act counts days.
//!
//! Arithmetic only: no words (those are `i18n`), no clock (that is `cli`).

mod day_count;
mod era;
mod holiday;
mod instant;

pub use chrono::{Datelike, Days, NaiveDate as Date, NaiveDateTime as Civil, NaiveTime as Time, Timelike, Weekday};
pub use day_count::days_to_respond;
pub use era::{Era, JapaneseYear};
pub use holiday::Holiday;
pub use instant::{Instant, Zone};
