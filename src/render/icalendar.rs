//! iCalendar (RFC 5545, RFC 7986): the deadlines of calls for opinions, each an event without duration that takes no time.
//!
//! No `METHOD`: publishing by RFC 5546 demands an `ORGANIZER`, which calendars show as somebody to answer to by e-mail.

use super::content_line::ContentLines;
use super::facts::Speaker;
use super::feed;
use crate::calendar::Zone;
use crate::diagnostic::Arg;
use crate::model::{Contact, ContactRole, Localized, Period, Phase, PublicNotice, PublicSite, Response};

/// When reminders come, before the deadline.
const ALARMS: [&str; 2] = ["-P7D", "-P1D"];

/// How often a subscribed calendar is worth reading again.
const REFRESH: &str = "PT12H";

/// `notice.ics`: the deadline of a notice. `None` if it asks for no opinions or does not exist in the speaker's language.
pub(super) fn notice_calendar(speaker: Speaker<'_>, notice: &PublicNotice<'_>) -> Option<Vec<u8>> {
    notice.facts().translations.find(speaker.language)?;
    let period = notice.period()?;
    Some(calendar(&speaker, |lines| event(lines, &speaker.about(notice.facts()), notice, period)))
}

/// `open.ics`: the deadlines of all open and coming calls of a language, the nearest first. `self_url` is its absolute address.
pub(super) fn open_calendar(speaker: Speaker<'_>, public: &PublicSite<'_>, self_url: &str) -> Vec<u8> {
    let to_come = |notice: &&PublicNotice<'_>| matches!(notice.phase(), Phase::Upcoming | Phase::Open);
    let notices = public.listed(speaker.language).filter(to_come);
    let mut calls: Vec<_> = notices.filter_map(|notice| Some((notice, notice.period()?))).collect();
    calls.sort_by_key(|(notice, period)| (period.closes_at, notice.id()));
    calendar(&speaker, |lines| {
        lines.raw("SOURCE;VALUE=URI", self_url);
        zone(lines, speaker.site.config.zone);
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

/// The zone of the site. No instant needs it, but a calendar has at least one component (RFC 5545, section 3.6), and there may be no call.
fn zone(lines: &mut ContentLines, zone: Zone) {
    let Zone::Tokyo = zone;
    lines.raw("BEGIN", "VTIMEZONE");
    lines.raw("TZID", zone.name());
    lines.raw("BEGIN", "STANDARD");
    lines.raw("DTSTART", "19700101T000000");
    lines.raw("TZOFFSETFROM", "+0900");
    lines.raw("TZOFFSETTO", "+0900");
    lines.raw("TZNAME", "JST");
    lines.raw("END", "STANDARD");
    lines.raw("END", "VTIMEZONE");
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
    lines.raw("DTSTART", &period.last_minute(speaker.site.config.zone).utc_basic());
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
    let receipt = response.receipt.map(|receipt| speaker.named(receipt));
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
    speaker.page_of(notice, speaker.language)
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

#[cfg(test)]
mod tests {
    use icalendar::{Calendar, CalendarComponent, Component as _, Event};

    use super::*;
    use crate::render::feed::tests::{CALL, LATER, Sample, announcement};

    /// `notice.ics` of the only notice.
    fn notice_ics(sample: &Sample, language: &str, at: &str) -> Option<String> {
        let bytes = notice_calendar(sample.speaker(language), &sample.at(at).notices()[0])?;
        Some(String::from_utf8(bytes).expect("UTF-8"))
    }

    /// The values of some properties of the only notice's event.
    #[track_caller]
    fn check(yaml: &str, language: &str, at: &str, expected: &[(&str, &str)]) {
        let text = notice_ics(&Sample::of(&[("2026/labels", yaml)]), language, at).expect("a calendar");
        let text = text.replace("\r\n ", "");
        let (_, event) = text.split_once("BEGIN:VEVENT\r\n").expect("an event");
        let found = expected.iter().map(|(name, _)| {
            let line = event.lines().find(|line| line.split([':', ';']).next() == Some(name));
            let quoted = line.map(|line| line.split_once(':').expect("a value").1);
            (*name, quoted.unwrap_or_default())
        });
        assert_eq!(found.collect::<Vec<_>>(), expected);
    }

    fn extended(closes_at: &str) -> String {
        let moved =
            "extensions: [{closes_at_was: 2026-05-01 23:59, decided_on: 2026-04-20, reason: {ja: 連休, en: Holidays}}]";
        CALL.replace("closes_at: 2026-05-01 23:59}", &format!("closes_at: {closes_at}, {moved}}}"))
    }

    const WITHDRAWAL: &str =
        "withdrawal: {at: 2026-04-15 12:00, reason: {ja: 内容に誤りがあったため。, en: \"Errors, many\"}}\n";

    #[test]
    fn the_deadline_of_a_call() {
        let expected = "\
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//kokuji//NONSGML kokuji//EN
NAME;LANGUAGE=ja:例示省 報道資料：意見募集の締切
X-WR-CALNAME:例示省 報道資料：意見募集の締切
REFRESH-INTERVAL;VALUE=DURATION:PT12H
X-PUBLISHED-TTL:PT12H
BEGIN:VEVENT
UID:press/ja/2026/labels@rei.example
DTSTAMP:20260401T000000Z
LAST-MODIFIED:20260401T000000Z
SEQUENCE:0
STATUS:CONFIRMED
DTSTART:20260501T145900Z
TRANSP:TRANSPARENT
SUMMARY;LANGUAGE=ja:締切：見本票の例
DESCRIPTION;LANGUAGE=ja:意見の受付期間は、令和8年4月1日（水
 ）午前9時から同年5月1日（金）午後11時59分までです。\\
 n\\n意見の提出方法\\n入力フォーム：https://rei.example/form\\n
 郵送（当日消印有効、令和8年4月30日（木）午後5時まで
 ）：〒000-0000 例示都\\n\\n問合せ先：例示省 見本局表示課
  電話03-0000-0110（内線2101）\\nhttps://rei.example/press/ja/2026/lab
 els/
URL:https://rei.example/press/ja/2026/labels/
CATEGORIES;LANGUAGE=ja:意見募集,表示
BEGIN:VALARM
ACTION:DISPLAY
TRIGGER:-P7D
DESCRIPTION;LANGUAGE=ja:締切：見本票の例
END:VALARM
BEGIN:VALARM
ACTION:DISPLAY
TRIGGER:-P1D
DESCRIPTION;LANGUAGE=ja:締切：見本票の例
END:VALARM
END:VEVENT
END:VCALENDAR
";
        let found = notice_ics(&Sample::of(&[("2026/labels", CALL)]), "ja", "2026-04-10 09:00");
        assert_eq!(found, Some(expected.replace('\n', "\r\n")));
    }

    #[test]
    fn a_withdrawn_call_is_cancelled_without_reminders() {
        let yaml = format!("{}{LATER}{WITHDRAWAL}", extended("2026-05-15 17:00"));
        let sample = Sample::of(&[("2026/labels", &yaml)]);
        let text = notice_ics(&sample, "en", "2026-04-15 12:00").expect("a calendar");
        let (_, event) = text.split_once("BEGIN:VEVENT\r\n").expect("an event");
        let expected = "\
UID:press/en/2026/labels@rei.example
DTSTAMP:20260415T030000Z
LAST-MODIFIED:20260415T030000Z
SEQUENCE:2
STATUS:CANCELLED
DTSTART:20260515T080000Z
TRANSP:TRANSPARENT
SUMMARY;LANGUAGE=en:Deadline: A & B <改正>
DESCRIPTION;LANGUAGE=en:This notice was withdrawn at noon JST on Wednesday\\
 , April 15\\, 2026.\\nReason for withdrawal: Errors\\, many\\nhttps://rei.exam
 ple/press/en/2026/labels/
URL:https://rei.example/press/en/2026/labels/
CATEGORIES;LANGUAGE=en:Consultation,Labels
END:VEVENT
END:VCALENDAR
";
        assert_eq!(event, expected.replace('\n', "\r\n"));
    }

    #[test]
    fn an_extension_is_a_new_sequence() {
        check(CALL, "en", "2026-04-10 09:00", &[("SEQUENCE", "0"), ("DTSTART", "20260501T145900Z")]);
        let new = [("SEQUENCE", "1"), ("DTSTART", "20260515T080000Z"), ("STATUS", "CONFIRMED")];
        check(&extended("2026-05-15 17:00"), "en", "2026-04-21 09:00", &new);
    }

    #[test]
    fn a_deadline_at_midnight_is_on_the_last_day() {
        check(&extended("2026-05-15 00:00"), "ja", "2026-04-21 09:00", &[("DTSTART", "20260514T145900Z")]);
    }

    #[test]
    fn what_time_uncovers_is_not_told_before() {
        let yaml = format!("{CALL}{LATER}{}", WITHDRAWAL.replace("2026-04-15", "2026-07-01"));
        let changed = |at| [("DTSTAMP", at), ("LAST-MODIFIED", at), ("SEQUENCE", "0"), ("STATUS", "CONFIRMED")];
        check(&yaml, "en", "2026-04-05 09:59", &changed("20260401T000000Z"));
        check(&yaml, "en", "2026-04-05 10:00", &changed("20260405T010000Z"));
        check(&yaml, "en", "2026-06-01 10:00", &changed("20260601T010000Z"));
        check(&yaml, "en", "2026-07-01 11:59", &changed("20260601T010000Z"));
        check(&yaml, "en", "2026-07-01 12:00", &[("SEQUENCE", "1"), ("STATUS", "CANCELLED")]);
    }

    #[test]
    fn a_renamed_call_keeps_its_uid() {
        let moved = format!("{CALL}redirect_from: [/en/2025/first/]\n");
        let url = ("URL", "https://rei.example/press/en/2026/labels/");
        check(&moved, "en", "2026-04-10 09:00", &[("UID", "press/en/2025/first@rei.example"), url]);
    }

    #[test]
    fn without_a_deadline_or_the_language_there_is_no_calendar() {
        let plain = Sample::of(&[("2026/plain", &announcement("甲", "2026-04-01 09:00"))]);
        assert_eq!(notice_ics(&plain, "ja", "2026-04-10 09:00"), None);
        let only = "kind: solicitation\nstate: ready\ntitle: {ja: 甲}\nsummary: {ja: 概要}\npublish_at: 2026-04-01 09:00\n\
                    issuer: {solicitor: rei}\nperiod: {opens_at: 2026-04-01 09:00, closes_at: 2026-05-01 17:00}\n\
                    materials: [{title: {ja: 規則}, role: subject}]\ncontacts: [{role: policy, org: rei}]\n\
                    translations: {en: {status: none}}\n";
        let only = Sample::of(&[("2026/only", only)]);
        let written = ["ja", "en"].map(|language| notice_ics(&only, language, "2026-04-10 09:00").is_some());
        assert_eq!(written, [true, false]);
    }

    /// What another program reads: UID, summary, description and start of each event, and how many reminders it has.
    fn read(text: &str) -> Vec<([String; 4], usize)> {
        let calendar: Calendar = text.parse().expect("a calendar");
        let event = |event: &Event| {
            let properties = ["UID", "SUMMARY", "DESCRIPTION", "DTSTART"];
            let values = properties.map(|name| event.property_value(name).expect("every event has it").to_owned());
            (values, event.components().len())
        };
        calendar.iter().filter_map(CalendarComponent::as_event).map(event).collect()
    }

    #[test]
    fn another_program_reads_what_was_meant() {
        let yaml = CALL.replace("A & B <改正>", "A, B; C\\\\D");
        let sample = Sample::of(&[("2026/labels", &yaml)]);
        let public = sample.at("2026-04-10 09:00");
        for (language, title) in [("ja", "締切：見本票の例"), ("en", "Deadline: A, B; C\\D")] {
            let notice = &public.notices()[0];
            let speaker = sample.speaker(language).about(notice.facts());
            let period = notice.period().expect("a call has a period");
            let meant = [
                format!("press/{language}/2026/labels@rei.example"),
                title.to_owned(),
                description(&speaker, notice, period).join("\n"),
                "20260501T145900Z".to_owned(),
            ];
            let text = notice_ics(&sample, language, "2026-04-10 09:00").expect("a calendar");
            assert_eq!(read(&text), [(meant, 2)]);
        }
    }

    /// The UIDs in `open.ics`, without the host.
    #[track_caller]
    fn check_open(sample: &Sample, language: &str, at: &str, expected: &[&str]) {
        let bytes = open_calendar(sample.speaker(language), &sample.at(at), "https://rei.example/press/open.ics");
        let text = String::from_utf8(bytes).expect("UTF-8");
        assert!(text.contains("\r\nSOURCE;VALUE=URI:https://rei.example/press/open.ics\r\n"), "{text}");
        let uids = read(&text).into_iter().map(|([uid, ..], _)| uid.replace("@rei.example", ""));
        assert_eq!(uids.collect::<Vec<_>>(), expected, "{at}");
    }

    #[test]
    fn open_and_coming_calls_are_in_one_calendar() {
        let late = CALL.replace("closes_at: 2026-05-01 23:59", "closes_at: 2026-05-20 17:00");
        let coming = CALL.replace("opens_at: 2026-04-01 09:00", "opens_at: 2026-04-20 09:00");
        let withdrawn = format!("{CALL}{WITHDRAWAL}");
        let sample = Sample::of(&[
            ("2026/coming", &coming),
            ("2026/late", &late),
            ("2026/plain", &announcement("甲", "2026-04-01 09:00")),
            ("2026/withdrawn", &withdrawn),
        ]);
        let all = ["press/en/2026/coming", "press/en/2026/withdrawn", "press/en/2026/late"];
        check_open(&sample, "en", "2026-04-10 09:00", &all);
        check_open(&sample, "en", "2026-04-15 12:00", &[all[0], all[2]]);
        check_open(&sample, "ja", "2026-05-02 00:00", &["press/ja/2026/late"]);
        check_open(&sample, "en", "2026-05-20T17:01:00+09:00", &[]);
        check_open(&sample, "en", "2026-03-31 09:00", &[]);
    }

    #[test]
    fn a_uid_has_the_address_and_the_host() {
        assert_eq!(uid("https://press.example/en/2022/a/"), "en/2022/a@press.example");
        assert_eq!(uid("http://localhost:8000/x/ja/2022/a/"), "x/ja/2022/a@localhost:8000");
    }
}
