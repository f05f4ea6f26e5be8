//! A notice as a theme shows it.

use std::borrow::Cow;
use std::ops::Range;

use super::facts::Speaker;
use super::view::*;
use super::{links, phrase};
use crate::calendar::{Instant, Zone};
use crate::markdown::{self, Link, Piece};
use crate::model::{
    Block, Contact, CorrectionType, List, Output, Period, Phase, PublicNotice, PublicSite, Reach, Related, RelatedTo,
    Response, Results, Role, Route, State, Translation, Withdrawal,
};

/// The view of a notice in a language in which it exists.
pub(super) fn notice_view(
    speaker: Speaker<'_>,
    public: &PublicSite<'_>,
    notice: &PublicNotice<'_>,
    translation: &Translation,
) -> NoticeView {
    let facts = notice.facts();
    let speaker = speaker.about(facts);
    let withdrawal = notice.withdrawal();
    let alive = withdrawal.is_none();
    let body = if alive { Body::of(&speaker, notice) } else { Body::default() };
    let id = notice.id();
    let of_role = |role| if alive { speaker.materials(id, &facts.materials, role) } else { Vec::new() };
    let organizations = |ids: &[String]| ids.iter().filter_map(|id| speaker.organization_view(public, id)).collect();
    let procedure = facts.procedure.as_ref().filter(|_| alive);
    let mut view = NoticeView {
        title_html: phrase::breakable(&speaker.plain(&facts.title), speaker.language),
        title: speaker.plain(&facts.title),
        summary: speaker.plain(&facts.summary),
        kind: facts.kind.as_str(),
        kind_said: speaker.kind(notice),
        phase: notice.phase().as_str(),
        phase_said: speaker.phase(notice.phase()),
        published: speaker.day(facts.publish_at),
        updated: (notice.changed_at() > facts.publish_at).then(|| speaker.day(notice.changed_at())),
        issuer: facts.issuer.as_ref().and_then(|issuer| speaker.organization_view(public, &issuer.solicitor)),
        joint: facts.issuer.as_ref().map(|issuer| organizations(&issuer.joint)).unwrap_or_default(),
        topics: facts.topics.iter().filter(|_| alive).map(|id| speaker.link_to(&List::Topic(id.clone()))).collect(),
        calendar: (public.makes(Output::Calendar) && notice.period().is_some())
            .then(|| speaker.local(&Route::NoticeCalendar(speaker.language.clone(), id.clone()))),
        json: public
            .makes(Output::NoticeJson)
            .then(|| speaker.local(&Route::NoticeJson(speaker.language.clone(), id.clone()))),
        period: facts.period.as_ref().filter(|_| alive).map(|period| speaker.period(period)),
        case_number: procedure.and_then(|procedure| procedure.case_number.clone()),
        procedure_said: procedure.and_then(|procedure| procedure.type_).map(|type_| speaker.named(type_)),
        notice_published: procedure
            .and_then(|procedure| procedure.notice_published_on)
            .filter(|on| *on != speaker.site.config.zone.date(facts.publish_at))
            .map(|on| speaker.date(on)),
        short_period_reason_html: procedure
            .and_then(|procedure| procedure.short_period_reason.as_ref())
            .map(|reason| speaker.html(reason)),
        order_titles: procedure
            .map(|procedure| procedure.order_titles.iter().map(|title| speaker.own(title).clone()).collect())
            .unwrap_or_default(),
        legal_basis: procedure
            .map(|procedure| procedure.legal_basis.iter().map(|basis| speaker.legal_basis(basis)).collect())
            .unwrap_or_default(),
        egov_url: procedure.and_then(|procedure| procedure.egov_url.clone()),
        response_languages: facts
            .response_languages
            .iter()
            .filter(|_| alive)
            .map(|tag| speaker.voice.language_name(tag))
            .collect(),
        translation: translation.status.as_str(),
        draft: facts.state == State::Draft,
        stale: alive && translation.is_stale(facts),
        reviewed: translation.reviewed_on.map(|on| speaker.date(on)),
        original: LinkView {
            text: speaker.voice.language_name(notice.original_language().tag()),
            href: speaker.local(&Route::Notice(notice.original_language().clone(), id.clone())),
            lang: None,
        },
        lead_html: body.lead,
        sections: body.sections,
        materials: of_role(Role::Subject),
        reference_materials: of_role(Role::Reference),
        guides: of_role(Role::Guide),
        responses: facts
            .responses
            .iter()
            .filter(|_| alive)
            .map(|response| speaker.response(response, notice))
            .collect(),
        privacy_html: facts.privacy.as_ref().filter(|_| alive).map(|privacy| speaker.html(privacy)),
        contacts: facts.contacts.iter().filter(|_| alive).map(|contact| speaker.contact(contact)).collect(),
        background: if alive { speaker.background() } else { Vec::new() },
        schedule: if alive { speaker.schedule() } else { Vec::new() },
        results: notice.results().filter(|_| alive).map(|results| speaker.results(notice, results)),
        related: facts
            .related
            .iter()
            .filter(|_| alive)
            .filter_map(|related| speaker.related(public, related))
            .collect(),
        history: if alive { speaker.history(notice) } else { Vec::new() },
        withdrawal: withdrawal.map(|withdrawal| speaker.withdrawal(withdrawal)),
        footnotes_html: body.footnotes,
        links: Vec::new(),
    };
    view.links = links::links(&speaker, &view, &body.links);
    view
}

/// The prose and the blocks, laid out as sections.
#[derive(Default)]
struct Body {
    lead: String,
    sections: Vec<SectionView>,
    footnotes: Option<String>,
    links: Vec<Link>,
}

impl Body {
    fn of(speaker: &Speaker<'_>, notice: &PublicNotice<'_>) -> Body {
        let source = &speaker.own(&notice.facts().prose).source;
        let text = public_text(source.text(), notice);
        let document = markdown::parse(&text);
        let links = document.links().iter().filter(|link| document.is_shown(&link.span));
        let mut body = Body { links: links.cloned().collect(), ..Body::default() };
        let mut placed = Vec::new();
        for piece in document.pieces(speaker) {
            match piece {
                Piece::Heading { anchor, html, text } => body.open("prose", anchor, html, text),
                Piece::Html(html) => body.add(&html),
                Piece::Block(name) => {
                    let Some(block) = Block::named(&name) else { continue };
                    placed.push(block);
                    body.place(speaker, notice, block);
                }
                Piece::Footnotes(html) => body.footnotes = Some(html),
            }
        }
        body.mark_outline(!notice.facts().background.is_empty());
        for block in Block::ALL.into_iter().filter(|block| !placed.contains(block)) {
            body.place(speaker, notice, block);
        }
        if !speaker.history(notice).is_empty() {
            let heading = speaker.voice.text("history");
            body.open("history", "history".to_owned(), markdown::escape(&heading), heading);
        }
        body
    }

    fn open(&mut self, kind: &'static str, anchor: String, heading_html: String, heading: String) {
        let number = self.sections.len() + 1;
        self.sections.push(SectionView {
            kind,
            number,
            anchor,
            heading_html,
            heading,
            html: String::new(),
            has_background: false,
        });
    }

    fn add(&mut self, html: &str) {
        match self.sections.last_mut() {
            Some(section) => section.html.push_str(html),
            None => self.lead.push_str(html),
        }
    }

    /// A block brings its own heading; one without anything to show leaves nothing.
    fn place(&mut self, speaker: &Speaker<'_>, notice: &PublicNotice<'_>, block: Block) {
        if block.exists(notice.facts(), notice.at()) {
            let heading = speaker.voice.text(heading_id(block));
            self.open(block.name(), block.anchor(), markdown::escape(&heading), heading);
        }
    }

    /// The outline ends before the first block; earlier decisions are listed at its end.
    fn mark_outline(&mut self, has_background: bool) {
        let outline = self.sections.iter().take_while(|section| section.kind == "prose").count();
        if has_background && let Some(last) = outline.checked_sub(1) {
            self.sections[last].has_background = true;
        }
    }
}

/// The prose without what belongs to results that are not public. Definitions stay, as the rest of the text may use them; footnotes that
/// nobody refers to any more are not shown.
pub(super) fn public_text<'t>(text: &'t str, notice: &PublicNotice<'_>) -> Cow<'t, str> {
    // Most texts do not place the block at all, and one look at the words spares reading them.
    if notice.results().is_some() || !text.contains(Block::Results.name()) {
        return Cow::Borrowed(text);
    }
    let document = markdown::parse(text);
    let is_block = |name: &str| Block::named(name).is_some();
    let Some(stretch) = document.stretch(Block::Results.name(), is_block, text.len()) else {
        return Cow::Borrowed(text);
    };
    let within = |span: &&Range<usize>| stretch.start <= span.start && span.end <= stretch.end;
    let kept = document.definitions().iter().filter(within).map(|span| format!("{}\n\n", &text[span.clone()]));
    Cow::Owned([&text[..stretch.start], &kept.collect::<String>(), &text[stretch.end..]].concat())
}

fn heading_id(block: Block) -> &'static str {
    match block {
        Block::Materials => "subject-materials",
        Block::ReferenceMaterials => "reference-materials",
        Block::Responses => "how-to-respond",
        Block::Period => "period",
        Block::Contacts => "contact",
        Block::Results => "results",
        Block::Schedule => "schedule",
    }
}

/// Whether opinions can come this way: the period is not over, and neither is a deadline of its own.
pub(super) fn accepts(response: &Response, notice: &PublicNotice<'_>, zone: Zone) -> bool {
    let is_late = response.end(notice.period(), zone).is_some_and(|end| end <= notice.at());
    matches!(notice.phase(), Phase::Upcoming | Phase::Open) && !is_late
}

impl Speaker<'_> {
    pub(super) fn kind(&self, notice: &PublicNotice<'_>) -> String {
        self.voice.text(&format!("kind-{}", notice.facts().kind.as_str()))
    }

    pub(super) fn phase(&self, phase: Phase) -> String {
        self.voice.text(&format!("phase-{}", phase.as_str()))
    }

    fn organization_view(&self, public: &PublicSite<'_>, id: &str) -> Option<OrganizationView> {
        let organization = self.site.organizations.get(id)?;
        let name = self.own(&organization.name).clone();
        let short = organization.short.as_ref().map(|short| self.own(short).clone()).filter(|short| *short != name);
        let list = List::Organization(id.to_owned());
        Some(OrganizationView {
            name,
            short,
            url: organization.url.clone(),
            list: public.has_list(self.language, &list).then(|| self.link_to(&list).href),
        })
    }

    pub(super) fn period(&self, period: &Period) -> PeriodView {
        let zone = self.site.config.zone;
        let next = period.extensions.iter().skip(1).map(|extension| extension.closes_at_was).chain([period.closes_at]);
        let extensions = period.extensions.iter().zip(next).map(|(extension, closes_at)| ExtensionView {
            closes_was: self.instant(extension.closes_at_was),
            closes: self.instant(closes_at),
            decided: self.date(extension.decided_on),
            reason_html: self.html(&extension.reason),
        });
        PeriodView {
            opens: self.instant(period.opens_at),
            closes: self.instant(period.closes_at),
            end: zone.rfc3339(period.end(zone)),
            html: self.period_html(period),
            extensions: extensions.collect(),
        }
    }

    fn legal_basis(&self, basis: &crate::model::LegalBasis) -> LegalBasisView {
        LegalBasisView { text: self.basis_said(basis), url: basis.url.clone() }
    }

    fn response(&self, response: &Response, notice: &PublicNotice<'_>) -> ResponseView {
        ResponseView {
            channel: response.channel.as_str(),
            channel_said: self.voice.text(&format!("channel-{}", response.channel.as_str())),
            accepts: accepts(response, notice, self.site.config.zone),
            url: response.url.clone(),
            email: response.email.clone(),
            address: response.address.as_ref().map(|address| self.own(address).clone()),
            fax: response.fax.as_deref().map(|fax| self.phone(fax)),
            receipt_said: response.receipt.map(|receipt| self.named(receipt)),
            closes: response.closes_at.map(|closes_at| self.instant(closes_at)),
            end: response.end(notice.period(), self.site.config.zone).map(|end| self.site.config.zone.rfc3339(end)),
            languages: self.language_names(&response.languages),
        }
    }

    fn language_names(&self, tags: &[String]) -> Vec<String> {
        tags.iter().map(|tag| self.voice.language_name(tag)).collect()
    }

    fn phone(&self, international: &str) -> PhoneView {
        PhoneView { said: self.voice.phone(international), href: crate::i18n::tel_uri(international) }
    }

    fn contact(&self, contact: &Contact) -> ContactView {
        let organization = contact.org.as_ref().and_then(|id| self.site.organizations.get(id));
        let division =
            organization.zip(contact.division.as_ref()).and_then(|(organization, id)| organization.divisions.get(id));
        let names = [organization.map(|organization| &organization.name), division.map(|division| &division.name)];
        let Reach { phone, extension, fax, email, form_url, address, hours } = contact.reach.clone();
        ContactView {
            role_said: self.named(contact.role),
            name: names.into_iter().flatten().map(|name| self.own(name).clone()).collect(),
            phone: phone.as_deref().map(|phone| self.phone(phone)),
            extension,
            fax: fax.as_deref().map(|fax| self.phone(fax)),
            email,
            form_url,
            address: address.map(|address| self.own(&address).clone()),
            hours: hours.map(|hours| self.own(&hours).clone()),
            languages: self.language_names(&contact.languages),
        }
    }

    fn withdrawal(&self, withdrawal: &Withdrawal) -> WithdrawalView {
        WithdrawalView { at: self.instant(withdrawal.at), reason_html: self.html(&withdrawal.reason) }
    }

    fn background(&self) -> Vec<BackgroundView> {
        let entries = self.notice.iter().flat_map(|notice| &notice.background);
        let view = |background: &crate::model::Background| BackgroundView {
            title: self.plain(&background.title),
            decided_by: background.decided_by.as_ref().map(|by| self.plain(by)),
            decided: background.decided_on.map(|on| self.date(on)),
            url: background.url.clone(),
        };
        entries.map(view).collect()
    }

    fn schedule(&self) -> Vec<ScheduleView> {
        let entries = self.notice.iter().flat_map(|notice| &notice.schedule);
        let view = |step: &crate::model::Schedule| ScheduleView {
            label: self.plain(&step.label),
            from: step.from.map(|from| self.date(from)),
            to: step.to.map(|to| self.date(to)),
        };
        entries.map(view).collect()
    }

    fn results(&self, notice: &PublicNotice<'_>, results: &Results) -> ResultsView {
        let counted = |id, count: Option<u32>| count.map(|count| self.voice.count(id, count as usize));
        ResultsView {
            published: self.day(results.publish_at),
            opinions_said: counted("results-opinions", results.opinions),
            submitters_said: counted("results-submitters", results.submitters),
            outcome_said: results.outcome.map(|outcome| self.named(outcome)),
            promulgated: results.promulgated_on.map(|on| self.date(on)),
            effective: results.effective_on.map(|on| self.date(on)),
            responses: results
                .responses
                .iter()
                .map(|response| SubmittedOpinionView {
                    opinion_html: self.html(&response.opinion),
                    answer_html: self.html(&response.answer),
                    changed: response.changed,
                })
                .collect(),
            summary_only: results.summary_only,
            originals_url: results.originals_url.clone(),
            materials: results.materials.iter().map(|material| self.material(notice.id(), material, None)).collect(),
        }
    }

    /// A notice that is not public, or was withdrawn, is not mentioned.
    fn related(&self, public: &PublicSite<'_>, related: &Related) -> Option<RelatedView> {
        let link = match &related.to {
            RelatedTo::Notice(id) => {
                let other = public.notice(id).filter(|other| other.phase() != Phase::Withdrawn)?;
                let exists = other.facts().title.find(self.language).is_some();
                let language = if exists { self.language } else { other.original_language() };
                LinkView {
                    text: crate::markdown::inline_plain(other.title(language), &|_| None),
                    href: self.local(&Route::Notice(language.clone(), id.clone())),
                    lang: (!exists).then(|| language.tag().to_owned()),
                }
            }
            RelatedTo::Url(url) => {
                let text = related.title.as_ref().map_or_else(|| url.clone(), |title| self.own(title).clone());
                LinkView { text, href: url.clone(), lang: None }
            }
        };
        Some(RelatedView {
            relation_said: self.voice.text(&format!("relation-{}", related.relation.as_str().replace('_', "-"))),
            link,
        })
    }

    /// Corrections and the publication of results, newest first.
    fn history(&self, notice: &PublicNotice<'_>) -> Vec<HistoryView> {
        let corrections = notice.corrections();
        let mut history: Vec<(Instant, HistoryView)> = corrections
            .iter()
            .map(|correction| {
                let view = HistoryView {
                    at: self.day(correction.at),
                    type_said: self.named(correction.type_),
                    note_html: correction.note.as_ref().map(|note| self.html(note)),
                    before: correction.before.as_ref().map(|before| self.own(before).clone()),
                    after: correction.after.as_ref().map(|after| self.own(after).clone()),
                };
                (correction.at, view)
            })
            .collect();
        let told = corrections.iter().any(|correction| correction.type_ == CorrectionType::Result);
        history.extend(notice.results().filter(|_| !told).map(|results| {
            let view = HistoryView {
                at: self.day(results.publish_at),
                type_said: self.named(CorrectionType::Result),
                note_html: None,
                before: None,
                after: None,
            };
            (results.publish_at, view)
        }));
        history.sort_by_key(|(at, _)| std::cmp::Reverse(*at));
        history.into_iter().map(|(_, view)| view).collect()
    }
}
