//! Dates and times.

mod act_number_year;
mod ambiguous_midnight;
mod claim;
mod closes_before_opens;
mod closes_on_holiday;
mod empty_range;
mod era_mismatch;
mod first_year_of_era;
mod house;
mod impossible_date;
mod no_antecedent;
mod numeric_date;
mod period_contradicted;
mod period_retold;
mod relative_day;
mod same_year_twice;
mod weekday_mismatch;
mod year_missing;
mod zone_missing;

pub use act_number_year::ActNumberYear;
pub use ambiguous_midnight::AmbiguousMidnight;
pub use closes_before_opens::ClosesBeforeOpens;
pub use closes_on_holiday::ClosesOnHoliday;
pub use empty_range::EmptyRange;
pub use era_mismatch::EraMismatch;
pub use first_year_of_era::FirstYearOfEra;
pub use impossible_date::ImpossibleDate;
pub use no_antecedent::NoAntecedent;
pub use numeric_date::NumericDate;
pub use period_contradicted::PeriodContradicted;
pub use period_retold::PeriodRetold;
pub use relative_day::RelativeDay;
pub use same_year_twice::SameYearTwice;
pub use weekday_mismatch::WeekdayMismatch;
pub use year_missing::YearMissing;
pub use zone_missing::ZoneMissing;
