//! Findings as GitHub Actions shows them beside the lines of a change: workflow commands, one a line.

use camino::Utf8Path;

use super::{Diagnostic, Say, Severity};

/// A finding as one workflow command, without a line end. `folder` is the site's folder as the checked-out repository names it.
pub fn github(finding: &Diagnostic, folder: &Utf8Path, say: &dyn Say) -> String {
    let place = &finding.primary.place;
    let (start, end) = (place.start(), place.end());
    let mut properties = vec![("file", folder.join(place.source.path()).into_string())];
    properties.push(("line", start.line.to_string()));
    // Columns mean something on one line only.
    let columns = [("col", start.column), ("endColumn", end.column)];
    properties.extend(
        columns.into_iter().filter(|_| start.line == end.line).map(|(name, column)| (name, column.to_string())),
    );
    properties.push(("endLine", end.line.to_string()));
    properties.push(("title", finding.rule.to_owned()));
    let properties: Vec<String> =
        properties.into_iter().map(|(name, value)| format!("{name}={}", property(&value))).collect();
    let help = finding.help.as_ref().map(|help| say.say(help));
    let words: Vec<String> = std::iter::once(say.say(&finding.message)).chain(help).collect();
    format!("::{} {}::{}", command(finding.severity), properties.join(","), data(&words.join("\n")))
}

fn command(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Hint => "notice",
    }
}

/// What stands behind the second `::`.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// The value of a property, which a comma or a colon would end.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Message;
    use crate::source::{Place, Source};

    /// Says words that need escapes.
    struct Words;

    impl Say for Words {
        fn say(&self, message: &Message) -> String {
            if message.id == "label-help" { "do\nthis".to_owned() } else { "100% wrong: a, b".to_owned() }
        }
    }

    fn check(severity: Severity, path: &str, span: std::ops::Range<usize>, help: bool, expected: &str) {
        let place = Place::new(&Source::new(path, "一行目\n締切は7月\n".to_owned()), span);
        let mut finding = Diagnostic::new("date/x", severity, Message::new("written-here"), place);
        finding.help = help.then(|| Message::new("label-help"));
        assert_eq!(github(&finding, Utf8Path::new("site"), &Words), expected);
    }

    #[test]
    fn a_finding_is_a_command() {
        check(
            Severity::Error,
            "a.md",
            10..16,
            true,
            "::error file=site/a.md,line=2,col=1,endColumn=3,endLine=2,title=date/x::100%25 wrong: a, b%0Ado%0Athis",
        );
        check(
            Severity::Warning,
            "a.md",
            0..16,
            false,
            "::warning file=site/a.md,line=1,endLine=2,title=date/x::100%25 wrong: a, b",
        );
        check(
            Severity::Hint,
            "a,b:c.md",
            0..0,
            false,
            "::notice file=site/a%2Cb%3Ac.md,line=1,col=1,endColumn=1,endLine=1,title=date/x::100%25 wrong: a, b",
        );
    }
}
