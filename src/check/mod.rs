//! Judges the sources. Rules are in `rules/`, one a file; this is the engine that runs them all over everything.

mod again;
mod allow;
mod apart;
mod characters;
mod cleared;
mod findings;
mod outlook;
mod pages;
mod rule;
mod rules;
mod scene;

use std::sync::Arc;

use rayon::prelude::*;

pub use again::{Judgement, Judgements, site_again};
pub use cleared::Cleared;
pub use pages::{page, title};
pub use rule::Rule;
pub use rules::{RULES, rule};

use crate::diagnostic::Report;
use crate::load::Published;
use crate::model::{Language, Site, Vantage};
use crate::prose::Reader;
use crate::source::Source;
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
    let of_scenes = scenes(world, judge).into_iter().flatten();
    Report::new(of_scenes.chain(judge_site(world)).collect())
}

fn judge_pages(world: &World<'_>) -> Vec<crate::diagnostic::Diagnostic> {
    world.site.pages.iter().flat_map(|page| judge(&Scene::of_page(world, page))).collect()
}

fn judge_site(world: &World<'_>) -> Vec<crate::diagnostic::Diagnostic> {
    let mut findings = Findings::default();
    for rule in RULES {
        rule.check_site(world, &mut findings.of(*rule));
    }
    findings.into_inner()
}

/// Reads the prose of every notice and standing page and judges nothing; how many stretches of running text there are. What `site` does
/// beside the rules: for benchmarks.
pub fn read(site: &Site, vantage: Vantage) -> usize {
    scenes(&World::new(site, vantage), |scene| scene.readings.len()).into_iter().sum()
}

/// Looks at every scene of a site, in parallel.
fn scenes<T: Send>(world: &World<'_>, look: impl Fn(&Scene<'_>) -> T + Sync) -> Vec<T> {
    let notices = world.site.notices.par_iter().map(|notice| look(&Scene::of_notice(world, notice)));
    let pages = world.site.pages.par_iter().map(|page| look(&Scene::of_page(world, page)));
    notices.chain(pages).collect()
}

/// Runs every rule over a plain text that belongs to no site: what it says is compared with itself.
pub fn text(source: &Arc<Source>, vantage: Vantage) -> Report {
    let language = Language::new(Reader::of_script(source.text()).tag());
    let site = Site::without_content(language, source);
    let world = World::new(&site, vantage);
    Report::new(judge(&Scene::of_text(&world, source)))
}

fn judge(scene: &Scene<'_>) -> Vec<crate::diagnostic::Diagnostic> {
    let mut findings = Findings::default();
    for rule in RULES {
        rule.check(scene, &mut findings.of(*rule));
    }
    allow::apply(scene, findings.into_inner())
}
