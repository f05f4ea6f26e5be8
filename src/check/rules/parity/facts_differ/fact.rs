//! A fact, in the form in which both languages are compared.

use crate::calendar::{Date, Datelike};
use crate::prose::{LawNumber, NamedMonth, NumberMention, Provision};

/// What a text says.
#[derive(Debug, Clone, PartialEq)]
pub enum Fact {
    /// A date; without a year where none is written beside it. One that no calendar has is another rule's.
    Date { year: Option<i32>, month: u32, day: u32, exists: bool },
    /// Minutes since midnight in Japan; `None` where the time can be read in two ways.
    Time(Option<u32>),
    /// A number and its unit.
    Number(NumberMention),
    /// A telephone number as it is dialled.
    Phone(String),
    /// An e-mail address.
    Mail(String),
    /// A page, without what tells its language.
    Link(String),
    /// A law by its number.
    Law(LawNumber),
    /// An article of a law, or a paragraph or item of it.
    Provision(Provision),
    /// A month or a year without a day.
    Month(NamedMonth),
}

impl Fact {
    /// The fact of a stored date.
    pub fn of_date(date: Date) -> Fact {
        Fact::Date { year: Some(date.year()), month: date.month(), day: date.day(), exists: true }
    }

    /// Whether it is a date.
    pub fn is_dated(&self) -> bool {
        matches!(self, Fact::Date { .. })
    }

    /// Whether the other language has to say it as well. A number of which nobody knows what it counts can be part of a name, and a single
    /// thing is often said without its number.
    pub fn asks(&self) -> bool {
        match self {
            Fact::Number(number) => number.unit.is_known() && number.whole() != Some(1),
            Fact::Date { exists, .. } => *exists,
            Fact::Time(time) => time.is_some(),
            Fact::Month(named) => named.year.is_some(),
            _ => true,
        }
    }

    /// Whether both say the same.
    pub fn agrees(&self, other: &Fact) -> bool {
        match (self, other) {
            (
                Fact::Date { year, month, day, exists },
                Fact::Date { year: year2, month: month2, day: day2, exists: exists2 },
            ) => {
                let years = year.is_none() || year2.is_none() || year == year2;
                !(*exists && *exists2) || (years && (month, day) == (month2, day2))
            }
            (Fact::Time(one), Fact::Time(two)) => one.is_none() || two.is_none() || one == two,
            (Fact::Number(one), Fact::Number(two)) => one.agrees(two),
            // The same law with another year is a finding of its own.
            (Fact::Law(one), Fact::Law(two)) => one.agrees(two) || (one.kind, one.number) == (two.kind, two.number),
            (Fact::Provision(one), Fact::Provision(two)) => is_same_provision(one, two),
            (Fact::Month(named), other) => is_in(*named, other),
            (one, two) => one == two,
        }
    }

    /// Whether it is a month or a year alone, which the other language may leave out: "last year" says as much.
    pub fn is_vague(&self) -> bool {
        matches!(self, Fact::Month(_))
    }

    /// Whether one may stand where the other should.
    pub fn is_counterpart(&self, other: &Fact) -> bool {
        match (self, other) {
            (Fact::Number(one), Fact::Number(two)) => {
                let (unit, other) = (one.normalized().1, two.normalized().1);
                unit == other || (unit.is_count() && other.is_count())
            }
            (Fact::Month(one), Fact::Month(two)) => one.month.is_some() == two.month.is_some(),
            (Fact::Link(_), Fact::Link(_)) => !self.may_be_edition(other),
            (one, two) => std::mem::discriminant(one) == std::mem::discriminant(two),
        }
    }

    /// Whether two pages may be one in two languages: many bodies give their English pages names of their own. Pages that differ in figures
    /// alone are two pages.
    pub fn may_be_edition(&self, other: &Fact) -> bool {
        let (Fact::Link(one), Fact::Link(two)) = (self, other) else { return false };
        let unnumbered = |link: &str| link.chars().filter(|c| !c.is_ascii_digit()).collect::<String>();
        one != two && unnumbered(one) != unnumbered(two)
    }
}

/// The same article, and the same paragraph and item where both name one.
fn is_same_provision(one: &Provision, two: &Provision) -> bool {
    let agree = |one: Option<u32>, two: Option<u32>| one.is_none() || two.is_none() || one == two;
    one.article == two.article && agree(one.paragraph, two.paragraph) && agree(one.item, two.item)
}

/// Whether the other fact is of that month or year, or leaves it open.
fn is_in(named: NamedMonth, other: &Fact) -> bool {
    let agree = |year: Option<i32>, month: Option<u32>| {
        (named.year.is_none() || year.is_none() || named.year == year)
            && (named.month.is_none() || month.is_none() || named.month == month)
    };
    match other {
        Fact::Month(other) => agree(other.year, other.month) && (other.year.is_some() || named.month.is_some()),
        Fact::Date { year, month, .. } => agree(*year, Some(*month)),
        Fact::Law(law) => agree(Some(law.year), None),
        Fact::Number(number) => {
            number.whole().and_then(|value| i32::try_from(value).ok()) == named.year && named.month.is_none()
        }
        _ => false,
    }
}

/// The address of a page without what tells its language: `/ja/`, `/en/`, `lang=en`, a last slash, a place on the page.
pub fn page_of(url: &str) -> String {
    let page = url.split('#').next().unwrap_or(url);
    let page = page.split_once("://").map_or(page, |(_, rest)| rest).trim_end_matches('/');
    let parts = page.split(['/', '?', '&', '.', '-', '_', '=']);
    parts.filter(|part| !LANGUAGES.contains(&part.to_ascii_lowercase().as_str())).collect::<Vec<_>>().join("/")
}

const LANGUAGES: [&str; 10] = ["ja", "jp", "jpn", "japanese", "en", "eng", "english", "e", "j", "lang"];
