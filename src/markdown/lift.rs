//! Constructs of ours, lifted out of the text: one private-use character stands in place of each.

use std::collections::HashMap;

use super::character::{PRIVATE_LEADS, is_private};
use super::offset::OffsetMap;
use super::ruby::Ruby;
use super::{outline, reference};

/// A single `~`, which joins two dates and strikes nothing.
pub(super) const TILDE: char = '\u{e0f1}';
/// A private-use character of the author's.
pub(super) const REFUSED: char = '\u{e0f2}';
/// Stands for the first lifted construct, the next one for the second, and so on.
const FIRST_LIFTED: u32 = 0xf0000;
/// As many as the plane has; later constructs stay as typed.
const MOST_LIFTED: usize = 0xfffe;

/// Whether a character stands for a construct.
pub(super) fn is_lifted(c: char) -> bool {
    lifted_index(c).is_some()
}

/// Which construct a character stands for.
pub(super) fn lifted_index(c: char) -> Option<usize> {
    u32::from(c).checked_sub(FIRST_LIFTED).map(|index| index as usize).filter(|index| *index < MOST_LIFTED)
}

/// A text with characters in place of constructs.
#[derive(Debug, Default)]
pub(super) struct Lifted<'a> {
    /// The text.
    pub text: String,
    /// Every different construct once, so that the same label of a link is the same characters.
    pub constructs: Vec<&'a str>,
    /// From the text to the original.
    pub map: OffsetMap,
}

/// Lifts references, rubies and ids out, and with them what would be mistaken: single `~`, private-use characters.
/// What a backslash escapes stays.
pub(super) fn lift(original: &str) -> Lifted<'_> {
    let text = String::with_capacity(original.len());
    let lifted = Lifted { text, ..Lifted::default() };
    let mut lifter = Lifter { original, indices: HashMap::new(), lifted };
    lifter.run();
    lifter.lifted
}

/// One pass from left to right.
struct Lifter<'a> {
    original: &'a str,
    indices: HashMap<&'a str, usize>,
    lifted: Lifted<'a>,
}

impl<'a> Lifter<'a> {
    fn run(&mut self) {
        let mut at = 0;
        loop {
            // Most of a text stays as it is, and its bytes tell where that may end.
            let matters = |byte: u8| matches!(byte, b'\\' | b'~' | b'{') || byte >= PRIVATE_LEADS;
            let plain = self.original[at..].bytes().take_while(|byte| !matters(*byte)).count();
            at += self.keep(at, plain);
            let rest = &self.original[at..];
            let Some(c) = rest.chars().next() else { break };
            at += match c {
                '\\' => self.keep(at, 1 + rest[1..].chars().next().filter(char::is_ascii).map_or(0, char::len_utf8)),
                '~' => match rest.bytes().take_while(|byte| *byte == b'~').count() {
                    1 => self.replace(at, 1, TILDE),
                    run => self.keep(at, run),
                },
                '{' => self.lift(at),
                _ if is_private(c) => self.replace(at, c.len_utf8(), REFUSED),
                _ => self.keep(at, c.len_utf8()),
            };
        }
    }

    fn keep(&mut self, at: usize, length: usize) -> usize {
        self.lifted.text.push_str(&self.original[at..at + length]);
        length
    }

    fn replace(&mut self, at: usize, length: usize, stand_in: char) -> usize {
        self.lifted.text.push(stand_in);
        self.lifted.map.in_step(self.lifted.text.len(), at + length);
        length
    }

    fn lift(&mut self, at: usize) -> usize {
        let rest = &self.original[at..];
        let construct =
            construct_length(rest).map(|length| &rest[..length]).filter(|found| !found.contains(is_private));
        match construct.and_then(|found| Some((found.len(), self.stand_in(found)?))) {
            Some((length, stand_in)) => self.replace(at, length, stand_in),
            None => self.keep(at, 1),
        }
    }

    fn stand_in(&mut self, construct: &'a str) -> Option<char> {
        let next = self.lifted.constructs.len();
        let index = *self.indices.entry(construct).or_insert(next);
        if index == next {
            self.lifted.constructs.push(construct);
        }
        char::from_u32(FIRST_LIFTED + u32::try_from(index).ok()?).filter(|c| is_lifted(*c))
    }
}

fn construct_length(text: &str) -> Option<usize> {
    let reference = || reference::at(text).map(|(_, length)| length);
    let id = || outline::id_at(text).map(|(_, length)| length);
    let ruby = || Ruby::at(text).map(|(_, length)| length);
    reference().or_else(id).or_else(ruby)
}
