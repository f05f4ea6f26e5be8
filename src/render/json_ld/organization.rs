//! Public bodies and how to reach them.

use super::schema::{ContactPoint, GovernmentOrganization, OrganizationReference};
use crate::model::{Contact, Route};
use crate::render::facts::Speaker;

impl Speaker<'_> {
    /// A body and those of the notice's contacts that belong to it.
    pub(super) fn government<'c>(
        &self,
        id: &str,
        contacts: impl Iterator<Item = &'c Contact>,
    ) -> GovernmentOrganization {
        let OrganizationReference { type_, id: node, name } = self.reference(id);
        let organization = self.site.organizations.get(id);
        let short = organization.and_then(|body| body.short.as_ref()).map(|short| self.own(short).clone());
        GovernmentOrganization {
            type_,
            id: node,
            alternate_name: short.filter(|short| *short != name),
            name,
            url: organization.and_then(|body| body.url.clone()),
            contact_point: contacts.map(|contact| self.contact_point(contact)).collect(),
        }
    }

    /// The same name for a body on every page of the site, whatever its language.
    pub(super) fn reference(&self, id: &str) -> OrganizationReference {
        OrganizationReference {
            type_: "GovernmentOrganization",
            id: format!("{}#{id}", self.absolute(&Route::FrontDoor)),
            name: self.organization(id),
        }
    }

    fn contact_point(&self, contact: &Contact) -> ContactPoint {
        let reach = &contact.reach;
        ContactPoint {
            type_: "ContactPoint",
            contact_type: self.named(contact.role),
            name: self.division_name(contact),
            telephone: reach.phone.clone(),
            fax_number: reach.fax.clone(),
            email: reach.email.clone(),
            url: reach.form_url.clone(),
            available_language: contact.languages.clone(),
        }
    }
}
