//! What of a notice can be found by its words, and what a result of the search shows of it.

use super::facts::Speaker;
use super::notice::public_text;
use crate::markdown;
use crate::model::{PublicNotice, Route};
use crate::search::{Card, Document, Period};

impl Speaker<'_> {
    /// The notice as the search knows it, in a language in which it is listed.
    pub(super) fn searched(&self, notice: &PublicNotice<'_>) -> Document {
        let speaker = self.about(notice.facts());
        // A full stop keeps a phrase from running over from one text into the next.
        Document { card: speaker.card_of(notice), body: speaker.texts_of(notice).join(". ") }
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
            href: self.local(&Route::Notice(self.language.clone(), notice.id().clone())),
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
        let prose = public_text(self.own(&facts.prose).source.text(), notice);
        let fact = |name: &str| markdown::Resolve::fact_text(self, name);
        let mut texts: Vec<String> =
            markdown::parse(&prose).passages().iter().map(|passage| passage.resolved(&fact)).collect();
        texts.extend(facts.materials.iter().map(|material| self.material_title(material)));
        let issuers = facts.issuer.iter().flat_map(|issuer| [&issuer.solicitor].into_iter().chain(&issuer.joint));
        texts.extend(issuers.map(|id| self.organization(id)));
        if let Some(procedure) = &facts.procedure {
            texts.extend(procedure.case_number.clone());
            texts.extend(procedure.order_titles.iter().map(|title| self.own(title).clone()));
        }
        if let Some(results) = notice.results() {
            texts.extend(
                results
                    .responses
                    .iter()
                    .flat_map(|response| [&response.opinion, &response.answer])
                    .map(|text| self.plain(text)),
            );
            texts.extend(results.materials.iter().map(|material| self.material_title(material)));
        }
        texts.extend(
            notice.corrections().iter().filter_map(|correction| correction.note.as_ref()).map(|note| self.plain(note)),
        );
        texts
    }
}
