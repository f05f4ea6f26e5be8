//! `site.yaml`.

use std::collections::BTreeSet;

use super::decode::Decoder;
use super::targets::{masked, targets};
use super::value::{one_of, text, word_list, words};
use super::yaml::{Data, Node, locate, parse};
use crate::calendar::Zone;
use crate::diagnostic::{Diagnostic, Message};
use crate::model::{BaseUrl, Language, Origin, Output, SiteConfig};
use crate::source::Source;

/// The declared languages, read before everything else, because every text depends on them. Where they are missing or wrong, which
/// is reported later, Japanese and English let the other files be read all the same.
pub(super) fn languages(source: Option<&Source>) -> Vec<Language> {
    let tags = || {
        let Data::Map(entries) = parse(source?.text()).node?.data else { return None };
        let Data::List(items) = &entries.iter().find(|entry| entry.key == "languages")?.value.data else { return None };
        let tag = |node: &Node| match &node.data {
            Data::Text { text, .. } => is_tag(text).then(|| Language::new(text)),
            _ => None,
        };
        Some(items.iter().filter_map(tag).collect::<Vec<_>>()).filter(|tags| !tags.is_empty())
    };
    tags().unwrap_or_else(|| vec![Language::new("ja"), Language::new("en")])
}

pub(super) fn site_config(decoder: &mut Decoder<'_>) -> Option<SiteConfig> {
    decoder.source = masked(&decoder.source);
    let origin = Origin::new(decoder.source.clone(), locate);
    decoder.document(|fields| {
        let name = fields.required("name", text);
        let base_url = fields.required("base_url", base_url);
        let languages = fields.required("languages", language_list);
        let zone = fields.required("time_zone", zone);
        let outputs = fields.optional("outputs", outputs);
        let publish = fields.optional("publish", targets);
        Some(SiteConfig {
            origin,
            publish: publish.unwrap_or_default(),
            theme: fields.optional("theme", words).unwrap_or_else(|| "default".to_owned()),
            outputs: outputs.unwrap_or_else(|| BTreeSet::from(Output::ALL)),
            name: name?,
            base_url: base_url?,
            languages: languages?,
            zone: zone?,
        })
    })
}

fn base_url(decoder: &mut Decoder<'_>, node: &Node) -> Option<BaseUrl> {
    let written = words(decoder, node)?;
    BaseUrl::parse(&written).or_else(|| decoder.wrong_type(node, "yaml-a-base-url"))
}

fn zone(decoder: &mut Decoder<'_>, node: &Node) -> Option<Zone> {
    let written = words(decoder, node)?;
    Zone::named(&written).or_else(|| {
        let message = Message::new("yaml-time-zone").with("zone", written);
        let finding = Diagnostic::error("yaml/wrong-type", message, decoder.place(node.span.clone()));
        decoder.report(finding.help(Message::new("yaml-time-zone-help")))
    })
}

fn language_list(decoder: &mut Decoder<'_>, node: &Node) -> Option<Vec<Language>> {
    let tags = word_list(decoder, node)?;
    let twice = |(index, tag): (usize, &String)| tags[..index].iter().any(|other| other.eq_ignore_ascii_case(tag));
    let is_set = !tags.iter().enumerate().any(twice);
    match tags.iter().all(|tag| is_tag(tag)) && !tags.is_empty() && is_set {
        true => Some(tags.iter().map(|tag| Language::new(tag)).collect()),
        false => decoder.wrong_type(node, "yaml-a-language-list"),
    }
}

/// A language tag as far as it is used in addresses: `ja`, `en`, `zh-hant`.
pub(super) fn is_tag(tag: &str) -> bool {
    let subtags: Vec<&str> = tag.split('-').collect();
    (2..=3).contains(&subtags[0].len())
        && subtags
            .iter()
            .all(|subtag| (1..=8).contains(&subtag.len()) && subtag.bytes().all(|byte| byte.is_ascii_alphanumeric()))
}

fn outputs(decoder: &mut Decoder<'_>, node: &Node) -> Option<BTreeSet<Output>> {
    let choices = Output::ALL.map(|output| (output.key(), output));
    super::decode::list(decoder, node, |decoder, node| one_of(decoder, node, &choices)).map(BTreeSet::from_iter)
}
