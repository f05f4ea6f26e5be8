//! Which target somebody means: one of `site.yaml` by its name, or any by its address.

use std::collections::BTreeMap;

use anyhow::Result;
use camino::Utf8Path;

use super::refusal::Refusal;
use crate::model::{NoTarget, Target, TargetSettings, TargetUrl};
use crate::nearest::nearest;

/// The target that was named; the only one there is if none was. Folders in `site.yaml` are seen from the folder of the site.
///
/// # Errors
/// [`Refusal::NoneNamed`], [`Refusal::Unknown`], [`Refusal::Secret`].
pub fn named(targets: &BTreeMap<String, Target>, root: &Utf8Path, said: Option<&str>) -> Result<Target> {
    let names = || targets.keys().map(String::as_str).collect::<Vec<_>>();
    let known = match said {
        Some(said) => targets.get(said),
        None => targets.values().next().filter(|_| targets.len() == 1),
    };
    if let Some(target) = known {
        return Ok(Target { url: target.url.clone().seen_from(root), settings: target.settings.clone() });
    }
    let Some(said) = said else { return Err(Refusal::NoneNamed { names: names().join(", ") }.into()) };
    match TargetUrl::parse(said) {
        Ok(url) => Ok(Target { url, settings: TargetSettings::default() }),
        Err(NoTarget::Secret) => Err(Refusal::Secret.into()),
        Err(NoTarget::Form) => {
            let near = nearest(said, names()).map(str::to_owned);
            Err(Refusal::Unknown { said: said.to_owned(), near, names: names().join(", ") }.into())
        }
    }
}

/// Whether somebody means a target at all, and not a file.
pub fn is_target(targets: &BTreeMap<String, Target>, said: &str) -> bool {
    targets.contains_key(said) || TargetUrl::parse(said) != Err(NoTarget::Form)
}
