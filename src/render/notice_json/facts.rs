//! The notice as a whole: what it is, its procedure, its period, what it belongs to.

use super::document::{
    Alternate, Background, Document, Extension, LegalBasis, Organization, Period, Procedure, Related, Schedule,
    Standing, Topic, Withdrawal, Withdrawn,
};
use crate::calendar::days_to_respond;
use crate::model::{self, Language, Localized, Notice, Phase, PublicNotice, PublicSite, RelatedTo};
use crate::render::facts::Speaker;
use crate::render::words::Word as _;

impl Speaker<'_> {
    pub(super) fn document(&self, public: &PublicSite<'_>, notice: &PublicNotice<'_>) -> Document {
        let facts = notice.facts();
        let (responses, contacts) = (&facts.responses, &facts.contacts);
        Document {
            id: notice.id().to_string(),
            url: self.page_of(notice, self.language),
            language: self.language.tag().to_owned(),
            original_language: notice.original_language().tag().to_owned(),
            alternates: self.alternates(notice),
            kind: facts.kind.as_str(),
            kind_said: self.kind(notice),
            title: self.plain(&facts.title),
            summary: self.plain(&facts.summary),
            phase: notice.phase().as_str(),
            phase_said: self.phase(notice.phase()),
            publish_at: self.instant(facts.publish_at),
            changed_at: self.instant(notice.changed_at()),
            issuer: facts.issuer.as_ref().map(|issuer| self.issuer(issuer)),
            topics: facts.topics.iter().map(|id| self.topic(id)).collect(),
            procedure: facts.procedure.as_ref().map(|procedure| self.procedure(procedure)),
            period: facts.period.as_ref().map(|period| self.period_data(facts, period)),
            materials: self.material_data(&facts.materials),
            responses: responses.iter().map(|response| self.response_data(notice, response)).collect(),
            response_languages: facts.response_languages.clone(),
            privacy: self.plain_if(facts.privacy.as_ref()),
            contacts: contacts.iter().map(|contact| self.contact_data(contact)).collect(),
            background: facts.background.iter().map(|background| self.background_data(background)).collect(),
            schedule: facts.schedule.iter().map(|step| self.step(step)).collect(),
            results: notice.results().map(|results| self.results_data(results)),
            related: facts.related.iter().filter_map(|related| self.related_data(public, related)).collect(),
            corrections: notice.corrections().into_iter().map(|correction| self.correction(correction)).collect(),
            translations: self.standings(facts),
            egov: self.egov(notice),
        }
    }

    pub(super) fn withdrawn(&self, notice: &PublicNotice<'_>, withdrawal: &model::Withdrawal) -> Withdrawn {
        Withdrawn {
            id: notice.id().to_string(),
            url: self.page_of(notice, self.language),
            title: self.plain(&notice.facts().title),
            withdrawal: Withdrawal { at: self.instant(withdrawal.at), reason: self.plain(&withdrawal.reason) },
        }
    }

    /// A text of the YAML, plain, if there is one.
    pub(super) fn plain_if(&self, text: Option<&Localized<String>>) -> Option<String> {
        text.map(|text| self.plain(text))
    }

    fn alternates(&self, notice: &PublicNotice<'_>) -> Vec<Alternate> {
        let languages = notice.facts().translations.iter().map(|(language, _)| language);
        let alternate = |language: &Language| Alternate {
            language: language.tag().to_owned(),
            url: self.page_of(notice, language),
        };
        languages.map(alternate).collect()
    }

    fn issuer(&self, issuer: &model::Issuer) -> super::document::Issuer {
        super::document::Issuer {
            solicitor: self.body(&issuer.solicitor),
            joint: issuer.joint.iter().map(|id| self.body(id)).collect(),
        }
    }

    fn body(&self, id: &str) -> Organization {
        let organization = self.site.organizations.get(id);
        Organization {
            id: id.to_owned(),
            name: self.organization(id),
            short: organization.and_then(|body| body.short.as_ref()).map(|short| self.own(short).clone()),
            url: organization.and_then(|body| body.url.clone()),
        }
    }

    fn topic(&self, id: &str) -> Topic {
        let name = self.site.topics.get(id).map_or_else(|| id.to_owned(), |name| self.own(name).clone());
        Topic { id: id.to_owned(), name }
    }

    fn procedure(&self, procedure: &model::Procedure) -> Procedure {
        Procedure {
            type_: procedure.type_.map(|type_| type_.word()),
            type_said: procedure.type_.map(|type_| self.named(type_)),
            case_number: procedure.case_number.clone(),
            order_titles: procedure.order_titles.iter().map(|title| self.plain(title)).collect(),
            legal_basis: procedure.legal_basis.iter().map(|basis| self.basis(basis)).collect(),
            notice_published_on: procedure.notice_published_on.map(|on| self.date(on)),
            short_period_reason: self.plain_if(procedure.short_period_reason.as_ref()),
            egov_url: procedure.egov_url.clone(),
        }
    }

    fn basis(&self, basis: &model::LegalBasis) -> LegalBasis {
        LegalBasis {
            act: self.plain(&basis.act),
            article: self.plain(&basis.article),
            said: self.basis_said(basis),
            url: basis.url.clone(),
        }
    }

    /// 例示法第3条第1項; Article 3, paragraph 1 of the Examples Act.
    pub(in crate::render) fn basis_said(&self, basis: &model::LegalBasis) -> String {
        let (act, article) = (self.plain(&basis.act), self.plain(&basis.article));
        self.voice.with("legal-basis", &[("act", act.into()), ("article", article.into())])
    }

    fn period_data(&self, notice: &Notice, period: &model::Period) -> Period {
        let zone = self.site.config.zone;
        let last_day = period.last_day(zone);
        let noticed_on = notice.procedure.as_ref().and_then(|procedure| procedure.notice_published_on);
        let noticed_on = noticed_on.unwrap_or(zone.date(notice.publish_at));
        Period {
            opens_at: self.instant(period.opens_at),
            closes_at: self.instant(period.closes_at),
            ends_at: zone.rfc3339(period.end(zone)),
            last_day: self.date(last_day),
            weekday: self.voice.weekday(crate::calendar::Datelike::weekday(&last_day)),
            days_to_respond: days_to_respond(noticed_on, zone.civil(period.closes_at)),
            said: self.voice.period(period.opens_at, period.closes_at, zone),
            extensions: period.extensions.iter().map(|extension| self.extension(extension)).collect(),
        }
    }

    fn extension(&self, extension: &model::Extension) -> Extension {
        Extension {
            closes_at_was: self.instant(extension.closes_at_was),
            decided_on: self.date(extension.decided_on),
            reason: self.plain(&extension.reason),
        }
    }

    fn background_data(&self, background: &model::Background) -> Background {
        Background {
            title: self.plain(&background.title),
            decided_by: self.plain_if(background.decided_by.as_ref()),
            decided_on: background.decided_on.map(|on| self.date(on)),
            url: background.url.clone(),
        }
    }

    fn step(&self, step: &model::Schedule) -> Schedule {
        Schedule {
            label: self.plain(&step.label),
            from: step.from.map(|from| self.date(from)),
            to: step.to.map(|to| self.date(to)),
        }
    }

    /// A notice that is not public, or was withdrawn, is not mentioned.
    fn related_data(&self, public: &PublicSite<'_>, related: &model::Related) -> Option<Related> {
        let (notice, url, title, language) = match &related.to {
            RelatedTo::Notice(id) => {
                let other = public.notice(id).filter(|other| other.phase() != Phase::Withdrawn)?;
                let exists = other.facts().title.find(self.language).is_some();
                let language = if exists { self.language } else { other.original_language() };
                let title = crate::markdown::inline_plain(other.title(language), &|_| None);
                (Some(id.to_string()), self.page_of(other, language), title, Some(language.tag().to_owned()))
            }
            RelatedTo::Url(url) => {
                let title = self.plain_if(related.title.as_ref()).unwrap_or_else(|| url.clone());
                (None, url.clone(), title, None)
            }
        };
        let relation = related.relation.as_str();
        let relation_said = self.voice.text(&format!("relation-{}", relation.replace('_', "-")));
        Some(Related { relation, relation_said, notice, url, title, language })
    }

    fn standings(&self, notice: &Notice) -> Vec<Standing> {
        let standing = |(language, translation): (&Language, &model::Translation)| Standing {
            language: language.tag().to_owned(),
            status: translation.status.as_str(),
            stale: translation.is_stale(notice),
            reviewed_on: translation.reviewed_on.map(|on| self.date(on)),
        };
        notice.translations.iter().map(standing).collect()
    }
}
