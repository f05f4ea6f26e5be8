//! A page that stays: about, accessibility.

use crate::model::{Allow, Localized, Origin, Prose};

/// A standing page, `/{lang}/{slug}/`.
#[derive(Debug, Clone)]
pub struct StandingPage {
    /// The folder's name.
    pub slug: String,
    /// `page.yaml`.
    pub origin: Origin,
    /// Its title.
    pub title: Localized<String>,
    /// Its summary.
    pub summary: Localized<String>,
    /// Its prose.
    pub prose: Localized<Prose>,
    /// Findings let stand.
    pub allow: Vec<Allow>,
}
