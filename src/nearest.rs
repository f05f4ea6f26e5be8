//! The word that was probably meant.

/// The known word nearest to one that is not known, if it is near enough to be meant: at most a third of it differs.
pub fn nearest<'w>(word: &str, known: impl IntoIterator<Item = &'w str>) -> Option<&'w str> {
    known
        .into_iter()
        .map(|candidate| (strsim::damerau_levenshtein(word, candidate), candidate))
        .filter(|(distance, candidate)| *distance <= 1.max(candidate.chars().count().min(word.chars().count()) / 3))
        .min()
        .map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(word: &str, expected: Option<&str>) {
        assert_eq!(nearest(word, ["publish_at", "period", "title", "ready", "draft"]), expected, "{word}");
    }

    #[test]
    fn a_slip_of_the_finger_finds_its_word() {
        check("pubish_at", Some("publish_at"));
        check("redy", Some("ready"));
        check("tilte", Some("title"));
        check("colour", None);
        check("はい", None);
    }
}
