//! Ruby, `{漢字|かんじ}`: a reading above its characters.

use super::html::escape;

/// Characters with their reading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ruby<'a> {
    /// What is written: 漢字.
    pub base: &'a str,
    /// How it is read: かんじ.
    pub reading: &'a str,
}

impl<'a> Ruby<'a> {
    /// The ruby with which `text` begins, and its length in bytes.
    pub(super) fn at(text: &'a str) -> Option<(Ruby<'a>, usize)> {
        let inside = text.strip_prefix('{')?;
        let end = inside.find(['{', '}', '\n', '\r', '`'])?;
        let (base, reading) = inside[..end].split_once('|')?;
        let plain = |part: &str| !part.is_empty() && part.trim() == part && !part.contains('|');
        (inside[end..].starts_with('}') && plain(base) && plain(reading)).then_some((Ruby { base, reading }, end + 2))
    }

    /// As HTML, with parentheses for readers without ruby.
    pub fn html(&self) -> String {
        format!("<ruby>{}<rp>（</rp><rt>{}</rt><rp>）</rp></ruby>", escape(self.base), escape(self.reading))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: Option<(&str, &str, usize)>) {
        let ruby = Ruby::at(text).map(|(ruby, length)| (ruby.base, ruby.reading, length));
        assert_eq!(ruby, expected, "{text}");
    }

    #[test]
    fn a_base_and_a_reading() {
        check("{漢字|かんじ}です", Some(("漢字", "かんじ", 18)));
        check("{a|b}", Some(("a", "b", 5)));
        check("{漢字}", None);
        check("{|かんじ}", None);
        check("{漢字|}", None);
        check("{漢字 | かんじ}", None);
        check("{東京|とう|きょう}", None);
        check("{漢字|かん\nじ}", None);
        check("{漢字|{か}}", None);
        check("漢字|かんじ}", None);
    }

    #[test]
    fn html_is_escaped() {
        let (ruby, _) = Ruby::at("{<b>|&}").expect("a ruby");
        assert_eq!(ruby.html(), "<ruby>&lt;b&gt;<rp>（</rp><rt>&amp;</rt><rp>）</rp></ruby>");
    }
}
