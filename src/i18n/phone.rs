//! Telephone numbers, from the international form with hyphens: `+81-3-5253-5920`.

use super::Voice;
use crate::diagnostic::Arg;

impl Voice<'_> {
    /// 03-5253-5920, +81 3 5253 5920; a number outside Japan is international in every language.
    pub fn phone(&self, international: &str) -> String {
        self.with("phone", &[("phone", Arg::Text(international.to_owned()))])
    }
}

/// The `tel:` URI of a number (RFC 3966): `tel:+81-3-5253-5920`. Characters that such a URI cannot have are left out.
pub fn tel_uri(international: &str) -> String {
    let number = international.trim().replace(' ', "-");
    let allowed = |c: &char| c.is_ascii_digit() || matches!(c, '+' | '-' | '.' | '(' | ')');
    format!("tel:{}", number.chars().filter(allowed).collect::<String>())
}

/// With spaces, as ITU-T E.123 writes international numbers.
pub(super) fn international(number: &str) -> String {
    number.trim().replace('-', " ")
}

/// As dialled within Japan, with the trunk prefix 0 and hyphens; a number of another country stays international.
pub(super) fn national(number: &str) -> String {
    match number.trim().strip_prefix("+81").map(|rest| rest.trim_start_matches(['-', ' '])) {
        Some(rest) if !rest.is_empty() => format!("0{}", rest.replace(' ', "-")),
        _ => international(number),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(number: &str, ja: &str, en: &str, uri: &str) {
        crate::i18n::tests::check(|voice| voice.phone(number), ja, en);
        assert_eq!(tel_uri(number), uri);
    }

    #[test]
    fn each_language_has_its_form() {
        check("+81-3-5253-5920", "03-5253-5920", "+81 3 5253 5920", "tel:+81-3-5253-5920");
        check("+81-6-1234-5678", "06-1234-5678", "+81 6 1234 5678", "tel:+81-6-1234-5678");
        check("+81-120-123-456", "0120-123-456", "+81 120 123 456", "tel:+81-120-123-456");
        check("+81 3 5253 5920", "03-5253-5920", "+81 3 5253 5920", "tel:+81-3-5253-5920");
    }

    #[test]
    fn other_countries_are_international() {
        check("+1-202-555-0100", "+1 202 555 0100", "+1 202 555 0100", "tel:+1-202-555-0100");
        check("+852-2123-4567", "+852 2123 4567", "+852 2123 4567", "tel:+852-2123-4567");
    }

    #[test]
    fn what_is_no_number_does_no_harm() {
        check("+81", "+81", "+81", "tel:+81");
        check("\"><b>", "\"><b>", "\"><b>", "tel:");
    }
}
