//! What messages can call: `DATE`, `TIME`, `YEAR`, `GROUPED` and `PHONE`, the raw parts of the house style.

use std::sync::Arc;

use fluent::types::FluentValue;
use fluent::{FluentArgs, FluentResource, concurrent::FluentBundle};

use super::names::Names;
use super::phone;
use super::quantity::grouped;
use super::value::{Moment, UNSAYABLE};
use super::vocabulary::Call;
use crate::calendar::{Date, Datelike, JapaneseYear, Time, Timelike};

/// Each function with its option and the words this option takes.
const FUNCTIONS: [(&str, &str, &[&str]); 5] = [
    ("DATE", "part", &["year", "month", "day", "month-name", "weekday", "weekday-short", "era", "era-year"]),
    ("TIME", "part", &["hour11", "hour12", "hour24", "minute", "minute-two-digit", "day-period"]),
    ("YEAR", "part", &["eras", "first-era", "first-era-year", "last-era", "last-era-year"]),
    ("GROUPED", "", &[]),
    ("PHONE", "form", &["international", "national"]),
];

/// The word of a call that means nothing: the function's name (also if its option is missing), the option's, or the
/// option's value.
pub(super) fn unknown_word<'a>(call: &Call<'a>) -> Option<&'a str> {
    let Some((_, option, words)) = FUNCTIONS.iter().find(|(name, ..)| *name == call.function) else {
        return Some(call.function);
    };
    match call.option {
        None => (!option.is_empty()).then_some(call.function),
        Some((name, _)) if name != *option => Some(name),
        Some((_, value)) => (!words.contains(&value)).then_some(value),
    }
}

/// Teaches the functions to a bundle that has none.
pub(super) fn add(bundle: &mut FluentBundle<Arc<FluentResource>>, names: Arc<Names>, separator: String) {
    const ONCE: &str = "no function of this name was added before";
    let of_date = names.clone();
    bundle.add_function("DATE", move |args, options| or_unsayable(date(args, options, &of_date))).expect(ONCE);
    bundle.add_function("TIME", |args, options| or_unsayable(time(args, options))).expect(ONCE);
    bundle.add_function("YEAR", move |args, options| or_unsayable(year(args, options, &names))).expect(ONCE);
    bundle.add_function("GROUPED", move |args, _| or_unsayable(group(args, &separator))).expect(ONCE);
    bundle.add_function("PHONE", |args, options| or_unsayable(phone(args, options))).expect(ONCE);
}

type Value = FluentValue<'static>;

fn or_unsayable<'a>(value: Option<Value>) -> FluentValue<'a> {
    value.unwrap_or_else(|| UNSAYABLE.into())
}

fn option<'a>(options: &'a FluentArgs<'_>, name: &'static str) -> Option<&'a str> {
    match options.get(name)? {
        FluentValue::String(text) => Some(text),
        _ => None,
    }
}

fn moment<'a>(args: &'a [FluentValue<'_>]) -> Option<&'a Moment> {
    match args.first()? {
        FluentValue::Custom(value) => (**value).as_any().downcast_ref(),
        _ => None,
    }
}

fn number(args: &[FluentValue<'_>]) -> Option<f64> {
    match args.first()? {
        FluentValue::Number(number) => Some(number.value),
        _ => None,
    }
}

fn text(text: &str) -> Value {
    text.to_owned().into()
}

fn date(args: &[FluentValue<'_>], options: &FluentArgs<'_>, names: &Names) -> Option<Value> {
    let date = moment(args)?.date?;
    Some(match option(options, "part")? {
        "year" => date.year().into(),
        "month" => date.month().into(),
        "day" => date.day().into(),
        "month-name" => text(names.month(date.month())),
        "weekday" => text(names.weekday(date.weekday())),
        "weekday-short" => text(names.weekday_short(date.weekday())),
        "era" => era(JapaneseYear::of(date), names),
        "era-year" => era_year(JapaneseYear::of(date)),
        _ => return None,
    })
}

/// The era's name; nothing before 1873.
fn era(year: Option<JapaneseYear>, names: &Names) -> Value {
    text(year.map_or("", |year| names.era(year.era)))
}

/// The year in its era; 0 before 1873.
fn era_year(year: Option<JapaneseYear>) -> Value {
    year.map_or(0, |year| year.year).into()
}

/// The eras of a Gregorian year: how many there are (0 to 2), and the one at its beginning and at its end.
fn year(args: &[FluentValue<'_>], options: &FluentArgs<'_>, names: &Names) -> Option<Value> {
    let year = number(args)? as i32;
    let first = Date::from_ymd_opt(year, 1, 1).and_then(JapaneseYear::of);
    let last = Date::from_ymd_opt(year, 12, 31).and_then(JapaneseYear::of);
    Some(match option(options, "part")? {
        "eras" => match (first, last) {
            (_, None) => 0.into(),
            (first, last) if first == last => 1.into(),
            _ => 2.into(),
        },
        "first-era" => era(first, names),
        "first-era-year" => era_year(first),
        "last-era" => era(last, names),
        "last-era-year" => era_year(last),
        _ => return None,
    })
}

fn time(args: &[FluentValue<'_>], options: &FluentArgs<'_>) -> Option<Value> {
    let time = moment(args)?.time?;
    Some(match option(options, "part")? {
        "hour11" => (time.hour() % 12).into(),
        "hour12" => time.hour12().1.into(),
        "hour24" => time.hour().into(),
        "minute" => time.minute().into(),
        "minute-two-digit" => format!("{:02}", time.minute()).into(),
        "day-period" => text(day_period(time)),
        _ => return None,
    })
}

fn day_period(time: Time) -> &'static str {
    match (time.hour(), time.minute()) {
        (0, 0) => "midnight",
        (12, 0) => "noon",
        (0..12, _) => "am",
        _ => "pm",
    }
}

fn group(args: &[FluentValue<'_>], separator: &str) -> Option<Value> {
    Some(grouped(number(args)? as i64, separator).into())
}

fn phone(args: &[FluentValue<'_>], options: &FluentArgs<'_>) -> Option<Value> {
    let FluentValue::String(number) = args.first()? else { return None };
    match option(options, "form")? {
        "international" => Some(phone::international(number).into()),
        "national" => Some(phone::national(number).into()),
        _ => None,
    }
}
