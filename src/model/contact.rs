//! 問合せ先: whom to ask, and how to reach them.

use crate::model::Localized;

/// Ways to reach somebody. Phones are international with hyphens; `load` keeps them as text.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Reach {
    /// `+81-3-5253-5920`.
    pub phone: Option<String>,
    /// 内線.
    pub extension: Option<String>,
    /// Facsimile, as a phone.
    pub fax: Option<String>,
    /// E-mail address.
    pub email: Option<String>,
    /// A form on the web.
    pub form_url: Option<String>,
    /// Postal address.
    pub address: Option<Localized<String>>,
    /// Hours in which somebody answers.
    pub hours: Option<Localized<String>>,
}

impl Reach {
    /// This, with what it lacks taken from `other`.
    pub fn or(&self, other: &Reach) -> Reach {
        Reach {
            phone: self.phone.clone().or_else(|| other.phone.clone()),
            extension: self.extension.clone().or_else(|| other.extension.clone()),
            fax: self.fax.clone().or_else(|| other.fax.clone()),
            email: self.email.clone().or_else(|| other.email.clone()),
            form_url: self.form_url.clone().or_else(|| other.form_url.clone()),
            address: self.address.clone().or_else(|| other.address.clone()),
            hours: self.hours.clone().or_else(|| other.hours.clone()),
        }
    }
}

/// Somebody to ask.
#[derive(Debug, Clone, PartialEq)]
pub struct Contact {
    /// About what.
    pub role: ContactRole,
    /// The organization's id.
    pub org: Option<String>,
    /// The id of a division of it.
    pub division: Option<String>,
    /// How to reach them, completed from `organizations.yaml`.
    pub reach: Reach,
    /// Languages in which they answer (BCP 47).
    pub languages: Vec<String>,
}

/// What a contact is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ContactRole {
    /// The content of the notice.
    Policy,
    /// Journalists.
    Press,
    /// The accessibility of the documents.
    Accessibility,
}
