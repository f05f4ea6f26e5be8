//! `contact/email-malformed`.

use crate::check::findings::RuleFindings;
use crate::check::rule::Rule;
use crate::check::scene::Scene;
use crate::diagnostic::{Fix, Message};
use crate::model::Notice;

/// A stored e-mail address that no mail program takes.
pub struct EmailMalformed;

impl Rule for EmailMalformed {
    fn name(&self) -> &'static str {
        "contact/email-malformed"
    }

    fn check(&self, scene: &Scene<'_>, findings: &mut RuleFindings<'_>) {
        let Some(notice) = scene.notice else { return };
        for Stored { own, named, email } in stored(scene, notice).into_iter().filter(|it| !is_address(&it.email)) {
            let is_here = scene.origin.has(&own);
            let place = scene.origin.at(if is_here { &own } else { &named });
            let message = Message::new("contact-email-malformed").with("written", email.as_str());
            let finding = findings.finding(message, place.clone());
            let right = Some(half_width(&email)).filter(|right| is_address(right));
            findings.push(match right {
                Some(right) => {
                    let help = Message::new("contact-email-malformed-help-address").with("right", right.as_str());
                    let finding = finding.help(help);
                    if is_here { finding.fix(Fix::certain(place, right)) } else { finding }
                }
                None => finding.help(Message::new("contact-email-malformed-help")),
            });
        }
    }
}

struct Stored {
    /// The address's own field; it may not be there if the registry holds the address.
    own: String,
    /// Where the body is named that it is taken from.
    named: String,
    email: String,
}

/// The addresses of contacts and responses. What a contact takes from `organizations.yaml` is shown where it names the body.
fn stored(scene: &Scene<'_>, notice: &Notice) -> Vec<Stored> {
    let contacts = notice.contacts.iter().enumerate().filter_map(|(index, contact)| {
        let body = if contact.division.is_some() { "division" } else { "org" };
        let (own, named) = (format!("contacts.{index}.email"), format!("contacts.{index}.{body}"));
        Some(Stored { own, named, email: contact.reach.email.clone()? })
    });
    let responses = notice.responses.iter().enumerate().filter_map(|(index, response)| {
        let own = format!("responses.{index}.email");
        Some(Stored { named: own.clone(), own, email: response.email.clone()? })
    });
    let mut found: Vec<Stored> = contacts.chain(responses).collect();
    if let Some(issuer) = &notice.issuer {
        let body = scene.site.organizations.get(&issuer.solicitor);
        let email = body.and_then(|body| body.reach.email.clone());
        // A contact that takes it from there has its finding already.
        let is_new = |email: &String| found.iter().all(|known| known.email != *email);
        let named = || "issuer.solicitor".to_owned();
        let of_body = email.filter(is_new).map(|email| Stored { own: String::new(), named: named(), email });
        found.extend(of_body);
    }
    found
}

/// Whether it is an address as people have them: the dot-atoms of RFC 5322, and a domain with a dot in it.
fn is_address(email: &str) -> bool {
    let Some((name, domain)) = email.split_once('@') else { return false };
    let is_of_name = |c: char| c.is_ascii_alphanumeric() || "!#$%&'*+-/=?^_`{|}~".contains(c);
    let is_of_label = |c: char| c.is_ascii_alphanumeric() || c == '-';
    let atoms =
        |text: &str, is_of: &dyn Fn(char) -> bool| text.split('.').all(|it| !it.is_empty() && it.chars().all(is_of));
    let labels_end_well = domain.split('.').all(|label| !label.starts_with('-') && !label.ends_with('-'));
    atoms(name, &is_of_name) && atoms(domain, &is_of_label) && domain.contains('.') && labels_end_well
}

/// The same in half-width characters, without the white space around it.
fn half_width(email: &str) -> String {
    let half = |c: char| match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        _ => c,
    };
    email.trim().chars().map(half).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_as_people_have_them() {
        for email in ["labels@rei.example", "press-office+ja@shiryo.rei.example", "a_b.c@x.co.jp", "o'hara@rei.example"]
        {
            assert!(is_address(email), "{email}");
        }
        for email in [
            "labels＠rei.example",
            "labels@rei",
            "labels",
            "a@b@c.example",
            "a b@c.example",
            "a@c.example.",
            ".a@c.example",
            "a@-c.example",
            "",
        ] {
            assert!(!is_address(email), "{email}");
        }
        assert_eq!(half_width(" ｌａｂｅｌｓ＠rei．example"), "labels@rei.example");
    }
}
