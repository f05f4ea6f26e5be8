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
use crate::model::{Site, Vantage};
use findings::Findings;
use scene::{Scene, World};

/// Runs every rule over every notice and standing page, in parallel. The report is the same in whatever order they ran.
pub fn site(site: &Site, vantage: Vantage) -> Report {
    let world = World::new(site, vantage);
    let notices = site.notices.par_iter().flat_map_iter(|notice| judge(&Scene::of_notice(&world, notice)));
    let pages = site.pages.par_iter().flat_map_iter(|page| judge(&Scene::of_page(&world, page)));
    Report::new(notices.chain(pages).collect())
}

fn judge(scene: &Scene<'_>) -> Vec<crate::diagnostic::Diagnostic> {
    let mut findings = Findings::default();
    for rule in RULES {
        rule.check(scene, &mut findings.of(*rule));
    }
    allow::apply(scene, findings.into_inner())
}
