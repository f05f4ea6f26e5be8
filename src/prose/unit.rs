//! What a number counts or measures, whatever word of either language says it.

/// A unit, or a class of counted nouns.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Unit {
    /// 件, つ, 点, cases, items: says how many, but not of what.
    Case,
    /// 文書, 資料, documents.
    Document,
    /// 意見, opinions, comments.
    Opinion,
    /// 人, 名, people.
    Person,
    /// 団体, 機関, organizations.
    Body,
    /// 社, companies.
    Company,
    /// 回, times.
    Occasion,
    /// か所, places.
    Place,
    /// 日間, days.
    Day,
    /// 週間, weeks.
    Week,
    /// か月, months.
    Month,
    /// 年間, years.
    Year,
    /// 時間, hours.
    Hour,
    /// 分間, minutes.
    Minute,
    /// %, percent.
    Percent,
    /// 円, yen.
    Yen,
    /// ℃, degrees Celsius.
    Celsius,
    /// m, メートル, metres.
    Metre,
    /// km, キロメートル, kilometres.
    Kilometre,
    /// m², 平方メートル, square metres.
    SquareMetre,
    /// ha, ヘクタール, hectares.
    Hectare,
    /// km², 平方キロメートル, square kilometres.
    SquareKilometre,
    /// Any other word that follows the number, or none.
    Other(String),
}

impl Unit {
    /// Whether it is known what is counted or measured.
    pub fn is_known(&self) -> bool {
        !matches!(self, Unit::Other(_))
    }

    /// Whether it says how many of something there are, and measures no time, share or money.
    pub fn is_count(&self) -> bool {
        use Unit::{Body, Case, Company, Document, Occasion, Opinion, Person, Place};
        matches!(self, Case | Document | Opinion | Person | Body | Company | Occasion | Place)
    }

    /// The unit in which lengths and areas of the same kind are compared, and how many of it this is: a year is 12 months.
    pub(super) fn base(&self) -> (&Unit, u64) {
        match self {
            Unit::Week => (&Unit::Day, 7),
            Unit::Year => (&Unit::Month, 12),
            Unit::Hour => (&Unit::Minute, 60),
            Unit::Kilometre => (&Unit::Metre, 1000),
            Unit::Hectare => (&Unit::SquareMetre, 10_000),
            Unit::SquareKilometre => (&Unit::SquareMetre, 1_000_000),
            own => (own, 1),
        }
    }
}
