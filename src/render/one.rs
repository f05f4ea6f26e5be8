//! One file of the site, by its path in the output, for a preview that makes what is asked for and nothing else.

use anyhow::Result;
use camino::Utf8Path;

use super::{Artifact, Before, Job, Renderer};
use crate::model::{PublicSite, Route};
use crate::search::IndexFile;

impl Renderer<'_> {
    /// The file at a path of the output: the one that [`Renderer::pages`] would make there, or none if it would make none.
    ///
    /// # Errors
    /// If a template cannot be rendered.
    pub fn file(&self, path: &Utf8Path) -> Result<Option<Artifact>> {
        self.job(path).map(|job| self.render(job)).transpose()
    }

    /// The site as it is public.
    pub fn public(&self) -> &PublicSite<'_> {
        &self.public
    }

    fn job(&self, path: &Utf8Path) -> Option<Job<'_>> {
        let route = self.public.route_of(path).map(Job::Route);
        route.or_else(|| self.ready(path)).or_else(|| self.search_file(path)).or_else(|| self.former(path))
    }

    fn ready(&self, path: &Utf8Path) -> Option<Job<'_>> {
        let ready = self.look.assets.artifacts().into_iter().chain(self.statics());
        ready.into_iter().find(|artifact| artifact.path == path).map(Job::Ready)
    }

    fn search_file(&self, path: &Utf8Path) -> Option<Job<'_>> {
        let at = self.speakers.iter().position(|(speaker, _)| {
            let file = |name: &str| Route::SearchFile(speaker.language.clone(), name.to_owned()).output();
            path.file_name().is_some_and(|name| file(name) == path)
        })?;
        let language = self.speakers[at].0.language;
        self.public.route_of(&Route::Search(language.clone()).output())?;
        let index = self.indexes[at].get_or_init(|| self.index(&self.speakers[at].0, &Before::nothing()));
        let IndexFile { bytes, .. } = index.files().find(|file| Some(file.name.as_str()) == path.file_name())?;
        Some(Job::Ready(Artifact { path: path.to_owned(), body: super::Body::Bytes(bytes) }))
    }

    /// A former address of a notice, or what went with it there.
    fn former(&self, path: &Utf8Path) -> Option<Job<'_>> {
        self.public.notices().iter().find_map(|notice| {
            let is_here = |former: &&String| Route::Redirect((*former).clone()).output() == path;
            if let Some(former) = notice.facts().redirect_from.iter().find(is_here) {
                return Some(Job::Redirect(former, *notice));
            }
            let mut copies = self.public.former_companions(notice).into_iter();
            copies.find(|(former, _)| former.output() == path).map(|(former, now)| Job::Copy(former, now))
        })
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use camino::Utf8PathBuf;
    use rayon::prelude::*;

    use super::*;
    use crate::calendar::Instant;
    use crate::check::Cleared;
    use crate::diagnostic::Report;
    use crate::load;
    use crate::model::Vantage;
    use crate::render::{self, Look};

    /// Makes a site whole, and then each of its files alone.
    fn check(folder: &str, at: &str) {
        let root = Utf8Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
        let loaded = load::site(&root).expect("a site");
        let site = loaded.site.expect("a site without errors");
        let cleared = Cleared::by(&Report::default(), false, &site).expect("nothing is wrong");
        let look = Look::of(&loaded.theme, &loaded.catalog).expect("a theme");
        let at = Instant::from_rfc3339(at).expect("RFC 3339");
        let renderer = render::prepare(cleared, &look, Vantage { at, drafts: true });
        let whole: BTreeMap<Utf8PathBuf, Artifact> = renderer
            .pages()
            .map(|file| file.map(|file| (file.path.clone(), file)))
            .collect::<Result<_>>()
            .expect("a site");
        for (path, artifact) in &whole {
            let alone = renderer.file(path).expect("rendered");
            assert!(alone.as_ref() == Some(artifact), "{path}");
            // Whatever is near it is a file of the site, or none.
            let parts: Vec<&str> = path.iter().collect();
            for at in 0..parts.len() {
                let mut near = parts.clone();
                near[at] = "01";
                let near: Utf8PathBuf = near.iter().collect();
                assert_eq!(renderer.file(&near).expect("rendered").is_some(), whole.contains_key(&near), "{near}");
            }
        }
    }

    #[test]
    fn a_file_alone_is_the_one_of_the_whole_site() {
        check("tests/sites/outputs", "2025-07-01T09:00:00+09:00");
        check("tests/sites/lifecycle", "2026-07-01T09:00:00+09:00");
        check(".", "2026-07-01T09:00:00+09:00");
    }
}
