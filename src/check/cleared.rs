//! A site that may be rendered.

use crate::diagnostic::Report;
use crate::model::Site;

/// A site without findings that block. Only this module can make one, so nothing unchecked is ever rendered.
#[derive(Debug, Clone, Copy)]
pub struct Cleared<'a>(&'a Site);

impl<'a> Cleared<'a> {
    /// Clears a site whose report does not block.
    pub fn by(report: &Report, deny_warnings: bool, site: &'a Site) -> Option<Cleared<'a>> {
        (!report.blocks(deny_warnings)).then_some(Cleared(site))
    }

    /// Shows a site to those who write it, whatever its report says. What is made of it cannot get into `public/`: only an audited build can.
    pub fn for_preview(site: &'a Site) -> Cleared<'a> {
        Cleared(site)
    }

    /// The site.
    pub fn site(self) -> &'a Site {
        self.0
    }
}
