//! What of a notice can be found by its words.

use super::{OPEN, RESULTS, say};

/// Which of the words the body that is searched does not have.
#[track_caller]
fn check(at: &str, language: &str, words: &[&str], missing: &[&str]) {
    let body = say("2025/signs", language, at, |speaker, _, notice| speaker.searched(notice).body);
    let found: Vec<&str> = words.iter().copied().filter(|word| !body.contains(word)).collect();
    assert_eq!(found, missing, "{body}");
}

#[test]
fn what_the_page_says_is_searched() {
    let ja = [
        "標識法第3条第1項",
        "標識の方針",
        "標識会議",
        "公布",
        "資料を追加したため",
        "見本局表示課",
        "図面",
        "縮尺は参考です。",
    ];
    check(OPEN, "ja", &ja, &[]);
    let later = ["5 cm", "50 cm", "An error in chapter 2 was corrected.", "They are larger now."];
    let en = ["Article 3, paragraph 1 of the Signs Act", "Policy on signs", "Signs council", "Drawings"];
    check(OPEN, "en", &[en, later].concat(), &later);
    check(RESULTS, "en", &[en, later].concat(), &[]);
}
