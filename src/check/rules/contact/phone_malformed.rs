//! `contact/phone-malformed`.

use std::collections::BTreeSet;

use crate::check::findings::RuleFindings;
use crate::check::rule::Rule;
use crate::check::scene::Scene;
use crate::diagnostic::{Fix, Message};
use crate::model::{Notice, Reach};
use crate::prose;

/// A stored telephone or fax number that cannot be said in both languages, or dialled.
pub struct PhoneMalformed;

impl Rule for PhoneMalformed {
    fn name(&self) -> &'static str {
        "contact/phone-malformed"
    }

    fn check(&self, scene: &Scene<'_>, findings: &mut RuleFindings<'_>) {
        let Some(notice) = scene.notice else { return };
        let mut seen = BTreeSet::new();
        for Stored { own, named, number } in stored(scene, notice) {
            let Some(trouble) = trouble(&number) else { continue };
            if !seen.insert(number.clone()) {
                continue;
            }
            let own = own.filter(|own| scene.origin.has(own));
            let is_here = own.is_some();
            let path = own.unwrap_or(named);
            let place = scene.origin.at(&path);
            let message = Message::new(trouble.message()).with("written", number.as_str());
            let mut finding = findings.finding(message, place.clone());
            finding = match international(&number) {
                Some(right) => {
                    let help = Message::new("contact-phone-malformed-help-number").with("right", right.as_str());
                    let finding = finding.help(help);
                    if is_here { finding.fix(Fix::certain(place, right)) } else { finding }
                }
                None => finding.help(Message::new("contact-phone-malformed-help")),
            };
            findings.push(finding);
        }
    }
}

struct Stored {
    /// The number's own field; none if only the registry holds it.
    own: Option<String>,
    /// Where the body is named that it is taken from, if it has no field here.
    named: String,
    number: String,
}

/// The numbers of contacts, responses and bodies. What a contact takes from `organizations.yaml` is shown where it names the body.
fn stored(scene: &Scene<'_>, notice: &Notice) -> Vec<Stored> {
    let mut found = Vec::new();
    for (index, contact) in notice.contacts.iter().enumerate() {
        let organization = if contact.division.is_some() { "division" } else { "org" };
        for (key, number) in numbers(&contact.reach) {
            let own = format!("contacts.{index}.{key}");
            found.push(Stored { own: Some(own), named: format!("contacts.{index}.{organization}"), number });
        }
    }
    for (index, response) in notice.responses.iter().enumerate() {
        let fax = response.fax.iter().cloned();
        let own = || format!("responses.{index}.fax");
        found.extend(fax.map(|number| Stored { own: Some(own()), named: own(), number }));
    }
    if let Some(issuer) = &notice.issuer {
        let joint = issuer.joint.iter().enumerate().map(|(index, id)| (format!("issuer.joint.{index}"), id));
        for (path, id) in std::iter::once(("issuer.solicitor".to_owned(), &issuer.solicitor)).chain(joint) {
            let body = scene.site.organizations.get(id);
            let numbers = body.into_iter().flat_map(|body| numbers(&body.reach));
            found.extend(numbers.map(|(_, number)| Stored { own: None, named: path.clone(), number }));
        }
    }
    found
}

fn numbers(reach: &Reach) -> impl Iterator<Item = (&'static str, String)> {
    let phone = reach.phone.clone().map(|number| ("phone", number));
    phone.into_iter().chain(reach.fax.clone().map(|number| ("fax", number)))
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Trouble {
    /// Not `+`, digits and single hyphens.
    Form,
    /// No number of Japan, or of any country, has so many digits.
    Length,
}

impl Trouble {
    fn message(self) -> &'static str {
        match self {
            Trouble::Form => "contact-phone-malformed",
            Trouble::Length => "contact-phone-length",
        }
    }
}

fn trouble(number: &str) -> Option<Trouble> {
    let Some(groups) = number.strip_prefix('+').map(|rest| rest.split('-').collect::<Vec<_>>()) else {
        return Some(Trouble::Form);
    };
    let is_group = |group: &str| !group.is_empty() && group.bytes().all(|byte| byte.is_ascii_digit());
    if groups.len() < 2 || !groups.iter().all(|group| is_group(group)) {
        return Some(Trouble::Form);
    }
    let is_japan = groups[0] == "81";
    let digits = groups[usize::from(is_japan)..].concat();
    let is_plausible =
        if is_japan { is_of_japan(&digits) } else { is_abroad(groups[0]) && (8..=15).contains(&digits.len()) };
    (!is_plausible).then_some(Trouble::Length)
}

/// Nine digits after the trunk prefix, or ten where the first two say so (総務省令 on numbering: mobile, IP and 0800 numbers).
fn is_of_japan(national: &str) -> bool {
    let is_long = ["20", "50", "60", "70", "80", "90"].iter().any(|prefix| national.starts_with(prefix));
    !national.starts_with('0') && national.len() == if is_long { 10 } else { 9 }
}

/// No country code begins with 0 or has more than three digits (ITU-T E.164).
fn is_abroad(country: &str) -> bool {
    (1..=3).contains(&country.len()) && !country.starts_with('0')
}

/// The form with hyphens, if the number can be dialled as it is written and its groups can be seen.
fn international(number: &str) -> Option<String> {
    let dialled = prose::dialled(number)?;
    let mut groups: Vec<String> = prose::digit_groups(number);
    let is_written_abroad = number.trim_start().starts_with(['+', '＋']);
    if !is_written_abroad {
        groups.insert(0, "81".to_owned());
    }
    if groups[0] == "81" {
        let area = groups.get_mut(1)?;
        *area = area.strip_prefix('0').unwrap_or(area).to_owned();
        groups.retain(|group| !group.is_empty());
    }
    let right = format!("+{}", groups.join("-"));
    (format!("+{}", groups.concat()) == dialled && trouble(&right).is_none()).then_some(right)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(number: &str, expected: Option<Trouble>) {
        assert_eq!(trouble(number), expected, "{number}");
    }

    #[test]
    fn numbers_that_can_be_dialled() {
        for number in [
            "+81-3-5253-5920",
            "+81-42-000-0000",
            "+81-120-000-000",
            "+81-570-000-000",
            "+81-90-0000-0000",
            "+81-800-000-0000",
            "+1-202-555-0100",
            "+852-2123-4567",
        ] {
            check(number, None);
        }
    }

    #[test]
    fn numbers_of_another_form() {
        for number in
            ["03-5253-5920", "+81 3 5253 5920", "+81352535920", "+81-3--5253", "０３-5253-5920", "", "+81-3-5253-592a"]
        {
            check(number, Some(Trouble::Form));
        }
        for number in ["+81-3-5253-592", "+81-03-5253-5920", "+81-3-5253-59200", "+81-90-000-0000", "+1-2"] {
            check(number, Some(Trouble::Length));
        }
    }

    #[test]
    fn the_right_form_is_offered() {
        let check = |number, expected: Option<&str>| assert_eq!(international(number).as_deref(), expected, "{number}");
        check("03-5253-5920", Some("+81-3-5253-5920"));
        check("(03) 5253-5920", Some("+81-3-5253-5920"));
        check("+81 3 5253 5920", Some("+81-3-5253-5920"));
        check("+81 (0)3 5253 5920", Some("+81-3-5253-5920"));
        check("+81-03-5253-5920", Some("+81-3-5253-5920"));
        check("０３－５２５３－５９２０", Some("+81-3-5253-5920"));
        check("+81-3-5253-592", None);
        check("0352535920", None);
    }
}
