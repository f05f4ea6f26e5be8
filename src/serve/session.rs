//! How one person looks at the preview: from when, with drafts or without, in which language. The browser keeps it.

use super::Options;
use super::answer::Answer;
use super::request::Question;
use crate::calendar::{Instant, Zone};
use crate::load;
use crate::model::Vantage;

const AT: &str = "kokuji-at";
const DRAFTS: &str = "kokuji-drafts";
const LANGUAGE: &str = "kokuji-lang";

/// The word for the instant of the clock.
pub(super) const NOW: &str = "now";

/// The languages in which a preview can speak: those in which findings are said.
pub(super) const LANGUAGES: [&str; 2] = ["ja", "en"];

/// How somebody looks at the preview.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Session {
    /// From where in time, and whether drafts are shown.
    pub vantage: Vantage,
    /// Whether the instant was chosen; it is the clock's otherwise.
    pub chosen: bool,
    /// The language of findings and of the bar.
    pub language: String,
}

impl Session {
    /// Whoever asks; what was not chosen in the page is as the preview was started.
    pub fn of(question: &Question, options: &Options, now: Instant) -> Session {
        let at = match question.cookie(AT) {
            Some(NOW) => None,
            Some(seconds) => seconds.parse().ok().map(Instant::from_unix).or(options.at),
            None => options.at,
        };
        let drafts = question.cookie(DRAFTS).map_or(options.drafts, |drafts| drafts == "1");
        let language = question.cookie(LANGUAGE).filter(|language| LANGUAGES.contains(language));
        Session {
            vantage: Vantage { at: at.unwrap_or(now), drafts },
            chosen: at.is_some(),
            language: language.unwrap_or(&options.language).to_owned(),
        }
    }
}

/// Has the browser keep what was chosen, and leads back to the page.
pub(super) fn set(question: &Question) -> Answer {
    let civil = |text: &str| load::instant(&text.replacen('T', " ", 1), Zone::default());
    let seconds = |at: Instant| at.unix().to_string();
    let at = match (question.parameter("moment"), question.parameter("at")) {
        (Some(NOW), _) => Some(NOW.to_owned()),
        (Some(moment), _) => moment.parse().ok().map(|unix| seconds(Instant::from_unix(unix))),
        (None, Some(text)) => Instant::from_rfc3339(text).or_else(|| civil(text)).map(seconds),
        (None, None) => None,
    };
    let drafts = question.parameter("drafts").filter(|drafts| ["0", "1"].contains(drafts));
    let language = question.parameter("lang").filter(|language| LANGUAGES.contains(language));
    let chosen = [(AT, at), (DRAFTS, drafts.map(str::to_owned)), (LANGUAGE, language.map(str::to_owned))];
    chosen.into_iter().fold(Answer::elsewhere(303, question.page()), |answer, (name, value)| match value {
        Some(value) => answer.with("Set-Cookie", format!("{name}={value}; Path=/; SameSite=Strict; HttpOnly")),
        None => answer,
    })
}
