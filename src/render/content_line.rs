//! The lines of iCalendar (RFC 5545, section 3.1): escaped, folded, ended by CRLF. It knows no property.

/// The longest line in octets, without its end.
const LIMIT: usize = 75;

/// Lines one after another.
#[derive(Default)]
pub(super) struct ContentLines(String);

impl ContentLines {
    /// A line whose value is none of TEXT: `BEGIN:VEVENT`, `DTSTART:20220705T145900Z`. `name` may have parameters.
    pub fn raw(&mut self, name: &str, value: &str) {
        fold(&format!("{name}:{value}"), &mut self.0);
    }

    /// A line whose value is TEXT.
    pub fn text(&mut self, name: &str, text: &str) {
        self.raw(name, &escape(text));
    }

    /// A line whose value is a list of TEXT.
    pub fn texts<'t>(&mut self, name: &str, texts: impl Iterator<Item = &'t str>) {
        self.raw(name, &texts.map(escape).collect::<Vec<_>>().join(","));
    }

    /// All lines.
    pub fn into_bytes(self) -> Vec<u8> {
        self.0.into_bytes()
    }
}

/// TEXT (section 3.3.11). Control characters, which it cannot have, are left out.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' => escaped.push_str("\\n"),
            '\\' | ';' | ',' => escaped.extend(['\\', c]),
            c if c.is_ascii_control() && c != '\t' => {}
            c => escaped.push(c),
        }
    }
    escaped
}

/// Breaks before the character that would be too much; the space that begins a continuation counts.
fn fold(line: &str, folded: &mut String) {
    let mut length = 0;
    for c in line.chars() {
        if length + c.len_utf8() > LIMIT {
            folded.push_str("\r\n ");
            length = 1;
        }
        folded.push(c);
        length += c.len_utf8();
    }
    folded.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check_escape(text: &str, expected: &str) {
        let mut lines = ContentLines::default();
        lines.text("X", text);
        assert_eq!(lines.0, format!("X:{expected}\r\n"), "{text:?}");
    }

    fn check_fold(value: &str, expected: &[&str]) {
        let mut lines = ContentLines::default();
        lines.raw("X", value);
        assert_eq!(lines.0.split("\r\n").collect::<Vec<_>>(), [expected, &[""]].concat());
        assert!(lines.0.split("\r\n").all(|line| line.len() <= LIMIT), "{}", lines.0);
        assert_eq!(lines.0.replace("\r\n ", ""), format!("X:{value}\r\n"));
    }

    #[test]
    fn text_is_escaped_once() {
        check_escape("A & B <改正>: \"1\"", "A & B <改正>: \"1\"");
        check_escape("一, 二; 三\\四", "一\\, 二\\; 三\\\\四");
        check_escape("一\n二\r\n三\\n四", "一\\n二\\n三\\\\n四");
        check_escape("一\u{0}二\u{7f}三\t四", "一二三\t四");
    }

    #[test]
    fn a_list_has_commas_of_its_own() {
        let mut lines = ContentLines::default();
        lines.texts("CATEGORIES", ["a, b", "c"].into_iter());
        assert_eq!(lines.0, "CATEGORIES:a\\, b,c\r\n");
    }

    #[test]
    fn a_line_of_75_octets_is_not_folded() {
        let [seventy_three, seventy_four] = ["a".repeat(73), "a".repeat(74)];
        check_fold(&seventy_three, &[&format!("X:{seventy_three}")]);
        check_fold(&seventy_four, &[&format!("X:{seventy_three}"), " a"]);
        let continued = "a".repeat(73 + 74 + 1);
        check_fold(&continued, &[&format!("X:{seventy_three}"), &format!(" {seventy_four}"), " a"]);
    }

    #[test]
    fn a_line_is_folded_between_characters() {
        let [first, second] = ["意".repeat(24), "見".repeat(24)];
        check_fold(&format!("{first}{second}募"), &[&format!("X:{first}"), &format!(" {second}"), " 募"]);
        check_fold(&format!("{}𠮷", "a".repeat(70)), &[&format!("X:{}", "a".repeat(70)), " 𠮷"]);
    }
}
