//! Which characters a text has. Most rules look for a few that most texts have not: they ask here first, and need not walk the text to find
//! nothing.

/// The characters of a text, noted in one pass. Of ASCII it knows every one; of others it knows one in [`OTHERS`], so that it can take
/// another character for the one that is asked for, and never overlooks one.
#[derive(Debug, Default)]
pub struct Characters {
    ascii: u128,
    others: [u64; OTHERS / 64],
}

/// So many are told apart: the few hundred that a long passage has leave most of them free.
const OTHERS: usize = 1024;

impl Characters {
    /// The characters of a text.
    pub fn of(text: &str) -> Characters {
        let mut characters = Characters::default();
        for c in text.chars() {
            if c.is_ascii() {
                characters.ascii |= 1 << u32::from(c);
            } else {
                let (word, bit) = place(c);
                characters.others[word] |= bit;
            }
        }
        characters
    }

    /// Whether a character may stand in the text.
    pub fn may_have(&self, c: char) -> bool {
        if c.is_ascii() {
            return self.ascii & (1 << u32::from(c)) != 0;
        }
        let (word, bit) = place(c);
        self.others[word] & bit != 0
    }

    /// Whether one of these characters may stand in the text.
    pub fn may_have_any(&self, chars: impl IntoIterator<Item = char>) -> bool {
        chars.into_iter().any(|c| self.may_have(c))
    }

    /// Whether this word may stand in the text: all of its characters do.
    pub fn may_have_word(&self, word: &str) -> bool {
        word.chars().all(|c| self.may_have(c))
    }
}

/// The bit of a character that is not of ASCII.
fn place(c: char) -> (usize, u64) {
    let place = c as usize % OTHERS;
    (place / 64, 1 << (place % 64))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_character_is_overlooked() {
        let text = "規則（案）は、A4で2枚です。\u{fffc}🙂";
        let characters = Characters::of(text);
        assert!(text.chars().all(|c| characters.may_have(c)) && characters.may_have_word(text));
    }

    #[test]
    fn most_others_are_known_not_to_be_there() {
        let characters = Characters::of("規則（案）は、A4で2枚です。");
        let denied = |chars: &str| chars.chars().filter(|c| !characters.may_have(*c)).collect::<String>();
        assert_eq!(denied("(B3則年「４\u{1f642}"), "(B3年「４\u{1f642}");
        assert!(!characters.may_have_word("規約") && !characters.may_have_any('０'..='９'));
        assert!(!Characters::of("").may_have_any(['\0', 'a', '一']));
    }
}
