//! Which year a date means that has none of its own.

use super::{Carried, DateMention, Reader};

/// What has been named so far and may be referred to.
#[derive(Debug, Default)]
pub struct Memory {
    /// The year that 同年 means.
    year: Option<i32>,
    /// The month that 同月 means.
    month: Option<u32>,
    /// Year and month of the date whose year is carried to bare dates of the same passage.
    context: Option<(i32, u32)>,
}

/// Half of the twelve months: a bare date further than this from the one before it may as well be of the next year.
const FAR: u32 = 6;

impl Memory {
    /// The month named last.
    pub fn month(&self) -> Option<u32> {
        self.month
    }

    /// A passage ends: 同年 still reaches back, a bare date no longer does.
    pub fn end_passage(&mut self) {
        self.context = None;
    }

    /// Something stands here that nobody can read.
    pub fn forget(&mut self) {
        *self = Memory::default();
    }

    /// A year, or a month of it, is named without a day.
    pub fn name(&mut self, year: Option<i32>, month: Option<u32>) {
        self.year = year;
        self.month = month;
        self.context = None;
    }

    /// A month is named without a year.
    pub fn name_month(&mut self, month: u32) {
        self.month = Some(month);
    }

    /// The year that words such as 同年 and 翌年 mean here.
    pub fn relative(&self, how: Carried) -> Option<i32> {
        match how {
            Carried::SameYear | Carried::SameMonth => self.year,
            Carried::FollowingYear => self.year.map(|year| year + 1),
            Carried::PrecedingYear => self.year.map(|year| year - 1),
            _ => None,
        }
    }

    /// Gives a mention its year, if anything tells it, and remembers the mention. `first` is the other end if it ends a range.
    pub fn resolve(&mut self, mention: &mut DateMention, first: Option<&DateMention>) {
        if mention.resolved_year.is_none() {
            let (year, how) = self.year_of(mention, first);
            mention.resolved_year = year;
            mention.how = how;
        }
        self.year = mention.resolved_year;
        self.month = Some(mention.month.value);
        if let Some(year) = mention.resolved_year {
            self.context = Some((year, mention.month.value));
        }
    }

    fn year_of(&self, mention: &DateMention, first: Option<&DateMention>) -> (Option<i32>, Carried) {
        if mention.how != Carried::Context {
            return (self.relative(mention.how), mention.how);
        }
        if let Some((first, year)) = first.and_then(|first| first.resolved_year.map(|year| (first, year))) {
            return (Some(year + i32::from(turns_year(first, mention))), Carried::RangeEnd);
        }
        let near = self.context.filter(|&(_, month)| month.abs_diff(mention.month.value) <= FAR);
        (near.map(|(year, _)| year), Carried::Context)
    }
}

/// Gives the first end of a range the year written at its last. In English a year also governs what leads up to it
/// (`June 15 to July 5, 2022`); in Japanese it governs what follows.
pub fn back(first: &mut DateMention, last: &DateMention, reader: Reader) {
    let Some(year) = last.resolved_year.filter(|_| last.how == Carried::Written) else { return };
    if reader == Reader::English && first.how == Carried::Context {
        first.resolved_year = Some(year - i32::from(turns_year(first, last)));
        first.how = Carried::RangeEnd;
    }
}

/// Whether a range of these ends goes on into the next year.
fn turns_year(first: &DateMention, last: &DateMention) -> bool {
    (last.month.value, last.day.value) < (first.month.value, first.day.value)
}

/// Says of dates whose year nothing told that it is unknown.
pub fn settle(dates: &mut [DateMention]) {
    for date in dates.iter_mut().filter(|date| date.resolved_year.is_none() && date.how == Carried::Context) {
        date.how = Carried::Unknown;
    }
}
