//! How Japanese is set: digits, kana, brackets, commas. Of these, only brackets concern English as well.

mod bracket_width;
mod comma_style_mixed;
mod counter_kana;
mod device_dependent_character;
mod digits_mixed;
mod half_width_kana;
mod layout_space;
mod range_mark;
mod text;
mod unbalanced_bracket;

pub use bracket_width::BracketWidth;
pub use comma_style_mixed::CommaStyleMixed;
pub use counter_kana::CounterKana;
pub use device_dependent_character::DeviceDependentCharacter;
pub use digits_mixed::DigitsMixed;
pub use half_width_kana::HalfWidthKana;
pub use layout_space::LayoutSpace;
pub use range_mark::RangeMark;
pub use unbalanced_bracket::UnbalancedBracket;
