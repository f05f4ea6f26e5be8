//! `notice.yaml`: every key of the contract.

use super::decode::{Decoder, Fields};
use super::material::{Files, language, materials};
use super::registry::reach;
use super::value::{count, date, digest, flag, instant, one_of, short_text, text, url, words};
use super::yaml::{Node, locate};
use crate::diagnostic::{Diagnostic, Message};
use crate::digest::Digest;
use crate::model::*;

/// What a notice refers to.
pub(super) struct Registry<'a> {
    pub organizations: &'a std::collections::BTreeMap<String, Organization>,
    pub topics: &'a std::collections::BTreeMap<String, Localized<String>>,
}

/// The facts of a notice; prose is joined to them by the caller, once the languages are known.
pub(super) fn notice(
    decoder: &mut Decoder<'_>,
    id: NoticeId,
    files: Files,
    registry: &Registry<'_>,
    prose: impl FnOnce(&[Language]) -> (Option<Localized<Prose>>, Vec<Diagnostic>),
) -> Option<Notice> {
    let origin = Origin::new(decoder.source.clone(), locate);
    let mut notice = None;
    decoder.document(|fields| {
        let translations = translations(fields);
        fields.decoder.required = translations.iter().map(|(language, _)| language.clone()).collect();
        let (prose, findings) = prose(&fields.decoder.required);
        fields.decoder.findings.extend(findings);
        notice = fields_of_notice(fields, origin, id, files, registry, Localized::new(translations), prose);
        Some(())
    });
    notice
}

fn fields_of_notice(
    fields: &mut Fields<'_, '_>,
    origin: Origin,
    id: NoticeId,
    files: Files,
    registry: &Registry<'_>,
    translations: Option<Localized<Translation>>,
    prose: Option<Localized<Prose>>,
) -> Option<Notice> {
    let kind = fields.required("kind", |decoder, node| {
        one_of(
            decoder,
            node,
            &[Kind::Solicitation, Kind::Results, Kind::Announcement].map(|kind| (kind.as_str(), kind)),
        )
    });
    let state = fields
        .required("state", |decoder, node| one_of(decoder, node, &[("draft", State::Draft), ("ready", State::Ready)]));
    let title = fields.required("title", text);
    let summary = fields.required("summary", |decoder, node| {
        short_text(decoder, node, |language| if language == "ja" { 120 } else { 200 })
    });
    let publish_at = fields.required("publish_at", instant);
    if kind == Some(Kind::Solicitation) {
        for key in ["issuer", "period", "materials", "contacts"] {
            if fields.is_absent(key) {
                fields.miss(key);
            }
        }
    }
    let organizations = registry.organizations;
    Some(Notice {
        origin,
        // Whoever reads its files knows.
        sources: Digest::of(&[]),
        withdrawal: fields.map("withdrawal", withdrawal),
        issuer: fields.map("issuer", |fields| issuer(fields, organizations)),
        topics: fields.list("topics", |decoder, node| id_of(decoder, node, registry.topics, "topics.yaml")),
        procedure: fields.map("procedure", procedure),
        period: fields.map("period", period),
        materials: fields
            .optional("materials", |decoder, node| materials(decoder, node, &files, true))
            .unwrap_or_default(),
        responses: fields.list("responses", response),
        response_languages: fields.list("response_languages", language),
        privacy: fields.optional("privacy", text),
        contacts: fields.list("contacts", |decoder, node| contact(decoder, node, organizations)),
        background: fields.list("background", background),
        schedule: fields.list("schedule", schedule),
        results: fields.map("results", |fields| results(fields, &files)),
        related: fields.list("related", related),
        corrections: fields.list("corrections", correction),
        redirect_from: fields.list("redirect_from", site_path),
        allow: allows(fields),
        files,
        id,
        kind: kind?,
        state: state?,
        title: title?,
        summary: summary?,
        publish_at: publish_at?,
        translations: translations?,
        prose: prose?,
    })
}

/// The languages in which the notice exists, the original first, with the standing of each.
fn translations(fields: &mut Fields<'_, '_>) -> Vec<(Language, Translation)> {
    let declared = fields.decoder.declared;
    let written = fields.map("translations", |fields| {
        Some(declared.iter().filter_map(|language| Some((language, fields.translation(language)?))).collect::<Vec<_>>())
    });
    let written = written.unwrap_or_default();
    let standing =
        |language: &Language| written.iter().find(|(own, _)| *own == language).map(|(_, standing)| standing.clone());
    let is_original = |standing: &Standing| standing.status == Some(TranslationStatus::Original);
    let original = declared
        .iter()
        .find(|language| standing(language).is_some_and(|standing| is_original(&standing)))
        .or_else(|| declared.iter().find(|language| standing(language).is_none_or(|standing| !standing.absent)));
    let default = |language: &Language| match Some(language) == original {
        true => TranslationStatus::Original,
        false => TranslationStatus::Provisional,
    };
    let mut languages: Vec<(Language, Translation)> = declared
        .iter()
        .map(|language| (language, standing(language).unwrap_or_default()))
        .filter(|(_, standing)| !standing.absent)
        .map(|(language, standing)| {
            let status = standing.status.unwrap_or_else(|| default(language));
            (language.clone(), Translation { status, of: standing.of, reviewed_on: standing.reviewed_on })
        })
        .collect();
    languages.sort_by_key(|(language, _)| Some(language) != original);
    if languages.is_empty() || written.iter().filter(|(_, standing)| is_original(standing)).count() > 1 {
        let span = fields.entry("translations").map_or(0..0, |entry| entry.key_span.clone());
        let place = fields.decoder.place(span);
        let finding = Diagnostic::error("yaml/wrong-type", Message::new("yaml-translations"), place);
        fields.decoder.findings.push(finding.help(Message::new("yaml-translations-help")));
    }
    languages
}

/// What `translations` says of a language.
#[derive(Clone, Default)]
struct Standing {
    absent: bool,
    status: Option<TranslationStatus>,
    of: Option<crate::digest::Digest>,
    reviewed_on: Option<crate::calendar::Date>,
}

impl Fields<'_, '_> {
    fn translation(&mut self, language: &Language) -> Option<Standing> {
        let entry = self.entry_named(language.tag())?;
        self.decoder.map(&entry.value, entry.key_span.clone(), |fields| {
            let status = fields.required("status", |decoder, node| {
                let choices = [
                    ("original", Some(TranslationStatus::Original)),
                    ("official", Some(TranslationStatus::Official)),
                    ("provisional", Some(TranslationStatus::Provisional)),
                    ("machine", Some(TranslationStatus::Machine)),
                    ("none", None),
                ];
                one_of(decoder, node, &choices)
            });
            Some(Standing {
                of: fields.optional("of", digest),
                reviewed_on: fields.optional("reviewed_on", date),
                absent: status == Some(None),
                status: status?,
            })
        })
    }
}

fn withdrawal(fields: &mut Fields<'_, '_>) -> Option<Withdrawal> {
    let at = fields.required("at", instant);
    let reason = fields.required("reason", text);
    Some(Withdrawal { at: at?, reason: reason? })
}

type Organizations = std::collections::BTreeMap<String, Organization>;

fn issuer(fields: &mut Fields<'_, '_>, organizations: &Organizations) -> Option<Issuer> {
    let org = |decoder: &mut Decoder<'_>, node: &Node| id_of(decoder, node, organizations, "organizations.yaml");
    let solicitor = fields.required("solicitor", org);
    Some(Issuer { joint: fields.list("joint", org), solicitor: solicitor? })
}

/// An id that has to exist in a registry.
fn id_of<T>(
    decoder: &mut Decoder<'_>,
    node: &Node,
    registry: &std::collections::BTreeMap<String, T>,
    file: &'static str,
) -> Option<String> {
    let id = words(decoder, node)?;
    match registry.contains_key(&id) {
        true => Some(id),
        false => decoder.unknown_id(node, &id, file, &registry.keys().map(String::as_str).collect::<Vec<_>>()),
    }
}

fn procedure(fields: &mut Fields<'_, '_>) -> Option<Procedure> {
    Some(Procedure {
        type_: fields.optional("type", |decoder, node| {
            let choices = [
                ("statutory", ProcedureType::Statutory),
                ("voluntary", ProcedureType::Voluntary),
                ("committee", ProcedureType::Committee),
            ];
            one_of(decoder, node, &choices)
        }),
        case_number: fields.optional("case_number", words),
        order_titles: fields.list("order_titles", text),
        legal_basis: fields.list("legal_basis", |decoder, node| {
            decoder.map(node, node.span.clone(), |fields| {
                let act = fields.required("act", text);
                let article = fields.required("article", text);
                Some(LegalBasis { url: fields.optional("url", url), act: act?, article: article? })
            })
        }),
        notice_published_on: fields.optional("notice_published_on", date),
        short_period_reason: fields.optional("short_period_reason", text),
        egov_url: fields.optional("egov_url", url),
    })
}

fn period(fields: &mut Fields<'_, '_>) -> Option<Period> {
    let opens_at = fields.required("opens_at", instant);
    let closes_at = fields.required("closes_at", instant);
    Some(Period {
        extensions: fields.list("extensions", |decoder, node| {
            decoder.map(node, node.span.clone(), |fields| {
                let closes_at_was = fields.required("closes_at_was", instant);
                let decided_on = fields.required("decided_on", date);
                let reason = fields.required("reason", text);
                Some(Extension { closes_at_was: closes_at_was?, decided_on: decided_on?, reason: reason? })
            })
        }),
        opens_at: opens_at?,
        closes_at: closes_at?,
    })
}

fn response(decoder: &mut Decoder<'_>, node: &Node) -> Option<Response> {
    decoder.map(node, node.span.clone(), |fields| {
        let channels =
            [Channel::Form, Channel::Email, Channel::Post, Channel::Fax].map(|channel| (channel.as_str(), channel));
        let channel = fields.required("channel", |decoder, node| one_of(decoder, node, &channels));
        Some(Response {
            url: fields.optional("url", url),
            email: fields.optional("email", words),
            address: fields.optional("address", text),
            fax: fields.optional("fax", words),
            receipt: fields.optional("receipt", |decoder, node| {
                one_of(decoder, node, &[("arrival", Receipt::Arrival), ("postmark", Receipt::Postmark)])
            }),
            closes_at: fields.optional("closes_at", instant),
            languages: fields.list("languages", language),
            channel: channel?,
        })
    })
}

fn contact(decoder: &mut Decoder<'_>, node: &Node, organizations: &Organizations) -> Option<Contact> {
    decoder.map(node, node.span.clone(), |fields| {
        let roles = [
            ("policy", ContactRole::Policy),
            ("press", ContactRole::Press),
            ("accessibility", ContactRole::Accessibility),
        ];
        let role = fields.required("role", |decoder, node| one_of(decoder, node, &roles));
        let org = fields.optional("org", |decoder, node| id_of(decoder, node, organizations, "organizations.yaml"));
        if org.is_none() && fields.is_absent("org") && !fields.is_absent("division") {
            fields.miss("org");
        }
        let body = org.as_ref().and_then(|id| organizations.get(id));
        let divisions = body.map(|body| &body.divisions);
        let division = fields.optional("division", |decoder, node| match divisions {
            Some(divisions) => id_of(decoder, node, divisions, "organizations.yaml"),
            None => words(decoder, node),
        });
        let of_division = division
            .as_ref()
            .zip(divisions)
            .and_then(|(id, divisions)| divisions.get(id))
            .map(|division| &division.reach);
        let own = reach(fields);
        let reach = reach_of(own, of_division, body.map(|body| &body.reach));
        Some(Contact { org, division, reach, languages: fields.list("languages", language), role: role? })
    })
}

/// A switchboard is not the number of a division: beside a division, only the address falls back to the organization's.
fn reach_of(own: Reach, division: Option<&Reach>, organization: Option<&Reach>) -> Reach {
    let address = |organization: &Reach| Reach { address: organization.address.clone(), ..Reach::default() };
    match (division, organization) {
        (Some(division), Some(organization)) => own.or(division).or(&address(organization)),
        (None, Some(organization)) => own.or(organization),
        _ => own,
    }
}

fn background(decoder: &mut Decoder<'_>, node: &Node) -> Option<Background> {
    decoder.map(node, node.span.clone(), |fields| {
        let title = fields.required("title", text);
        Some(Background {
            decided_by: fields.optional("decided_by", text),
            decided_on: fields.optional("decided_on", date),
            url: fields.optional("url", url),
            title: title?,
        })
    })
}

fn schedule(decoder: &mut Decoder<'_>, node: &Node) -> Option<Schedule> {
    decoder.map(node, node.span.clone(), |fields| {
        let label = fields.required("label", text);
        Some(Schedule { from: fields.optional("from", date), to: fields.optional("to", date), label: label? })
    })
}

fn results(fields: &mut Fields<'_, '_>, files: &Files) -> Option<Results> {
    let publish_at = fields.required("publish_at", instant);
    Some(Results {
        opinions: fields.optional("opinions", count),
        submitters: fields.optional("submitters", count),
        outcome: fields.optional("outcome", |decoder, node| {
            let choices = [
                ("adopted", Outcome::Adopted),
                ("adopted_with_changes", Outcome::AdoptedWithChanges),
                ("not_adopted", Outcome::NotAdopted),
                ("resolicited", Outcome::Resolicited),
            ];
            one_of(decoder, node, &choices)
        }),
        promulgated_on: fields.optional("promulgated_on", date),
        effective_on: fields.optional("effective_on", date),
        responses: fields.list("responses", submitted_opinion),
        summary_only: fields.optional("summary_only", flag).unwrap_or(false),
        originals_url: fields.optional("originals_url", url),
        materials: fields
            .optional("materials", |decoder, node| materials(decoder, node, files, false))
            .unwrap_or_default(),
        publish_at: publish_at?,
    })
}

fn submitted_opinion(decoder: &mut Decoder<'_>, node: &Node) -> Option<SubmittedOpinion> {
    decoder.map(node, node.span.clone(), |fields| {
        let opinion = fields.required("opinion", text);
        let answer = fields.required("answer", text);
        Some(SubmittedOpinion {
            changed: fields.optional("changed", flag).unwrap_or(false),
            opinion: opinion?,
            answer: answer?,
        })
    })
}

fn related(decoder: &mut Decoder<'_>, node: &Node) -> Option<Related> {
    decoder.map(node, node.span.clone(), |fields| {
        let relations = [Relation::ResultsOf, Relation::Resolicits, Relation::Supersedes, Relation::Background];
        let relation = fields.required("relation", |decoder, node| {
            one_of(decoder, node, &relations.map(|relation| (relation.as_str(), relation)))
        });
        let to = fields.required("notice", |decoder, node| {
            let written = words(decoder, node)?;
            match NoticeId::parse(&written) {
                Some(id) => Some(RelatedTo::Notice(id)),
                None => url(decoder, node).map(RelatedTo::Url),
            }
        });
        Some(Related { title: fields.optional("title", text), relation: relation?, to: to? })
    })
}

fn correction(decoder: &mut Decoder<'_>, node: &Node) -> Option<Correction> {
    decoder.map(node, node.span.clone(), |fields| {
        let at = fields.required("at", instant);
        let type_ = fields.required("type", |decoder, node| {
            let choices = [
                ("correction", CorrectionType::Correction),
                ("extension", CorrectionType::Extension),
                ("addition", CorrectionType::Addition),
                ("result", CorrectionType::Result),
            ];
            one_of(decoder, node, &choices)
        });
        Some(Correction {
            note: fields.optional("note", text),
            before: fields.optional("before", text),
            after: fields.optional("after", text),
            at: at?,
            type_: type_?,
        })
    })
}

/// `/old/path/` on this site.
fn site_path(decoder: &mut Decoder<'_>, node: &Node) -> Option<String> {
    let path = words(decoder, node)?;
    let plain = path.chars().all(|c| c.is_ascii_graphic() && !"?#\"<>\\%".contains(c));
    let climbs = path.split('/').any(|step| step == ".." || step == ".");
    match path.starts_with('/') && !path.starts_with("//") && plain && !climbs {
        true => Some(path),
        false => decoder.wrong_type(node, "yaml-a-site-path"),
    }
}

/// `allow`, of a notice or a standing page.
pub(super) fn allows(fields: &mut Fields<'_, '_>) -> Vec<Allow> {
    fields.list("allow", |decoder, node| {
        decoder.map(node, node.span.clone(), |fields| {
            let rule = fields.required("rule", words);
            let reason = fields.required("reason", words);
            Some(Allow {
                at: fields.optional("at", words),
                until: fields.optional("until", date),
                rule: rule?,
                reason: reason?,
            })
        })
    })
}

/// `page.yaml`.
pub(super) fn page(
    decoder: &mut Decoder<'_>,
    slug: String,
    prose: impl FnOnce(&[Language]) -> (Option<Localized<Prose>>, Vec<Diagnostic>),
) -> Option<StandingPage> {
    let origin = Origin::new(decoder.source.clone(), locate);
    let (prose, findings) = prose(decoder.declared);
    decoder.findings.extend(findings);
    decoder.document(|fields| {
        let title = fields.required("title", text);
        let summary = fields.required("summary", text);
        Some(StandingPage { slug, origin, allow: allows(fields), title: title?, summary: summary?, prose: prose? })
    })
}
