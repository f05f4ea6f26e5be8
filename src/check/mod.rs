//! Judges the sources. Rules are in `rules/`, one a file; this is the engine that runs them all over everything.

mod allow;
mod cleared;
mod findings;
mod pages;
mod rule;
mod rules;
mod scene;

use std::sync::Arc;

use rayon::prelude::*;

pub use cleared::Cleared;
pub use pages::{page, title};
pub use rule::Rule;
pub use rules::{RULES, rule};

use crate::diagnostic::Report;
use crate::model::{Language, Site, Vantage};
use crate::prose::Reader;
use crate::source::Source;
use findings::Findings;
use scene::{Scene, World};

/// Runs every rule over every notice and standing page, in parallel. The report is the same in whatever order they ran.
pub fn site(site: &Site, vantage: Vantage) -> Report {
    Report::new(scenes(site, vantage, judge).into_iter().flatten().collect())
}

/// Reads the prose of every notice and standing page and judges nothing; how many stretches of running text there are. What `site` does
/// beside the rules: for benchmarks.
pub fn read(site: &Site, vantage: Vantage) -> usize {
    scenes(site, vantage, |scene| scene.readings.len()).into_iter().sum()
}

/// Looks at every scene of a site, in parallel.
fn scenes<T: Send>(site: &Site, vantage: Vantage, look: impl Fn(&Scene<'_>) -> T + Sync) -> Vec<T> {
    let world = World::new(site, vantage);
    let notices = site.notices.par_iter().map(|notice| look(&Scene::of_notice(&world, notice)));
    let pages = site.pages.par_iter().map(|page| look(&Scene::of_page(&world, page)));
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
