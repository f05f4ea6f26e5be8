//! One language of the catalog.

use std::fmt;

use fluent::{FluentArgs, FluentValue};

use super::catalog::Speech;
use super::names::Names;
use super::value::{Moment, UNSAYABLE};
use crate::calendar::{Date, Time};
use crate::diagnostic::{Arg, Message, Say};

/// A language, ready to speak. Whatever it cannot say, because the caller named a message or an argument that
/// does not exist, it says as the message's id in brackets: `[period]`.
#[derive(Clone, Copy)]
pub struct Voice<'a> {
    speech: &'a Speech,
}

impl<'a> Voice<'a> {
    pub(super) fn new(speech: &'a Speech) -> Voice<'a> {
        Voice { speech }
    }

    /// Says a message. Dates, times and instants among its arguments are said in the house style.
    pub fn say(&self, message: &Message) -> String {
        self.with(message.id, &message.args)
    }

    /// A message without arguments.
    pub fn text(&self, id: &str) -> String {
        self.with(id, &[])
    }

    /// A message with arguments.
    pub fn with(&self, id: &str, args: &[(&str, Arg)]) -> String {
        self.format(id, args.iter().map(|(name, arg)| (*name, self.value(arg))).collect())
    }

    /// The tag of the language it speaks.
    pub fn tag(&self) -> String {
        self.speech.bundle.locales.first().map_or_else(|| "en".to_owned(), ToString::to_string)
    }

    /// Whether there is such a message.
    pub fn has(&self, id: &str) -> bool {
        self.speech.bundle.has_message(id)
    }

    pub(super) fn names(&self) -> &'a Names {
        &self.speech.names
    }

    /// A message of the house style, which takes a date and a time apart; they have no words of their own yet. A site says the same
    /// moments many times over.
    pub(super) fn raw(&self, id: &'static str, date: Option<Date>, time: Option<Time>) -> String {
        self.speech.moments.get((id, date, time), || {
            let date = date.map(|date| ("date", custom(Moment::of_date(date))));
            let time = time.map(|time| ("time", custom(Moment::of_time(time))));
            self.format(id, date.into_iter().chain(time).collect())
        })
    }

    fn value<'v>(&self, arg: &'v Arg) -> FluentValue<'v> {
        match arg {
            Arg::Text(text) => text.as_str().into(),
            Arg::Number(number) => (*number).into(),
            Arg::Date(date) => custom(self.date_value(*date)),
            Arg::Time(time) => custom(self.time_value(*time)),
            Arg::Instant(at) => custom(self.instant_value(*at)),
            Arg::Weekday(weekday) => self.weekday(*weekday).into(),
            Arg::Language(tag) => self.language_name(tag).into(),
            Arg::Term(id) => self.text(id).into(),
        }
    }

    fn format(&self, id: &str, args: FluentArgs<'_>) -> String {
        self.try_format(id, &args).unwrap_or_else(|| format!("[{id}]"))
    }

    fn try_format(&self, id: &str, args: &FluentArgs<'_>) -> Option<String> {
        let pattern = self.speech.bundle.get_message(id)?.value()?;
        let mut errors = Vec::new();
        let said = self.speech.bundle.format_pattern(pattern, Some(args), &mut errors);
        (errors.is_empty() && !said.contains(UNSAYABLE)).then(|| said.into_owned())
    }
}

impl Say for Voice<'_> {
    fn say(&self, message: &Message) -> String {
        Voice::say(self, message)
    }
}

fn custom<'v>(moment: Moment) -> FluentValue<'v> {
    FluentValue::Custom(Box::new(moment))
}

impl fmt::Debug for Voice<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Voice").field(&self.speech.bundle.locales).finish()
    }
}

#[cfg(test)]
mod tests {
    use crate::calendar::{Date, Instant, Time, Weekday};
    use crate::diagnostic::{Arg, Message};
    use crate::i18n::{Catalog, FtlFile, tests::check};

    /// What each kind of argument looks like in a sentence.
    fn check_argument(arg: impl Into<Arg>, ja: &str, en: &str) {
        let message = Message::new("material-draft-title").with("title", arg);
        check(|voice| voice.say(&message), &format!("{ja}（案）"), &format!("{en} (draft)"));
    }

    #[test]
    fn arguments_are_said_in_the_house_style() {
        let date = Date::from_ymd_opt(2022, 7, 5).expect("a date");
        let time = Time::from_hms_opt(23, 59, 0).expect("a time");
        let at = Instant::from_rfc3339("2022-07-05T14:59:00Z").expect("an instant");
        check_argument("規則", "規則", "規則");
        check_argument(1234_i64, "1234", "1234");
        check_argument(date, "令和4年7月5日（火）", "Tuesday, July 5, 2022");
        check_argument(time, "午後11時59分", "11:59 p.m. JST");
        check_argument(at, "令和4年7月5日（火）午後11時59分", "11:59 p.m. JST on Tuesday, July 5, 2022");
        check_argument(Weekday::Tue, "火曜日", "Tuesday");
        check_argument(Arg::Language("ja".to_owned()), "日本語", "Japanese");
        check_argument(Arg::Term("contact"), "問合せ先", "Contact");
    }

    #[test]
    fn what_cannot_be_said_is_the_id_in_brackets() {
        check(|voice| voice.text("no-such-message"), "[no-such-message]", "[no-such-message]");
        check(|voice| voice.text("withdrawn-notice"), "[withdrawn-notice]", "[withdrawn-notice]");
        check(|voice| voice.with("month-day", &[("date", "July".into())]), "[month-day]", "[month-day]");
        check(|voice| voice.with("file-size-bytes", &[]), "[file-size-bytes]", "[file-size-bytes]");
    }

    #[test]
    fn messages_are_asked_for_by_id() {
        check(|voice| voice.has("contact").to_string(), "true", "true");
        check(|voice| voice.has("no-such-message").to_string(), "false", "false");
    }

    #[test]
    fn arguments_bring_no_isolation_marks_and_are_not_messages() {
        let title = [("title", Arg::from("{ contact } \u{ffff}"))];
        check(
            |voice| voice.with("material-draft-title", &title[..]),
            "[material-draft-title]",
            "[material-draft-title]",
        );
        let title = [("title", Arg::from("{ contact } & <b>"))];
        check(
            |voice| voice.with("material-draft-title", &title[..]),
            "{ contact } & <b>（案）",
            "{ contact } & <b> (draft)",
        );
    }

    #[test]
    fn a_site_can_take_an_argument_apart() {
        let text =
            "withdrawn-notice = Withdrawn in { DATE($at, part: \"month-name\") } at { TIME($at, part: \"hour24\") }\n";
        let file = FtlFile { language: "en".to_owned(), path: "i18n/en/site.ftl".into(), text: text.to_owned() };
        let catalog = Catalog::with(&[file]).expect("a good file");
        let at = Instant::from_rfc3339("2022-07-05T14:59:00Z").expect("an instant");
        let said = catalog.voice("en").expect("English").with("withdrawn-notice", &[("at", at.into())]);
        assert_eq!(said, "Withdrawn in July at 23");
    }

    #[test]
    fn a_house_style_that_says_itself_is_seen() {
        let file = FtlFile {
            language: "en".to_owned(),
            path: "i18n/en/site.ftl".into(),
            text: "date = { $date }\n".to_owned(),
        };
        let catalog = Catalog::with(&[file]).expect("no error that a file shows");
        let date = Date::from_ymd_opt(2022, 7, 5).expect("a date");
        assert_eq!(catalog.voice("en").expect("English").date(date), "[date]");
    }

    #[test]
    fn voices_are_found_by_tag() {
        let catalog = Catalog::embedded();
        let found = ["ja", "JA", "en", "en-GB", "fr", "日本語", ""].map(|tag| catalog.voice(tag).is_some());
        assert_eq!(found, [true, true, true, false, false, false, false]);
    }
}
