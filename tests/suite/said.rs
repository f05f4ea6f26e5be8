//! What `i18n` says and `prose` reads are each other's inverse: every day since 1 January of Meiji 6 (1873), in both languages.

use kokuji::calendar::{Date, Datelike as _};
use kokuji::i18n::Catalog;
use kokuji::prose::{self, Reader};

#[test]
fn every_day_of_every_era_is_read_as_it_is_said() {
    let catalog = Catalog::embedded();
    let first = Date::from_ymd_opt(1873, 1, 1).expect("a date");
    for (language, reader) in [("ja", Reader::Japanese), ("en", Reader::English)] {
        let voice = catalog.voice(language).expect("an embedded language");
        for date in first.iter_days().take_while(|date| date.year() < 2050) {
            let said = voice.date(date);
            let read: Vec<_> = prose::dates(&said, reader)
                .into_iter()
                .map(|mention| (mention.date(), mention.weekday_conflict(), mention.era_conflict(), mention.span))
                .collect();
            assert_eq!(read, [(Ok(date), None, None, 0..said.len())], "{said}");
        }
    }
}
