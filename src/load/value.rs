//! The values of the contract: text, dates, instants, phones, words of a list.

use super::decode::{Decoder, Fields, full_width_mark, list};
use super::yaml::{Data, Node};
use crate::calendar::{Civil, Date, Datelike as _, Instant, Time, Zone};
use crate::diagnostic::{Arg, Diagnostic, Fix, Message};
use crate::digest::Digest;
use crate::model::{Language, Localized};
use crate::prose::{self, Reader};
use crate::source::Place;

/// Words, the same in every language.
pub(super) fn words(decoder: &mut Decoder<'_>, node: &Node) -> Option<String> {
    match &node.data {
        Data::Text { text, .. } if !text.trim().is_empty() => Some(text.trim().to_owned()),
        _ => decoder.wrong_type(node, "yaml-a-text"),
    }
}

/// A list of words.
pub(super) fn word_list(decoder: &mut Decoder<'_>, node: &Node) -> Option<Vec<String>> {
    list(decoder, node, words)
}

/// `true` or `false`, and nothing that looks like it.
pub(super) fn flag(decoder: &mut Decoder<'_>, node: &Node) -> Option<bool> {
    match node.data {
        Data::Bool(value) => Some(value),
        _ => decoder.wrong_type(node, "yaml-a-boolean"),
    }
}

/// A whole number that is not negative.
pub(super) fn count(decoder: &mut Decoder<'_>, node: &Node) -> Option<u32> {
    match &node.data {
        Data::Number(raw) => raw.parse().ok().or_else(|| decoder.wrong_type(node, "yaml-a-count")),
        Data::Text { text, .. } => match full_width_digit(text) {
            Some((at, digit)) => full_width_in(decoder, node, at, digit),
            None => decoder.wrong_type(node, "yaml-a-count"),
        },
        _ => decoder.wrong_type(node, "yaml-a-count"),
    }
}

/// A text in every language that is required here.
pub(super) fn text(decoder: &mut Decoder<'_>, node: &Node) -> Option<Localized<String>> {
    match &node.data {
        Data::Map(_) => decoder.map(node, node.span.clone(), text_entries),
        _ => decoder.wrong_type(node, "yaml-a-text-map"),
    }
}

/// The languages of a text among the keys of a map: all of it, or what stands beside other keys.
pub(super) fn text_entries(fields: &mut Fields<'_, '_>) -> Option<Localized<String>> {
    let required = fields.decoder.required.clone();
    let mut values = Vec::new();
    for language in fields.decoder.declared {
        match fields.entry_named(language.tag()) {
            Some(entry) => values.extend(words(fields.decoder, &entry.value).map(|words| (language.clone(), words))),
            None if required.contains(language) => {
                let message =
                    Message::new("parity-text-missing").with("language", Arg::Language(language.tag().to_owned()));
                let finding = Diagnostic::error("parity/text-missing", message, fields.decoder.place(fields.place()));
                let help = Message::new("parity-text-missing-help").with("language", language.tag());
                fields.decoder.findings.push(finding.help(help));
            }
            None => {}
        }
    }
    in_order(values, &required)
}

/// The values of the required languages, in their order; `None` if one is missing.
fn in_order(values: Vec<(Language, String)>, required: &[Language]) -> Option<Localized<String>> {
    let own = |language: &Language| values.iter().find(|(own, _)| own == language).cloned();
    Localized::new(required.iter().map(own).collect::<Option<Vec<_>>>()?)
}

/// A text no longer than so many characters in each language.
pub(super) fn short_text(
    decoder: &mut Decoder<'_>,
    node: &Node,
    limit: impl Fn(&str) -> usize,
) -> Option<Localized<String>> {
    let text = text(decoder, node)?;
    let Data::Map(entries) = &node.data else { return Some(text) };
    for (language, words) in text.iter() {
        let (length, limit) = (words.chars().count(), limit(language.tag()));
        let Some(entry) = entries.iter().find(|entry| entry.key == language.tag() && length > limit) else { continue };
        let message = Message::new("yaml-too-long").with("length", length).with("limit", limit);
        let finding = Diagnostic::error("yaml/too-long", message, decoder.place(entry.value.span.clone()));
        decoder.findings.push(finding.help(Message::new("yaml-too-long-help").with("over", length - limit)));
    }
    Some(text)
}

/// One word of a list, turned into a type.
pub(super) fn one_of<T: Copy>(decoder: &mut Decoder<'_>, node: &Node, choices: &[(&str, T)]) -> Option<T> {
    let names = || choices.iter().map(|(name, _)| *name).collect::<Vec<_>>();
    let word = match &node.data {
        Data::Text { text, .. } => text.clone(),
        Data::Null => return decoder.no_word(node, &names()),
        Data::Bool(value) => value.to_string(),
        Data::Number(raw) => raw.clone(),
        _ => return decoder.wrong_type(node, "yaml-a-text"),
    };
    let found = choices.iter().find(|(name, _)| *name == word).map(|(_, value)| *value);
    found.or_else(|| decoder.not_in_list(node, &word, &names()))
}

/// A civil date: `2022-06-15`, also `令和4年6月15日`.
pub(super) fn date(decoder: &mut Decoder<'_>, node: &Node) -> Option<Date> {
    let written = written(decoder, node)?;
    match civil(&written) {
        Ok((date, None)) => Some(date),
        Ok((_, Some(_))) => bad_date(decoder, node, "yaml-bad-date-no-time", "yaml-bad-date-form"),
        Err(trouble) => trouble.report(decoder, node, "yaml-bad-date-form"),
    }
}

/// An instant: `2022-06-15 14:00` in the site's zone, RFC 3339, or `令和4年6月15日 午後2時`.
pub(super) fn instant(decoder: &mut Decoder<'_>, node: &Node) -> Option<Instant> {
    let written = written(decoder, node)?;
    if let Some(instant) = Instant::from_rfc3339(&written) {
        let year = decoder.zone.date(instant).year();
        return match instant.unix() % 60 == 0 && (1..=9999).contains(&year) {
            true => Some(instant),
            false => bad_date(decoder, node, "yaml-bad-date-seconds", "yaml-bad-instant-form"),
        };
    }
    match civil(&written) {
        Ok((date, Some(time))) => Some(decoder.zone.instant(Civil::new(date, time))),
        Ok((_, None)) => bad_date(decoder, node, "yaml-bad-date-no-clock", "yaml-bad-instant-form"),
        Err(trouble) => trouble.report(decoder, node, "yaml-bad-instant-form"),
    }
}

/// Reads an instant of the contract, or RFC 3339; without an offset it is in `zone`.
pub fn read_instant(text: &str, zone: Zone) -> Option<Instant> {
    let of_civil = || match civil(text.trim()) {
        Ok((date, Some(time))) => Some(zone.instant(Civil::new(date, time))),
        _ => None,
    };
    Instant::from_rfc3339(text).or_else(of_civil)
}

/// A bare SHA-256 digest.
pub(super) fn digest(decoder: &mut Decoder<'_>, node: &Node) -> Option<Digest> {
    let written = words(decoder, node)?;
    written.parse().ok().or_else(|| decoder.wrong_type(node, "yaml-a-digest"))
}

/// An absolute `http` or `https` URL.
pub(super) fn url(decoder: &mut Decoder<'_>, node: &Node) -> Option<String> {
    let written = words(decoder, node)?;
    let absolute = written.strip_prefix("https://").or_else(|| written.strip_prefix("http://"));
    match absolute.filter(|rest| !rest.is_empty() && !rest.contains([' ', '　', '<', '>', '"'])) {
        Some(_) => Some(written),
        None => decoder.wrong_type(node, "yaml-a-url"),
    }
}

/// A date or number as it is written, plain or quoted.
fn written(decoder: &mut Decoder<'_>, node: &Node) -> Option<String> {
    match &node.data {
        Data::Text { text, .. } => Some(text.trim().to_owned()),
        Data::Number(raw) => Some(raw.clone()),
        _ => decoder.wrong_type(node, "yaml-a-date"),
    }
}

/// Why a date cannot be read.
enum Trouble {
    NoSuchDay,
    Slashes,
    FullWidth,
    Form,
}

impl Trouble {
    fn report<T>(self, decoder: &mut Decoder<'_>, node: &Node, form: &'static str) -> Option<T> {
        let id = match self {
            Trouble::NoSuchDay => "yaml-bad-date-no-such-day",
            Trouble::Slashes => "yaml-bad-date-slashes",
            Trouble::FullWidth => "yaml-bad-date-full-width",
            Trouble::Form => "yaml-bad-date-unreadable",
        };
        bad_date(decoder, node, id, form)
    }
}

fn bad_date<T>(decoder: &mut Decoder<'_>, node: &Node, id: &'static str, form: &'static str) -> Option<T> {
    let place = decoder.place(node.span.clone());
    let finding = Diagnostic::error("yaml/bad-date", Message::new(id).with("written", place.text()), place.clone());
    let fix = half_width_date(&place);
    decoder.report(Diagnostic { fix, ..finding.help(Message::new(form)) })
}

/// The repair of a date that is wrong for its full-width characters only.
fn half_width_date(place: &Place) -> Option<Fix> {
    let mended = with_half_width(place.text());
    let is_mended = mended != place.text() && civil(mended.trim_matches(['"', '\''])).is_ok();
    is_mended.then(|| Fix::certain(place.clone(), mended))
}

/// A date, and a time of day if one is written.
fn civil(written: &str) -> Result<(Date, Option<Time>), Trouble> {
    if written.contains('年') {
        return japanese(written);
    }
    if full_width_digit(written).is_some() {
        return Err(Trouble::FullWidth);
    }
    if written.contains('/') {
        return Err(Trouble::Slashes);
    }
    let (date, time) = written.split_once([' ', 'T']).map_or((written, None), |(date, time)| (date, Some(time.trim())));
    let date = digits(date, "####-##-##").ok_or(Trouble::Form).and_then(|parts| {
        Date::from_ymd_opt(i32::try_from(parts[0]).unwrap_or_default(), parts[1], parts[2]).ok_or(Trouble::NoSuchDay)
    })?;
    let time = time.map(|time| {
        let parts = digits(time, "##:##").ok_or(Trouble::Form)?;
        Time::from_hms_opt(parts[0], parts[1], 0).ok_or(Trouble::NoSuchDay)
    });
    Ok((date, time.transpose()?))
}

/// The numbers of a text that has exactly this shape, `#` being a digit.
fn digits(text: &str, shape: &str) -> Option<Vec<u32>> {
    let fits = text.len() == shape.len()
        && text
            .bytes()
            .zip(shape.bytes())
            .all(|(byte, want)| if want == b'#' { byte.is_ascii_digit() } else { byte == want });
    let numbers = || text.split(['-', ':']).map(|part| part.parse().ok()).collect();
    if fits { numbers() } else { None }
}

/// `令和4年6月15日 午後2時`, read as prose is read; nothing else may stand beside it.
fn japanese(written: &str) -> Result<(Date, Option<Time>), Trouble> {
    let joined = written.replace([' ', '　'], "");
    let mentions = prose::dates(&joined, Reader::Japanese);
    let [mention] = mentions.as_slice() else { return Err(Trouble::Form) };
    if mention.span != (0..joined.len()) || mention.weekday.is_some() || mention.zone.is_some() {
        return Err(Trouble::Form);
    }
    if mention.era_conflict().is_some() {
        return Err(Trouble::NoSuchDay);
    }
    let date = mention.date().map_err(|_| Trouble::NoSuchDay)?;
    match mention.time {
        None => Ok((date, None)),
        Some(_) => mention.civil().map(|civil| (civil.date(), Some(civil.time()))).ok_or(Trouble::NoSuchDay),
    }
}

/// The first full-width digit or mark of a date, and where it is.
fn full_width_digit(text: &str) -> Option<(usize, char)> {
    text.char_indices().find(|(_, c)| is_full_width(*c))
}

fn is_full_width(c: char) -> bool {
    matches!(c, '０'..='９' | '－' | '：' | '／')
}

/// The same with ASCII for what is full-width.
fn with_half_width(text: &str) -> String {
    text.chars().map(|c| if is_full_width(c) { half_width(c) } else { c }).collect()
}

/// The ASCII character of a full-width one.
fn half_width(c: char) -> char {
    char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c)
}

fn full_width_in<T>(decoder: &mut Decoder<'_>, node: &Node, at: usize, mark: char) -> Option<T> {
    let start = node.span.start + at;
    let place = decoder.place(start..start + mark.len_utf8());
    let half = half_width(mark).to_string();
    // The whole date at once: what is not full-width stays.
    let value = decoder.place(node.span.clone());
    let mended = with_half_width(value.text());
    decoder.report(full_width_mark(place, mark, &half).fix(Fix::certain(value, mended)))
}
