//! Judges the sources. Rules are in `rules/`, one a file; this is the engine that runs them all over everything.

mod allow;
mod cleared;
mod findings;
mod pages;
mod rule;
mod rules;
mod scene;

use rayon::prelude::*;

pub use cleared::Cleared;
pub use pages::{page, title};
pub use rule::Rule;
pub use rules::{RULES, rule};

use crate::diagnostic::Report;
use crate::load::Published;
use crate::model::{Site, Vantage};
use findings::Findings;
use scene::{Scene, World};

/// Runs every rule over every notice and standing page, in parallel. The report is the same in whatever order they ran.
pub fn site(site: &Site, vantage: Vantage) -> Report {
    judge_all(&World::new(site, vantage))
}

/// Runs every rule, also those that compare with what was published before.
pub fn against(site: &Site, vantage: Vantage, published: &Published) -> Report {
    judge_all(&World::new(site, vantage).against(published))
}

fn judge_all(world: &World<'_>) -> Report {
    let notices = world.site.notices.par_iter().flat_map_iter(|notice| judge(&Scene::of_notice(world, notice)));
    let pages = world.site.pages.par_iter().flat_map_iter(|page| judge(&Scene::of_page(world, page)));
    let mut findings: Vec<_> = notices.chain(pages).collect();
    findings.extend(judge_site(world));
    Report::new(findings)
}

fn judge_site(world: &World<'_>) -> Vec<crate::diagnostic::Diagnostic> {
    let mut findings = Findings::default();
    for rule in RULES {
        rule.check_site(world, &mut findings.of(*rule));
    }
    findings.into_inner()
}

fn judge(scene: &Scene<'_>) -> Vec<crate::diagnostic::Diagnostic> {
    let mut findings = Findings::default();
    for rule in RULES {
        rule.check(scene, &mut findings.of(*rule));
    }
    allow::apply(scene, findings.into_inner())
}
