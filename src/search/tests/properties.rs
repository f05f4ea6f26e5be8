//! What holds of every text.

use std::collections::HashMap;

use proptest::prelude::*;

use super::reader::Reader;
use super::{document, normalize, tokenize};
use crate::search::normal::units;
use crate::search::{Earlier, Index, IndexFile};

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

    /// Documents stay, change, go and come in between; the numbers of some that stay may be forgotten.
    #[test]
    fn an_index_made_of_an_earlier_one_is_the_same(
        texts in prop::collection::vec("[新幹線資金決済法第令和ab ]{0,12}", 0..90),
        steps in prop::collection::vec((0_u8..6, "[新幹線資金x ]{0,12}"), 90),
    ) {
        let read = |(at, text): &(usize, &str)| {
            let mut document = document([text, "", text]);
            document.card.href = at.to_string();
            document
        };
        let texts: Vec<(usize, &str)> = texts.iter().map(String::as_str).enumerate().collect();
        let files: HashMap<_, _> = Index::of(&texts, read).files().map(|file| (file.name, file.bytes)).collect();
        let earlier = Earlier::read(|name| files.get(name).cloned()).expect("it reads its own files");
        let addresses: Vec<_> = texts.iter().map(|(at, _)| at.to_string()).collect();
        prop_assert_eq!(earlier.addresses().collect::<Vec<_>>(), addresses);

        let mut sources = Vec::new();
        for ((number, before), (step, other)) in (0..).zip(&texts).zip(&steps) {
            match step {
                0 => {}
                1 => sources.push(((before.0, other.as_str()), None)),
                2 => sources.extend([((1_000 + before.0, other.as_str()), None), (*before, Some(number))]),
                3 => sources.push((*before, None)),
                _ => sources.push((*before, Some(number))),
            }
        }
        let all: Vec<_> = sources.iter().map(|(source, _)| *source).collect();
        let again = Index::after(earlier, &sources, read);
        prop_assert_eq!(again.files().collect::<Vec<_>>(), Index::of(&all, read).files().collect::<Vec<_>>());
    }
}

#[test]
fn what_is_not_an_index_is_not_read() {
    let index = Index::of(&["新幹線"], |text| document(["", "", text]));
    let files: Vec<_> = index.files().collect();
    let read = |spoilt: usize, bytes: Option<&[u8]>| {
        let file = |name: &str| {
            let (at, file) = files.iter().enumerate().find(|(_, file)| file.name == name)?;
            if at == spoilt { bytes.map(<[u8]>::to_vec) } else { Some(file.bytes.clone()) }
        };
        Earlier::read(file).is_some()
    };
    assert!(read(usize::MAX, None));
    let is_needed = |file: &&IndexFile| !file.name.starts_with("facets");
    for (at, _) in files.iter().enumerate().filter(|(_, file)| is_needed(file)) {
        assert!(!read(at, None) && !read(at, Some(&[7, 0x80])), "{}", files[at].name);
    }
}
