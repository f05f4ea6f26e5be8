//! Remembers the answers of a pure function, so that what is asked for again and again is worked out once.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::{PoisonError, RwLock};

/// Answers by question, shared by threads. It never forgets and takes only so many: what does not fit is worked out each time.
#[derive(Debug)]
pub struct Memo<K, V> {
    answers: RwLock<HashMap<K, V>>,
    most: usize,
}

impl<K: Eq + Hash, V: Clone> Memo<K, V> {
    /// An empty memory for at most so many answers.
    pub fn of(most: usize) -> Memo<K, V> {
        Memo { answers: RwLock::default(), most }
    }

    /// The answer, worked out if it is not remembered. `answer` must be pure: whose answer is kept is a matter of chance.
    pub fn get(&self, key: K, answer: impl FnOnce() -> V) -> V {
        if let Some(known) = self.answers.read().unwrap_or_else(PoisonError::into_inner).get(&key) {
            return known.clone();
        }
        let new = answer();
        let mut answers = self.answers.write().unwrap_or_else(PoisonError::into_inner);
        if answers.len() < self.most {
            answers.insert(key, new.clone());
        }
        new
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_known_is_not_asked_again_and_what_does_not_fit_is_right_too() {
        let memo = Memo::of(1);
        assert_eq!(memo.get(1, || "one"), "one");
        assert_eq!(memo.get(1, || "not asked"), "one");
        assert_eq!(memo.get(2, || "two"), "two");
        assert_eq!(memo.get(2, || "asked again"), "asked again");
    }
}
