//! The second pass over a text, from which dates, times and web addresses have been blanked: telephone numbers, postal addresses,
//! citations, numbers.

use super::begins::Look;
use super::cursor::Cursor;
use super::numerals::is_numeral;
use super::{Citation, Facts, Reader, Spanned, citation_en, citation_ja, number_en, number_ja, phone, postal};

/// Adds what is read to the dates that are known, looking only where `begins` says that something can begin, and behind dates.
pub fn read_where(text: &str, reader: Reader, facts: &mut Facts, begins: Look) {
    let mut scan = Scan { cursor: Cursor::new(text), reader, facts };
    while let Some(c) = scan.cursor.peek() {
        if !((begins(c, &scan.cursor, reader) || scan.follows_date()) && scan.take_fact()) {
            scan.pass();
        }
    }
}

struct Scan<'a, 'f> {
    cursor: Cursor<'a>,
    reader: Reader,
    facts: &'f mut Facts,
}

impl Scan<'_, '_> {
    fn take_fact(&mut self) -> bool {
        self.take_contact() || self.take_citation() || self.take_number()
    }

    /// Whether a date of promulgation ends here, behind which the number of its law stands.
    fn follows_date(&self) -> bool {
        let at = self.cursor.at();
        self.facts.dates.binary_search_by_key(&at, |date| date.span.end).is_ok()
    }

    fn take_contact(&mut self) -> bool {
        if let Some(postal) = self.cursor.spanned(postal::address) {
            self.facts.postal_addresses.push(postal);
        } else if let Some(phone) = self.cursor.spanned(phone::phone) {
            self.facts.phones.push(phone);
        } else {
            return false;
        }
        true
    }

    fn take_citation(&mut self) -> bool {
        let provisions = match self.reader {
            Reader::Japanese => citation_ja::provisions(&mut self.cursor),
            Reader::English => citation_en::provisions(&mut self.cursor),
        };
        if let Some(provisions) = provisions {
            self.facts.citations.extend(provisions);
            return true;
        }
        let Some(law) = self.law() else { return false };
        self.facts.citations.push(law);
        true
    }

    fn law(&mut self) -> Option<Spanned<Citation>> {
        let dates = &self.facts.dates;
        match self.reader {
            Reader::English => self.cursor.spanned(|cursor| citation_en::law(cursor, dates)),
            Reader::Japanese => {
                let at = self.cursor.at();
                let ends_here = dates.binary_search_by_key(&at, |date| date.span.end).ok();
                let promulgated = ends_here.and_then(|index| dates[index].resolved_year);
                match promulgated {
                    Some(year) => self.cursor.spanned(|cursor| citation_ja::law_of(cursor, year)),
                    None => self.cursor.spanned(citation_ja::law),
                }
            }
        }
    }

    fn take_number(&mut self) -> bool {
        let number = match self.reader {
            Reader::Japanese => number_ja::number(&mut self.cursor),
            Reader::English if number_en::reference(&mut self.cursor).is_some() => return true,
            Reader::English => number_en::number(&mut self.cursor),
        };
        number.map(|number| self.facts.numbers.push(number)).is_some()
    }

    /// Passes over one character, or a whole word or number, so that nothing is read from its middle.
    fn pass(&mut self) {
        match self.cursor.bump() {
            // 第 makes a name of what follows: 第三者, 第2.
            Some('第') => drop(self.cursor.take_while(is_numeral)),
            Some(c) if is_numeral(c) => drop(self.cursor.take_while(is_numeral)),
            Some(c) if c.is_ascii_alphabetic() => self.cursor.pass_word(),
            Some('\u{3040}'..='\u{30ff}') => self.cursor.pass_kana(),
            _ => {}
        }
    }
}
