//! Which destinations could run code in a reader's browser.

/// Whether a destination, entities and escapes resolved, has a scheme that carries code or content of its own.
/// Browsers ignore case, tabs and line ends anywhere in a URL, and spaces and controls before it (WHATWG URL, basic URL parser).
pub(super) fn is_unsafe(destination: &str) -> bool {
    let seen: String = destination.chars().filter(|c| !c.is_control() && !c.is_whitespace()).collect();
    let Some((scheme, _)) = seen.split_once(':') else { return false };
    ["javascript", "data", "vbscript"].iter().any(|banned| scheme.eq_ignore_ascii_case(banned))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn disguises_are_seen_through() {
        let check = |destination: &str, expected| assert_eq!(is_unsafe(destination), expected, "{destination}");
        check("javascript:alert(1)", true);
        check("JavaScript:alert(1)", true);
        check(" \u{1}java\tscript\n:alert(1)", true);
        check("data:text/html,x", true);
        check("vbscript:x", true);
        check("https://press.example.go.jp/?q=javascript:x", false);
        check("javascript", false);
        check("/data:x", false);
        check("#data", false);
        check("mailto:a@example.go.jp", false);
        check("tel:+81-3-0000-0000", false);
    }
}
