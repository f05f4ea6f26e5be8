//! `material/measured-differs`.

use super::documents::{Document, documents};
use crate::check::findings::RuleFindings;
use crate::check::rule::Rule;
use crate::check::scene::Scene;
use crate::diagnostic::{Fix, Message};
use crate::model::{Attachment, MaterialSource};

/// A size, number of pages or checksum that is not the one of the file.
pub struct MeasuredDiffers;

impl Rule for MeasuredDiffers {
    fn name(&self) -> &'static str {
        "material/measured-differs"
    }

    fn check(&self, scene: &Scene<'_>, findings: &mut RuleFindings<'_>) {
        for document in documents(scene) {
            let MaterialSource::File(file) = &document.material.source else { continue };
            for Difference { key, message, measured } in differences(&document, file) {
                let place = scene.origin.at(&format!("{}.{key}", document.path));
                let message =
                    Message::new(message).with("name", file.name.as_str()).with("measured", measured.as_str());
                let finding = findings
                    .finding(message, place.clone())
                    .also(scene.origin.at(&format!("{}.file", document.path)), Message::new("material-measured-file"))
                    .help(Message::new("material-measured-differs-help").with("key", key));
                // Which of the two is right, the file or the figure, only the author knows.
                findings.push(finding.fix(Fix::probable(place, measured)));
            }
        }
    }
}

/// A figure and what it is in truth.
struct Difference {
    key: &'static str,
    message: &'static str,
    measured: String,
}

fn differences(document: &Document<'_>, file: &Attachment) -> Vec<Difference> {
    let declared = &document.material.declared;
    let differs =
        |key, message, measured: Option<String>| measured.map(|measured| Difference { key, message, measured });
    let size = declared.size.filter(|size| *size != file.size).map(|_| file.size.to_string());
    let pages = declared.pages.zip(file.pages).filter(|(declared, measured)| declared != measured);
    let sha256 = declared.sha256.as_ref().filter(|sha256| **sha256 != file.sha256).map(|_| file.sha256.to_string());
    [
        differs("size", "material-measured-size", size),
        differs("pages", "material-measured-pages", pages.map(|(_, measured)| measured.to_string())),
        differs("sha256", "material-measured-sha256", sha256),
    ]
    .into_iter()
    .flatten()
    .collect()
}
