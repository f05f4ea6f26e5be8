//! The bar at the foot of every page: that it is a preview, what is wrong, and from when the page is looked at. It needs no script.

use super::findings::counted;
use super::moments::Moment;
use super::request::OWN;
use super::session::{LANGUAGES, NOW, Session};
use crate::calendar::{Instant, Zone};
use crate::diagnostic::{Arg, Counts};
use crate::i18n::Voice;
use crate::markdown::escape;

/// What the bar of a page says.
pub(super) struct Bar<'b> {
    /// Who looks.
    pub session: &'b Session,
    /// In which language it speaks.
    pub voice: Voice<'b>,
    /// The local address of the page.
    pub address: &'b str,
    /// What tells whether the page is another one now.
    pub digest: &'b str,
    /// How many findings there are.
    pub counts: Counts,
    /// How much else is wrong: the disk, the templates.
    pub troubles: usize,
    /// Whether the page is as it was before an error.
    pub stale: bool,
    /// The instants of the notice.
    pub moments: &'b [Moment],
}

impl Bar<'_> {
    /// The page with the bar in it.
    pub fn put_into(&self, html: &[u8]) -> Vec<u8> {
        let (head, foot) = (self.head(), self.foot());
        let at_head = find(html, b"<head>").map_or(0, |at| at + b"<head>".len());
        let at_foot = find(html, b"</body>").unwrap_or(html.len()).max(at_head);
        [&html[..at_head], head.as_bytes(), &html[at_head..at_foot], foot.as_bytes(), &html[at_foot..]].concat()
    }

    /// The page's own scripts ask the clock too; it has to stand where the page does before they run.
    fn head(&self) -> String {
        let clock = self.session.chosen.then(|| {
            format!("<script src=\"{OWN}clock.js\" data-at=\"{}\"></script>\n", self.session.vantage.at.unix())
        });
        format!(
            "\n{}<link rel=\"stylesheet\" href=\"{OWN}bar.css\">\n<script src=\"{OWN}bar.js\" defer></script>",
            clock.unwrap_or_default()
        )
    }

    fn foot(&self) -> String {
        let wrong = self.counts.errors + self.troubles > 0;
        format!(
            "<aside class=\"__kokuji\" lang=\"{language}\" aria-label=\"{preview}\" data-page=\"{page}\" data-digest=\"{digest}\">\n\
             <details>\n<summary><strong>{preview}</strong> <span class=\"when\">{when}</span> \
             <span class=\"count\" data-wrong=\"{wrong}\" aria-live=\"polite\">{counted}</span>{stale}</summary>\n\
             <p><a href=\"{OWN}findings\">{all}</a></p>\n{moments}{civil}{others}</details>\n</aside>\n",
            language = self.session.language,
            preview = self.say("serve-preview"),
            page = escape(self.address),
            digest = self.digest,
            when = self.when(),
            counted = escape(&counted(self.counts, self.troubles, &self.voice)),
            stale = if self.stale {
                format!(" <span class=\"stale\">{}</span>", self.say("serve-stale"))
            } else {
                String::new()
            },
            all = self.say("serve-findings"),
            moments = self.moment_form(),
            civil = self.civil_form(),
            others = self.others_form(),
        )
    }

    fn when(&self) -> String {
        match self.session.chosen {
            true => escape(&self.voice.with("serve-as-of", &[("at", Arg::Instant(self.session.vantage.at))])),
            false => self.say("serve-as-of-now"),
        }
    }

    /// The instants of the notice, or the way back to the present.
    fn moment_form(&self) -> String {
        let own = self.session.vantage.at;
        let current = self.moments.iter().rev().find(|moment| moment.at <= own).map(|moment| moment.at);
        let current = current.filter(|_| self.session.chosen);
        let now = option(NOW, &self.say("serve-now"), !self.session.chosen);
        let moments = self.moments.iter().map(|moment| {
            let said = escape(
                &self
                    .voice
                    .with("serve-moment", &[("phase", self.phase(moment).into()), ("at", Arg::Instant(moment.at))]),
            );
            option(&moment.at.unix().to_string(), &said, current == Some(moment.at))
        });
        let options: String = std::iter::once(now).chain(moments).collect();
        self.form(&format!("<label>{} <select name=\"moment\">\n{options}</select></label>", self.say("serve-moments")))
    }

    fn civil_form(&self) -> String {
        let value = civil(self.session.vantage.at);
        let label = self.say("serve-civil");
        self.form(&format!(
            "<label>{label} <input type=\"datetime-local\" name=\"at\" value=\"{value}\" required></label>"
        ))
    }

    fn others_form(&self) -> String {
        let drafts = self.session.vantage.drafts;
        let drafts = option("0", &self.say("serve-drafts-hidden"), !drafts)
            + &option("1", &self.say("serve-drafts-shown"), drafts);
        let language = |tag: &&str| option(tag, &escape(&self.voice.language_name(tag)), *tag == self.session.language);
        let languages: String = LANGUAGES.iter().map(language).collect();
        self.form(&format!(
            "<label>{} <select name=\"drafts\">\n{drafts}</select></label>\n<label>{} <select name=\"lang\">\n{languages}</select></label>",
            self.say("serve-drafts"),
            self.say("serve-language"),
        ))
    }

    fn form(&self, controls: &str) -> String {
        format!(
            "<form action=\"{OWN}set\" method=\"get\">\n<input type=\"hidden\" name=\"page\" value=\"{}\">\n{controls}\n<button>{}</button>\n</form>\n",
            escape(self.address),
            self.say("serve-set"),
        )
    }

    fn phase(&self, moment: &Moment) -> String {
        match moment.phase {
            Some(phase) => self.voice.text(&format!("phase-{}", phase.as_str())),
            None => self.voice.text("serve-before"),
        }
    }

    fn say(&self, id: &str) -> String {
        escape(&self.voice.text(id))
    }
}

fn option(value: &str, said: &str, is_chosen: bool) -> String {
    let selected = if is_chosen { " selected" } else { "" };
    format!("<option value=\"{value}\"{selected}>{said}</option>\n")
}

/// As a field for a date and a time takes it.
fn civil(at: Instant) -> String {
    Zone::default().civil(at).format("%Y-%m-%dT%H:%M").to_string()
}

fn find(html: &[u8], words: &[u8]) -> Option<usize> {
    html.windows(words.len()).position(|window| window == words)
}
