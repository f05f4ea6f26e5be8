//! `procedure/results-incomplete`.

use super::act::tells_results;
use crate::check::findings::RuleFindings;
use crate::check::rule::Rule;
use crate::check::scene::Scene;
use crate::diagnostic::Message;
use crate::model::{Kind, Notice, Outcome, Procedure, RelatedTo, Relation, Results};

/// Results under the Act that lack what article 43 wants told.
pub struct ResultsIncomplete;

impl Rule for ResultsIncomplete {
    fn name(&self) -> &'static str {
        "procedure/results-incomplete"
    }

    fn check(&self, scene: &Scene<'_>, findings: &mut RuleFindings<'_>) {
        let Some(notice) = scene.notice.filter(|notice| tells_results(notice)) else { return };
        let Some((procedure, results)) = notice.procedure.as_ref().zip(notice.results.as_ref()) else { return };
        for missing in missing(notice, procedure, results) {
            if scene.origin.has(missing.field) {
                continue;
            }
            let finding = findings.finding(Message::new(missing.message), scene.origin.at("results.publish_at"));
            findings.push(finding.help(Message::new(missing.help)));
        }
    }
}

/// What is not told.
struct Missing {
    /// The field that would tell it; what is written there wrongly is not missing.
    field: &'static str,
    message: &'static str,
    help: &'static str,
}

/// Article 43, paragraph 1: the title of the order, the day of the notice, the opinions, and what came of them and why. Where no order
/// is made (paragraph 4) the first two and the decision are enough.
fn missing(notice: &Notice, procedure: &Procedure, results: &Results) -> Vec<Missing> {
    let when = |is_missing: bool, missing: Missing| is_missing.then_some(missing);
    let makes_no_order = matches!(results.outcome, Some(Outcome::NotAdopted | Outcome::Resolicited));
    let is_answered = !results.responses.is_empty() || !results.materials.is_empty();
    let has_opinions = results.opinions.is_some_and(|opinions| opinions > 0);
    let items = [
        when(
            procedure.order_titles.is_empty(),
            Missing {
                field: "procedure.order_titles.0",
                message: "procedure-results-without-title",
                help: "procedure-results-without-title-help",
            },
        ),
        when(
            procedure.notice_published_on.is_none() && !tells_the_day(notice),
            Missing {
                field: "procedure.notice_published_on",
                message: "procedure-results-without-notice-day",
                help: "procedure-results-without-notice-day-help",
            },
        ),
        when(
            results.outcome.is_none(),
            Missing {
                field: "results.outcome",
                message: "procedure-results-without-outcome",
                help: "procedure-results-without-outcome-help",
            },
        ),
        when(
            results.opinions.is_none() && !makes_no_order,
            Missing {
                field: "results.opinions",
                message: "procedure-results-without-opinions",
                help: "procedure-results-without-opinions-help",
            },
        ),
        when(
            has_opinions && !is_answered && !makes_no_order,
            Missing {
                field: "results.responses.0",
                message: "procedure-results-without-reasons",
                help: "procedure-results-without-reasons-help",
            },
        ),
    ];
    items.into_iter().flatten().collect()
}

/// Whether the page tells the day of the notice: it is the call itself, which was published then, or leads to it on this site.
fn tells_the_day(notice: &Notice) -> bool {
    let leads = |related: &crate::model::Related| {
        related.relation == Relation::ResultsOf && matches!(related.to, RelatedTo::Notice(_))
    };
    notice.kind == Kind::Solicitation || (notice.kind == Kind::Results && notice.related.iter().any(leads))
}
