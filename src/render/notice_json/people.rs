//! Ways to respond and people to ask, as data.

use super::document::{Contact, Phone, Response};
use crate::i18n::tel_uri;
use crate::model::{self, PublicNotice};
use crate::render::facts::Speaker;
use crate::render::notice::accepts;
use crate::render::words::Word as _;

impl Speaker<'_> {
    pub(super) fn response_data(&self, notice: &PublicNotice<'_>, response: &model::Response) -> Response {
        let zone = self.site.config.zone;
        Response {
            channel: response.channel.as_str(),
            channel_said: self.voice.text(&format!("channel-{}", response.channel.as_str())),
            accepts: accepts(response, notice, zone),
            url: response.url.clone(),
            email: response.email.clone(),
            address: response.address.as_ref().map(|address| self.own(address).clone()),
            fax: response.fax.as_deref().map(|fax| self.phone_data(fax)),
            receipt: response.receipt.map(|receipt| receipt.word()),
            receipt_said: response.receipt.map(|receipt| self.named(receipt)),
            closes_at: response.closes_at.map(|closes_at| self.instant(closes_at)),
            ends_at: response.end(notice.period(), zone).map(|end| zone.rfc3339(end)),
            languages: response.languages.clone(),
        }
    }

    pub(super) fn contact_data(&self, contact: &model::Contact) -> Contact {
        let reach = &contact.reach;
        Contact {
            role: contact.role.word(),
            role_said: self.named(contact.role),
            org: contact.org.clone(),
            division: contact.division.clone(),
            name: self.contact_name(contact),
            phone: reach.phone.as_deref().map(|phone| self.phone_data(phone)),
            extension: reach.extension.clone(),
            fax: reach.fax.as_deref().map(|fax| self.phone_data(fax)),
            email: reach.email.clone(),
            form_url: reach.form_url.clone(),
            address: reach.address.as_ref().map(|address| self.own(address).clone()),
            hours: reach.hours.as_ref().map(|hours| self.own(hours).clone()),
            languages: contact.languages.clone(),
        }
    }

    /// The organization, then the division.
    fn contact_name(&self, contact: &model::Contact) -> Vec<String> {
        let organization = contact.org.as_ref().map(|id| self.organization(id));
        organization.into_iter().chain(self.division_name(contact)).collect()
    }

    /// The division of a contact.
    pub(in crate::render) fn division_name(&self, contact: &model::Contact) -> Option<String> {
        let organization = self.site.organizations.get(contact.org.as_ref()?)?;
        Some(self.own(&organization.divisions.get(contact.division.as_ref()?)?.name).clone())
    }

    fn phone_data(&self, international: &str) -> Phone {
        Phone {
            international: international.to_owned(),
            said: self.voice.phone(international),
            tel: tel_uri(international),
        }
    }
}
