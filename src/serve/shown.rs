//! The site as the preview shows it, from all instants that are asked for.

use std::cell::OnceCell;
use std::panic::{self, AssertUnwindSafe};

use anyhow::{Result, anyhow};
use camino::Utf8Path;

use crate::calendar::Instant;
use crate::check::Cleared;
use crate::model::{Site, Vantage, next_change};
use crate::render::{self, Artifact, Look, Renderer};

/// From how many vantages the site is kept ready.
const KEPT: usize = 4;

/// A site and its look, with what was prepared to render it. It lives from one change of the sources to the next.
pub(super) struct Shown<'s> {
    /// The site.
    pub site: &'s Site,
    look: &'s Look,
    views: Vec<View<'s>>,
}

struct View<'s> {
    from: Vantage,
    /// The instant at which the site becomes another by itself.
    until: OnceCell<Option<Instant>>,
    renderer: Renderer<'s>,
}

impl<'s> Shown<'s> {
    pub fn new(site: &'s Site, look: &'s Look) -> Shown<'s> {
        Shown { site, look, views: Vec::new() }
    }

    /// A file of the output from a vantage.
    ///
    /// # Errors
    /// If it cannot be rendered. The site may have errors, which a build never renders; even a panic must not end a preview.
    pub fn file(&mut self, vantage: Vantage, path: &Utf8Path) -> Result<Option<Artifact>> {
        let rendered = panic::catch_unwind(AssertUnwindSafe(|| self.renderer(vantage).file(path)));
        rendered.unwrap_or_else(|panicked| {
            let words = panicked.downcast_ref::<String>().map(String::as_str);
            let words = words.or_else(|| panicked.downcast_ref::<&str>().copied());
            Err(anyhow!("{}", words.unwrap_or("it cannot be rendered")))
        })
    }

    fn renderer(&mut self, vantage: Vantage) -> &Renderer<'s> {
        let site = self.site;
        let at = match self.views.iter().position(|view| view.serves(vantage, site)) {
            Some(at) => at,
            None => {
                if self.views.len() == KEPT {
                    self.views.remove(0);
                }
                let renderer = render::prepare(Cleared::for_preview(site), self.look, vantage);
                self.views.push(View { from: vantage, until: OnceCell::new(), renderer });
                self.views.len() - 1
            }
        };
        &self.views[at].renderer
    }
}

impl View<'_> {
    /// Between two changes all instants give the same bytes.
    fn serves(&self, vantage: Vantage, site: &Site) -> bool {
        if vantage.drafts != self.from.drafts || vantage.at < self.from.at {
            return false;
        }
        let until = || *self.until.get_or_init(|| next_change(site, self.from));
        vantage.at == self.from.at || until().is_none_or(|until| vantage.at < until)
    }
}
