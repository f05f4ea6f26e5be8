//! What came of it, and what was changed, as data.

use super::document::{Correction, Results, SubmittedOpinion};
use crate::model;
use crate::render::facts::Speaker;
use crate::render::words::Word as _;

impl Speaker<'_> {
    pub(super) fn results_data(&self, results: &model::Results) -> Results {
        Results {
            publish_at: self.instant(results.publish_at),
            opinions: results.opinions,
            submitters: results.submitters,
            outcome: results.outcome.map(|outcome| outcome.word()),
            outcome_said: results.outcome.map(|outcome| self.named(outcome)),
            promulgated_on: results.promulgated_on.map(|on| self.date(on)),
            effective_on: results.effective_on.map(|on| self.date(on)),
            responses: results.responses.iter().map(|response| self.submitted(response)).collect(),
            summary_only: results.summary_only,
            originals_url: results.originals_url.clone(),
            materials: self.material_data(&results.materials),
        }
    }

    fn submitted(&self, response: &model::SubmittedOpinion) -> SubmittedOpinion {
        SubmittedOpinion {
            opinion: self.plain(&response.opinion),
            answer: self.plain(&response.answer),
            changed: response.changed,
        }
    }

    pub(super) fn correction(&self, correction: &model::Correction) -> Correction {
        Correction {
            at: self.instant(correction.at),
            type_: correction.type_.word(),
            type_said: self.named(correction.type_),
            note: self.plain_if(correction.note.as_ref()),
            before: correction.before.as_ref().map(|before| self.own(before).clone()),
            after: correction.after.as_ref().map(|after| self.own(after).clone()),
        }
    }
}
