//! The notice under the names that e-Gov Public Comment has for its fields: what an official enters there, ready to be copied.

use super::document::Egov;
use crate::model::{Contact, ContactRole, Issuer, Kind, LegalBasis, Notice, Procedure, PublicNotice};
use crate::render::facts::Speaker;

impl Speaker<'_> {
    /// An announcement is no case there. Nothing is made up: a field holds a fact of `notice.yaml` or is left out.
    pub(super) fn egov(&self, notice: &PublicNotice<'_>) -> Option<Egov> {
        let facts = notice.facts();
        if facts.kind == Kind::Announcement {
            return None;
        }
        let zone = self.site.config.zone;
        let procedure = facts.procedure.as_ref();
        let period = facts.period.as_ref();
        let results = notice.results();
        Some(Egov {
            case_number: procedure.and_then(|procedure| procedure.case_number.clone()),
            order_titles: self.order_titles(procedure),
            legal_basis: self.bases(procedure),
            procedure: procedure.and_then(|procedure| procedure.type_).map(|type_| self.named(type_)),
            bodies: self.bodies(facts),
            notice_published_on: procedure.and_then(|procedure| Some(procedure.notice_published_on?.to_string())),
            opens_at: period.map(|period| zone.rfc3339(period.opens_at)),
            closes_at: period.map(|period| zone.rfc3339(period.closes_at)),
            short_period_reason: self.plain_if(procedure.and_then(|procedure| procedure.short_period_reason.as_ref())),
            contacts: policy_contacts(facts).flat_map(|contact| self.contact_lines(contact)).collect(),
            results_published_on: results.map(|results| zone.date(results.publish_at).to_string()),
            opinions: results.and_then(|results| Some(results.opinions?.to_string())),
            promulgated_on: results.and_then(|results| Some(results.promulgated_on?.to_string())),
        })
    }

    fn order_titles(&self, procedure: Option<&Procedure>) -> Vec<String> {
        procedure.iter().flat_map(|procedure| &procedure.order_titles).map(|title| self.plain(title)).collect()
    }

    fn bases(&self, procedure: Option<&Procedure>) -> Vec<String> {
        let bases = procedure.iter().flat_map(|procedure| &procedure.legal_basis);
        bases.map(|basis: &LegalBasis| self.basis_said(basis)).collect()
    }

    /// The bodies that issue it, then the divisions that answer for it.
    fn bodies(&self, notice: &Notice) -> Vec<String> {
        let issuer = notice.issuer.iter();
        let bodies = issuer.flat_map(Issuer::bodies);
        let bodies = bodies.map(|id| self.organization(id));
        bodies.chain(policy_contacts(notice).filter_map(|contact| self.division_name(contact))).collect()
    }

    /// Who, then how to reach them.
    fn contact_lines(&self, contact: &Contact) -> Vec<String> {
        let contact = self.contact_data(contact);
        let phones = [contact.phone, contact.fax].into_iter().flatten().map(|phone| phone.said);
        let others = [contact.email, contact.form_url].into_iter().flatten();
        contact.name.into_iter().chain(phones).chain(others).collect()
    }
}

fn policy_contacts(notice: &Notice) -> impl Iterator<Item = &Contact> {
    notice.contacts.iter().filter(|contact| contact.role == ContactRole::Policy)
}
