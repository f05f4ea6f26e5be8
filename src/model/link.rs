//! What a link in prose leads to.

/// The target of a link, by its form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Destination<'a> {
    /// `#id`: a place on the same page.
    Anchor(&'a str),
    /// `files/name`: a file of the same notice.
    File(&'a str),
    /// A site address, and a place on that page: `/en/2022/slug/#respond`.
    Site {
        /// `/en/2022/slug/`.
        address: &'a str,
        /// `respond`.
        anchor: Option<&'a str>,
    },
    /// An absolute URL.
    External(&'a str),
    /// Nothing that the contract knows: a relative path, a network path.
    Other(&'a str),
}

impl<'a> Destination<'a> {
    /// Tells the form of a link target.
    pub fn of(target: &'a str) -> Destination<'a> {
        if let Some(anchor) = target.strip_prefix('#') {
            Destination::Anchor(anchor)
        } else if let Some(name) = target.strip_prefix("files/") {
            Destination::File(name)
        } else if target.starts_with("//") {
            Destination::Other(target)
        } else if target.starts_with('/') {
            let (address, anchor) =
                target.split_once('#').map_or((target, None), |(address, anchor)| (address, Some(anchor)));
            Destination::Site { address, anchor }
        } else if has_scheme(target) {
            Destination::External(target)
        } else {
            Destination::Other(target)
        }
    }
}

/// RFC 3986: a letter, then letters, digits, `+`, `-`, `.`, up to a colon.
fn has_scheme(target: &str) -> bool {
    target.split_once(':').is_some_and(|(scheme, rest)| {
        !rest.is_empty()
            && scheme.starts_with(|c: char| c.is_ascii_alphabetic())
            && scheme.chars().all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c))
    })
}

/// A fragment with its percent-encoded bytes decoded (RFC 3986), as a browser looks for a place on a page; what is no encoding stays.
pub fn percent_decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        let encoded = if *first == b'%' { after.first_chunk::<2>() } else { None };
        let digits = encoded.and_then(|digits| std::str::from_utf8(digits).ok());
        match digits.and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
            Some(byte) => {
                bytes.push(byte);
                rest = &after[2..];
            }
            None => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_is_told_apart() {
        assert_eq!(Destination::of("#respond"), Destination::Anchor("respond"));
        assert_eq!(Destination::of("files/a.pdf"), Destination::File("a.pdf"));
        assert_eq!(Destination::of("/en/"), Destination::Site { address: "/en/", anchor: None });
        assert_eq!(Destination::of("/en/#open"), Destination::Site { address: "/en/", anchor: Some("open") });
        assert_eq!(Destination::of("https://example.jp/"), Destination::External("https://example.jp/"));
        assert_eq!(Destination::of("mailto:a@example.jp"), Destination::External("mailto:a@example.jp"));
        assert_eq!(Destination::of("./nope.md"), Destination::Other("./nope.md"));
        assert_eq!(Destination::of("//example.jp/"), Destination::Other("//example.jp/"));
        assert_eq!(Destination::of("x.png"), Destination::Other("x.png"));
    }
}
