//! A notice as an article.

use super::schema::{
    CONTEXT, CorrectionComment, Edition, GovernmentOrganization, Legislation, MediaObject, NewsArticle,
};
use crate::model::{
    Contact, Correction, CorrectionType, Issuer, Kind, Language, Material, MaterialSource, Notice, PublicNotice,
    PublicSite,
};
use crate::render::facts::Speaker;
use crate::render::notice_json::file_of;

impl Speaker<'_> {
    /// What was withdrawn has no text, no documents and no deadline any more: only that it was there, and by whom.
    pub(super) fn article(
        &self,
        public: &PublicSite<'_>,
        notice: &PublicNotice<'_>,
        image: Option<&str>,
    ) -> NewsArticle {
        let facts = notice.facts();
        let alive = notice.withdrawal().is_none();
        let zone = public.site().config.zone;
        let url = self.page_of(notice, self.language);
        let period = facts.period.as_ref().filter(|_| alive && facts.kind == Kind::Solicitation);
        let contacts = if alive { facts.contacts.as_slice() } else { &[] };
        let issuers = self.issuers(facts);
        NewsArticle {
            context: CONTEXT,
            type_: "NewsArticle",
            id: url.clone(),
            url,
            headline: self.plain(&facts.title),
            description: alive.then(|| self.plain(&facts.summary)),
            in_language: self.language.tag().to_owned(),
            date_published: zone.rfc3339(facts.publish_at),
            date_modified: zone.rfc3339(notice.changed_at()),
            expires: period.map(|period| zone.rfc3339(period.end(zone))),
            creative_work_status: (!alive).then_some("Withdrawn"),
            is_accessible_for_free: true,
            is_part_of: self.web_site(),
            image: image.map(str::to_owned),
            publisher: issuers.first().map(|id| self.reference(id)),
            author: self.authors(&issuers, contacts),
            source_organization: issuers.iter().map(|id| self.reference(id)).collect(),
            keywords: if alive { self.keywords(facts) } else { Vec::new() },
            about: if alive { self.orders(facts) } else { Vec::new() },
            citation: if alive { self.legal_bases(facts) } else { Vec::new() },
            work_translation: self.translations(notice),
            translation_of_work: self.original(notice),
            associated_media: if alive { self.media(notice) } else { Vec::new() },
            correction: notice.corrections().into_iter().filter_map(|correction| self.comment(correction)).collect(),
        }
    }

    fn issuers<'n>(&self, notice: &'n Notice) -> Vec<&'n str> {
        let issuer = notice.issuer.iter();
        let ids = issuer.flat_map(Issuer::bodies);
        ids.map(String::as_str).collect()
    }

    /// The bodies with their contacts; one that names no body is the first one's.
    fn authors(&self, issuers: &[&str], contacts: &[Contact]) -> Vec<GovernmentOrganization> {
        let first = issuers.first().copied();
        let body = |id: &&str| {
            let own = contacts.iter().filter(|contact| contact.org.as_deref().or(first) == Some(*id));
            self.government(id, own)
        };
        issuers.iter().map(body).collect()
    }

    fn keywords(&self, notice: &Notice) -> Vec<String> {
        notice.topics.iter().filter_map(|id| Some(self.own(self.site.topics.get(id)?).clone())).collect()
    }

    fn orders(&self, notice: &Notice) -> Vec<Legislation> {
        let titles = notice.procedure.iter().flat_map(|procedure| &procedure.order_titles);
        titles.map(|title| Legislation { type_: "Legislation", name: self.plain(title), url: None }).collect()
    }

    fn legal_bases(&self, notice: &Notice) -> Vec<Legislation> {
        let bases = notice.procedure.iter().flat_map(|procedure| &procedure.legal_basis);
        let legislation = |basis: &'_ crate::model::LegalBasis| Legislation {
            type_: "Legislation",
            name: self.basis_said(basis),
            url: basis.url.clone(),
        };
        bases.map(legislation).collect()
    }

    /// The editions in other languages, on the original.
    fn translations(&self, notice: &PublicNotice<'_>) -> Vec<Edition> {
        let languages = notice.facts().translations.iter().map(|(language, _)| language);
        let others = languages.filter(|language| *language != self.language);
        let is_original = self.language == notice.original_language();
        others.filter(|_| is_original).map(|language| self.edition(notice, language)).collect()
    }

    /// The edition it is a translation of, on all others.
    fn original(&self, notice: &PublicNotice<'_>) -> Option<Edition> {
        let original = notice.original_language();
        (original != self.language).then(|| self.edition(notice, original))
    }

    fn edition(&self, notice: &PublicNotice<'_>, language: &Language) -> Edition {
        let url = self.page_of(notice, language);
        Edition {
            type_: "NewsArticle",
            id: url.clone(),
            url,
            headline: crate::markdown::inline_plain(notice.title(language), &|_| None),
            in_language: language.tag().to_owned(),
        }
    }

    /// The documents that can be had, those of public results included.
    fn media(&self, notice: &PublicNotice<'_>) -> Vec<MediaObject> {
        let of_results = notice.results().into_iter().flat_map(|results| &results.materials);
        let materials = notice.facts().materials.iter().chain(of_results);
        materials
            .filter(|material| material.source != MaterialSource::Named)
            .map(|one| self.media_object(one))
            .collect()
    }

    fn media_object(&self, material: &Material) -> MediaObject {
        let file = file_of(material);
        let address = self.material_url(material);
        let (content_url, url) = if file.is_some() { (address, None) } else { (None, address) };
        MediaObject {
            type_: "MediaObject",
            name: self.material_title(material),
            content_url,
            url,
            encoding_format: file.map(|file| file.media_type.as_str().to_owned()),
            content_size: file.map(|file| self.voice.file_size(file.size)),
            sha256: file.map(|file| file.sha256.to_string()),
            in_language: material.language.clone(),
            creative_work_status: material.draft.then_some("Draft"),
        }
    }

    /// That results were published corrects nothing.
    fn comment(&self, correction: &Correction) -> Option<CorrectionComment> {
        let note = correction.note.as_ref().map(|note| self.plain(note));
        let change = correction.before.as_ref().zip(correction.after.as_ref()).map(|(before, after)| {
            let (before, after) = (self.own(before).as_str(), self.own(after).as_str());
            self.voice.with("history-change", &[("before", before.into()), ("after", after.into())])
        });
        let text: Vec<String> = note.into_iter().chain(change).collect();
        let is_comment = correction.type_ != CorrectionType::Result && !text.is_empty();
        is_comment.then(|| CorrectionComment {
            type_: "CorrectionComment",
            date_published: self.site.config.zone.rfc3339(correction.at),
            text: text.join("\n"),
        })
    }
}
