//! What of a notice can be found by its words, and what a result of the search shows of it.

use super::facts::Speaker;
use super::notice::public_text;
use crate::markdown;
use crate::model::{Background, Correction, Issuer, Material, Procedure, PublicNotice, Results, Route};
use crate::search::{Card, Document, Period};

impl Speaker<'_> {
    /// The notice as the search knows it, in a language in which it is listed.
    pub(super) fn searched(&self, notice: &PublicNotice<'_>) -> Document {
        let speaker = self.about(notice.facts());
        // A full stop keeps a phrase from running over from one text into the next.
        Document { card: speaker.card_of(notice), body: speaker.texts_of(notice).join(". ") }
    }

    /// The address of its page, which no other document of the index has.
    pub(super) fn address_of(&self, notice: &PublicNotice<'_>) -> String {
        self.local(&Route::Notice(self.language.clone(), notice.id().clone()))
    }

    fn card_of(&self, notice: &PublicNotice<'_>) -> Card {
        let facts = notice.facts();
        let zone = self.site.config.zone;
        let period = notice.period().map(|period| Period {
            opens: period.opens_at.unix(),
            end: period.end(zone).unix(),
            said: self.voice.period(period.opens_at, period.closes_at, zone),
        });
        Card {
            title: self.plain(&facts.title),
            href: self.address_of(notice),
            summary: self.plain(&facts.summary),
            kind: self.kind(notice),
            phase: notice.phase().as_str().to_owned(),
            period,
            issuer: facts.issuer.as_ref().map(|issuer| self.organization(&issuer.solicitor)),
            published: self.day(facts.publish_at).said,
            year: notice.id().year,
        }
    }

    /// Everything that the page says in the notice's own words, a text an entry.
    fn texts_of(&self, notice: &PublicNotice<'_>) -> Vec<String> {
        let facts = notice.facts();
        let issuers = facts.issuer.iter().flat_map(Issuer::bodies);
        let mut texts = self.prose_of(notice);
        texts.extend(facts.materials.iter().flat_map(|material| self.document_texts(material)));
        texts.extend(issuers.map(|id| self.organization(id)));
        texts.extend(facts.contacts.iter().filter_map(|contact| self.division_name(contact)));
        texts.extend(facts.procedure.iter().flat_map(|procedure| self.procedure_texts(procedure)));
        texts.extend(facts.background.iter().flat_map(|background| self.background_texts(background)));
        texts.extend(facts.schedule.iter().map(|step| self.plain(&step.label)));
        let extensions = notice.period().into_iter().flat_map(|period| &period.extensions);
        texts.extend(extensions.map(|extension| self.plain(&extension.reason)));
        texts.extend(notice.results().into_iter().flat_map(|results| self.results_texts(results)));
        texts.extend(notice.corrections().into_iter().flat_map(|correction| self.correction_texts(correction)));
        texts
    }

    fn prose_of(&self, notice: &PublicNotice<'_>) -> Vec<String> {
        let prose = public_text(self.own(&notice.facts().prose).source.text(), notice);
        let document = markdown::parse(&prose);
        let fact = |name: &str| markdown::Resolve::fact_text(self, name);
        let passages = document.passages().iter();
        let shown = passages.filter(|passage| document.is_shown(&passage.span(0..passage.text.len())));
        shown.map(|passage| passage.resolved(&fact)).collect()
    }

    fn document_texts(&self, material: &Material) -> Vec<String> {
        let of_parts = material.parts.iter().flat_map(|part| [&part.named, &part.note]);
        let of_parts = of_parts.flatten().map(|text| self.plain(text));
        [self.material_title(material)].into_iter().chain(of_parts).collect()
    }

    fn procedure_texts(&self, procedure: &Procedure) -> Vec<String> {
        let titles = procedure.order_titles.iter().map(|title| self.plain(title));
        let bases = procedure.legal_basis.iter().map(|basis| self.basis_said(basis));
        procedure.case_number.iter().cloned().chain(titles).chain(bases).collect()
    }

    fn background_texts(&self, background: &Background) -> Vec<String> {
        [Some(&background.title), background.decided_by.as_ref()]
            .into_iter()
            .flatten()
            .map(|text| self.plain(text))
            .collect()
    }

    fn results_texts(&self, results: &Results) -> Vec<String> {
        let responses = results.responses.iter().flat_map(|response| [&response.opinion, &response.answer]);
        let documents = results.materials.iter().flat_map(|material| self.document_texts(material));
        responses.map(|text| self.plain(text)).chain(documents).collect()
    }

    fn correction_texts(&self, correction: &Correction) -> Vec<String> {
        let note = correction.note.iter().map(|note| self.plain(note));
        let words = [&correction.before, &correction.after].into_iter().flatten().map(|words| self.own(words).clone());
        note.chain(words).collect()
    }
}
