//! A report as text, to be kept with what it was made from and read back by the same program.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, PoisonError};

use camino::Utf8Path;
use serde::{Deserialize, Serialize};

use super::{Arg, Diagnostic, Edit, Fix, Label, Message, Report, Severity};
use crate::calendar::{Date, Instant, Time, Weekday};
use crate::source::{Place, Source};

/// The report as JSON. Of sources only the paths are in it.
pub fn keep(report: &Report) -> String {
    let findings: Vec<Finding> = report.findings().iter().map(Finding::of).collect();
    serde_json::to_string(&findings).expect("texts and numbers are JSON")
}

/// The report that was kept; `source` reads a file that it points into. `None` if the text is not one, or a file is gone or
/// other than it was.
pub fn kept(json: &str, source: impl Fn(&Utf8Path) -> Option<Arc<Source>>) -> Option<Report> {
    let findings: Vec<Finding> = serde_json::from_str(json).ok()?;
    let mut sources = BTreeMap::new();
    let mut place = |stretch: Stretch| {
        let read = sources.entry(stretch.path.clone()).or_insert_with(|| source(Utf8Path::new(&stretch.path)));
        let read = read.as_ref().filter(|source| source.text().get(stretch.start..stretch.end).is_some())?;
        Some(Place::new(read, stretch.start..stretch.end))
    };
    let findings = findings.into_iter().map(|finding| finding.diagnostic(&mut place));
    findings.collect::<Option<Vec<_>>>().map(Report::new)
}

#[derive(Serialize, Deserialize)]
struct Finding {
    rule: String,
    severity: char,
    message: Words,
    primary: Named,
    others: Vec<Named>,
    help: Option<Words>,
    fix: Option<(bool, Vec<(Stretch, String)>)>,
}

#[derive(Serialize, Deserialize)]
struct Stretch {
    path: String,
    start: usize,
    end: usize,
}

#[derive(Serialize, Deserialize)]
struct Named(Stretch, Option<Words>);

#[derive(Serialize, Deserialize)]
struct Words(String, Vec<(String, Value)>);

#[derive(Serialize, Deserialize)]
enum Value {
    Text(String),
    Number(i64),
    Date(Date),
    Time(Time),
    Instant(i64),
    Weekday(Weekday),
    Language(String),
    Term(String),
}

impl Finding {
    fn of(diagnostic: &Diagnostic) -> Finding {
        Finding {
            rule: diagnostic.rule.to_owned(),
            severity: match diagnostic.severity {
                Severity::Error => 'e',
                Severity::Warning => 'w',
                Severity::Hint => 'h',
            },
            message: Words::of(&diagnostic.message),
            primary: Named::of(&diagnostic.primary),
            others: diagnostic.others.iter().map(Named::of).collect(),
            help: diagnostic.help.as_ref().map(Words::of),
            fix: diagnostic.fix.as_ref().map(|fix| {
                let edits = fix.edits.iter().map(|edit| (Stretch::of(&edit.place), edit.replacement.clone()));
                (fix.certain, edits.collect())
            }),
        }
    }

    fn diagnostic(self, place: &mut impl FnMut(Stretch) -> Option<Place>) -> Option<Diagnostic> {
        let severity = match self.severity {
            'e' => Severity::Error,
            'w' => Severity::Warning,
            _ => Severity::Hint,
        };
        let mut label =
            |Named(stretch, words): Named| Some(Label { place: place(stretch)?, message: words.map(Words::message) });
        let primary = label(self.primary)?;
        let others = self.others.into_iter().map(&mut label).collect::<Option<_>>()?;
        let fix = match self.fix {
            Some((certain, edits)) => {
                let edits = edits.into_iter().map(|(at, replacement)| Some(Edit { place: place(at)?, replacement }));
                Some(Fix { certain, edits: edits.collect::<Option<_>>()? })
            }
            None => None,
        };
        let (message, help) = (self.message.message(), self.help.map(Words::message));
        Some(Diagnostic { rule: lasting(self.rule), severity, message, primary, others, help, fix })
    }
}

impl Stretch {
    fn of(place: &Place) -> Stretch {
        Stretch { path: place.source.path().to_string(), start: place.span.start, end: place.span.end }
    }
}

impl Named {
    fn of(label: &Label) -> Named {
        Named(Stretch::of(&label.place), label.message.as_ref().map(Words::of))
    }
}

impl Words {
    fn of(message: &Message) -> Words {
        let args = message.args.iter().map(|(name, arg)| ((*name).to_owned(), Value::of(arg)));
        Words(message.id.to_owned(), args.collect())
    }

    fn message(self) -> Message {
        let args = self.1.into_iter().map(|(name, value)| (lasting(name), value.arg()));
        Message { id: lasting(self.0), args: args.collect() }
    }
}

impl Value {
    fn of(arg: &Arg) -> Value {
        match arg {
            Arg::Text(text) => Value::Text(text.clone()),
            Arg::Number(number) => Value::Number(*number),
            Arg::Date(date) => Value::Date(*date),
            Arg::Time(time) => Value::Time(*time),
            Arg::Instant(at) => Value::Instant(at.unix()),
            Arg::Weekday(weekday) => Value::Weekday(*weekday),
            Arg::Language(tag) => Value::Language(tag.clone()),
            Arg::Term(id) => Value::Term((*id).to_owned()),
        }
    }

    fn arg(self) -> Arg {
        match self {
            Value::Text(text) => Arg::Text(text),
            Value::Number(number) => Arg::Number(number),
            Value::Date(date) => Arg::Date(date),
            Value::Time(time) => Arg::Time(time),
            Value::Instant(seconds) => Arg::Instant(Instant::from_unix(seconds)),
            Value::Weekday(weekday) => Arg::Weekday(weekday),
            Value::Language(tag) => Arg::Language(tag),
            Value::Term(id) => Arg::Term(lasting(id)),
        }
    }
}

/// Ids last as long as the program, wherever they come from. There are only so many different ones.
fn lasting(id: String) -> &'static str {
    static IDS: Mutex<BTreeSet<&'static str>> = Mutex::new(BTreeSet::new());
    let mut ids = IDS.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(known) = ids.get(id.as_str()) {
        return known;
    }
    let lasting: &'static str = Box::leak(id.into_boxed_str());
    ids.insert(lasting);
    lasting
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_comes_back_whole() {
        let source = Source::new("content/a.md", "一二三".to_owned());
        let date = Date::from_ymd_opt(2022, 7, 5).expect("a date");
        let time = Time::from_hms_opt(14, 0, 0).expect("a time");
        let message = Message::new("written-here")
            .with("text", "a")
            .with("number", 3_i64)
            .with("date", date)
            .with("time", time)
            .with("at", Instant::from_unix(5))
            .with("weekday", Weekday::Tue)
            .with("language", Arg::Language("ja".to_owned()))
            .with("term", Arg::Term("contact"));
        let place = |span| Place::new(&source, span);
        let finding = Diagnostic::error("date/weekday-mismatch", message.clone(), place(0..3))
            .label(Message::new("written-here"))
            .also(place(3..6), message)
            .help(Message::new("written-here"))
            .fix(Fix::certain(place(0..3), "x").and(place(3..6), "y"));
        let report = Report::new(vec![finding]);
        let json = keep(&report);
        assert_eq!(kept(&json, |path| (path == "content/a.md").then(|| source.clone())), Some(report));
        assert_eq!(kept(&json, |_| None), None);
        assert_eq!(kept(&json, |path| Some(Source::new(path, "一".to_owned()))), None);
        assert_eq!(kept("nothing", |_| None), None);
    }
}
