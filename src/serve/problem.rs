//! Pages of the preview's own: the list of findings, and what is shown in place of a page that cannot be.

use super::findings;
use crate::diagnostic::Report;
use crate::i18n::Voice;
use crate::markdown::escape;

/// As strict as the site's own pages.
const POLICY: &str =
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'";

/// What is to be told.
pub(super) struct Problem<'p> {
    /// The message that says what this page is.
    pub title: &'static str,
    /// What failed, in the words of the program that failed: the template engine, the disk.
    pub troubles: &'p [String],
    /// What is wrong in the sources.
    pub report: &'p Report,
}

impl Problem<'_> {
    /// The page.
    pub fn html(&self, voice: &Voice<'_>, language: &str) -> String {
        let title = escape(&voice.text(self.title));
        let troubles = self.troubles.iter();
        let troubles: String =
            troubles.map(|words| format!("<pre class=\"trouble\" tabindex=\"0\">{}</pre>\n", escape(words))).collect();
        let is_fine = self.troubles.is_empty() && self.report.findings().is_empty();
        let fine =
            if is_fine { format!("<p>{}</p>\n", escape(&voice.text("serve-no-findings"))) } else { String::new() };
        format!(
            "<!DOCTYPE html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n</head>\n\
             <body class=\"__kokuji-page\">\n<main>\n<h1>{title}</h1>\n{troubles}{list}{fine}</main>\n</body>\n</html>\n",
            policy = escape(POLICY),
            list = findings::list(self.report, voice),
        )
    }
}
