//! Texts that stand on many pages, kept once: addresses of links, ids.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// A text of [`Names`]. Which number a text has depends on which page came first, so that numbers are compared for equality only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Name(u32);

/// All texts so far, shared by threads.
#[derive(Debug, Default)]
pub(super) struct Names(Mutex<Table>);

/// The texts, for as long as a page is read.
#[derive(Debug, Default)]
pub(super) struct Table {
    texts: Vec<Arc<str>>,
    known: HashMap<Arc<str>, Name>,
}

impl Names {
    /// The table, to be given back soon.
    pub fn table(&self) -> MutexGuard<'_, Table> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Table {
    /// The name of a text.
    pub fn name(&mut self, text: &str) -> Name {
        if let Some(name) = self.known.get(text) {
            return *name;
        }
        let name = Name(u32::try_from(self.texts.len()).expect("fewer than four thousand million different texts"));
        let text: Arc<str> = text.into();
        self.texts.push(text.clone());
        self.known.insert(text, name);
        name
    }

    /// The name of a text, if any page has it.
    pub fn known(&self, text: &str) -> Option<Name> {
        self.known.get(text).copied()
    }

    /// The text of a name.
    pub fn text(&self, name: Name) -> &str {
        &self.texts[name.0 as usize]
    }
}
