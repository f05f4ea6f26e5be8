//! Where the links of a notice lead, for readers of paper.

use std::collections::BTreeSet;

use super::facts::Speaker;
use super::view::{LinkView, MaterialView, NoticeView};
use crate::markdown::{Link, Resolve as _};
use crate::model::Destination;

/// The addresses of a notice's links, each once and absolute, in the order of the default theme: what the text itself does not spell out.
pub(super) fn links(speaker: &Speaker<'_>, notice: &NoticeView, prose: &[Link]) -> Vec<LinkView> {
    let of = |text: &str, href: Option<&String>| href.map(|href| (text.to_owned(), href.clone()));
    let materials = |materials: &[MaterialView]| {
        materials.iter().filter_map(|material| of(&material.title, material.href.as_ref())).collect::<Vec<_>>()
    };
    let organizations = notice.issuer.iter().chain(&notice.joint);
    let mut found: Vec<(String, String)> = Vec::new();
    found.extend(original(speaker, notice));
    found.extend(organizations.filter_map(|organization| of(&organization.name, organization.url.as_ref())));
    found.extend(notice.legal_basis.iter().filter_map(|basis| of(&basis.text, basis.url.as_ref())));
    found.extend(notice.egov_url.iter().map(|url| ("e-Gov".to_owned(), url.clone())));
    found.extend(prose.iter().filter_map(|link| prose_link(speaker, link)));
    found.extend(notice.background.iter().filter_map(|decision| of(&decision.title, decision.url.as_ref())));
    found.extend(
        [&notice.materials, &notice.reference_materials, &notice.guides].into_iter().flat_map(|own| materials(own)),
    );
    let open = notice.responses.iter().filter(|response| response.accepts);
    found.extend(open.filter_map(|response| of(&response.channel_said, response.url.as_ref())));
    found.extend(notice.results.iter().flat_map(|results| materials(&results.materials)));
    found.extend(notice.related.iter().map(|related| (related.link.text.clone(), related.link.href.clone())));
    let mut seen = BTreeSet::new();
    let absolute = found.into_iter().map(|(text, href)| (text, absolute(speaker, href)));
    let new = absolute.filter(|(text, href)| text != href && seen.insert(href.clone()));
    new.map(|(text, href)| LinkView { text, href, lang: None }).collect()
}

/// The text that prevails, which a translation of less standing, or one that it went ahead of, leads to.
fn original(speaker: &Speaker<'_>, notice: &NoticeView) -> Option<(String, String)> {
    let leads = notice.stale || matches!(notice.translation, "provisional" | "machine");
    let text = || speaker.voice.with("read-original", &[("language", notice.original.text.as_str().into())]);
    leads.then(|| (text(), notice.original.href.clone()))
}

/// A link of the prose that leads away from the page; a fact among its words is said.
fn prose_link(speaker: &Speaker<'_>, link: &Link) -> Option<(String, String)> {
    match Destination::of(&link.destination) {
        Destination::Anchor(_) | Destination::Other(_) => None,
        Destination::External(url) if !url.starts_with("http") => None,
        _ => {
            let text = crate::markdown::inline_plain(&link.text, &|name| speaker.fact_text(name));
            Some((text, speaker.href(&link.destination)))
        }
    }
}

fn absolute(speaker: &Speaker<'_>, href: String) -> String {
    let base_url = &speaker.site.config.base_url;
    base_url.site_address(&href).map(|address| base_url.absolute(address)).unwrap_or(href)
}
