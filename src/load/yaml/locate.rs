//! The quick way to the place of a value: the events alone, and only until it is reached.

use std::ops::Range;

use granit_parser::{Event, Parser};

use super::super::lookalike;
use super::first_line;

/// The bytes of the value at a path, or that there is none. `None` where the text has something in it that only a reading of the whole can
/// judge: a fault, or keys that are no words.
pub(super) fn quickly(text: &str, path: &str) -> Option<Option<Range<usize>>> {
    let steps: Vec<&str> = path.split('.').filter(|step| !step.is_empty()).collect();
    let is_key = |step: &&&str| !step.bytes().all(|byte| byte.is_ascii_digit());
    // Only in a quoted key with escapes can a key stand that is not in the text.
    if !text.contains('\\') && steps.iter().filter(is_key).any(|key| !text.contains(key)) {
        return Some(None);
    }
    if lookalike::repair(text).0 != text {
        return None;
    }
    let events = Parser::new_from_str(text).map(|event| {
        let (event, span) = event.ok()?;
        Some((event, span.byte_range()?))
    });
    let mut walk = Walk { text, events: events.filter(|event| event.as_ref().is_none_or(is_of_node)) };
    let first = walk.next()?;
    walk.find(first, &steps)
}

type Happening<'t> = (Event<'t>, Range<usize>);

/// Whether an event is of a node, not of the document or a comment.
fn is_of_node((event, _): &Happening<'_>) -> bool {
    matches!(
        event,
        Event::Alias(_)
            | Event::Scalar(..)
            | Event::SequenceStart(..)
            | Event::SequenceEnd
            | Event::MappingStart(..)
            | Event::MappingEnd
    )
}

struct Walk<'t, I> {
    text: &'t str,
    events: I,
}

impl<'t, I: Iterator<Item = Option<Happening<'t>>>> Walk<'t, I> {
    fn next(&mut self) -> Option<Happening<'t>> {
        self.events.next()?
    }

    /// Goes down the steps from a node whose first event is given.
    fn find(&mut self, (event, span): Happening<'t>, steps: &[&str]) -> Option<Option<Range<usize>>> {
        let Some((step, rest)) = steps.split_first() else {
            return is_plain(&event).then(|| Some(first_line(self.text, span)));
        };
        match event {
            Event::Scalar(..) => Some(None),
            Event::SequenceStart(_, 0, None) => {
                let wanted: Option<usize> = step.parse().ok();
                for at in 0.. {
                    match self.next()? {
                        (Event::SequenceEnd, _) => break,
                        item if Some(at) == wanted => return self.find(item, rest),
                        item => self.pass(item)?,
                    }
                }
                Some(None)
            }
            Event::MappingStart(_, 0, None) => loop {
                match self.next()? {
                    (Event::MappingEnd, _) => return Some(None),
                    (Event::Scalar(key, _, 0, None), _) => {
                        let value = self.next()?;
                        if key == *step {
                            return self.find(value, rest);
                        }
                        self.pass(value)?;
                    }
                    _ => return None,
                }
            },
            _ => None,
        }
    }

    /// Passes over a node whose first event is given.
    fn pass(&mut self, (event, _): Happening<'t>) -> Option<()> {
        let mut depth = 0_usize;
        let mut event = event;
        loop {
            match event {
                Event::MappingStart(_, 0, None) | Event::SequenceStart(_, 0, None) => depth += 1,
                Event::MappingEnd | Event::SequenceEnd => depth = depth.checked_sub(1)?,
                Event::Scalar(_, _, 0, None) => {}
                _ => return None,
            }
            if depth == 0 {
                return Some(());
            }
            event = self.next()?.0;
        }
    }
}

/// Whether a node begins here without anchor or tag.
fn is_plain(event: &Event<'_>) -> bool {
    matches!(event, Event::Scalar(_, _, 0, None) | Event::MappingStart(_, 0, None) | Event::SequenceStart(_, 0, None))
}
