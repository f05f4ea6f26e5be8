//! The notice that need not be judged again: it is as it was, and so is all that it asked of the rest of the site.

use std::collections::BTreeMap;

use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use super::outlook::{Answer, Outlook, Question};
use super::scene::{Scene, World};
use super::{judge, judge_pages, judge_site};
use crate::diagnostic::{self, Diagnostic, Report};
use crate::digest::Digest;
use crate::model::{self, Notice, Site, Vantage};

/// What was found in notices, by their ids, to be kept for the next time.
pub type Judgements = BTreeMap<String, Judgement>;

/// What was found in a notice.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Judgement {
    /// What it was judged by, but for the rest of the site.
    of: Digest,
    /// What it asked of the rest of the site, and was told.
    asked: Vec<(Question, Answer)>,
    /// The findings.
    findings: String,
}

/// Runs every rule as [`super::site`] does, but not over notices whose judgement would be the same; the same report, and the judgements for
/// the next time. `program` tells this program from others.
pub fn site_again(site: &Site, vantage: Vantage, program: Digest, before: &Judgements) -> (Report, Judgements) {
    let world = World::new(site, vantage);
    let common = format!("{program}{}{:?}{}{}", site.sources, site.config.base_url, vantage.drafts, world.today());
    let judged: Vec<(Vec<Diagnostic>, (String, Judgement))> = site
        .notices
        .par_iter()
        .map(|notice| {
            let id = notice.id.to_string();
            let happened = model::events_until(site, notice, vantage.at);
            let of = Digest::of(format!("{common}{id}{}{happened}", notice.sources).as_bytes());
            match before.get(&id).and_then(|before| Some((recalled(before, of, &world, notice)?, before.clone()))) {
                Some((findings, judgement)) => (findings, (id, judgement)),
                None => {
                    let (findings, judgement) = judged(of, &world, notice);
                    (findings, (id, judgement))
                }
            }
        })
        .collect();
    let (findings, judgements): (Vec<_>, Judgements) = judged.into_iter().unzip();
    let others = judge_pages(&world).into_iter().chain(judge_site(&world));
    (Report::new(findings.into_iter().flatten().chain(others).collect()), judgements)
}

/// The findings of a judgement that would be the same again.
fn recalled(before: &Judgement, of: Digest, world: &World<'_>, notice: &Notice) -> Option<Vec<Diagnostic>> {
    let outlook = Outlook::of(world, Some(notice));
    let same = before.of == of && before.asked.iter().all(|(question, answer)| outlook.answer(question) == *answer);
    // A finding that points elsewhere is made anew: what it points into may be another text now.
    let own = || std::iter::once(notice.origin.source()).chain(notice.prose.iter().map(|(_, prose)| &prose.source));
    let report = diagnostic::kept(same.then_some(&before.findings)?, |path| {
        own().find(|source| source.path() == path).cloned()
    })?;
    Some(report.findings().to_vec())
}

fn judged(of: Digest, world: &World<'_>, notice: &Notice) -> (Vec<Diagnostic>, Judgement) {
    let scene = Scene::of_notice(world, notice);
    let report = Report::new(judge(&scene));
    let findings = diagnostic::keep(&report);
    let asked = scene.into_outlook().asked().into_iter().collect();
    (report.findings().to_vec(), Judgement { of, asked, findings })
}
