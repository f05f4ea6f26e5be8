//! All rules: a family a folder, a rule a file.

mod allow;
mod audit;
mod date;
mod markdown;
mod material;
mod parity;
mod site;
mod structure;
mod yaml;

use super::rule::Rule;

/// Every rule, sorted by name.
pub const RULES: &[&dyn Rule] = &[
    &allow::Expired,
    &allow::Unused,
    &audit::AlternatesDiffer,
    &audit::IdTwice,
    &audit::LangMissing,
    &audit::LinkBroken,
    &audit::TimeDiffers,
    &date::AmbiguousMidnight,
    &date::ClosesBeforeOpens,
    &date::ClosesOnHoliday,
    &date::EmptyRange,
    &date::EraMismatch,
    &date::FirstYearOfEra,
    &date::ImpossibleDate,
    &date::NoAntecedent,
    &date::NumericDate,
    &date::PeriodContradicted,
    &date::PeriodRetold,
    &date::RelativeDay,
    &date::SameYearTwice,
    &date::WeekdayMismatch,
    &date::YearMissing,
    &date::ZoneMissing,
    &markdown::AltMissing,
    &markdown::AnchorMissing,
    &markdown::LinkBroken,
    &markdown::RawHtml,
    &markdown::UnknownReference,
    &markdown::UnsafeUrl,
    &markdown::Unsupported,
    &material::FileMissing,
    &parity::TextMissing,
    &site::AddressClash,
    &site::BadMessage,
    &site::BadName,
    &site::NotUtf8,
    &structure::HeadingDuplicate,
    &yaml::BadDate,
    &yaml::DuplicateKey,
    &yaml::FullWidthMark,
    &yaml::MissingKey,
    &yaml::Syntax,
    &yaml::TooLong,
    &yaml::UnknownId,
    &yaml::UnknownKey,
    &yaml::WrongType,
];

/// The rule of that name.
pub fn rule(name: &str) -> Option<&'static dyn Rule> {
    RULES.binary_search_by(|rule| rule.name().cmp(name)).ok().map(|index| RULES[index])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted() {
        let names: Vec<&str> = RULES.iter().map(|rule| rule.name()).collect();
        assert!(names.is_sorted(), "{names:?}");
    }
}
