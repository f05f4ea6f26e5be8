//! The registry: public bodies with their divisions, and terms with their expansions.

use std::collections::BTreeMap;

use crate::calendar::Date;
use crate::model::{Localized, Reach};

/// A public body of `organizations.yaml`.
#[derive(Debug, Clone, PartialEq)]
pub struct Organization {
    /// Full name.
    pub name: Localized<String>,
    /// Short name.
    pub short: Option<Localized<String>>,
    /// Its site.
    pub url: Option<String>,
    /// How to reach it.
    pub reach: Reach,
    /// Since when it has borne this name.
    pub valid_from: Option<Date>,
    /// Until when.
    pub valid_until: Option<Date>,
    /// Its divisions, by id.
    pub divisions: BTreeMap<String, Division>,
}

/// A division of a body.
#[derive(Debug, Clone, PartialEq)]
pub struct Division {
    /// Its name.
    pub name: Localized<String>,
    /// How to reach it.
    pub reach: Reach,
}

/// A term of `terms.yaml`: an acronym and what it stands for.
#[derive(Debug, Clone, PartialEq)]
pub struct Term {
    /// The acronym, the same in every language.
    pub short: Option<String>,
    /// What it stands for.
    pub name: Localized<String>,
}
