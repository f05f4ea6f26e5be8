//! Provisions and numbers of laws: 第3条第2項, Article 3, paragraph 2; 平成5年法律第88号, Act No. 88 of 1993.

use std::fmt;

/// What is cited.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Citation {
    /// An article, or a paragraph or item of it.
    Provision(Provision),
    /// A law by its number.
    Law(LawNumber),
}

/// An article of a law, whichever it is.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Provision {
    /// `3`, or `39-2` for 第39条の2.
    pub article: String,
    /// 項.
    pub paragraph: Option<u32>,
    /// 号.
    pub item: Option<u32>,
}

/// The number under which a law was promulgated.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LawNumber {
    /// What kind of law it is.
    pub kind: LawKind,
    /// The number among those of its kind and year.
    pub number: u32,
    /// The Gregorian year.
    pub year: i32,
}

/// Kinds of laws.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LawKind {
    /// 法律.
    Act,
    /// 政令, and 勅令 of old.
    CabinetOrder,
    /// 省令, 府令, 規則.
    MinisterialOrder,
    /// 告示, 訓令.
    Notice,
    /// 条例.
    Ordinance,
    /// 条約.
    Treaty,
    /// Not told.
    Unknown,
}

impl LawNumber {
    /// Whether both can be the number of the same law: names of kinds below a cabinet order vary in English.
    pub fn agrees(&self, other: &LawNumber) -> bool {
        let is_sure = |kind| matches!(kind, LawKind::Act | LawKind::CabinetOrder);
        let kinds = self.kind == other.kind || !(is_sure(self.kind) && is_sure(other.kind));
        kinds && (self.number, self.year) == (other.number, other.year)
    }
}

impl fmt::Display for LawKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}
