//! `material/draft-mark-uneven`.

mod listed;
mod mark;
mod quoted;
mod titles;

use crate::check::findings::RuleFindings;
use crate::check::rule::Rule;
use crate::check::scene::{Reading, Scene};
use crate::diagnostic::{Message, Severity};

/// （案） or "(draft)" on some documents and not on others that are drafts in the same way, or written by hand where the page adds it.
pub struct DraftMarkUneven;

impl Rule for DraftMarkUneven {
    fn name(&self) -> &'static str {
        "material/draft-mark-uneven"
    }

    fn severity(&self) -> Severity {
        Severity::Warning
    }

    fn check(&self, scene: &Scene<'_>, findings: &mut RuleFindings<'_>) {
        titles::check(scene, findings);
        for uneven in listed::uneven(scene).into_iter().chain(quoted::uneven(scene)) {
            let place = |mention: &Mention<'_, '_>| mention.reading.place(&mention.range);
            let finding = findings
                .finding(Message::new(uneven.message).with("count", uneven.marked), place(&uneven.without))
                .label(Message::new("material-draft-mark-without"))
                .also(place(&uneven.with), Message::new("material-draft-mark-with"))
                .help(Message::new("material-draft-mark-uneven-help"));
            findings.push(finding);
        }
    }
}

/// A document as a text names it.
struct Mention<'s, 'a> {
    reading: &'s Reading<'a>,
    range: std::ops::Range<usize>,
}

/// A document with the mark and one without it.
struct Uneven<'s, 'a> {
    message: &'static str,
    with: Mention<'s, 'a>,
    without: Mention<'s, 'a>,
    /// How many have it.
    marked: usize,
}
