//! All rules: a family a folder, a rule a file.

mod allow;
mod audit;
mod contact;
mod date;
mod history;
mod markdown;
mod material;
mod parity;
mod procedure;
mod response;
mod site;
mod structure;
mod term;
mod typography;
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
    &contact::EmailMalformed,
    &contact::FactDiffers,
    &contact::PhoneMalformed,
    &contact::PolicyContactMissing,
    &date::ActNumberYear,
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
    &history::CorrectionWithoutNote,
    &history::DeadlineChangedSilently,
    &history::PublishedAddressGone,
    &history::PublishedFileChanged,
    &history::WithdrawnWithoutReason,
    &markdown::AltMissing,
    &markdown::AnchorMissing,
    &markdown::LinkBroken,
    &markdown::RawHtml,
    &markdown::SyntaxResidue,
    &markdown::UnknownReference,
    &markdown::UnsafeUrl,
    &markdown::Unsupported,
    &material::AddressMissing,
    &material::CountDiffers,
    &material::DraftMarkUneven,
    &material::FileMissing,
    &material::FileTooLarge,
    &material::FileUnlisted,
    &material::LanguageMissing,
    &material::LinkTextEmpty,
    &material::MeasuredDiffers,
    &material::PartInTwoRoles,
    &material::RangeBroken,
    &material::TitleNamesOneOfMany,
    &material::WithoutRole,
    &parity::AnchorsDiffer,
    &parity::FactsDiffer,
    &parity::LanguageMixed,
    &parity::LengthRatio,
    &parity::StructureDiffers,
    &parity::TextMissing,
    &parity::TranslationStale,
    &procedure::BasisMissing,
    &procedure::CaseNumberMissing,
    &procedure::NoRelatedMaterial,
    &procedure::NoSubjectMaterial,
    &procedure::OpensBeforePublication,
    &procedure::OpinionCountDiffers,
    &procedure::OriginalsMissing,
    &procedure::PeriodTooShort,
    &procedure::PromulgatedBeforeResult,
    &procedure::PromulgatedTooSoon,
    &procedure::ReasonWithoutNeed,
    &procedure::ResultOverdue,
    &procedure::ResultsIncomplete,
    &procedure::TypeMissing,
    &response::ChannelMissing,
    &response::DeadlineAfterClose,
    &response::LanguagesMissing,
    &response::PrivacyMissing,
    &response::ReceiptMissing,
    &site::AddressClash,
    &site::BadMessage,
    &site::BadName,
    &site::NotUtf8,
    &site::SecretWritten,
    &site::TooLarge,
    &structure::DateInTitle,
    &structure::HeadingDuplicate,
    &structure::HeadingNumberGap,
    &structure::HeadingNumberUneven,
    &structure::LevelJump,
    &structure::ListPunctuationUneven,
    &structure::StrayNoteMark,
    &term::ExpandedTwice,
    &term::OrganizationNameDiffers,
    &term::TwoExpansions,
    &term::UsedBeforeExpansion,
    &typography::BracketWidth,
    &typography::CommaStyleMixed,
    &typography::CounterKana,
    &typography::DeviceDependentCharacter,
    &typography::DigitsMixed,
    &typography::HalfWidthKana,
    &typography::LayoutSpace,
    &typography::RangeMark,
    &typography::UnbalancedBracket,
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
