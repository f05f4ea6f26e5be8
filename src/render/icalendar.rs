//! iCalendar (RFC 5545, RFC 7986): the deadlines of calls for opinions, each an event without duration that takes no time.
//!
//! No `METHOD`: publishing by RFC 5546 demands an `ORGANIZER`, which calendars show as somebody to answer to by e-mail.

use super::content_line::ContentLines;
use super::facts::Speaker;
use super::feed;
use crate::diagnostic::Arg;
use crate::model::{
    Contact, ContactRole, Localized, Period, Phase, PublicNotice, PublicSite, Receipt, Response, Route,
};

/// When reminders come, before the deadline.
const ALARMS: [&str; 2] = ["-P7D", "-P1D"];

/// How often a subscribed calendar is worth reading again.
const REFRESH: &str = "PT12H";

/// `notice.ics`: the deadline of a notice. `None` if it asks for no opinions or does not exist in the speaker's language.
pub(super) fn notice_calendar(speaker: Speaker<'_>, notice: &PublicNotice<'_>) -> Option<Vec<u8>> {
    notice.facts().translations.find(speaker.language)?;
    let period = feed::period(notice)?;
    Some(calendar(&speaker, |lines| event(lines, &speaker.about(notice.facts()), notice, period)))
}

/// `open.ics`: the deadlines of all open and coming calls of a language, the nearest first. `self_url` is its absolute address.
pub(super) fn open_calendar(speaker: Speaker<'_>, public: &PublicSite<'_>, self_url: &str) -> Vec<u8> {
    let to_come = |notice: &&PublicNotice<'_>| matches!(notice.phase(), Phase::Upcoming | Phase::Open);
    let notices = public.listed(speaker.language).filter(to_come);
    let mut calls: Vec<_> = notices.filter_map(|notice| Some((notice, feed::period(notice)?))).collect();
    calls.sort_by_key(|(notice, period)| (period.closes_at, notice.id()));
    calendar(&speaker, |lines| {
        lines.raw("SOURCE;VALUE=URI", self_url);
        for (notice, period) in calls {
            event(lines, &speaker.about(notice.facts()), notice, period);
        }
    })
}

fn calendar(speaker: &Speaker<'_>, content: impl FnOnce(&mut ContentLines)) -> Vec<u8> {
    let site = speaker.own(&speaker.site.config.name).as_str();
    let name = speaker.voice.with("calendar-name", &[("site", site.into())]);
    let mut lines = ContentLines::default();
    lines.raw("BEGIN", "VCALENDAR");
    lines.raw("VERSION", "2.0");
    lines.raw("PRODID", "-//kokuji//NONSGML kokuji//EN");
    lines.text(&in_language("NAME", speaker), &name);
    lines.text("X-WR-CALNAME", &name);
    lines.raw("REFRESH-INTERVAL;VALUE=DURATION", REFRESH);
    lines.raw("X-PUBLISHED-TTL", REFRESH);
    content(&mut lines);
    lines.raw("END", "VCALENDAR");
    lines.into_bytes()
}

fn event(lines: &mut ContentLines, speaker: &Speaker<'_>, notice: &PublicNotice<'_>, period: &Period) {
    let facts = notice.facts();
    let withdrawal = notice.withdrawal();
    let changed = notice.changed_at().utc_basic();
    let title = speaker.plain(&facts.title);
    let summary = speaker.voice.with("calendar-deadline", &[("title", title.into())]);
    let sequence = period.extensions.len() + usize::from(withdrawal.is_some());
    let topics = feed::topics(speaker, notice);
    let labels = topics.iter().map(|topic| topic.label.as_str());
    lines.raw("BEGIN", "VEVENT");
    lines.text("UID", &uid(&feed::first_url(speaker, notice)));
    lines.raw("DTSTAMP", &changed);
    lines.raw("LAST-MODIFIED", &changed);
    lines.raw("SEQUENCE", &sequence.to_string());
    lines.raw("STATUS", if withdrawal.is_some() { "CANCELLED" } else { "CONFIRMED" });
    lines.raw("DTSTART", &period.closes_at.utc_basic());
    lines.raw("TRANSP", "TRANSPARENT");
    lines.text(&in_language("SUMMARY", speaker), &summary);
    lines.text(&in_language("DESCRIPTION", speaker), &description(speaker, notice, period).join("\n"));
    lines.raw("URL", &page(speaker, notice));
    lines.texts(&in_language("CATEGORIES", speaker), [speaker.kind(notice).as_str()].into_iter().chain(labels));
    if withdrawal.is_none() {
        ALARMS.iter().for_each(|before| alarm(lines, speaker, before, &summary));
    }
    lines.raw("END", "VEVENT");
}

fn alarm(lines: &mut ContentLines, speaker: &Speaker<'_>, before: &str, summary: &str) {
    lines.raw("BEGIN", "VALARM");
    lines.raw("ACTION", "DISPLAY");
    lines.raw("TRIGGER", before);
    lines.text(&in_language("DESCRIPTION", speaker), summary);
    lines.raw("END", "VALARM");
}

/// What the reminder has to tell without the page at hand, line by line.
fn description(speaker: &Speaker<'_>, notice: &PublicNotice<'_>, period: &Period) -> Vec<String> {
    if let Some(withdrawal) = notice.withdrawal() {
        let withdrawn = speaker.voice.with("withdrawn-notice", &[("at", Arg::Instant(withdrawal.at))]);
        let reason = line(speaker, &speaker.voice.text("withdrawn-reason"), &speaker.plain(&withdrawal.reason));
        return vec![withdrawn, reason, page(speaker, notice)];
    }
    let facts = notice.facts();
    let mut said = vec![feed::period_sentence(speaker, period)];
    said.extend(period.extensions.iter().map(|extension| feed::extension_sentence(speaker, extension)));
    if !facts.responses.is_empty() {
        said.push(String::new());
        said.push(speaker.voice.text("how-to-respond"));
        said.extend(facts.responses.iter().flat_map(|response| ways(speaker, response)));
    }
    said.push(String::new());
    said.extend(telephone(speaker, &facts.contacts));
    said.push(page(speaker, notice));
    said
}

/// A way to respond, a line for each of its addresses. Terms come before an address, so that none of their marks is taken for a part of it.
fn ways(speaker: &Speaker<'_>, response: &Response) -> Vec<String> {
    let voice = speaker.voice;
    let receipt = response.receipt.map(|receipt| {
        voice.text(match receipt {
            Receipt::Arrival => "receipt-arrival",
            Receipt::Postmark => "receipt-postmark",
        })
    });
    let until = response.closes_at.map(|at| voice.with("calendar-until", &[("at", Arg::Instant(at))]));
    let terms = joined(speaker, "list-middle", [receipt, until].into_iter().flatten());
    let channel = voice.text(&format!("channel-{}", response.channel.as_str()));
    let label = terms.map_or(channel.clone(), |terms| with_terms(speaker, &channel, &terms));
    let fax = response.fax.as_ref().map(|fax| voice.phone(fax));
    let address = response.address.as_ref().map(|address| speaker.own(address).clone());
    let to: Vec<String> = [response.url.clone(), response.email.clone(), address, fax].into_iter().flatten().collect();
    match to.is_empty() {
        true => vec![label],
        false => to.iter().map(|to| line(speaker, &label, to)).collect(),
    }
}

/// Whom to call: about the content if there is such a number, else whoever answers.
fn telephone(speaker: &Speaker<'_>, contacts: &[Contact]) -> Option<String> {
    let reachable = || contacts.iter().filter(|contact| contact.reach.phone.is_some());
    let contact = reachable().find(|contact| contact.role == ContactRole::Policy).or_else(|| reachable().next())?;
    let phone = speaker.voice.phone(contact.reach.phone.as_ref()?);
    let phone = speaker.voice.with("calendar-telephone", &[("phone", phone.into())]);
    let extension = contact.reach.extension.as_ref();
    let extension = extension
        .map(|extension| speaker.voice.with("calendar-extension", &[("extension", extension.as_str().into())]));
    let phone = extension.map_or(phone.clone(), |extension| with_terms(speaker, &phone, &extension));
    let said = joined(speaker, "calendar-beside", names(speaker, contact).into_iter().chain([phone]))?;
    Some(line(speaker, &speaker.voice.text("contact"), &said))
}

/// The body and its division.
fn names(speaker: &Speaker<'_>, contact: &Contact) -> Vec<String> {
    let body = contact.org.as_ref().and_then(|id| speaker.site.organizations.get(id));
    let division = contact.division.as_ref().and_then(|id| body?.divisions.get(id));
    let names: [Option<&Localized<String>>; 2] = [body.map(|body| &body.name), division.map(|division| &division.name)];
    names.into_iter().flatten().map(|name| speaker.own(name).clone()).collect()
}

fn line(speaker: &Speaker<'_>, label: &str, text: &str) -> String {
    speaker.voice.with("calendar-line", &[("label", label.into()), ("text", text.into())])
}

fn with_terms(speaker: &Speaker<'_>, label: &str, terms: &str) -> String {
    speaker.voice.with("calendar-with-terms", &[("label", label.into()), ("terms", terms.into())])
}

/// Words joined in pairs by a message of `$items` and `$item`.
fn joined(speaker: &Speaker<'_>, pair: &str, words: impl Iterator<Item = String>) -> Option<String> {
    words.reduce(|items, item| speaker.voice.with(pair, &[("items", items.into()), ("item", item.into())]))
}

fn page(speaker: &Speaker<'_>, notice: &PublicNotice<'_>) -> String {
    feed::absolute(speaker, &Route::Notice(speaker.language.clone(), notice.id().clone()))
}

/// A property with the language of its text.
fn in_language(property: &str, speaker: &Speaker<'_>) -> String {
    format!("{property};LANGUAGE={}", speaker.language)
}

/// `en/2022/ismap-liu@press.example` of an absolute address: unique as its host is, the same under `http` and `https`.
fn uid(url: &str) -> String {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
    format!("{}@{host}", path.trim_end_matches('/'))
}
