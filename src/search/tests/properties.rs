//! What holds of every text.

use proptest::prelude::*;

use super::reader::Reader;
use super::{document, normalize, tokenize};
use crate::search::Index;
use crate::search::normal::units;

/// Text of what notices are made of, and of what is hard.
fn text() -> impl Strategy<Value = String> {
    let letters = "[新幹線資金決済法第令和年度のーサバｻﾊﾞ3８１①Ａa z、。（\u{3000}-]{0,40}";
    prop_oneof![letters, any::<String>(), "[か゚ゝ\u{e0100}葛\u{301}e\u{1112}\u{1161}ﾞ゛㈱ß𠮷 ]{0,20}"]
}

proptest! {
    #[test]
    fn units_are_the_text(text in text()) {
        prop_assert_eq!(units(&text).collect::<String>(), text);
    }

    #[test]
    fn what_is_normal_stays(text in text()) {
        let whole = normalize(&text);
        let by_unit: String = units(&text).map(normalize).collect();
        prop_assert_eq!(whole, by_unit);
    }

    #[test]
    fn tokens_stand_where_they_say_and_positions_rise(text in text()) {
        let normal = normalize(&text);
        let tokens = tokenize(&normal);
        for token in &tokens {
            prop_assert_eq!(normal.get(token.start..token.start + token.text.len()), Some(token.text));
        }
        let steps = tokens.windows(2).map(|pair| pair[1].position.checked_sub(pair[0].position));
        prop_assert!(steps.into_iter().all(|step| step.is_some_and(|step| step <= 2)));
    }

    #[test]
    fn a_phrase_cut_out_of_a_text_is_found_in_it(
        text in "[新幹線資金決済法第令和年度のーサバ3８a z、。（\u{3000}]{1,40}",
        cut in any::<(prop::sample::Index, prop::sample::Index)>(),
    ) {
        let normal = normalize(&text);
        let tokens = tokenize(&normal);
        prop_assume!(!tokens.is_empty());
        let ends = [&cut.0, &cut.1].map(|at| at.get(&tokens));
        let start = ends.iter().map(|token| token.start).min().unwrap_or_default();
        let end = ends.iter().map(|token| token.start + token.text.len()).max().unwrap_or_default();
        let phrase = &normal[start..end];
        let index = Index::of(&[text.as_str()], |text| document(["", "", text]));
        prop_assert!(!Reader::of(&index).phrase(phrase).is_empty(), "{phrase}");
    }
}
