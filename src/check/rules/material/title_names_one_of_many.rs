//! `material/title-names-one-of-many`.

use crate::check::findings::RuleFindings;
use crate::check::rule::Rule;
use crate::check::scene::Scene;
use crate::diagnostic::{Message, Severity};
use crate::model::{Language, Notice, Role};

/// A title that names one of several documents on which opinions are asked, as if it were the only one.
pub struct TitleNamesOneOfMany;

/// Words by which a title says that there is more than what it names, whose name is a line break here.
const MORE: [&str; 30] = [
    "等",
    "など",
    "ほか",
    "その他",
    "及び",
    "並びに",
    "\nと",
    "\n案と",
    "\n（案）と",
    "関連",
    "関係",
    "一式",
    "一連",
    "各",
    "群",
    "and",
    "other",
    "others",
    "etc",
    "etc.",
    "related",
    "including",
    "several",
    "series",
    "set",
    "package",
    "documents",
    "among",
    "with",
    "&",
];

impl Rule for TitleNamesOneOfMany {
    fn name(&self) -> &'static str {
        "material/title-names-one-of-many"
    }

    fn severity(&self) -> Severity {
        Severity::Warning
    }

    fn check(&self, scene: &Scene<'_>, findings: &mut RuleFindings<'_>) {
        let Some(notice) = scene.notice else { return };
        for (language, title) in notice.title.iter() {
            let Some((named, count)) = only_one_named(notice, language, title) else { continue };
            let message = Message::new("material-title-names-one-of-many").with("count", count);
            let finding = findings
                .finding(message, scene.origin.at(&format!("title.{language}")))
                .also(
                    scene.origin.at(&format!("materials.{named}.title.{language}")),
                    Message::new("material-title-named"),
                )
                .help(Message::new("material-title-names-one-of-many-help"));
            findings.push(finding);
        }
    }
}

/// The one subject document a title names, and how many there are.
fn only_one_named(notice: &Notice, language: &Language, title: &str) -> Option<(usize, usize)> {
    let title = title.to_lowercase();
    let subjects = notice.materials.iter().enumerate().filter(|(_, material)| material.has(Role::Subject));
    let subjects: Vec<(usize, String)> =
        subjects.map(|(index, material)| (index, material.title.get(language).to_lowercase())).collect();
    let mut named = subjects.iter().filter(|(_, name)| title.contains(name.as_str()));
    let (index, name) = named.next().filter(|_| named.next().is_none())?;
    let rest = title.replacen(name.as_str(), "\n", 1);
    (subjects.len() > 1 && !says_more(&rest)).then_some((*index, subjects.len()))
}

/// Whether what stands around the name says that there is more: Japanese words anywhere, English ones as whole words.
fn says_more(rest: &str) -> bool {
    let words: Vec<&str> = rest.split(|c: char| c.is_whitespace() || ",;:()".contains(c)).collect();
    MORE.iter().any(|more| if more.is_ascii() { words.contains(more) } else { rest.contains(more) })
}
