//! Every way to reach somebody that the registry and the notice know, and every name.

use std::collections::BTreeSet;

use crate::check::scene::Scene;
use crate::model::{Localized, Reach};
use crate::prose;

/// What answers a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Line {
    /// Somebody.
    Phone,
    /// A machine that prints.
    Fax,
}

/// What is written down once, to be compared with what prose says.
#[derive(Default)]
pub struct Known {
    /// Telephone and fax numbers as they are stored.
    pub phones: Vec<(Line, String)>,
    /// E-mail addresses in lower case.
    pub mails: BTreeSet<String>,
    /// Postal addresses.
    pub addresses: Vec<String>,
    /// Names of bodies and divisions in all languages.
    pub names: Vec<String>,
}

impl Known {
    /// Of the site's registry and of this notice.
    pub fn of(scene: &Scene<'_>) -> Known {
        let mut known = Known::default();
        for body in scene.site.organizations.values() {
            known.add_names(&body.name);
            body.short.iter().for_each(|short| known.add_names(short));
            known.add(&body.reach);
            for division in body.divisions.values() {
                known.add_names(&division.name);
                known.add(&division.reach);
            }
        }
        let Some(notice) = scene.notice else { return known };
        notice.contacts.iter().for_each(|contact| known.add(&contact.reach));
        for response in &notice.responses {
            known.phones.extend(response.fax.clone().map(|fax| (Line::Fax, fax)));
            known.mails.extend(response.email.iter().map(|mail| mail.to_lowercase()));
            known.addresses.extend(texts(response.address.as_ref()));
        }
        known
    }

    fn add(&mut self, reach: &Reach) {
        self.phones.extend(reach.phone.clone().map(|phone| (Line::Phone, phone)));
        self.phones.extend(reach.fax.clone().map(|fax| (Line::Fax, fax)));
        self.mails.extend(reach.email.iter().map(|mail| mail.to_lowercase()));
        self.addresses.extend(texts(reach.address.as_ref()));
    }

    fn add_names(&mut self, name: &Localized<String>) {
        self.names.extend(name.iter().map(|(_, name)| name.clone()));
    }

    /// Whether a number, given as it is dialled, is among the stored ones.
    pub fn has_phone(&self, dialled: &str) -> bool {
        self.phones.iter().any(|(_, phone)| prose::dialled(phone).as_deref() == Some(dialled))
    }

    /// The stored number that differs in a digit or two: of the same kind if the text says which, then in the fewest digits.
    pub fn phone_near(&self, dialled: &str, kind: Option<Line>) -> Option<&str> {
        let nearest = self.phones.iter().filter_map(|(line, phone)| {
            let stored = prose::dialled(phone)?;
            let count = stored.chars().zip(dialled.chars()).filter(|(one, two)| one != two).count();
            (stored.len() == dialled.len() && count <= 2).then_some((
                kind.is_some_and(|kind| kind != *line),
                count,
                phone.as_str(),
            ))
        });
        nearest.min().map(|(_, _, phone)| phone)
    }

    /// Whether a stored address has the code, or is the same without one.
    pub fn has_address(&self, code: &str, place: &str) -> bool {
        let squashed = |text: &str| text.split_whitespace().collect::<String>();
        let place = squashed(place);
        let is_same = |address: &String| {
            let codes = prose::postal_codes(address);
            let stored = squashed(address);
            codes.iter().any(|own| own == code) || (codes.is_empty() && !place.is_empty() && place.starts_with(&stored))
        };
        self.addresses.iter().any(is_same)
    }
}

fn texts(text: Option<&Localized<String>>) -> Vec<String> {
    text.into_iter().flat_map(|text| text.iter().map(|(_, text)| text.clone())).collect()
}
